// A prose as pieces of plain text that can be mended one by one: each stretch of words with the marks it has, and each
// footnote. Marks and footnotes stay where they are.

import { isFootnote, type Prose, tidy, type Words } from '../../shared/prose.ts'

export type Piece = { readonly as: 'words' | 'italic' | 'bold' | 'footnote'; readonly text: string }

/** The pieces, in the order of the prose. */
export const piecesOf = (prose: Prose): readonly Piece[] =>
  prose.flatMap((run): readonly Piece[] =>
    isFootnote(run)
      ? run.footnote.map(({ text }) => ({ as: 'footnote', text }))
      : [{ as: run.italic ? 'italic' : run.bold ? 'bold' : 'words', text: run.text }],
  )

/** The prose with other text in its pieces, given in their order. */
export function withPieces(prose: Prose, texts: readonly string[]): Prose {
  let turn = 0
  const mended = (words: Words): Words => ({ ...words, text: texts[turn++] ?? words.text })
  return tidy(prose.map((run) => (isFootnote(run) ? { footnote: run.footnote.map(mended) } : mended(run))))
}
