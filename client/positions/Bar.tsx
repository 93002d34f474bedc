// Where delegations stand, at a glance: a bar with each State in it once, and the figures in one line where the names are
// a press away.

import { type Counted, type Stance, STANCES, type Tally } from '../../shared/positions.ts'
import { POSITIONS, STANCE } from './words.ts'

/** A stance, and those who have taken it. */
export type Taken = { readonly stance: Stance; readonly who: readonly Counted[] }

/** The stances that somebody has taken, from one end to the other. */
export const takenIn = ({ counted }: Tally): readonly Taken[] =>
  STANCES.map((stance) => ({ stance, who: counted.get(stance) ?? [] })).filter(({ who }) => who.length > 0)

/** How many are counted in all, heard or not. */
export const allIn = (tally: Tally): number =>
  takenIn(tally).reduce(
    (sum, { who }) => sum + who.length,
    tally.stale.length + tally.divided.length + tally.notHeard.length,
  )

export function Bar({ tally }: { readonly tally: Tally }) {
  const taken = takenIn(tally)
  const all = allIn(tally)
  return (
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
  )
}

/** The bar and its figures, without names. */
export function Figures({ tally }: { readonly tally: Tally }) {
  const { stale, divided, notHeard } = tally
  const others = [
    [POSITIONS.stale, stale.length],
    [POSITIONS.divided, divided.length],
    [POSITIONS.notHeard, notHeard.length],
  ] as const
  return (
    <div className="positions figures">
      <Bar tally={tally} />
      <ul>
        {takenIn(tally).map(({ stance, who }) => (
          <li key={stance} data-stance={stance}>
            {STANCE[stance].name} {who.length}
          </li>
        ))}
        {others.map(([title, count]) => count > 0 && <li key={title}>{`${title} ${count}`}</li>)}
      </ul>
    </div>
  )
}
