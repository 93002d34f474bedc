// How footnotes are numbered: through the whole text, whichever part of it is on the screen.

import type { Paragraph } from '../../shared/paragraphs.ts'
import { isFootnote } from '../../shared/prose.ts'

/** The number of each paragraph's first footnote, or of the one that would be. */
export function firstNotes(paragraphs: Iterable<Paragraph>): ReadonlyMap<Paragraph, number> {
  const first = new Map<Paragraph, number>()
  let next = 1
  for (const paragraph of paragraphs) {
    first.set(paragraph, next)
    next += paragraph.base.filter(isFootnote).length
  }
  return first
}
