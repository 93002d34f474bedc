// What a proposal means for its paragraph: other words, a new paragraph after it or at the beginning of the text, another
// version of it, no text, another place, one paragraph with another, two in place of one, another kind of paragraph, or
// other words inside another proposal. The meaning is stored when the proposal is first tabled and never changes [P9]; it
// is never read off a label, because customs differ in what they call "bis" and "alt".

import type { ParagraphId, ProposalId, WordingHash } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { BEGINNING, type InsertedAt, type ParagraphKind, type PartKind } from './paragraphs.ts'
import { type Proposal, wordingOf } from './proposals.ts'
import { hashOf, type Prose, tidy } from './prose.ts'
import { unreachable } from './result.ts'

export type Meaning =
  | { readonly is: 'words' }
  /** A new paragraph of this kind and depth, to stand after the paragraph. */
  | { readonly is: 'after'; readonly kind: ParagraphKind; readonly level: number }
  /** A new paragraph before all others: nothing is above it that it could be below. The paragraph it is made on gives its number. */
  | { readonly is: 'first'; readonly kind: Exclude<ParagraphKind, 'sub-paragraph'>; readonly level: number }
  /** Another version of the whole paragraph, shown beside it. */
  | { readonly is: 'alternative' }
  /** No text: the paragraph is to be deleted. */
  | { readonly is: 'deletion' }
  | { readonly is: 'move'; readonly after: ParagraphId }
  /** The paragraph and another become one, in these words. */
  | { readonly is: 'merge'; readonly with: ParagraphId }
  /** Two paragraphs in place of one: its words, with a mark where the second begins (splitting.ts) [M8]. */
  | { readonly is: 'split' }
  /** The paragraph, or the part that a heading begins, becomes preambular or operative [M11]. */
  | { readonly is: 'recast'; readonly as: PartKind }
  /** Other words inside those that another proposal puts in. */
  | { readonly is: 'within'; readonly proposal: ProposalId }

export const WORDS = { is: 'words' } as const satisfies Meaning

/** A paragraph that is not in the text yet [M1, M13]. */
export type NewParagraph = Meaning & { readonly is: 'after' | 'first' }

export const isNewParagraph = (meaning: Meaning): meaning is NewParagraph =>
  meaning.is === 'after' || meaning.is === 'first'

/** What a proposal is on, and what it means there. */
export type Aim = { readonly paragraph: ParagraphId; readonly meaning: Meaning }

/** Where a new paragraph comes to stand. */
export const placeOfNew = ({ paragraph, meaning }: Aim): InsertedAt =>
  meaning.is === 'first' ? BEGINNING : paragraph

/** Whether a proposal of this meaning consists of words. */
export const hasWords = ({ is }: Meaning): boolean => is !== 'deletion' && is !== 'move' && is !== 'recast'

/** Whether its words are written, so that it has a room for that: a split changes none and says a place alone. */
export const isWritten = (meaning: Meaning): boolean => hasWords(meaning) && meaning.is !== 'split'

export const sameMeaning = (one: Meaning, other: Meaning): boolean =>
  one.is === 'words' ? other.is === 'words' : JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

/** The paragraphs a proposal is about: its own, and for a merger the other. */
export const aboutOf = ({ paragraph, meaning }: Aim): readonly ParagraphId[] =>
  meaning.is === 'merge' ? [paragraph, meaning.with] : [paragraph]

/**
 * The words a proposal is written on, and which its changes are counted against: the base of its paragraph; for a merger
 * the two bases one after the other; inside another proposal the words of that one. What stands by itself (a new paragraph,
 * an alternative, a deletion, a move, another kind) is written on nothing, and so is never outdated.
 */
export function groundOf({ paragraphs, proposals }: Negotiation, { paragraph, meaning }: Aim): Prose {
  switch (meaning.is) {
    case 'words':
    case 'split':
      return paragraphs.get(paragraph)?.base ?? []
    case 'merge':
      return joined(paragraphs.get(paragraph)?.base ?? [], paragraphs.get(meaning.with)?.base ?? [])
    case 'within': {
      const outer = proposals.get(meaning.proposal)
      return outer ? wordingOf(outer).prose : []
    }
    case 'after':
    case 'first':
    case 'alternative':
    case 'deletion':
    case 'move':
    case 'recast':
      return []
    default:
      return unreachable(meaning)
  }
}

/** What a reader compares the words of a proposal with: an alternative with the paragraph it would replace. */
export const againstOf = (negotiation: Negotiation, { paragraph, meaning }: Aim): Prose =>
  groundOf(negotiation, { paragraph, meaning: meaning.is === 'alternative' ? WORDS : meaning })

/** Whether a proposal was written on a base that is no more: its owner decides what becomes of it [B4]. */
export const isOutdated = (negotiation: Negotiation, proposal: Proposal): boolean =>
  wordingOf(proposal).base !== hashOf(groundOf(negotiation, proposal))

/** A ground that there was, by its hash; undefined when there never was one. */
export function earlierGround(negotiation: Negotiation, aim: Aim, hash: WordingHash): Prose | undefined {
  if (hash === hashOf(groundOf(negotiation, aim))) return groundOf(negotiation, aim)
  const { meaning, paragraph } = aim
  if (meaning.is === 'within')
    return negotiation.proposals.get(meaning.proposal)?.wordings.find(({ prose }) => hashOf(prose) === hash)
      ?.prose
  if (meaning.is !== 'merge') return negotiation.bases.get(hash)
  return basesOf(negotiation, paragraph)
    .flatMap((one) => basesOf(negotiation, meaning.with).map((other) => joined(one, other)))
    .find((ground) => hashOf(ground) === hash)
}

/** Before anybody has written, an alternative starts from the paragraph, and everything else from its ground. */
function firstWords(negotiation: Negotiation, aim: Aim): Prose {
  if (aim.meaning.is === 'alternative') return negotiation.paragraphs.get(aim.paragraph)?.base ?? []
  return groundOf(negotiation, aim)
}

/** The words a working text starts from: the proposal as last tabled, or what one of its meaning begins with. */
export function startingWords(negotiation: Negotiation, proposal: ProposalId, aim: Aim): Prose {
  const tabled = negotiation.proposals.get(proposal)
  return tabled ? wordingOf(tabled).prose : firstWords(negotiation, aim)
}

/**
 * Words that were on a paragraph which was merged, as they stood in the whole at that moment: beside the words of the
 * paragraph it went to. Undefined where it was not merged.
 */
export function besideMerged(
  { paragraphs }: Negotiation,
  gone: ParagraphId,
  words: Prose,
): Prose | undefined {
  const state = paragraphs.get(gone)?.state
  if (state?.is !== 'gone' || state.as !== 'merged' || !state.to) return undefined
  const rewording = paragraphs.get(state.to)?.rewordings.find(({ entry }) => entry === state.entry)
  return rewording && joined(rewording.before, words)
}

/** Two wordings as one, with a space between them. */
export const joined = (one: Prose, other: Prose): Prose => tidy([...one, { text: ' ' }, ...other])

/** Every base a paragraph has had, the present one last. */
function basesOf({ paragraphs }: Negotiation, id: ParagraphId): readonly Prose[] {
  const paragraph = paragraphs.get(id)
  return paragraph ? [...paragraph.rewordings.map(({ before }) => before), paragraph.base] : []
}

const inOrder = (meaning: Meaning): unknown =>
  Object.entries(meaning).toSorted(([one], [other]) => (one < other ? -1 : 1))
