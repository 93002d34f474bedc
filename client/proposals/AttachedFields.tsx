// What goes to the table with something that nobody writes, as it is asked for: the reason and the precedents. What is
// written has its own on the desk.

import type { Attached } from '../../shared/unwritten.ts'
import { Field } from '../look/Field.tsx'
import { Citing } from './Precedents.tsx'
import { PROPOSING } from './proposing-words.ts'

type AttachedFieldsProps = {
  readonly attached: Attached
  readonly onChange: (attached: Attached) => void
}

/** Before anything is said. */
export const NOTHING_ATTACHED: Attached = { reason: '', precedents: [] }

export function AttachedFields({ attached, onChange }: AttachedFieldsProps) {
  return (
    <>
      <Field label={PROPOSING.reason} hint={PROPOSING.reasonHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={4_000}
            value={attached.reason}
            onChange={({ target }) => onChange({ ...attached, reason: target.value })}
          />
        )}
      </Field>
      <Citing
        precedents={attached.precedents}
        onChange={(precedents) => onChange({ ...attached, precedents })}
      />
    </>
  )
}
