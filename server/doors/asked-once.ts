// What was asked for and recorded, by the name it was asked under. A line may be lost before the answer comes: whoever then
// asks again under the same name is given the answer, and nothing is done twice [R16].

import { createHash } from 'node:crypto'

/** The name of something that was asked for, by all that makes it the same. */
export const nameOf = (same: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(same)).digest('base64url')

/** As many answers as a meeting of hundreds leaves open at once, many times over. */
const MOST_KEPT = 10_000

export class AskedOnce<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>()
  readonly #isDone: (answer: Answer) => boolean

  /** `isDone` says whether an answer means that it was done: only then is it not done again. */
  constructor(isDone: (answer: Answer) => boolean) {
    this.#isDone = isDone
  }

  /** The answer under this name, or else what `does` answers; without a name it is simply done. */
  answer(name: string | null, does: () => Promise<Answer>): Promise<Answer> {
    if (name === null) return does()
    const known = this.#answers.get(name)
    if (known) return known
    const asked = does()
    this.#answers.set(name, asked)
    void this.#settle(name, asked)
    return asked
  }

  async #settle(name: string, asked: Promise<Answer>): Promise<void> {
    try {
      if (!this.#isDone(await asked)) this.#answers.delete(name)
    } catch {
      this.#answers.delete(name) // whoever asked is told; nothing of it is done [R5]
    }
    for (const [oldest] of this.#answers) {
      if (this.#answers.size <= MOST_KEPT) return
      this.#answers.delete(oldest)
    }
  }
}
