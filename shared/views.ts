// The readings of a paragraph: pure functions of its base and the proposals on it. The rolling text composes all
// proposals against the same base; nothing of it is stored [V1].

import type { DelegationCode, ProposalId } from './ids.ts'
import {
  type Cluster,
  clustersAmong,
  clustersOf,
  overlap,
  type Relation,
  type Suggested,
  touch,
} from './claims.ts'
import { hunksOf, isPause, isSpace, keysOf, proseFrom, type Token, tokensOf, withHunks } from './hunks.ts'
import type { Prose } from './prose.ts'

export type { Suggested }

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
export const bracketsOf = (base: Prose, proposals: readonly Suggested[]): readonly Bracket[] =>
  clustersOf(base, proposals, overlap).map((cluster) => bracketOf(cluster, tokensOf(base)))

/**
 * The paragraph with what the proposals in `taken` make of it, whatever the others ask; where rivals are both taken,
 * the first counts.
 */
export function ifTaken(base: Prose, proposals: readonly Suggested[], taken: readonly ProposalId[]): Prose {
  const words = tokensOf(base)
  const made: Token[] = []
  let at = 0
  let inserted = -1
  for (const cluster of clustersAmong(base, proposals, new Set(taken))) {
    const { from, to, alternatives: choices } = bracketOf(cluster, words)
    const [chosen] = taken.flatMap((id) => choices.filter(({ by }) => by.includes(id)))
    const put = chosen?.words ?? []
    made.push(...words.slice(at, from))
    made.push(...(from === to && from === inserted ? joinedTo(made, put) : put))
    at = to
    if (from === to) inserted = from
  }
  return proseFrom([...made, ...words.slice(at)])
}

/** Where one insertion ends in a comma or a dash and the next begins with it, it stands once [V5]. */
function joinedTo(before: readonly Token[], words: readonly Token[]): readonly Token[] {
  const pause = before.slice(before.findLastIndex((token) => !isSpace(token)))
  const [first] = pause
  const isTwice = first && isPause(first) && keysOf(pause) === keysOf(words.slice(0, pause.length))
  return isTwice ? words.slice(pause.length) : words
}

/** For each proposal, the others with which it cannot be taken [V3, V4]. */
export function rivalsOf(
  base: Prose,
  proposals: readonly Suggested[],
  related: Relation = touch,
): ReadonlyMap<ProposalId, ReadonlySet<ProposalId>> {
  const words = tokensOf(base)
  const rivals = new Map<ProposalId, Set<ProposalId>>(proposals.map(({ id }) => [id, new Set()]))
  for (const cluster of clustersOf(base, proposals, related)) {
    const sideBySide = bracketOf(cluster, words).alternatives
    const touched = (one: ProposalId, other: ProposalId) =>
      cluster.some(
        (mine) =>
          mine.by.includes(one) &&
          cluster.some(
            (theirs) =>
              theirs !== mine && theirs.by.includes(other) && related(words, mine.hunk, theirs.hunk),
          ),
      )
    for (const one of sideBySide)
      for (const other of sideBySide)
        if (one !== other)
          for (const id of one.by)
            for (const rival of other.by) if (touched(id, rival)) rivals.get(id)?.add(rival)
  }
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

function bracketOf(cluster: Cluster, base: readonly Token[]): Bracket {
  const from = Math.min(...cluster.map(({ hunk }) => hunk.from))
  const to = Math.max(...cluster.map(({ hunk }) => hunk.to))
  return {
    is: 'bracket',
    from,
    to,
    base: base.slice(from, to),
    alternatives: alternatives(cluster, base, from, to),
  }
}

function alternatives(
  cluster: Cluster,
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
