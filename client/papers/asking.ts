// What is asked of the house about papers: a copy is looked at, words from it become drafts, and papers have addresses.

import * as z from 'zod/mini'
import { ok, type Result } from '../../shared/result.ts'
import { draftParagraph, meaning } from '../session/answers.ts'
import { ask, doorOf, type Place } from '../session/asking.ts'

const point = z.object({
  paragraph: draftParagraph.shape.id,
  reference: z.string(),
  meaning,
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

/** Looks at a delegation's copy; nothing is kept. Called off by `stop`, the house reads no further. */
export async function previewCopy(
  place: Place,
  { file, ...asked }: CopyAsked & { readonly file: string },
  stop: AbortSignal,
): Promise<Result<CopyReading, string>> {
  const door = `${doorOf(place)}/copies/preview`
  const answer = await ask(door, z.object({ reading: copyReading }), { file, ...asked }, stop)
  return answer.ok ? ok(answer.value.reading) : answer
}

/** What the house takes as a reason (shared/wire-values.ts). */
const LONGEST_REASON = 4_000

/** Makes what a copy asks for a draft of one's own delegation, with what was said of it as its reason. */
export const bringPoint = (place: Place, asked: CopyPoint): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/drafts/brought`, z.object({}), {
    paragraph: asked.paragraph,
    meaning: asked.meaning,
    wording: asked.words,
    reason: asked.said.join('\n').slice(0, LONGEST_REASON),
  })

/** Where a paper of this name is taken away (server/papers). */
export const paperAt = (place: Place, name: string): string => `${doorOf(place)}/papers/${name}`
