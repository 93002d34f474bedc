// A thing to fill in: its label above, a hint below, and what is wrong with it in a sentence, all tied to the control
// so that they are read out with it.

import './Field.css'
import { type ReactNode, useId } from 'react'

/** What the control must carry: spread it on the `<input>`, `<select>` or `<textarea>`. */
export type Wiring = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

type FieldProps = {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong, and what to do. */
  readonly error?: string | undefined
  readonly children: (wiring: Wiring) => ReactNode
}

/** A labelled control: `<Field label="Title">{(wiring) => <input {...wiring} />}</Field>`. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  )
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
        ...(error !== undefined && { 'aria-invalid': true as const }),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  )
}
