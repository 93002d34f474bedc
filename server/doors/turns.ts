// Work that takes much of a machine is done a few pieces at a time; the rest waits in order, up to a number.

export class Turns {
  readonly #atOnce: number
  readonly #mostWaiting: number
  #busy = 0
  readonly #waiting: (() => void)[] = []

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce
    this.#mostWaiting = mostWaiting
  }

  /** Does the work in its turn; null, and nothing is done, when too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#busy >= this.#atOnce) {
      if (this.#waiting.length >= this.#mostWaiting) return null
      await new Promise<void>((called) => this.#waiting.push(called)) // whoever goes leaves their place to this one
    } else this.#busy += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy -= 1
    }
  }
}
