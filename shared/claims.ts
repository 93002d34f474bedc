// What proposals claim of a base's words: each hunk once, with those who ask for exactly it, and which claims touch
// each other. This is the only place that says when two proposals are rivals; the rolling text, accepting and carrying
// over all ask here, so that they never disagree [V3, V4].

import type { ProposalId } from './ids.ts'
import {
  endsSentence,
  type Hunk,
  hunksOf,
  isInsertion,
  isPure,
  isSpace,
  keyOf,
  keysOf,
  lettersOf,
  slidBy,
  type Token,
  tokensOf,
} from './hunks.ts'
import { isFootnote, type Prose } from './prose.ts'

/** A proposal as a view needs it. */
export type Suggested = {
  readonly id: ProposalId
  readonly wording: Prose
  /** The proposals inside its words (inside.ts). */
  readonly inside?: readonly Suggested[]
}

/** One hunk, and the proposals that ask for exactly it. */
export type Claim = { readonly hunk: Hunk; readonly by: readonly ProposalId[] }

/** Claims that are in one bracket, because each touches another of them. */
export type Cluster = readonly Claim[]

/** What brings two different hunks into one cluster. */
export type Relation = (base: readonly Token[], one: Hunk, other: Hunk) => boolean

/** What the proposals claim, in clusters, in the order of the base and then of the proposals. */
export function clustersOf(
  base: Prose,
  proposals: readonly Suggested[],
  related: Relation,
): readonly Cluster[] {
  const words = tokensOf(base)
  return clustered(words, withRoom(words, claimsOf(base, proposals)), related)
}

/** The clusters of rivals when only some proposals count. Whoever stays keeps the place it had beside the others. */
export function clustersAmong(
  base: Prose,
  proposals: readonly Suggested[],
  chosen: ReadonlySet<ProposalId>,
): readonly Cluster[] {
  const words = tokensOf(base)
  const kept = inPlace(base, proposals)
    .map(({ hunk, by }) => ({ hunk, by: by.filter((id) => chosen.has(id)) }))
    .filter(({ by }) => by.length > 0)
  return clustered(words, withRoom(words, kept), touch)
}

/** What all of them claim, each in its place. Every other proposal on the paragraph asks for it, so it is worked out once. */
function inPlace(base: Prose, proposals: readonly Suggested[]): readonly Claim[] {
  const known = inPlaceOf.get(proposals)
  if (known?.base === base) return known.claims
  const claims = clustered(tokensOf(base), claimsOf(base, proposals), overlap).flat()
  inPlaceOf.set(proposals, { base, claims })
  return claims
}

/** A list of proposals never changes. */
const inPlaceOf = new WeakMap<
  readonly Suggested[],
  { readonly base: Prose; readonly claims: readonly Claim[] }
>()

/** Whether two different hunks are about the same words: they change them, or put for the most part the same at one place. */
export const overlap: Relation = (base, one, other) =>
  (one.from < other.to && other.from < one.to) ||
  (isInsertion(one) &&
    isInsertion(other) &&
    one.from === other.from &&
    (base.length === 0 || areVariants(one.words, other.words)))

/**
 * Whether two different hunks cannot both be made without somebody deciding: they are about the same words, or one puts
 * words beside those that the other takes out, or that the other puts too [V4].
 */
export const touch: Relation = (base, one, other) => {
  if (overlap(base, one, other)) return true
  if (isInsertion(one)) return leansOn(base, one, other)
  return isInsertion(other) && leansOn(base, other, one)
}

/** Whether two different hunks so much as meet: where nobody sees how they read together, that is enough to ask. */
export const meet: Relation = (base, one, other) =>
  (one.from <= other.to && other.from <= one.to) || touch(base, one, other)

/**
 * What is put beside words that another takes out was said about them: "right" before a "now" that goes. Only between
 * two sentences does it stand for itself.
 */
function leansOn(base: readonly Token[], { from: place, words }: Hunk, other: Hunk): boolean {
  const between = place < other.from ? base.slice(place, other.from) : base.slice(other.to, place)
  if (between.length > 1 || !between.every(isSpace)) return false
  if (other.words.length > 0) return areVariants(words, other.words)
  return !endsSentence(base.slice(Math.max(0, place - 2), place))
}

/** Whether words share more than half the letters of the shorter: "in particular women" and "in particular children". */
function areVariants(one: readonly Token[], other: readonly Token[]): boolean {
  const [mine, theirs] = [saidIn(one), saidIn(other)]
  const [fewer, more] = mine.words.size < theirs.words.size ? [mine, theirs] : [theirs, mine]
  let shared = 0
  for (const [key, { letters, count }] of fewer.words)
    shared += letters * Math.min(count, more.words.get(key)?.count ?? 0)
  return 2 * shared > Math.min(mine.letters, theirs.letters)
}

/** What words say, whatever their order: each how often, and with how many letters. */
type Said = {
  readonly letters: number
  readonly words: ReadonlyMap<string, { readonly letters: number; readonly count: number }>
}

function saidIn(words: readonly Token[]): Said {
  const known = counted.get(words)
  if (known) return known
  const found = new Map<string, { letters: number; count: number }>()
  for (const word of words.filter(isWord)) {
    const { count } = found.get(keyOf(word)) ?? { count: 0 }
    found.set(keyOf(word), { letters: lettersOf([word]), count: count + 1 })
  }
  const said = { letters: lettersOf(words.filter(isWord)), words: found }
  counted.set(words, said)
  return said
}

/** The words of a hunk never change, and are compared with those of every other at their place. */
const counted = new WeakMap<readonly Token[], Said>()

const isWord = (token: Token): boolean => isFootnote(token) || /[\p{L}\p{N}]/u.test(token.text)

function claimsOf(base: Prose, proposals: readonly Suggested[]): readonly Claim[] {
  const claimed = new Map<string, { hunk: Hunk; by: ProposalId[] }>()
  for (const { id, wording } of proposals)
    for (const hunk of hunksOf(base, wording)) {
      const key = `${hunk.from} ${hunk.to} ${keysOf(hunk.words)}`
      const same = claimed.get(key)
      if (same) same.by.push(id)
      else claimed.set(key, { hunk, by: [id] })
    }
  return [...claimed.values()]
}

/**
 * Deletions that want the same comma or space make room for each other, from the last to the first, where the words
 * repeat: of "women, girls, boys and men" one takes ", girls" and the other ", boys".
 */
function withRoom(base: readonly Token[], claims: readonly Claim[]): readonly Claim[] {
  const placed = [...claims]
  const deletions = [...claims.entries()]
    .filter(([, { hunk }]) => isPure(hunk) && !isInsertion(hunk))
    .toSorted(([, one], [, other]) => other.hunk.from - one.hunk.from || other.hunk.to - one.hunk.to)
  let next = { from: base.length, to: base.length }
  for (const [index, { hunk, by }] of deletions) {
    const shared = hunk.from < next.from && hunk.to < next.to ? hunk.to - next.from : 0
    const left = shared > 0 ? slidBy(hunk, base, -shared) : null
    if (left) placed[index] = { hunk: left, by }
    next = left ?? hunk
  }
  return placed
}

/** Each claim with those before it that it is related to, and with all that stand between them. */
function clustered(base: readonly Token[], claims: readonly Claim[], related: Relation): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const claim of inOrder(base, claims)) {
    const first = clusters.findIndex((known) => known.some(({ hunk }) => related(base, hunk, claim.hunk)))
    const joined = first === -1 ? [] : clusters.splice(first).flat()
    clusters.push([...joined, claim])
  }
  return clusters
}

/** By place: first the insertions, in the order of the proposals but like with like, and then what is changed there. */
function inOrder(base: readonly Token[], claims: readonly Claim[]): readonly Claim[] {
  const places = new Map<number, Claim[]>()
  for (const claim of claims) places.set(claim.hunk.from, [...(places.get(claim.hunk.from) ?? []), claim])
  return [...places]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, there]) => [
      ...likeWithLike(
        base,
        there.filter(({ hunk }) => isInsertion(hunk)),
      ),
      ...there.filter(({ hunk }) => !isInsertion(hunk)),
    ])
}

/** Insertions at one place, each after the first that it is a variant of. */
function likeWithLike(base: readonly Token[], insertions: readonly Claim[]): readonly Claim[] {
  const groups: Claim[][] = []
  for (const claim of insertions) {
    const group = groups.find((known) => known.some(({ hunk }) => overlap(base, hunk, claim.hunk)))
    if (group) group.push(claim)
    else groups.push([claim])
  }
  return groups.flat()
}
