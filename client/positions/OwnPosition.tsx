// A delegation's own position on one thing: five buttons, what it said, and what it must confirm because the words have
// changed since.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Delegation } from '../../shared/delegations.ts'
import { type DelegationCode, isDelegationCode, type WordingHash } from '../../shared/ids.ts'
import { type Position, type Stance, STANCES, type Subject } from '../../shared/positions.ts'
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

const NOTHING_SAID: Said = { statement: '', condition: '', except: [] }

export function OwnPosition(props: OwnPositionProps) {
  const { on, own, isStale, wording, then, now, refusalOf, onAct } = props
  const [isSaying, setSaying] = useState(false)
  const taking = (stance: Stance, said: Said): Act => ({
    does: 'take-position',
    on,
    stance,
    wording,
    ...said,
  })
  const kept = own ?? NOTHING_SAID
  const said: Said = { statement: kept.statement, condition: kept.condition, except: kept.except }
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
          <Button onClick={() => onAct(taking(own.stance, said))}>
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
            refusal={refusalOf(taking(stance, NOTHING_SAID))}
            onClick={() => onAct(taking(stance, said))}
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
          <Button variant="quiet" onClick={() => onAct({ does: 'withdraw-position', on })}>
            {POSITIONS.withdraw}
          </Button>
        </p>
      )}
      {own && isSaying && (
        <Saying
          {...props}
          own={own}
          onSay={(more) => {
            onAct(taking(own.stance, more))
            setSaying(false)
          }}
        />
      )}
    </div>
  )
}

type SayingProps = OwnPositionProps & { readonly own: Position; readonly onSay: (said: Said) => void }

function Saying({ own, delegation, onSay }: SayingProps) {
  const [statement, setStatement] = useState(own.statement)
  const [condition, setCondition] = useState(own.condition)
  const [except, setExcept] = useState(own.except.join(' '))
  const codes = except
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code): code is DelegationCode => isDelegationCode(code))
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
            <input {...wiring} value={condition} onChange={(event) => setCondition(event.target.value)} />
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
        <Field label={POSITIONS.except}>
          {(wiring) => (
            <input {...wiring} value={except} onChange={(event) => setExcept(event.target.value)} />
          )}
        </Field>
      )}
      <Button type="submit" variant="primary">
        {POSITIONS.save}
      </Button>
    </form>
  )
}
