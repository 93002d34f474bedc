// The face of a paper: which text it is, at which entry of the record, and a hash by which two papers of the same text
// are known to be so.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Negotiation } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import type { Face } from './paper.ts'
import { PAPER } from './words.ts'

export const faceOf = (negotiation: Negotiation, reading: string, isAttributed: boolean): Face => ({
  title: negotiation.title,
  text: negotiation.text,
  reading,
  entry: negotiation.head,
  at: negotiation.at,
  hash: hashOfText(negotiation),
  attribution: isAttributed ? PAPER.attribution : PAPER.unattributed,
})

/** The lines of a face, in the order in which they print below the title. */
export const linesOfFace = ({ text, reading, entry, at, hash, attribution }: Face): readonly string[] => [
  `${text}. ${reading}.`,
  `${PAPER.asOf(entry, at)}. ${attribution}`,
  PAPER.hash(hash),
]

/** SHA-256 over the paragraphs that stand, in order: a JSON list of `[label, hash of the wording]`. */
function hashOfText({ paragraphs }: Negotiation): string {
  const standing = [...paragraphs.values()].filter(({ state }) => state.is !== 'gone')
  const list = standing.map(({ label, base }) => [label, hashOf(base)])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(list))))
}
