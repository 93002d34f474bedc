// Where an update is tried before anyone else sees it: a copy of the working text that runs ahead of what is on disk.
// What comes out is what the update really did, written by Yjs itself; what was refused leaves no trace, because the
// copy is then thrown away and made anew.

import * as Y from 'yjs'
import { assert, ok, refuse, type Result } from '../../shared/result.ts'
import { CLOSE, type Close } from '../../shared/rooms.ts'
import { LARGEST_STATE, SPLIT_COST } from './bounds.ts'
import { scan } from './scan.ts'
import { emptyText, isWorkingText, takeIn } from './text.ts'

export class Trial {
  readonly #source: () => Iterable<Uint8Array>
  readonly #client: number
  #doc: Y.Doc | null = null
  #atMost = 0

  /** `source` gives the working text as far as it was accepted; the house types under the id `client`. */
  constructor(source: () => Iterable<Uint8Array>, client: number) {
    this.#source = source
    this.#client = client
  }

  /** Makes the copy if there is none, so that nobody is charged for another's refusal. */
  prepare(): void {
    this.#copy()
  }

  /** The first clock of this client that the working text does not have. */
  clockOf(client: number): number {
    return Y.getState(this.#copy().store, client)
  }

  /** Applies a scanned update; null when it brings nothing new. */
  take(update: Uint8Array): Result<Uint8Array | null, Close> {
    try {
      const effect = this.#effectOf((doc) => takeIn(doc, update))
      const fault = this.#fault(effect)
      if (!fault) return ok(effect)
      this.discard()
      return refuse(fault)
    } catch {
      // Words that are not UTF-8, a parent that cannot have children: Yjs throws half way, and the copy is spoilt.
      this.discard()
      return refuse(CLOSE.unreadable)
    }
  }

  /** What the house types; null when it changes nothing. Throws when it would leave something that is no working text. */
  type(write: (doc: Y.Doc) => void): Uint8Array | null {
    // Yjs finds places by markers that `takeIn` leaves behind: the house types in a copy that has none.
    this.discard()
    try {
      const effect = this.#effectOf((doc) => {
        doc.clientID = this.#client
        doc.transact(() => write(doc))
      })
      const fault = this.#fault(effect)
      assert(!fault, `the house types words that a room can hold (${fault?.reason})`)
      return effect
    } catch (fault) {
      this.discard()
      throw fault
    }
  }

  /** Forgets everything tried; the next trial starts from the source. */
  discard(): void {
    this.#doc?.destroy()
    this.#doc = null
  }

  /** What a change does to the copy, as one update; null when it does nothing. */
  #effectOf(change: (doc: Y.Doc) => void): Uint8Array | null {
    const doc = this.#copy()
    const parts: Uint8Array[] = []
    const collect = (part: Uint8Array) => parts.push(part)
    doc.on('update', collect)
    try {
      change(doc)
    } finally {
      doc.off('update', collect)
    }
    return parts.length > 1 ? Y.mergeUpdates(parts) : (parts[0] ?? null)
  }

  #fault(effect: Uint8Array | null): Close | null {
    const doc = this.#copy()
    if (doc.store.pendingStructs || doc.store.pendingDs) return CLOSE.unreadable
    if (!effect) return null
    if (!isWorkingText(doc)) return CLOSE.unreadable
    const scanned = scan(effect)
    // What Yjs wrote of an update that passed the scan passes it too; if ever not, it is not for us to pass on.
    if (!scanned.ok) return CLOSE.unreadable
    this.#atMost += effect.length + SPLIT_COST * (scanned.value.structs + scanned.value.ranges)
    return this.#isTooBig(doc) ? CLOSE.tooBig : null
  }

  /** Writing out the whole state is dear, so that is done only when what came in could have made it too big. */
  #isTooBig(doc: Y.Doc): boolean {
    if (this.#atMost <= LARGEST_STATE) return false
    this.#atMost = Y.encodeStateAsUpdate(doc).length
    return this.#atMost > LARGEST_STATE
  }

  #copy(): Y.Doc {
    if (this.#doc) return this.#doc
    const doc = emptyText()
    for (const update of this.#source()) takeIn(doc, update)
    this.#doc = doc
    this.#atMost = Y.encodeStateAsUpdate(doc).length
    return doc
  }
}
