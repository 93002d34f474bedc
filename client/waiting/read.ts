// Which answers a seat has read, on this device: nobody else is told, and another device has its own list. A browser that
// keeps nothing forgets it with the page.

import { type Answer, keyOfAnswer, NOTHING_READ, type Read } from '../../shared/answers.ts'
import type { Place } from '../session/asking.ts'

const keyOf = ({ negotiation, seat }: Place): string => `adref/read/${negotiation}/${seat}`

/** What a browser that keeps nothing was asked to keep. */
const unkept = new Map<string, string>()

const listeners = new Set<() => void>()

/** What is read, as it is kept: for `useSyncExternalStore`. */
function seen(place: Place): string {
  const key = keyOf(place)
  try {
    return localStorage.getItem(key) ?? unkept.get(key) ?? ''
  } catch {
    return unkept.get(key) ?? ''
  }
}

/**
 * What was read of a record that has come to entry `head`. A list from beyond it is another record's (a house that was set
 * back, a demonstration that began again), so nothing of this one is read.
 */
function readIn(kept: string, head: number): Read {
  try {
    const found: unknown = JSON.parse(kept)
    if (!Array.isArray(found)) return NOTHING_READ
    const [upTo, ...beyond]: unknown[] = found
    if (typeof upTo !== 'number' || !Number.isInteger(upTo) || upTo > head || upTo < 0) return NOTHING_READ
    return { upTo, beyond: beyond.filter((key) => typeof key === 'string') }
  } catch {
    return NOTHING_READ
  }
}

function keep(place: Place, { upTo, beyond }: Read): void {
  const [key, words] = [keyOf(place), JSON.stringify([upTo, ...beyond])]
  try {
    localStorage.setItem(key, words)
  } catch {
    unkept.set(key, words)
  }
  for (const listen of listeners) listen()
}

export const answersRead = {
  seen,
  readIn,
  /** Hears of what is read in this tab and in the others of this seat; answers how to stop. */
  subscribe: (listen: () => void): (() => void) => {
    listeners.add(listen)
    addEventListener('storage', listen)
    return () => {
      listeners.delete(listen)
      removeEventListener('storage', listen)
    }
  },
  /** Puts one answer away. */
  one(place: Place, head: number, answer: Answer): void {
    const { upTo, beyond } = readIn(seen(place), head)
    keep(place, { upTo, beyond: [...new Set([...beyond, keyOfAnswer(answer)])] })
  },
  /** Puts away every answer up to the entry that is on the screen. */
  all: (place: Place, head: number): void => keep(place, { upTo: head, beyond: [] }),
}
