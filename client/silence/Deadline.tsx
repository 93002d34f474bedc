// The deadline of a silence, as a time that a program can read too.

import { inBothTimes } from '../calls/both-times.ts'

export function Deadline({ until }: { readonly until: string }) {
  return <time dateTime={until}>{inBothTimes(until)}</time>
}
