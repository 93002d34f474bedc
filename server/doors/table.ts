// The doors at which a seat acts: it asks something of the negotiation, opens a working text, or keeps a note.

import { Router } from 'express'
import type { Entry } from '../../shared/acts.ts'
import { exactlyInNewYork } from '../../shared/hours.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Result } from '../../shared/result.ts'
import { inWords } from '../../shared/words.ts'
import { askedOnTheWire, draftOnTheWire, noteOnTheWire } from '../../shared/wire.ts'
import { AskedOnce, nameOf } from './asked-once.ts'
import { bodyOf, door, type House, seatedAt, sessionOf, turnAway } from './door.ts'

export function table(house: House): Router {
  const doors = Router()
  const recorded = new AskedOnce<Result<Entry, Refusal>>(({ ok }) => ok)

  doors.post(
    '/negotiations/:negotiation/:seat/acts',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(askedOnTheWire, request, response)
      if (!asked) return
      const { actor } = here.seated
      const { once, act, signed } = asked
      const name = once ? nameOf([negotiation, actor.seat, once, act]) : null // of this seat, for this act
      const answer = await recorded.answer(name, () => here.session.conference.perform(actor, act, signed))
      if (answer.ok) {
        const { number } = answer.value
        response.json({ ok: true, entry: number, receipt: here.session.checkpoints.receipt(number) })
      } else
        response
          .status(409)
          .json({ ok: false, refusal: answer.refusal, sentence: sentenceFor(answer.refusal) })
    }),
  )

  doors.post(
    '/negotiations/:negotiation/:seat/drafts',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(draftOnTheWire, request, response)
      if (!asked) return
      const { actor } = here.seated
      const { drafting } = here.session
      const answer =
        'proposal' in asked
          ? await drafting.draftFor(actor, asked.proposal)
          : 'spokenBy' in asked
            ? await drafting.takeDown(actor, asked.aim, asked.spokenBy)
            : await drafting.draft(actor, asked.intent, asked.another)
      if (answer.ok) response.json({ ok: true, draft: answer.value })
      else
        response
          .status(409)
          .json({ ok: false, refusal: answer.refusal, sentence: sentenceFor(answer.refusal) })
    }),
  )

  doors.post(
    '/negotiations/:negotiation/:seat/notes',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(noteOnTheWire, request, response)
      if (!asked) return
      const answer = await here.session.notebooks.keep(here.seated.actor, asked)
      if (answer.ok) response.json({ ok: true, note: answer.value })
      else
        response.status(409).json({ ok: false, ...answer.refusal, sentence: inWords(answer.refusal.refusal) })
    }),
  )

  return doors
}

const sentenceFor = (refusal: Refusal): string => inWords(refusal, (at) => exactlyInNewYork(Date.parse(at)))
