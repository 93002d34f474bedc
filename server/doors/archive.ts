// The door at which whoever reads names takes a copy of the record away: what it has heard in the room, with its
// chain and a checkpoint signed for it, so that it is verified anywhere. Working texts are not in it.

import { Router } from 'express'
import { audienceOf } from '../../shared/attribution.ts'
import { door, type House, readerAt, sessionOf, turnAway } from './door.ts'

export function archive(house: House): Router {
  const doors = Router()

  doors.get(
    '/negotiations/:negotiation/:seat/record',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await readerAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const { checkpoints, conference, id } = here.session
      // A record without names still says who takes part and what positions there are: more than they are sent [T2, T4].
      const { reads } = audienceOf(here.seated.actor, conference.negotiation)
      if (reads === 'issued') return turnAway(response, 'issued-texts-alone') // [T11]
      if (reads !== 'names') return turnAway(response, 'names-are-withheld')
      response
        .attachment(`${id}.record.jsonl`)
        .type('application/x-ndjson')
        .send(await checkpoints.copy({ names: true }))
    }),
  )

  return doors
}
