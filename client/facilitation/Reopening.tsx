// Reopening agreed text, or bringing a deleted paragraph back: the words, what falls open with them, who asked and why.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { fallingWith } from '../../shared/chains.ts'
import { FACILITATORS, SECRETARIAT } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { Field } from '../look/Field.tsx'
import { Remark } from '../look/Remark.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { QuestionProps } from './bench.ts'
import { ExactWords } from './ExactWords.tsx'
import { BENCH } from './words.ts'

export function Reopening({ here, paragraph, refusalOf, onAct, onClose }: QuestionProps) {
  const { delegations } = here.negotiation
  const [reason, setReason] = useState('')
  const [askedBy, setAskedBy] = useState<DelegationCode | null>(null)
  // What was on the screen when the question was asked falls open with it, or nothing does [C8].
  const [falling] = useState(() => fallingWith(here.negotiation, paragraph.id))
  const isGone = paragraph.state.is === 'gone'
  const codes = [...delegations.keys()].filter((code) => code !== FACILITATORS && code !== SECRETARIAT)
  const act: Act = {
    does: 'reopen',
    paragraph: paragraph.id,
    reason: reason.trim(),
    ...(askedBy && { askedBy }),
    ...(falling.length > 0 && { falling: falling.map(({ id }) => id) }),
  }
  const refusal = refusalOf(act)
  return (
    <Question
      title={isGone ? BENCH.bringBackTitle(paragraph.reference) : BENCH.reopenTitle(paragraph.reference)}
      leave={BENCH.notYet}
      answer={isGone ? BENCH.bringBack : BENCH.reopen}
      refusal={refusal}
      variant="danger"
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <ExactWords prose={paragraph.base} />
      <p>{isGone ? BENCH.bringBackAbout : BENCH.reopenAbout}</p>
      {falling.length > 0 && (
        <Notice kind="warning">{BENCH.falling(falling.map(({ reference }) => reference).join(', '))}</Notice>
      )}
      <Field label={BENCH.askedBy}>
        {(wiring) => (
          <select
            {...wiring}
            value={askedBy ?? ''}
            onChange={(event) => setAskedBy(codes.find((code) => code === event.target.value) ?? null)}
          >
            <option value="">{BENCH.nobody}</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {code} · {delegations.get(code)?.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Remark label={BENCH.reason} hint={BENCH.reasonHint} rows={3} text={reason} onText={setReason} />
    </Question>
  )
}
