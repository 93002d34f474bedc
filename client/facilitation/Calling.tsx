// Calling a paragraph: the exact words that the room is asked to agree, and until when it may object.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { lapsingWith } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import { Countdown } from '../calls/Countdown.tsx'
import { fromNewYork, typedInNewYork } from '../calls/new-york.ts'
import { TimeLimit } from '../calls/TimeLimit.tsx'
import { justAfter, useIsUp } from '../calls/use-left.ts'
import { Field } from '../look/Field.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { QuestionProps } from './bench.ts'
import { ExactWords } from './ExactWords.tsx'
import { BENCH } from './words.ts'

const MINUTE = 60_000
/** What is offered first: time to read a paragraph aloud and to ask a colleague. */
const OFFERED = 15 * MINUTE

export function Calling({ here, paragraph, refusalOf, onAct, onClose }: QuestionProps) {
  const { ahead, negotiation } = here
  const [isLimited, setLimited] = useState(false)
  const [typed, setTyped] = useState(() => typedInNewYork(Date.now() + ahead + OFFERED))
  // The words on the screen when the question was asked are what is called, or nothing is [C1].
  const [wording] = useState(() => hashOf(paragraph.base))
  const time = isLimited ? fromNewYork(typed) : null
  const until = time === null ? undefined : new Date(time).toISOString()
  const isUp = useIsUp(until, ahead)
  const act: Act = { does: 'call', paragraph: paragraph.id, wording, ...(until && { until }) }
  const refusal =
    isLimited && !until ? BENCH.whichTime : refusalOf(act, isUp && until ? justAfter(until) : undefined)
  const pending = lapsingWith(negotiation, paragraph.id)
  return (
    <Question
      title={BENCH.callTitle(paragraph.reference)}
      leave={BENCH.notYet}
      answer={BENCH.callDone}
      refusal={refusal}
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <ExactWords prose={paragraph.base} />
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      <p>{BENCH.callAbout}</p>
      {pending.length > 0 && <p>{BENCH.waiting(pending.map(({ number }) => number).join(', '))}</p>}
      <fieldset className="chosen one">
        <legend>{BENCH.howLong}</legend>
        {[false, true].map((limited) => (
          <label key={String(limited)}>
            <input
              type="radio"
              name="how-long"
              checked={isLimited === limited}
              onChange={() => setLimited(limited)}
            />{' '}
            {limited ? BENCH.untilTime : BENCH.untilClosed}
          </label>
        ))}
      </fieldset>
      {isLimited && (
        <Field
          label={BENCH.timeLimit}
          hint={
            until && (
              <>
                <TimeLimit until={until} /> <Countdown until={until} ahead={ahead} />
              </>
            )
          }
        >
          {(wiring) => (
            <input
              {...wiring}
              type="datetime-local"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
      )}
    </Question>
  )
}
