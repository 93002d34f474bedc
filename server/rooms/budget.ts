// A budget that fills with time: what one connection may spend of one thing. It starts full.

import type { Allowance } from './bounds.ts'

export class Budget {
  readonly #allowance: Allowance
  readonly #now: () => number
  #left: number
  #filledAt: number

  /** `now` is in milliseconds and never goes back. */
  constructor(allowance: Allowance, now: () => number) {
    this.#allowance = allowance
    this.#now = now
    this.#left = allowance.burst
    this.#filledAt = now()
  }

  /** Spends when there is enough; says whether there was. */
  spend(amount: number): boolean {
    this.#fill()
    if (this.#left < amount) return false
    this.#left -= amount
    return true
  }

  /** Charges what has been used up already; says whether the budget bore it. */
  charge(amount: number): boolean {
    this.#fill()
    this.#left -= amount
    return this.#left >= 0
  }

  #fill(): void {
    const now = this.#now()
    const { perSecond, burst } = this.#allowance
    this.#left = Math.min(burst, this.#left + ((now - this.#filledAt) / 1_000) * perSecond)
    this.#filledAt = now
  }
}
