// An invitation that nobody has taken yet, and the way to take it back.

import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import type { Seating } from '../session/answers.ts'
import type { Place } from '../session/asking.ts'
import { withdrawInvitation } from '../session/asking-seats.ts'
import { INVITATIONS } from './words.ts'

type InvitationOutProps = {
  readonly place: Place
  readonly invitation: Seating['invitations'][number]
  readonly mayWithdraw: boolean
  readonly onChange: () => void
}

export function InvitationOut({ place, invitation, mayWithdraw, onChange }: InvitationOutProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const { id, name, seat, expiresAt } = invitation
  const open = seat ? INVITATIONS.openAgain : INVITATIONS.open
  const withdraw = async () => {
    const answer = await withdrawInvitation(place, id)
    if (answer.ok) onChange()
    else setTrouble(answer.refusal)
  }
  return (
    <li className="waiting">
      <span>{isPast(expiresAt) ? INVITATIONS.lapsed(name, expiresAt) : open(name, expiresAt)}</span>
      {mayWithdraw && (
        <Button variant="quiet" aria-label={INVITATIONS.withdraw.goFor(name)} onClick={() => void withdraw()}>
          {INVITATIONS.withdraw.go}
        </Button>
      )}
      {trouble && <Notice kind="trouble">{trouble}</Notice>}
    </li>
  )
}

/** By this device's clock: it only words the line, the house decides. */
const isPast = (at: string): boolean => new Date(at).getTime() < Date.now()
