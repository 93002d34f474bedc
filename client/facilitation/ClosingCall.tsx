// Closing a call without agreement: the paragraph is open again, in the same words.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { Field } from '../look/Field.tsx'
import { Question } from '../look/Question.tsx'
import type { QuestionProps } from './bench.ts'
import { BENCH } from './words.ts'

export function ClosingCall({ paragraph, refusalOf, onAct, onClose }: QuestionProps) {
  const [reason, setReason] = useState('')
  const act: Act = { does: 'close-call', paragraph: paragraph.id, reason: reason.trim() }
  return (
    <Question
      title={BENCH.closeCallTitle(paragraph.reference)}
      leave={BENCH.notYet}
      answer={BENCH.closeCallDone}
      refusal={refusalOf(act)}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{BENCH.closeCallAbout}</p>
      <Field label={BENCH.closeCallReason} hint={BENCH.reasonHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={4_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </Question>
  )
}
