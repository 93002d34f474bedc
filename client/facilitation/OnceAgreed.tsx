// What was agreed once and was opened again, for the facilitators to restore in one step [C9].

import { sameProse } from '../../shared/prose.ts'
import { inFull } from '../look/dates.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import type { BenchProps } from './bench.ts'
import { Restoring } from './Restoring.tsx'
import { BENCH } from './words.ts'

export function OnceAgreed(props: BenchProps) {
  const { here, paragraph } = props
  if (here.actor?.role !== 'facilitator' || paragraph.state.is !== 'open') return null
  const others = paragraph.reopenings.filter(({ agreed }) => !sameProse(agreed, paragraph.base))
  return others.map((reopening) => (
    <details key={reopening.entry} className="once-agreed">
      <summary>{BENCH.onceAgreed(inFull(reopening.at))}</summary>
      <p className="then" dir="auto">
        <PlainProse prose={reopening.agreed} />
      </p>
      <Restoring {...props} reopening={reopening} />
    </details>
  ))
}
