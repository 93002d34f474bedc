// A delegation's own objection: said, changed, withdrawn.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Objection } from '../../shared/calls.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { CALLS } from './words.ts'

/** As long as the house takes a remark (shared/wire.ts). */
const LONGEST = 4_000

type ObjectingProps = {
  readonly paragraph: Paragraph
  /** The objection that stands; undefined when there is none. */
  readonly own: Objection | undefined
  /** Whether objections are still taken; one is withdrawn also later. */
  readonly isTaken: boolean
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
}

export function Objecting({ paragraph, own, isTaken, refusalOf, onAct }: ObjectingProps) {
  const [isSaying, setSaying] = useState(false)
  const withdraw: Act = { does: 'withdraw-objection', paragraph: paragraph.id }
  // Whether it may object at all is seen with any words.
  const any: Act = {
    does: 'object',
    paragraph: paragraph.id,
    wording: hashOf(paragraph.base),
    statement: `${own?.statement ?? ''}…`,
  }
  if (isSaying && isTaken)
    return (
      <Saying
        paragraph={paragraph}
        said={own?.statement ?? ''}
        refusalOf={refusalOf}
        onAct={onAct}
        onClose={() => setSaying(false)}
      />
    )
  return (
    <div className="acts">
      {isTaken && (
        <Button variant={own ? 'plain' : 'danger'} refusal={refusalOf(any)} onClick={() => setSaying(true)}>
          {own ? CALLS.change : CALLS.objectHint}
        </Button>
      )}
      {own && (
        <Button refusal={refusalOf(withdraw)} onClick={() => onAct(withdraw)}>
          {CALLS.withdraw}
        </Button>
      )}
    </div>
  )
}

type SayingProps = Omit<ObjectingProps, 'own' | 'isTaken'> & {
  readonly said: string
  readonly onClose: () => void
}

function Saying({ paragraph, said, refusalOf, onAct, onClose }: SayingProps) {
  const [statement, setStatement] = useState(said)
  // The words that were on the screen when the form was opened are what is objected to, or nothing is.
  const [wording] = useState(() => hashOf(paragraph.base))
  const act: Act = { does: 'object', paragraph: paragraph.id, wording, statement: statement.trim() }
  const refusal = refusalOf(act)
  return (
    <form
      className="objecting"
      onSubmit={(event) => {
        event.preventDefault()
        if (refusal) return
        onAct(act)
        onClose()
      }}
    >
      <Field label={CALLS.what} hint={CALLS.whatHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={LONGEST}
            autoFocus
            value={statement}
            onChange={({ target }) => setStatement(target.value)}
          />
        )}
      </Field>
      <div className="acts">
        <Button onClick={onClose}>{CALLS.keep}</Button>
        <Button type="submit" variant="danger" refusal={refusal}>
          {CALLS.object}
        </Button>
      </div>
    </form>
  )
}
