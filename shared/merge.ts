// Carrying a wording over from one base to the next: a three-way merge by words. Where the new base and the wording
// changed different words, both changes hold; where they changed the same words, somebody has to decide.

import { diff3Merge } from 'node-diff3'
import { keyOf, proseFrom, type Token, tokensOf } from './hunks.ts'
import type { Prose } from './prose.ts'

/**
 * `own`, written on `before`, as it reads on `after`; null where the same words were changed differently. A change that
 * both made counts once.
 */
export function carriedOver(before: Prose, after: Prose, own: Prose): Prose | null {
  const words = new Map<string, Token>()
  const keys = (prose: Prose) =>
    tokensOf(prose).map((token) => {
      const key = keyOf(token)
      words.set(key, token)
      return key
    })
  const regions = diff3Merge(keys(own), keys(before), keys(after), { excludeFalseConflicts: true })
  const merged: string[] = []
  for (const region of regions) {
    if (!region.ok) return null
    merged.push(...region.ok)
  }
  return proseFrom(merged.flatMap((key) => words.get(key) ?? []))
}
