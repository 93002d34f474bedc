// One delegation before whoever gives its seats: the seats, the open invitations, and the way to invite one more person.

import { rolesGivenBy } from '../../shared/accrediting.ts'
import type { Actor } from '../../shared/delegations.ts'
import { Code, type Hue } from '../look/Code.tsx'
import type { Seating } from '../session/answers.ts'
import type { Place } from '../session/asking.ts'
import { Inviting } from './Inviting.tsx'
import { InvitationOut } from './InvitationOut.tsx'
import { SeatAtDesk } from './SeatAtDesk.tsx'
import { INVITATIONS, KINDS } from './words.ts'

type DelegationAtDeskProps = {
  readonly place: Place
  readonly actor: Actor
  readonly delegation: Seating['delegations'][number]
  readonly hue: Hue | undefined
  readonly seats: Seating['seats']
  readonly invitations: Seating['invitations']
  readonly onChange: () => void
}

export function DelegationAtDesk({
  place,
  actor,
  delegation,
  hue,
  seats,
  invitations,
  onChange,
}: DelegationAtDeskProps) {
  const { code, name, kind, members } = delegation
  const given = rolesGivenBy(actor, delegation)
  const waiting = invitations.filter(({ usedAt }) => !usedAt)
  return (
    <li className="delegation">
      <header>
        <h3>
          <Code code={code} hue={hue} /> <span>{name}</span>
        </h3>
        {name !== KINDS[kind] && <span className="kind">{KINDS[kind]}</span>}
      </header>
      {members.length > 0 && <p className="members">{INVITATIONS.speaksFor(members)}</p>}
      {seats.length + waiting.length === 0 ? (
        <p className="nobody">{INVITATIONS.noSeats}</p>
      ) : (
        <ul aria-label={INVITATIONS.seatsOf(name)}>
          {seats.map((each) => (
            <SeatAtDesk
              key={each.seat}
              place={place}
              actor={actor}
              delegation={delegation}
              seat={each}
              onChange={onChange}
            />
          ))}
          {waiting.map((each) => (
            <InvitationOut
              key={each.id}
              place={place}
              invitation={each}
              mayWithdraw={given.includes(each.role)}
              onChange={onChange}
            />
          ))}
        </ul>
      )}
      {given.length > 0 && (
        <Inviting place={place} delegation={delegation} roles={given} onInvited={onChange} />
      )}
    </li>
  )
}
