// Who may change what: the house asks it before recording an act or letting a seat into a room, the client before enabling
// a button. What is on no record has its rights beside it: notes (notes.ts), clearances (clearances.ts), the room screen
// (room-screen.ts); and so has what is said orally (oral.ts) and written jointly (joints.ts). Rule numbers: RULES.md.

import { carriedInside } from './accepting.ts'
import { canBeAccepted, sameCarried } from './acceptable.ts'
import { mayAdopt } from './adopting.ts'
import type { Act } from './acts.ts'
import { canBeBridged, type From } from './bridging.ts'
import { mayCosponsor } from './cosponsoring.ts'
import type { Actor } from './delegations.ts'
import { type AnyRoom, draftersOf } from './drafters.ts'
import { movesTheText, whyFrozen } from './frozen.ts'
import { mayArrange, whyNotJointly } from './joints.ts'
import { type Aim, sameMeaning, WORDS } from './meanings.ts'
import { draftingOn, type Negotiation } from './negotiation.ts'
import { mayConfirm, mayEnterOrally, mayTakeDown } from './oral.ts'
import type { Paragraph } from './paragraphs.ts'
import { positionOf, type Subject, wordingNow } from './positions.ts'
import { isUnconfirmed, type Proposal, sponsorsOf, wordingOf } from './proposals.ts'
import { hashOfText, issuable } from './revisions.ts'
import type { Refusal } from './refusals.ts'
import { acceptanceIn, next, withRestored } from './restoring.ts'
import { ok, refuse, type Result, unreachable } from './result.ts'
import { mayRestore, maySettle } from './settling.ts'
import { maySilence } from './silencing.ts'
import { exceptionsWhen, maySpeak, maySpeakWithout, proposes } from './speaking.ts'
import { standingFor, whyClosed } from './standing.ts'
import { isTabled, whyNotTabled } from './tabling.ts'
import { mayWithdraw } from './withdrawing.ts'

/**
 * Whether `actor` may do `act` now; if not, the first objection a person would raise. `at` is when it was asked, by the
 * house's clock; where that is not known, no time has passed since the last entry.
 */
export function may(
  actor: Actor,
  act: Act,
  negotiation: Negotiation,
  at = negotiation.at,
): Result<Act, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read') // [A1]
  if (act.does !== 'convene' && negotiation.head === 0) return refuse('not-convened')
  const frozen = movesTheText(act) ? whyFrozen(negotiation) : null
  if (frozen) return refuse(frozen) // [Z2, Y2]

  switch (act.does) {
    case 'convene':
      if (actor.role !== 'secretariat') return refuse('secretariat-runs-the-room') // [A4]
      return negotiation.head === 0 ? ok(act) : refuse('already-convened')

    case 'admit':
      if (actor.role !== 'secretariat') return refuse('secretariat-runs-the-room') // [A4]
      return negotiation.delegations.has(act.delegation.code) ? refuse('already-admitted') : ok(act)

    case 'delegate-tabling':
      if (actor.role !== 'head') return refuse('heads-delegate-tabling') // [A6]
      return negotiation.tablingDelegated.has(actor.delegation) === act.delegated
        ? refuse('tabling-is-so')
        : ok(act)

    case 'import-draft':
      if (actor.role !== 'secretariat') return refuse('secretariat-runs-the-room') // [A4]
      if (negotiation.paragraphs.size > 0) return refuse('text-is-there') // [N2]
      if (act.paragraphs.length === 0) return refuse('text-is-empty')
      if (new Set(act.paragraphs.map(({ id }) => id)).size < act.paragraphs.length)
        return refuse('labelled-twice')
      return ok(act)

    case 'set-drafting': {
      if (actor.role !== 'facilitator') return refuse('facilitators-set-drafting') // [D1]
      if (!act.paragraph)
        return negotiation.drafting === act.drafting && !hasExceptions(negotiation)
          ? refuse('drafting-is-so')
          : ok(act)
      if (!negotiation.paragraphs.has(act.paragraph)) return refuse('no-such-paragraph')
      return draftingOn(negotiation, act.paragraph) === act.drafting ? refuse('drafting-is-so') : ok(act)
    }

    case 'set-attribution':
      if (actor.role !== 'facilitator') return refuse('facilitators-set-attribution') // [T1]
      return negotiation.namesTo === act.namesTo ? refuse('attribution-is-so') : ok(act)

    case 'set-observing':
      if (actor.role !== 'facilitator' && actor.role !== 'secretariat') return refuse('room-sets-observing') // [T10]
      return negotiation.observersRead === act.observersRead ? refuse('observing-is-so') : ok(act)

    case 'table': {
      const known = negotiation.proposals.get(act.proposal)
      const joint = known ? undefined : negotiation.joints.get(act.proposal)
      const aim = known ?? joint ?? { paragraph: act.paragraph, meaning: act.meaning ?? WORDS }
      const paragraph = openFor(actor, { ...aim, paragraph: act.paragraph }, negotiation)
      if (!paragraph.ok) return paragraph
      const notJointly = joint && whyNotJointly(joint, actor.delegation, act.paragraph)
      if (notJointly) return refuse(notJointly) // [J3]
      if (known) {
        if (!isDraftedBy(actor, known)) return refuse('not-your-proposal') // [P1]
        if (known.paragraph !== act.paragraph) return refuse('proposal-is-elsewhere')
        if (known.state.is !== 'tabled') return refuse('proposal-is-decided')
        if (isUnconfirmed(known) && known.owner !== actor.delegation) return refuse('owner-confirms') // [U3]
      }
      if (act.meaning && !sameMeaning(act.meaning, aim.meaning)) return refuse('meaning-stays') // [P9]
      if (!maySpeak(actor, negotiation)) return refuse('head-tables') // [A6]
      const why = whyNotTabled(negotiation, { ...aim, owner: actor.delegation }, act)
      if (why) return refuse(why)
      if (act.from && !known) {
        const bridges = mayBridge(actor, aim, act.from, negotiation)
        if (!bridges.ok) return bridges
      }
      if (!sameCarried(act.carried ?? [], carriedInside(negotiation, act)))
        return refuse('proposals-have-moved') // [Q2]
      const speaking = maySpeakWithout(actor, act.except ?? [], negotiation)
      if (!speaking.ok) return speaking
      const last = known && wordingOf(known)
      const except = exceptionsWhen(actor, act.except, known)
      return last && isTabled(last, act) && sameIds(except, last.except ?? [])
        ? refuse('nothing-changed')
        : ok(act)
    }

    case 'enter-orally':
      return mayEnterOrally(actor, act, negotiation)

    case 'confirm-oral':
      if (!proposes(actor)) return refuse('owner-confirms') // [U3]
      return mayConfirm(actor, act, negotiation)

    case 'open-joint':
    case 'answer-joint':
    case 'close-joint':
      if (!proposes(actor)) return refuse('secretariat-proposes-nothing') // [A3]
      return mayArrange(actor, act, negotiation)

    case 'withdraw':
      return mayWithdraw(actor, act, negotiation)

    case 'call':
    case 'object':
    case 'withdraw-objection':
    case 'close-call':
    case 'agree':
    case 'reopen':
      return maySettle(actor, act, negotiation, at)

    case 'accept':
      if (actor.role !== 'facilitator') return refuse('facilitators-accept') // [B2]
      return canBeAccepted(act, negotiation)

    case 'restore': {
      const restored = mayRestore(actor, act, negotiation)
      if (!restored.ok) return restored
      const tabled = withRestored(negotiation, next(negotiation), act)
      const accepted = canBeAccepted(acceptanceIn(negotiation, act), tabled) // [C9]
      return accepted.ok ? ok(act) : accepted
    }

    case 'cosponsor':
    case 'end-cosponsoring':
    case 'share-room':
      return mayCosponsor(actor, act, negotiation)

    case 'set-aside': {
      if (actor.role !== 'facilitator') return refuse('facilitators-set-aside') // [K1]
      const proposal = negotiation.proposals.get(act.proposal)
      if (!proposal) return refuse('no-such-proposal')
      if (proposal.state.is !== 'tabled') return refuse('proposal-is-decided')
      return act.reason.trim() === '' ? refuse('reason-is-missing') : ok(act) // [K1]
    }

    case 'take-up': {
      if (actor.role !== 'facilitator') return refuse('facilitators-set-aside') // [K2]
      const proposal = negotiation.proposals.get(act.proposal)
      if (!proposal) return refuse('no-such-proposal')
      if (proposal.state.is === 'tabled') return refuse('proposal-is-pending')
      if (proposal.state.is !== 'parked' && proposal.state.is !== 'not-retained')
        return refuse('proposal-is-decided')
      const standing = standingFor(proposal, negotiation)
      return standing.ok ? ok(act) : standing // [L1]
    }

    case 'issue-revision': {
      if (actor.role !== 'facilitator') return refuse('facilitators-issue') // [I1]
      if (negotiation.paragraphs.size === 0) return refuse('text-is-empty')
      if (act.name.trim() === '') return refuse('name-is-missing')
      if (negotiation.revisions.some(({ name }) => name === act.name)) return refuse('revision-is-named') // [I3]
      return hashOfText(issuable(negotiation)) === act.text ? ok(act) : refuse('text-has-moved') // [I2]
    }

    case 'open-silence':
    case 'break-silence':
    case 'close-silence':
      return maySilence(actor, act, negotiation, at)

    case 'adopt':
    case 'endorse':
    case 'explain-position':
    case 'reserve':
    case 'dissociate':
    case 'withdraw-statement':
    case 'correct':
    case 'notify-correction':
    case 'object-to-correction':
      return mayAdopt(actor, act, negotiation, at)

    case 'take-position': {
      const subject = positionable(actor, act.on, negotiation)
      if (!subject.ok) return subject
      if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
      if (act.wording !== wordingNow(negotiation, act.on)) return refuse('text-has-moved') // [O2]
      const members = negotiation.delegations.get(actor.delegation)?.members ?? []
      return act.except.every((code) => members.includes(code)) ? ok(act) : refuse('not-a-member') // [O5]
    }

    case 'withdraw-position': {
      const subject = positionable(actor, act.on, negotiation)
      if (!subject.ok) return subject
      if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
      return positionOf(negotiation, act.on, actor.delegation) ? ok(act) : refuse('no-position-to-withdraw')
    }

    default:
      return unreachable(act)
  }
}

/** Whether the actor's delegation works on the words: the owner, and co-sponsors it has opened the room to [P7]. */
const isDraftedBy = ({ delegation }: Actor, proposal: Proposal): boolean =>
  delegation === proposal.owner || (proposal.sharesRoom && sponsorsOf(proposal).includes(delegation))

/** The thing itself, where the actor may take or change a position on it [O1]. */
function positionable(actor: Actor, subject: Subject, negotiation: Negotiation): Result<Subject, Refusal> {
  if (actor.role !== 'head' && actor.role !== 'delegate') return refuse('delegations-take-positions')
  if (subject.is === 'paragraph') {
    const paragraph = negotiation.paragraphs.get(subject.paragraph)
    if (!paragraph) return refuse('no-such-paragraph')
    const { state } = paragraph
    return state.is === 'open' || state.is === 'called' ? ok(subject) : refuse(whyClosed(state)) // [C2]
  }
  const proposal = negotiation.proposals.get(subject.proposal)
  if (!proposal) return refuse('no-such-proposal')
  if (proposal.state.is !== 'tabled') return refuse('proposal-is-decided')
  return sponsorsOf(proposal).includes(actor.delegation) ? refuse('sponsors-support-their-own') : ok(subject)
}

/** Whether `actor` proposes and drafts at all, here or elsewhere in the text. */
export function mayPropose(actor: Actor): Result<Actor, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read') // [A1]
  return proposes(actor) ? ok(actor) : refuse('secretariat-proposes-nothing') // [A2, A3]
}

/** Whether `actor` may make a proposal for other words here from these [G1]. */
export function mayBridge(
  actor: Actor,
  { paragraph: id, meaning }: Aim,
  { proposals }: From,
  negotiation: Negotiation,
): Result<Paragraph, Refusal> {
  if (actor.role !== 'facilitator') return refuse('facilitators-bridge')
  if (meaning.is !== 'words') return refuse('cannot-be-bridged')
  const paragraph = openFor(actor, { paragraph: id, meaning }, negotiation)
  if (!paragraph.ok) return paragraph
  const sources = proposals.flatMap((source) => negotiation.proposals.get(source) ?? [])
  if (sources.some(isUnconfirmed)) return refuse('oral-is-unconfirmed') // [U4]
  return proposals.every((source) => canBeBridged(negotiation.proposals.get(source), paragraph.value))
    ? paragraph
    : refuse('cannot-be-bridged')
}

/** Whether `actor` may open a working text of this meaning here: what a delegation drafts, before anything is tabled [W1]. */
export function mayDraft(actor: Actor, aim: Aim, negotiation: Negotiation): Result<Paragraph, Refusal> {
  return actor.role === 'observer' ? refuse('observers-read') : openFor(actor, aim, negotiation)
}

/** Whether `actor` may enter the room of this proposal now, which is the same as typing in it [W2, W3]. */
export function mayEnter(actor: Actor, room: AnyRoom, negotiation: Negotiation): Result<AnyRoom, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read')
  const known = negotiation.proposals.get(room.proposal)
  if (!draftersOf(room, negotiation).includes(actor.delegation)) return refuse('not-your-proposal')
  if (known && known.state.is !== 'tabled') return refuse('proposal-is-decided')
  const isTakenDown = !known && room.spokenBy
  const paragraph = isTakenDown
    ? mayTakeDown(actor, room, isTakenDown, negotiation) // [U2]
    : openFor(actor, known ?? room, negotiation)
  if (!paragraph.ok) return paragraph
  return room.live && !maySpeak(actor, negotiation) ? refuse('head-types-on-screen') : ok(room) // [D5]
}

/** The paragraph, where the actor may propose this on it now [A2, L1]. */
function openFor(actor: Actor, aim: Aim, negotiation: Negotiation): Result<Paragraph, Refusal> {
  if (!proposes(actor)) return refuse('secretariat-proposes-nothing') // [A3]
  return standingFor(aim, negotiation)
}

const hasExceptions = (negotiation: Negotiation): boolean =>
  [...negotiation.paragraphs.values()].some(({ drafting }) => drafting !== undefined)

const sameIds = (ids: readonly string[], others: readonly string[]): boolean =>
  ids.length === others.length && others.every((id) => ids.includes(id))
