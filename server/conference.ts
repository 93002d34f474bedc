// The conference in session: the one place where an act becomes part of the record. Whatever is asked while the disk
// is busy is judged next, in order of arrival, and goes to disk as one group: rights → signature → record → state →
// everybody.

import { type Asked, completed } from '../shared/asked.ts'
import type { Entry } from '../shared/acts.ts'
import type { Actor } from '../shared/delegations.ts'
import { type Negotiation, NOTHING_YET } from '../shared/negotiation.ts'
import { apply } from '../shared/record.ts'
import { assert, ok, refuse, type Result } from '../shared/result.ts'
import type { Refusal } from '../shared/refusals.ts'
import { may } from '../shared/rights.ts'
import { Signatures } from '../shared/signatures.ts'
import type { Voucher } from '../shared/signing.ts'
import type { RecordBook } from './record/record.ts'
import { isActSignedHere } from './record/signed-here.ts'

/** Milliseconds since 1970, as the house's clock shows them. */
export type Clock = () => number

type Request = {
  /** When it reached the house: what has a time limit is judged by that, however long the disk is busy [C4]. */
  readonly at: number
  readonly by: Actor
  readonly asked: Asked
  readonly voucher: Voucher | undefined
  readonly answer: (result: Result<Entry, Refusal>) => void
  readonly fail: (cause: unknown) => void
}

export class Conference {
  #negotiation: Negotiation
  #waiting: Request[] = []
  #sitting: Promise<void> | null = null
  readonly #listeners = new Set<(entries: readonly Entry[]) => void>()
  readonly #record: RecordBook
  readonly #clock: Clock
  #signatures: Signatures
  /** The latest time the clock has shown, or the record has. */
  #latest: number

  private constructor(
    record: RecordBook,
    { negotiation, signatures }: { readonly negotiation: Negotiation; readonly signatures: Signatures },
    clock: Clock,
  ) {
    this.#record = record
    this.#signatures = signatures
    this.#negotiation = negotiation
    this.#clock = clock
    this.#latest = negotiation.at === '' ? 0 : Date.parse(negotiation.at)
  }

  /** `known` is what a beginning of the record comes to, where that was worked out before. */
  static async open(record: RecordBook, clock: Clock, known = NOTHING_YET): Promise<Conference> {
    const negotiation = (await record.read(known.head + 1)).reduce(apply, known)
    return new Conference(record, { negotiation, signatures: await signaturesOn(record) }, clock)
  }

  get negotiation(): Negotiation {
    return this.#negotiation
  }

  /**
   * Answers the entry once it is on disk, or the refusal; rejects with `NotKept` when it could not be kept, in which
   * case nothing of it is done [R2, R5]. `voucher` shows that the seat said it; without one it is the house's own [R13].
   */
  perform(by: Actor, asked: Asked, voucher?: Voucher): Promise<Result<Entry, Refusal>> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ at: this.now, by, asked, voucher, answer, fail })
      if (!this.#sitting) this.#sitting = this.#sit()
    })
  }

  /** The entries from number `from` on, in order. */
  entries(from: number): Promise<readonly Entry[]> {
    return this.#record.read(from)
  }

  /** `listen` hears every entry once, in order, after it is on disk and the state has it. */
  onEntries(listen: (entries: readonly Entry[]) => void): () => void {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  async close(): Promise<void> {
    await this.#sitting
    await this.#record.close()
  }

  /** Takes what is waiting, group after group, until nobody asks any more [R3]. */
  async #sit(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      await this.#take(group)
    }
    // In the same breath as the last look: whoever asks from now on opens a new sitting.
    this.#sitting = null
  }

  async #take(group: readonly Request[]): Promise<void> {
    let state = this.#negotiation
    const entries: Entry[] = []
    const answers = group.map(({ at, by, asked, voucher, answer, fail }) => {
      try {
        const act = completed(asked, by, state)
        const judged = may(by, act, state, new Date(at).toISOString())
        if (!judged.ok) return () => answer(judged)
        const fault = this.#signatures.judge({ by, act, voucher, negotiation: state.id }, true)
        if (fault) return () => answer(refuse(fault))
        const entry = {
          number: state.head + 1,
          at: after(state.at, at),
          by,
          act,
          ...(voucher && { voucher }),
        }
        state = apply(state, entry)
        this.#signatures.take(entry)
        entries.push(entry)
        return () => answer(ok(entry))
      } catch (fault) {
        return () => fail(fault) // it ends this act, and none of those that wait beside it
      }
    })
    try {
      if (entries.length > 0) {
        const kept = await this.#record.append(this.#negotiation.head, entries)
        assert(kept.ok, 'only this conference writes its record')
      }
    } catch (cause) {
      this.#signatures = await signaturesOn(this.#record) // what could not be kept has enrolled nothing
      for (const { fail } of group) fail(cause)
      return
    }
    this.#negotiation = state
    if (entries.length > 0) for (const listen of this.#listeners) listen(entries)
    for (const give of answers) give()
  }

  /** The house's time never goes back, whatever the clock does. */
  get now(): number {
    this.#latest = Math.max(this.#latest, this.#clock())
    return this.#latest
  }
}

/** What the seats have signed, and with which keys, up to the end of a record. */
const signaturesOn = async (record: RecordBook): Promise<Signatures> =>
  new Signatures(isActSignedHere, await record.read(1))

/** When an entry is made: no earlier than it was asked for, and later than the one before. */
const after = (previous: string, asked: number): string =>
  new Date(previous === '' ? asked : Math.max(Date.parse(previous) + 1, asked)).toISOString()
