// A deadline as people keep it: in New York time, with the reader's own beside it where that is another.

import { inNewYork } from '../../shared/hours.ts'
import { inFull } from '../look/dates.ts'
import { CALLS } from './words.ts'

/** `until` is ISO 8601. */
export function inBothTimes(until: string): string {
  const there = inNewYork(Date.parse(until))
  const here = inFull(until)
  return there.startsWith(here) ? there : CALLS.bothTimes(there, here)
}
