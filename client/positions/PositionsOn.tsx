// The positions on one thing: where everyone stands, what was said, and this delegation's own.

import { useMemo } from 'react'
import type { Act } from '../../shared/acts.ts'
import { audienceOf } from '../../shared/attribution.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { changedSince, isStale, positionOf, type Subject, tally, wordingNow } from '../../shared/positions.ts'
import type { Prose } from '../../shared/prose.ts'
import type { Hue } from '../look/Code.tsx'
import type { Doing } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { GroupsStand } from './GroupsStand.tsx'
import { OwnPosition } from './OwnPosition.tsx'
import { PositionBar } from './PositionBar.tsx'
import { Statements } from './Statements.tsx'

type PositionsOnProps = {
  readonly here: Here
  readonly on: Subject
  /** The words there are now. */
  readonly now: Prose
  /** Whether this seat may take a position here at all; the buttons say why not now. */
  readonly mayTake: boolean
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

export function PositionsOn({ here, on, now, mayTake, hues, refusalOf, onAct }: PositionsOnProps) {
  const { negotiation, actor } = here
  const counted = useMemo(() => tally(negotiation, on), [negotiation, on])
  const own = actor ? positionOf(negotiation, on, actor.delegation) : undefined
  const wording = wordingNow(negotiation, on)
  const readsAll = actor !== null && audienceOf(actor, negotiation).reads === 'names'
  return (
    <>
      {/* Of others' positions nothing was sent: a bar of one's own alone would say that nobody else has any [T4]. */}
      {readsAll && <PositionBar tally={counted} delegations={negotiation.delegations} hues={hues} />}
      {!readsAll && actor && <GroupsStand negotiation={negotiation} on={on} own={actor.delegation} />}
      <Statements negotiation={negotiation} on={on} hues={hues} />
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
