// Whose client id is whose. Yjs knows no persons, only client ids that anyone can write under; in a room, an id belongs
// to the seat that used it first, and nobody else writes with it.

import { seatId, type SeatId } from '../../shared/ids.ts'
import { DAY, MOST_NEW_CLIENTS } from './bounds.ts'

/** Who the house is when it types itself. No person is ever given this seat. */
export const HOUSE: SeatId = seatId('house')

type Claims = { since: number; count: number }

export class Owners {
  readonly #owners: Map<number, SeatId>
  readonly #claims = new Map<SeatId, Claims>()
  readonly #now: () => number

  constructor(known: ReadonlyMap<number, SeatId>, now: () => number) {
    this.#owners = new Map(known)
    this.#now = now
  }

  ownerOf(client: number): SeatId | undefined {
    return this.#owners.get(client)
  }

  /** How many more new ids this seat may use today. */
  left(seat: SeatId): number {
    return MOST_NEW_CLIENTS - this.#today(seat).count
  }

  /** Makes the id this seat's, if it is nobody's yet and the seat has ids left; says whether it is the seat's now. */
  claim(client: number, seat: SeatId): boolean {
    const owner = this.#owners.get(client)
    if (owner) return owner === seat
    const claims = this.#today(seat)
    if (seat !== HOUSE && claims.count >= MOST_NEW_CLIENTS) return false
    claims.count++
    this.#owners.set(client, seat)
    return true
  }

  /** Every id that was ever claimed, and by whom. */
  get all(): ReadonlyMap<number, SeatId> {
    return this.#owners
  }

  #today(seat: SeatId): Claims {
    const now = this.#now()
    const claims = this.#claims.get(seat)
    if (claims && now - claims.since < DAY) return claims
    const fresh = { since: now, count: 0 }
    this.#claims.set(seat, fresh)
    return fresh
  }
}
