// A delegation's own position on one thing: five buttons, what it said, and what it must confirm because the words have
// changed since.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Delegation } from '../../shared/delegations.ts'
import { type DelegationCode, isDelegationCode, type WordingHash } from '../../shared/ids.ts'
import { type Position, type Stance, STANCES, type Subject, taking } from '../../shared/positions.ts'
import type { Prose } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { LONGEST_REMARK, Remark } from '../look/Remark.tsx'
import { Notice } from '../look/Notice.tsx'
import { Unsent } from '../look/Unsent.tsx'
import { type Sent, useSending } from '../look/use-sending.ts'
import { LOOK } from '../look/words.ts'
import { changesOf } from '../../shared/views.ts'
import { Changes } from '../proposals/Changes.tsx'
import type { Doing } from '../session/asking.ts'
import { POSITIONS, STANCE } from './words.ts'

type OwnPositionProps = {
  readonly on: Subject
  readonly own: Position | undefined
  readonly isStale: boolean
  /** The words a position would be bound to now. */
  readonly wording: WordingHash
  /** What it was taken on and what there is now, when it is stale. */
  readonly then: Prose | undefined
  readonly now: Prose
  readonly delegation: Delegation | undefined
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

type Said = Pick<Position, 'statement' | 'condition' | 'except'>

export function OwnPosition(props: OwnPositionProps) {
  const { on, own, isStale, wording, then, now, refusalOf, onAct } = props
  const [isSaying, setSaying] = useState(false)
  const take = (stance: Stance) => taking(on, stance, wording, own)
  const withdraw: Act = { does: 'withdraw-position', on }
  return (
    <div className="own-position" onClick={(event) => event.stopPropagation()}>
      {own && isStale && (
        <Notice kind="warning" title={POSITIONS.staleTitle}>
          <p>{POSITIONS.staleAbout(STANCE[own.stance].name)}</p>
          {then && (
            <>
              <p>{POSITIONS.since}</p>
              <Changes changes={changesOf(then, now)} />
            </>
          )}
          <Button refusal={refusalOf(take(own.stance))} onClick={() => void onAct(take(own.stance))}>
            {POSITIONS.confirm(STANCE[own.stance].name)}
          </Button>
        </Notice>
      )}
      <div className="stances" role="group" aria-label={POSITIONS.mine}>
        {STANCES.map((stance) => (
          <Button
            key={stance}
            data-stance={stance}
            aria-pressed={own?.stance === stance && !isStale}
            refusal={refusalOf(take(stance))}
            onClick={() => void onAct(take(stance))}
          >
            {STANCE[stance].act}
          </Button>
        ))}
      </div>
      {own && !isStale && (
        <p className="further">
          <Button variant="quiet" aria-expanded={isSaying} onClick={() => setSaying(!isSaying)}>
            {POSITIONS.add}
          </Button>
          <Button variant="quiet" refusal={refusalOf(withdraw)} onClick={() => void onAct(withdraw)}>
            {POSITIONS.withdraw}
          </Button>
        </p>
      )}
      {own && isSaying && (
        <Saying
          {...props}
          own={own}
          onSay={(more) => onAct({ ...take(own.stance), ...more })}
          onSaid={() => setSaying(false)}
        />
      )}
    </div>
  )
}

type SayingProps = OwnPositionProps & {
  readonly own: Position
  readonly onSay: (said: Said) => Sent
  readonly onSaid: () => void
}

function Saying({ own, delegation, onSay, onSaid }: SayingProps) {
  const { isUnderway, trouble, send } = useSending(onSaid)
  const [statement, setStatement] = useState(own.statement)
  const [condition, setCondition] = useState(own.condition)
  const [except, setExcept] = useState(own.except.join(' '))
  const typed = except
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
  const members = delegation?.members ?? []
  const codes = typed.filter(
    (code): code is DelegationCode => isDelegationCode(code) && members.includes(code),
  )
  const strangers = typed.filter((code) => !codes.some((known) => known === code))
  return (
    <form
      className="saying"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isUnderway)
          send(() => onSay({ statement: statement.trim(), condition: condition.trim(), except: codes }))
      }}
    >
      {own.stance === 'reserve' && (
        <Field label={POSITIONS.condition}>
          {(wiring) => (
            <input
              {...wiring}
              maxLength={LONGEST_REMARK}
              value={condition}
              onChange={(event) => setCondition(event.target.value)}
            />
          )}
        </Field>
      )}
      <Remark label={POSITIONS.statement} text={statement} onText={setStatement} />
      {delegation?.kind === 'group' && (
        <Field
          label={POSITIONS.except}
          error={strangers.length > 0 ? POSITIONS.noMembers(strangers.join(', ')) : undefined}
        >
          {(wiring) => (
            <input {...wiring} value={except} onChange={(event) => setExcept(event.target.value)} />
          )}
        </Field>
      )}
      <Unsent isUnderway={isUnderway} trouble={trouble} />
      <Button
        type="submit"
        variant="primary"
        refusal={
          strangers.length > 0
            ? POSITIONS.noMembers(strangers.join(', '))
            : isUnderway
              ? LOOK.asking
              : undefined
        }
      >
        {POSITIONS.save}
      </Button>
    </form>
  )
}
