// What each member has said to the words a group has sent: a line each, in the order of the group.

import './clearance.css'
import type { Standing } from '../../shared/clearances.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { CLEARANCE } from './words.ts'

type StandingsProps = {
  readonly standings: readonly Standing[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

export function Standings({ standings, hues }: StandingsProps) {
  return (
    <ul className="standings" aria-label={CLEARANCE.title}>
      {standings.map((standing) => (
        <li key={standing.member} data-said={standing.now?.answer ?? 'none'}>
          <Code code={standing.member} hue={hues.get(standing.member)} isInLine /> {inWords(standing)}
          {objectionOf(standing) && <q dir="auto">{objectionOf(standing)}</q>}
        </li>
      ))}
    </ul>
  )
}

function inWords({ now, earlier }: Standing): string {
  if (now) return CLEARANCE.said[now.answer]
  return earlier ? `${CLEARANCE.said.none} (${CLEARANCE.earlierWord[earlier.answer]})` : CLEARANCE.said.none
}

const objectionOf = ({ now, earlier }: Standing): string => (now ?? earlier)?.objection ?? ''
