// What whoever accepts a proposal must have seen, as one hash: the words that stand there, and where a proposal does more to
// the text than change words, all that it would do to it now. What has become other since is not what was seen [B2].

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from './canonical.ts'
import { type WordingHash, wordingHash } from './ids.ts'
import { type Aim, groundOf, placeOfNew, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { insertedLabel } from './numbering.ts'
import type { Paragraph } from './paragraphs.ts'
import { belowOf, movingWith, placeFor, recastWith } from './places.ts'
import { hashOf } from './prose.ts'
import { unreachable } from './result.ts'

/** Of a proposal for other words, the hash of the words that stand there; otherwise of what it would do, and to what. */
export function seenAt(negotiation: Negotiation, aim: Aim): WordingHash {
  const words = hashOf(groundOf(negotiation, { ...aim, meaning: WORDS }))
  const paragraph = negotiation.paragraphs.get(aim.paragraph)
  const follows = paragraph && whatFollows(negotiation, paragraph, aim)
  if (!follows) return words
  return wordingHash(bytesToHex(sha256(utf8ToBytes(canonical([aim.meaning.is, words, follows])))))
}

/** What is done to the outline of the text, as a value that is written in one way; null where that is nothing. */
function whatFollows({ paragraphs }: Negotiation, paragraph: Paragraph, aim: Aim): readonly unknown[] | null {
  const { meaning } = aim
  switch (meaning.is) {
    case 'words':
    case 'within':
    case 'alternative':
      return null
    case 'after':
    case 'first': {
      const place = placeOfNew(aim)
      return [insertedLabel(paragraphs, place, meaning).reference, placeFor(paragraphs, place, meaning)]
    }
    case 'deletion':
      return rowsOf([paragraph])
    case 'move': {
      const { moving, place } = movingWith(paragraphs, paragraph.id, meaning.after)
      return [rowsOf(moving), place]
    }
    case 'merge': {
      const other = paragraphs.get(meaning.with)
      return [rowsOf(other ? [paragraph, other] : [paragraph]), other ? hashOf(other.base) : null]
    }
    case 'split':
      return [rowsOf([paragraph, ...belowOf(paragraphs, paragraph.id)])]
    case 'recast':
      return [rowsOf([paragraph]), rowsOf(recastWith(paragraphs, paragraph, meaning.as))]
    default:
      return unreachable(meaning)
  }
}

const rowsOf = (all: readonly Paragraph[]) =>
  all.map(({ id, kind, level, reference }) => [id, kind, level, reference])
