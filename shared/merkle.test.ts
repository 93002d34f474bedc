import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isConsistent, isIncluded, MerkleTree } from './merkle.ts'

/** The eight leaves, roots and proofs with which implementations of RFC 6962 are compared. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const INCLUSIONS: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
]
const CONSISTENCIES: readonly (readonly [earlier: number, size: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

describe('the vectors of RFC 6962', () => {
  const tree = new MerkleTree(LEAVES.map(hexToBytes))

  test.each(ROOTS.map((root, size) => [size, root] as const))('[R9] the root of %i leaves', (size, root) => {
    expect(bytesToHex(tree.root(size))).toBe(root)
    expect(bytesToHex(new MerkleTree(LEAVES.slice(0, size).map(hexToBytes)).root())).toBe(root)
  })

  test.each(INCLUSIONS)('[R9] leaf %i is in the tree of %i', (index, size, proof) => {
    expect(tree.inclusion(index, size).map(bytesToHex)).toEqual(proof)
  })

  test.each(CONSISTENCIES)(
    '[R9] the tree of %i leaves is the beginning of the one of %i',
    (from, to, proof) => {
      expect(tree.consistency(from, to).map(bytesToHex)).toEqual(proof)
    },
  )
})

const leaf = (n: number) => utf8ToBytes(`entry ${n}`)
const treeOf = (size: number) => new MerkleTree(Array.from({ length: size }, (_, n) => leaf(n)))

test('[R9] every leaf of every tree is shown to be in it, at its own place and at no other', () => {
  const tree = treeOf(40)
  for (let size = 1; size <= 40; size++) {
    const at = { size, root: tree.root(size) }
    for (let index = 0; index < size; index++) {
      const proof = tree.inclusion(index, size)
      expect(isIncluded(leaf(index), index, at, proof)).toBe(true)
      expect(isIncluded(leaf(index), index + 1, at, proof)).toBe(false)
      expect(isIncluded(leaf(index + 1), index, at, proof)).toBe(false)
      expect(isIncluded(leaf(index), index, at, [...proof, at.root])).toBe(false)
      expect(isIncluded(leaf(index), index, at, proof.slice(1))).toBe(proof.length === 0)
    }
  }
})

test('[R9] every tree is shown to be the beginning of every later one, and of none with another past', () => {
  const tree = treeOf(40)
  const other = new MerkleTree(Array.from({ length: 40 }, (_, n) => leaf(n === 0 ? 99 : n)))
  for (let earlier = 1; earlier <= 40; earlier++)
    for (let size = earlier; size <= 40; size++) {
      const [before, after] = [
        { size: earlier, root: tree.root(earlier) },
        { size, root: tree.root(size) },
      ]
      const proof = tree.consistency(earlier, size)
      expect(isConsistent(before, after, proof)).toBe(true)
      expect(isConsistent({ size: earlier, root: other.root(earlier) }, after, proof)).toBe(false)
      expect(isConsistent(before, { size, root: other.root(size) }, proof)).toBe(false)
      expect(isConsistent(before, after, [...proof, after.root])).toBe(false)
    }
})

test('[R9] a proof in which one bit is turned proves nothing', () => {
  const tree = treeOf(29)
  const at = { size: 29, root: tree.root() }
  fc.assert(
    fc.property(fc.nat(28), fc.nat(), fc.nat(255), (index, which, bit) => {
      const proof = tree.inclusion(index)
      const turned = proof.map((hash, n) => (n === which % proof.length ? withBitTurned(hash, bit) : hash))
      expect(isIncluded(leaf(index), index, at, turned)).toBe(false)
    }),
  )
})

test('[R9] a tree that has not grown so far has no such root and no such proof', () => {
  expect(() => treeOf(3).root(4)).toThrow('It does not hold that')
  expect(() => treeOf(3).inclusion(3)).toThrow('It does not hold that')
  expect(() => treeOf(3).consistency(2, 4)).toThrow('It does not hold that')
})

function withBitTurned(hash: Uint8Array, bit: number): Uint8Array {
  const turned = Uint8Array.from(hash)
  turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return turned
}
