// What kind of proposal one is. Nobody is asked: the kind is read off what the proposal does, from the words it was
// written on, its own words, and what it means for its paragraph [V6].

import { type Hunk, hunksOf, type Token, tokensOf } from './hunks.ts'
import { isNewParagraph, type Meaning } from './meanings.ts'
import { isFootnote, type Prose } from './prose.ts'

export type Kind =
  | 'add-words'
  | 'delete-words'
  | 'replace-words'
  | 'editorial'
  | 'add-paragraph'
  | 'add-heading'
  | 'alternative'
  | 'delete-paragraph'
  | 'move'
  | 'merge'
  | 'split'
  | 'recast'
  | 'inside'

const OF_MEANINGS: Readonly<Record<Exclude<Meaning['is'], 'words'>, Kind>> = {
  after: 'add-paragraph',
  first: 'add-paragraph',
  alternative: 'alternative',
  deletion: 'delete-paragraph',
  move: 'move',
  merge: 'merge',
  split: 'split',
  recast: 'recast',
  within: 'inside',
}

/** The kind of a proposal; null where it is for other words and changes none. */
export function kindOf(base: Prose, wording: Prose, meaning: Meaning): Kind | null {
  if (isNewParagraph(meaning) && meaning.kind === 'heading') return 'add-heading'
  if (meaning.is !== 'words') return OF_MEANINGS[meaning.is]
  const hunks = hunksOf(base, wording)
  if (hunks.length === 0) return null
  if (isSameSense(base, wording)) return 'editorial'
  if (hunks.every(isInsertion)) return 'add-words'
  return hunks.every(isDeletion) ? 'delete-words' : 'replace-words'
}

const isInsertion = ({ from, to }: Hunk): boolean => from === to
const isDeletion = ({ words }: Hunk): boolean => words.length === 0

/** Whether two wordings differ in punctuation, spacing, capitals and marks alone. */
const isSameSense = (one: Prose, other: Prose): boolean => saidIn(one).join('\n') === saidIn(other).join('\n')

/** The words that carry the sense, in order and in small letters; those of a footnote between brackets of their own. */
export function saidIn(prose: Prose): readonly string[] {
  const tokens = tokensOf(prose)
  return tokens.flatMap((token, at): readonly string[] => {
    if (isFootnote(token)) return ['[note', ...saidIn(token.footnote), 'note]']
    return isSilent(token, tokens[at + 1]) ? [] : [token.text.normalize('NFC').toLowerCase()]
  })
}

/** What may be changed without changing the sense. Brackets, slashes and per cent signs say something, so they are not in it. */
const SILENT = /^[\s.,;:!?'"‘’“”«»()…‐‑–—-]*$/u
const FIGURE = /^\p{N}/u

/** A point or a dash before a figure makes it another figure. */
const isSilent = (token: Token, next: Token | undefined): boolean =>
  !isFootnote(token) &&
  SILENT.test(token.text) &&
  (token.text.trim() === '' || !next || isFootnote(next) || !FIGURE.test(next.text))
