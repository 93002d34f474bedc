// What kind of paragraph each is. A number says it where there is one; without a number a paragraph of the preamble is
// known by the heading above it, or by the participle that a recital begins with.

import type { ParagraphKind } from '../../shared/paragraphs.ts'
import type { Rank } from './outline.ts'

/** Where in the text a paragraph stands: before anything is numbered, below "Preamble", or in the body. */
export type Part = 'opening' | 'preamble' | 'body'

const PARTICIPLE =
  /^(?:(?:also|further|deeply|gravely|seriously|fully|strongly|profoundly|once|again)\s+){0,3}(?:\p{L}{2,}ing\b|having\b|mindful\b|aware\b|conscious\b|convinced\b|concerned\b|alarmed\b|guided\b|encouraged\b|determined\b|inspired\b|resolved\b|pursuant\b|in (?:furtherance|pursuit|pursuance|view)\b)/iu
const BEFORE_WORDS = /^(?:[\s["“'(]|option\s?\w{1,5}\s?[.:]*)+/i
const CHAPEAU = /^(?:the|we)\s.{0,200},$/i
const CLOSING =
  /\b(?:agree|agreed|resolve|resolved|decide|decided|adopt|adopted|declare|declared)\b.{0,80}[:,]$/i
/** A recital ends where the next goes on; a sentence about "Concerning this text" ends with a full stop. */
const GOES_ON = /[,;]\]*$/

/** The part that a heading opens. */
export function partBelow(heading: string, before: Part): Part {
  if (/^preamble\b/i.test(heading)) return 'preamble'
  return before === 'preamble' ? 'body' : before
}

/** The kind of the last of `ranks`, which stands below the others, and the part in which the text goes on. */
export function kindOf(
  ranks: readonly Rank[],
  text: string,
  part: Part,
): { readonly kind: ParagraphKind; readonly part: Part } {
  const own = ranks.at(-1)
  if (own && own.label !== '') {
    if (own.label.startsWith('PP')) return { kind: 'preambular', part }
    const isBelow = own.style !== 'number' || ranks.slice(0, -1).some(({ label }) => label !== '')
    return isBelow ? { kind: 'sub-paragraph', part } : { kind: 'operative', part: 'body' }
  }
  if (part === 'body') return { kind: 'unnumbered', part }
  if (text.length < 300 && CLOSING.test(text) && !isRecital(text)) return { kind: 'unnumbered', part: 'body' }
  if (part === 'opening')
    return { kind: isRecital(text) && GOES_ON.test(text) ? 'preambular' : 'unnumbered', part }
  return { kind: CHAPEAU.test(text) ? 'unnumbered' : 'preambular', part }
}

const isRecital = (text: string): boolean => PARTICIPLE.test(text.slice(0, 200).replace(BEFORE_WORDS, ''))
