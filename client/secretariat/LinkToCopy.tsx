// A link that is shown once, to be copied and then put away. It is on this page only until then: the house keeps no copy
// that could be shown again.

import { useRef, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { Notice } from '../look/Notice.tsx'
import { INVITATIONS } from './words.ts'

type LinkToCopyProps = {
  readonly title: string
  readonly about: string
  readonly link: string
  /** What the button says by which it is put away. */
  readonly done: string
  readonly onSent: () => void
}

export function LinkToCopy({ title, about, link, done, onSent }: LinkToCopyProps) {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState('')

  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(link)
      setOutcome(INVITATIONS.invite.copied)
    } catch {
      setOutcome(INVITATIONS.invite.notCopied)
    }
  }

  return (
    <div className="made">
      <Notice title={title}>{about}</Notice>
      <Field label={INVITATIONS.invite.link}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            readOnly
            value={link}
            spellCheck={false}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <p className="ways-on">
        <Button variant="primary" autoFocus onClick={() => void copy()}>
          {INVITATIONS.invite.copy}
        </Button>
        <Button variant="quiet" onClick={onSent}>
          {done}
        </Button>
        <span role="status">{outcome}</span>
      </p>
    </div>
  )
}
