// What delegations said with their positions, by stance: of many, those of one stance unfold at a time.

import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isStale, type Position, STANCES, standsOn, type Subject } from '../../shared/positions.ts'
import { supportersOf } from '../../shared/proposals.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { Folded } from '../look/Folded.tsx'
import { POSITIONS, STANCE } from './words.ts'

type StatementsProps = {
  readonly negotiation: Negotiation
  readonly on: Subject
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

type Said = {
  readonly code: DelegationCode
  readonly position: Position
  /** Taken on other words than there are now: it says so, and is not counted as current [O3]. */
  readonly isEarlier: boolean
}

/** As many as are read in one go. */
const MOST_AT_ONCE = 10

export function Statements({ negotiation, on, hues }: StatementsProps) {
  const said = saidOn(negotiation, on)
  if (said.length === 0) return null
  return (
    <Folded className="statements" summary={`${POSITIONS.said} (${said.length})`}>
      {() =>
        said.length <= MOST_AT_ONCE ? (
          <Lines said={said} hues={hues} />
        ) : (
          STANCES.map((stance) => {
            const same = said.filter(({ position }) => position.stance === stance)
            if (same.length === 0) return null
            return (
              <Folded key={stance} summary={`${STANCE[stance].name} (${same.length})`}>
                {() => <Lines said={same} hues={hues} />}
              </Folded>
            )
          })
        )
      }
    </Folded>
  )
}

function Lines({ said, hues }: Pick<StatementsProps, 'hues'> & { readonly said: readonly Said[] }) {
  return (
    <ul>
      {said.map(({ code, position, isEarlier }) => (
        <li key={code}>
          <Code code={code} hue={hues.get(code)} isInLine /> {STANCE[position.stance].name}
          {position.except.length > 0 && ` ${POSITIONS.excepting(position.except.join(', '))}`}
          {isEarlier && ` · ${POSITIONS.stale}`}
          {position.statement && <q dir="auto">{position.statement}</q>}
          {position.condition && <p>{POSITIONS.unless(position.condition)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** The positions that came with words, or with exceptions; not what a sponsor said before it was one [P6]. */
function saidOn(negotiation: Negotiation, on: Subject): readonly Said[] {
  const proposal = on.is === 'proposal' ? negotiation.proposals.get(on.proposal) : undefined
  const sponsors = proposal ? supportersOf(proposal) : []
  return [...standsOn(negotiation, on)].flatMap(([code, stand]) => {
    const position = stand.at(-1)
    const hasWords = position && (position.statement || position.condition || position.except.length > 0)
    if (!hasWords || sponsors.includes(code)) return []
    return [{ code, position, isEarlier: isStale(negotiation, on, position) }]
  })
}
