// Moments: the negotiation as it stood at any entry of its record [V10]. Some states along the way are kept, as so many
// stations; a moment between two of them is replayed from the one before it. States share what is the same in them, so
// that a station costs little, and their number is bounded however long the record.

import type { SeenEntry } from './attribution.ts'
import type { Happening } from './happenings.ts'
import { type Negotiation, NOTHING_YET } from './negotiation.ts'
import { apply } from './record.ts'

/** As many stations as are kept at most. A record of 100,000 entries has one every 512. */
const MOST_STATIONS = 256
const FIRST_STEP = 64
/** How far apart states are kept around the moment that was asked for last. */
const NEAR_STEP = 32

export class Moments {
  readonly #record: SeenEntry[] = []
  #now = NOTHING_YET
  /** The state at every so many entries, the first before any; without happenings, which `now` has all of. */
  #stations: Negotiation[] = [NOTHING_YET]
  #step = FIRST_STEP
  /** States on the way from a station to the moment asked for last: whoever drags asks for its neighbours next. */
  #near: readonly Negotiation[] = []

  /** The entries so far, the first of number 1. */
  get record(): readonly SeenEntry[] {
    return this.#record
  }

  /** The negotiation after the last entry. */
  get now(): Negotiation {
    return this.#now
  }

  get stations(): number {
    return this.#stations.length
  }

  /** Takes in what was recorded next; answers the negotiation after it. */
  take(entries: Iterable<SeenEntry>): Negotiation {
    for (const entry of entries) {
      this.#now = apply(this.#now, entry)
      this.#record.push(entry)
      if (entry.number % this.#step === 0) this.#stations.push(withoutHappenings(this.#now))
    }
    while (this.#stations.length > MOST_STATIONS) {
      this.#stations = this.#stations.filter((_, turn) => turn % 2 === 0)
      this.#step *= 2
    }
    return this.#now
  }

  /** The negotiation after entry `number`; before the first for 0, and now for what is not recorded yet. */
  at(number: number): Negotiation {
    if (number >= this.#now.head) return this.#now
    const near: Negotiation[] = []
    let state = this.#stationBefore(number)
    for (const entry of this.#record.slice(state.head, Math.max(0, number))) {
      state = withoutHappenings(apply(state, entry))
      if (entry.number % NEAR_STEP === 0) near.push(state)
    }
    if (near.length > 0) this.#near = near
    return { ...state, happenings: this.#happenedBy(number) }
  }

  #stationBefore(number: number): Negotiation {
    const station = this.#stations[Math.floor(Math.max(0, number) / this.#step)] ?? NOTHING_YET
    const near = this.#near.findLast(({ head }) => head <= number)
    return near && near.head > station.head ? near : station
  }

  /** What had happened by an entry is the beginning of what has happened by now. */
  #happenedBy(number: number): readonly Happening[] {
    const { happenings } = this.#now
    let [low, high] = [0, happenings.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((happenings[middle]?.entry ?? 0) <= number) low = middle + 1
      else high = middle
    }
    return happenings.slice(0, low)
  }
}

/** They grow with the record; kept at every station they would grow with its square. */
const withoutHappenings = (negotiation: Negotiation): Negotiation =>
  negotiation.happenings.length === 0 ? negotiation : { ...negotiation, happenings: [] }
