// The secretariat records that another body has made the adopted text its own.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { typedInNewYork } from '../calls/new-york.ts'
import { Field } from '../look/Field.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { Asking } from './Asking.tsx'
import { DocumentFields, LONGEST_NAME } from './Document.tsx'
import { ADOPTION } from './words.ts'

type EndorsingProps = AdoptionProps & { readonly onClose: () => void }

export function Endorsing({ here, refusalOf, onAct, onClose }: EndorsingProps) {
  const [now] = useState(() => Date.now() + here.ahead)
  const [body, setBody] = useState('')
  const [document, setDocument] = useState({ symbol: '', day: typedInNewYork(now).slice(0, 10) })
  const act: Act = {
    does: 'endorse',
    body: body.trim(),
    symbol: document.symbol.trim(),
    day: document.day,
  }
  const refusal = document.day === '' ? ADOPTION.which : refusalOf(act, new Date(now).toISOString())
  return (
    <Asking
      title={ADOPTION.endorseTitle}
      answer={ADOPTION.endorseDone}
      refusal={refusal}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{ADOPTION.endorseAbout}</p>
      <DocumentFields
        document={document}
        hints={{ symbol: ADOPTION.endorseSymbolHint, day: ADOPTION.endorseDayHint }}
        onDocument={setDocument}
      >
        <Field label={ADOPTION.body}>
          {(wiring) => (
            <input
              {...wiring}
              dir="auto"
              maxLength={LONGEST_NAME}
              value={body}
              onChange={({ target }) => setBody(target.value)}
            />
          )}
        </Field>
      </DocumentFields>
    </Asking>
  )
}
