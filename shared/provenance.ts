// Provenance: which wording brought every word of a text [V11]. A paragraph's bases follow one another, and a word that is
// in one and in the next is the same word; one that is new was brought by what was accepted there. Words that are merged
// into another paragraph, or that come to stand in a paragraph of their own, stay the words they were. Whoever is not told
// whose a proposal is finds that out here neither: an origin names proposals, never delegations.

import { type Brought, broughtBy } from './bringing.ts'
import { editsOf, type Token, tokensOf } from './hunks.ts'
import type { ParagraphId, ProposalId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph, Rewording } from './paragraphs.ts'
import type { Proposal } from './proposals.ts'

/** What brought words into the text: the draft as it came in, or proposals that were accepted at an entry. */
export type Origin =
  | { readonly is: 'draft' }
  | {
      readonly is: 'accepted'
      readonly entry: number
      readonly at: string
      /** The wordings that asked for these words: one, or several that asked for the same. */
      readonly wordings: readonly Brought[]
    }

/** One word of the text, for as long as it is in it: the same value from base to base. */
export type Word = { readonly token: Token; readonly origin: Origin }

/** The words of one base, and what made it out of the one before; none for the first. */
export type Step = {
  readonly entry: number
  readonly at: string
  readonly accepted: readonly ProposalId[]
  readonly words: readonly Word[]
}

/** The words of a paragraph's present base, each with what brought it. One that is past has those it had last. */
export const wordsOf = (negotiation: Negotiation, id: ParagraphId): readonly Word[] =>
  wordsAt(negotiation, id, negotiation.head)

/** Its words as they stood after an entry; none where it was not in the text yet. */
export const wordsAt = (negotiation: Negotiation, id: ParagraphId, entry: number): readonly Word[] =>
  stepsOf(negotiation, id, entry).at(-1)?.words ?? []

/** The bases a paragraph had up to an entry, in order, word by word. */
export function stepsOf(
  negotiation: Negotiation,
  id: ParagraphId,
  until: number = negotiation.head,
): readonly Step[] {
  const paragraph = negotiation.paragraphs.get(id) ?? negotiation.past.get(id)
  if (!paragraph) return []
  const steps = traced.get(paragraph) ?? [...earlierOf(negotiation, paragraph)]
  traced.set(paragraph, steps)
  // One step after the other: on the way another paragraph may ask for the steps that are there already.
  for (let next = paragraph.rewordings[steps.length - 1]; next && next.entry <= until;) {
    steps.push(stepAt(negotiation, paragraph, steps, next))
    next = paragraph.rewordings[steps.length - 1]
  }
  return steps.filter(({ entry }) => entry <= until)
}

/** What a paragraph was does not change, so it is traced once. */
const traced = new WeakMap<Paragraph, Step[]>()

/** The base that a rewording made. */
function stepAt(
  negotiation: Negotiation,
  { id, rewordings, base, splitFrom }: Paragraph,
  steps: readonly Step[],
  rewording: Rewording,
): Step {
  const { entry, at, accepted } = rewording
  const now = tokensOf(rewordings[steps.length]?.before ?? base)
  const before = steps.at(-1)?.words ?? []
  const restored = restoredIn(negotiation, steps, rewording)
  const isSecondHalf = splitFrom?.entry === entry // its words are the last ones, also where the first are the same
  const here = isSecondHalf ? before.slice(-now.length) : before
  const source = restored ?? [...here, ...comingIn(negotiation, id, rewording)]
  return { entry, at, accepted, words: renewed(negotiation, source, now, rewording) }
}

/** What a paragraph begins with. One that was split off has been, until then, what it was split from [M8]. */
function earlierOf(negotiation: Negotiation, paragraph: Paragraph): readonly Step[] {
  const { splitFrom } = paragraph
  if (!splitFrom) return [beginningOf(negotiation, paragraph)]
  return stepsOf(negotiation, splitFrom.paragraph, splitFrom.entry - 1)
}

/** The first words of a paragraph: the draft's, or those of the proposal by which it came. */
function beginningOf(negotiation: Negotiation, paragraph: Paragraph): Step {
  const first = paragraph.rewordings[0]?.before ?? paragraph.base
  const by = paragraph.inserted && negotiation.proposals.get(paragraph.inserted.by)
  if (by?.state.is !== 'accepted') {
    const { entry = 0, at = '' } = negotiation.revisions[0] ?? {}
    const origin: Origin = { is: 'draft' }
    return { entry, at, accepted: [], words: tokensOf(first).map((token) => ({ token, origin })) }
  }
  const { entry, at } = by.state
  const accepted = acceptedWith(negotiation, by, entry)
  const change = { entry, at, accepted }
  return { ...change, words: renewed(negotiation, [], tokensOf(first), change) }
}

/** A proposal for a new paragraph, and what was accepted with it inside its words. */
function acceptedWith({ on, proposals }: Negotiation, outer: Proposal, entry: number): readonly ProposalId[] {
  const about = (on.get(outer.paragraph) ?? []).flatMap((id) => proposals.get(id) ?? [])
  const inner = about.filter(
    ({ meaning, state }) =>
      meaning.is === 'within' &&
      meaning.proposal === outer.id &&
      state.is === 'accepted' &&
      state.entry === entry,
  )
  return [outer.id, ...inner.map(({ id }) => id)]
}

type Change = Pick<Rewording, 'entry' | 'at' | 'accepted'>

/** The words of a base made from `source`: those that are in both stay, the others were brought by what was accepted. */
function renewed(
  negotiation: Negotiation,
  source: readonly Word[],
  now: readonly Token[],
  change: Change,
): readonly Word[] {
  const edits = editsOf(
    source.map(({ token }) => token),
    now,
  )
  const brought = broughtBy(negotiation, change, edits)
  const words: Word[] = []
  let [at, turn] = [0, 0]
  for (const { from, to, words: put } of edits) {
    words.push(...source.slice(at, from))
    put.forEach((token, place) => {
      const wordings = brought[turn++] ?? []
      const accepted = { is: 'accepted', entry: change.entry, at: change.at, wordings } as const
      // A corrigendum accepts nothing and brings no word: what it puts right came with the word that stood there, and a mark
      // that it adds with the word before.
      const stood = source[from === to ? from - 1 : Math.min(from + place, to - 1)] ?? source[from]
      const isPutRight = change.accepted.length === 0 && stood
      words.push({ token, origin: isPutRight ? stood.origin : accepted })
    })
    at = to
  }
  return [...words, ...source.slice(at)]
}

/** The words of the paragraphs that are merged into this one here, as they stood. */
function comingIn(negotiation: Negotiation, id: ParagraphId, { entry, accepted }: Change): readonly Word[] {
  return accepted.flatMap((proposal) => {
    const meaning = negotiation.proposals.get(proposal)?.meaning
    const other = meaning?.is === 'merge' ? meaning.with : null
    const state = other && (negotiation.paragraphs.get(other) ?? negotiation.past.get(other))?.state
    const isComing = state && state.is === 'gone' && state.to === id && state.entry === entry
    return isComing ? wordsAt(negotiation, other, entry) : []
  })
}

/** What was agreed and is restored are the words that they were then [C9]. */
function restoredIn(
  { proposals }: Negotiation,
  steps: readonly Step[],
  { accepted }: Change,
): readonly Word[] | null {
  const [reopened] = accepted.flatMap((id) => proposals.get(id)?.restores ?? [])
  if (reopened === undefined) return null
  return steps.findLast(({ entry }) => entry < reopened)?.words ?? null
}
