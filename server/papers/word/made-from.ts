// Which text a copy was made from: the issued one whose paragraphs it has word for word more often than those of the text
// as it stands. Where none is plainly nearer, none is named.

import { fold } from '../../../shared/likeness.ts'
import { plain, type Prose } from '../../../shared/prose.ts'

/** A text that was issued. */
export type IssuedWords = { readonly name: string; readonly paragraphs: readonly Prose[] }

/** The name of the issued text that `copy` was made from; null where it is the text as it stands, or not known. */
export function madeFrom(
  copy: readonly Prose[],
  now: readonly Prose[],
  issued: readonly IssuedWords[],
): string | null {
  const words = copy.map((prose) => fold(plain(prose))).filter((text) => text !== '')
  const inCommon = (paragraphs: readonly Prose[]): number => {
    const known = new Set(paragraphs.map((prose) => fold(plain(prose))))
    return words.filter((text) => known.has(text)).length
  }
  let best: { readonly name: string | null; readonly count: number } = { name: null, count: inCommon(now) }
  // Of two texts as near, the later one: the last first.
  for (const { name, paragraphs } of issued.toReversed()) {
    const count = inCommon(paragraphs)
    if (count > best.count) best = { name, count }
  }
  return best.name
}
