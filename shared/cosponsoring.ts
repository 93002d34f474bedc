// Who may say what about co-sponsoring: it is between the delegation that proposes and the one that joins it, and needs
// the word of both [P6]; the owner alone opens its room to the others [P7].

import type { Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import type { DelegationCode } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { isPending, type Proposal } from './proposals.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result, unreachable } from './result.ts'
import { maySpeak, proposes } from './speaking.ts'

type AboutSponsors = Act & { readonly does: 'cosponsor' | 'end-cosponsoring' | 'share-room' }

/** Whether `actor` may do this about the sponsors of a pending proposal; if not, the first objection. */
export function mayCosponsor(
  actor: Actor,
  act: AboutSponsors,
  negotiation: Negotiation,
): Result<Act, Refusal> {
  const proposal = negotiation.proposals.get(act.proposal)
  if (!proposal) return refuse('no-such-proposal')
  if (!isPending(proposal)) return refuse('proposal-is-decided')
  const theirs = isTheirs(actor, act, proposal)
  if (!theirs.ok) return theirs
  if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
  const { owner, cosponsors } = proposal

  switch (act.does) {
    case 'cosponsor': {
      const kind = negotiation.delegations.get(act.delegation)?.kind
      if (kind !== 'State' && kind !== 'group' && kind !== 'organisation') return refuse('cannot-cosponsor')
      const known = cosponsors.get(act.delegation)
      const said = actor.delegation === owner ? 'invited' : 'asked'
      return known === 'agreed' || known === said ? refuse('said-already') : ok(act)
    }
    case 'end-cosponsoring':
      return cosponsors.has(act.delegation) ? ok(act) : refuse('no-such-cosponsor')
    case 'share-room':
      return proposal.sharesRoom === act.shared ? refuse('room-is-so') : ok(act)
    default:
      return unreachable(act)
  }
}

/** Whether it is for the actor's delegation to say at all. */
function isTheirs(actor: Actor, act: AboutSponsors, { owner }: Proposal): Result<unknown, Refusal> {
  if (act.does === 'share-room') return owner === actor.delegation ? ok(act) : refuse('not-your-proposal') // [P7]
  return isBetween(actor, owner, act.delegation) ? ok(act) : refuse('not-yours-to-say') // [P6]
}

/** Whether co-sponsoring is between these two, and the actor one of them: who proposes, and another delegation. */
const isBetween = (actor: Actor, owner: DelegationCode | null, delegation: DelegationCode): boolean =>
  proposes(actor) && owner !== delegation && (actor.delegation === owner || actor.delegation === delegation)
