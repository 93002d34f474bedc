// The door at which those who run the room say what the room screen shows. Nothing of it is kept: it is told to everyone
// who listens, and to whoever comes later.

import { Router } from 'express'
import { maySteer } from '../../shared/room-screen.ts'
import { inWords } from '../../shared/words.ts'
import { steeredOnTheWire } from '../../shared/wire.ts'
import { bodyOf, door, type House, seatedAt, sessionOf, turnAway } from './door.ts'

export function steering(house: House): Router {
  const doors = Router()

  doors.post(
    '/negotiations/:negotiation/:seat/screen',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(steeredOnTheWire, request, response)
      if (!asked) return
      const { conference, floor } = here.session
      const by = here.seated.actor
      const answer = maySteer(by, asked, conference.negotiation)
      if (!answer.ok) {
        const { refusal } = answer
        response.status(409).json({ ok: false, refusal, sentence: inWords(refusal) })
        return
      }
      floor.sayScreen(answer.value.paragraph === null ? null : { ...answer.value, by })
      response.json({ ok: true })
    }),
  )

  return doors
}
