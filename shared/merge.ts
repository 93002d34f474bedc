// Carrying a wording over from one base to the next: a three-way merge by words. Where the new base and the wording
// changed different words, both changes hold; where they changed the same words, somebody has to decide.

import { editsOf, type Hunk, keysOf, proseFrom, type Token, tokensOf, withHunks } from './hunks.ts'
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

/** A range of the base, and what each side changes in it; sides that touch there are in one region. */
type Region = { readonly from: number; to: number; readonly own: Hunk[]; readonly others: Hunk[] }

function merged(
  before: Prose,
  after: Prose,
  own: Prose,
): { readonly words: Prose; readonly collides: boolean } {
  const base = tokensOf(before)
  const made: Token[] = []
  let at = 0
  let collides = false
  for (const region of regionsOf(editsOf(base, tokensOf(own)), editsOf(base, tokensOf(after)))) {
    const [mine, theirs] = [withEdits(base, region, region.own), withEdits(base, region, region.others)]
    const isMine = region.own.length > 0
    if (isMine && region.others.length > 0 && keysOf(mine) !== keysOf(theirs)) collides = true
    made.push(...base.slice(at, region.from), ...(isMine ? mine : theirs))
    at = region.to
  }
  made.push(...base.slice(at))
  return { words: proseFrom(made), collides }
}

function regionsOf(own: readonly Hunk[], others: readonly Hunk[]): readonly Region[] {
  const regions: Region[] = []
  const edits = [
    ...own.map((edit) => ({ edit, isOwn: true })),
    ...others.map((edit) => ({ edit, isOwn: false })),
  ]
  for (const { edit, isOwn } of edits.toSorted((one, other) => one.edit.from - other.edit.from)) {
    let region = regions.at(-1)
    if (!region || edit.from > region.to)
      regions.push((region = { from: edit.from, to: edit.to, own: [], others: [] }))
    region.to = Math.max(region.to, edit.to)
    ;(isOwn ? region.own : region.others).push(edit)
  }
  return regions
}

/** The words of a region with the edits of one side made. */
const withEdits = (base: readonly Token[], { from, to }: Region, edits: readonly Hunk[]): readonly Token[] =>
  withHunks(
    base.slice(from, to),
    edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  )
