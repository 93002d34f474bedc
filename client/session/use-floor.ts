// The floor, listened to for as long as the room is on the screen.

import { useEffect, useState } from 'react'
import type { Place } from './asking.ts'
import { FloorLine } from './floor.ts'

/** The line to the floor; null until it is there. */
export function useFloor(place: Place): FloorLine | null {
  const [floor, setFloor] = useState<FloorLine | null>(null)
  useEffect(() => FloorLine.follow(place, setFloor), [place])
  return floor
}
