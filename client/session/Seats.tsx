// The seats of the demonstration: grouped by what they are for, delegation by delegation, each one link into the room
// with one thing to try there.

import { roleInWords } from '../../shared/words.ts'
import type { DelegationCode, NegotiationId } from '../../shared/ids.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { roomAt } from './address.ts'
import type { Chair } from './answers.ts'
import { ENTERING, GROUPS, RUN_BY, TRY } from './words.ts'

type SeatsProps = {
  readonly negotiation: NegotiationId
  readonly seats: readonly Chair[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

export function Seats({ negotiation, seats, hues }: SeatsProps) {
  const lines = linesToTry(seats)
  const seatsOf = (chairs: readonly Chair[]) => (
    <ul>
      {chairs.map((chair) => (
        <li key={chair.seat}>
          <SeatToTake chair={chair} address={roomAt(negotiation, chair.seat)} line={lines.get(chair)} />
        </li>
      ))}
    </ul>
  )
  return (
    <div className="seats">
      {GROUPS.map(({ heading, kinds }) => {
        const inGroup = seats.filter((each) => kinds.includes(each.delegation.kind))
        const [first] = inGroup
        if (!first) return null
        if (RUN_BY.includes(first.delegation.kind))
          return (
            <section key={heading} className="group of-one">
              <h3>
                <Code code={first.delegation.code} /> <span>{heading}</span>
              </h3>
              {seatsOf(inGroup)}
            </section>
          )
        return (
          <section key={heading} className="group">
            <h3>{heading}</h3>
            <ul>
              {byDelegation(inGroup).map(([delegation, chairs]) => (
                <li key={delegation.code}>
                  <h4>
                    <Code code={delegation.code} hue={hues.get(delegation.code)} />{' '}
                    <span>{delegation.name}</span>
                  </h4>
                  {seatsOf(chairs)}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type SeatToTakeProps = {
  readonly chair: Chair
  readonly address: string
  readonly line: string | undefined
}

function SeatToTake({ chair: { role, name, delegation }, address, line }: SeatToTakeProps) {
  return (
    <>
      <p>
        <a href={address} target="_blank" rel="noopener" aria-label={ENTERING.enterAs(role, delegation.name)}>
          {roleInWords(role)}
        </a>
        {name.toLowerCase() !== roleInWords(role).toLowerCase() && <span className="person">{name}</span>}
      </p>
      <p className="try">{line}</p>
    </>
  )
}

type ByDelegation = readonly (readonly [Chair['delegation'], readonly Chair[]])[]

function byDelegation(seats: readonly Chair[]): ByDelegation {
  const codes = [...new Set(seats.map((each) => each.delegation.code))]
  return codes.flatMap((code) => {
    const own = seats.filter((each) => each.delegation.code === code)
    return own[0] ? [[own[0].delegation, own] as const] : []
  })
}

/** The seats of one role take the lines for it in turn, so that the page offers more than one thing to try. */
function linesToTry(seats: readonly Chair[]): ReadonlyMap<Chair, string> {
  return new Map(
    seats.map((chair) => {
      const place = seats.filter((each) => each.role === chair.role).indexOf(chair)
      const lines = TRY[chair.role]
      return [chair, lines[place % lines.length] ?? '']
    }),
  )
}
