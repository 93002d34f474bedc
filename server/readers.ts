// The negotiation as each audience reads it: the state itself, or where names are withheld the state that the entries
// lead to that are sent in place of the record. What is computed from it cannot name whom it does not know [T2, T9].

import { asSeenBy, type Audience } from '../shared/attribution.ts'
import type { DelegationCode } from '../shared/ids.ts'
import { type Negotiation, NOTHING_YET } from '../shared/negotiation.ts'
import { publishedRecord } from '../shared/observing.ts'
import { apply, replay } from '../shared/record.ts'
import type { Conference } from './conference.ts'

type Own = Audience & { readonly reads: 'own' }

/** How things stand for who reads issued texts alone, and how many entries they were sent [T11]. */
type Issued = { readonly entries: number; readonly state: Negotiation }

export class Readers {
  readonly #conference: Pick<Conference, 'entries' | 'negotiation'>
  /** By delegation, what its seats without names were last told; the next who asks goes on from there. */
  readonly #without = new Map<DelegationCode, Promise<Negotiation>>()

  #issued: Issued = { entries: 0, state: NOTHING_YET }

  constructor(conference: Pick<Conference, 'entries' | 'negotiation'>) {
    this.#conference = conference
  }

  /** How things stand now for this audience; the same value for as long as nothing is recorded. */
  stateFor(audience: Audience): Promise<Negotiation> {
    if (audience.reads === 'names') return Promise.resolve(this.#conference.negotiation)
    if (audience.reads === 'issued') return Promise.resolve(this.#issuedNow())
    const before = this.#without.get(audience.delegation) ?? Promise.resolve(NOTHING_YET)
    const now = before.catch(() => NOTHING_YET).then((seen) => this.#broughtUp(seen, audience))
    this.#without.set(audience.delegation, now)
    return now
  }

  #issuedNow(): Negotiation {
    const published = publishedRecord(this.#conference.negotiation)
    if (published.length !== this.#issued.entries)
      this.#issued = { entries: published.length, state: replay(published) }
    return this.#issued.state
  }

  async #broughtUp(seen: Negotiation, audience: Own): Promise<Negotiation> {
    const { negotiation } = this.#conference
    if (seen.head === negotiation.head) return seen
    const entries = await this.#conference.entries(seen.head + 1)
    let state = seen
    // An entry may be on disk before it is part of the state: it is read once it is.
    for (const entry of entries.filter(({ number }) => number <= negotiation.head))
      state = apply(state, asSeenBy(audience, entry, negotiation))
    return state
  }
}
