// Admitting a delegation: its code, its name, what kind it is and, for a group, those it speaks for.

import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Delegation, DelegationKind } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { Notice } from '../look/Notice.tsx'
import { askFor, type Place } from '../session/asking.ts'
import { type Application, delegationOf, type Objections } from './application.ts'
import { INVITATIONS, KINDS } from './words.ts'

const ADMITTED: readonly DelegationKind[] = ['State', 'group', 'organisation', 'observer']
const BLANK: Application = { code: '', name: '', kind: 'State', members: '' }

type Stage =
  | { readonly is: 'filling-in'; readonly objections: Objections }
  | { readonly is: 'underway' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'admitted'; readonly delegation: Delegation }

type AdmissionProps = {
  readonly place: Place
  /** The codes of those who take part already. */
  readonly taken: readonly DelegationCode[]
  readonly onAdmitted: () => void
}

export function Admission({ place, taken, onAdmitted }: AdmissionProps) {
  const [application, setApplication] = useState(BLANK)
  const [stage, setStage] = useState<Stage>({ is: 'filling-in', objections: {} })
  const objections = stage.is === 'filling-in' ? stage.objections : {}

  // The keyboard goes to the first thing to mend.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (stage.is === 'filling-in') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [stage])

  const fillIn = (part: Partial<Application>) => {
    setApplication((before) => ({ ...before, ...part }))
    setStage({ is: 'filling-in', objections: {} })
  }
  const admit = async (delegation: Delegation) => {
    setStage({ is: 'underway' })
    const answer = await askFor(place, { does: 'admit', delegation })
    if (!answer.ok) return setStage({ is: 'refused', sentence: answer.refusal })
    setApplication({ ...BLANK, kind: application.kind })
    setStage({ is: 'admitted', delegation })
    onAdmitted()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (stage.is === 'underway') return
    const checked = delegationOf(application, taken)
    if (checked.ok) void admit(checked.value)
    else setStage({ is: 'filling-in', objections: checked.refusal })
  }

  return (
    <section className="admission" aria-labelledby="admission">
      <h2 id="admission">{INVITATIONS.admit.heading}</h2>
      <form ref={form} onSubmit={submit} noValidate>
        <Field
          label={INVITATIONS.admit.code.label}
          hint={INVITATIONS.admit.code.hint}
          error={objections.code}
        >
          {(wiring) => (
            <input
              {...wiring}
              className="code-typed"
              value={application.code}
              maxLength={8}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => fillIn({ code: event.target.value.toUpperCase() })}
            />
          )}
        </Field>
        <Field label={INVITATIONS.admit.name.label} error={objections.name}>
          {(wiring) => (
            <input
              {...wiring}
              value={application.name}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => fillIn({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={INVITATIONS.admit.kind.label}>
          {(wiring) => (
            <select
              {...wiring}
              value={application.kind}
              onChange={(event) =>
                fillIn({ kind: ADMITTED.find((kind) => kind === event.target.value) ?? 'State' })
              }
            >
              {ADMITTED.map((kind) => (
                <option key={kind} value={kind}>
                  {KINDS[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {application.kind === 'group' && (
          <Field
            label={INVITATIONS.admit.members.label}
            hint={INVITATIONS.admit.members.hint}
            error={objections.members}
          >
            {(wiring) => (
              <textarea
                {...wiring}
                className="code-typed"
                value={application.members}
                rows={3}
                spellCheck={false}
                onChange={(event) => fillIn({ members: event.target.value.toUpperCase() })}
              />
            )}
          </Field>
        )}
        {stage.is === 'refused' && <Notice kind="trouble">{stage.sentence}</Notice>}
        {stage.is === 'admitted' && (
          <Notice>{INVITATIONS.admit.done(stage.delegation.code, stage.delegation.name)}</Notice>
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            refusal={stage.is === 'underway' ? INVITATIONS.admit.underway : undefined}
          >
            {INVITATIONS.admit.go}
          </Button>
        </div>
      </form>
    </section>
  )
}
