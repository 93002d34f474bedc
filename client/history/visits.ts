// When this seat was last here, on this device: nobody else is told [V13]. Coming back within the hour is the same visit. A
// browser that keeps nothing begins anew with every page.

import type { Place } from '../session/asking.ts'

/** A moment of the record at which somebody left. */
export type Visit = { readonly head: number; readonly at: string }

type Kept = { readonly before: Visit | null; readonly last: Visit }

/** Shorter than a coffee break is no absence. */
const SAME_VISIT = 60 * 60 * 1_000

const keyOf = ({ negotiation, seat }: Place): string => `adref/visit/${negotiation}/${seat}`

/** The visit before this one; null when there was none, or it was to another record. */
export function lastVisit(place: Place, head: number, now: number): Visit | null {
  const kept = keptAt(place)
  if (!kept || kept.last.head > head) return null
  const visit = now - Date.parse(kept.last.at) < SAME_VISIT ? kept.before : kept.last
  return visit && visit.head <= head ? visit : null
}

/** We are here, and have the record up to an entry. */
export function beHere(place: Place, head: number, now: number): void {
  const before = lastVisit(place, head, now)
  const kept: Kept = { before, last: { head, at: new Date(now).toISOString() } }
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(kept))
  } catch {
    // It is forgotten with the page.
  }
}

function keptAt(place: Place): Kept | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null')
    if (typeof found !== 'object' || !found || !('last' in found) || !isVisit(found.last)) return null
    return { last: found.last, before: 'before' in found && isVisit(found.before) ? found.before : null }
  } catch {
    return null
  }
}

const isVisit = (found: unknown): found is Visit =>
  typeof found === 'object' &&
  found !== null &&
  'head' in found &&
  'at' in found &&
  Number.isInteger(found.head) &&
  typeof found.at === 'string' &&
  !Number.isNaN(Date.parse(found.at))
