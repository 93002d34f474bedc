// A working room for as long as a component is on the screen.

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Draft } from '../../shared/floor.ts'
import type { Place } from '../session/asking.ts'
import type { Keeping } from './keeping.ts'
import { WorkingRoom } from './working-room.ts'

const OPENING: Keeping = { is: 'opening' }
const never = () => () => undefined

/** The room of a draft, entered when the component comes and left when it goes; and how its words are kept. */
export function useWorkingRoom(
  place: Place,
  draft: Draft,
): { readonly room: WorkingRoom | null; readonly keeping: Keeping } {
  const opening = useRef(draft)
  const [room, setRoom] = useState<WorkingRoom | null>(null)
  useEffect(() => WorkingRoom.enter(place, opening.current, setRoom), [place])
  useEffect(() => room?.becomeLive(draft.live), [room, draft.live])
  const keeping = useSyncExternalStore(
    room?.subscribe ?? never,
    useCallback(() => room?.keeping ?? OPENING, [room]),
  )
  return { room, keeping }
}
