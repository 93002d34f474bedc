// What is proposed without being written, while it is prepared: no text, another place, another kind, a split. It is a draft
// whose words are none, or those of the paragraph with one mark; nobody types in it, and so the reason and the
// precedents are kept with it, for whoever tables it to see [P14].

import type { Actor } from './delegations.ts'
import { draftersOf, type RoomOf } from './drafters.ts'
import { type Aim, isWritten } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { wordingOf } from './proposals.ts'
import { type Prose, sameProse } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'
import { mayEnter } from './rights.ts'
import { type Tabling, whyNotTabled } from './tabling.ts'

/** What is prepared, as it would be tabled now. */
export type Preparing = Required<Tabling>

/** What goes to the table with it. */
export type Attached = Pick<Preparing, 'reason' | 'precedents'>

/** What is kept of it: the words of a split, none of anything else. */
export type Unwritten = Attached & { readonly wording: Prose }

/** What it is: something new about a paragraph, or what is prepared or tabled already. */
export type Prepared = Aim | Pick<RoomOf, 'proposal'>

/** More than a delegation has at hand at once; each is sent to all its seats whenever one of them changes. */
export const MOST_PREPARED = 200

/** Whether a seat may prepare this for its delegation now: something that might be tabled, by it or by its head [P14]. */
export function mayPrepare(
  actor: Actor,
  room: RoomOf,
  preparing: Preparing,
  negotiation: Negotiation,
): Result<Preparing, Refusal> {
  const entering = mayEnter(actor, room, negotiation)
  if (!entering.ok) return entering
  if (isWritten(room.meaning)) return refuse('words-are-written')
  const { paragraph, meaning } = room
  const why = whyNotTabled(negotiation, { paragraph, meaning, owner: actor.delegation }, preparing)
  if (why) return refuse(why)
  const known = negotiation.proposals.get(room.proposal)
  const last = known && wordingOf(known)
  const isThere = last?.base === preparing.base && sameProse(last.prose, preparing.wording)
  return isThere ? refuse('nothing-changed') : ok(preparing)
}

/** Whether a seat may discard what its delegation has prepared; also where nothing can be tabled any more. */
export function mayDiscard(actor: Actor, room: RoomOf, negotiation: Negotiation): Result<RoomOf, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read')
  if (!draftersOf(room, negotiation).includes(actor.delegation)) return refuse('not-your-proposal')
  return isWritten(room.meaning) ? refuse('words-are-written') : ok(room)
}
