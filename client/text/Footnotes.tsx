// The footnotes of a wording, listed under it with their numbers.

import { isFootnote, type Prose } from '../../shared/prose.ts'
import { PlainProse } from './PlainProse.tsx'

type FootnotesProps = {
  readonly prose: Prose
  /** The number of the first; notes are numbered through the whole text. */
  readonly firstNote: number
}

export function Footnotes({ prose, firstNote }: FootnotesProps) {
  const notes = prose.filter(isFootnote)
  if (notes.length === 0) return null
  return (
    <ol className="notes" start={firstNote}>
      {notes.map((note, at) => (
        <li key={at} value={firstNote + at}>
          <sup>{firstNote + at}</sup> <PlainProse prose={note.footnote} />
        </li>
      ))}
    </ol>
  )
}
