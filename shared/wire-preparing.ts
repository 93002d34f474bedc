// What may come in while a delegation prepares what it tables, checked for its shape before anything else looks at it: that a
// draft is ready, what is prepared without being written, what a group sends to its members and what these answer.

import * as z from 'zod'
import type { Answering, Sending } from './clearances.ts'
import { WORDS } from './meanings.ts'
import type { Prepared, Preparing } from './unwritten.ts'
import {
  hash,
  meaningOnTheWire,
  paragraph,
  precedents,
  proposal,
  proseOnTheWire,
  remark,
  unwrittenMeanings,
} from './wire-values.ts'

/** That these words of a draft are ready for the head to table; null takes it back. */
export const readyOnTheWire = z.strictObject({ proposal, ready: hash.nullable() })

/** What is prepared without being written: something new about a paragraph, or what is prepared or tabled already. */
export const preparingOnTheWire = z.strictObject({
  on: z.union([
    z.strictObject({ paragraph, meaning: z.discriminatedUnion('is', unwrittenMeanings) }),
    z.strictObject({ proposal }),
  ]),
  preparing: z.strictObject({
    base: hash,
    wording: proseOnTheWire,
    reason: remark.default(''),
    precedents: precedents.default([]),
  }),
}) satisfies z.ZodType<{ on: Prepared; preparing: Preparing }>

/** What was prepared so is given up. */
export const discardingOnTheWire = z.strictObject({ proposal })

/** What a group's coordinator sends to the members, in the words on its screen. */
export const sendingOnTheWire = z.strictObject({
  proposal,
  paragraph,
  meaning: meaningOnTheWire.default(WORDS),
  base: hash,
  wording: proseOnTheWire,
}) satisfies z.ZodType<Sending>

/** What a member answers to it. */
export const answeringOnTheWire = z.strictObject({
  proposal,
  wording: hash,
  answer: z.enum(['clear', 'objects']).nullable(),
  objection: remark.default(''),
}) satisfies z.ZodType<Answering>
