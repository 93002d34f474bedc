// Setting a proposal aside: parked or not retained, with the reason that goes on the record.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Proposal, SetAside } from '../../shared/proposals.ts'
import { Remark } from '../look/Remark.tsx'
import { Question } from '../look/Question.tsx'
import type { Doing } from '../session/asking.ts'
import { BENCH } from './words.ts'

type SettingAsideProps = {
  readonly proposal: Proposal
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onClose: () => void
}

const WAYS: readonly SetAside[] = ['parked', 'not-retained']

export function SettingAside({ proposal, refusalOf, onAct, onClose }: SettingAsideProps) {
  const [as, setAs] = useState<SetAside>('parked')
  const [reason, setReason] = useState('')
  const act: Act = { does: 'set-aside', proposal: proposal.id, as, reason: reason.trim() }
  return (
    <Question
      title={BENCH.setAsideTitle(proposal.number)}
      leave={BENCH.notYet}
      answer={BENCH.setAsideDone}
      refusal={refusalOf(act)}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{BENCH.setAsideAbout}</p>
      <fieldset className="chosen one">
        {WAYS.map((way) => (
          <label key={way}>
            <input type="radio" name="aside" checked={as === way} onChange={() => setAs(way)} />{' '}
            {BENCH.asides[way]}
          </label>
        ))}
      </fieldset>
      <Remark label={BENCH.reason} hint={BENCH.reasonHint} text={reason} onText={setReason} />
    </Question>
  )
}
