// The symbol of a document and the day it has, as a secretariat gives them.

import type { ReactNode } from 'react'
import { Field } from '../look/Field.tsx'
import { ADOPTION } from './words.ts'

/** As long as the house takes a name (shared/wire-values.ts). */
export const LONGEST_NAME = 200

export type Document = { readonly symbol: string; readonly day: string }

type DocumentProps = {
  readonly document: Document
  readonly hints: { readonly symbol: string; readonly day: string }
  readonly children?: ReactNode
  readonly onDocument: (document: Document) => void
}

export function DocumentFields({ document, hints, children, onDocument }: DocumentProps) {
  const { symbol, day } = document
  return (
    <>
      {children}
      <Field label={ADOPTION.symbol} hint={hints.symbol}>
        {(wiring) => (
          <input
            {...wiring}
            maxLength={LONGEST_NAME}
            value={symbol}
            onChange={({ target }) => onDocument({ symbol: target.value, day })}
          />
        )}
      </Field>
      <Field label={ADOPTION.day} hint={hints.day}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            value={day}
            onChange={({ target }) => onDocument({ symbol, day: target.value })}
          />
        )}
      </Field>
    </>
  )
}
