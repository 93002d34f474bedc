// Where delegations stand on one thing: a bar to see it at a glance, and the names to read it. Each State is in it once;
// who has said nothing is listed as not heard.

import './positions.css'
import type { DelegationCode } from '../../shared/ids.ts'
import { type Counted, type Stance, STANCES, type Tally } from '../../shared/positions.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { Folded } from '../look/Folded.tsx'
import { POSITIONS, STANCE } from './words.ts'

type PositionBarProps = { readonly tally: Tally; readonly hues: ReadonlyMap<DelegationCode, Hue> }

/** As many names as fit on two lines of a card; the rest on request. */
const MOST_NAMES = 10

/** Of more than these, the first ten names of a list say nothing: figures are read, and short lists. */
const CROWD = 60

export function PositionBar({ tally, hues }: PositionBarProps) {
  const { counted, stale, divided, notHeard } = tally
  const taken = STANCES.map((stance) => ({ stance, who: counted.get(stance) ?? [] })).filter(
    ({ who }) => who.length > 0,
  )
  const all = taken.reduce(
    (sum, { who }) => sum + who.length,
    stale.length + divided.length + notHeard.length,
  )
  const others: readonly (readonly [string, readonly Counted[]])[] = [
    [POSITIONS.stale, stale],
    [POSITIONS.divided, divided.map((code) => ({ code }))],
    [POSITIONS.notHeard, notHeard.map((code) => ({ code }))],
  ]
  if (taken.length === 0 && stale.length === 0 && divided.length === 0) return null
  const most = (who: readonly Counted[]) => (all > CROWD && who.length > MOST_NAMES ? 0 : MOST_NAMES)
  return (
    <section className="positions">
      <div
        className="position-bar"
        role="img"
        aria-label={POSITIONS.bar(
          taken.map(({ stance, who }) => POSITIONS.figures(STANCE[stance].name, who.length)).join(', '),
        )}
      >
        {taken.map(({ stance, who }) => (
          <span key={stance} data-stance={stance} style={{ inlineSize: `${(100 * who.length) / all}%` }} />
        ))}
      </div>
      <dl>
        {taken.map(({ stance, who }) => (
          <Names
            key={stance}
            title={STANCE[stance].name}
            stance={stance}
            who={who}
            hues={hues}
            most={most(who)}
          />
        ))}
        {others.map(
          ([title, who]) =>
            who.length > 0 && (
              <Names
                key={title}
                title={title}
                stance={null}
                who={who}
                hues={hues}
                most={title === POSITIONS.notHeard ? 0 : most(who)}
              />
            ),
        )}
      </dl>
    </section>
  )
}

type NamesProps = {
  readonly title: string
  readonly stance: Stance | null
  readonly who: readonly Counted[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  /** How many names are shown before they are asked for. */
  readonly most: number
}

function Names({ title, stance, who, hues, most }: NamesProps) {
  const names = (counted: readonly Counted[]) =>
    counted.map(({ code, through }) => (
      <span key={code} title={through && POSITIONS.through(code, through)}>
        <Code code={code} hue={hues.get(code)} isInLine />
        {through && <small> ({through})</small>}{' '}
      </span>
    ))
  return (
    <>
      <dt data-stance={stance ?? 'none'}>
        {title} {who.length}
      </dt>
      <dd>
        {names(who.slice(0, most))}
        {who.length > most && (
          <Folded summary={most === 0 ? POSITIONS.names : POSITIONS.more(who.length - most)}>
            {() => names(who.slice(most))}
          </Folded>
        )}
      </dd>
    </>
  )
}
