// The doors at which a delegation brings its own copy of the text, with tracked changes: what is in it is looked at, and
// what the delegation chooses becomes drafts in its own rooms. Nothing is tabled here.

import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { isWritten } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Refusal } from '../../shared/refusals.ts'
import { mayPropose } from '../../shared/rights.ts'
import { broughtOnTheWire, copyOnTheWire } from '../../shared/wire.ts'
import { inWords } from '../../shared/words.ts'
import { LARGEST_WORD_FILE } from '../papers/limits.ts'
import { draftRefusalInWords } from '../papers/refusals.ts'
import type { Standing } from '../papers/word/gathered.ts'
import { readCopyInAThread } from '../papers/word/in-a-thread.ts'
import type { IssuedWords } from '../papers/word/made-from.ts'
import { bodyOf, door, type House, seatedAt, sessionOf, turnAway } from './door.ts'
import { Turns } from './turns.ts'

/** Files read at once: more would leave the house without processors and memory of its own. */
const AT_ONCE = 2
/** Files that may wait for their turn; whoever comes after them is asked to come back. */
const MOST_WAITING = 20
/** A paragraph at its longest, with every run marked, and what is around it. */
const LARGEST_BODY = '512kb'

export function copies(house: House): Router {
  const doors = Router()
  const turns = new Turns(AT_ONCE, MOST_WAITING)
  /** Base64 takes four characters for three bytes; a little more for what is around the file. */
  const body = express.json({ limit: Math.ceil((LARGEST_WORD_FILE * 4) / 3) + 300_000 })
  /** Asked before the body is read: a large file is taken from those alone who draft. */
  const forDrafters: RequestHandler = async (request, response, next): Promise<void> => {
    try {
      const here = await seatHere(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const answer = mayPropose(here.seated.actor)
      if (answer.ok) next()
      else refused(response, answer.refusal)
    } catch (fault) {
      next(fault)
    }
  }
  const seatHere = ({ params: { negotiation, seat }, headers }: Request) =>
    seatedAt(house, sessionOf(house, headers.cookie), { negotiation, seat })

  doors.post(
    '/negotiations/:negotiation/:seat/copies/preview',
    forDrafters,
    body,
    door(async (request, response) => {
      const here = await seatHere(request)
      if (!here) return turnAway(response, 'not-your-seat') // it ended while the file came in
      const asked = bodyOf(copyOnTheWire, request, response)
      if (!asked) return
      const { negotiation } = here.session.conference
      const file = Buffer.from(asked.file, 'base64')
      const gone = new AbortController()
      response.once('close', () => gone.abort()) // the dialog was closed, or the line
      if (response.closed) gone.abort()
      const copy = {
        file,
        text: standingIn(negotiation),
        asked: {
          authors: asked.authors,
          oldManners: asked.oldManners ?? false,
          issued: issuedIn(negotiation),
        },
      }
      const reading = await turns.take(() => readCopyInAThread(copy, gone.signal))
      if (!reading) return turnAway(response, 'too-busy')
      if (reading.ok) response.json({ ok: true, reading: reading.value })
      else response.status(422).json({ ok: false, sentence: draftRefusalInWords(reading.refusal) })
    }),
  )

  doors.post(
    '/negotiations/:negotiation/:seat/drafts/brought',
    express.json({ limit: LARGEST_BODY }),
    door(async (request, response) => {
      const here = await seatHere(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(broughtOnTheWire, request, response)
      if (!asked) return
      const { paragraph, meaning, ...brought } = asked
      const { drafting } = here.session
      const { actor } = here.seated
      const answer = isWritten(meaning)
        ? await drafting.bring(actor, { paragraph, meaning }, brought)
        : await drafting.unwritten.bring(actor, { paragraph, meaning }, brought)
      if (!answer.ok) return refused(response, answer.refusal)
      const { value } = answer
      response.json({ ok: true, ...(typeof value === 'string' ? { proposal: value } : { draft: value }) })
    }),
  )

  return doors
}

const refused = (response: Response, refusal: Refusal): void =>
  void response.status(409).json({ ok: false, refusal, sentence: inWords(refusal) })

/** The paragraphs that a copy can be of: those that stand. */
const standingIn = ({ paragraphs }: Negotiation): readonly Standing[] =>
  [...paragraphs.values()]
    .filter(({ state }) => state.is !== 'gone')
    .map(({ id, reference, label, kind, level, base }) => ({ id, reference, label, kind, level, base }))

/** The texts that it can have been made from. */
const issuedIn = ({ revisions }: Negotiation): readonly IssuedWords[] =>
  revisions.map(({ name, text }) => ({ name, paragraphs: text.map(({ prose }) => prose) }))
