// The calls on a paragraph that are over: who objected, and who was not heard.

import { audienceOf } from '../../shared/attribution.ts'
import { type EndedCall, standingObjections } from '../../shared/calls.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { inFull } from '../look/dates.ts'
import type { Here } from '../session/floor.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import { CALLS } from './words.ts'

type EndedCallsProps = { readonly here: Here; readonly paragraph: Paragraph }

export function EndedCalls({ here: { actor, negotiation }, paragraph: { calls } }: EndedCallsProps) {
  if (calls.length === 0) return null
  const isTold = actor !== null && audienceOf(actor, negotiation).reads === 'names'
  return (
    <details className="decided">
      <summary>{CALLS.over(calls.length)}</summary>
      <ul>
        {calls.toReversed().map((call) => (
          <Ended key={call.ended.entry} call={call} isTold={isTold} />
        ))}
      </ul>
    </details>
  )
}

function Ended({ call, isTold }: { readonly call: EndedCall; readonly isTold: boolean }) {
  const { at, as, ended, notHeard, words } = call
  const objected = standingObjections(call)
  return (
    <li>
      {CALLS.ended[as](inFull(at), inFull(ended.at))} {ended.reason && <q dir="auto">{ended.reason}</q>}{' '}
      {isTold && notHeard.length > 0 && CALLS.notHeardThen(notHeard.join(', '))}
      {!isTold && CALLS.notTold}
      <p className="then" dir="auto">
        <PlainProse prose={words} />
      </p>
      {objected.map(([code, { statement }]) => (
        <p key={code}>
          {code} {CALLS.objects}{' '}
          <q className="objection" dir="auto">
            {statement}
          </q>
        </p>
      ))}
    </li>
  )
}
