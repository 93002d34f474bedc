// The table of rights (shared/rights.fixture.ts), asked at the doors of a real house.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../shared/delegations.ts'
import { type NegotiationId, negotiationId } from '../shared/ids.ts'
import { allowed, everyone, NRL, NRLdelegate, p13 } from '../shared/negotiation.fixture.ts'
import { RIGHTS } from '../shared/rights.fixture.ts'
import { given, type State, STATES, there } from '../shared/rights-given.fixture.ts'
import { answersIn, CLOSED } from '../shared/rights-rows.fixture.ts'
import { floorAddress, roomsAddress } from '../shared/rooms.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { saidIn, TestHouse } from './house.fixture.ts'

let house: TestHouse
let rooms = 0
beforeEach(async () => {
  house = await TestHouse.open({ isEmpty: true, disk: new MemoryDisk() })
})
afterEach(() => house.close())

/** A negotiation of this house in which the paragraph is in this state, with a seat for everyone. */
async function convened(state: State): Promise<NegotiationId> {
  const id = negotiationId(`case-${++rooms}`)
  const minutes = given(state).record.map(({ by, act, at }) => ({
    by,
    act: act.does === 'convene' ? { ...act, negotiation: id, title: id } : act,
    at: Date.parse(at),
  }))
  const seats = everyone.map(({ seat, role, delegation }) => {
    return { id: seat, negotiation: id, role, delegation, name: seat }
  })
  await house.inside.negotiations.create({ id, title: id, demonstration: false }, minutes, seats)
  return id
}

describe.each(STATES)('on a paragraph that is %s', (state) => {
  // Where an objection makes no difference, a call alone is asked about.
  const rows = RIGHTS.filter(({ answers }) => state !== 'objected' || answers.objected)

  test.each(rows)('$sentence', async (right) => {
    const asked = right.asks(given(state))
    const asksAs = async (actor: Actor, id: NegotiationId) => {
      const person = await house.person(actor, id)
      const before = (await house.record(id)).length
      const said = saidIn(await person.posts(`${person.door}/acts`, { act: asked }))
      return { said, recorded: (await house.record(id)).length - before }
    }
    // Whoever is refused changes nothing for those who ask next; whoever is allowed has a meeting of their own.
    const shared = await convened(state)
    for (const [at, actor] of everyone.entries()) {
      const expected = answersIn(right, state)[at]
      const id = expected === allowed ? await convened(state) : shared
      expect([actor.seat, await asksAs(actor, id)]).toEqual([
        actor.seat,
        { said: expected, recorded: expected === allowed ? 1 : 0 },
      ])
    }
  })

  test('[W2] [W3] [A5] [S2] rooms and floors open for whom the rules name, and for nobody who names another', async () => {
    const id = await convened(state)
    const owner = await house.person(NRL, id)
    const drafted = await owner.posts(`${owner.door}/drafts`, { proposal: there.theirs })
    expect(drafted.status).toBe(state === 'open' ? 200 : 409)
    const answers = await Promise.all(
      everyone.map(async (actor) => {
        const { headers } = await house.person(actor, id)
        const knocks = [
          `${roomsAddress(id, actor.seat)}/${there.theirs}`,
          `${roomsAddress(id, NRL.seat)}/${there.theirs}`,
          floorAddress(id, actor.seat),
        ].map(async (path) => {
          const answer = await house.knock(path, headers)
          if (typeof answer === 'number') return answer
          answer.terminate()
          return 'open'
        })
        return [actor.seat, await Promise.all(knocks)]
      }),
    )
    const isIn = (actor: Actor) => state === 'open' && (actor === NRL || actor === NRLdelegate)
    expect(answers).toEqual(
      everyone.map((actor) => {
        const own = isIn(actor) ? 'open' : 403
        return [actor.seat, [own, actor === NRL ? own : 401, 'open']]
      }),
    )
    expect(saidIn(await owner.posts(`${owner.door}/drafts`, { paragraph: p13 }))).toBe(
      { ...CLOSED, open: allowed, objected: CLOSED.called }[state],
    )
  })
})
