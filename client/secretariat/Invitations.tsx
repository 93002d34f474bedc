// Who takes part in a negotiation, for its secretariat: the delegations with their seats, the invitations that are out,
// and the two acts of accreditation, to admit a delegation and to invite a person.

import './Invitations.css'
import { useCallback } from 'react'
import { Button } from '../look/Button.tsx'
import { huesOf } from '../look/Code.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../look/Page.tsx'
import { roomAt } from '../session/address.ts'
import { useAsked } from '../session/asked.ts'
import type { Seating } from '../session/answers.ts'
import { askSeating, type Place } from '../session/asking.ts'
import { Admission } from './Admission.tsx'
import { DelegationAtDesk } from './DelegationAtDesk.tsx'
import { Publishing } from './Publishing.tsx'
import { INVITATIONS } from './words.ts'

export function Invitations({ negotiation, seat }: Place) {
  const question = useCallback(() => askSeating({ negotiation, seat }), [negotiation, seat])
  const { asked, again } = useAsked(question)
  const lead = asked.is === 'answered' ? INVITATIONS.of(asked.value.title) : INVITATIONS.ofNone
  return (
    <Page title={INVITATIONS.title} lead={<p>{lead}</p>} isWide>
      {asked.is === 'asking' && <p role="status">{INVITATIONS.loading}</p>}
      {asked.is === 'refused' && (
        <>
          <Notice kind="trouble">{asked.sentence}</Notice>
          <p>
            <Button onClick={again}>{INVITATIONS.again}</Button>
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
  const hues = huesOf(seating.delegations.map(({ code }) => code))
  return (
    <div className="accreditation">
      <section aria-labelledby="takes-part">
        <header>
          <h2 id="takes-part">{INVITATIONS.heading}</h2>
          <a className="button" href={roomAt(place.negotiation, place.seat)}>
            {INVITATIONS.toRoom}
          </a>
        </header>
        <ul className="delegations">
          {seating.delegations.map((delegation) => (
            <DelegationAtDesk
              key={delegation.code}
              place={place}
              delegation={delegation}
              hue={hues.get(delegation.code)}
              seats={seating.seats.filter((each) => each.delegation === delegation.code)}
              invitations={seating.invitations.filter((each) => each.delegation === delegation.code)}
              onChange={onChange}
            />
          ))}
        </ul>
      </section>
      <Publishing
        place={place}
        observersRead={seating.observersRead}
        link={seating.link}
        onChange={onChange}
      />
      <Admission place={place} taken={seating.delegations.map(({ code }) => code)} onAdmitted={onChange} />
    </div>
  )
}
