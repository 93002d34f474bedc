// Reckoning with the times of the record, which are texts (`2030-01-02T03:04:05.678Z`): worked out from the text alone,
// so that the rules ask no clock and no calendar of the machine they run on.

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?Z$/

/** The milliseconds from the beginning of 1970 to this time; NaN for a text that is no time. */
export function millisecondsTo(at: string): number {
  const found = TIME.exec(at)
  if (!found) return Number.NaN
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number)
  const minutes = (daysTo(year, month, day) * 24 + hour) * 60 + minute
  return (minutes * 60 + second) * 1000 + Number((found[7] ?? '').padEnd(3, '0'))
}

/** The days from the beginning of 1970 to a day, with years that begin in March, so that a leap day is the last. */
function daysTo(year: number, month: number, day: number): number {
  const march = month > 2 ? year : year - 1
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400)
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return march * 365 + leapDays + inYear - FROM_YEAR_0_TO_1970
}

const FROM_YEAR_0_TO_1970 = 719_468
