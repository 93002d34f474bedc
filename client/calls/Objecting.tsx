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
import { LOOK } from '../look/words.ts'
import { CALLS } from './words.ts'

type ObjectingProps = {
  readonly paragraph: Paragraph
  /** The objection that stands; undefined when there is none. */
  readonly own: Objection | undefined
  /** Whether objections are still taken; one is withdrawn also later. */
  readonly isTaken: boolean
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
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
  if (isSaying)
    return (
      <Saying
        paragraph={paragraph}
        said={own?.statement ?? ''}
        isTaken={isTaken}
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

function Saying({ paragraph, said, isTaken, refusalOf, onAct, onClose }: SayingProps) {
  const [statement, setStatement] = useState(said)
  // The words that were on the screen when the form was opened are what is objected to, or nothing is.
  const [wording] = useState(() => hashOf(paragraph.base))
  const act: Act = { does: 'object', paragraph: paragraph.id, wording, statement: statement.trim() }
  const refusal = isTaken ? refusalOf(act) : CALLS.nowFacilitators
  const { isUnderway, trouble, send } = useSending(onClose)
  return (
    <form
      className="objecting"
      onSubmit={(event) => {
        event.preventDefault()
        if (!refusal && !isUnderway) send(() => onAct(act))
      }}
    >
      <Remark
        label={CALLS.what}
        hint={CALLS.whatHint}
        rows={3}
        isFirst
        text={statement}
        onText={setStatement}
      />
      <Unsent isUnderway={isUnderway} trouble={trouble} />
      <div className="acts">
        <Button onClick={onClose}>{CALLS.keep}</Button>
        <Button type="submit" variant="danger" refusal={isUnderway ? LOOK.asking : refusal}>
          {CALLS.object}
        </Button>
      </div>
    </form>
  )
}
