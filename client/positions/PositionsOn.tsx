// The positions on one thing: where everyone stands, what was said, and this delegation's own.

import { useMemo } from 'react'
import type { Act } from '../../shared/acts.ts'
import { audienceOf } from '../../shared/attribution.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import {
  changedSince,
  isStale,
  positionOf,
  standsOn,
  type Subject,
  tally,
  wordingNow,
} from '../../shared/positions.ts'
import type { Prose } from '../../shared/prose.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { Folded } from '../look/Folded.tsx'
import type { Here } from '../session/floor.ts'
import { GroupsStand } from './GroupsStand.tsx'
import { OwnPosition } from './OwnPosition.tsx'
import { PositionBar } from './PositionBar.tsx'
import { POSITIONS, STANCE } from './words.ts'

type PositionsOnProps = {
  readonly here: Here
  readonly on: Subject
  /** The words there are now. */
  readonly now: Prose
  /** Whether this seat may take a position here at all; the buttons say why not now. */
  readonly mayTake: boolean
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
}

export function PositionsOn({ here, on, now, mayTake, hues, refusalOf, onAct }: PositionsOnProps) {
  const { negotiation, actor } = here
  const counted = useMemo(() => tally(negotiation, on), [negotiation, on])
  const own = actor ? positionOf(negotiation, on, actor.delegation) : undefined
  const wording = wordingNow(negotiation, on)
  const readsAll = actor !== null && audienceOf(actor, negotiation.namesTo).reads === 'names'
  return (
    <>
      {/* Of others' positions nothing was sent: a bar of one's own alone would say that nobody else has any [T4]. */}
      {readsAll && <PositionBar tally={counted} hues={hues} />}
      {!readsAll && actor && (
        <GroupsStand negotiation={negotiation} on={on} own={actor.delegation} hues={hues} />
      )}
      <Statements here={here} on={on} hues={hues} />
      {mayTake && wording && actor && (
        <OwnPosition
          on={on}
          own={own}
          isStale={own !== undefined && isStale(negotiation, on, own)}
          wording={wording}
          then={own && changedSince(negotiation, on, own)?.words}
          now={now}
          delegation={negotiation.delegations.get(actor.delegation)}
          refusalOf={refusalOf}
          onAct={onAct}
        />
      )}
    </>
  )
}

function Statements({ here, on, hues }: Pick<PositionsOnProps, 'here' | 'on' | 'hues'>) {
  const said = [...standsOn(here.negotiation, on)].flatMap(([code, stand]) => {
    const position = stand.at(-1)
    const hasWords = position && (position.statement || position.condition || position.except.length > 0)
    return hasWords ? [{ code, position }] : []
  })
  if (said.length === 0) return null
  return (
    <Folded className="statements" summary={`${POSITIONS.said} (${said.length})`}>
      {() => (
        <ul>
          {said.map(({ code, position }) => (
            <li key={code}>
              <Code code={code} hue={hues.get(code)} isInLine /> {STANCE[position.stance].name}
              {position.except.length > 0 && ` ${POSITIONS.excepting(position.except.join(', '))}`}
              {position.statement && <q dir="auto">{position.statement}</q>}
              {position.condition && <p>{POSITIONS.unless(position.condition)}</p>}
            </li>
          ))}
        </ul>
      )}
    </Folded>
  )
}
