// Words as they stand, with their marks. Footnotes are marks with their number; the notes themselves are listed by
// whoever shows the paragraph.

import type { Token } from '../../shared/hunks.ts'
import { isFootnote, plain, type Prose } from '../../shared/prose.ts'
import { TEXT } from './words.ts'

type PlainProseProps = {
  readonly prose: Prose | readonly Token[]
  /** The number of the first footnote; a note that is only proposed has none and prints as a star. */
  readonly firstNote?: number | undefined
}

export function PlainProse({ prose, firstNote }: PlainProseProps) {
  let note = firstNote
  return prose.map((run, at) => {
    if (isFootnote(run)) {
      const mark = note === undefined ? '*' : String(note++)
      const words = plain(run.footnote)
      return (
        <sup key={at} className="note-mark" title={words}>
          {mark}
          <span className="spoken">{TEXT.footnote(words)}</span>
        </sup>
      )
    }
    if (run.italic && run.bold)
      return (
        <strong key={at}>
          <em>{run.text}</em>
        </strong>
      )
    if (run.italic) return <em key={at}>{run.text}</em>
    return run.bold ? <strong key={at}>{run.text}</strong> : run.text
  })
}
