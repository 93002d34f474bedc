// Hours as the forum keeps them: it meets in New York, and its time limits are in New York time. A time is passed in, in
// milliseconds since 1970; no clock is asked here.

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

/** `4 May at 11:42 New York time`. */
export const inNewYork = (time: number): string => `${minutes.format(time)} New York time`

/** `4 May at 11:42:07.250 New York time`: where a moment decides. */
export const exactlyInNewYork = (time: number): string => `${exactly.format(time)} New York time`
