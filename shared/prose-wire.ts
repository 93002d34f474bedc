// What words may come in from outside: the part of wire.ts that is about the words of a paragraph.

import * as z from 'zod'
import { lengthOf, type Prose, tidy } from './prose.ts'

/** Ten printed pages; the longest paragraph in the negotiating texts we looked at has 9,000 characters. */
export const LONGEST_PARAGRAPH = 40_000
const MOST_RUNS = 4_000

const text = z.string().max(LONGEST_PARAGRAPH)

const words = z
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
