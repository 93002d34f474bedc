// Opening silence: on which text, until when, and everything that follows from it, seen before it is done.

import { allPending } from '../../shared/negotiation.ts'
import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Revision } from '../../shared/revisions.ts'
import { agreedBySilence } from '../../shared/silence.ts'
import { fromNewYork, typedInNewYork } from '../calls/new-york.ts'
import { Field } from '../look/Field.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import { REVISIONS } from '../revisions/words.ts'
import { referenceIn } from './Breaches.tsx'
import { Deadline } from './Deadline.tsx'
import type { SilenceBandProps } from './SilenceBand.tsx'
import { SILENCE } from './words.ts'

const HOUR = 3_600_000
/** What is offered first: two days, so that a capital can ask and be answered. */
const OFFERED = 48 * HOUR

type OpeningSilenceProps = Omit<SilenceBandProps, 'hues'> & {
  readonly revision: Revision
  readonly onClose: () => void
}

export function OpeningSilence({ here, revision, refusalOf, onAct, onClose }: OpeningSilenceProps) {
  const { negotiation, ahead } = here
  const [{ typed, at }, setTyped] = useState(() => {
    const now = Date.now() + ahead
    return { typed: typedInNewYork(Math.ceil((now + OFFERED) / HOUR) * HOUR), at: timeOf(now) }
  })
  // What was on the screen when the question was asked is what lapses, or nothing is opened [Z7].
  const [pending] = useState(() => allPending(negotiation))
  const time = fromNewYork(typed)
  const until = time === null ? null : timeOf(time)
  const act: Act = {
    does: 'open-silence',
    revision: revision.name,
    text: revision.hash,
    until: until ?? '',
    lapsing: pending.map(({ id }) => id),
  }
  const refusal = until ? refusalOf(act, at) : SILENCE.whichTime
  const agreeing = agreedBySilence(negotiation).filter(({ kind }) => kind !== 'heading')
  return (
    <Question
      title={SILENCE.openTitle(revision.name)}
      leave={SILENCE.notYet}
      answer={SILENCE.openDone}
      refusal={refusal}
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{SILENCE.openAbout}</p>
      <p className="hash">{REVISIONS.hash(revision.hash)}</p>
      <Field label={SILENCE.deadline} hint={until && <Deadline until={until} />}>
        {(wiring) => (
          <input
            {...wiring}
            type="datetime-local"
            value={typed}
            onChange={({ target }) => setTyped({ typed: target.value, at: timeOf(Date.now() + ahead) })}
          />
        )}
      </Field>
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      <p>
        {agreeing.length === 0
          ? SILENCE.allAgreed
          : SILENCE.willAgree(agreeing.map(({ id }) => referenceIn(negotiation, id)).join(', '))}
      </p>
      {pending.length > 0 && <p>{SILENCE.willLapse(pending.map(({ number }) => number).join(', '))}</p>}
      <p>{SILENCE.openFrozen}</p>
      <p>{SILENCE.openBroken}</p>
    </Question>
  )
}

/** A moment as the rules compare it. */
const timeOf = (time: number): string => new Date(time).toISOString()
