// Inviting one person to one seat of a delegation. The link is in this page only until it is put away: the house keeps
// no copy that could be shown again.

import { roleInWords } from '../../shared/words.ts'
import { type FormEvent, useId, useState } from 'react'
import { type Delegation, type Role, rolesOf } from '../../shared/delegations.ts'
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
  readonly onInvited: () => void
}

export function Inviting({ place, delegation, onInvited }: InvitingProps) {
  const roles = rolesOf(delegation.kind)
  const [chosen, setChosen] = useState<Role | undefined>(roles[0])
  const [stage, setStage] = useState<Stage>({ is: 'ready', isBack: false })
  const select = useId()

  const ask = async (role: Role) => {
    setStage({ is: 'underway' })
    const answer = await invite(place, { delegation: delegation.code, role })
    if (!answer.ok) return setStage({ is: 'refused', sentence: answer.refusal })
    const link = new URL(answer.value.link, location.href).href
    setStage({ is: 'made', role, link, expiresAt: answer.value.expiresAt })
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
