// A deadline as people keep it: in New York time, with the reader's own beside it where that is another.

import { inNewYork } from '../../shared/hours.ts'
import { inFull } from '../look/dates.ts'
import { SILENCE } from './words.ts'

export function Deadline({ until }: { readonly until: string }) {
  const there = inNewYork(Date.parse(until))
  const here = inFull(until)
  return <time dateTime={until}>{there.startsWith(here) ? there : SILENCE.where(there, here)}</time>
}
