// What a browser's field for a day and an hour holds has no time zone: here it is read and written as New York time,
// whatever zone the reader is in.

const asTyped = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** A time, in milliseconds since 1970, as a field holds it: `2026-05-04T14:00`. */
export const typedInNewYork = (time: number): string => asTyped.format(time).replace(' ', 'T')

/** What was typed as a time; null for what is none. In the hour that comes twice in autumn, the first is meant. */
export function fromNewYork(typed: string): number | null {
  const asUtc = Date.parse(`${typed}Z`)
  if (Number.isNaN(asUtc)) return null
  const behind = (time: number) => asUtc - Date.parse(`${typedInNewYork(time)}Z`)
  // New York is behind by four hours or by five; where one of them gives back what was typed, that is it.
  const summer = asUtc + 4 * 3_600_000
  if (behind(summer) === 0) return summer
  const winter = asUtc + 5 * 3_600_000
  return behind(winter) === 0 ? winter : summer
}
