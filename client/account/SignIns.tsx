// Where a seat is signed in: each on which kind of device, since when, last seen when, and the button that ends it.

import './account.css'
import { useState } from 'react'
import type { SeatId } from '../../shared/ids.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import type { SignIn } from '../session/answers.ts'
import type { Place } from '../session/asking.ts'
import { signOut } from '../session/asking-seats.ts'
import { ACCOUNT } from './words.ts'

type SignInsProps = {
  /** Whose page this is; `seat` may be another's, below a head's. */
  readonly place: Place
  readonly seat: SeatId
  readonly signIns: readonly SignIn[]
  readonly onChange: () => void
  /** This browser has ended its own. */
  readonly onSignedOut?: () => void
}

export function SignIns({ place, seat, signIns, onChange, onSignedOut }: SignInsProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const end = async (which: string, then = onChange) => {
    const answer = await signOut(place, seat, which)
    setTrouble(answer.ok ? null : answer.refusal)
    if (answer.ok) then()
  }
  const isOwn = seat === place.seat
  const hasOthers = signIns.some(({ isThis }) => !isThis)
  return (
    <div className="sign-ins">
      {signIns.length === 0 && <p>{ACCOUNT.none}</p>}
      <ul>
        {signIns.map((one) => (
          <li key={one.id}>
            <div>
              <p className="device">{ACCOUNT.device(one)}</p>
              <p>
                {ACCOUNT.since(one)} {ACCOUNT.seen(one)}
              </p>
            </div>
            <Button
              {...(!one.isThis && { 'aria-label': ACCOUNT.endOn(one) })}
              onClick={() => void end(one.id, one.isThis ? onSignedOut : onChange)}
            >
              {one.isThis ? ACCOUNT.endThis : ACCOUNT.end}
            </Button>
          </li>
        ))}
      </ul>
      {trouble && <Notice kind="trouble">{trouble}</Notice>}
      {isOwn && (
        <p>
          <Button refusal={hasOthers ? undefined : ACCOUNT.noOthers} onClick={() => void end('others')}>
            {ACCOUNT.endOthers}
          </Button>
        </p>
      )}
    </div>
  )
}
