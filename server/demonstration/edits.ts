// What a demonstration proposal does to the words of a paragraph, said as a delegation says it: replace these words by
// those, insert after them, delete them. The words named occur exactly once; italics and footnotes stay where they are.

import { isFootnote, type Prose, styled, tidy, type Words } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'

export type Edit = (base: Prose) => Prose

/** Replaces `words` by `others`, in the style in which they stand. Throws unless they occur exactly once in the line. */
export const replacing =
  (words: string, others: string): Edit =>
  (base) => {
    const line = base.filter((run): run is Words => !isFootnote(run))
    const places = line.reduce((sum, { text }) => sum + text.split(words).length - 1, 0)
    assert(places === 1, `"${words}" stands once in "${line.map(({ text }) => text).join('')}"`)
    return tidy(base.map((run) => (isFootnote(run) ? run : styled(run.text.split(words).join(others), run))))
  }

export const inserting = (more: string, { after }: { readonly after: string }): Edit =>
  replacing(after, after + more)

export const deleting = (words: string): Edit => replacing(words, '')

/** Adds to the end of the paragraph, in plain type. */
export const adding =
  (more: string): Edit =>
  (base) =>
    tidy([...base, { text: more }])

/** Adds to the end of the paragraph's one footnote. */
export const addingToTheFootnote =
  (more: string): Edit =>
  (base) => {
    assert(base.filter(isFootnote).length === 1, 'the paragraph has one footnote')
    return tidy(base.map((run) => (isFootnote(run) ? { footnote: [...run.footnote, { text: more }] } : run)))
  }
