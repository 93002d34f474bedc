// Who sits in a room: a seat, and how the house shows it to the others.

import type { Actor } from '../../shared/delegations.ts'
import type { SeatId } from '../../shared/ids.ts'

/** A seat in the room; the colour is `#rrggbb`. */
export type Occupant = { readonly seat: SeatId; readonly name: string; readonly colour: string }

/** Who comes into a room; `isPrivate` when what they type is meant for their own delegation. */
export type Visitor = { readonly actor: Actor; readonly occupant: Occupant; readonly isPrivate: boolean }
