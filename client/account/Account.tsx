// A seat before its holder: which seat it is, and where it is signed in.

import { useCallback, useState } from 'react'
import { roleInWords } from '../../shared/words.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../look/Page.tsx'
import { entryAt, invitationsAt, roomAt } from '../session/address.ts'
import { useAsked } from '../session/asked.ts'
import type { Place } from '../session/asking.ts'
import { type Account as Found, askAccount } from '../session/asking-seats.ts'
import { SignIns } from './SignIns.tsx'
import { ACCOUNT } from './words.ts'

export function Account({ negotiation, seat }: Place) {
  const question = useCallback(() => askAccount({ negotiation, seat }), [negotiation, seat])
  const { asked, again } = useAsked(question)
  const [isOut, setOut] = useState(false)
  const lead = asked.is === 'answered' && <p>{ACCOUNT.of(whoIs(asked.value), asked.value.title)}</p>
  return (
    <Page title={ACCOUNT.title} lead={lead}>
      {isOut && (
        <>
          <Notice>{ACCOUNT.signedOut}</Notice>
          <p>
            <a href={entryAt()}>{ACCOUNT.entry}</a>
          </p>
        </>
      )}
      {!isOut && asked.is === 'asking' && <p role="status">{ACCOUNT.loading}</p>}
      {!isOut && asked.is === 'refused' && (
        <>
          <Notice kind="trouble">{asked.sentence}</Notice>
          <p>
            <Button onClick={again}>{ACCOUNT.tryAgain}</Button>
          </p>
        </>
      )}
      {!isOut && asked.is === 'answered' && (
        <section className="account" aria-labelledby="sign-ins">
          <header>
            <h2 id="sign-ins">{ACCOUNT.heading}</h2>
            <p className="ways-on">
              {asked.value.role === 'head' && (
                <a href={invitationsAt(negotiation, seat)}>{ACCOUNT.ownSeats}</a>
              )}
              <a className="button" href={roomAt(negotiation, seat)}>
                {ACCOUNT.toRoom}
              </a>
            </p>
          </header>
          <p>{ACCOUNT.about}</p>
          <SignIns
            place={{ negotiation, seat }}
            seat={seat}
            signIns={asked.value.signIns}
            onChange={again}
            onSignedOut={() => setOut(true)}
          />
          <p>{ACCOUNT.unknown}</p>
        </section>
      )}
    </Page>
  )
}

function whoIs({ name, role, delegation }: Found): string {
  const as = roleInWords(role)
  return name.toLowerCase() === as.toLowerCase()
    ? ACCOUNT.as(as, delegation)
    : ACCOUNT.asNamed(name, as, delegation)
}
