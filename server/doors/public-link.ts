// The doors of the public link: the secretariat opens it and closes it, and who shows it reads what an observer reads. Of
// everything else that a seat may do, nothing is done for a link [S6].

import { Router } from 'express'
import { audienceOf } from '../../shared/attribution.ts'
import { linkOnTheWire } from '../../shared/wire.ts'
import { FEED_TYPE, feedOf } from '../papers/feed.ts'
import { bodyOf, door, type House, originOf, readerAt, seatedAt, sessionOf, turnAway } from './door.ts'

export function publicLink(house: House): Router {
  const { accreditation } = house
  const doors = Router()

  doors.post(
    '/negotiations/:negotiation/:seat/link',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
      if (!here || here.seated.actor.role !== 'secretariat') return turnAway(response, 'not-your-seat')
      const asked = bodyOf(linkOnTheWire, request, response)
      if (!asked) return
      const { id } = here.session
      if (!asked.open) {
        await accreditation.links.close(id)
        response.json({ ok: true, link: null })
        return
      }
      const answer = await accreditation.links.open(id)
      if (!answer.ok) return turnAway(response, answer.refusal)
      response.json({ ok: true, link: `${originOf(house, request)}/public/${id}/${answer.value}` })
    }),
  )

  doors.get(
    '/negotiations/:negotiation/:seat/public',
    door(async (request, response) => {
      const { negotiation, seat } = request.params
      const here = await readerAt(house, null, { negotiation, seat })
      if (here) response.json({ ok: true })
      else turnAway(response, 'link-is-not-open')
    }),
  )

  doors.get(
    '/negotiations/:negotiation/:seat/feed',
    door(async (request, response) => {
      const { negotiation: where, seat } = request.params
      const who = sessionOf(house, request.headers.cookie)
      const here = await readerAt(house, who, { negotiation: where, seat })
      if (!here) return turnAway(response, 'not-your-seat')
      const { conference, readers } = here.session
      const { actor } = here.seated
      const audience = audienceOf(actor, conference.negotiation)
      const negotiation = await readers.stateFor(audience)
      const { id } = here.session
      const { at } = here
      const origin = originOf(house, request)
      const page = here.isPublic ? `${origin}/public/${id}/${at}` : `${origin}/n/${id}/${at}`
      const places = { feed: `${origin}/api/negotiations/${id}/${at}/feed`, page }
      // Kept by whoever follows it, and asked for again each time: the tag says whether it is still the same.
      response
        .set('Cache-Control', 'private, no-cache')
        .type(FEED_TYPE)
        .send(feedOf(negotiation, audience, places))
    }),
  )

  return doors
}
