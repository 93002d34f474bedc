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
import { Notice } from '../look/Notice.tsx'
import { changesOf } from '../../shared/views.ts'
import { Changes } from '../proposals/Changes.tsx'
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
  readonly onAct: (act: Act) => void
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
          <Button refusal={refusalOf(take(own.stance))} onClick={() => onAct(take(own.stance))}>
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
            onClick={() => onAct(take(stance))}
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
          <Button variant="quiet" refusal={refusalOf(withdraw)} onClick={() => onAct(withdraw)}>
            {POSITIONS.withdraw}
          </Button>
        </p>
      )}
      {own && isSaying && (
        <Saying
          {...props}
          own={own}
          onSay={(more) => {
            onAct({ ...take(own.stance), ...more })
            setSaying(false)
          }}
        />
      )}
    </div>
  )
}

/** As long as the house takes a remark (shared/wire.ts). */
const LONGEST = 4_000

type SayingProps = OwnPositionProps & { readonly own: Position; readonly onSay: (said: Said) => void }

function Saying({ own, delegation, onSay }: SayingProps) {
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
        onSay({ statement: statement.trim(), condition: condition.trim(), except: codes })
      }}
    >
      {own.stance === 'reserve' && (
        <Field label={POSITIONS.condition}>
          {(wiring) => (
            <input
              {...wiring}
              maxLength={LONGEST}
              value={condition}
              onChange={(event) => setCondition(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={POSITIONS.statement}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            value={statement}
            onChange={(event) => setStatement(event.target.value)}
          />
        )}
      </Field>
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
      <Button
        type="submit"
        variant="primary"
        refusal={strangers.length > 0 ? POSITIONS.noMembers(strangers.join(', ')) : undefined}
      >
        {POSITIONS.save}
      </Button>
    </form>
  )
}
