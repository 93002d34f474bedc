// Work that nobody waits for but the house when it closes: what goes wrong in it is said in the log, and ends nothing else.

import type { Log } from './log.ts'

export class Work {
  readonly #log: Log
  readonly #underWay = new Set<Promise<void>>()

  constructor(log: Log) {
    this.#log = log
  }

  aside(work: Promise<void>): void {
    const done = work
      .catch((cause: unknown) => this.#log.fault('work on a working text was not done', cause))
      .finally(() => this.#underWay.delete(done))
    this.#underWay.add(done)
  }

  /** Once there is none left, what was begun meanwhile included. */
  async done(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }
}
