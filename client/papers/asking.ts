// What is asked of the house about papers: a copy is looked at, words from it become drafts, and papers have addresses.

import * as z from 'zod/mini'
import type { Draft } from '../../shared/floor.ts'
import { PARAGRAPH_KINDS } from '../../shared/paragraphs.ts'
import { ok, type Result } from '../../shared/result.ts'
import { draft, draftParagraph, firstParagraph } from '../session/answers.ts'
import { ask, doorOf, type Place } from '../session/asking.ts'

const point = z.object({
  paragraph: draftParagraph.shape.id,
  reference: z.string(),
  meaning: z.discriminatedUnion('is', [
    z.object({ is: z.literal('words') }),
    z.object({ is: z.literal('after'), kind: z.enum(PARAGRAPH_KINDS), level: z.number() }),
    firstParagraph,
  ]),
  words: draftParagraph.shape.prose,
  said: z.array(z.string()),
  isUntracked: z.boolean(),
})

const copyReading = z.object({
  authors: z.array(z.string()),
  points: z.array(point),
  asides: z.array(z.object({ reference: z.string(), text: z.string(), why: z.string() })),
  found: z.number(),
  drifted: z.number(),
  madeFrom: z.nullable(z.string()),
  hasOldManners: z.boolean(),
})

/** One thing a delegation's copy asks for. */
export type CopyPoint = z.infer<typeof point>
/** What the house found in a delegation's copy. */
export type CopyReading = z.infer<typeof copyReading>

/** Those whose changes count, or null for all; and whether bold underlined and struck words are changes. */
export type CopyAsked = { readonly authors: readonly string[] | null; readonly oldManners: boolean }

/** Looks at a delegation's copy; nothing is kept. */
export async function previewCopy(
  place: Place,
  file: string,
  asked: CopyAsked,
): Promise<Result<CopyReading, string>> {
  const door = `${doorOf(place)}/copies/preview`
  const answer = await ask(door, z.object({ reading: copyReading }), { file, ...asked })
  return answer.ok ? ok(answer.value.reading) : answer
}

/** Makes words from a copy a draft of one's own delegation. */
export async function bringWords(place: Place, asked: CopyPoint): Promise<Result<Draft, string>> {
  const door = `${doorOf(place)}/drafts/brought`
  const answer = await ask(door, z.object({ draft }), {
    paragraph: asked.paragraph,
    meaning: asked.meaning,
    wording: asked.words,
  })
  return answer.ok ? ok(answer.value.draft) : answer
}

/** Where a paper of this name is taken away (server/papers). */
export const paperAt = (place: Place, name: string): string => `${doorOf(place)}/papers/${name}`
