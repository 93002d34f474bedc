// Carrying a wording over from one base to the next: a three-way merge by words. Where the new base and the wording
// changed different words, both changes hold; where they changed the same words, somebody has to decide.

import { diff3Merge } from 'node-diff3'
import { keyOf, proseFrom, type Token, tokensOf } from './hunks.ts'
import type { Prose } from './prose.ts'

/**
 * `own`, written on `before`, as it reads on `after`; null where the same words were changed differently. A change that
 * both made counts once.
 */
export const carriedOver = (before: Prose, after: Prose, own: Prose): Prose | null => {
  const { words, collides } = merged(before, after, own)
  return collides ? null : words
}

/** The same, but where both changed the same words, the words of `own` stand: what its owner would insist on. */
export const insistedOn = (before: Prose, after: Prose, own: Prose): Prose => merged(before, after, own).words

function merged(
  before: Prose,
  after: Prose,
  own: Prose,
): { readonly words: Prose; readonly collides: boolean } {
  const tokens = new Map<string, Token>()
  const keys = (prose: Prose) =>
    tokensOf(prose).map((token) => {
      const key = keyOf(token)
      tokens.set(key, token)
      return key
    })
  const regions = diff3Merge(keys(own), keys(before), keys(after), { excludeFalseConflicts: true })
  const kept = regions.flatMap((region) => region.ok ?? region.conflict?.a ?? [])
  return {
    words: proseFrom(kept.flatMap((key) => tokens.get(key) ?? [])),
    collides: regions.some((region) => !region.ok),
  }
}
