// Plays the minutes of a made-up meeting: each deed becomes an act on the text as it stands when its turn comes, and what
// follows from it is worked out as the house works it out.

import type { Act } from '../../shared/acts.ts'
import { completed } from '../../shared/asked.ts'
import type { Actor } from '../../shared/delegations.ts'
import { NOTHING_YET } from '../../shared/negotiation.ts'
import { apply } from '../../shared/record.ts'
import { type Minute, textOf } from './minutes.ts'

/** One act of a made-up meeting: who did it, and when, in milliseconds since 1970. */
export type Played = { readonly by: Actor; readonly at: number; readonly act: Act }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Morning in New York, in UTC. */
const SITTINGS_BEGIN = 15 * HOUR
/** In minutes. */
const DAY = 24 * 60

/** Minutes before now, on a day so many days ago, so many minutes after its sitting began. */
export const on = (daysAgo: number, minutes = 0): number => daysAgo * DAY - minutes

/** How long after a deadline the house says what came of it: a small part of a minute. */
export const AT_ONCE = 0.001

/** The acts in order. `now` is the house's clock; the same minutes at the same time are the same acts. */
export function played(minutes: readonly Minute[], now: number): readonly Played[] {
  const timeOf = (minutesAgo: number) => timeBefore(now, minutesAgo)
  let negotiation = NOTHING_YET
  return minutes.map(([minutesAgo, { seat, role, delegation }, deed]) => {
    const [by, at] = [{ seat, role, delegation }, timeOf(minutesAgo)]
    const hall = { negotiation, text: textOf(negotiation), timeOf: (ago: number) => iso(timeOf(ago)) }
    const act = completed(deed(hall), by, negotiation)
    negotiation = apply(negotiation, { number: negotiation.head + 1, at: iso(at), by, act })
    return { by, at, act }
  })
}

/** Days that are past are counted from the hour at which sittings begin; yesterday and today from this moment. */
function timeBefore(now: number, minutesAgo: number): number {
  const today = now - (now % (24 * HOUR)) + SITTINGS_BEGIN
  return Math.round((minutesAgo < 2 * DAY ? now : today) - minutesAgo * MINUTE)
}

const iso = (time: number): string => new Date(time).toISOString()
