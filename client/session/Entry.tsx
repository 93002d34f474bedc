// The entry: what this place is, the seats one may take in it, and the way to bring a declaration of one's own.

import './Entry.css'
import { Button } from '../look/Button.tsx'
import { huesOf } from '../look/Code.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../look/Page.tsx'
import { deskAt } from './address.ts'
import { useAsked } from './asked.ts'
import type { House } from './answers.ts'
import { askHouse } from './asking.ts'
import { MySeats } from './MySeats.tsx'
import { OtherNegotiation } from './OtherNegotiation.tsx'
import { Seats } from './Seats.tsx'
import { ENTERING } from './words.ts'

export function Entry() {
  const { asked, again } = useAsked(askHouse)
  return (
    <Page title={ENTERING.title} lead={<p>{ENTERING.lead}</p>}>
      {asked.is === 'asking' && <p role="status">{ENTERING.loading}</p>}
      {asked.is === 'refused' && (
        <>
          <Notice kind="trouble">{asked.sentence}</Notice>
          <p>
            <Button onClick={again}>{ENTERING.again}</Button>
          </p>
        </>
      )}
      {asked.is === 'answered' && <Doors house={asked.value} />}
    </Page>
  )
}

function Doors({ house }: { readonly house: House }) {
  const { demonstration } = house
  const shown = demonstration?.negotiations.map(({ negotiation }) => negotiation) ?? []
  const mine = house.mine.filter(({ negotiation }) => !shown.includes(negotiation))
  return (
    <>
      {mine.length > 0 && <MySeats seats={mine} />}
      {demonstration ? <Demonstration {...demonstration} /> : <ByInvitation />}
      {(house.mayCreate || demonstration) && <Create />}
    </>
  )
}

function Demonstration({ negotiations, seats }: NonNullable<House['demonstration']>) {
  const [current, ...others] = negotiations
  const hues = huesOf(seats.map((each) => each.delegation.code))
  if (!current) return null
  return (
    <section className="demonstration" aria-labelledby="demonstration">
      <Notice title={ENTERING.demonstration.title}>{ENTERING.demonstration.about}</Notice>
      <header>
        <h2 id="demonstration">{ENTERING.demonstration.heading}</h2>
        <p className="of">{current.title}</p>
        <p>{ENTERING.demonstration.how}</p>
      </header>
      <Seats negotiation={current.negotiation} seats={seats} hues={hues} />
      {others.map((other) => (
        <OtherNegotiation key={other.negotiation} {...other} seats={seats} hues={hues} />
      ))}
    </section>
  )
}

function ByInvitation() {
  return (
    <section className="by-invitation" aria-labelledby="by-invitation">
      <h2 id="by-invitation">{ENTERING.without.heading}</h2>
      <p>{ENTERING.without.about}</p>
      <p>{ENTERING.without.lost}</p>
    </section>
  )
}

function Create() {
  return (
    <section className="create" aria-labelledby="create">
      <h2 id="create">{ENTERING.create.heading}</h2>
      <ol>
        {ENTERING.create.steps.map(([step, about]) => (
          <li key={step}>
            <h3>{step}</h3>
            <p>{about}</p>
          </li>
        ))}
      </ol>
      <p>
        <a className="button primary" href={deskAt()}>
          {ENTERING.create.go}
        </a>
      </p>
    </section>
  )
}
