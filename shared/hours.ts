// Hours as the forum keeps them: it meets in New York, and its time limits are in New York time. A time is passed in, in
// milliseconds since 1970; no clock is asked here.

import { assert } from './result.ts'

const MINUTES = {
  timeZone: 'America/New_York',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
} as const
const minutes = new Intl.DateTimeFormat('en-GB', MINUTES)
const exactly = new Intl.DateTimeFormat('en-GB', {
  ...MINUTES,
  second: '2-digit',
  fractionalSecondDigits: 3,
})

/**
 * A time as the record writes it, ISO 8601 in UTC with milliseconds, in milliseconds since 1970. The days are counted as in
 * Howard Hinnant's `days_from_civil`: years begin in March, so that the day of a leap year is the last.
 */
export function millisecondsOf(at: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/.exec(at)
  assert(parts, `${at} is a time as the record writes it`)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, thousandth = 0] = parts
    .slice(1)
    .map(Number)
  const marchYear = month > 2 ? year : year - 1
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const days = marchYear * 365 + leapDays + sinceMarch - 719_468 // from 1 March of the year 0 to 1 January 1970
  return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000 + thousandth
}

/** `4 May at 11:42 New York time`. */
export const inNewYork = (time: number): string => `${minutes.format(time)} New York time`

/** `4 May at 11:42:07.250 New York time`: where a moment decides. */
export const exactlyInNewYork = (time: number): string => `${exactly.format(time)} New York time`
