// Until when a call takes objections: in New York time, with the reader's own beside it where that is another.

import { inNewYork } from '../../shared/hours.ts'
import { inFull } from '../look/dates.ts'
import { CALLS } from './words.ts'

export function TimeLimit({ until }: { readonly until: string | undefined }) {
  if (until === undefined) return CALLS.untilClosed
  const there = inNewYork(Date.parse(until))
  const here = inFull(until)
  return there.startsWith(here) ? CALLS.until(there) : CALLS.untilBoth(there, here)
}
