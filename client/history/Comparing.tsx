// Two texts compared: any two of those issued, the moment looked at, the last visit and now. What is different is listed, and
// each difference says which acceptance made it.

import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { changedBy, kinIn } from '../../shared/changed-by.ts'
import { type Compared, compared, isDifferent, type Text, textAt } from '../../shared/comparison.ts'
import type { Moments } from '../../shared/moments.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { Button } from '../look/Button.tsx'
import { inShort } from '../look/dates.ts'
import { ComparedRow, paragraphOfRow, whatIsDifferent } from './ComparedRow.tsx'
import { More, useParts } from './parts.tsx'
import type { Visit } from './visits.ts'
import { COMPARE } from './words.ts'

type ComparingProps = {
  readonly negotiation: Negotiation
  readonly moments: Moments
  readonly visit: Visit | null
  /** The entry that was looked at last. */
  readonly moment: number
  /** Whether there is nothing to compare but issued texts: the last of them is how things stand now. */
  readonly isIssuedAlone?: boolean
  /** Null where no moment can be gone to. */
  readonly onLead: ((entry: number) => void) | null
}

/** A text that can be compared: what it is called, and after which entry it stood so. */
type Choice = {
  readonly key: string
  readonly name: string
  readonly entry: number
  readonly text: () => Text
}

export function Comparing(props: ComparingProps) {
  const { negotiation, moments, visit, moment, isIssuedAlone = false, onLead } = props
  const choices = useMemo(
    () => (isIssuedAlone ? issuedIn(negotiation) : choicesIn(negotiation, moments, visit, moment)),
    [negotiation, moments, visit, moment, isIssuedAlone],
  )
  const last = negotiation.revisions.length - 1
  const isLookedAt = moment < negotiation.head
  const [from, setFrom] = useState(
    isIssuedAlone ? `revision-${last - 1}` : isLookedAt ? 'moment' : (visit && 'visit') || 'revision-0',
  )
  const [to, setTo] = useState(isIssuedAlone ? `revision-${last}` : 'now')
  const [isOnlyChanged, setOnlyChanged] = useState(true)
  const [isBeside, setBeside] = useState(false)
  const [before, after] = [from, to].map((key) => choices.find((one) => one.key === key) ?? choices[0])
  const rows = useMemo(
    () => (before && after ? compared(before.text(), after.text(), kinIn(negotiation)) : []),
    [before, after, negotiation],
  )
  const different = rows.filter(isDifferent)
  const parts = useParts((isOnlyChanged ? different : rows).length)
  if (!before || !after) return null
  const between = { before: before.entry, after: after.entry }
  const shown = isOnlyChanged ? different : rows
  const lead = (row: Compared) => {
    flushSync(() => parts.reach(shown.indexOf(row)))
    document.getElementById(placeOf(row))?.scrollIntoView({ block: 'center' })
  }
  return (
    <section className="comparing">
      <div className="filters">
        <ChoiceOf name={COMPARE.before} choices={choices} chosen={from} onChoose={setFrom} />
        <Button
          variant="quiet"
          onClick={() => {
            setFrom(to)
            setTo(from)
          }}
        >
          {COMPARE.swap}
        </Button>
        <ChoiceOf name={COMPARE.after} choices={choices} chosen={to} onChoose={setTo} />
        <label className="tick">
          <input
            type="checkbox"
            checked={isOnlyChanged}
            onChange={({ target }) => setOnlyChanged(target.checked)}
          />{' '}
          {COMPARE.onlyChanged}
        </label>
        <label className="tick">
          <input type="checkbox" checked={isBeside} onChange={({ target }) => setBeside(target.checked)} />{' '}
          {COMPARE.sideBySide}
        </label>
        <p role="status">{different.length === 0 ? COMPARE.nothing : COMPARE.changed(different.length)}</p>
      </div>
      <nav className="different" aria-label={COMPARE.list}>
        <ol>
          {different.map((row) => (
            <li key={placeOf(row)}>
              <button type="button" onClick={() => lead(row)}>
                <span className="number">{paragraphOfRow(row).reference}</span> {whatIsDifferent(row)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <ol className="text">
        {shown.slice(0, parts.drawn).map((row) => (
          <ComparedRow
            key={placeOf(row)}
            id={placeOf(row)}
            row={row}
            negotiation={negotiation}
            isBeside={isBeside}
            isBrief={isOnlyChanged}
            acceptances={row.is === 'both' && isDifferent(row) ? changedBy(negotiation, row, between) : []}
            onLead={onLead}
          />
        ))}
        <More parts={parts} />
      </ol>
    </section>
  )
}

const placeOf = (row: Compared): string => `compared-${row.is}-${paragraphOfRow(row).id}`

const issuedIn = ({ revisions }: Negotiation): readonly Choice[] =>
  revisions.map(({ name, at, entry, text }, turn) => ({
    key: `revision-${turn}`,
    name: COMPARE.issued(name, inShort(at)),
    entry,
    text: () => text,
  }))

function choicesIn(
  negotiation: Negotiation,
  moments: Moments,
  visit: Visit | null,
  moment: number,
): readonly Choice[] {
  const { head } = negotiation
  const looked = moments.at(moment)
  return [
    ...issuedIn(negotiation),
    ...(visit
      ? [
          {
            key: 'visit',
            name: COMPARE.visit(inShort(visit.at)),
            entry: visit.head,
            text: () => textAt(moments.at(visit.head)),
          },
        ]
      : []),
    ...(moment < head && looked.at !== ''
      ? [
          {
            key: 'moment',
            name: COMPARE.entry(moment, inShort(looked.at)),
            entry: moment,
            text: () => textAt(looked),
          },
        ]
      : []),
    { key: 'now', name: COMPARE.now, entry: head, text: () => textAt(negotiation) },
  ]
}

type ChoiceOfProps = {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

const ChoiceOf = ({ name, choices, chosen, onChoose }: ChoiceOfProps) => (
  <label>
    {name}
    <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.name}
        </option>
      ))}
    </select>
  </label>
)
