// What an editor holds, as prose, and where each word of that prose stands in the editor. A word's place is counted in
// letters of the prose (a footnote counts as one) and turned into a position of the editor's document here.

import type { Node } from '@tiptap/pm/model'
import { isFootnote, type Prose, type Run, tidy, type Words } from '../../shared/prose.ts'
import { tokensOf } from '../../shared/hunks.ts'

/** The prose of an editor's document; several paragraphs are joined by a space, as in shared/working-text.ts. */
export function proseOfEditor(doc: Node): Prose {
  const runs: Run[] = []
  doc.forEach((paragraph) => {
    const inside = runsOf(paragraph)
    if (runs.length > 0 && inside.length > 0) runs.push({ text: ' ' })
    runs.push(...inside)
  })
  return tidy(runs)
}

/**
 * The position before each word of `proseOfEditor(doc)`, and after the last: one more than there are words. A word that
 * ends a paragraph or a footnote's frame ends before what comes between.
 */
export function placesOf(doc: Node): readonly Place[] {
  const letters = lettersOf(doc)
  const places: Place[] = []
  let at = 0
  const end = letters.at(-1)?.after ?? 1
  for (const token of tokensOf(proseOfEditor(doc))) {
    const length = isFootnote(token) ? 1 : token.text.length
    const first = letters[at]
    const last = letters[at + length - 1]
    places.push({ from: first?.before ?? end, to: last?.after ?? end })
    at += length
  }
  return places
}

/** Where one word stands: the positions before and after it. */
export type Place = { readonly from: number; readonly to: number }

type Letter = { readonly before: number; readonly after: number }

/** The place of every letter of the prose, in order. */
function lettersOf(doc: Node): readonly Letter[] {
  const letters: Letter[] = []
  doc.forEach((paragraph, offset) => {
    if (letters.length > 0 && paragraph.childCount > 0) {
      const before = letters.at(-1)?.after ?? offset
      letters.push({ before, after: offset + 1 })
    }
    paragraph.forEach((child, inside) => {
      const start = offset + 1 + inside
      if (!child.isText) letters.push({ before: start, after: start + child.nodeSize })
      for (let at = 0; at < (child.text?.length ?? 0); at++)
        letters.push({ before: start + at, after: start + at + 1 })
    })
  })
  return letters
}

function runsOf(paragraph: Node): Run[] {
  const runs: Run[] = []
  paragraph.forEach((child) => {
    if (child.isText) runs.push(wordsOf(child))
    else {
      const inside: Words[] = []
      child.forEach((word) => inside.push(wordsOf(word)))
      runs.push({ footnote: inside })
    }
  })
  return runs
}

const wordsOf = (node: Node): Words => ({
  text: node.text ?? '',
  ...(node.marks.some(({ type }) => type.name === 'italic') && { italic: true as const }),
  ...(node.marks.some(({ type }) => type.name === 'bold') && { bold: true as const }),
})
