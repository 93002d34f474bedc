// The footnotes that are only proposed: in the words they are a star, and the hall has no pointer to rest on it.

import { isFootnote, type Prose } from '../../shared/prose.ts'
import { rolling, type Suggested } from '../../shared/views.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import type { Signed } from '../text/signed.ts'

type ProposedNotesProps = {
  readonly base: Prose
  readonly proposals: readonly Suggested[]
  readonly signed: Signed
}

/** In the order of the text, each in brackets and signed like the words it belongs to. */
export function ProposedNotes({ base, proposals, signed }: ProposedNotesProps) {
  const notes = rolling(base, proposals).flatMap((stretch) =>
    stretch.is === 'text'
      ? []
      : stretch.alternatives.flatMap(({ words, by }) =>
          words.filter(isFootnote).map((note) => ({ note, by })),
        ),
  )
  if (notes.length === 0) return null
  return (
    <ol className="notes proposed">
      {notes.map(({ note, by }, at) => {
        const { names, hue } = signed(by)
        return (
          <li key={at} className="bracket" data-hue={hue}>
            <sup>*</sup> <span className="square">[</span>
            {names !== '' && (
              <>
                <span className="by">{names}</span>{' '}
              </>
            )}
            <ins>
              <PlainProse prose={note.footnote} />
            </ins>
            <span className="square">]</span>
          </li>
        )
      })}
    </ol>
  )
}
