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

const fullOfOtherYear = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const shortOfOtherYear = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** Whether a reader takes the year for granted. */
const isThisYear = (at: Date): boolean => at.getFullYear() === new Date().getFullYear()

/** `4 May at 11:42`, in the reader's own time zone; in another year `4 May 2026 at 11:42`. `at` is ISO 8601. */
export const inFull = (at: string): string => written(at, full, fullOfOtherYear)

const day = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `4 May 2030`: a day of the record, which is the same everywhere; `at` is `2030-05-04`. */
export const inDays = (at: string): string => day.format(new Date(at))

/** `4 May, 11:42`; in another year `4 May 2026, 11:42`. */
export const inShort = (at: string): string => written(at, short, shortOfOtherYear)

function written(at: string, thisYear: Intl.DateTimeFormat, otherYear: Intl.DateTimeFormat): string {
  const time = new Date(at)
  return (isThisYear(time) ? thisYear : otherYear).format(time)
}
