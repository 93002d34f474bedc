// The checkpoints of one negotiation: signed for every receipt, and kept beside the record when somebody asks and when
// the house closes. A kept one is signed only after the record was read again from the disk, and a house whose record
// does not hold what it has signed for does not open.

import { basename } from 'node:path'
import type { Receipt } from '../../shared/receipts.ts'
import { Damaged, type Disk } from '../disk.ts'
import { Journal } from '../journal.ts'
import { Chain } from './chain.ts'
import { type Checkpoint, checkpointOf, CHECKPOINTS, signedIn } from './checkpoint.ts'
import { copyOf } from './copy.ts'
import { type Signer, verifierKey } from './note.ts'
import type { RecordBook } from './record.ts'

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
  #copied: { readonly size: number; readonly names: boolean; readonly bytes: Promise<Buffer> } | null = null
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
      const fault = faultAgainst(record.chain, checkpoint)
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
    const kept = this.#last.then(() => this.#keep())
    this.#last = kept.catch(() => {})
    return kept
  }

  /**
   * The record as one file to hand on, up to a checkpoint over all of it that is kept for the purpose.
   * @throws NotKept when that could not be kept
   */
  async copy(how: { readonly names: boolean }): Promise<Buffer> {
    const size = signedIn(await this.keep())?.size ?? 0
    // Whoever asks again and again for what has not changed is given the same bytes, at no cost to the others.
    const last = this.#copied
    if (last?.size === size && last.names === how.names) return last.bytes
    const bytes = this.#copy(size, how)
    this.#copied = { size, names: how.names, bytes }
    bytes.catch(() => {
      this.#copied = null // the next who asks tries again
    })
    return bytes
  }

  async #copy(size: number, how: { readonly names: boolean }): Promise<Buffer> {
    return copyOf((await this.#record.recorded()).slice(0, size), this.#kept, how)
  }

  async close(): Promise<void> {
    await this.#last
    await this.#journal?.close()
  }

  async #keep(): Promise<Checkpoint> {
    const { tree } = new Chain(await this.#record.recorded())
    const last = this.#kept.at(-1)
    if (last?.key === verifierKey(this.#signer) && signedIn(last)?.size === tree.size) return last
    const checkpoint = checkpointOf(stateOf(tree), this.#signer)
    if (this.#journal) await this.#journal.append([checkpoint])
    else this.#journal = await this.#create(checkpoint)
    this.#kept.push(checkpoint)
    return checkpoint
  }
}

/** What is wrong with a checkpoint beside this record, in a sentence; null when the record holds what it signs for. */
export function faultAgainst({ tree }: Pick<Chain, 'tree'>, checkpoint: Checkpoint): string | null {
  const signed = signedIn(checkpoint)
  if (!signed) return 'A checkpoint is not signed by the key it names.'
  if (signed.size > tree.size)
    return `A checkpoint was signed for ${signed.size} entries, and the record has ${tree.size}.`
  if (!Buffer.from(tree.root(signed.size)).equals(signed.root))
    return `A checkpoint was signed for other entries than the first ${signed.size} of this record.`
  return null
}

const stateOf = (tree: Chain['tree']): { readonly size: number; readonly root: Uint8Array } => ({
  size: tree.size,
  root: tree.root(),
})
