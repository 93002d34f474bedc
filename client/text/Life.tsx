// The life of a paragraph, the latest first: the calls that are over, what was accepted, what was opened again. What was
// agreed once is there to read, and for the facilitators to restore [L3, C9].

import { Fragment } from 'react'
import { audienceOf } from '../../shared/attribution.ts'
import { type EndedCall, standingObjections } from '../../shared/calls.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Reopening, Rewording } from '../../shared/paragraphs.ts'
import { type Prose, sameProse } from '../../shared/prose.ts'
import { CALLS } from '../calls/words.ts'
import type { BenchProps } from '../facilitation/bench.ts'
import { Restoring } from '../facilitation/Restoring.tsx'
import { inFull } from '../look/dates.ts'
import { PlainProse } from './PlainProse.tsx'
import { BUSINESS, ROOM } from './words.ts'

export function Life(props: BenchProps) {
  const { here, paragraph } = props
  const { state, reopenings, rewordings, calls } = paragraph
  const isTold = here.actor !== null && audienceOf(here.actor, here.negotiation.namesTo).reads === 'names'
  const moments = [
    ...calls.map((call) => ({ entry: call.ended.entry, item: <Ended call={call} isTold={isTold} /> })),
    ...rewordings.map((rewording) => ({
      entry: rewording.entry,
      item: <Reworded rewording={rewording} negotiation={here.negotiation} />,
    })),
    ...reopenings.map((reopening) => ({
      entry: reopening.entry,
      item: <Reopened {...props} reopening={reopening} />,
    })),
  ].toSorted((one, other) => other.entry - one.entry)
  if (state.is !== 'agreed' && moments.length === 0) return null
  return (
    <section className="life">
      <h2 className="hint">{ROOM.life}</h2>
      <ol>
        {state.is === 'agreed' && <li>{BUSINESS.agreedAt(inFull(state.at))}</li>}
        {moments.map(({ entry, item }) => (
          <Fragment key={entry}>{item}</Fragment>
        ))}
      </ol>
    </section>
  )
}

/** A call that is over: who objected, who was not heard. */
function Ended({ call, isTold }: { readonly call: EndedCall; readonly isTold: boolean }) {
  const { at, as, ended, notHeard, words } = call
  const objected = standingObjections(call)
  return (
    <li>
      {CALLS.ended[as](inFull(at), inFull(ended.at))} {ended.reason && <q dir="auto">{ended.reason}</q>}{' '}
      {objected.length > 0 && CALLS.objected(objected.map(([code]) => code).join(', '))}{' '}
      {isTold && notHeard.length > 0 && CALLS.notHeardThen(notHeard.join(', '))}
      {!isTold && CALLS.notTold}
      <details>
        <summary>{BUSINESS.calledThen}</summary>
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
      </details>
    </li>
  )
}

type RewordedProps = { readonly rewording: Rewording; readonly negotiation: Negotiation }

function Reworded({ rewording: { at, accepted, before }, negotiation }: RewordedProps) {
  const known = accepted.flatMap((id) => negotiation.proposals.get(id) ?? [])
  const numbers = known.map(({ number }) => number).join(', ')
  const isRestored = known.some(({ restores }) => restores !== undefined)
  return (
    <li>
      {isRestored ? BUSINESS.restored(inFull(at), numbers) : BUSINESS.accepted(inFull(at), numbers)}
      <Words title={BUSINESS.before} prose={before} />
    </li>
  )
}

function Reopened({ reopening, ...props }: BenchProps & { readonly reopening: Reopening }) {
  const { here, paragraph } = props
  const { delegations, paragraphs } = here.negotiation
  const { at, askedBy, fellWith, reason, agreed } = reopening
  const canChange = paragraph.state.is === 'open' && !sameProse(agreed, paragraph.base)
  return (
    <li>
      {opened(inFull(at), {
        delegation: askedBy && (delegations.get(askedBy)?.name ?? askedBy),
        paragraph: fellWith && paragraphs.get(fellWith)?.reference,
      })}{' '}
      <q dir="auto">{reason}</q>
      <Words title={BUSINESS.agreedThen} prose={agreed} />
      {here.actor?.role === 'facilitator' && canChange && <Restoring {...props} reopening={reopening} />}
    </li>
  )
}

type Why = { readonly delegation: string | undefined; readonly paragraph: string | undefined }

function opened(when: string, { delegation, paragraph }: Why): string {
  if (paragraph) return BUSINESS.fell(when, paragraph)
  return delegation ? BUSINESS.reopenedFor(when, delegation) : BUSINESS.reopened(when)
}

/** A wording that the paragraph had, kept beside it [L3]. */
function Words({ title, prose }: { readonly title: string; readonly prose: Prose }) {
  return (
    <details>
      <summary>{title}</summary>
      <p className="then" dir="auto">
        <PlainProse prose={prose} />
      </p>
    </details>
  )
}
