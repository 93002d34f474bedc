// How paragraphs are cited. A label is what is printed before the words; a reference is what people say: "13 (a)",
// "PP3". References are given when a text comes in and keep until a revision is issued.

import type { ParagraphId } from './ids.ts'
import type { DraftParagraph } from './paragraphs.ts'

/**
 * The reference of each paragraph, in the order given. Preambular paragraphs without a number count as PP1, PP2, …;
 * a sub-paragraph is cited below its parents; a heading as H1, H2, …; other paragraphs without a number as ¶1, ¶2, ….
 */
export function referencesOf(paragraphs: readonly DraftParagraph[]): ReadonlyMap<ParagraphId, string> {
  const references = new Map<ParagraphId, string>()
  const counts = { PP: 0, H: 0, '¶': 0 }
  const above: { level: number; reference: string }[] = []
  const next = (prefix: keyof typeof counts) => `${prefix}${++counts[prefix]}`

  for (const paragraph of paragraphs) {
    const label = bare(paragraph.label)
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= paragraph.level) above.pop()
    const parent = above.at(-1)?.reference
    let reference: string
    if (paragraph.kind === 'heading') {
      above.length = 0
      reference = label || next('H')
    } else if (label) {
      reference = paragraph.kind === 'sub-paragraph' && parent ? `${parent} ${label}` : label
      above.push({ level: paragraph.level, reference })
    } else reference = next(paragraph.kind === 'preambular' ? 'PP' : '¶')
    references.set(paragraph.id, reference)
  }
  return references
}

/** `13.` is cited as 13, `(a)` as (a), `12 bis.` as 12 bis. */
function bare(label: string): string {
  return label.trim().replace(/[.:;]+$/, '')
}
