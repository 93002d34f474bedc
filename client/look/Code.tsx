// A delegation's code as a badge. The colour helps the eye to find it again; the code is what says who it is.

import './Code.css'
import { type DelegationCode, isDelegationCode } from '../../shared/ids.ts'
import { FACILITATORS, SECRETARIAT } from '../../shared/delegations.ts'

/** The colours there are for delegations: `--d1` to `--d9` in tokens.css. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

const HUES: readonly Hue[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/**
 * Each delegation's hue, from their codes in the order in which they were admitted; it stays, because that list only
 * grows. The co-facilitators and the secretariat run the room and have none.
 */
export function huesOf(codes: Iterable<string>): ReadonlyMap<DelegationCode, Hue> {
  const hues = new Map<DelegationCode, Hue>()
  for (const code of codes)
    if (isDelegationCode(code) && code !== FACILITATORS && code !== SECRETARIAT && !hues.has(code))
      hues.set(code, HUES[hues.size % HUES.length] ?? 1)
  return hues
}

type CodeProps = {
  readonly code: DelegationCode
  /** None for those who run the room: they print in ink. */
  readonly hue?: Hue | undefined
  /** The delegation's name, for those who do not know the code. */
  readonly name?: string | undefined
  /** Filled on a card or in a list; in a line of text only coloured. */
  readonly isInLine?: boolean
}

/** The badge of a delegation. */
export function Code({ code, hue, name, isInLine = false }: CodeProps) {
  const look = isInLine ? 'code in-line' : 'code'
  return name === undefined ? (
    <span className={look} data-hue={hue} translate="no">
      {code}
    </span>
  ) : (
    <abbr className={look} data-hue={hue} translate="no" title={name}>
      {code}
    </abbr>
  )
}
