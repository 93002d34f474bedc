// The difference between two wordings, by words. A hunk says: this range of the base's words becomes those words.
// Words are what Unicode calls words, so Arabic and Chinese work; a footnote counts as one word.

import { diffArrays } from 'diff'
import { isFootnote, marksOf, type Footnote, type Prose, styled, tidy, type Words } from './prose.ts'

/** One word, one piece of punctuation, one stretch of white space, or one footnote. */
export type Token = Words | Footnote

/** Words `from` (included) to `to` (excluded) of the base become `words`. Equal ends: an insertion. */
export type Hunk = { readonly from: number; readonly to: number; readonly words: readonly Token[] }

/** Past this many changed words two wordings have nothing in common that a reader would want to see. */
const MOST_CHANGES = 1_500

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a prose, in order; joined together they are the prose again. */
export function tokensOf(prose: Prose): readonly Token[] {
  const known = tokenised.get(prose)
  if (known) return known
  const tokens = tidy(prose).flatMap((run): Token[] =>
    isFootnote(run) ? [run] : Array.from(segmenter.segment(run.text), ({ segment }) => styled(segment, run)),
  )
  tokenised.set(prose, tokens)
  return tokens
}

/** A prose never changes, so its words are found once. */
const tokenised = new WeakMap<Prose, readonly Token[]>()

export const proseFrom = (tokens: readonly Token[]): Prose => tidy(tokens)

/** What makes two words the same: their letters and their marks. */
export const keyOf = (token: Token): string =>
  isFootnote(token) ? `[${token.footnote.map(keyOf).join('')}]` : `${marksOf(token)}|${token.text}`

export const keysOf = (tokens: readonly Token[]): string => tokens.map(keyOf).join('\n')

/**
 * The hunks that make `wording` out of `base`, in order, never touching each other. Pure insertions and deletions are
 * moved as far right as they go, so that the same change always gives the same hunk; islands of a word or two between
 * two larger changes belong to the change.
 */
export function hunksOf(base: Prose, wording: Prose): readonly Hunk[] {
  const before = tokensOf(base)
  const after = tokensOf(wording)
  const joined = bridged(editsOf(before, after), before).map((hunk) => trimmed(hunk, before))
  return settled(joined, before)
}

/** The wording that the hunks make out of the base. */
export function withHunks(base: readonly Token[], hunks: readonly Hunk[]): readonly Token[] {
  const made: Token[] = []
  let at = 0
  for (const { from, to, words } of hunks) {
    made.push(...base.slice(at, from), ...words)
    at = to
  }
  made.push(...base.slice(at))
  return made
}

/** The least changes that make one list of words out of another, as they come: in order, never touching. */
export function editsOf(before: readonly Token[], after: readonly Token[]): readonly Hunk[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_CHANGES })
  if (!changes) return [{ from: 0, to: before.length, words: after }]
  const hunks: Hunk[] = []
  let from = 0
  let next = 0
  let open: { from: number; to: number; words: Token[] } | null = null
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      if (open) hunks.push(open)
      open = null
      from += count
      next += count
      continue
    }
    open ??= { from, to: from, words: [] }
    if (removed) from = open.to += count
    else open.words.push(...after.slice(next, (next += count)))
  }
  if (open) hunks.push(open)
  return hunks
}

/** Joins two hunks where what stands between them is white space, or at most two words shorter than either change. */
function bridged(hunks: readonly Hunk[], base: readonly Token[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    const between = last && base.slice(last.to, hunk.from)
    if (last && between && isIsland(between, weightOf(last, base), weightOf(hunk, base)))
      joined[joined.length - 1] = {
        from: last.from,
        to: hunk.to,
        words: [...last.words, ...between, ...hunk.words],
      }
    else joined.push(hunk)
  }
  return joined
}

function isIsland(between: readonly Token[], before: number, after: number): boolean {
  const words = between.filter((token) => isFootnote(token) || token.text.trim() !== '')
  if (words.length === 0) return true
  return words.length <= 2 && lettersOf(between) < Math.min(before, after)
}

const weightOf = ({ from, to, words }: Hunk, base: readonly Token[]): number =>
  Math.max(lettersOf(base.slice(from, to)), lettersOf(words))

const lettersOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + (isFootnote(token) ? 8 : token.text.length), 0)

/** Without the words at either end that the change leaves as they were. */
function trimmed(hunk: Hunk, base: readonly Token[]): Hunk {
  let { from, to } = hunk
  let [first, last] = [0, hunk.words.length]
  const same = (at: number, word: number) => {
    const [one, other] = [base[at], hunk.words[word]]
    return one !== undefined && other !== undefined && keyOf(one) === keyOf(other)
  }
  while (from < to && first < last && same(to - 1, last - 1)) [to, last] = [to - 1, last - 1]
  while (from < to && first < last && same(from, first)) [from, first] = [from + 1, first + 1]
  return { from, to, words: hunk.words.slice(first, last) }
}

/** Moves pure insertions and deletions right while that changes nothing but where they are said to stand. */
function settled(hunks: readonly Hunk[], base: readonly Token[]): Hunk[] {
  const moved: Hunk[] = []
  for (let index = hunks.length - 1; index >= 0; index--) {
    const hunk = hunks[index]
    if (hunk) moved.unshift(moveRight(hunk, base, (moved[0]?.from ?? base.length + 1) - 1))
  }
  return moved
}

function moveRight(hunk: Hunk, base: readonly Token[], limit: number): Hunk {
  let { from, to } = hunk
  const words = [...hunk.words]
  if (from < to && words.length > 0) return hunk
  for (;;) {
    const next = base[to]
    const first = from === to ? words[0] : base[from]
    if (!next || !first || to >= limit || keyOf(next) !== keyOf(first)) break
    if (from === to) words.push(...words.splice(0, 1))
    from += 1
    to += 1
  }
  return { from, to, words }
}
