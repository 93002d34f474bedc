// The room, as one seat sees it: behind the gate that finds out whose page this is, and the line to the floor.

import { useMemo } from 'react'
import type { Place } from '../session/asking.ts'
import { SeatGate } from '../session/SeatGate.tsx'
import { useFloor } from '../session/use-floor.ts'
import { OpenRoom } from './OpenRoom.tsx'
import { ROOM } from './words.ts'

export function Room({ negotiation: id, seat }: Place) {
  const place = useMemo((): Place => ({ negotiation: id, seat }), [id, seat])
  return (
    <SeatGate place={place}>
      <SeatedRoom place={place} />
    </SeatGate>
  )
}

function SeatedRoom({ place }: { readonly place: Place }) {
  const floor = useFloor(place)
  return floor ? <OpenRoom place={place} floor={floor} /> : <p className="loading">{ROOM.loading}</p>
}
