// Clearance: what a group asks of its members before it tables. The words as they were sent, and what each member that
// takes part says to them. It is heard by the seats of the group and of its members alone, and is never on the record;
// the rules do not ask for it before tabling, for customs differ.

import { type Asked, completed } from './asked.ts'
import type { Actor } from './delegations.ts'
import type { DelegationCode, ProposalId, WordingHash } from './ids.ts'
import { type Aim, groundOf } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { exceptionsOf, isPending, wordingOf } from './proposals.ts'
import { hashOf, type Prose } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'
import { may } from './rights.ts'
import { comesToDecision } from './standing.ts'
import { maySpeak, membersOf } from './speaking.ts'

/** What a member says to the words; who says nothing has given no word yet, which never means that it is clear [E3]. */
export type Answer = 'clear' | 'objects'

export type Said = {
  readonly member: DelegationCode
  readonly answer: Answer
  /** To what it objects; empty where it does not. */
  readonly objection: string
  /** The words it was said to. */
  readonly wording: WordingHash
  readonly at: string
}

/** A draft of a group with its members, in the words in which it was last sent. */
export type Clearance = Aim & {
  readonly proposal: ProposalId
  readonly group: DelegationCode
  /** The ground the words were written on. */
  readonly base: WordingHash
  readonly wording: Prose
  readonly at: string
  /** The last entry on the record when it was sent. */
  readonly head: number
  /** The last word of each member that has spoken, also to earlier words. */
  readonly said: readonly Said[]
}

/** A clearance as it is told to those it concerns. */
export type ClearanceNow = Clearance & {
  /** Whether the group's draft has other words by now, or stands on other ground. */
  readonly isEarlier: boolean
}

/** What a coordinator asks: to send these words of a draft to the members. */
export type Sending = Aim & {
  readonly proposal: ProposalId
  readonly base: WordingHash
  readonly wording: Prose
}

/** What a member answers to a proposal's words; null takes its word back. */
export type Answering = {
  readonly proposal: ProposalId
  readonly wording: WordingHash
  readonly answer: Answer | null
  readonly objection: string
}

/** Where a member stands on the words as they were sent; `earlier` where it has spoken to earlier words only. */
export type Standing = {
  readonly member: DelegationCode
  readonly now: Said | null
  readonly earlier: Said | null
}

/** The members that are asked: those of the group that take part. */
export const askedOf = (negotiation: Negotiation, group: DelegationCode): readonly DelegationCode[] =>
  membersOf(negotiation, group).filter((member) => negotiation.delegations.has(member))

/** The delegations that hear of a group's clearances: its own and its members', and nobody else [E2]. */
export const hearersOf = (negotiation: Negotiation, group: DelegationCode): readonly DelegationCode[] => [
  group,
  ...askedOf(negotiation, group),
]

/** Whether a group may send these words to its members now: words that it might table, before they are tabled [E1]. */
export function maySend(actor: Actor, sending: Sending, negotiation: Negotiation): Result<Sending, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read')
  if (negotiation.delegations.get(actor.delegation)?.kind !== 'group') return refuse('groups-clear')
  const known = negotiation.proposals.get(sending.proposal)
  if (known && known.owner !== actor.delegation) return refuse('not-your-proposal')
  const answer = may(actor, completed(tabling(sending, negotiation), actor, negotiation), negotiation)
  return answer.ok ? ok(sending) : answer
}

/** The act of tabling what is sent, with everything but its words as it was tabled last. */
function tabling(sending: Sending, { proposals }: Negotiation): Asked & { readonly does: 'table' } {
  const { proposal, paragraph, meaning, base, wording } = sending
  const known = proposals.get(proposal)
  const reason = known ? wordingOf(known).reason : ''
  const except = known ? exceptionsOf(known) : []
  return { does: 'table', proposal, paragraph, meaning, base, wording, reason, except }
}

/** Whether a seat answers for a member to what its group has sent, and has these words before it [E3]. */
export function mayAnswer(
  actor: Actor,
  answering: Answering,
  clearance: Clearance | undefined,
  negotiation: Negotiation,
): Result<Clearance, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read')
  // Whoever it does not concern is not told that there is one [E2].
  const isAsked = clearance && askedOf(negotiation, clearance.group).includes(actor.delegation)
  if (!isAsked || isOver(clearance, negotiation)) return refuse('no-such-clearance')
  if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
  if (answering.wording !== hashOf(clearance.wording)) return refuse('words-have-moved')
  if (answering.answer === 'objects' && answering.objection.trim() === '')
    return refuse('objection-is-missing')
  const { now } = standingOf(clearance, actor.delegation)
  const isSo = now ? now.answer === answering.answer && now.objection === answering.objection : false
  return isSo || (!now && answering.answer === null) ? refuse('answer-is-so') : ok(clearance)
}

/** Whether what was sent is tabled by now, or can no longer be: then nothing is asked of anybody any more. A call ends [C7]. */
export function isOver(clearance: Clearance, negotiation: Negotiation): boolean {
  const known = negotiation.proposals.get(clearance.proposal)
  if (known && !isPending(known)) return true
  if (known?.wordings.some(({ entry, carried }) => !carried && entry > clearance.head)) return true
  return !comesToDecision(known ?? clearance, negotiation)
}

/** Whether the words that were sent are not those of the draft as it is now, or stand on other ground [E4]. */
export function isEarlier(clearance: Clearance, words: Prose, negotiation: Negotiation): boolean {
  const ground = groundOf(negotiation, negotiation.proposals.get(clearance.proposal) ?? clearance)
  return hashOf(words) !== hashOf(clearance.wording) || hashOf(ground) !== clearance.base
}

/** Where one member stands on the words as they were sent. */
export function standingOf({ said, wording }: Clearance, member: DelegationCode): Standing {
  const word = said.find((one) => one.member === member) ?? null
  const isNow = word?.wording === hashOf(wording)
  return { member, now: isNow ? word : null, earlier: isNow ? null : word }
}

/** Where every member that is asked stands, in the order of the group. */
export const standingsOn = (clearance: Clearance, negotiation: Negotiation): readonly Standing[] =>
  askedOf(negotiation, clearance.group).map((member) => standingOf(clearance, member))

/**
 * The members that object, for the group to name as exceptions: also those that objected to earlier words and have given
 * no word since. It is the coordinator's to change [P10].
 */
export const objecting = (clearance: Clearance, negotiation: Negotiation): readonly DelegationCode[] =>
  standingsOn(clearance, negotiation).flatMap(({ member, now, earlier }) =>
    (now ?? earlier)?.answer === 'objects' ? [member] : [],
  )

/** A clearance with a member's word in the place of its last one; null takes it back. */
export const withWord = (clearance: Clearance, member: DelegationCode, word: Said | null): Clearance => ({
  ...clearance,
  said: [...clearance.said.filter((one) => one.member !== member), ...(word ? [word] : [])],
})
