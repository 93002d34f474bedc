// The values that what comes in from outside is made of: ids, hashes, names, remarks, words, meanings. Each is checked for
// its shape and its size, and nothing that hides is in a name.

import * as z from 'zod'
import type { From } from './bridging.ts'
import { delegationCode, paragraphId, proposalId, wordingHash } from './ids.ts'
import { LONGEST_NOTE } from './notes.ts'
import { type Meaning } from './meanings.ts'
import { PARAGRAPH_KINDS, PART_KINDS } from './paragraphs.ts'
import { LONGEST_CITATION, LONGEST_LINK, MOST_PRECEDENTS, type Precedent } from './precedents.ts'
import { plainly } from './printable.ts'
import { lengthOf, type Prose, tidy } from './prose.ts'
/** Ten printed pages; the longest paragraph in the negotiating texts we looked at has 9,000 characters. */
export const LONGEST_PARAGRAPH = 40_000
const MOST_RUNS = 4_000
const LONGEST_REASON = 4_000
export const LONGEST_NAME = 200

/** Control characters, lone surrogates and the bidirectional overrides hide what a text says; names never hold them. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

export const named = <T>(make: (text: string) => T) =>
  z
    .string()
    .max(80)
    .transform((text, context): T => {
      try {
        return make(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'not a name this house knows' })
        return z.NEVER
      }
    })

export const paragraph = named(paragraphId)
export const proposal = named(proposalId)
export const hash = named(wordingHash)
export const code = named(delegationCode)

/** Delegations, each once. */
export const codes = z
  .array(code)
  .max(400)
  .transform((all) => [...new Set(all)])

/** A name or a title: one line, without characters that hide. */
export const nameOnTheWire = z
  .string()
  .max(LONGEST_NAME)
  .transform((text) => text.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1))

/** Half a surrogate pair is no character, and has no place in what is hashed (canonical.ts). */
const remarkUpTo = (longest: number) => z.string().max(longest).transform(plainly)
export const remark = remarkUpTo(LONGEST_REASON)
export const noteText = remarkUpTo(LONGEST_NOTE)

export const text = z.string().max(LONGEST_PARAGRAPH)

export const words = z
  .strictObject({ text, italic: z.literal(true).optional(), bold: z.literal(true).optional() })
  .transform(({ text: typed, italic, bold }) => ({
    text: typed,
    ...(italic && { italic }),
    ...(bold && { bold }),
  }))

/** A prose from outside: tidy, and no longer than a paragraph may be. */
export const proseOnTheWire = z
  .array(z.union([words, z.strictObject({ footnote: z.array(words).max(MOST_RUNS) })]))
  .max(MOST_RUNS)
  .transform((runs): Prose => tidy(runs))
  .refine((wording) => lengthOf(wording) <= LONGEST_PARAGRAPH, 'longer than a paragraph may be')

/** A time as the record writes it, so that two can be compared letter by letter. */
export const time = z.iso.datetime({ precision: 3 })

export const subject = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('proposal'), proposal }),
  z.strictObject({ is: z.literal('paragraph'), paragraph }),
])

/** Deeper than any declaration we looked at; the deepest had five ranks. */
const DEEPEST = 9

/** Meanings that consist of words, and so have a room to write them in. */
export const wordedMeanings = [
  z.strictObject({ is: z.literal('words') }),
  z.strictObject({
    is: z.literal('after'),
    kind: z.enum(PARAGRAPH_KINDS),
    level: z.int().min(1).max(DEEPEST),
  }),
  z.strictObject({
    is: z.literal('first'),
    kind: z.enum(PARAGRAPH_KINDS).exclude(['sub-paragraph']),
    level: z.int().min(1).max(DEEPEST),
  }),
  z.strictObject({ is: z.literal('alternative') }),
  z.strictObject({ is: z.literal('merge'), with: paragraph }),
  z.strictObject({ is: z.literal('within'), proposal }),
] as const

/** Meanings that nobody writes. */
export const unwrittenMeanings = [
  z.strictObject({ is: z.literal('deletion') }),
  z.strictObject({ is: z.literal('move'), after: paragraph }),
  z.strictObject({ is: z.literal('split') }),
  z.strictObject({ is: z.literal('recast'), as: z.enum(PART_KINDS) }),
] as const

/** What a proposal means, from outside or from a file of this house. */
export const meaningOnTheWire = z.discriminatedUnion('is', [
  ...wordedMeanings,
  ...unwrittenMeanings,
]) satisfies z.ZodType<Meaning>

/** What a proposal is made from. Fifty is more than anybody bridges in one sentence. */
export const fromOnTheWire = z.strictObject({
  as: z.enum(['bridge', 'modification']),
  proposals: z.array(proposal).min(1).max(50),
}) satisfies z.ZodType<From>

/** Only the shape and size; whether a link is an address that may be shown is for the rules to say [P12]. */
export const precedents = z
  .array(
    z.strictObject({
      citation: z.string().max(LONGEST_CITATION),
      link: z.string().max(LONGEST_LINK).default(''),
    }),
  )
  .max(MOST_PRECEDENTS)
  .transform((all) => all.map(({ citation, link }) => ({ citation: citation.trim(), link: link.trim() })))

/** Words as they come to the table, and what they are proposed for. */
export const tabling = {
  proposal,
  paragraph,
  meaning: meaningOnTheWire.optional(),
  base: hash,
  wording: proseOnTheWire,
  reason: remark.default(''),
  precedents: precedents.optional(),
} as const

/** What was not said is not there, rather than there and undefined. */
export function asSaid<
  T extends { meaning?: Meaning | undefined; precedents?: readonly Precedent[] | undefined },
>({ meaning, precedents: cited, ...act }: T) {
  return { ...act, ...(meaning && { meaning }), ...(cited && { precedents: cited }) }
}
