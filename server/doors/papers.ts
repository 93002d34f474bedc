// The door at which a seat takes papers away: the text as it stands now, in the forms that other houses read. It gives
// what the seat may read anyway, with the names it is shown and no others, and changes nothing.

import { Router } from 'express'
import { audienceOf } from '../../shared/attribution.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Session } from '../negotiations.ts'
import { type File, fileNamed } from '../papers/papers.ts'
import { door, type House, seatedAt, sessionOf, turnAway } from './door.ts'

export function papers(house: House): Router {
  const doors = Router()

  doors.get(
    '/negotiations/:negotiation/:seat/papers/:name',
    door(async (request, response) => {
      const { negotiation: id, seat, name } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation: id, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      if (typeof name !== 'string') return turnAway(response, 'no-such-place')
      const paper = await paperFor(here.seated.actor, here.session, name)
      if (!paper) return turnAway(response, 'no-such-place')
      // Always to be saved, never shown as a page of this house.
      response
        .attachment(`${here.session.id}-entry-${paper.head}-${name}`)
        .set('Content-Type', paper.type)
        .send(Buffer.from(paper.bytes))
    }),
  )

  return doors
}

/** A paper, and the last entry of the record that is in it. */
type Taken = File & { readonly head: number }

/** The paper as the actor reads it; made anew where names were set while it was being made [T2, T7]. */
async function paperFor(actor: Actor, session: Session, name: string): Promise<Taken | null> {
  const { conference, readers } = session
  const { namesTo, namesSince } = conference.negotiation
  const audience = audienceOf(actor, namesTo)
  const negotiation = await readers.stateFor(audience)
  const file = await fileNamed(name, negotiation, audience)
  if (conference.negotiation.namesSince !== namesSince) return paperFor(actor, session, name)
  return file && { ...file, head: negotiation.head }
}
