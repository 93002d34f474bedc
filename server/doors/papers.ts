// The door at which papers are taken away: the text as it stands now, in the forms that other houses read. It gives
// what its reader may read anyway, with the names they are shown and no others, and changes nothing.

import { Router } from 'express'
import { audienceOf, sameAudience } from '../../shared/attribution.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Session } from '../negotiations.ts'
import { type File, fileNamed } from '../papers/papers.ts'
import { door, type House, readerAt, sessionOf, turnAway } from './door.ts'

export function papers(house: House): Router {
  const doors = Router()

  doors.get(
    '/negotiations/:negotiation/:seat/papers/:name',
    door(async (request, response) => {
      const { negotiation: id, seat, name } = request.params
      const here = await readerAt(house, sessionOf(house, request.headers.cookie), { negotiation: id, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      if (typeof name !== 'string') return turnAway(response, 'no-such-place')
      const paper = await paperFor(here.seated.actor, here.session, name)
      if (!paper) return turnAway(response, 'no-such-place')
      // Always to be saved, never shown as a page of this house.
      response
        .attachment([here.session.id, ...paper.upTo, name].join('-'))
        .set('Content-Type', paper.type)
        .send(Buffer.from(paper.bytes))
    }),
  )

  return doors
}

/** A paper, and up to where the record is in it: a reader of issued texts is not told of entries [T11]. */
type Taken = File & { readonly upTo: readonly string[] }

/** The paper as the actor reads it; made anew where who reads what was set while it was being made [T2, T7]. */
async function paperFor(actor: Actor, session: Session, name: string): Promise<Taken | null> {
  const { conference, readers } = session
  const audience = audienceOf(actor, conference.negotiation)
  const { namesSince } = conference.negotiation
  const negotiation = await readers.stateFor(audience)
  const file = await fileNamed(name, negotiation, audience)
  const isReadSo = sameAudience(audience, audienceOf(actor, conference.negotiation))
  if (!isReadSo || conference.negotiation.namesSince !== namesSince) return paperFor(actor, session, name)
  const upTo = audience.reads === 'issued' ? [] : ['entry', `${negotiation.head}`]
  return file && { ...file, upTo }
}
