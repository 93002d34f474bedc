// Closing a call without agreement: the paragraph is open again, in the same words.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { Remark } from '../look/Remark.tsx'
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
      <Remark label={BENCH.closeCallReason} hint={BENCH.reasonHint} text={reason} onText={setReason} />
    </Question>
  )
}
