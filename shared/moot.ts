// What can never be decided any more, because the text is so already or has no place for it: a move to where the paragraph
// stands, a part that is of that kind, a place that left the text with a revision. It does not wait, it lapses [M14].

import { type ParagraphId, paragraphOf, type ProposalId } from './ids.ts'
import { type Aim, placeOfNew } from './meanings.ts'
import { allPending, type Negotiation } from './negotiation.ts'
import { isStanding, type Paragraph } from './paragraphs.ts'
import type { Proposal } from './proposals.ts'
import { recastWith, standsAfter, tombstoneOf, withInserted, withMoved, withSecondHalf } from './places.ts'
import { unreachable } from './result.ts'

type Text = ReadonlyMap<ParagraphId, Paragraph>

/** Whether this is asked in vain of a text. What is proposed about a tombstone has lapsed with its words, or goes after it. */
export function isMoot(text: Text, { paragraph: id, meaning }: Aim): boolean {
  const paragraph = text.get(id)
  if (!paragraph) return true
  if (!isStanding(paragraph)) return false
  if (meaning.is === 'move') return !text.has(meaning.after) || standsAfter(text, id, meaning.after)
  if (meaning.is === 'merge') return !text.has(meaning.with)
  return meaning.is === 'recast' && recastWith(text, paragraph, meaning.as).length === 0
}

/** What is asked in vain once a proposal is accepted, beside what is told of already. */
export function mootWith(
  negotiation: Negotiation,
  accepted: Proposal,
  told: readonly ProposalId[],
): readonly Proposal[] {
  const outline = outlineAfter(negotiation.paragraphs, accepted)
  if (outline === negotiation.paragraphs) return []
  return allPending(negotiation).filter((one) => !told.includes(one.id) && isMoot(outline, one))
}

/** The outline of the text once a proposal is accepted: what stands where and of which kind. Words are not in it. */
function outlineAfter(text: Text, aim: Aim & { readonly id: ProposalId }): Text {
  const { id, paragraph: on, meaning } = aim
  const paragraph = text.get(on)
  if (!paragraph) return text
  const gone = { is: 'gone', by: id, at: '', entry: 0 } as const
  const tombstone = tombstoneOf(paragraph, paragraphOf(id), { ...gone, as: 'moved' })
  const made = { ...tombstone, state: { is: 'open' } as const }
  switch (meaning.is) {
    case 'words':
    case 'within':
    case 'alternative':
      return text
    case 'after':
    case 'first': {
      const { kind, level } = meaning
      return withInserted(text, { ...made, kind, level, inserted: { after: placeOfNew(aim), by: id } })
    }
    case 'split':
      return withSecondHalf(text, { ...made, splitFrom: { paragraph: on, entry: 0 } })
    case 'deletion':
      return withEach(text, [{ ...paragraph, state: { ...gone, as: 'deleted' } }])
    case 'merge': {
      const other = text.get(meaning.with)
      return withEach(text, other ? [{ ...other, state: { ...gone, as: 'merged', to: on } }] : [])
    }
    case 'move': // asked of any, also of one that has no place to go to
      return isMoot(text, aim) ? text : withMoved(text, on, meaning.after, tombstone)
    case 'recast':
      return withEach(
        text,
        recastWith(text, paragraph, meaning.as).map((one) => ({ ...one, kind: meaning.as })),
      )
    default:
      return unreachable(meaning)
  }
}

const withEach = (text: Text, changed: readonly Paragraph[]): Text =>
  new Map([...text, ...changed.map((one) => [one.id, one] as const)])
