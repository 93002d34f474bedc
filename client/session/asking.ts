// What the client asks of the house over HTTP: one function a door. The answer is what was asked for, or the sentence
// to show; a house that cannot be reached or understood is a sentence too. Nothing here throws.

import * as z from 'zod/mini'
import { type Asked, chosenIn } from '../../shared/asked.ts'
import type { Intent } from '../../shared/bridging.ts'
import type { Answering, Sending } from '../../shared/clearances.ts'
import type { Role } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import {
  type DelegationCode,
  isDelegationCode,
  isPlainId,
  type NegotiationId,
  type ParagraphId,
  type ProposalId,
  type SeatId,
  type WordingHash,
} from '../../shared/ids.ts'
import { type AskedNote, type Note, PRIORITIES } from '../../shared/notes.ts'
import { PARAGRAPH_KINDS } from '../../shared/paragraphs.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { ASKING } from './words.ts'

/** A file of 20 MB on a slow line; after that, nobody is still looking at the button. */
const LONGEST_WAIT = 60_000

const idOf = <Named extends string>() =>
  z.custom<Named>((value) => typeof value === 'string' && isPlainId(value))
const negotiation = idOf<NegotiationId>()
const seat = idOf<SeatId>()
const code = z.custom<DelegationCode>((value) => typeof value === 'string' && isDelegationCode(value))
const kind = z.enum(['State', 'group', 'organisation', 'observer', 'facilitators', 'secretariat'])
const role = z.enum(['facilitator', 'secretariat', 'head', 'delegate', 'observer'])
const delegation = z.object({ code, name: z.string(), kind })
const chair = z.object({ seat, name: z.string(), role, delegation })
const count = z.number()

const words = z.object({
  text: z.string(),
  italic: z.exactOptional(z.literal(true)),
  bold: z.exactOptional(z.literal(true)),
})
const draftParagraph = z.object({
  id: idOf<ParagraphId>(),
  kind: z.enum(PARAGRAPH_KINDS),
  level: z.number(),
  label: z.string(),
  prose: z.array(z.union([words, z.object({ footnote: z.array(words) })])),
})

const house = z.object({
  mode: z.enum(['demonstration', 'production']),
  mayCreate: z.boolean(),
  demonstration: z.nullable(z.object({ negotiation, title: z.string(), seats: z.array(chair) })),
  mine: z.array(z.extend(chair, { negotiation, title: z.string() })),
})

const reading = z.object({
  title: z.string(),
  counts: z.object({
    heading: count,
    preambular: count,
    operative: count,
    'sub-paragraph': count,
    unnumbered: count,
    footnotes: count,
  }),
  brackets: z.object({
    groups: count,
    deepest: count,
    unbalanced: z.array(
      z.object({
        paragraph: idOf<ParagraphId>(),
        reference: z.string(),
        excerpt: z.string(),
        missing: z.enum(['opening', 'closing']),
      }),
    ),
  }),
  notUnderstood: z.array(z.object({ line: count, text: z.string(), why: z.string() })),
  account: z.object({ words: count, labels: count, markup: count, leftOut: count, total: count }),
  paragraphs: z.array(draftParagraph),
})

const seating = z.object({
  title: z.string(),
  delegations: z.array(z.extend(delegation, { members: z.array(code) })),
  seats: z.array(
    z.object({
      seat,
      name: z.string(),
      role,
      delegation: code,
      endedAt: z.exactOptional(z.nullable(z.string())),
    }),
  ),
  invitations: z.array(
    z.object({
      delegation: code,
      role,
      name: z.string(),
      expiresAt: z.string(),
      usedAt: z.exactOptional(z.nullable(z.string())),
    }),
  ),
})

const meaning = z.discriminatedUnion('is', [
  z.object({ is: z.literal('words') }),
  z.object({ is: z.literal('after'), kind: z.enum(PARAGRAPH_KINDS), level: count }),
  z.object({ is: z.literal('alternative') }),
  z.object({ is: z.literal('deletion') }),
  z.object({ is: z.literal('move'), after: idOf<ParagraphId>() }),
  z.object({ is: z.literal('merge'), with: idOf<ParagraphId>() }),
  z.object({ is: z.literal('within'), proposal: idOf<ProposalId>() }),
])

const from = z.object({
  as: z.enum(['bridge', 'modification']),
  proposals: z.array(idOf<ProposalId>()),
})

const draft = z.object({
  proposal: idOf<ProposalId>(),
  paragraph: idOf<ParagraphId>(),
  meaning,
  from: z.exactOptional(from),
  owner: code,
  changed: z.boolean(),
  live: z.boolean(),
  ready: z.boolean(),
})

const note = z.object({
  paragraph: idOf<ParagraphId>(),
  version: count,
  priority: z.enum(PRIORITIES),
  instructions: z.string(),
  fallback: z.string(),
  by: seat,
  at: z.string(),
})

const sentence = z.object({ ok: z.literal(false), sentence: z.string() })
const noteMoved = z.object({
  refusal: z.literal('note-has-moved'),
  sentence: z.string(),
  kept: z.nullable(note),
})

/** A seat as the entry shows it. */
export type Chair = z.infer<typeof chair>
/** What this house offers to whoever comes in. */
export type House = z.infer<typeof house>
/** What the house understood of a draft, and what it did not. */
export type Reading = z.infer<typeof reading>
/** Who takes part in a negotiation, as its secretariat sees it. */
export type Seating = z.infer<typeof seating>

/** A negotiation and a seat in it: whose page this is. */
export type Place = { readonly negotiation: NegotiationId; readonly seat: SeatId }

export const askHouse = (): Promise<Result<House, string>> => ask('/api/house', house)

/** Gives this browser's session a seat of the demonstration. */
export const takeDemonstrationSeat = (which: SeatId): Promise<Result<object, string>> =>
  ask(`/api/demonstration/seats/${which}`, z.object({}), {})

/** What the house would make of a draft; nothing is kept. `file` is in base64. */
export async function previewDraft(file: string): Promise<Result<Reading, string>> {
  const answer = await ask('/api/drafts/preview', z.object({ reading }), { file })
  return answer.ok ? ok(answer.value.reading) : answer
}

/** Creates a negotiation on a draft; answers with the seat of its secretariat. `file` is in base64. */
export const createNegotiation = (asked: {
  readonly title: string
  readonly text: string
  readonly file: string
}): Promise<Result<Place, string>> => ask('/api/negotiations', z.object({ negotiation, seat }), asked)

export const askSeating = (place: Place): Promise<Result<Seating, string>> =>
  ask(`${doorOf(place)}/seats`, seating)

/** Asks for an act; answers with the number of its entry on the record. */
export async function askFor(place: Place, act: Asked): Promise<Result<number, string>> {
  const answer = await ask(`${doorOf(place)}/acts`, z.object({ entry: count }), { act: chosenIn(act) })
  return answer.ok ? ok(answer.value.entry) : answer
}

/** Invites one person to one seat. The link is given once and works once. */
export const invite = (
  place: Place,
  asked: { readonly delegation: DelegationCode; readonly role: Role },
): Promise<Result<{ link: string; expiresAt: string }, string>> =>
  ask(`${doorOf(place)}/invitations`, z.object({ link: z.string(), expiresAt: z.string() }), asked)

/** Redeems an invitation. Null stands for the house's own desk, which is in no negotiation. */
export async function redeem(invitation: string): Promise<Result<Place | null, string>> {
  const answer = await ask(
    '/api/invitations',
    z.object({ negotiation: z.nullable(negotiation), seat: z.nullable(seat) }),
    { code: invitation },
  )
  if (!answer.ok) return answer
  const { negotiation: where, seat: which } = answer.value
  return ok(where && which ? { negotiation: where, seat: which } : null)
}

/** A working text of the seat's own delegation: on a paragraph (`another` asks for a further one), or of a proposal. */
export type DraftAsked = (Intent & { readonly another: boolean }) | { readonly proposal: ProposalId }

export async function askForDraft(place: Place, asked: DraftAsked): Promise<Result<Draft, string>> {
  const answer = await ask(`${doorOf(place)}/drafts`, z.object({ draft }), asked)
  return answer.ok ? ok(answer.value.draft) : answer
}

/** Says that these words of a draft are ready for the head to table, or with null that they are not. */
export const markReady = (
  place: Place,
  which: ProposalId,
  ready: WordingHash | null,
): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/drafts/ready`, z.object({}), { proposal: which, ready })

/** Sends a draft of the seat's group to its members for clearance. */
export const sendForClearance = (place: Place, sending: Sending): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/clearances`, z.object({}), sending)

/** Answers for the seat's delegation to what its group has sent. */
export const answerClearance = (place: Place, answering: Answering): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/clearances/answers`, z.object({}), answering)

/** Why a note was not kept, and the words that are there when another seat was faster. */
type NoteUnkept = { readonly sentence: string; readonly kept: Note | null }

/** Has a note kept for the seat's own delegation. */
export async function keepNote(place: Place, asked: AskedNote): Promise<Result<Note, NoteUnkept>> {
  const answer = await answerOf(`${doorOf(place)}/notes`, asked)
  if (!answer.ok) return refuse({ sentence: answer.refusal, kept: null })
  const moved = noteMoved.safeParse(answer.value.said)
  if (moved.success) return refuse(moved.data)
  const kept = valueIn(answer.value, z.object({ note }))
  return kept.ok ? ok(kept.value.note) : refuse({ sentence: kept.refusal, kept: null })
}

const doorOf = ({ negotiation: where, seat: which }: Place): string => `/api/negotiations/${where}/${which}`

type Answered = { readonly status: number; readonly said: unknown }

/** With a `body` it is posted; without one it is only read. */
async function ask<T>(
  door: string,
  shape: z.ZodMiniType<T>,
  body?: Readonly<Record<string, unknown>>,
): Promise<Result<T, string>> {
  const answer = await answerOf(door, body)
  return answer.ok ? valueIn(answer.value, shape) : answer
}

function valueIn<T>({ status, said }: Answered, shape: z.ZodMiniType<T>): Result<T, string> {
  const no = sentence.safeParse(said)
  if (no.success) return refuse(no.data.sentence)
  const yes = shape.safeParse(said)
  if (status < 400 && yes.success) return ok(yes.data)
  return refuse(status === 413 ? ASKING.tooBig : ASKING.notUnderstood)
}

async function answerOf(
  door: string,
  body: Readonly<Record<string, unknown>> | undefined,
): Promise<Result<Answered, string>> {
  try {
    const response = await fetch(door, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_WAIT),
    })
    return ok({ status: response.status, said: inJson(await response.text()) })
  } catch {
    return refuse(ASKING.noAnswer)
  }
}

function inJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
