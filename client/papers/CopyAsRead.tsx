// What the house found in a delegation's copy: the changes that can become drafts, to be chosen, and what cannot.

import type { ParagraphId } from '../../shared/ids.ts'
import { groundOf } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { sameProse } from '../../shared/prose.ts'
import { unreachable } from '../../shared/result.ts'
import { changesOf } from '../../shared/views.ts'
import { Changes } from '../proposals/Changes.tsx'
import type { CopyPoint, CopyReading } from './asking.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import { COPY } from './copy-words.ts'

type CopyAsReadProps = {
  readonly negotiation: Negotiation
  readonly reading: CopyReading
  /** Those whose changes count. */
  readonly authors: ReadonlySet<string>
  /** Whether bold underlined and struck words are read as changes. */
  readonly oldManners: boolean
  readonly chosen: ReadonlySet<CopyPoint>
  readonly onAuthors: (authors: ReadonlySet<string>) => void
  readonly onOldManners: (oldManners: boolean) => void
  readonly onChosen: (chosen: ReadonlySet<CopyPoint>) => void
}

export function CopyAsRead(props: CopyAsReadProps) {
  const { negotiation, reading, authors, oldManners, chosen, onAuthors, onOldManners, onChosen } = props
  return (
    <>
      {reading.madeFrom !== null && <p>{COPY.madeFrom(reading.madeFrom)}</p>}
      {reading.drifted > 0 && <p className="drifted">{COPY.drifted(reading.drifted)}</p>}
      {reading.hasOldManners && (
        <fieldset className="authors">
          <legend>{COPY.oldMannersAbout}</legend>
          <label>
            <input type="checkbox" checked={oldManners} onChange={() => onOldManners(!oldManners)} />
            {COPY.oldManners}
          </label>
        </fieldset>
      )}
      {reading.authors.length > 1 && (
        <fieldset className="authors">
          <legend>{COPY.authors}</legend>
          <p>{COPY.authorsAbout}</p>
          {reading.authors.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={authors.has(name)}
                onChange={() => onAuthors(toggled(authors, name))}
              />
              {name === '' ? COPY.unnamed : name}
            </label>
          ))}
        </fieldset>
      )}
      <h3>{COPY.points}</h3>
      {reading.points.length === 0 && <p>{COPY.noPoints}</p>}
      <ul className="points">
        {reading.points.map((point, place) => (
          <li key={place}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(point)}
                onChange={() => onChosen(toggled(chosen, point))}
              />
              {titleOf(negotiation, point)}
            </label>
            {point.isUntracked && <p className="untracked">{COPY.untracked}</p>}
            <Asked negotiation={negotiation} point={point} />
            {point.said.map((text, turn) => (
              <p key={turn} className="said">
                {COPY.said(text)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {reading.asides.length > 0 && (
        <>
          <h3>{COPY.asides}</h3>
          <ul className="asides">
            {reading.asides.map(({ reference, text, why }, place) => (
              <li key={place}>
                {reference !== '' && <b>{reference} </b>}
                <q dir="auto">{text}</q> <span>{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What is asked for, and on which paragraph. */
function titleOf({ paragraphs }: Negotiation, { reference, meaning }: CopyPoint): string {
  const other = (id: ParagraphId) => paragraphs.get(id)?.reference ?? ''
  switch (meaning.is) {
    case 'after':
      return COPY.after(reference)
    case 'first':
      return COPY.first(reference)
    case 'deletion':
      return COPY.deletion(reference)
    case 'move':
      return COPY.move(reference, other(meaning.after))
    case 'merge':
      return COPY.merge(reference, other(meaning.with))
    case 'split':
      return COPY.split(reference)
    case 'words':
    case 'alternative':
    case 'recast':
    case 'within':
      return COPY.words(reference)
    default:
      return unreachable(meaning)
  }
}

/** The words that are asked for, as changes where there are words to change. */
function Asked({ negotiation, point }: { readonly negotiation: Negotiation; readonly point: CopyPoint }) {
  const { meaning, words, paragraph } = point
  const base = negotiation.paragraphs.get(paragraph)?.base ?? []
  if (meaning.is === 'words' || meaning.is === 'merge' || meaning.is === 'split') {
    const ground = groundOf(negotiation, { paragraph, meaning })
    if (!sameProse(ground, words)) return <Changes changes={changesOf(ground, words)} />
  }
  if (meaning.is === 'move' || meaning.is === 'merge')
    return (
      <p dir="auto">
        <PlainProse prose={meaning.is === 'move' ? base : words} />
      </p>
    )
  if (meaning.is === 'deletion') return <Changes changes={changesOf(base, [])} />
  return (
    <p dir="auto">
      <ins>
        <PlainProse prose={words} />
      </ins>
    </p>
  )
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
