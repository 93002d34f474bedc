// The room, as one seat sees it: behind the gate that finds out whose page this is, and the line to the floor.

import { Reading } from '../observing/Reading.tsx'
import type { Place } from '../session/asking.ts'
import { AtFloor } from '../session/AtFloor.tsx'
import { ROOM } from './words.ts'

export function Room(seated: Place) {
  return (
    <AtFloor {...seated} loading={ROOM.loading}>
      {(place, here) => <Reading place={place} here={here} />}
    </AtFloor>
  )
}
