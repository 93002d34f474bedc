// Who has a seat, for whoever gives them: the secretariat sees every delegation and admits new ones, a head of delegation
// its own. Each delegation with its seats, the invitations that are out, and the way to invite a person.

import './Invitations.css'
import { useCallback } from 'react'
import { Button } from '../look/Button.tsx'
import { huesOf } from '../look/Code.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../look/Page.tsx'
import { roomAt } from '../session/address.ts'
import { useAsked } from '../session/asked.ts'
import type { Seating } from '../session/answers.ts'
import type { Place } from '../session/asking.ts'
import { askSeating } from '../session/asking-seats.ts'
import { Admission } from './Admission.tsx'
import { DelegationAtDesk } from './DelegationAtDesk.tsx'
import { Publishing } from './Publishing.tsx'
import { INVITATIONS } from './words.ts'

export function Invitations({ negotiation, seat }: Place) {
  const question = useCallback(() => askSeating({ negotiation, seat }), [negotiation, seat])
  const { asked, again } = useAsked(question)
  const isHead = asked.is === 'answered' && asked.value.actor.role === 'head'
  const lead =
    asked.is !== 'answered'
      ? INVITATIONS.ofNone
      : isHead
        ? INVITATIONS.ofOwn(asked.value.title)
        : INVITATIONS.of(asked.value.title)
  return (
    <Page title={isHead ? INVITATIONS.ownTitle : INVITATIONS.title} lead={<p>{lead}</p>} isWide>
      {asked.is === 'asking' && <p role="status">{INVITATIONS.loading}</p>}
      {asked.is === 'refused' && (
        <>
          <Notice kind="trouble">{asked.sentence}</Notice>
          <p>
            <Button onClick={again}>{INVITATIONS.tryAgain}</Button>
          </p>
        </>
      )}
      {asked.is === 'answered' && (
        <Accreditation place={{ negotiation, seat }} seating={asked.value} onChange={again} />
      )}
    </Page>
  )
}

type AccreditationProps = {
  readonly place: Place
  readonly seating: Seating
  readonly onChange: () => void
}

function Accreditation({ place, seating, onChange }: AccreditationProps) {
  const isSecretariat = seating.actor.role === 'secretariat'
  const hues = huesOf(seating.delegations.map(({ code }) => code))
  return (
    <div className="accreditation" data-own={!isSecretariat}>
      <section aria-labelledby="takes-part">
        <header>
          <h2 id="takes-part">{isSecretariat ? INVITATIONS.heading : INVITATIONS.ownHeading}</h2>
          <a className="button" href={roomAt(place.negotiation, place.seat)}>
            {INVITATIONS.toRoom}
          </a>
        </header>
        <ul className="delegations">
          {seating.delegations.map((delegation) => (
            <DelegationAtDesk
              key={delegation.code}
              place={place}
              actor={seating.actor}
              delegation={delegation}
              hue={hues.get(delegation.code)}
              seats={seating.seats.filter((each) => each.delegation === delegation.code)}
              invitations={seating.invitations.filter((each) => each.delegation === delegation.code)}
              onChange={onChange}
            />
          ))}
        </ul>
      </section>
      {isSecretariat && seating.published && (
        <Publishing place={place} {...seating.published} onChange={onChange} />
      )}
      {isSecretariat && (
        <Admission place={place} taken={seating.delegations.map(({ code }) => code)} onAdmitted={onChange} />
      )}
    </div>
  )
}
