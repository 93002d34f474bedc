// A delegation's own objection: said, changed, withdrawn.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Objection } from '../../shared/calls.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Remark } from '../look/Remark.tsx'
import type { Doing } from '../session/asking.ts'
import { Unsent } from '../look/Unsent.tsx'
import { useSending } from '../look/use-sending.ts'
import { useTyped } from '../look/use-typed.ts'
import { LOOK } from '../look/words.ts'
import { CALLS } from './words.ts'

type ObjectingProps = {
  readonly paragraph: Paragraph
  /** The objection that stands; undefined when there is none. */
  readonly own: Objection | undefined
  /** Under which name what is typed is kept in this tab. */
  readonly typedAs: string
  /** Whether objections are still taken; one is withdrawn also later. */
  readonly isTaken: boolean
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

export function Objecting({ paragraph, own, isTaken, typedAs, refusalOf, onAct }: ObjectingProps) {
  const [isSaying, setSaying] = useState(false)
  const withdraw: Act = { does: 'withdraw-objection', paragraph: paragraph.id }
  // Whether it may object at all is seen with any words.
  const any: Act = {
    does: 'object',
    paragraph: paragraph.id,
    wording: hashOf(paragraph.base),
    statement: `${own?.statement ?? ''}…`,
  }
  if (isSaying)
    return (
      <Saying
        paragraph={paragraph}
        said={own?.statement ?? ''}
        isTaken={isTaken}
        typedAs={typedAs}
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
        <Button refusal={refusalOf(withdraw)} onClick={() => void onAct(withdraw)}>
          {CALLS.withdraw}
        </Button>
      )}
    </div>
  )
}

type SayingProps = Omit<ObjectingProps, 'own'> & {
  readonly said: string
  readonly onClose: () => void
}

function Saying({ paragraph, said, isTaken, typedAs, refusalOf, onAct, onClose }: SayingProps) {
  const { text: statement, type, forget } = useTyped(typedAs, said)
  const done = () => {
    forget()
    onClose()
  }
  // The words that were on the screen when the form was opened are what is objected to, or nothing is.
  const [wording] = useState(() => hashOf(paragraph.base))
  const act: Act = { does: 'object', paragraph: paragraph.id, wording, statement: statement.trim() }
  const refusal = isTaken ? refusalOf(act) : CALLS.nowFacilitators
  const { isUnderway, trouble, send } = useSending(done)
  return (
    <form
      className="objecting"
      onSubmit={(event) => {
        event.preventDefault()
        if (!refusal && !isUnderway) send(() => onAct(act))
      }}
    >
      <Remark label={CALLS.what} hint={CALLS.whatHint} rows={3} isFirst text={statement} onText={type} />
      <Unsent isUnderway={isUnderway} trouble={trouble} />
      <div className="acts">
        <Button onClick={done}>{CALLS.keep}</Button>
        <Button type="submit" variant="danger" refusal={isUnderway ? LOOK.asking : refusal}>
          {CALLS.object}
        </Button>
      </div>
    </form>
  )
}
