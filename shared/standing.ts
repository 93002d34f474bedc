// Whether something about a paragraph can still be decided: what is proposed about it, drafted about it or accepted. Part of
// the rights (rights.ts), without who asks.

import { whyFrozen } from './frozen.ts'
import { type Aim, isNewParagraph, isWritten } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph, ParagraphState } from './paragraphs.ts'
import { recastWith, standsAfter } from './places.ts'
import { isPending } from './proposals.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'

/** The paragraph, where what is proposed about it can still be decided. A new one may be proposed after agreed text too [M1]. */
export function standingFor(
  { paragraph: id, meaning }: Aim,
  negotiation: Negotiation,
): Result<Paragraph, Refusal> {
  const { paragraphs } = negotiation
  const paragraph = paragraphs.get(id)
  if (!paragraph) return refuse('no-such-paragraph')
  if (meaning.is === 'within') {
    const outer = negotiation.proposals.get(meaning.proposal)
    if (!outer || outer.paragraph !== id || !isWritten(outer.meaning)) return refuse('no-such-proposal')
    if (outer.meaning.is === 'within') return refuse('one-deep') // [Q1]
    return isPending(outer) ? standingFor(outer, negotiation) : refuse('outer-is-decided')
  }
  if (!isNewParagraph(meaning) && paragraph.state.is !== 'open') return refuse(whyClosed(paragraph.state))
  const frozen = whyFrozen(negotiation)
  if (frozen) return refuse(frozen) // [Z2, Y2]
  if (isNewParagraph(meaning)) return ok(paragraph)
  if (meaning.is === 'move') {
    if (!paragraphs.has(meaning.after)) return refuse('no-such-paragraph')
    if (standsAfter(paragraphs, id, meaning.after)) return refuse('stands-there')
  }
  if (meaning.is === 'merge') {
    const other = paragraphs.get(meaning.with)
    if (!other) return refuse('no-such-paragraph')
    if (id === meaning.with || paragraph.kind === 'heading' || other.kind === 'heading')
      return refuse('cannot-merge')
    if (other.state.is !== 'open') return refuse(whyClosed(other.state))
  }
  if (meaning.is === 'split' && paragraph.kind === 'heading') return refuse('cannot-split') // [M8]
  if (meaning.is === 'recast') {
    const changing = recastWith(paragraphs, paragraph, meaning.as)
    if (changing.length === 0) return refuse('part-is-so') // [M11]
    const closed = changing.find(({ state }) => state.is !== 'open')
    if (closed && closed.state.is !== 'open') return refuse('part-is-settled')
  }
  return ok(paragraph)
}

/** Why nothing can be decided about a paragraph that is not open. */
export function whyClosed({ is }: Exclude<ParagraphState, { is: 'open' }>): Refusal {
  if (is === 'called') return 'paragraph-is-called' // [C2]
  if (is === 'adopted') return 'text-is-adopted' // [Y2]
  return is === 'agreed' ? 'paragraph-is-agreed' : 'paragraph-is-gone'
}

/** Whether it waits, because a paragraph it is about is called or the text is under silence [C2, Z2]. */
export function isHeld(aim: Aim, negotiation: Negotiation): boolean {
  const standing = standingFor(aim, negotiation)
  return !standing.ok && HOLDS.has(standing.refusal)
}

/** Refusals that pass. */
const HOLDS: ReadonlySet<Refusal> = new Set<Refusal>(['paragraph-is-called', 'under-silence'])

/** Whether it can still be decided, now or once a call or a silence is over. */
export const comesToDecision = (aim: Aim, negotiation: Negotiation): boolean =>
  standingFor(aim, negotiation).ok || isHeld(aim, negotiation)
