// Whether an acceptance can be done: part of the rights (rights.ts), without who asks.

import { type Accept, accepting, currentInside, currentOn, rivalsWithin } from './accepting.ts'
import type { Carried, Seen } from './acts.ts'
import { isOutdated, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { isPending, isUnconfirmed, type Proposal, wordingOf } from './proposals.ts'
import { hashOf, sameProse } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'
import { seenAt } from './seen.ts'
import { standingFor } from './standing.ts'

/** Whether these proposals, seen so, can be accepted with this outcome. */
export function canBeAccepted(act: Accept, negotiation: Negotiation): Result<Accept, Refusal> {
  const paragraph = negotiation.paragraphs.get(act.paragraph)
  if (!paragraph) return refuse('no-such-paragraph')
  const known = act.taken.map(({ proposal }) => negotiation.proposals.get(proposal))
  const taken = known.filter((proposal) => proposal !== undefined)
  const outer = taken.filter(({ meaning }) => meaning.is !== 'within')
  const meaning = outer[0]?.meaning ?? WORDS
  const standing = standingFor({ paragraph: act.paragraph, meaning }, negotiation)
  if (!standing.ok) return standing // [L7]
  if (seenAt(negotiation, { paragraph: act.paragraph, meaning }) !== act.base) return refuse('text-has-moved') // [B2]
  if (act.taken.length === 0) return refuse('nothing-to-accept')
  const isAsSeen = known.every(
    (proposal, at) =>
      proposal !== undefined &&
      isPending(proposal) &&
      proposal.paragraph === act.paragraph &&
      act.taken[at]?.wording === hashOf(wordingOf(proposal).prose),
  )
  if (!isAsSeen || new Set(taken).size < act.taken.length) return refuse('proposals-have-moved') // [B2]
  if (taken.some(isUnconfirmed)) return refuse('oral-is-unconfirmed') // [U4]
  if (taken.some((proposal) => isOutdated(negotiation, proposal))) return refuse('proposal-is-outdated') // [B4]
  const isWithItsOuter = (proposal: Proposal) =>
    outer.some(({ id }) => proposal.meaning.is === 'within' && proposal.meaning.proposal === id)
  if (!taken.every((proposal) => outer.includes(proposal) || isWithItsOuter(proposal)))
    return refuse('taken-with-its-outer') // [Q3]
  if (outer.length > 1 && outer.some((proposal) => proposal.meaning.is !== 'words'))
    return refuse('taken-alone') // [M2]
  const ids = taken.map(({ id }) => id)
  const rivals = [
    ...rivalsWithin(paragraph.base, currentOn(negotiation, paragraph), ids),
    ...outer.flatMap((one) => rivalsWithin(wordingOf(one).prose, currentInside(negotiation, one), ids)),
  ]
  if (rivals.length > 0) return refuse('rivals-together') // [B3]
  // The outcome is worked out by the house; an act that claims another is not the one that was seen [B1, B2].
  const outcome = accepting(negotiation, act)
  if (!sameProse(act.result, outcome.result)) return refuse('text-has-moved')
  return sameFollowing(act, outcome) ? ok(act) : refuse('proposals-have-moved')
}

const sameFollowing = (one: Accept, other: Accept): boolean =>
  sameCarried(one.carried, other.carried) &&
  sameSeen(one.outdated, other.outdated) &&
  sameSeen(one.lapsing ?? [], other.lapsing ?? [])

/** Whether two lists carry the same proposals over in the same words. */
export const sameCarried = (one: readonly Carried[], other: readonly Carried[]): boolean =>
  sameSeen(one, other) &&
  one.every(({ prose, to }, at) => sameProse(prose, other[at]?.prose ?? []) && to === other[at]?.to)

const sameSeen = (one: readonly Seen[], other: readonly Seen[]): boolean =>
  one.length === other.length &&
  one.every(({ proposal, wording }, at) => other[at]?.proposal === proposal && other[at].wording === wording)
