// A page that follows the floor of a negotiation: it comes in by the gate, and listens for as long as it is there.

import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Place } from './asking.ts'
import type { FloorLine, Here } from './floor.ts'
import { SeatGate } from './SeatGate.tsx'
import { useFloor } from './use-floor.ts'

type AtFloorProps = Place & {
  /** What stands there until the line is being made. */
  readonly loading: string
  /** The page, as a function of what the floor says. */
  readonly children: (place: Place, here: Here) => ReactNode
}

export function AtFloor({ negotiation, seat, ...page }: AtFloorProps) {
  const place = useMemo((): Place => ({ negotiation, seat }), [negotiation, seat])
  return (
    <SeatGate place={place}>
      <Listening place={place} {...page} />
    </SeatGate>
  )
}

type ListeningProps = Pick<AtFloorProps, 'loading' | 'children'> & { readonly place: Place }

/** Listens to the floor, for somebody of whom it is known that they may. */
export function Listening({ place, loading, children }: ListeningProps) {
  const floor = useFloor(place)
  if (!floor) return <p className="loading">{loading}</p>
  return <Heard floor={floor}>{(here) => children(place, here)}</Heard>
}

type HeardProps = { readonly floor: FloorLine; readonly children: (here: Here) => ReactNode }

function Heard({ floor, children }: HeardProps) {
  const here = useSyncExternalStore(
    floor.subscribe,
    useCallback(() => floor.here, [floor]),
  )
  return children(here)
}
