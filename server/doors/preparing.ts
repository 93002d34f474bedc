// The doors at which a delegation prepares what it tables: a delegate says that a draft is ready for the head, a group
// sends one to its members, and these answer. Nothing that is said here goes on the record.

import { type Request, type Response, Router } from 'express'
import type * as z from 'zod'
import type { Actor } from '../../shared/delegations.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Result } from '../../shared/result.ts'
import { inWords } from '../../shared/words.ts'
import { answeringOnTheWire, readyOnTheWire, sendingOnTheWire } from '../../shared/wire.ts'
import type { Session } from '../negotiations.ts'
import { bodyOf, door, type House, seatedAt, sessionOf, turnAway } from './door.ts'

/** What is done at a door for a seat, in a negotiation, with what was asked. */
type Doing<T> = (asked: T, actor: Actor, session: Session) => Promise<Result<unknown, Refusal>>

export function preparing(house: House): Router {
  const doors = Router()

  const forASeat = <T>(shape: z.ZodType<T>, does: Doing<T>) =>
    door(async (request: Request, response: Response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(shape, request, response)
      if (!asked) return
      const answer = await does(asked, here.seated.actor, here.session)
      if (answer.ok) response.json({ ok: true })
      else
        response.status(409).json({ ok: false, refusal: answer.refusal, sentence: inWords(answer.refusal) })
    })

  doors.post(
    '/negotiations/:negotiation/:seat/drafts/ready',
    forASeat(readyOnTheWire, ({ proposal, ready }, actor, { drafting }) =>
      drafting.readiness.mark(actor, proposal, ready),
    ),
  )
  doors.post(
    '/negotiations/:negotiation/:seat/clearances',
    forASeat(sendingOnTheWire, (asked, actor, { clearing }) => clearing.send(actor, asked)),
  )
  doors.post(
    '/negotiations/:negotiation/:seat/clearances/answers',
    forASeat(answeringOnTheWire, (asked, actor, { clearing }) => clearing.answer(actor, asked)),
  )
  return doors
}
