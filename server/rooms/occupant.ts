// Who sits in a room: a seat, and how the house shows it to the others.

import type { SeatId } from '../../shared/ids.ts'

/** A seat in the room; the colour is `#rrggbb`. */
export type Occupant = { readonly seat: SeatId; readonly name: string; readonly colour: string }
