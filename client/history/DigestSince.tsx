// What is new since this seat was last here, for its delegation: on the page, and as a file to send home.

import { useMemo } from 'react'
import { digestOf } from '../../shared/digest.ts'
import type { Happening } from '../../shared/happenings.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import { inFull, inShort } from '../look/dates.ts'
import { More, useParts } from './parts.tsx'
import { digestLine } from './sentences.ts'
import type { Visit } from './visits.ts'
import { DIGEST } from './words.ts'

type DigestSinceProps = {
  readonly negotiation: Negotiation
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly delegation: DelegationCode
  readonly visit: Visit | null
  readonly onLead: (entry: number) => void
}

const PARTS = ['own', 'spokenOn', 'rest'] as const

export function DigestSince({ negotiation, hues, delegation, visit, onLead }: DigestSinceProps) {
  const since = visit?.head ?? 0
  const digest = useMemo(
    () => digestOf(negotiation, delegation, { since, until: negotiation.head }),
    [negotiation, delegation, since],
  )
  const title = visit ? DIGEST.since(inFull(visit.at)) : DIGEST.first
  const isEmpty = PARTS.every((part) => digest[part].length === 0)
  const save = () => {
    const parts = PARTS.map((part) => {
      const lines = digest[part].map((one) => `- ${inShort(one.at)}: ${digestLine(negotiation, one)}`)
      return [DIGEST[part], ...(lines.length > 0 ? lines : [DIGEST.none])].join('\n')
    })
    saveText([DIGEST.heading(negotiation.title, delegation), title, ...parts].join('\n\n'))
  }
  return (
    <article className="digest">
      <header>
        <h3>{title}</h3>
        {!isEmpty && <Button onClick={save}>{DIGEST.save}</Button>}
      </header>
      {isEmpty && <p>{DIGEST.nothing}</p>}
      {!isEmpty &&
        PARTS.map((part) => (
          <section key={part}>
            <h4>{DIGEST[part]}</h4>
            {digest[part].length === 0 && <p className="hint">{DIGEST.none}</p>}
            <DigestLines happenings={digest[part]} {...{ negotiation, hues, onLead }} />
          </section>
        ))}
    </article>
  )
}

type DigestLinesProps = Omit<DigestLineProps, 'happening'> & { readonly happenings: readonly Happening[] }

function DigestLines({ happenings, ...shared }: DigestLinesProps) {
  const parts = useParts(happenings.length)
  return (
    <ol>
      {happenings.slice(0, parts.drawn).map((happening, at) => (
        <DigestLine key={at} happening={happening} {...shared} />
      ))}
      <More parts={parts} />
    </ol>
  )
}

type DigestLineProps = Omit<DigestSinceProps, 'delegation' | 'visit'> & { readonly happening: Happening }

function DigestLine({ happening, negotiation, hues, onLead }: DigestLineProps) {
  const { entry, at, by } = happening
  return (
    <li>
      <button type="button" className="lead" onClick={() => onLead(entry)}>
        {digestLine(negotiation, happening)}
      </button>{' '}
      {by && <Code code={by} hue={hues.get(by)} isInLine />} <time dateTime={at}>{inShort(at)}</time>
    </li>
  )
}

/** Gives the reader a file that was made here. */
function saveText(words: string): void {
  const address = URL.createObjectURL(new Blob([`${words}\n`], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = DIGEST.file
  link.click()
  URL.revokeObjectURL(address)
}
