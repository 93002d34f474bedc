// The paragraphs of a draft as they will stand: labels, levels, italics, footnotes, brackets. Several hundred of them
// stay quick, because the browser lays out only those in sight.

import './ParagraphsAsRead.css'
import { memo, type ReactNode } from 'react'
import type { DraftParagraph } from '../../shared/paragraphs.ts'
import { isFootnote, type Words } from '../../shared/prose.ts'
import { READING } from './words.ts'

/** Where in the page a paragraph can be found. */
export const anchorOf = (paragraph: string): string => `as-read-${paragraph}`

export const ParagraphsAsRead = memo(function ParagraphsAsRead({
  paragraphs,
}: {
  readonly paragraphs: readonly DraftParagraph[]
}) {
  const marks = firstMarksOf(paragraphs)
  return (
    <div className="as-read" role="region" aria-label={READING.asItWillStand} tabIndex={0}>
      <ol>
        {paragraphs.map((paragraph, place) => (
          <Paragraph key={paragraph.id} paragraph={paragraph} firstMark={marks[place] ?? 1} />
        ))}
      </ol>
    </div>
  )
})

function Paragraph({
  paragraph: { id, kind, level, label, prose },
  firstMark,
}: {
  readonly paragraph: DraftParagraph
  readonly firstMark: number
}) {
  const notes = prose.filter(isFootnote)
  const markOf = (run: (typeof notes)[number]) => firstMark + notes.indexOf(run)
  const line = prose.map((run, place) =>
    isFootnote(run) ? <sup key={place}>{markOf(run)}</sup> : <Styled key={place} words={run} />,
  )
  return (
    <li id={anchorOf(id)} className={kind} data-level={Math.min(level, 5)}>
      <span className="label">{label}</span>
      <div className="prose" dir="auto">
        {kind === 'heading' ? <h3>{line}</h3> : <p>{line}</p>}
        {notes.map((note) => (
          <p key={markOf(note)} className="note">
            <span className="spoken">{READING.footnote(markOf(note))}</span>
            <sup aria-hidden="true">{markOf(note)}</sup>
            {note.footnote.map((words, place) => (
              <Styled key={place} words={words} />
            ))}
          </p>
        ))}
      </div>
    </li>
  )
}

function Styled({ words: { text, italic, bold } }: { readonly words: Words }): ReactNode {
  const inItalic = italic ? <i>{withBrackets(text)}</i> : withBrackets(text)
  return bold ? <b>{inItalic}</b> : inItalic
}

/** Brackets are what a negotiator looks for, so they stand out from the words. */
function withBrackets(text: string): ReactNode[] {
  return text.split(/([[\]])/).map((part, place) =>
    part === '[' || part === ']' ? (
      <span key={place} className="bracket">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/** The number of the first footnote of each paragraph: they are counted through the whole text. */
function firstMarksOf(paragraphs: readonly DraftParagraph[]): readonly number[] {
  const marks: number[] = []
  let next = 1
  for (const { prose } of paragraphs) {
    marks.push(next)
    next += prose.filter(isFootnote).length
  }
  return marks
}
