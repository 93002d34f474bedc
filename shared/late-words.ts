// What is said of an act that came after its time: until when it would have counted, when it arrived, and whom to ask
// instead. A translation is another file of this shape.

import type { TooLate } from './refusals.ts'

const UNTIL: Readonly<Record<TooLate['to'], (hour: string) => string>> = {
  object: (hour) => `The time of this call was up at ${hour}`,
  'object-to-correction': (hour) => `Objections to this correction were taken until ${hour}`,
  'break-silence': (hour) => `Silence could be broken until ${hour}`,
}

const WHOM: Readonly<Record<TooLate['to'], string>> = {
  object: 'Ask the co-facilitators for the floor.',
  'break-silence': 'Ask the co-facilitators for the floor.',
  'object-to-correction': 'Ask the secretariat.',
}

/** The sentence for what came after its time; `hour` says how an hour is written. */
export const tooLate = ({ to, until, at }: TooLate, hour: (at: string) => string): string =>
  `${UNTIL[to](hour(until))}; this arrived at ${hour(at)}. It is not counted. ${WHOM[to]}`
