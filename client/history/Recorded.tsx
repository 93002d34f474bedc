// The record as a list of sentences. Only the lines that are seen are in the page, so that a hundred thousand are as quick
// to read as ten. Each leads to its moment.

import { useMemo, useState } from 'react'
import type { SeenEntry } from '../../shared/attribution.ts'
import { FACILITATORS, SECRETARIAT } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Moments } from '../../shared/moments.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { inShort } from '../look/dates.ts'
import { ParagraphChoice } from './ParagraphChoice.tsx'
import { type EntryKind, kindOf, lineOf, paragraphIn } from './sentences.ts'
import { HISTORY, RECORD } from './words.ts'

type RecordedProps = {
  readonly negotiation: Negotiation
  readonly moments: Moments
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly onLead: (entry: number) => void
}

const KINDS: readonly EntryKind[] = ['proposals', 'positions', 'text', 'agreement', 'room']

const runTheRoom: readonly DelegationCode[] = [FACILITATORS, SECRETARIAT]

/** What the reader wants to see; empty where it does not matter. */
type Wanted = {
  readonly paragraph: string
  readonly delegation: string
  readonly kind: string
  readonly from: string
  readonly to: string
}

const ANYTHING: Wanted = { paragraph: '', delegation: '', kind: '', from: '', to: '' }

export function Recorded({ negotiation, moments, hues, onLead }: RecordedProps) {
  const [wanted, setWanted] = useState(ANYTHING)
  // `moments.record` grows; the negotiation is another one whenever it has.
  const found = useMemo(
    () => moments.record.filter((entry) => isWanted(negotiation, entry, wanted)).toReversed(),
    [moments, negotiation, wanted],
  )
  const want = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part })
  const codes = useMemo(() => {
    const acting = new Set(moments.record.flatMap(({ by }) => by?.delegation ?? []))
    return [...negotiation.delegations.keys()].filter((code) => acting.has(code) || runTheRoom.includes(code))
  }, [moments, negotiation])
  return (
    <section className="recorded" aria-label={HISTORY.parts.record}>
      <div className="filters">
        <ParagraphChoice
          negotiation={negotiation}
          chosen={wanted.paragraph}
          onChoose={(paragraph) => want({ paragraph })}
        />
        <label>
          {RECORD.delegation}
          <select value={wanted.delegation} onChange={({ target }) => want({ delegation: target.value })}>
            <option value="">{RECORD.anyDelegation}</option>
            {codes.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </label>
        <label>
          {RECORD.kind}
          <select value={wanted.kind} onChange={({ target }) => want({ kind: target.value })}>
            <option value="">{RECORD.anyKind}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {RECORD.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {RECORD.from}
          <input type="date" value={wanted.from} onChange={({ target }) => want({ from: target.value })} />
        </label>
        <label>
          {RECORD.to}
          <input type="date" value={wanted.to} onChange={({ target }) => want({ to: target.value })} />
        </label>
        <p role="status">{found.length === 0 ? RECORD.nothing : RECORD.found(found.length)}</p>
      </div>
      <Lines negotiation={negotiation} entries={found} hues={hues} onLead={onLead} />
    </section>
  )
}

/** Dates are read in the reader's own time zone, as they are written beside the lines. */
function isWanted(negotiation: Negotiation, { by, act, at }: SeenEntry, wanted: Wanted): boolean {
  if (wanted.paragraph !== '' && paragraphIn(negotiation, act) !== wanted.paragraph) return false
  if (wanted.delegation !== '' && by?.delegation !== wanted.delegation) return false
  if (wanted.kind !== '' && kindOf(act) !== wanted.kind) return false
  if (wanted.from === '' && wanted.to === '') return true
  const time = Date.parse(at)
  if (wanted.from !== '' && time < Date.parse(`${wanted.from}T00:00:00`)) return false
  return wanted.to === '' || time <= Date.parse(`${wanted.to}T23:59:59.999`)
}

/** The height of a line in pixels: every line has the same, so that its place is known before it is drawn. */
const LINE = 44
/** Lines drawn beyond the edges, so that nothing is blank while one scrolls. */
const BEYOND = 12

type LinesProps = {
  readonly negotiation: Negotiation
  readonly entries: readonly SeenEntry[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly onLead: (entry: number) => void
}

/** Only what is seen is put into words. */
function Lines({ negotiation, entries, hues, onLead }: LinesProps) {
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.floor(top / LINE) - BEYOND)
  const seen = entries.slice(first, Math.ceil((top + innerHeight) / LINE) + BEYOND)
  const shown = seen.map((entry) => lineOf(negotiation, entry))
  return (
    <div
      className="lines"
      tabIndex={0}
      role="region"
      aria-label={HISTORY.parts.record}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <ol style={{ blockSize: entries.length * LINE }}>
        {shown.map(({ entry, at, by, sentence }, turn) => (
          <li
            key={entry}
            style={{ insetBlockStart: (first + turn) * LINE, blockSize: LINE }}
            aria-setsize={entries.length}
            aria-posinset={first + turn + 1}
          >
            <button type="button" title={RECORD.goTo(entry)} onClick={() => onLead(entry)}>
              <span className="number">{entry}</span>
              <span className="by">{by && <Code code={by} hue={hues.get(by)} isInLine />}</span>
              <span className="sentence" dir="auto">
                {sentence}
              </span>
              <time dateTime={at}>{inShort(at)}</time>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
