// Inviting one person to one seat of a delegation.

import { roleInWords } from '../../shared/words.ts'
import { type FormEvent, useId, useState } from 'react'
import type { Delegation, Role } from '../../shared/delegations.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { invite, type Place } from '../session/asking.ts'
import { LinkToCopy } from './LinkToCopy.tsx'
import { INVITATIONS } from './words.ts'

type Stage =
  /** `isBack` when a link was just put away, and the keyboard stands where the link was. */
  | { readonly is: 'ready'; readonly isBack: boolean }
  | { readonly is: 'underway' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'made'; readonly role: Role; readonly link: string; readonly expiresAt: string }

type InvitingProps = {
  readonly place: Place
  readonly delegation: Delegation
  /** The roles there are to choose from. */
  readonly roles: readonly Role[]
  readonly onInvited: () => void
}

export function Inviting({ place, delegation, roles, onInvited }: InvitingProps) {
  const [chosen, setChosen] = useState<Role | undefined>(roles[0])
  const [stage, setStage] = useState<Stage>({ is: 'ready', isBack: false })
  const [name, setName] = useState('')
  const select = useId()
  const who = useId()

  const ask = async (role: Role) => {
    setStage({ is: 'underway' })
    const answer = await invite(place, {
      delegation: delegation.code,
      role,
      ...(name.trim() && { name: name.trim() }),
    })
    if (!answer.ok) return setStage({ is: 'refused', sentence: answer.refusal })
    setStage({ is: 'made', role, ...answer.value })
    setName('')
    onInvited()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen && stage.is !== 'underway') void ask(chosen)
  }

  if (stage.is === 'made')
    return (
      <LinkToCopy
        title={INVITATIONS.invite.made(stage.role, delegation.name)}
        about={INVITATIONS.invite.once(stage.expiresAt)}
        link={stage.link}
        done={INVITATIONS.invite.done}
        onSent={() => setStage({ is: 'ready', isBack: true })}
      />
    )
  return (
    <>
      {stage.is === 'refused' && <Notice kind="trouble">{stage.sentence}</Notice>}
      <form className="inviting" onSubmit={submit}>
        {roles.length > 1 ? (
          <div className="field">
            <label htmlFor={select} className="spoken">
              {INVITATIONS.invite.role(delegation.name)}
            </label>
            <select
              id={select}
              value={chosen}
              onChange={(event) => setChosen(roles.find((role) => role === event.target.value))}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleInWords(role)}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <span className="role">{chosen && roleInWords(chosen)}</span>
        )}
        <div className="field">
          <label htmlFor={who} className="spoken">
            {INVITATIONS.invite.name(delegation.name)}
          </label>
          <input
            id={who}
            value={name}
            maxLength={80}
            autoComplete="off"
            placeholder={INVITATIONS.invite.nameHint}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Button
          type="submit"
          autoFocus={stage.is === 'ready' && stage.isBack}
          aria-label={INVITATIONS.invite.goTo(delegation.name)}
          refusal={stage.is === 'underway' ? INVITATIONS.invite.underway : undefined}
        >
          {INVITATIONS.invite.go}
        </Button>
      </form>
    </>
  )
}
