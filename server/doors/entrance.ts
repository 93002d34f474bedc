// The doors by which people come in: what this house is, the demonstration's seats, and invitations that are shown.

import { Router } from 'express'
import { codeOnTheWire, seatOnTheWire } from '../../shared/wire.ts'
import type { Seated } from '../accreditation.ts'
import { DEMONSTRATION_SEATS, DEMONSTRATIONS } from '../demonstration/demonstration.ts'
import { bodyOf, door, type House, renewedFor, sessionFor, sessionOf, turnAway } from './door.ts'

export function entrance(house: House): Router {
  const { accreditation, negotiations, mode } = house
  const doors = Router()

  /** A seat as the entry page shows it. */
  const shown = async ({ negotiation, name, actor }: Seated) => {
    const { conference } = (await negotiations.session(negotiation)) ?? {}
    const delegation = conference?.negotiation.delegations.get(actor.delegation)
    return {
      negotiation,
      title: negotiations.entry(negotiation)?.title ?? '',
      seat: actor.seat,
      name,
      role: actor.role,
      delegation: {
        code: actor.delegation,
        name: delegation?.name ?? actor.delegation,
        kind: delegation?.kind ?? 'State',
      },
    }
  }

  /** The demonstration's negotiations; one that was brought in under such a name is none of them. */
  const offered = () =>
    mode === 'demonstration' ? DEMONSTRATIONS.filter(({ id }) => negotiations.entry(id)?.demonstration) : []

  /** The negotiations offered, with what became of each, and the seats of all of them. */
  const demonstration = async () => {
    const [first] = offered()
    if (!first) return null
    const all = offered().map(async ({ id, title }) => {
      const { adoption } = (await negotiations.session(id))?.conference.negotiation ?? {}
      const adopted = adoption ? { symbol: adoption.symbol, day: adoption.day } : null
      return { negotiation: id, title, adopted }
    })
    const seats = DEMONSTRATION_SEATS.map(({ seat, role, delegation, name }) =>
      shown({ negotiation: first.id, name, actor: { seat, role, delegation } }),
    )
    return { negotiations: await Promise.all(all), seats: await Promise.all(seats) }
  }

  doors.get(
    '/house',
    door(async (request, response) => {
      const session = sessionOf(house, request.headers.cookie)
      response.json({
        mode,
        mayCreate: accreditation.mayCreate(session),
        demonstration: await demonstration(),
        mine: await Promise.all(accreditation.seats(session).map(shown)),
      })
    }),
  )

  doors.post(
    '/demonstration/seats/:seat',
    door(async (request, response) => {
      if (mode !== 'demonstration') return turnAway(response, 'not-in-production') // [S5]
      const seat = seatOnTheWire.safeParse(request.params['seat'])
      if (!seat.success || !DEMONSTRATION_SEATS.some((free) => free.seat === seat.data))
        return turnAway(response, 'no-such-seat')
      const session = await sessionFor(house, request, response)
      for (const { id } of offered()) await accreditation.give(session, id, seat.data)
      response.json({ ok: true })
    }),
  )

  doors.post(
    '/invitations',
    door(async (request, response) => {
      const asked = bodyOf(codeOnTheWire, request, response)
      if (!asked) return
      // A guess is not worth a session, which would be written to disk [S4].
      if (!accreditation.isOpen(asked.code)) return turnAway(response, 'no-such-invitation')
      const before = sessionOf(house, request.headers.cookie)
      const answer = await accreditation.redeem(await renewedFor(house, before, response), asked.code) // [S9]
      if (!answer.ok) return turnAway(response, answer.refusal)
      response.json({
        ok: true,
        negotiation: answer.value?.negotiation ?? null,
        seat: answer.value?.seat ?? null,
      })
    }),
  )

  return doors
}
