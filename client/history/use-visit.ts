// Keeps on this device that we are here, for as long as we are.

import { useEffect } from 'react'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { beHere } from './visits.ts'

/** Often enough that whoever reads for long, while nothing happens, has not been away. */
const EVERY = 10 * 60 * 1_000

export function useVisit(place: Place, { negotiation: { head }, line: { is } }: Here): void {
  useEffect(() => {
    if (is !== 'open') return
    const say = () => beHere(place, head, Date.now())
    say()
    const beat = setInterval(say, EVERY)
    return () => clearInterval(beat)
  }, [place, head, is])
}
