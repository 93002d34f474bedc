// The receipts this browser has been given for what its seat put on the record, per seat. They are kept on this device
// and nowhere else: what the house says later can be held against them [R10].

import { entryHash, isEntryHash } from '../../shared/ids.ts'
import type { Receipt } from '../../shared/receipts.ts'
import type { Place } from './asking.ts'

/** The last ones of a seat: more than one seat puts on the record in a meeting, and under 100 kB. */
export const MOST_KEPT = 200

const keyOf = ({ negotiation, seat }: Place): string => `adref/receipts/${negotiation}/${seat}`

function read(entry: unknown): Receipt[] {
  if (!Array.isArray(entry)) return []
  const [number, hash, checkpoint]: unknown[] = entry
  if (typeof number !== 'number' || typeof hash !== 'string' || typeof checkpoint !== 'string') return []
  return isEntryHash(hash) ? [{ number, hash: entryHash(hash), checkpoint }] : []
}

const listeners = new Set<() => void>()

export const receipts = {
  /** Those of a seat, the last one last; a browser that keeps nothing (private windows) has none. */
  list(place: Place): readonly Receipt[] {
    try {
      const found: unknown = JSON.parse(receipts.seen(place) || '[]')
      return Array.isArray(found) ? found.flatMap(read) : []
    } catch {
      return []
    }
  },
  /** The list as one string, for `useSyncExternalStore`. */
  seen(place: Place): string {
    try {
      return localStorage.getItem(keyOf(place)) ?? ''
    } catch {
      return ''
    }
  },
  subscribe: (listen: () => void): (() => void) => {
    listeners.add(listen)
    return () => listeners.delete(listen)
  },
  add(place: Place, receipt: Receipt): void {
    const all = [...receipts.list(place).filter(({ number }) => number !== receipt.number), receipt]
    try {
      localStorage.setItem(
        keyOf(place),
        JSON.stringify(
          all.slice(-MOST_KEPT).map(({ number, hash, checkpoint }) => [number, hash, checkpoint]),
        ),
      )
    } catch {
      // The entry is on the record all the same; this device only has no proof of it.
    }
    for (const listen of listeners) listen()
  },
}

/** Receipts as a file that `adref verify` compares a record with. */
export const receiptsFile = ({ negotiation, seat }: Place, all: readonly Receipt[]): string =>
  `${JSON.stringify({ adref: 'receipts', version: 1, negotiation, seat, receipts: all }, null, 2)}\n`
