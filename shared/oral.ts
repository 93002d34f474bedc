// Proposals made orally: the secretariat takes down what a delegation said, on the facilitators' instruction, and the
// delegation confirms it or corrects it. Until then it is shown as unconfirmed and decides nothing [U1 to U5].

import type { Act, Entry } from './acts.ts'
import type { Actor, DelegationKind } from './delegations.ts'
import type { DelegationCode } from './ids.ts'
import { type Aim, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { isUnconfirmed, type Proposal, wordingOf } from './proposals.ts'
import { hashOf } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'
import { maySpeak } from './speaking.ts'
import { standingFor } from './standing.ts'
import { whyNotTabled } from './tabling.ts'

const PROPOSING: readonly DelegationKind[] = ['State', 'group', 'organisation']

/** The delegations in whose name something can be entered: those that may propose themselves [U1]. */
export const mayBeSpokenFor = ({ delegations }: Negotiation): readonly DelegationCode[] =>
  [...delegations.values()].flatMap(({ code, kind }) => (PROPOSING.includes(kind) ? [code] : []))

/** Whether `actor` may take down words for this delegation here: what the secretariat writes before it is entered [U2]. */
export function mayTakeDown(
  actor: Actor,
  aim: Aim,
  delegation: DelegationCode,
  negotiation: Negotiation,
): Result<Paragraph, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read')
  if (actor.role !== 'secretariat') return refuse('secretariat-enters-orals') // [U1]
  if (!negotiation.delegations.has(delegation)) return refuse('no-such-delegation')
  if (!mayBeSpokenFor(negotiation).includes(delegation)) return refuse('cannot-propose') // [U1]
  return standingFor(aim, negotiation)
}

export function mayEnterOrally(
  actor: Actor,
  act: Act & { readonly does: 'enter-orally' },
  negotiation: Negotiation,
): Result<Act, Refusal> {
  const aim: Aim = { paragraph: act.paragraph, meaning: act.meaning ?? WORDS }
  const paragraph = mayTakeDown(actor, aim, act.delegation, negotiation)
  if (!paragraph.ok) return paragraph
  if (negotiation.proposals.has(act.proposal) || negotiation.joints.has(act.proposal))
    return refuse('entered-already') // [U3]
  if (act.instruction.trim() === '') return refuse('instruction-is-missing') // [U1]
  const why = whyNotTabled(negotiation, { ...aim, owner: act.delegation }, act)
  return why ? refuse(why) : ok(act)
}

export function mayConfirm(
  actor: Actor,
  act: Act & { readonly does: 'confirm-oral' },
  negotiation: Negotiation,
): Result<Act, Refusal> {
  const proposal = negotiation.proposals.get(act.proposal)
  if (!proposal) return refuse('no-such-proposal')
  if (proposal.owner !== actor.delegation) return refuse('owner-confirms') // [U3]
  if (proposal.state.is !== 'tabled') return refuse('proposal-is-decided')
  if (!isUnconfirmed(proposal)) return refuse('nothing-to-confirm')
  if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
  return hashOf(wordingOf(proposal).prose) === act.wording ? ok(act) : refuse('text-has-moved') // [U3]
}

/** The proposal, once its delegation has said that what was entered for it is its own [U3]. */
export function confirmed(proposal: Proposal, { number, at }: Pick<Entry, 'number' | 'at'>): Proposal {
  if (!proposal.oral || proposal.oral.confirmed) return proposal
  return { ...proposal, oral: { ...proposal.oral, confirmed: { entry: number, at } } }
}
