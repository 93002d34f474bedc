// Where words went that were written on a paragraph before it was split, and never tabled: what is on the table the record
// carries, and a draft is nobody's business but its delegation's [M9].

import type { WordingHash } from './ids.ts'
import type { Aim } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { wordingOf } from './proposals.ts'
import { hashOf, type Prose } from './prose.ts'
import { halfFor, halvesOf, splitInHalf } from './splitting.ts'

/** Words as they were written: where, and on which ground. */
export type Written = Aim & { readonly base: WordingHash; readonly words: Prose }

/** The words as they read on the second half, where all their changes are in that; undefined where they stay. */
export function goneOnToSecond(negotiation: Negotiation, written: Written): Written | undefined {
  const { paragraphs, proposals } = negotiation
  const { meaning } = written
  if (meaning.is !== 'words' && meaning.is !== 'split') return undefined
  const whole = paragraphs.get(written.paragraph)
  const split = whole?.rewordings.findLast(({ before }) => hashOf(before) === written.base)
  const second = [...paragraphs.values()].find(
    ({ splitFrom }) => splitFrom?.paragraph === written.paragraph && splitFrom.entry === split?.entry,
  )
  const by = second?.inserted && proposals.get(second.inserted.by)
  if (!split || !second || !by) return undefined
  const { prose } = wordingOf(by)
  const inHalf = meaning.is === 'split' ? splitInHalf : halfFor
  const found = inHalf(split.before, prose, written.words)
  const ground = halvesOf(prose)?.[1]
  return found?.half === 1 && ground
    ? { paragraph: second.id, meaning, base: hashOf(ground), words: found.words }
    : undefined
}
