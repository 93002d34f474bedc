// The checkpoints of one negotiation: signed for every receipt, and kept beside the record when a revision is issued, when
// somebody asks and when the house closes. A kept one is signed only after the record was read again from the disk, and
// a house whose record does not hold what it has signed for does not open.

import { basename } from 'node:path'
import type { Recorded } from '../../shared/chain.ts'
import type { Receipt } from '../../shared/receipts.ts'
import { Chain } from '../../shared/verifying/chain.ts'
import {
  type Checkpoint,
  checkpointOf,
  CHECKPOINTS,
  faultAgainst,
  signedIn,
} from '../../shared/verifying/checkpoint.ts'
import { type Signer, verifierKey } from '../../shared/verifying/note.ts'
import { Damaged, type Disk } from '../disk.ts'
import { Journal } from '../journal.ts'
import { copyOf } from './copy.ts'
import type { RecordBook } from './record.ts'
import { isSignedHere } from './signed-here.ts'

const RECORD = 'record.jsonl'

/** Puts checkpoints beside a record that is brought in with them. */
export async function writeCheckpoints(
  file: string,
  disk: Disk,
  lines: readonly Checkpoint[],
): Promise<void> {
  const journal = await Journal.create(disk, file, CHECKPOINTS, { lines })
  await journal.close()
}

export class Checkpoints {
  readonly #record: RecordBook
  readonly #signer: Signer
  readonly #create: (first: Checkpoint) => Promise<Journal<Checkpoint>>
  /** Null before the first is kept: a negotiation is read on a full disk too. */
  #journal: Journal<Checkpoint> | null
  readonly #kept: Checkpoint[]
  #copied: { readonly size: number; readonly names: boolean; readonly bytes: Buffer } | null = null
  #atHand: { readonly size: number; readonly note: string } | null = null
  #last: Promise<unknown> = Promise.resolve()

  private constructor(
    record: RecordBook,
    signer: Signer,
    opened: { readonly journal: Journal<Checkpoint>; readonly lines: readonly Checkpoint[] } | null,
    create: (first: Checkpoint) => Promise<Journal<Checkpoint>>,
  ) {
    this.#record = record
    this.#signer = signer
    this.#create = create
    this.#journal = opened?.journal ?? null
    this.#kept = [...(opened?.lines ?? [])]
  }

  /** @throws Damaged when the record does not hold what was signed for */
  static async open(
    file: string,
    record: RecordBook,
    { disk, signer }: { readonly disk: Disk; readonly signer: Signer },
  ): Promise<Checkpoints> {
    const opened = await Journal.open(disk, file, CHECKPOINTS)
    for (const checkpoint of opened?.lines ?? []) {
      const fault = faultAgainst(record.chain, checkpoint, isSignedHere)
      if (fault) throw new Damaged(basename(file), `${fault} One of the two files is not the house's last.`)
    }
    const create = (first: Checkpoint) => Journal.create(disk, file, CHECKPOINTS, { lines: [first] })
    return new Checkpoints(record, signer, opened, create)
  }

  /** Those that were kept, in order. */
  get kept(): readonly Checkpoint[] {
    return this.#kept
  }

  /** What the house gives out of hand for an entry that is kept [R10]. */
  receipt(number: number): Receipt {
    const { chain, head } = this.#record
    if (this.#atHand?.size !== head)
      this.#atHand = { size: head, note: checkpointOf(stateOf(chain.tree), this.#signer).note }
    return { number, hash: chain.hashOf(number), checkpoint: this.#atHand.note }
  }

  /**
   * The checkpoint over all that is on the disk now, kept; the last one again when nothing has been added to it.
   * @throws NotKept when it could not be kept
   */
  keep(): Promise<Checkpoint> {
    return this.#inTurn(async () => {
      const last = this.#kept.at(-1)
      return last && this.#coversAll(last) ? last : this.#sign(await this.#record.recorded())
    })
  }

  /**
   * The record as one file to hand on, up to a checkpoint over all of it that is kept for the purpose. Whoever asks
   * again for what has not changed is given the same bytes, at no cost to the others.
   * @throws NotKept when the checkpoint could not be kept
   */
  copy(how: { readonly names: boolean }): Promise<Buffer> {
    return this.#inTurn(async () => {
      const known = this.#copied
      if (known?.size === this.#record.head && known.names === how.names) return known.bytes
      const recorded = await this.#record.recorded()
      await this.#sign(recorded)
      const bytes = copyOf(recorded, this.#kept, how)
      this.#copied = { size: recorded.length, names: how.names, bytes }
      return bytes
    })
  }

  async close(): Promise<void> {
    await this.#last
    await this.#journal?.close()
  }

  /** One after the other, so that none is signed twice. */
  #inTurn<T>(take: () => Promise<T>): Promise<T> {
    const taken = this.#last.then(take)
    this.#last = taken.catch(() => {})
    return taken
  }

  #coversAll(checkpoint: Checkpoint, size = this.#record.head): boolean {
    return checkpoint.key === verifierKey(this.#signer) && signedIn(checkpoint, isSignedHere)?.size === size
  }

  /** Signs for what was read from the disk, unless that has been done. */
  async #sign(recorded: readonly Recorded[]): Promise<Checkpoint> {
    const last = this.#kept.at(-1)
    if (last && this.#coversAll(last, recorded.length)) return last
    const read = stateOf(new Chain(recorded).tree)
    if (!Buffer.from(this.#record.chain.tree.root(read.size)).equals(read.root))
      throw new Damaged(RECORD, 'The file no longer holds what this house has recorded in it.')
    const checkpoint = checkpointOf(read, this.#signer)
    if (this.#journal) await this.#journal.append([checkpoint])
    else this.#journal = await this.#create(checkpoint)
    this.#kept.push(checkpoint)
    return checkpoint
  }
}

const stateOf = (tree: Chain['tree']): { readonly size: number; readonly root: Uint8Array } => ({
  size: tree.size,
  root: tree.root(),
})
