// The chain of one record as it grows, with the Merkle tree over its hashes. What is linked here counts only once it is
// on disk: `link` says how entries would stand, `add` that they do.

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Entry } from '../acts.ts'
import { faultIn, linked, NOTHING_BEFORE, type Recorded } from '../chain.ts'
import type { EntryHash } from '../ids.ts'
import { MerkleTree } from '../merkle.ts'
import { assert } from '../result.ts'

const BYTES_OF_SALT = 16

/** The beginning of a chain. */
export type Known = { readonly hashes: readonly EntryHash[]; readonly levels: MerkleTree['levels'] }

const NOTHING_KNOWN: Known = { hashes: [], levels: [[]] }

export class Chain {
  readonly #hashes: EntryHash[]
  readonly #tree: MerkleTree

  /**
   * `known` are hashes that were found whole before, with the tree over them: the entries come behind those.
   * @throws Error whose message names the first entry that is not whole, or out of turn
   */
  constructor(recorded: readonly Recorded[] = [], known: Known = NOTHING_KNOWN) {
    this.#hashes = [...known.hashes]
    this.#tree = new MerkleTree([], known.levels)
    assert(this.#tree.size === this.#hashes.length, 'what is known of a chain is of as many entries')
    this.add(recorded)
  }

  get head(): number {
    return this.#hashes.length
  }

  get tree(): Pick<MerkleTree, 'size' | 'root' | 'inclusion' | 'consistency' | 'levelsOf'> {
    return this.#tree
  }

  /** The hash of the entry of this number; the one before the first is known too. */
  hashOf(number: number): EntryHash {
    const hash = number === 0 ? NOTHING_BEFORE : this.#hashes[number - 1]
    assert(hash, `entry ${number} is on a record of ${this.head}`)
    return hash
  }

  /** The entries as they would stand behind the last one. `chance` draws so many bytes that nobody can foresee. */
  link(entries: readonly Entry[], chance: (bytes: number) => Uint8Array): readonly Recorded[] {
    let previous = this.hashOf(this.head)
    return entries.map((entry) => {
      const recorded = linked(previous, entry, bytesToHex(chance(BYTES_OF_SALT)))
      previous = recorded.hash
      return recorded
    })
  }

  /** @throws Error as the constructor; the entries before the bad one are added */
  add(recorded: readonly Recorded[]): void {
    for (const next of recorded) {
      const fault = faultIn(next, { number: this.head, hash: this.hashOf(this.head) })
      if (fault) throw new Error(fault)
      this.#take(next.hash)
    }
  }

  /** Takes what `link` has made, once it is kept. */
  take(made: readonly Recorded[]): void {
    for (const { hash } of made) this.#take(hash)
  }

  #take(hash: EntryHash): void {
    this.#hashes.push(hash)
    this.#tree.add(hexToBytes(hash))
  }
}
