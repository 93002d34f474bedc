// A snapshot of a negotiation: what the beginning of its record comes to, so that opening a long record costs its tail. It
// is believed only where the house has signed it, for exactly these bytes of the record and these rules; otherwise it is
// dropped, the whole record is read and judged as if there were none, and another is made. Without any, nothing is lost.

import { createHash } from 'node:crypto'
import type { MerkleTree } from '../../shared/merkle.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { type Signer, signedNote, textSignedBy, verifierKey } from '../../shared/verifying/note.ts'
import { type Disk, replaceFile } from '../disk.ts'
import type { Log } from '../log.ts'
import type { KeptRecord } from './file.ts'
import { isSignedHere } from './signed-here.ts'
import { bodyOf, snapshotIn } from './snapshot-body.ts'

/** What a beginning of the record comes to. Its length is the head of the negotiation. */
export type Snapshot = {
  readonly negotiation: Negotiation
  readonly levels: MerkleTree['levels']
}

/** `rules` names the rules that the state is worked out by; a snapshot is made when `every` so many entries have come. */
export type Snapping = { readonly rules: string; readonly every: number }

type Place = { readonly disk: Disk; readonly signer: Signer; readonly log: Log }

export class Snapshots {
  readonly #file: string
  readonly #place: Place
  readonly #snapping: Snapping | null
  /** The head of the last one. */
  #last = 0
  #making: Promise<void> | null = null

  /** Without `snapping`, none is believed and none is made. */
  constructor(file: string, place: Place, snapping?: Snapping) {
    this.#file = file
    this.#place = place
    this.#snapping = snapping ?? null
  }

  /** The one that is there for a record of these bytes; null when there is none, or none that can be believed. */
  async find(record: Uint8Array | null): Promise<Snapshot | null> {
    const found = this.#snapping && (await this.#place.disk.read(this.#file))
    const snapshot = found && record ? this.#believed(Buffer.from(found), record) : null
    this.#last = snapshot?.negotiation.head ?? 0
    if (found && !snapshot) this.#place.log.note('a snapshot was dropped')
    return snapshot
  }

  /** Makes one, if enough has come since the last. One that could not be kept is said in the log, and ends nothing. */
  look(negotiation: Negotiation, record: KeptRecord): void {
    if (!this.#snapping || this.#making || negotiation.head - this.#last < this.#snapping.every) return
    this.#last = negotiation.head
    this.#making = this.#make(this.#snapping, negotiation, record)
      .catch((fault) => this.#place.log.fault('no snapshot was kept', fault))
      .finally(() => {
        this.#making = null
      })
  }

  /** Once none is being made. */
  async close(): Promise<void> {
    await this.#making
  }

  async #make({ rules }: Snapping, negotiation: Negotiation, record: KeptRecord): Promise<void> {
    const levels = record.chain.tree.levelsOf(negotiation.head)
    const body = bodyOf({ negotiation, levels })
    // At least the entries up to the head are in these bytes; what else is in them is judged when the record is opened.
    const bytes = await record.bytes()
    const text = textOf({ rules, length: bytes.length, record: hashOf(bytes), body: hashOf(body) })
    const note = Buffer.from(signedNote(text, this.#place.signer))
    await replaceFile(
      this.#place.disk,
      this.#file,
      Buffer.concat([Buffer.from(`${note.length}\n`), note, body]),
    )
  }

  #believed(file: Buffer, record: Uint8Array): Snapshot | null {
    const line = file.indexOf(10)
    const start = line + 1 + Number(file.toString('latin1', 0, line))
    if (line === -1 || !(start <= file.length)) return null
    const note = file.toString('utf8', line + 1, start)
    const text = textSignedBy(verifierKey(this.#place.signer), note, isSignedHere)
    const [, length] = /^(?:.*\n){2}(\d+)\n/.exec(text ?? '') ?? []
    if (length === undefined || Number(length) > record.length) return null
    const body = file.subarray(start)
    const expected = textOf({
      rules: this.#snapping?.rules ?? '',
      length: Number(length),
      record: hashOf(record.subarray(0, Number(length))),
      body: hashOf(body),
    })
    if (text !== expected) return null
    return snapshotIn(body)
  }
}

type Signed = {
  readonly rules: string
  /** How many bytes of the record it is for, and their hash. */
  readonly length: number
  readonly record: string
  readonly body: string
}

const textOf = ({ rules, length, record, body }: Signed): string =>
  `adref snapshot\n${rules}\n${length}\n${record}\n${body}\n`

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
