// Accepting: what becomes of a paragraph and of every pending proposal on it when some are taken into the text. Worked
// out once, by the house, from what the facilitator saw; the record keeps the outcome, so that it replays alike
// everywhere. The client works it out too, to show it before it is done.

import type { Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import type { ParagraphId, ProposalId, WordingHash } from './ids.ts'
import { carriedOver } from './merge.ts'
import { type Negotiation, pendingOn } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { type Proposal, wordingOf } from './proposals.ts'
import { hashOf, type Prose, sameProse } from './prose.ts'
import { ifTaken, rivalsOf, type Suggested } from './views.ts'

/** A proposal in the words in which it was seen. */
export type Seen = { readonly proposal: ProposalId; readonly wording: WordingHash }

/** What the facilitator asks: to take these proposals, in these words, into this base. */
export type Acceptance = {
  readonly paragraph: ParagraphId
  readonly base: WordingHash
  readonly taken: readonly Seen[]
}

export type Accept = Act & { readonly does: 'accept' }

/** Whether a proposal was written on a base that is no more: its owner decides what becomes of it [B4]. */
export const isOutdated = (proposal: Proposal, { base }: Paragraph): boolean =>
  wordingOf(proposal).base !== hashOf(base)

/** The pending proposals on a paragraph that are written on its present base, as views need them. */
export const currentOn = (negotiation: Negotiation, paragraph: Paragraph): readonly Suggested[] =>
  pendingOn(negotiation, paragraph.id)
    .filter((proposal) => !isOutdated(proposal, paragraph))
    .map((proposal) => ({ id: proposal.id, wording: wordingOf(proposal).prose }))

/** The proposals of a chosen set that rival another of the set: they cannot be taken together [B3]. */
export function rivalsWithin(
  base: Prose,
  suggested: readonly Suggested[],
  chosen: readonly ProposalId[],
): readonly ProposalId[] {
  const rivals = rivalsOf(
    base,
    suggested.filter(({ id }) => chosen.includes(id)),
  )
  return chosen.filter((id) => (rivals.get(id)?.size ?? 0) > 0)
}

/** What a seat may send: every act, but of an acceptance only what the facilitator chose. */
export type Asked = Exclude<Act, Accept> | ({ readonly does: 'accept' } & Acceptance)

/** What was asked as the whole act it stands for now. For whoever may not accept, nothing is worked out: the rules say no first. */
export function completed(asked: Asked, by: Actor, negotiation: Negotiation): Act {
  if (asked.does !== 'accept') return asked
  if (by.role === 'facilitator') return accepting(negotiation, asked)
  return { ...asked, result: [], carried: [], outdated: [] }
}

/** The whole act: the new base, and for every other pending proposal its carried words or that it is outdated. */
export function accepting(negotiation: Negotiation, asked: Acceptance): Accept {
  const { base, taken: seen } = asked
  const act = { does: 'accept', paragraph: asked.paragraph, base, taken: seen } as const
  const paragraph = negotiation.paragraphs.get(asked.paragraph)
  if (!paragraph) return { ...act, result: [], carried: [], outdated: [] }
  const taken = asked.taken.map(({ proposal }) => proposal)
  const current = currentOn(negotiation, paragraph)
  const result = ifTaken(paragraph.base, current, taken)
  const carried: { proposal: ProposalId; wording: WordingHash; prose: Prose }[] = []
  const outdated: Seen[] = []
  for (const proposal of pendingOn(negotiation, asked.paragraph)) {
    if (taken.includes(proposal.id)) continue
    const { prose } = wordingOf(proposal)
    const other = { proposal: proposal.id, wording: hashOf(prose) }
    const words = isOutdated(proposal, paragraph)
      ? null
      : carriedOver(paragraph.base, current, taken, proposal.id)
    if (words) carried.push({ ...other, prose: words })
    else outdated.push(other)
  }
  return { ...act, result, carried, outdated }
}

/** Whether a carried proposal has nothing left to ask: all its changes are in the text [B5]. */
export const isFulfilled = (result: Prose, words: Prose): boolean => sameProse(result, words)
