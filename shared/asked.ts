// What a seat may send at the door of acts: every act, but of those that change the text only what the facilitator chose,
// and of no act what follows from it. That is worked out here, by the house, before it is judged.

import {
  type Accept,
  type Acceptance,
  accepting,
  carriedInside,
  NOTHING_FOLLOWS,
  type Table,
} from './accepting.ts'
import type { Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import type { Negotiation } from './negotiation.ts'
import { type Restoration, type Restore, restoring } from './restoring.ts'

export type Asked =
  | Exclude<Act, Accept | Restore | Table>
  | Omit<Table, 'carried'>
  | ({ readonly does: 'accept' } & Acceptance)
  | ({ readonly does: 'restore' } & Restoration)

/** What was asked as the whole act it stands for now. For whoever may not do it, nothing is worked out: the rules say no first. */
export function completed(asked: Asked, by: Actor, negotiation: Negotiation): Act {
  if (asked.does === 'table') {
    const carried = carriedInside(negotiation, asked)
    return { ...asked, ...(carried.length > 0 && { carried }) }
  }
  if (asked.does !== 'accept' && asked.does !== 'restore') return asked
  if (by.role !== 'facilitator') return { ...asked, ...NOTHING_FOLLOWS, result: [] }
  return asked.does === 'accept' ? accepting(negotiation, asked) : restoring(negotiation, asked)
}

/**
 * Of what changes the text only what was chosen is sent, and signed: what follows from it is for the house to work out.
 * It finds in an act on the record what was asked for.
 */
export function chosenIn(act: Asked): Asked {
  if (act.does === 'table' && 'carried' in act) {
    const { carried: _workedOut, ...asked } = act
    return asked
  }
  if (act.does === 'accept') {
    const { does, paragraph, base, taken } = act
    return { does, paragraph, base, taken }
  }
  if (act.does !== 'restore') return act
  const { does, paragraph, base, reopening, proposal } = act
  return { does, paragraph, base, reopening, proposal }
}
