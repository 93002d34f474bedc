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

/** Whether words end where a sentence or a clause does, white space aside. */
export const endsSentence = (tokens: readonly Token[]): boolean => {
  const last = tokens.findLast((token) => !isSpace(token))
  return last !== undefined && !isFootnote(last) && /^[.;:?!。；：？！؛؟…]$/u.test(last.text)
}

export const isSpace = (token: Token): boolean => !isFootnote(token) && token.text.trim() === ''

/** Whether a word is a comma or a dash, in any of the scripts: what may close one insertion and open the next. */
export const isPause = (token: Token): boolean => !isFootnote(token) && /^[,،，、–—]$/u.test(token.text)

export const keysOf = (tokens: readonly Token[]): string => tokens.map(keyOf).join('\n')

/**
 * The hunks that make `wording` out of `base`, in order, never touching each other. Pure insertions and deletions are
 * moved as far right as they go, or to where they are whole sentences, so that the same change always gives the same
 * hunk; islands of a word or two between two larger changes belong to the change.
 */
export function hunksOf(base: Prose, wording: Prose): readonly Hunk[] {
  const known = compared.get(base)?.get(wording)
  if (known) return known
  const hunks = foundIn(base, wording)
  const others = compared.get(base) ?? new WeakMap<Prose, readonly Hunk[]>()
  compared.set(base, others.set(wording, hunks))
  return hunks
}

/** Two proses never change, so they are compared once: the same proposals are read again at every key. */
const compared = new WeakMap<Prose, WeakMap<Prose, readonly Hunk[]>>()

function foundIn(base: Prose, wording: Prose): readonly Hunk[] {
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

/** Joins two hunks where what stands between them is white space, or an island of a change to the words around it. */
function bridged(hunks: readonly Hunk[], base: readonly Token[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    const between = base.slice(last?.to ?? hunk.from, hunk.from)
    const both = last && { from: last.from, to: hunk.to, words: [...last.words, ...between, ...hunk.words] }
    if (both && (between.every(isSpace) || isIsland([last, hunk], both, base)))
      joined[joined.length - 1] = both
    else joined.push(hunk)
  }
  return joined
}

/**
 * Whether what stands between two hunks is at most two words, shorter than either. Between two insertions, or two
 * deletions, it is so only where together they are one: "still face grave" puts two words beside "face".
 */
function isIsland([one, other]: readonly [Hunk, Hunk], both: Hunk, base: readonly Token[]): boolean {
  const between = base.slice(one.to, other.from)
  if (between.filter((token) => !isSpace(token)).length > 2) return false
  if (lettersOf(between) >= Math.min(weightOf(one, base), weightOf(other, base))) return false
  const areAlike = isPure(one) && isPure(other) && isInsertion(one) === isInsertion(other)
  return !areAlike || isPure(trimmed(both, base))
}

export const isInsertion = ({ from, to }: Hunk): boolean => from === to

export const isPure = ({ from, to, words }: Hunk): boolean => from === to || words.length === 0

const weightOf = ({ from, to, words }: Hunk, base: readonly Token[]): number =>
  Math.max(lettersOf(base.slice(from, to)), lettersOf(words))

/** How much is said: characters, and a footnote as much as a longer word. */
export const lettersOf = (tokens: readonly Token[]): number =>
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

/** Moves pure insertions and deletions to where a reader would say they stand, from the last to the first. */
function settled(hunks: readonly Hunk[], base: readonly Token[]): Hunk[] {
  const moved: Hunk[] = []
  for (let index = hunks.length - 1; index >= 0; index--) {
    const hunk = hunks[index]
    const first = (hunks[index - 1]?.to ?? -1) + 1
    if (hunk) moved.push(slid(hunk, base, first, (moved.at(-1)?.from ?? base.length + 1) - 1))
  }
  return moved.toReversed()
}

/** The same change as far right as it goes, or where it is whole sentences; never before `first`, never past `last`. */
function slid(hunk: Hunk, base: readonly Token[], first: number, last: number): Hunk {
  if (!isPure(hunk)) return hunk
  let at = hunk
  for (let next = slidBy(at, base, 1); next && next.to <= last; next = slidBy(at, base, 1)) at = next
  if (opensBracket(at)) return slidBy(at, base, -1) ?? at
  for (let next: Hunk | null = at; next && next.from >= first; next = slidBy(next, base, -1))
    if (isWhole(next, base)) return next
  return at
}

/** Whether it is whole sentences that are put in or taken out: "We wait. " and not "wait. We ". */
const isWhole = ({ from, to, words }: Hunk, base: readonly Token[]): boolean =>
  (from === 0 || endsSentence(base.slice(Math.max(0, from - 2), from))) &&
  endsSentence(from < to ? base.slice(from, to) : words)

/** "(and others) " belongs to the word before it, so that nothing comes between. */
const opensBracket = ({ words: [first] }: Hunk): boolean =>
  first !== undefined && !isFootnote(first) && /^[([（]$/u.test(first.text)

/**
 * A pure insertion or deletion said to stand so many words further to the right, or to the left where it is less than
 * none; null where that would be another change.
 */
export function slidBy(hunk: Hunk, base: readonly Token[], steps: number): Hunk | null {
  let at: Hunk | null = hunk
  for (let left = Math.abs(steps); left > 0 && at; left -= 1) at = stepped(at, base, steps > 0)
  return at
}

function stepped({ from, to, words }: Hunk, base: readonly Token[], isRight: boolean): Hunk | null {
  const passed = isRight ? base[to] : base[from - 1]
  const edge = from < to ? base[isRight ? from : to - 1] : words.at(isRight ? 0 : -1)
  if (!passed || !edge || keyOf(passed) !== keyOf(edge)) return null
  const step = isRight ? 1 : -1
  const turned = isRight ? [...words.slice(1), edge] : [edge, ...words.slice(0, -1)]
  return { from: from + step, to: to + step, words: from < to ? [] : turned }
}
