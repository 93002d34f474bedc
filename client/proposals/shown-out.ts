// Why a seat may not go on in a room now, as its typist is told.

import type { Actor } from '../../shared/delegations.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { AnyRoom } from '../../shared/drafters.ts'
import { mayEnter } from '../../shared/rights.ts'
import type { Closed } from './keeping.ts'

const WHY = new Map<Refusal, Closed>([
  ['paragraph-is-agreed', 'agreed'],
  ['text-is-adopted', 'adopted'],
  ['paragraph-is-called', 'called'],
  ['under-silence', 'silence'],
  ['not-your-proposal', 'not-sponsor'],
  ['head-types-on-screen', 'head-types'],
])

/** Null when it may go on. */
export function whyShownOut(actor: Actor, room: AnyRoom, negotiation: Negotiation): Closed | null {
  const answer = mayEnter(actor, room, negotiation)
  return answer.ok ? null : (WHY.get(answer.refusal) ?? 'decided')
}
