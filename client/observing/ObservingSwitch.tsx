// The choice of what observers read, for the facilitators and the secretariat. What follows from it is said before it is
// done.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { OBSERVERS_READ, type ObserversRead } from '../../shared/observing.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { Doing } from '../session/asking.ts'
import { READING } from './words.ts'

type ObservingSwitchProps = {
  readonly observersRead: ObserversRead
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

export function ObservingSwitch(props: ObservingSwitchProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{READING.reads[props.observersRead]}</Button>
      {isAsking && <Choosing {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

type ChoosingProps = ObservingSwitchProps & { readonly onClose: () => void }

function Choosing({ observersRead, refusalOf, onAct, onClose }: ChoosingProps) {
  const [chosen, setChosen] = useState(observersRead)
  const act: Act = { does: 'set-observing', observersRead: chosen }
  return (
    <Question
      title={READING.title}
      leave={READING.leave}
      answer={READING.set}
      refusal={refusalOf(act)}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <fieldset className="ways">
        <legend>{READING.to}</legend>
        {OBSERVERS_READ.map((way) => (
          <label key={way}>
            <input type="radio" name="observers" checked={chosen === way} onChange={() => setChosen(way)} />{' '}
            {READING.ways[way]}
          </label>
        ))}
      </fieldset>
      {chosen !== observersRead && (
        <Notice kind="warning" title={READING.follows}>
          {READING.about[chosen]}
        </Notice>
      )}
    </Question>
  )
}
