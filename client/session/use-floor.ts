// The floor of a negotiation, for as long as somebody's room is on the screen.

import { useEffect, useState } from 'react'
import type { Place } from './asking.ts'
import { FloorLine } from './floor.ts'

/** Null until the line to it is there. */
export function useFloor(place: Place): FloorLine | null {
  const [floor, setFloor] = useState<FloorLine | null>(null)
  useEffect(() => FloorLine.follow(place, setFloor), [place])
  return floor
}
