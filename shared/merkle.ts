// A Merkle tree over the hashes of a record's entries (RFC 6962, 2.1): one hash, its root, stands for all of them. With
// a few hashes more it is shown that an entry is in the tree, or that a later tree only adds to an earlier one.

import { sha256 } from '@noble/hashes/sha2.js'
import { assert } from './result.ts'

/** 32 bytes. */
export type Hash = Uint8Array

export class MerkleTree {
  /** `#levels[k][n]` stands for the 2ᵏ leaves from n·2ᵏ on; only what will never change is kept. */
  readonly #levels: Hash[][]

  /** `levels` are those of a tree that was there before: the leaves come behind its own. */
  constructor(leaves: Iterable<Uint8Array> = [], levels: MerkleTree['levels'] = [[]]) {
    this.#levels = levels.map((row) => [...row])
    for (const leaf of leaves) this.add(leaf)
  }

  /** What the tree is made of, to be made again from. */
  get levels(): readonly (readonly Hash[])[] {
    return this.#levels
  }

  /** The same for the tree of the first `size` leaves: what was worked out for more of them is left out. */
  levelsOf(size: number): MerkleTree['levels'] {
    const rows = this.#levels.map((row, level) => row.slice(0, Math.floor(size / 2 ** level)))
    return rows.filter((row, level) => level === 0 || row.length > 0)
  }

  get size(): number {
    return this.#levels[0]?.length ?? 0
  }

  add(leaf: Uint8Array): void {
    let hash = hashOfLeaf(leaf)
    for (let level = 0; ; level++) {
      const row = (this.#levels[level] ??= [])
      row.push(hash)
      const left = row.at(-2)
      if (row.length % 2 === 1 || !left) return
      hash = hashOfNode(left, hash)
    }
  }

  /** The root of the first `size` leaves. */
  root(size = this.size): Hash {
    assert(size <= this.size, `a tree of ${this.size} leaves has ${size}`)
    return size === 0 ? sha256(new Uint8Array()) : this.#hash(0, size)
  }

  /** What shows that leaf `index`, counted from 0, is in the tree of the first `size` leaves (2.1.1). */
  inclusion(index: number, size = this.size): readonly Hash[] {
    assert(index < size && size <= this.size, `leaf ${index} is among ${size} of ${this.size}`)
    return this.#inclusion(index, 0, size)
  }

  /** What shows that the tree of the first `size` leaves adds to the one of the first `earlier` (2.1.2). */
  consistency(earlier: number, size = this.size): readonly Hash[] {
    assert(earlier <= size && size <= this.size, `${earlier} leaves are among ${size} of ${this.size}`)
    return earlier === 0 || earlier === size ? [] : this.#consistency(earlier, 0, size)
  }

  #inclusion(index: number, from: number, size: number): readonly Hash[] {
    if (size === 1) return []
    const left = leftOf(size)
    return index < left
      ? [...this.#inclusion(index, from, left), this.#hash(from + left, size - left)]
      : [...this.#inclusion(index - left, from + left, size - left), this.#hash(from, left)]
  }

  #consistency(earlier: number, from: number, size: number): readonly Hash[] {
    // A subtree that the earlier root was made of is given, unless it is that root itself, which is known.
    if (earlier === size) return from === 0 ? [] : [this.#hash(from, size)]
    const left = leftOf(size)
    return earlier <= left
      ? [...this.#consistency(earlier, from, left), this.#hash(from + left, size - left)]
      : [...this.#consistency(earlier - left, from + left, size - left), this.#hash(from, left)]
  }

  /** The hash of the `size` leaves from `from` on: kept where they fill a subtree, worked out where they do not. */
  #hash(from: number, size: number): Hash {
    const level = Math.log2(size)
    const kept = Number.isInteger(level) ? this.#levels[level]?.[from / size] : undefined
    if (kept) return kept
    const left = leftOf(size)
    return hashOfNode(this.#hash(from, left), this.#hash(from + left, size - left))
  }
}

/** Whether leaf `index` is shown to be in the tree of this size and root (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: Uint8Array,
  index: number,
  { size, root }: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (index >= size) return false
  let [node, last] = [index, size - 1]
  let hash = hashOfLeaf(leaf)
  for (const beside of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = hashOfNode(beside, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [halved(node), halved(last)]
    } else hash = hashOfNode(hash, beside)
    ;[node, last] = [halved(node), halved(last)]
  }
  return last === 0 && same(hash, root)
}

/** Whether the later tree is shown to hold the earlier one, and then more (RFC 9162, 2.1.4.2). */
export function isConsistent(
  earlier: { readonly size: number; readonly root: Hash },
  later: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0
  const isWhole = Number.isInteger(Math.log2(earlier.size))
  const [first, ...rest] = isWhole ? [earlier.root, ...proof] : proof
  if (!first) return false
  let [node, last] = [earlier.size - 1, later.size - 1]
  while (node % 2 === 1) [node, last] = [halved(node), halved(last)]
  let [old, now] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      old = hashOfNode(beside, old)
      now = hashOfNode(beside, now)
      while (node % 2 === 0 && node !== 0) [node, last] = [halved(node), halved(last)]
    } else now = hashOfNode(now, beside)
    ;[node, last] = [halved(node), halved(last)]
  }
  return last === 0 && same(old, earlier.root) && same(now, later.root)
}

/** Leaves and nodes are told apart, so that nobody passes off one as the other. */
const hashOfLeaf = (leaf: Uint8Array): Hash => sha256(joined(Uint8Array.of(0), leaf))
const hashOfNode = (left: Hash, right: Hash): Hash => sha256(joined(Uint8Array.of(1), left, right))

/** The left part of so many leaves: the largest power of two that is smaller. */
function leftOf(size: number): number {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}

const halved = (number: number): number => Math.floor(number / 2)

const same = (one: Hash, other: Hash): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
