// One delegation on the secretariat's desk: its seats, its open invitations, and the way to invite one more person.

import { roleInWords } from '../../shared/words.ts'
import { Code, type Hue } from '../look/Code.tsx'
import type { Seating } from '../session/answers.ts'
import type { Place } from '../session/asking.ts'
import { Inviting } from './Inviting.tsx'
import { INVITATIONS, KINDS } from './words.ts'

type DelegationAtDeskProps = {
  readonly place: Place
  readonly delegation: Seating['delegations'][number]
  readonly hue: Hue | undefined
  readonly seats: Seating['seats']
  readonly invitations: Seating['invitations']
  readonly onChange: () => void
}

export function DelegationAtDesk({
  place,
  delegation,
  hue,
  seats,
  invitations,
  onChange,
}: DelegationAtDeskProps) {
  const { code, name, kind, members } = delegation
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
            <li key={each.seat} data-ended={Boolean(each.endedAt)}>
              <span>{each.name}</span>
              {each.endedAt && <span className="role">{INVITATIONS.ended(each.endedAt)}</span>}
              {!each.endedAt && each.name.toLowerCase() !== roleInWords(each.role).toLowerCase() && (
                <span className="role">{roleInWords(each.role)}</span>
              )}
            </li>
          ))}
          {waiting.map((each, order) => (
            <li key={`${each.expiresAt} ${order}`} className="waiting">
              {isPast(each.expiresAt)
                ? INVITATIONS.lapsed(each.role, each.expiresAt)
                : INVITATIONS.open(each.role, each.expiresAt)}
            </li>
          ))}
        </ul>
      )}
      <Inviting place={place} delegation={delegation} onInvited={onChange} />
    </li>
  )
}

/** By this device's clock: it only words the line, the house decides. */
const isPast = (at: string): boolean => new Date(at).getTime() < Date.now()
