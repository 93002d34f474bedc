// Where delegations stand on a proposal among many: the figures, and this delegation's own position in one line.

import { useMemo } from 'react'
import { audienceOf } from '../../shared/attribution.ts'
import { isStale, positionOf, type Subject, tally } from '../../shared/positions.ts'
import type { Here } from '../session/floor.ts'
import { Figures } from './Bar.tsx'
import { POSITIONS, STANCE } from './words.ts'

export function InBrief({ here: { negotiation, actor }, on }: { readonly here: Here; readonly on: Subject }) {
  const counted = useMemo(() => tally(negotiation, on), [negotiation, on])
  const own = actor ? positionOf(negotiation, on, actor.delegation) : undefined
  const readsAll = actor !== null && audienceOf(actor, negotiation).reads === 'names'
  return (
    <>
      {readsAll && <Figures tally={counted} />}
      {own && (
        <p className="own-in-brief" data-stance={own.stance}>
          {(isStale(negotiation, on, own) ? POSITIONS.ownIsStale : POSITIONS.ownIs)(STANCE[own.stance].name)}
        </p>
      )}
    </>
  )
}
