// What the client asks of the house over HTTP: one function a door. The answer is what was asked for, or the sentence
// to show; a house that cannot be reached or understood is a sentence too. Nothing here throws.

import * as z from 'zod/mini'
import type { Act } from '../../shared/acts.ts'
import { type Asked, chosenIn } from '../../shared/asked.ts'
import type { Intent } from '../../shared/bridging.ts'
import type { Answering, Sending } from '../../shared/clearances.ts'
import type { Actor, Role } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode, NegotiationId, ProposalId, SeatId, WordingHash } from '../../shared/ids.ts'
import type { AskedNote, Note } from '../../shared/notes.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Steered } from '../../shared/room-screen.ts'
import type { Prepared, Preparing } from '../../shared/unwritten.ts'
import { atTheDoor } from '../../shared/words.ts'
import { underHouse } from '../look/under-house.ts'
import {
  count,
  draft,
  house,
  type House,
  negotiation,
  note,
  noteMoved,
  proposal,
  reading,
  type Reading,
  receipt,
  seat,
  sentence,
  signatureFault,
} from './answers.ts'
import { receipts } from './receipts.ts'
import { signAndPost, type SignedAct } from './signing.ts'
import { unanswered } from './unanswered.ts'
import { ASKING } from './words.ts'

/** A file of 20 MB on a slow line; after that, nobody is still looking at the button. */
const LONGEST_WAIT = 60_000

/** A negotiation and a seat in it: whose page this is. */
export type Place = { readonly negotiation: NegotiationId; readonly seat: SeatId }

export const askHouse = (): Promise<Result<House, string>> => ask(underHouse('/api/house'), house)

/** Gives this browser's session a seat of the demonstration. */
export const takeDemonstrationSeat = (which: SeatId): Promise<Result<object, string>> =>
  ask(underHouse(`/api/demonstration/seats/${which}`), z.object({}), {})

/** What the house would make of a draft; nothing is kept. `file` is in base64. */
export async function previewDraft(file: string): Promise<Result<Reading, string>> {
  const answer = await ask(underHouse('/api/drafts/preview'), z.object({ reading }), { file })
  return answer.ok ? ok(answer.value.reading) : answer
}

/** Creates a negotiation on a draft; answers with the seat of its secretariat. `file` is in base64. */
export const createNegotiation = (asked: {
  readonly title: string
  readonly text: string
  readonly file: string
}): Promise<Result<Place, string>> =>
  ask(underHouse('/api/negotiations'), z.object({ negotiation, seat }), asked)

/** Whoever asks for an act hears the number of its entry on the record, or the sentence to show. */
export type Doing = (act: Act) => Promise<Result<number, string>>

/**
 * Asks for an act, signed by the seat's own key; answers with the number of its entry on the record. Its receipt is kept
 * on this device. Asked again because no answer came, it is one act [R16].
 */
export async function askFor(place: Place, act: Asked): Promise<Result<number, string>> {
  const by = await actorAt(place)
  if (!by.ok) return by
  const chosen = chosenIn(act)
  const once = unanswered.nameOf(place, chosen)
  const asked = await signAndPost({
    place,
    by: by.value,
    act: chosen,
    post: (body) => postAct(place, { ...body, once }),
  })
  if (!asked.ok) return asked
  const { answer, isAnswered } = asked.value
  if (isAnswered) unanswered.forget(place, chosen)
  if (!answer.ok) return answer
  receipts.add(place, answer.value.receipt)
  return ok(answer.value.entry)
}

async function postAct(place: Place, body: SignedAct & { readonly once: string }) {
  const answered = await answerOf(`${doorOf(place)}/acts`, body)
  const answer = answered.ok ? valueIn(answered.value, z.object({ entry: count, receipt })) : answered
  const fault = answered.ok ? signatureFault.safeParse(answered.value.said) : null
  const isAnswered = answered.ok && answered.value.status < 500
  return { answer, isAnswered, isRecorded: answer.ok, fault: fault?.success ? fault.data.refusal : null }
}

/** Who the house takes this seat for: that is signed with every act. It stays the same for as long as the seat does. */
const actors = new Map<string, Actor>()

async function actorAt(place: Place): Promise<Result<Actor, string>> {
  const known = actors.get(doorOf(place))
  if (known) return ok(known)
  const asked = await askHouse()
  if (!asked.ok) return asked
  const own = asked.value.mine.find(
    (mine) => mine.negotiation === place.negotiation && mine.seat === place.seat,
  )
  if (!own) return refuse(atTheDoor('not-your-seat'))
  const actor = { seat: own.seat, role: own.role, delegation: own.delegation.code }
  actors.set(doorOf(place), actor)
  return ok(actor)
}

/** Invites one person to one seat. The link is given once and works once. */
export const invite = (
  place: Place,
  asked: { readonly delegation: DelegationCode; readonly role: Role; readonly name?: string },
): Promise<Result<{ link: string; expiresAt: string }, string>> =>
  ask(`${doorOf(place)}/invitations`, z.object({ link: z.string(), expiresAt: z.string() }), asked)

/** Redeems an invitation. Null stands for the house's own desk, which is in no negotiation. */
export async function redeem(invitation: string): Promise<Result<Place | null, string>> {
  const answer = await ask(
    underHouse('/api/invitations'),
    z.object({ negotiation: z.nullable(negotiation), seat: z.nullable(seat) }),
    { code: invitation },
  )
  if (!answer.ok) return answer
  const { negotiation: where, seat: which } = answer.value
  return ok(where && which ? { negotiation: where, seat: which } : null)
}

/** A working text of the seat's own delegation: on a paragraph (`another` asks for a further one), or of a proposal. */
export type DraftAsked =
  | (Intent & { readonly another: boolean })
  | { readonly proposal: ProposalId }
  /** What this delegation said, for the secretariat to take down. */
  | (Pick<Intent, 'paragraph' | 'meaning'> & { readonly spokenBy: DelegationCode })

export async function askForDraft(place: Place, asked: DraftAsked): Promise<Result<Draft, string>> {
  const answer = await ask(`${doorOf(place)}/drafts`, z.object({ draft }), asked)
  return answer.ok ? ok(answer.value.draft) : answer
}

/** Opens the public link or closes it; answers the link once it is open, which is told this once. */
export async function setPublicLink(place: Place, open: boolean): Promise<Result<string | null, string>> {
  const answer = await ask(`${doorOf(place)}/link`, z.object({ link: z.nullable(z.string()) }), { open })
  return answer.ok ? ok(answer.value.link && new URL(answer.value.link, location.href).href) : answer
}

/** Whether the house knows this public link, whose code stands where a seat would. */
export const askPublic = (place: Place): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/public`, z.object({}))

/** Where a reader of feeds follows this negotiation. */
export const feedOf = (place: Place): string => `${doorOf(place)}/feed`

/** Where the browser gets a copy of the record. */
export const recordOf = (place: Place): string => `${doorOf(place)}/record`

/** Says that these words of a draft are ready for the head to table, or with null that they are not. */
export const markReady = (
  place: Place,
  which: ProposalId,
  ready: WordingHash | null,
): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/drafts/ready`, z.object({}), { proposal: which, ready })

/** Prepares for the seat's delegation what is not written; answers with its proposal. */
export async function prepare(
  place: Place,
  on: Prepared,
  preparing: Preparing,
): Promise<Result<ProposalId, string>> {
  const answer = await ask(`${doorOf(place)}/drafts/prepared`, z.object({ proposal }), { on, preparing })
  return answer.ok ? ok(answer.value.proposal) : answer
}

/** Gives up what the seat's delegation has prepared so. */
export const discard = (place: Place, which: ProposalId): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/drafts/discarded`, z.object({}), { proposal: which })

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

/** Says what the room screen shows from now on. */
export const steer = (place: Place, asked: Steered): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/screen`, z.object({}), { ...asked })

/** Where a seat acts, drafts and takes away. */
export const doorOf = ({ negotiation: where, seat: which }: Place): string =>
  underHouse(`/api/negotiations/${where}/${which}`)

type Answered = { readonly status: number; readonly said: unknown }

/** With a `body` it is posted; without one it is only read. It may be called off by `stop`. */
export async function ask<T>(
  door: string,
  shape: z.ZodMiniType<T>,
  body?: Readonly<Record<string, unknown>>,
  stop?: AbortSignal,
): Promise<Result<T, string>> {
  const answer = await answerOf(door, body, stop)
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
  stop?: AbortSignal,
): Promise<Result<Answered, string>> {
  const late = AbortSignal.timeout(LONGEST_WAIT)
  try {
    const response = await fetch(door, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      cache: 'no-store',
      signal: stop ? AbortSignal.any([late, stop]) : late,
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
