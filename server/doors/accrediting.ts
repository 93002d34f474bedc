// The doors at which seats are given, ended and signed out: by the secretariat, by heads of delegation for their own, and
// by whoever sits in a seat for that seat [S12, S14]. Whose they are comes from the session, never from the request.

import { type Request, type Response, Router } from 'express'
import { accredits, mayEnd, mayGive, overseesSignIns } from '../../shared/accrediting.ts'
import type { SeatId } from '../../shared/ids.ts'
import {
  invitationOnTheWire,
  returnOnTheWire,
  signedOutOnTheWire,
  withdrawnOnTheWire,
} from '../../shared/wire.ts'
import { roleInWords } from '../../shared/words.ts'
import type { Seated } from '../accreditation.ts'
import type { Invited } from '../invitations.ts'
import { DEMONSTRATION_SEATS } from '../demonstration/demonstration.ts'
import type { Session } from '../negotiations.ts'
import { bodyOf, door, type House, originOf, seatedAt, sessionOf, turnAway } from './door.ts'

/** Somebody at one of these doors. */
type Here = { readonly seated: Seated; readonly session: Session }

const HERE = '/negotiations/:negotiation/:seat'

export function accrediting(house: House): Router {
  const { accreditation, seating } = house
  const doors = Router()

  const whoIs = (request: Request) => {
    const { negotiation, seat } = request.params
    return seatedAt(house, sessionOf(house, request.headers.cookie), { negotiation, seat })
  }
  const whoAccredits = async (request: Request): Promise<Here | null> => {
    const here = await whoIs(request)
    return here && accredits(here.seated.actor) ? here : null
  }
  const delegationsOf = ({ session }: Here) => session.conference.negotiation.delegations
  const seatIn = ({ session }: Here, seat: SeatId) => seating.seat({ negotiation: session.id, seat })

  const sendLink = async (request: Request, response: Response, invited: Invited) => {
    const { code, expiresAt } = await accreditation.invite(invited)
    response.json({ ok: true, link: `${originOf(house, request)}/join#${code}`, expiresAt })
  }

  doors.get(
    `${HERE}/seats`,
    door(async (request, response) => {
      const here = await whoAccredits(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const { id } = here.session
      const { actor } = here.seated
      const asking = sessionOf(house, request.headers.cookie)
      const isSecretariat = actor.role === 'secretariat'
      const isSeen = (code: string) => isSecretariat || code === actor.delegation
      const { title, observersRead } = here.session.conference.negotiation
      const seats = seating.seats(id).filter(({ delegation }) => isSeen(delegation))
      response.json({
        ok: true,
        title,
        actor,
        ...(isSecretariat && { published: { observersRead, link: accreditation.links.of(id) } }),
        delegations: [...delegationsOf(here).values()].filter(({ code }) => isSeen(code)),
        seats: seats.map(({ id: seat, name, role, delegation, endedAt }) => ({
          seat,
          name,
          role,
          delegation,
          endedAt,
          ...(overseesSignIns(actor, { seat, delegation, role }) && {
            signIns: seating.signIns({ negotiation: id, seat }, asking),
          }),
        })),
        invitations: seating.invitations(id).filter(({ delegation }) => isSeen(delegation)),
      })
    }),
  )

  doors.post(
    `${HERE}/invitations`,
    door(async (request, response) => {
      const here = await whoAccredits(request)
      if (!here) return turnAway(response, 'not-your-seat') // [A4]
      const asked = bodyOf(invitationOnTheWire, request, response)
      if (!asked) return
      const { delegation, role, name = roleInWords(asked.role) } = asked
      const answer = mayGive(here.seated.actor, asked, delegationsOf(here).get(delegation))
      if (!answer.ok) return turnAway(response, answer.refusal)
      await sendLink(request, response, { negotiation: here.session.id, delegation, role, name })
    }),
  )

  doors.post(
    `${HERE}/invitations/again`,
    door(async (request, response) => {
      const here = await whoAccredits(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(returnOnTheWire, request, response)
      if (!asked) return
      const seat = seatIn(here, asked.seat)
      if (!seat) return turnAway(response, 'no-such-seat')
      const answer = mayGive(here.seated.actor, seat, delegationsOf(here).get(seat.delegation))
      if (!answer.ok) return turnAway(response, answer.refusal)
      const { negotiation, delegation, role, name, id } = seat
      await sendLink(request, response, { negotiation, delegation, role, name, seat: id })
    }),
  )

  doors.post(
    `${HERE}/invitations/withdrawn`,
    door(async (request, response) => {
      const here = await whoAccredits(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(withdrawnOnTheWire, request, response)
      if (!asked) return
      const waiting = seating.waiting(here.session.id, asked.invitation)
      if (!waiting) return turnAway(response, 'no-such-invitation')
      const answer = mayGive(here.seated.actor, waiting, delegationsOf(here).get(waiting.delegation))
      if (!answer.ok) return turnAway(response, answer.refusal)
      await seating.withdraw(waiting)
      response.json({ ok: true })
    }),
  )

  doors.post(
    `${HERE}/seats/ended`,
    door(async (request, response) => {
      const here = await whoAccredits(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(returnOnTheWire, request, response)
      if (!asked) return
      const seat = seatIn(here, asked.seat)
      if (!seat) return turnAway(response, 'no-such-seat')
      const answer = mayEnd(
        here.seated.actor,
        { ...seat, seat: seat.id },
        delegationsOf(here).get(seat.delegation),
      )
      if (!answer.ok) return turnAway(response, answer.refusal)
      if (DEMONSTRATION_SEATS.some((open) => open.seat === seat.id)) return turnAway(response, 'seats-stay')
      await seating.end({ negotiation: here.session.id, seat: seat.id })
      response.json({ ok: true })
    }),
  )

  doors.get(
    `${HERE}/sign-ins`,
    door(async (request, response) => {
      const here = await whoIs(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const { actor, name } = here.seated
      const place = { negotiation: here.session.id, seat: actor.seat }
      const { title, delegations } = here.session.conference.negotiation
      response.json({
        ok: true,
        title,
        name,
        role: actor.role,
        delegation: delegations.get(actor.delegation)?.name ?? actor.delegation,
        signIns: seating.signIns(place, sessionOf(house, request.headers.cookie)),
      })
    }),
  )

  doors.post(
    `${HERE}/sign-ins/ended`,
    door(async (request, response) => {
      const here = await whoIs(request)
      if (!here) return turnAway(response, 'not-your-seat')
      const asked = bodyOf(signedOutOnTheWire, request, response)
      if (!asked) return
      const seat = seatIn(here, asked.seat)
      if (!seat || !overseesSignIns(here.seated.actor, { ...seat, seat: seat.id }))
        return turnAway(response, 'no-such-seat')
      const place = { negotiation: here.session.id, seat: seat.id }
      const answer = await seating.signOut(place, asked.which, sessionOf(house, request.headers.cookie))
      if (answer.ok) response.json({ ok: true })
      else turnAway(response, answer.refusal)
    }),
  )

  return doors
}
