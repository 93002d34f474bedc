// What calls say. A translation is another file of this shape.

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/** What is left of a time limit, in milliseconds, as people say it; the last hour to the second. */
export function left(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${counted(Math.floor(hours / 24), 'day', 'days')} left`
  if (hours >= 1) return `${hours} h ${minutes % 60} min left`
  return `${minutes}:${String(seconds % 60).padStart(2, '0')} left`
}

export const CALLS = {
  over: (count: number) => (count === 1 ? 'A call that is over' : `${count} calls that are over`),
  label: (reference: string) => `The call on paragraph ${reference}`,
  title: 'Called',
  about: 'The co-facilitators ask the room to agree these exact words. They are held while the call stands.',
  untilClosed: 'Objections are taken until the co-facilitators close the call.',
  until: (hour: string) => `Objections are taken until ${hour}.`,
  bothTimes: (newYork: string, here: string) => `${newYork}, which is ${here} where you are`,
  timeIsUp: 'Time is up',
  nowFacilitators:
    'Objections are no longer taken. The co-facilitators agree the paragraph or close the call.',
  none: 'Nobody has objected.',
  notTold: 'Whether others object, and who was not heard, is told only where names are shown.',
  objects: 'objects:',
  withdrew: 'has withdrawn its objection.',
  notHeard: (count: number) => `Not heard: ${count}`,
  notHeardAbout: 'They have neither objected nor taken a position on these words. Silence is not support.',
  object: 'Object',
  objectHint: 'Object…',
  what: 'What your delegation objects to',
  whatHint: 'The words, or the reason. It goes on the record, and everyone reads it.',
  change: 'Change the objection…',
  withdraw: 'Withdraw the objection',
  keep: 'Do not object',
  ended: {
    agreed: (from: string, to: string) => `Called on ${from} and agreed on ${to}.`,
    closed: (from: string, to: string) => `Called on ${from}; the call was closed on ${to}.`,
  },
  objected: (codes: string) => `Objected: ${codes}.`,
  notHeardThen: (codes: string) => `Not heard: ${codes}.`,
} as const
