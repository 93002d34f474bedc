// Before the room opens: does this browser hold the seat that the address names? A demonstration's seat is taken by
// asking; for any other the page says how to come in.

import { type ReactNode, useCallback } from 'react'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { entryAt } from './address.ts'
import { useAsked } from './asked.ts'
import { askHouse, type Place, takeDemonstrationSeat } from './asking.ts'
import { GATE } from './words.ts'

type SeatGateProps = { readonly place: Place; readonly children: ReactNode }

export function SeatGate({ place, children }: SeatGateProps) {
  const { asked, again } = useAsked(useCallback(() => seatIn(place), [place]))
  if (asked.is === 'answered') return children
  return (
    <main className="gate">
      {asked.is === 'asking' ? (
        <p className="loading">{GATE.asking}</p>
      ) : (
        <Notice kind="warning" title={GATE.notYours}>
          <p>{asked.sentence}</p>
          <p>
            <Button onClick={again}>{GATE.again}</Button> <a href={entryAt()}>{GATE.entry}</a>
          </p>
        </Notice>
      )}
    </main>
  )
}

/** Tabs that are opened at once take their seats one after the other, so that all are the same session's. */
const seatIn = (place: Place): Promise<Result<unknown, string>> =>
  'locks' in navigator ? navigator.locks.request('adref-seat', () => takeSeat(place)) : takeSeat(place)

async function takeSeat({ negotiation, seat }: Place): Promise<Result<unknown, string>> {
  const house = await askHouse()
  if (!house.ok) return house
  const { mine, demonstration } = house.value
  if (mine.some((held) => held.negotiation === negotiation && held.seat === seat)) return ok(null)
  const isOffered =
    demonstration?.negotiations.some((offered) => offered.negotiation === negotiation) &&
    demonstration.seats.some((free) => free.seat === seat)
  return isOffered ? takeDemonstrationSeat(seat) : refuse(GATE.byInvitation)
}
