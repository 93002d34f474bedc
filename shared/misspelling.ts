// When two wordings differ by misspelt words alone. It is judged by letters, so that anybody can: no dictionary, no language.
// Letters cannot tell a misspelling from another word that is as near; so it is put right only after notice, which any
// delegation may object to (correcting.ts) [Y9].

import { saidIn } from './kinds.ts'
import type { Prose } from './prose.ts'

/** A word as it stood, and as it is to be spelt. */
export type Respelling = { readonly before: string; readonly after: string }

export const sameSpelling = (one: Respelling, other: Respelling): boolean =>
  one.before === other.before && one.after === other.after

/** The words that are spelt otherwise, one for one and in order; null where the wordings differ in more than that. */
export function respellings(one: Prose, other: Prose): readonly Respelling[] | null {
  const [before, after] = [saidIn(one), saidIn(other)]
  if (before.length !== after.length) return null
  const spelt = before.flatMap((word, at) => {
    const now = after[at] ?? ''
    return word === now ? [] : [{ before: word, after: now }]
  })
  return spelt.every(isMisspelling) ? spelt : null
}

/** Below this a letter makes another word: not, now; must, most; may, nay. What is written without letters never reaches it. */
const SHORTEST = 5

const isMisspelling = ({ before, after }: Respelling): boolean => {
  const [one, other] = [lettersOf(before), lettersOf(after)]
  return (
    one.length >= SHORTEST &&
    other.length >= SHORTEST &&
    one[0] === other[0] && // so that no prefix turns a word into its contrary
    [before, after].every((word) => IS_WORD.test(word) && !NUMBERS.has(word)) &&
    isOneSlip(one, other)
  )
}

/** Letters with their marks, and no figure among them. */
const IS_WORD = /^[\p{L}\p{M}]+$/u

const lettersOf = (word: string): readonly string[] => Array.from(word)

/** Whether one letter was left out, put in or mistaken, or two that stand side by side changed places. */
function isOneSlip(one: readonly string[], other: readonly string[]): boolean {
  const from = one.findIndex((letter, at) => letter !== other[at])
  const at = from === -1 ? one.length : from
  const rest = (word: readonly string[], skipped: number) => word.slice(at + skipped).join('')
  if (one.length !== other.length)
    return one.length > other.length ? rest(one, 1) === rest(other, 0) : rest(one, 0) === rest(other, 1)
  const isMistaken = rest(one, 1) === rest(other, 1)
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2)
  return isMistaken || isSwapped
}

/** A number in words is a number; those long enough to be taken for a misspelling. In other languages the notice has to do. */
const NUMBERS: ReadonlySet<string> = new Set(
  [
    'three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion',
    'first second third fourth fifth sixth seventh eighth ninth tenth twice thrice',
  ].flatMap((row) => row.split(' ')),
)
