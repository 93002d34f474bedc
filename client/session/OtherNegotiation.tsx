// Another negotiation of the demonstration, below the seats of the one that goes on: the same seats read it, one link for
// each delegation.

import type { DelegationCode } from '../../shared/ids.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { inDays } from '../look/dates.ts'
import { roomAt } from './address.ts'
import type { Chair, House } from './answers.ts'
import { ENTERING } from './words.ts'

type OtherNegotiationProps = NonNullable<House['demonstration']>['negotiations'][number] & {
  readonly seats: readonly Chair[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

export function OtherNegotiation({ negotiation, title, adopted, seats, hues }: OtherNegotiationProps) {
  const heading = `other-${negotiation}`
  return (
    <section className="other" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p>
        {adopted && ENTERING.other.adopted(adopted.symbol, inDays(adopted.day))} {ENTERING.other.how}
      </p>
      <p className="enter" id={`${heading}-seats`}>
        {ENTERING.other.enter}
      </p>
      <ul aria-labelledby={`${heading}-seats`}>
        {firstSeats(seats).map(({ seat, role, delegation }) => (
          <li key={seat}>
            <a
              href={roomAt(negotiation, seat)}
              target="_blank"
              rel="noopener"
              aria-label={ENTERING.other.enterAs(role, delegation, title)}
            >
              <Code code={delegation.code} hue={hues.get(delegation.code)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first seat of each delegation. */
const firstSeats = (seats: readonly Chair[]): readonly Chair[] =>
  seats.filter(
    ({ delegation }, at) => seats.findIndex((each) => each.delegation.code === delegation.code) === at,
  )
