// Until when a call takes objections.

import { inBothTimes } from './both-times.ts'
import { CALLS } from './words.ts'

export function TimeLimit({ until }: { readonly until: string | undefined }) {
  return until === undefined ? CALLS.untilClosed : CALLS.until(inBothTimes(until))
}
