// The door at which a seat takes papers away: the text as it stands now, in the forms that other houses read. It gives
// what every seat may read anyway, and changes nothing.

import { Router } from 'express'
import { fileNamed } from '../papers/papers.ts'
import { door, type House, seatedAt, sessionOf, turnAway } from './door.ts'

export function papers(house: House): Router {
  const doors = Router()

  doors.get(
    '/negotiations/:negotiation/:seat/papers/:name',
    door(async (request, response) => {
      const { negotiation: id, seat, name } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation: id, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const { negotiation } = here.session.conference
      if (typeof name !== 'string') return turnAway(response, 'no-such-place')
      const file = await fileNamed(name, negotiation)
      if (!file) return turnAway(response, 'no-such-place')
      // Always to be saved, never shown as a page of this house.
      response
        .attachment(`${here.session.id}-entry-${negotiation.head}-${name}`)
        .set('Content-Type', file.type)
        .send(Buffer.from(file.bytes))
    }),
  )

  return doors
}
