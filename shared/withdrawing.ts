// Who takes a proposal back: its owner alone, for as long as anything can still become of it [P5]. Part of the rights
// (rights.ts).

import type { Act } from './acts.ts'
import type { SeenEntry } from './attribution.ts'
import { decided, theProposal } from './changing.ts'
import type { Actor } from './delegations.ts'
import { inside } from './inside.ts'
import type { Negotiation } from './negotiation.ts'
import { isPending, isSetAside, type Proposal } from './proposals.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'
import { maySpeak } from './speaking.ts'

export type Withdraw = Act & { readonly does: 'withdraw' }

/** Whether it is pending, or set aside, so that the facilitators could take it up again. */
export const canBeWithdrawn = (proposal: Proposal): boolean =>
  isPending(proposal) || isSetAside(proposal.state)

/** Whether `actor` may take it back now. */
export function mayWithdraw(actor: Actor, act: Withdraw, negotiation: Negotiation): Result<Act, Refusal> {
  const proposal = negotiation.proposals.get(act.proposal)
  if (!proposal) return refuse('no-such-proposal')
  if (proposal.owner !== actor.delegation) return refuse('not-your-proposal') // [P1]
  if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
  if (!canBeWithdrawn(proposal)) return refuse('proposal-is-decided')
  return negotiation.adoption ? refuse('text-is-adopted') : ok(act) // [Y2]
}

/** The state once it is taken back. What is inside it falls with it: what is pending, and what was set aside with it [Q4]. */
export function withdrawn(before: Negotiation, { at }: SeenEntry, act: Withdraw): Negotiation {
  const { proposal: id, reason } = act
  const inner = inside(before, theProposal(before, id)).filter(
    ({ state }) => state.is === 'tabled' || (isSetAside(state) && 'with' in state),
  )
  const fallen = decided(
    before,
    inner.map((one) => one.id),
    { is: 'lapsed', at, with: id },
  )
  return decided(fallen, [id], { is: 'withdrawn', at, reason })
}
