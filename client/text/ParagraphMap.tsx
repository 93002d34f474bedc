// The map: every paragraph on one line, with its state as a shape, its number, its first words and what is pending.

import './ParagraphMap.css'
import { useMemo, useState } from 'react'
import type { ParagraphId } from '../../shared/ids.ts'
import { pendingOn } from '../../shared/negotiation.ts'
import { type Notes, saysSomething } from '../../shared/notes.ts'
import { isStanding, type Paragraph } from '../../shared/paragraphs.ts'
import { plain } from '../../shared/prose.ts'
import { NoteMark } from '../notes/NoteMark.tsx'
import { ScreenMark } from '../room-screen/ScreenMark.tsx'
import { STEERING } from '../room-screen/words.ts'
import type { Here } from '../session/floor.ts'
import { ROOM, TEXT } from './words.ts'

const FILTERS = ['all', 'mine', 'open', 'contested', 'called', 'agreed', 'noted'] as const
type Filter = (typeof FILTERS)[number]

type ParagraphMapProps = {
  readonly here: Here
  readonly current: Paragraph | null
  /** The paragraphs that wait for this seat. */
  readonly waiting: ReadonlySet<ParagraphId>
  readonly onChoose: (paragraph: Paragraph) => void
}

export function ParagraphMap({ here, current, waiting, onChoose }: ParagraphMapProps) {
  const { negotiation, notes, onScreen } = here
  const shown = onScreen?.paragraph && negotiation.paragraphs.get(onScreen.paragraph)
  const [filter, setFilter] = useState<Filter>('all')
  const lines = useMemo(
    () =>
      [...negotiation.paragraphs.values()]
        .map((paragraph) => ({ paragraph, pending: pendingOn(negotiation, paragraph.id).length }))
        .filter((line) => isShown(filter, line, waiting, notes)),
    [negotiation, notes, filter, waiting],
  )
  return (
    <nav className="map" aria-label={ROOM.map}>
      <label className="filter">
        <span className="spoken">{ROOM.filterLabel}</span>
        <select
          value={filter}
          onChange={(event) => setFilter(FILTERS.find((known) => known === event.target.value) ?? 'all')}
        >
          {FILTERS.filter((known) => known !== 'noted' || known === filter || notes.size > 0).map((known) => (
            <option key={known} value={known}>
              {ROOM.filters[known]}
              {known === 'mine' && waiting.size > 0 ? ` (${waiting.size})` : ''}
            </option>
          ))}
        </select>
      </label>
      {shown && (
        <a
          className="shown"
          href={`#paragraph-${shown.id}`}
          aria-keyshortcuts="g"
          onClick={(event) => {
            event.preventDefault()
            onChoose(shown)
          }}
        >
          <ScreenMark /> {STEERING.shown(shown.reference)}
        </a>
      )}
      {lines.length === 0 && (
        <p className="nothing">{filter === 'mine' ? ROOM.nothingHere.mine : ROOM.nothingHere.other}</p>
      )}
      <ol>
        {lines.map(({ paragraph, pending }) =>
          paragraph.kind === 'heading' && isStanding(paragraph) && filter === 'all' ? (
            <li key={paragraph.id} className="part" data-level={paragraph.level}>
              <a
                href={`#paragraph-${paragraph.id}`}
                onClick={(event) => {
                  event.preventDefault()
                  onChoose(paragraph)
                }}
                aria-current={current?.id === paragraph.id ? 'location' : undefined}
              >
                {onScreen?.paragraph === paragraph.id && <OnScreenMark />}
                {[paragraph.label, plain(paragraph.base)].filter(Boolean).join(' ')}
                <Count pending={pending} />
              </a>
            </li>
          ) : (
            <li key={paragraph.id} className={paragraph.state.is}>
              <a
                href={`#paragraph-${paragraph.id}`}
                onClick={(event) => {
                  event.preventDefault()
                  onChoose(paragraph)
                }}
                aria-current={current?.id === paragraph.id ? 'location' : undefined}
              >
                <StateMark paragraph={paragraph} pending={pending} />
                <span className="number">{shortReference(paragraph)}</span>
                <span className="first-words">
                  {onScreen?.paragraph === paragraph.id && <OnScreenMark />}
                  {firstWords(paragraph)}
                </span>
                <NoteMark note={notes.get(paragraph.id)} />
                <Count pending={pending} />
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

type Line = { readonly paragraph: Paragraph; readonly pending: number }

function isShown(
  filter: Filter,
  { paragraph: { id, state, kind }, pending }: Line,
  waiting: ReadonlySet<ParagraphId>,
  notes: Notes,
): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'mine':
      return waiting.has(id)
    case 'open':
      return state.is === 'open' && kind !== 'heading'
    case 'contested':
      return state.is === 'open' && pending > 0
    case 'called':
    case 'agreed':
      return state.is === filter || (filter === 'agreed' && state.is === 'adopted')
    case 'noted': {
      const note = notes.get(id)
      return note !== undefined && saysSomething(note)
    }
  }
}

/** A full disc is agreed, a diamond called, a half disc contested, a ring open, a stroke no longer there: a shape beside its colour, and a word for those who listen. */
function StateMark({ paragraph, pending }: { readonly paragraph: Paragraph; readonly pending: number }) {
  const { tags } = TEXT
  const { is } = paragraph.state
  if (is === 'agreed' || is === 'adopted' || is === 'called')
    return (
      <span className={`mark ${is === 'called' ? is : 'agreed'}`} title={tags[is]}>
        <span className="spoken">{tags[is]}</span>
      </span>
    )
  if (paragraph.state.is === 'gone')
    return (
      <span className="mark gone" title={tags.gone[paragraph.state.as]}>
        <span className="spoken">{tags.gone[paragraph.state.as]}</span>
      </span>
    )
  return (
    <span
      className={pending > 0 ? 'mark contested' : 'mark'}
      title={pending > 0 ? tags.pending(pending) : tags.open}
    >
      <span className="spoken">{tags.open}</span>
    </span>
  )
}

/** How much is pending, where anything is. */
function Count({ pending }: { readonly pending: number }) {
  if (pending === 0) return null
  return (
    <span className="count">
      <span aria-hidden="true">{pending}</span>
      <span className="spoken">{TEXT.tags.pending(pending)}</span>
    </span>
  )
}

/** Before the first words: the room screen shows this one. */
function OnScreenMark() {
  return (
    <span className="on-screen" title={TEXT.tags.roomScreen}>
      <ScreenMark />
      <span className="spoken">{TEXT.tags.roomScreen}</span>{' '}
    </span>
  )
}

/** Below its heading a paragraph need not say its article. */
const shortReference = ({ reference }: Paragraph): string => reference.split(', ').at(-1) ?? reference

const firstWords = ({ base }: Paragraph): string => plain(base).slice(0, 60)
