// A text as it was issued: frozen, with its name, its hash and the concordance of its numbers.

import './revisions.css'
import { type ReactNode, useMemo } from 'react'
import { isFootnote } from '../../shared/prose.ts'
import type { IssuedParagraph, Revision } from '../../shared/revisions.ts'
import { inFull } from '../look/dates.ts'
import { Footnotes } from '../text/Footnotes.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { Concordance } from './Concordance.tsx'
import { REVISIONS } from './words.ts'

type IssuedTextProps = {
  readonly revision: Revision
  /** What is asked of this text, and what became of it. */
  readonly children: ReactNode
}

export function IssuedText({ revision, children }: IssuedTextProps) {
  const { name, symbol, at, note, hash, text, concordance } = revision
  const firstNotes = useMemo(() => firstNotesOf(text), [text])
  return (
    <div className="sheet issued">
      <div className="symbol">
        <p>{REVISIONS.symbol(name, symbol, inFull(at))}</p>
        {note && <p dir="auto">{note}</p>}
        <p className="hash">{REVISIONS.hash(hash)}</p>
        {concordance.length > 0 && <Concordance lines={concordance} />}
        {children}
      </div>
      <ol className="text">
        {text.map((paragraph, turn) => (
          <IssuedLine key={paragraph.id} paragraph={paragraph} firstNote={firstNotes[turn] ?? 1} />
        ))}
      </ol>
    </div>
  )
}

/** The number of each paragraph's first footnote: notes are numbered through the whole text. */
function firstNotesOf(text: readonly IssuedParagraph[]): readonly number[] {
  let next = 1
  return text.map(({ prose }) => {
    const first = next
    next += prose.filter(isFootnote).length
    return first
  })
}

type IssuedLineProps = { readonly paragraph: IssuedParagraph; readonly firstNote: number }

function IssuedLine({ paragraph, firstNote }: IssuedLineProps) {
  const { kind, level, label, prose, isAgreed } = paragraph
  const words = <PlainProse prose={prose} firstNote={firstNote} />
  return (
    <li className={isAgreed ? `paragraph ${kind} agreed` : `paragraph ${kind}`} data-level={level}>
      <div className="margin">
        {label && <span className="label">{label}</span>}
        {isAgreed && <span className="tag agreed">{REVISIONS.agreed}</span>}
      </div>
      <div className="body">
        <div className="words" dir="auto">
          {kind === 'heading' ? level <= 1 ? <h1>{words}</h1> : <h2>{words}</h2> : <p>{words}</p>}
        </div>
        <Footnotes prose={prose} firstNote={firstNote} />
      </div>
    </li>
  )
}
