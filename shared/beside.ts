// What stands around a delegation's words while it types them: its own changes against the base, and what the others
// have tabled, each at its place. All positions are counted in words of the wording being typed. None of it is ever
// part of the working text: an editor draws it as decoration.

import type { ProposalId } from './ids.ts'
import { type Hunk, hunksOf, keysOf, type Token, tokensOf } from './hunks.ts'
import type { Prose } from './prose.ts'
import { type Bracket, bracketsOf, type Suggested } from './views.ts'

export type Beside =
  /** Words of mine that the base does not have. */
  | { readonly is: 'inserted'; readonly from: number; readonly to: number }
  /** Words of the base that I take out: still legible, at the place where they were. */
  | { readonly is: 'deleted'; readonly at: number; readonly words: readonly Token[] }
  /** Words that I keep and others would change. */
  | {
      readonly is: 'contested'
      readonly from: number
      readonly to: number
      readonly by: readonly ProposalId[]
    }
  /** What others would put here. No words: they would delete what is contested before it. */
  | {
      readonly is: 'theirs'
      readonly at: number
      readonly words: readonly Token[]
      readonly by: readonly ProposalId[]
    }

/** Everything to draw around `mine`, in order of place. */
export function beside(base: Prose, mine: Prose, others: readonly Suggested[]): readonly Beside[] {
  const own = hunksOf(base, mine)
  const before = tokensOf(base)
  return [...ownChanges(own, before), ...theirChanges(base, own, others)].toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  )
}

const placeOf = (item: Beside): number => ('at' in item ? item.at : item.from)

function ownChanges(own: readonly Hunk[], base: readonly Token[]): Beside[] {
  const items: Beside[] = []
  let shift = 0
  for (const { from, to, words } of own) {
    const at = from + shift
    if (to > from) items.push({ is: 'deleted', at, words: base.slice(from, to) })
    if (words.length > 0) items.push({ is: 'inserted', from: at, to: at + words.length })
    shift += words.length - (to - from)
  }
  return items
}

/** What others ask for exactly as I do is mine to see, and is not drawn twice. */
function theirChanges(base: Prose, own: readonly Hunk[], others: readonly Suggested[]): Beside[] {
  const mine = new Set(own.map(({ from, to, words }) => `${from} ${to} ${keysOf(words)}`))
  const isMine = ({ from, to, alternatives: [only, ...rivals] }: Bracket) =>
    rivals.length === 0 && only !== undefined && mine.has(`${from} ${to} ${keysOf(only.words)}`)
  return bracketsOf(base, others).flatMap((bracket) => {
    if (isMine(bracket)) return []
    const by = bracket.alternatives.flatMap((alternative) => alternative.by)
    const contested = keptOf(bracket, own).map((place): Beside => ({ is: 'contested', ...place, by }))
    const at = placeInMine(bracket.to, own)
    const theirs = bracket.alternatives.map((alternative): Beside => ({
      is: 'theirs',
      at,
      words: alternative.words,
      by: alternative.by,
    }))
    return [...contested, ...theirs]
  })
}

/** What `own` keeps of a range of the base's words, as places in the wording that it makes: words of mine are not in it. */
function keptOf(
  { from, to }: Bracket,
  own: readonly Hunk[],
): readonly { readonly from: number; readonly to: number }[] {
  const kept: { from: number; to: number }[] = []
  let at = from
  let shift = 0
  for (const hunk of own) {
    if (hunk.from >= to) break
    if (hunk.to > from && hunk.from > at) kept.push({ from: at + shift, to: hunk.from + shift })
    at = Math.max(at, hunk.to)
    shift += hunk.words.length - (hunk.to - hunk.from)
  }
  if (at < to) kept.push({ from: at + shift, to: to + shift })
  return kept
}

/** Where the boundary before word `index` of the base lies in the wording that `own` makes; inside words that are gone, before what replaced them. */
function placeInMine(index: number, own: readonly Hunk[]): number {
  let shift = 0
  for (const { from, to, words } of own) {
    if (from < index && index < to) return from + shift
    if (to > index || (to === index && from === to)) break
    shift += words.length - (to - from)
  }
  return index + shift
}
