// The sources of a paragraph: which accepted wordings its words came with, and how many of them from each. White space is
// nobody's.

import type { Brought } from './bringing.ts'
import { isSpace } from './hunks.ts'
import type { ParagraphId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { wordsOf } from './provenance.ts'

export type Source = {
  /** None for the draft as it came in; several where they asked for the same words. */
  readonly wordings: readonly Brought[]
  /** Of the words that stand now, how many came so; marks of punctuation count as words of their own. */
  readonly words: number
}

/** In the order in which they are met in the words. */
export function sourcesOf(negotiation: Negotiation, id: ParagraphId): readonly Source[] {
  const sources = new Map<string, Source>()
  for (const { token, origin } of wordsOf(negotiation, id)) {
    if (isSpace(token)) continue
    const wordings = origin.is === 'draft' ? [] : origin.wordings
    const key = wordings.map(({ proposal }) => proposal).join(' ')
    sources.set(key, { wordings, words: (sources.get(key)?.words ?? 0) + 1 })
  }
  return [...sources.values()]
}
