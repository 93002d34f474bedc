// Splitting a paragraph in two. A split changes no word: it is the words of the paragraph with the mark ¶ at one place, as
// a typist marks it on paper, so that it is read, compared and kept like any wording. What others change is carried to
// the half it is in [M8, M9].

import {
  endsSentence,
  type Hunk,
  hunksOf,
  isSpace,
  proseFrom,
  type Token,
  tokensOf,
  withHunks,
} from './hunks.ts'
import { isFootnote, lengthOf, plain, type Prose, type Run, sameProse, tidy } from './prose.ts'

/** The mark that says: a new paragraph from here. */
const MARK = '¶'

export type Halves = readonly [first: Prose, second: Prose]

/** The two halves of words that are split; null where the mark does not stand in them exactly once. */
export function halvesOf(split: Prose): Halves | null {
  const at = split.findIndex(hasMark)
  const run = split[at]
  if (!run || isFootnote(run)) return null
  const [before = '', after = '', ...more] = run.text.split(MARK)
  const rest = split.slice(at + 1)
  if (more.length > 0 || rest.some(hasMark)) return null
  return [
    withoutSpaces([...split.slice(0, at), { ...run, text: before }], 'end'),
    withoutSpaces([{ ...run, text: after }, ...rest], 'start'),
  ]
}

/**
 * The words split before word `at`, counted from 0; the white space there goes. Null where a half would have no words, or
 * where the mark stands in the words already, so that nobody could tell which is meant.
 */
export function splitAt(base: Prose, at: number): Prose | null {
  const words = tokensOf(base)
  const [before, after] = [words.slice(0, at), words.slice(at)]
  if (base.some(hasMark) || !saysSomething(before) || !saysSomething(after)) return null
  return marked([withoutSpaces(before, 'end'), withoutSpaces(after, 'start')])
}

/** The words split after so many characters; null where that is inside a word, or is no place of a split. */
export function splitAfter(base: Prose, characters: number): Prose | null {
  const at = placeAfter(base, characters)
  return at === null ? null : splitAt(base, at)
}

/** The word before which a split of these words stands, as the places are offered; null where it is no split of them. */
export const placeOf = (base: Prose, split: Prose): number | null => seamOf(base, split)?.to ?? null

/** The places that are offered: before a word that begins anew, and not before the comma that closes another. */
export function placesIn(base: Prose): readonly number[] {
  const words = tokensOf(base)
  const [first, last] = [words.findIndex(isWord), words.findLastIndex(isWord)]
  if (base.some(hasMark)) return []
  return words.flatMap((word, at) => {
    const before = words[at - 1]
    if (!before || isSpace(word) || at <= first || at > last) return []
    const beginsAnew = isSpace(before) || (isWord(word) && (isWord(before) || endsSentence([before])))
    return beginsAnew ? [at] : []
  })
}

/** The words with which the second half of a split begins: enough to find the place by ear. */
export function secondBegins(split: Prose): string {
  const words = tokensOf(halvesOf(split)?.[1] ?? [])
  const heard = words.slice(0, HEARD)
  return plain(heard).trim() + (words.length > HEARD ? ' …' : '')
}

/** Five words and the spaces between them. */
const HEARD = 9

/** Where the changes of another stand once the words are split: its own words in that half. */
export type InHalf = { readonly half: 0 | 1; readonly words: Prose }

/** The half that holds all the changes of `own`; null where they are at the place of the split, or in both halves. */
export function halfFor(base: Prose, split: Prose, own: Prose): InHalf | null {
  const sides = sidesOf(base, split, own)
  if (!sides) return null
  const half = sides.after.length > 0 ? 1 : 0
  if (sides.before.length > 0 === sides.after.length > 0) return null
  const words = applied(base, sides)[half]
  return saysSomething(tokensOf(words)) ? { half, words } : null
}

/** The same split in the words that the paragraph has now; null where they have changed at its place. */
export function splitAlong(base: Prose, now: Prose, split: Prose): Prose | null {
  const sides = sidesOf(base, split, now)
  const along = sides && marked(applied(base, sides))
  return along && placeOf(now, along) !== null ? along : null
}

/** A split in one half of another, of the same words; null where both are at one place. */
export function splitInHalf(base: Prose, split: Prose, own: Prose): InHalf | null {
  const halves = halvesOf(split)
  const [first, second] = [placeOf(base, split), placeOf(base, own)]
  if (!halves || first === null || second === null || first === second) return null
  const half = second > first ? 1 : 0
  // The beginning of the second half is as many words further as the white space that went with the split.
  const skipped = tokensOf(base).length - tokensOf(halves[1]).length
  const words = splitAt(halves[half], half === 1 ? second - skipped : second)
  return words && { half, words }
}

type Sides = { readonly seam: Seam; readonly before: readonly Hunk[]; readonly after: readonly Hunk[] }

/** The white space at the place of a split: from the last word of the first half to the first of the second. */
type Seam = { readonly from: number; readonly to: number }

function seamOf(base: Prose, split: Prose): Seam | null {
  const halves = halvesOf(split)
  const from = halves && placeAfter(base, lengthOf(halves[0]))
  const again = from === null ? null : splitAt(base, from)
  if (from === null || !again || !sameProse(again, split)) return null
  const spaces = tokensOf(base)
    .slice(from)
    .findIndex((word) => !isSpace(word))
  return { from, to: from + spaces }
}

/** What `other` changes before the place of a split, and after it; null where it changes what stands there. */
function sidesOf(base: Prose, split: Prose, other: Prose): Sides | null {
  const seam = seamOf(base, split)
  if (!seam) return null
  const { from, to } = seam
  const before: Hunk[] = []
  const after: Hunk[] = []
  for (const hunk of hunksOf(base, other)) {
    const isBefore = hunk.from < from && hunk.to <= to
    const isAfter = hunk.to > to && hunk.from >= from
    if (isBefore === isAfter) return null
    if (isBefore) before.push(hunk)
    else after.push(hunk)
  }
  return { seam, before, after }
}

function applied(base: Prose, { seam, before, after }: Sides): Halves {
  const words = tokensOf(base)
  const shifted = after.map((hunk) => ({ ...hunk, from: hunk.from - seam.from, to: hunk.to - seam.from }))
  return [
    withoutSpaces(withHunks(words.slice(0, seam.to), before), 'end'),
    withoutSpaces(withHunks(words.slice(seam.from), shifted), 'start'),
  ]
}

const marked = ([first, second]: Halves): Prose => tidy([...first, { text: ` ${MARK} ` }, ...second])

/** The word that begins after so many characters; null where none does. */
function placeAfter(base: Prose, characters: number): number | null {
  let length = 0
  for (const [at, word] of tokensOf(base).entries()) {
    if (length === characters) return at
    length += lengthOf([word])
  }
  return null
}

const hasMark = (run: Run): boolean => !isFootnote(run) && run.text.includes(MARK)

const isWord = (token: Token): boolean => !isFootnote(token) && /[\p{L}\p{N}]/u.test(token.text)

const saysSomething = (words: readonly Token[]): boolean => words.some(isWord)

function withoutSpaces(words: readonly Token[], at: 'start' | 'end'): Prose {
  const isSaid = (word: Token) => isFootnote(word) || word.text.trim() !== ''
  if (at === 'start') {
    const from = words.findIndex(isSaid)
    const [first, ...rest] = from < 0 ? [] : words.slice(from)
    return first
      ? proseFrom([isFootnote(first) ? first : { ...first, text: first.text.trimStart() }, ...rest])
      : []
  }
  const kept = words.slice(0, words.findLastIndex(isSaid) + 1)
  const last = kept.at(-1)
  return last
    ? proseFrom([...kept.slice(0, -1), isFootnote(last) ? last : { ...last, text: last.text.trimEnd() }])
    : []
}
