// The doors at which a delegation prepares what it tables: a delegate says that a draft is ready for the head, a group
// sends one to its members, and these answer; and what nobody types is prepared here. Nothing that is said here goes on the record.

import { type Request, type Response, Router } from 'express'
import type * as z from 'zod'
import type { Actor } from '../../shared/delegations.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Result } from '../../shared/result.ts'
import { inWords } from '../../shared/words.ts'
import {
  answeringOnTheWire,
  discardingOnTheWire,
  preparingOnTheWire,
  readyOnTheWire,
  sendingOnTheWire,
} from '../../shared/wire-preparing.ts'
import type { Session } from '../negotiations.ts'
import { bodyOf, door, type House, seatedAt, sessionOf, turnAway } from './door.ts'

/** What is done at a door for a seat, in a negotiation, with what was asked. */
type Doing<T, Done> = (asked: T, actor: Actor, session: Session) => Promise<Result<Done, Refusal>>

export function preparing(house: House): Router {
  const doors = Router()

  /** `told` is what is answered besides that it is done. */
  const forASeat = <T, Done>(
    shape: z.ZodType<T>,
    does: Doing<T, Done>,
    told: (done: Done) => object = () => ({}),
  ) =>
    door(async (request: Request, response: Response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(shape, request, response)
      if (!asked) return
      const answer = await does(asked, here.seated.actor, here.session)
      if (answer.ok) response.json({ ok: true, ...told(answer.value) })
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
    '/negotiations/:negotiation/:seat/drafts/prepared',
    forASeat(
      preparingOnTheWire,
      ({ on, preparing: what }, actor, { drafting }) => drafting.unwritten.prepare(actor, on, what),
      (proposal) => ({ proposal }),
    ),
  )
  doors.post(
    '/negotiations/:negotiation/:seat/drafts/discarded',
    forASeat(discardingOnTheWire, ({ proposal }, actor, { drafting }) =>
      drafting.unwritten.discard(actor, proposal),
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
