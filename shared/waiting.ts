// What waits for a seat: the things on which it has something left to do, and the answers it has not read [V8]. Nothing
// waits for somebody whom the rules would refuse. To add a kind, add a case to `Matter`: the compiler leads to what can
// be done about it in one press, and to its words.

import type { Act } from './acts.ts'
import { settled } from './agreeable.ts'
import { isHeadOfParty } from './adoption.ts'
import { type Answer, answersTo, type Read } from './answers.ts'
import { hasAnswered } from './calls.ts'
import { askedOf, type ClearanceNow, standingOf } from './clearances.ts'
import type { Actor } from './delegations.ts'
import { type EndMatter, endWaiting } from './ending.ts'
import { type Draft, isUntabled } from './floor.ts'
import type { DelegationCode, ParagraphId, ProposalId } from './ids.ts'
import { type Joint, jointsOn } from './joints.ts'
import { isOutdated } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import {
  changedSince,
  isStale,
  type Position,
  positionOf,
  takesPositions,
  type Subject,
  taking,
  wordingNow,
} from './positions.ts'
import { isPending, isUnconfirmed, type Proposal, wordingOf } from './proposals.ts'
import { unreachable } from './result.ts'
import { may } from './rights.ts'
import { agreedBySilence, type Attempt, hasBroken, runningSilence } from './silence.ts'
import { maySpeak } from './speaking.ts'
import { comesToDecision } from './standing.ts'

/** One thing that waits: on which paragraph, and since when, where that is known (ISO 8601). */
export type Waiting = Matter & { readonly paragraph: ParagraphId; readonly since: string | null }

type Matter =
  | EndMatter
  /** The delegation has typed words that are not tabled; a delegate's wait for the head once they are ready [P11]. */
  | { readonly is: 'draft'; readonly draft: Draft }
  /** A group of which it is a member asks for its word [E3]. */
  | { readonly is: 'clearance'; readonly clearance: ClearanceNow }
  /** What it said orally was entered for it, and is to be confirmed [U2]. */
  | { readonly is: 'oral'; readonly proposal: Proposal }
  /** The room is asked to agree these words: it has said nothing, or runs the meeting [C1]. */
  | { readonly is: 'called'; readonly until: string | null }
  /** A text is under silence, and it has not broken it [Z3]. */
  | { readonly is: 'silence'; readonly attempt: Attempt }
  /** It is named for a joint proposal, and has not said whether it takes part. */
  | { readonly is: 'joint'; readonly joint: Joint }
  /** Its proposal was written on an earlier wording. */
  | { readonly is: 'outdated'; readonly proposal: Proposal }
  /** Its position was taken on an earlier wording. */
  | { readonly is: 'stale'; readonly on: Subject; readonly position: Position }
  /** It is invited to co-sponsor, or another delegation asks to co-sponsor with it. */
  | { readonly is: 'invited'; readonly proposal: Proposal }
  | { readonly is: 'asked'; readonly proposal: Proposal; readonly delegation: DelegationCode }
  /** For facilitators: what they set aside until later, and a paragraph on which everything is decided. */
  | { readonly is: 'parked'; readonly proposal: Proposal; readonly reason: string }
  | { readonly is: 'settled' }
  | { readonly is: 'answer'; readonly answer: Answer }

/** What a delegation has before it that is on no record. */
export type Held = { readonly drafts: readonly Draft[]; readonly clearances: readonly ClearanceNow[] }

/** What waits for a seat, in the order of the text; then the answers, the latest first. */
export function waitingFor(
  actor: Actor,
  negotiation: Negotiation,
  { drafts, clearances }: Held,
  read: Read,
): readonly Waiting[] {
  const speaks = maySpeak(actor, negotiation)
  const inText = [...negotiation.paragraphs.keys()]
  const toDo = [
    ...drafts.filter((one) => isLeft(one, speaks) && comesToDecision(one, negotiation)).map(draftWaiting),
    ...(speaks && takesPositions(actor) ? clearances : []).flatMap((clearance) =>
      clearanceWaiting(actor, negotiation, clearance),
    ),
    ...[...negotiation.proposals.values()].flatMap((one) => proposalWaiting(actor, negotiation, one)),
    ...[...negotiation.paragraphs.values()].flatMap((one) => callWaiting(actor, negotiation, one)),
    ...silenceWaiting(actor, negotiation),
    ...jointsOn(negotiation).flatMap((joint) => jointWaiting(actor, joint)),
    ...inText.flatMap((paragraph) => positionWaiting(actor, negotiation, { is: 'paragraph', paragraph })),
    ...settled(actor, negotiation),
    ...endWaiting(actor, negotiation),
  ]
  const place = new Map(inText.map((id, at) => [id, at]))
  const placeOf = ({ paragraph }: Waiting) => place.get(paragraph) ?? inText.length
  const answers = answersTo(actor.delegation, negotiation, read).map((answer): Waiting => ({
    is: 'answer',
    answer,
    paragraph: answer.paragraph,
    since: answer.happening.at,
  }))
  return [...toDo.toSorted((one, other) => placeOf(one) - placeOf(other)), ...answers]
}

/** The proposal on whose card it is; null where it has none, or none yet. */
export function proposalIn(waiting: Waiting): ProposalId | null {
  switch (waiting.is) {
    case 'oral':
    case 'outdated':
    case 'invited':
    case 'asked':
    case 'parked':
      return waiting.proposal.id
    case 'stale':
      return waiting.on.is === 'proposal' ? waiting.on.proposal : null
    case 'answer':
      return waiting.answer.proposal
    case 'draft': // what nobody writes has a card; words are on their desk
      return waiting.draft.unwritten ? waiting.draft.proposal : null
    case 'clearance':
    case 'joint':
    case 'called':
    case 'silence':
    case 'settled':
    case 'adoptable':
    case 'notice':
      return null
    default:
      return unreachable(waiting)
  }
}

/** What can be done in one press. */
export type Press = Act & {
  readonly does: 'take-position' | 'cosponsor' | 'end-cosponsoring' | 'take-up'
}

/** The acts that settle a thing in one press, the one that says yes first; none where the words must be seen before. */
export function inOnePress(
  waiting: Waiting,
  { delegation }: Actor,
  negotiation: Negotiation,
): readonly Press[] {
  switch (waiting.is) {
    case 'stale': {
      const { on, position } = waiting
      const wording = wordingNow(negotiation, on)
      return wording ? [taking(on, position.stance, wording, position)] : []
    }
    case 'invited':
      return answering(waiting.proposal, delegation)
    case 'asked':
      return answering(waiting.proposal, waiting.delegation)
    case 'parked':
      return [{ does: 'take-up', proposal: waiting.proposal.id }]
    case 'draft':
    case 'clearance':
    case 'oral':
    case 'joint':
    case 'called':
    case 'silence':
    case 'outdated':
    case 'settled':
    case 'adoptable':
    case 'notice':
    case 'answer':
      return []
    default:
      return unreachable(waiting)
  }
}

const answering = ({ id: proposal }: Proposal, delegation: DelegationCode): readonly Press[] => [
  { does: 'cosponsor', proposal, delegation },
  { does: 'end-cosponsoring', proposal, delegation },
]

/** Only what the seat may settle waits for it. */
const ifMay = (actor: Actor, negotiation: Negotiation, waiting: Waiting): readonly Waiting[] =>
  inOnePress(waiting, actor, negotiation).every((act) => may(actor, act, negotiation).ok) ? [waiting] : []

/** What a delegate has said to be ready waits for the head, and no longer for the delegate. */
const isLeft = (draft: Draft, speaks: boolean): boolean => isUntabled(draft) && (speaks || !draft.ready)

function clearanceWaiting(
  { delegation }: Actor,
  negotiation: Negotiation,
  clearance: ClearanceNow,
): readonly Waiting[] {
  const isAsked = askedOf(negotiation, clearance.group).includes(delegation)
  if (!isAsked || standingOf(clearance, delegation).now) return []
  return [{ is: 'clearance', clearance, paragraph: clearance.paragraph, since: clearance.at }]
}

const draftWaiting = (draft: Draft): Waiting => ({
  is: 'draft',
  draft,
  paragraph: draft.paragraph,
  since: null,
})

/** A call waits for those who may object and have said nothing on it, and for the facilitators until it is over. */
function callWaiting(actor: Actor, negotiation: Negotiation, paragraph: Paragraph): readonly Waiting[] {
  const { id, state } = paragraph
  if (state.is !== 'called') return []
  const isAsked =
    takesPositions(actor) &&
    maySpeak(actor, negotiation) &&
    !hasAnswered(negotiation, paragraph, actor.delegation)
  if (actor.role !== 'facilitator' && !isAsked) return []
  return [{ is: 'called', until: state.until ?? null, paragraph: id, since: state.at }]
}

/** A silence waits for every head that may break it and has not, at the first paragraph that would be agreed. */
function silenceWaiting(actor: Actor, negotiation: Negotiation): readonly Waiting[] {
  const attempt = runningSilence(negotiation)
  if (!attempt || !isHeadOfParty(actor, negotiation) || hasBroken(attempt, actor.delegation)) return []
  const isText = ({ kind }: Paragraph) => kind !== 'heading'
  const first = agreedBySilence(negotiation).find(isText) ?? [...negotiation.paragraphs.values()].find(isText)
  return first ? [{ is: 'silence', attempt, paragraph: first.id, since: attempt.at }] : []
}

const jointWaiting = ({ role, delegation }: Actor, joint: Joint): readonly Waiting[] =>
  role !== 'observer' && joint.named.get(delegation) === 'nothing'
    ? [{ is: 'joint', joint, paragraph: joint.paragraph, since: joint.at }]
    : []

function proposalWaiting(actor: Actor, negotiation: Negotiation, proposal: Proposal): readonly Waiting[] {
  const { id, owner, paragraph, cosponsors, state } = proposal
  const about = (matter: Matter, since: string | null) =>
    ifMay(actor, negotiation, { ...matter, paragraph, since })
  if (state.is === 'parked' && !state.with)
    return about({ is: 'parked', proposal, reason: state.reason }, state.at)
  if (!isPending(proposal)) return []
  const isOwn = owner === actor.delegation && actor.role !== 'observer'
  const asking = isOwn ? [...cosponsors].filter(([, said]) => said === 'asked').map(([code]) => code) : []
  return [
    ...(isOwn && isUnconfirmed(proposal) ? about({ is: 'oral', proposal }, wordingOf(proposal).at) : []),
    ...(isOwn && isOutdated(negotiation, proposal)
      ? about({ is: 'outdated', proposal }, outdatedSince(negotiation, proposal))
      : []),
    ...asking.flatMap((code) =>
      about({ is: 'asked', proposal, delegation: code }, saidOn(negotiation, proposal, code)),
    ),
    ...(cosponsors.get(actor.delegation) === 'invited'
      ? about({ is: 'invited', proposal }, saidOn(negotiation, proposal, actor.delegation))
      : []),
    ...positionWaiting(actor, negotiation, { is: 'proposal', proposal: id }),
  ]
}

function positionWaiting(actor: Actor, negotiation: Negotiation, on: Subject): readonly Waiting[] {
  const position = positionOf(negotiation, on, actor.delegation)
  const paragraph = on.is === 'paragraph' ? on.paragraph : negotiation.proposals.get(on.proposal)?.paragraph
  if (!position || !paragraph || !isStale(negotiation, on, position)) return []
  const since = changedSince(negotiation, on, position)?.at ?? null
  return ifMay(actor, negotiation, { is: 'stale', on, position, paragraph, since })
}

/** When the words it was written on went: the first time, since it was tabled as it is, that they became others. */
function outdatedSince(
  { happenings }: Negotiation,
  { paragraph, meaning, wordings }: Proposal,
): string | null {
  const { entry } = wordings.at(-1) ?? { entry: 0 }
  const outer = meaning.is === 'within' ? meaning.proposal : null
  const gone = happenings.find(
    (one) =>
      one.entry > entry &&
      (one.is === 'revised' ? one.proposal === outer : one.is === 'accepted' && one.on.includes(paragraph)),
  )
  return gone?.at ?? null
}

/** When the last word about this co-sponsorship was said. */
const saidOn = ({ happenings }: Negotiation, { id }: Proposal, delegation: DelegationCode): string | null =>
  happenings.findLast(
    (one) => one.is === 'cosponsoring' && one.proposal === id && one.delegation === delegation,
  )?.at ?? null
