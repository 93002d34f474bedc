// The readings of a paragraph: pure functions of its base and the proposals on it. The rolling text composes all
// proposals against the same base; nothing of it is stored [V1].

import type { DelegationCode, ProposalId } from './ids.ts'
import { type Hunk, hunksOf, keysOf, proseFrom, type Token, tokensOf, withHunks } from './hunks.ts'
import type { Prose } from './prose.ts'

/** A proposal as a view needs it. */
export type Suggested = {
  readonly id: ProposalId
  readonly wording: Prose
  /** The proposals inside its words (inside.ts). */
  readonly inside?: readonly Suggested[]
}

/** What could stand in a bracket, and which proposals say so. No words: a deletion. */
export type Alternative = { readonly words: readonly Token[]; readonly by: readonly ProposalId[] }

/**
 * A piece of a rolling paragraph. Either words nobody contests, or a bracket: the base's words there (none for an
 * insertion) and what the proposals would put in their place. One alternative is a plain change; several are rivals.
 */
export type Stretch =
  | { readonly is: 'text'; readonly words: readonly Token[] }
  | {
      readonly is: 'bracket'
      /** The range of the base's words that is contested. */
      readonly from: number
      readonly to: number
      readonly base: readonly Token[]
      readonly alternatives: readonly Alternative[]
    }

export type Bracket = Stretch & { readonly is: 'bracket' }

/**
 * The rolling paragraph: equal changes join their proposals, changes to the same words are rivals in one bracket, all
 * others stand side by side in the order of the base and then of the proposals [V2, V3].
 */
export function rolling(base: Prose, proposals: readonly Suggested[]): readonly Stretch[] {
  const words = tokensOf(base)
  const stretches: Stretch[] = []
  let at = 0
  for (const bracket of bracketsOf(base, proposals)) {
    if (bracket.from > at) stretches.push({ is: 'text', words: words.slice(at, bracket.from) })
    stretches.push(bracket)
    at = bracket.to
  }
  if (at < words.length) stretches.push({ is: 'text', words: words.slice(at) })
  return stretches
}

/** The brackets of the rolling paragraph, in order. */
export function bracketsOf(base: Prose, proposals: readonly Suggested[]): readonly Bracket[] {
  const words = tokensOf(base)
  return clusters(claims(base, proposals)).map((cluster) => {
    const from = Math.min(...cluster.map(({ hunk }) => hunk.from))
    const to = Math.max(...cluster.map(({ hunk }) => hunk.to))
    return {
      is: 'bracket',
      from,
      to,
      base: words.slice(from, to),
      alternatives: alternatives(cluster, words, from, to),
    }
  })
}

/** The paragraph with what the proposals in `taken` would make of it; where rivals are both taken, the first counts. */
export function ifTaken(base: Prose, proposals: readonly Suggested[], taken: readonly ProposalId[]): Prose {
  const chosen = rolling(base, proposals).flatMap((stretch) => {
    if (stretch.is === 'text') return stretch.words
    const alternative = taken
      .map((id) => stretch.alternatives.find(({ by }) => by.includes(id)))
      .find((found) => found !== undefined)
    return alternative ? alternative.words : stretch.base
  })
  return proseFrom(chosen)
}

/** For each proposal, the others that would change the same words [V3]. */
export function rivalsOf(
  base: Prose,
  proposals: readonly Suggested[],
): ReadonlyMap<ProposalId, ReadonlySet<ProposalId>> {
  const rivals = new Map<ProposalId, Set<ProposalId>>(proposals.map(({ id }) => [id, new Set()]))
  for (const { alternatives: choices } of bracketsOf(base, proposals))
    for (const one of choices)
      for (const other of choices)
        if (one !== other) for (const id of one.by) for (const rival of other.by) rivals.get(id)?.add(rival)
  return rivals
}

/** One thing a proposal does, for its card: the words it takes out, those it puts in, and the words just before. */
export type Change = {
  readonly deleted: readonly Token[]
  readonly inserted: readonly Token[]
  readonly after: readonly Token[]
}

/** What a wording changes, in the order of the base. */
export function changesOf(base: Prose, wording: Prose): readonly Change[] {
  const words = tokensOf(base)
  return hunksOf(base, wording).map(({ from, to, words: inserted }) => ({
    deleted: words.slice(from, to),
    inserted,
    after: words.slice(Math.max(0, from - WORDS_OF_CONTEXT), from),
  }))
}

/** Two words and the spaces around them: enough to find the place by ear. */
const WORDS_OF_CONTEXT = 4

/** Whose proposals these are, each name once, in the order of the proposals. */
export const namesOf = (
  by: readonly ProposalId[],
  sponsorsIn: (proposal: ProposalId) => readonly DelegationCode[],
): readonly DelegationCode[] => [...new Set(by.flatMap(sponsorsIn))]

/** One hunk, and the proposals that ask for exactly it. */
type Claim = { readonly hunk: Hunk; readonly by: ProposalId[] }

function claims(base: Prose, proposals: readonly Suggested[]): readonly Claim[] {
  const claimed = new Map<string, Claim>()
  for (const { id, wording } of proposals)
    for (const hunk of hunksOf(base, wording)) {
      const key = `${hunk.from} ${hunk.to} ${keysOf(hunk.words)}`
      const same = claimed.get(key)
      if (same) same.by.push(id)
      else claimed.set(key, { hunk, by: [id] })
    }
  // Sorting is stable: insertions at one place keep the order of the proposals.
  return [...claimed.values()].toSorted(
    (one, other) => one.hunk.from - other.hunk.from || lengthOfRange(one) - lengthOfRange(other),
  )
}

/** Insertions first: at one place they stand before what is changed there. */
const lengthOfRange = ({ hunk }: Claim): number => Math.min(1, hunk.to - hunk.from)

/** Groups claims that touch the same words. Two insertions at one place touch nothing: they stand side by side. */
function clusters(sorted: readonly Claim[]): readonly (readonly Claim[])[] {
  const grouped: Claim[][] = []
  let end = -1
  for (const claim of sorted) {
    const last = grouped.at(-1)
    if (last && claim.hunk.from < end) last.push(claim)
    else grouped.push([claim])
    end = Math.max(end, claim.hunk.to)
  }
  return grouped
}

function alternatives(
  cluster: readonly Claim[],
  base: readonly Token[],
  from: number,
  to: number,
): readonly Alternative[] {
  const span = base.slice(from, to)
  const proposals = [...new Set(cluster.flatMap(({ by }) => by))]
  const found = new Map<string, { words: readonly Token[]; by: ProposalId[] }>()
  for (const id of proposals) {
    const own = cluster
      .filter(({ by }) => by.includes(id))
      .map(({ hunk }) => ({ ...hunk, from: hunk.from - from, to: hunk.to - from }))
    const words = withHunks(span, own)
    const key = keysOf(words)
    const same = found.get(key)
    if (same) same.by.push(id)
    else found.set(key, { words, by: [id] })
  }
  return [...found.values()]
}
