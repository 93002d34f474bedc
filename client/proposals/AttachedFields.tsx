// What goes to the table with something that nobody writes, as it is asked for: the reason and the precedents. What is
// written has its own on the desk.

import type { Attached } from '../../shared/unwritten.ts'
import { Remark } from '../look/Remark.tsx'
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
      <Remark
        label={PROPOSING.reason}
        hint={PROPOSING.reasonHint}
        text={attached.reason}
        onText={(reason) => onChange({ ...attached, reason })}
      />
      <Citing
        precedents={attached.precedents}
        onChange={(precedents) => onChange({ ...attached, precedents })}
      />
    </>
  )
}
