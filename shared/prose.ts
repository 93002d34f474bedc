// The words of a paragraph: runs of text with the few marks the genre uses, and footnotes. A prose is a value; two
// proses are the same when their tidy forms are, and the hash of a wording is the hash of its tidy form.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type WordingHash, wordingHash } from './ids.ts'

/** A stretch of text in one style. */
export type Words = { readonly text: string; readonly italic?: true; readonly bold?: true }

/** A footnote, where its mark stands. It holds words, never another footnote. */
export type Footnote = { readonly footnote: readonly Words[] }

export type Run = Words | Footnote
export type Prose = readonly Run[]

export const isFootnote = (run: Run): run is Footnote => 'footnote' in run

/** A prose without marks. */
export const prose = (text: string): Prose => (text === '' ? [] : [{ text }])

/** The same words, with neighbours of one style joined and nothing empty: the canonical form. */
export function tidy(runs: Prose): Prose {
  const tidied: Run[] = []
  for (const run of runs) {
    if (isFootnote(run)) {
      tidied.push({ footnote: tidyWords(run.footnote) })
      continue
    }
    if (run.text === '') continue
    const last = tidied.at(-1)
    if (last && !isFootnote(last) && sameStyle(last, run))
      tidied[tidied.length - 1] = styled(last.text + run.text, last)
    else tidied.push(styled(run.text, run))
  }
  return tidied
}

/** Only the words that stand in the line, without marks and without footnotes. */
export const plain = (runs: Prose): string => runs.map((run) => (isFootnote(run) ? '' : run.text)).join('')

/** All its words as text to take elsewhere, footnotes in brackets where their marks stand. */
export const inPlainText = (runs: Prose): string =>
  runs.map((run) => (isFootnote(run) ? ` [${plain(run.footnote)}]` : run.text)).join('')

/** Every character of a prose, its footnotes included: what its length is counted by. */
export const lengthOf = (runs: Prose): number =>
  runs.reduce((sum, run) => sum + (isFootnote(run) ? 1 + lengthOf(run.footnote) : run.text.length), 0)

export const sameProse = (one: Prose, other: Prose): boolean =>
  one === other || canonical(one) === canonical(other)

/** SHA-256 over the canonical form: a JSON list of `[text, marks]` and `[[text, marks], …]` for a footnote. */
export function hashOf(wording: Prose): WordingHash {
  const known = hashes.get(wording)
  if (known) return known
  const hash = wordingHash(bytesToHex(sha256(utf8ToBytes(canonical(wording)))))
  hashes.set(wording, hash)
  return hash
}

/** A prose never changes, so its hash is worked out once. */
const hashes = new WeakMap<Prose, WordingHash>()

/** A text of `words` in the style of `like`. */
export const styled = (text: string, like: Words): Words => ({
  text,
  ...(like.italic && { italic: true }),
  ...(like.bold && { bold: true }),
})

export const sameStyle = (one: Words, other: Words): boolean =>
  one.italic === other.italic && one.bold === other.bold

/** `i`, `b`, `ib` or nothing: the marks of a stretch of text, as they are hashed and compared. */
export const marksOf = (words: Words): string => (words.italic ? 'i' : '') + (words.bold ? 'b' : '')

function canonical(runs: Prose): string {
  const pair = (words: Words) => [words.text, marksOf(words)]
  return JSON.stringify(tidy(runs).map((run) => (isFootnote(run) ? run.footnote.map(pair) : pair(run))))
}

function tidyWords(words: readonly Words[]): readonly Words[] {
  return tidy(words).filter((run): run is Words => !isFootnote(run))
}
