// The seats this browser holds, each with its way into the room.

import { Code } from '../look/Code.tsx'
import { accountAt, invitationsAt, roomAt } from './address.ts'
import type { House } from './answers.ts'
import { ENTERING, RUN_BY } from './words.ts'

export function MySeats({ seats }: { readonly seats: House['mine'] }) {
  return (
    <section className="my-seats" aria-labelledby="my-seats">
      <h2 id="my-seats">{ENTERING.mine.heading}</h2>
      <ul>
        {seats.map(({ negotiation, title, seat, name, role, delegation }) => (
          <li key={`${negotiation}/${seat}`}>
            <div>
              <h3>{title}</h3>
              <p className="as">
                <Code code={delegation.code} />
                {RUN_BY.includes(delegation.kind) ? name : ENTERING.mine.as(role, delegation.name)}
              </p>
            </div>
            <p className="ways-on">
              {role === 'secretariat' && (
                <a href={invitationsAt(negotiation, seat)}>{ENTERING.mine.invitations}</a>
              )}
              {role === 'head' && <a href={invitationsAt(negotiation, seat)}>{ENTERING.mine.ownSeats}</a>}
              <a href={accountAt(negotiation, seat)}>{ENTERING.mine.account}</a>
              <a className="button primary" href={roomAt(negotiation, seat)}>
                {ENTERING.mine.enter}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
