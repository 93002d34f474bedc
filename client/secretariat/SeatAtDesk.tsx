// One seat before whoever gives it: whose it is, where it is signed in (for the head of its delegation), a new link to it,
// and the way to end it.

import { useState } from 'react'
import { mayEnd, mayGive } from '../../shared/accrediting.ts'
import type { Actor, Delegation } from '../../shared/delegations.ts'
import { roleInWords } from '../../shared/words.ts'
import { SignIns } from '../account/SignIns.tsx'
import { Button } from '../look/Button.tsx'
import { Folded } from '../look/Folded.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { Seating } from '../session/answers.ts'
import type { Place } from '../session/asking.ts'
import { endSeat, inviteAgain, type Linked } from '../session/asking-seats.ts'
import { LinkToCopy } from './LinkToCopy.tsx'
import { INVITATIONS } from './words.ts'

type SeatAtDeskProps = {
  readonly place: Place
  readonly actor: Actor
  readonly delegation: Delegation
  readonly seat: Seating['seats'][number]
  readonly onChange: () => void
}

type Stage =
  | { readonly is: 'ready' }
  | { readonly is: 'ending' }
  | { readonly is: 'refused'; readonly sentence: string }
  | ({ readonly is: 'linked' } & Linked)

export function SeatAtDesk({ place, actor, delegation, seat, onChange }: SeatAtDeskProps) {
  const [stage, setStage] = useState<Stage>({ is: 'ready' })
  const { name, role, endedAt, signIns } = seat
  const ready = () => setStage({ is: 'ready' })
  const link = async () => {
    const answer = await inviteAgain(place, seat.seat)
    if (!answer.ok) return setStage({ is: 'refused', sentence: answer.refusal })
    setStage({ is: 'linked', ...answer.value })
    onChange()
  }
  const end = async () => {
    const answer = await endSeat(place, seat.seat)
    if (answer.ok) onChange()
    return answer
  }
  const isOpen = !endedAt
  return (
    <li data-ended={!isOpen}>
      <span>{name}</span>
      {endedAt && <span className="role">{INVITATIONS.ended(endedAt)}</span>}
      {isOpen && name.toLowerCase() !== roleInWords(role).toLowerCase() && (
        <span className="role">{roleInWords(role)}</span>
      )}
      {isOpen && mayGive(actor, seat, delegation).ok && (
        <Button variant="quiet" aria-label={INVITATIONS.again.goTo(name)} onClick={() => void link()}>
          {INVITATIONS.again.go}
        </Button>
      )}
      {isOpen && mayEnd(actor, seat, delegation).ok && (
        <Button
          variant="quiet"
          aria-label={INVITATIONS.end.goFor(name)}
          onClick={() => setStage({ is: 'ending' })}
        >
          {INVITATIONS.end.go}
        </Button>
      )}
      {isOpen && signIns && seat.seat !== actor.seat && (
        <Folded
          className="sign-ins-of"
          summary={INVITATIONS.signedIn(signIns.length, signIns.filter(({ isHere }) => isHere).length)}
        >
          {() => <SignIns place={place} seat={seat.seat} signIns={signIns} onChange={onChange} />}
        </Folded>
      )}
      {stage.is === 'refused' && <Notice kind="trouble">{stage.sentence}</Notice>}
      {stage.is === 'linked' && (
        <LinkToCopy
          title={INVITATIONS.again.made(name)}
          about={INVITATIONS.again.once(stage.expiresAt)}
          link={stage.link}
          done={INVITATIONS.invite.done}
          onSent={ready}
        />
      )}
      {stage.is === 'ending' && (
        <Question
          title={INVITATIONS.end.title(name)}
          leave={INVITATIONS.end.leave}
          answer={INVITATIONS.end.answer}
          variant="danger"
          onAnswer={end}
          onClose={ready}
        >
          <p>{INVITATIONS.end.follows}</p>
        </Question>
      )}
    </li>
  )
}
