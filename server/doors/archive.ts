// The door at which a seat takes a copy of the record away: what everyone in the room has heard, with its chain and a
// checkpoint signed for it, so that it is verified anywhere. Working texts are not in it.

import { Router } from 'express'
import { door, type House, seatedAt, sessionOf, turnAway } from './door.ts'

export function archive(house: House): Router {
  const doors = Router()

  doors.get(
    '/negotiations/:negotiation/:seat/record',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const { checkpoints, id } = here.session
      response
        .attachment(`${id}.record.jsonl`)
        .type('application/x-ndjson')
        .send(await checkpoints.copy({ names: true }))
    }),
  )

  return doors
}
