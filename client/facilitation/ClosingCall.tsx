// Closing a call without agreement: the paragraph is open again, in the same words.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Field } from '../look/Field.tsx'
import type { QuestionProps } from './bench.ts'
import { BENCH } from './words.ts'

export function ClosingCall({ paragraph, refusalOf, onAct, onClose }: QuestionProps) {
  const [reason, setReason] = useState('')
  const act: Act = { does: 'close-call', paragraph: paragraph.id, reason: reason.trim() }
  return (
    <Dialog
      title={BENCH.closeCallTitle(paragraph.reference)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{BENCH.notYet}</Button>
          <Button
            variant="primary"
            refusal={refusalOf(act)}
            onClick={() => {
              onAct(act)
              onClose()
            }}
          >
            {BENCH.closeCallDone}
          </Button>
        </>
      }
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
    </Dialog>
  )
}
