// The shape of an act that is read from a file somebody else has made. What a seat sends is checked at the door
// (shared/wire.ts); here are, beside that, the acts that have doors of their own or that the house completes. Names in
// such a file become names of files and addresses, so none is believed.

import * as z from 'zod'
import { isPlainId, isWordingHash } from '../ids.ts'
import { PARAGRAPH_KINDS } from '../paragraphs.ts'
import { actOnTheWire } from '../wire.ts'

const id = z.string().refine(isPlainId)
const hash = z.string().refine(isWordingHash)

const words = z.strictObject({
  text: z.string(),
  italic: z.literal(true).optional(),
  bold: z.literal(true).optional(),
})
const prose = z.array(z.union([words, z.strictObject({ footnote: z.array(words) })]))

const seen = z.strictObject({ proposal: id, wording: hash })
const carried = z.array(seen.extend({ prose, to: id.optional() }))

const MADE_BY_THE_HOUSE = z.discriminatedUnion('does', [
  z.strictObject({
    does: z.literal('convene'),
    negotiation: id,
    title: z.string().min(1).max(200),
    acts: z.literal('signed').exactOptional(),
  }),
  z.strictObject({
    does: z.literal('import-draft'),
    name: z.string(),
    paragraphs: z.array(
      z.strictObject({
        id,
        kind: z.enum(PARAGRAPH_KINDS),
        level: z.int().positive(),
        label: z.string(),
        prose,
      }),
    ),
  }),
  z.strictObject({ does: z.literal('close-silence'), silence: z.int().min(1) }),
  z.strictObject({
    does: z.literal('accept'),
    paragraph: id,
    base: hash,
    taken: z.array(seen),
    result: prose,
    carried,
    outdated: z.array(seen),
    lapsing: z.array(seen).optional(),
  }),
  z.strictObject({
    does: z.literal('restore'),
    paragraph: id,
    base: hash,
    reopening: z.int().min(1),
    proposal: id,
    result: prose,
    carried,
    outdated: z.array(seen),
    lapsing: z.array(seen).optional(),
  }),
])

/** What a seat sends, and beside it what the house has worked out. */
const COMPLETED = z
  .looseObject({ does: z.literal('table'), carried })
  .transform(({ carried: _workedOut, ...sent }): unknown => sent)
  .pipe(actOnTheWire)

const SOUND = [actOnTheWire, MADE_BY_THE_HOUSE, COMPLETED]

/** Whether an act has a shape that this version of the house records. */
export const isSound = (act: unknown): boolean => SOUND.some((shape) => shape.safeParse(act).success)
