// What somebody says in a few sentences, mostly for the record: a reason, an objection, a statement.

import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

/** As long as the house takes a remark (shared/wire-values.ts). */
export const LONGEST_REMARK = 4_000

type RemarkProps = {
  readonly label: string
  readonly hint?: ReactNode
  /** How many lines are in sight at first. */
  readonly rows?: number
  readonly text: string
  readonly onText: (text: string) => void
  /** Whether the keyboard goes to it when it comes. */
  readonly isFirst?: boolean
}

export function Remark({ label, hint, rows = 2, text, onText, isFirst = false }: RemarkProps) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          dir="auto"
          maxLength={LONGEST_REMARK}
          autoFocus={isFirst}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      )}
    </Field>
  )
}
