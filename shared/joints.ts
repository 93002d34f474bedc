// Joint proposals: a facilitator names a few delegations, and their seats write one proposal in one room before anything
// of it is tabled. Naming is not consent: who has not said that it takes part is invited, and no sponsor [J1 to J5].

import type { Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import type { DelegationCode, ParagraphId, ProposalId } from './ids.ts'
import { type Aim, isWritten, type Meaning, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { mayBeSpokenFor } from './oral.ts'
import type { CoSponsorship, Proposal } from './proposals.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'
import { maySpeak } from './speaking.ts'
import { standingFor } from './standing.ts'

/**
 * A joint proposal. One that is not written any more is remembered: its name was heard, and whoever tabled under it would
 * come into a room that was written in private.
 */
export type Joint = {
  readonly proposal: ProposalId
  readonly paragraph: ParagraphId
  readonly meaning: Meaning
  /** What each has said, in the order in which they were named. */
  readonly named: ReadonlyMap<DelegationCode, 'nothing' | 'takes-part' | 'left'>
  readonly isOpen: boolean
  readonly at: string
  readonly entry: number
}

/** Eight is a table at which everyone still hears everyone; for more, the floor is the place. */
export const MOST_NAMED = 8

/** The joint proposals that are open on a paragraph, or everywhere. */
export const jointsOn = ({ joints }: Negotiation, paragraph?: ParagraphId): readonly Joint[] =>
  [...joints.values()].filter(
    (joint) => joint.isOpen && (paragraph === undefined || joint.paragraph === paragraph),
  )

/** Those who write it: all who were named, but for those who have left. */
export const writersOf = ({ named }: Joint): readonly DelegationCode[] =>
  [...named].flatMap(([code, said]) => (said === 'left' ? [] : [code]))

type Opening = Act & { readonly does: 'open-joint' }
type Answering = Act & { readonly does: 'answer-joint' }
type Closing = Act & { readonly does: 'close-joint' }

export function mayArrange(
  actor: Actor,
  act: Opening | Answering | Closing,
  negotiation: Negotiation,
): Result<Act, Refusal> {
  if (act.does === 'open-joint') return mayOpen(actor, act, negotiation)
  if (act.does === 'close-joint' && actor.role !== 'facilitator') return refuse('facilitators-open-joints') // [J5]
  const joint = negotiation.joints.get(act.proposal)
  if (!joint?.isOpen) return refuse('no-such-joint')
  if (act.does === 'close-joint') return ok(act)
  const said = joint.named.get(actor.delegation)
  if (!said || said === 'left') return refuse('not-named') // [J2]
  if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
  return act.takesPart && said === 'takes-part' ? refuse('said-already') : ok(act)
}

function mayOpen(actor: Actor, act: Opening, negotiation: Negotiation): Result<Act, Refusal> {
  if (actor.role !== 'facilitator') return refuse('facilitators-open-joints') // [J1]
  if (negotiation.joints.has(act.proposal) || negotiation.proposals.has(act.proposal))
    return refuse('joint-is-there')
  const aim: Aim = { paragraph: act.paragraph, meaning: act.meaning ?? WORDS }
  if (!isWritten(aim.meaning)) return refuse('words-apart')
  const paragraph = standingFor(aim, negotiation)
  if (!paragraph.ok) return paragraph
  const names = new Set(act.delegations)
  if (names.size < act.delegations.length || names.size < 2 || names.size > MOST_NAMED)
    return refuse('names-are-few-or-many') // [J1]
  const proposing = mayBeSpokenFor(negotiation)
  return act.delegations.every((code) => proposing.includes(code)) ? ok(act) : refuse('cannot-propose')
}

/** Why this delegation may not table these as the words of a joint proposal, or null when it may [J3]. */
export function whyNotJointly(
  joint: Joint,
  delegation: DelegationCode,
  paragraph: ParagraphId,
): Refusal | null {
  if (!joint.isOpen) return 'no-such-joint' // [J5]
  if (!writersOf(joint).includes(delegation)) return 'not-your-proposal'
  return joint.paragraph === paragraph ? null : 'proposal-is-elsewhere'
}

/**
 * Whose a joint proposal is once `by` tables it: of those who take part, in the order in which they were named, the first
 * is the owner and the others sponsor it; who has said nothing is invited to, for silence is not consent [J3, O4].
 */
export function ownersOf(
  joint: Joint,
  by: DelegationCode,
): Pick<Proposal, 'owner' | 'cosponsors' | 'sharesRoom'> {
  const writers = writersOf(joint)
  const takesPart = writers.filter((code) => code === by || joint.named.get(code) === 'takes-part')
  const [owner = by] = takesPart
  const others = writers.filter((code) => code !== owner)
  const said = (code: DelegationCode): CoSponsorship => (takesPart.includes(code) ? 'agreed' : 'invited')
  return { owner, cosponsors: new Map(others.map((code) => [code, said(code)])), sharesRoom: true }
}

/** What a delegation's answer makes of it: it takes part, or leaves; with the last that leaves it is closed [J5]. */
export function answeredBy(joint: Joint, delegation: DelegationCode, takesPart: boolean): Joint {
  const named = new Map(joint.named).set(delegation, takesPart ? 'takes-part' : 'left')
  const answered = { ...joint, named }
  return { ...answered, isOpen: writersOf(answered).length > 0 }
}
