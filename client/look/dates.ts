// Days and hours as the room writes them. The interface is in English; another language brings its own file.

const LANGUAGE = 'en-GB'

const full = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const short = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** `4 May at 11:42`, in the reader's own time zone; `at` is ISO 8601. */
export const inFull = (at: string): string => full.format(new Date(at))

const day = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `4 May 2030`: a day of the record, which is the same everywhere; `at` is `2030-05-04`. */
export const inDays = (at: string): string => day.format(new Date(at))

/** `4 May, 11:42`. */
export const inShort = (at: string): string => short.format(new Date(at))
