// The call on a paragraph, as everyone reads it: the exact words, until when, who objects and with what, and who has said
// nothing; and for a delegation its own objection.

import './calls.css'
import { useMemo } from 'react'
import type { Act } from '../../shared/acts.ts'
import { audienceOf } from '../../shared/attribution.ts'
import { type Call, notHeardIn, standingObjections } from '../../shared/calls.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { inShort } from '../look/dates.ts'
import type { Doing } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { Footnotes } from '../text/Footnotes.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { Countdown } from './Countdown.tsx'
import { Objecting } from './Objecting.tsx'
import { TimeLimit } from './TimeLimit.tsx'
import { useIsUp } from './use-left.ts'
import { CALLS } from './words.ts'

type CallCardProps = {
  readonly here: Here
  readonly paragraph: Paragraph
  readonly call: Call
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

export function CallCard({ here, paragraph, call, hues, refusalOf, onAct }: CallCardProps) {
  const { negotiation, actor, ahead } = here
  const { until } = call
  const isUp = useIsUp(until, ahead)
  const mayObject = actor?.role === 'head' || actor?.role === 'delegate'
  const notHeard = useMemo(() => notHeardIn(negotiation, paragraph), [negotiation, paragraph])
  const isTold = actor !== null && audienceOf(actor, negotiation).reads === 'names'
  const typedAs = `adref/objection/${negotiation.id}/${actor?.seat}/${paragraph.id}`
  const own = actor ? (call.objections.get(actor.delegation)?.at(-1) ?? undefined) : undefined
  return (
    <section className="call-card" aria-label={CALLS.label(paragraph.reference)}>
      <header>
        <span className="mark called" aria-hidden="true" />
        <h3>{CALLS.title}</h3>
        <time dateTime={call.at}>{inShort(call.at)}</time>
        {until && <Countdown until={until} ahead={ahead} />}
      </header>
      <p>{CALLS.about}</p>
      <blockquote className="exact-words" dir="auto">
        <PlainProse prose={paragraph.base} firstNote={1} />
        <Footnotes prose={paragraph.base} firstNote={1} />
      </blockquote>
      <p>{isUp ? CALLS.nowFacilitators : <TimeLimit until={until} />}</p>
      <Objections call={call} hues={hues} isTold={isTold} />
      {isTold && <NotHeard codes={notHeard} hues={hues} />}
      {mayObject && (
        <Objecting
          paragraph={paragraph}
          own={own}
          isTaken={!isUp}
          typedAs={typedAs}
          refusalOf={refusalOf}
          onAct={onAct}
        />
      )}
    </section>
  )
}

type HuesProps = { readonly hues: ReadonlyMap<DelegationCode, Hue> }

type ObjectionsProps = HuesProps & {
  readonly call: Call
  /** Whether this reader is told who objects [C10]. */
  readonly isTold: boolean
}

function Objections({ call, hues, isTold }: ObjectionsProps) {
  const standing = standingObjections(call)
  const withdrawn = [...call.objections].flatMap(([code, said]) => (said.at(-1) === null ? [code] : []))
  return (
    <>
      {!isTold && <p>{CALLS.notTold}</p>}
      {isTold && standing.length === 0 && <p>{CALLS.none}</p>}
      <ul className="objections">
        {standing.map(([code, { statement, at }]) => (
          <li key={code}>
            <Code code={code} hue={hues.get(code)} isInLine /> {CALLS.objects} <q dir="auto">{statement}</q>{' '}
            <time dateTime={at}>{inShort(at)}</time>
          </li>
        ))}
        {withdrawn.map((code) => (
          <li key={code}>
            <Code code={code} hue={hues.get(code)} isInLine /> {CALLS.withdrew}
          </li>
        ))}
      </ul>
    </>
  )
}

function NotHeard({ codes, hues }: HuesProps & { readonly codes: readonly DelegationCode[] }) {
  if (codes.length === 0) return null
  return (
    <details className="not-heard">
      <summary>{CALLS.notHeard(codes.length)}</summary>
      <p>
        {codes.map((code) => (
          <span key={code}>
            <Code code={code} hue={hues.get(code)} isInLine />{' '}
          </span>
        ))}
      </p>
      <p>{CALLS.notHeardAbout}</p>
    </details>
  )
}
