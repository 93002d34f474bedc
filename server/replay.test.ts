// Whatever is tried at the doors of a real house: the rules answer as they do alone, and the house, its record on disk and
// everybody who listens come to the same negotiation.

import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Act } from '../shared/acts.ts'
import { chosenIn } from '../shared/asked.ts'
import { attempt } from '../shared/attempts.fixture.ts'
import { type Actor, HOUSE } from '../shared/delegations.ts'
import { type NegotiationId, negotiationId } from '../shared/ids.ts'
import {
  allowed,
  everyone,
  facilitator,
  Meeting,
  opening,
  secretariat,
} from '../shared/negotiation.fixture.ts'
import { replay } from '../shared/record.ts'
import type { Refusal } from '../shared/refusals.ts'
import { fact, type Person, saidIn, stateOf, TestHouse } from './house.fixture.ts'

/** The hour at which meetings begin, where nothing says another. */
const BEGINS = '2026-05-04T10:00:00.000Z'

let house: TestHouse
let now: string
beforeEach(async () => {
  now = BEGINS
  house = await TestHouse.open({ isEmpty: true, peopleStay: true, clock: () => Date.parse(now) })
})
afterEach(() => house.close())

type Tried = {
  readonly by: Actor
  readonly act: Act
  readonly answer: Refusal | typeof allowed
  /** The hour on the wall of the meeting. */
  readonly hour: string
}

/** A meeting that remembers what was tried in it, also what was refused. */
class Tries extends Meeting {
  readonly tried: Tried[] = []

  override does(by: Actor, act: Act): Refusal | typeof allowed {
    const answer = super.does(by, act)
    this.tried.push({ by, act, answer, hour: this.hour ?? BEGINS })
    return answer
  }
}

/** As long as a morning: what is tried in it is sent one after the other. */
const morning = fc.array(fc.noBias(attempt), { minLength: 40, maxLength: 60, size: 'max' })

/** A negotiation that has been opened as the meetings of the rules are, with a seat for everyone. */
async function convened(name: string): Promise<NegotiationId> {
  const id = negotiationId(name)
  const minutes = opening.map((act, at) => ({
    by: secretariat,
    act: act.does === 'convene' ? { ...act, negotiation: id, title: id } : act,
    at,
  }))
  const seats = everyone.map(({ seat, role, delegation }) => {
    return { id: seat, negotiation: id, role, delegation, name: seat }
  })
  await house.inside.negotiations.create({ id, title: id, demonstration: false }, minutes, seats)
  return id
}

/** Everybody signs in, also again: no session lasts as long as a silence. */
const seated = async (id: NegotiationId): Promise<ReadonlyMap<Actor, Person>> =>
  new Map(await Promise.all(everyone.map(async (actor) => [actor, await house.person(actor, id)] as const)))

/** Nobody asks the house for what it says by itself when a deadline is past [Z5]. */
async function isSaidByTheHouse(id: NegotiationId, answer: Tried['answer']): Promise<void> {
  const { conference } = await house.session(id)
  if (answer === allowed) await fact(() => conference.negotiation.attempts.at(-1)?.ended !== null)
}

/** Sends what was tried as a browser does: of what follows from it nothing. */
async function asks(person: Person, act: Act): Promise<string> {
  const { carried: _carried, ...asked } = { carried: null, ...chosenIn(act) }
  return saidIn(await person.posts(`${person.door}/acts`, { act: asked }))
}

test('[R1] [F1] house, disk and every listener come to the same negotiation, whatever was tried', async () => {
  for (const [turn, attempts] of fc.sample(morning, { numRuns: 4, seed: 20261123 }).entries()) {
    const id = await convened(`morning-${turn}`)
    now = BEGINS
    let people = await seated(id)
    const chair = people.get(facilitator)
    if (!chair) throw new Error('a facilitator is there')
    const early = await chair.listens()

    const meeting = new Tries()
    for (const act of opening) meeting.does(secretariat, act)
    for (const attempted of attempts) attempted(meeting)
    for (const { by, act, answer, hour } of meeting.tried.slice(opening.length)) {
      if (hour !== now) {
        now = hour
        people = await seated(id)
      }
      if (by === HOUSE) {
        await isSaidByTheHouse(id, answer)
        continue
      }
      const person = people.get(by)
      if (!person) throw new Error(`${by.seat} is there`)
      const said = await asks(person, act)
      // What makes no sense is turned away at the door, before the rules are asked.
      const isTurnedAway = said === 'not-understood' && answer !== allowed
      expect([act, isTurnedAway ? answer : said]).toEqual([act, answer])
    }

    const { negotiation } = (await house.session(id)).conference
    expect(negotiation.head).toBe(meeting.negotiation.head)
    expect(replay(await house.record(id))).toEqual(negotiation)
    const late = await people.get(facilitator)?.listens()
    if (!late) throw new Error('a facilitator is there')
    for (const listener of [early, late]) {
      await listener.isCaughtUp()
      expect(stateOf(listener.entries)).toEqual(negotiation)
    }
    await house.restart()
    expect((await house.session(id)).conference.negotiation).toEqual(negotiation)
  }
})
