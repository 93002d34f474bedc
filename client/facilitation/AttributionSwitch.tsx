// The facilitators' choice of to whom names are shown. What follows from each is said before it is done: who will no
// longer read what, who will, and that nobody unreads a name.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { NAMES_TO, type NamesTo } from '../../shared/attribution.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { Doing } from '../session/asking.ts'
import { NAMING } from './words.ts'

type AttributionSwitchProps = {
  readonly namesTo: NamesTo
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

export function AttributionSwitch(props: AttributionSwitchProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{NAMING.shown[props.namesTo]}</Button>
      {isAsking && <Choosing {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

/** The three ways, and of the chosen one what changes for whom. */
function Choosing({
  namesTo,
  refusalOf,
  onAct,
  onClose,
}: AttributionSwitchProps & { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState(namesTo)
  const act: Act = { does: 'set-attribution', namesTo: chosen }
  return (
    <Question
      title={NAMING.title}
      leave={NAMING.leave}
      answer={NAMING.set}
      refusal={refusalOf(act)}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <fieldset className="ways">
        <legend>{NAMING.to}</legend>
        {NAMES_TO.map((way) => (
          <label key={way}>
            <input type="radio" name="names" checked={chosen === way} onChange={() => setChosen(way)} />{' '}
            {NAMING.ways[way]}
          </label>
        ))}
      </fieldset>
      {chosen !== namesTo && (
        <Notice kind="warning" title={NAMING.follows}>
          <p>{NAMING.about[chosen]}</p>
          <p>{NAMES_TO.indexOf(chosen) > NAMES_TO.indexOf(namesTo) ? NAMING.notUnread : NAMING.allBefore}</p>
        </Notice>
      )}
    </Question>
  )
}
