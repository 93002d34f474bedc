// Where delegations stand on one thing: a bar to see it at a glance, and the names to read it. Each State is in it once;
// who has said nothing is listed as not heard.

import './positions.css'
import type { Delegation } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Counted, Stance, Tally } from '../../shared/positions.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { Folded } from '../look/Folded.tsx'
import { allIn, Bar, takenIn } from './Bar.tsx'
import { Finding } from './Finding.tsx'
import { POSITIONS, STANCE } from './words.ts'

type PositionBarProps = {
  readonly tally: Tally
  readonly delegations: ReadonlyMap<DelegationCode, Delegation>
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

/** As many names as fit on two lines of a card; the rest on request. */
const MOST_NAMES = 10

/** Of more than these, the first ten names of a list say nothing: figures are read, short lists, and whoever is looked for. */
const CROWD = 60

export function PositionBar({ tally, delegations, hues }: PositionBarProps) {
  const { stale, divided, notHeard } = tally
  const taken = takenIn(tally)
  const isCrowd = allIn(tally) > CROWD
  const others: readonly (readonly [string, readonly Counted[]])[] = [
    [POSITIONS.stale, stale],
    [POSITIONS.divided, divided.map((code) => ({ code }))],
    [POSITIONS.notHeard, notHeard.map((code) => ({ code }))],
  ]
  const isAnybodyHeard = taken.length + stale.length + divided.length > 0
  const most = (who: readonly Counted[]) => (isCrowd && who.length > MOST_NAMES ? 0 : MOST_NAMES)
  return (
    <section className="positions">
      {isAnybodyHeard && <Bar tally={tally} />}
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
      {isCrowd && <Finding tally={tally} delegations={delegations} hues={hues} />}
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
            {() => names(most === 0 ? who.toSorted(byCode) : who.slice(most))}
          </Folded>
        )}
      </dd>
    </>
  )
}

/** As a long list is read: by the code that is looked for. */
const byCode = (one: Counted, other: Counted): number => (one.code < other.code ? -1 : 1)
