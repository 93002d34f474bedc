import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SECRETARIAT } from '../../shared/delegations.ts'
import { seatId } from '../../shared/ids.ts'
import { allowed, everyone, NRL, observer, p13, secretariat, SOL } from '../../shared/negotiation.fixture.ts'
import { atTheDoor } from '../../shared/words.ts'
import {
  ADOPTED,
  DEMONSTRATION,
  DEMONSTRATION_SEATS,
  DEMONSTRATIONS,
} from '../demonstration/demonstration.ts'
import { type Answer, HERE, isUnmoved, type Person, saidIn, TestHouse } from '../house.fixture.ts'
import { deskInvitation } from '../opening.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const DAY = 24 * 3_600_000
let now = Date.UTC(2030, 4, 4, 10)
let house: TestHouse
let secretary: Person

const open = async () => {
  now = Date.UTC(2030, 4, 4, 10)
  house = await TestHouse.open({ clock: () => now })
  secretary = await house.person(secretariat)
}
const close = () => house.close()

/** Somebody who has never been here: no cookie, but the house's own page. */
const newcomer = (path: string, body: unknown = {}): Promise<Answer> =>
  house.ask(path, { headers: { Origin: house.origin, 'Content-Type': 'application/json' }, body })

const shows = (code: string): Promise<Answer> => newcomer('/api/invitations', { code })

const cookieOf = ({ headers }: Answer): string => headers['set-cookie']?.[0]?.split(';')[0] ?? ''

async function invited(role: string, delegation = 'NRL'): Promise<string> {
  const answer = await secretary.posts(`${secretary.door}/invitations`, { delegation, role })
  if (answer.status !== 200) throw new Error(answer.text)
  return String(answer.body['link']).split('#')[1] ?? ''
}

const mine = async (Cookie: string): Promise<unknown> =>
  (await house.ask('/api/house', { method: 'GET', headers: { Cookie } })).body['mine']

describe('invitations', () => {
  beforeEach(open)
  afterEach(close)

  test('[S1] [A5] an invitation gives the seat it was written for, in a session of the browser’s own', async () => {
    const answer = await shows(await invited('delegate'))
    expect(saidIn(answer)).toBe(allowed)
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    const seat = seatId(String(answer.body['seat']))
    expect(await mine(cookieOf(answer))).toMatchObject([
      { negotiation: HERE, seat, role: 'delegate', delegation: { code: 'NRL' }, name: 'Delegate' },
    ])
    const drafted = await house.ask(`/api/negotiations/${HERE}/${seat}/drafts`, {
      headers: { Origin: house.origin, 'Content-Type': 'application/json', Cookie: cookieOf(answer) },
      body: { paragraph: p13 },
    })
    expect(drafted.body['draft']).toMatchObject({ owner: 'NRL' })
  })

  test('[S1] [S4] it is used once, and two who show it at once get exactly one seat', async () => {
    const code = await invited('head')
    const both = await Promise.all([shows(code), shows(code)])
    expect(both.map(saidIn).toSorted()).toEqual([allowed, 'no-such-invitation'])
    expect(saidIn(await shows(code))).toBe('no-such-invitation')
    const { seats } = house.inside.register.data
    expect(seats.filter(({ negotiation }) => negotiation === HERE)).toHaveLength(everyone.length + 1)
  })

  test('[S4] used, expired, cut short and guessed are one answer, and give nothing', async () => {
    const [used, old, fresh] = [await invited('head'), await invited('head'), await invited('head')]
    await shows(used)
    now += 14 * DAY
    const garbage = [
      'x',
      'guess',
      '__proto__',
      `${fresh}x`,
      fresh.slice(0, -1),
      ` ${fresh}`,
      '%00',
      'x'.repeat(80),
    ]
    const isStill = await isUnmoved(house, [], async () => {
      for (const code of [used, old, fresh, ...garbage]) {
        const answer = await shows(code)
        expect(answer).toMatchObject({
          status: 404,
          body: { ok: false, sentence: atTheDoor('no-such-invitation') },
        })
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
      for (const code of ['', 'x'.repeat(81), 13, null, [fresh], { fresh }])
        expect(saidIn(await newcomer('/api/invitations', { code }))).toBe('not-understood')
      expect(saidIn(await newcomer('/api/invitations', { code: fresh, role: 'facilitator' }))).toBe(
        'not-understood',
      )
    })
    expect(isStill).toBe(true)
    now -= 1
    expect(saidIn(await shows(fresh))).toBe(allowed)
  })

  test('[S8] an invitation takes ten wrong codes in an hour; others are as open as before', async () => {
    const [guessedAt, other] = [await invited('head'), await invited('delegate')]
    const isStill = await isUnmoved(house, [], async () => {
      for (let guess = 0; guess < 10; guess++)
        expect(saidIn(await shows(`${guessedAt.slice(0, -2)}${10 + guess}`))).toBe('no-such-invitation')
      expect(saidIn(await shows(guessedAt))).toBe('no-such-invitation')
    })
    expect(isStill).toBe(true)
    expect(saidIn(await shows(other))).toBe(allowed)
    now += 3_600_000
    expect(saidIn(await shows(guessedAt))).toBe(allowed)
  })

  test('[S9] a cookie that was planted in a browser holds none of the seats given there', async () => {
    const planted = await house.person(SOL)
    const listener = await planted.listens()
    const answer = await house.ask('/api/invitations', {
      headers: { ...planted.headers, 'Content-Type': 'application/json' },
      body: { code: await invited('head') },
    })
    expect(saidIn(answer)).toBe(allowed)
    expect(cookieOf(answer)).not.toContain(planted.cookie)
    expect(await mine(`adref-session=${planted.cookie}`)).toEqual([])
    expect(saidIn(await planted.posts(`${planted.door}/drafts`, { paragraph: p13 }))).toBe('not-your-seat')
    expect(await mine(cookieOf(answer))).toMatchObject([{ seat: SOL.seat }, { seat: answer.body['seat'] }])
    await listener.isCaughtUp()
    expect(listener.closed).toBe(null)
  })

  test('[A4] [S12] nobody gives a seat such as their own but the secretariat, and nobody one that does not fit', async () => {
    const others = await Promise.all(
      everyone.filter((actor) => actor !== secretariat).map((actor) => house.person(actor)),
    )
    const isStill = await isUnmoved(house, [], async () => {
      for (const person of others) {
        const asked = { delegation: person.actor.delegation, role: person.actor.role }
        const isHead = person.actor.role === 'head'
        expect(saidIn(await person.posts(`${person.door}/invitations`, asked))).toBe(
          isHead ? 'not-yours-to-give' : 'not-your-seat',
        )
        expect(saidIn(await person.gets(`${person.door}/seats`))).toBe(isHead ? allowed : 'not-your-seat')
      }
      for (const [delegation, role] of [
        ['NRL', 'facilitator'],
        ['NRL', 'secretariat'],
        ['CF', 'head'],
        ['SEC', 'facilitator'],
        ['WATCH', 'delegate'],
        ['NONE', 'head'],
      ])
        expect(saidIn(await secretary.posts(`${secretary.door}/invitations`, { delegation, role }))).toBe(
          'role-does-not-fit',
        )
      for (const asked of [
        { delegation: 'nrl', role: 'head' },
        { delegation: 'NRL', role: 'king' },
        { delegation: '__proto__', role: 'head' },
        { delegation: 'NRL', role: 'head', seat: NRL.seat },
        { delegation: 'NRL', role: 'head', negotiation: 'elsewhere' },
      ])
        expect(saidIn(await secretary.posts(`${secretary.door}/invitations`, asked))).toBe('not-understood')
    })
    expect(isStill).toBe(true)
  })

  test('[S1] neither the list of seats nor the register shows a code or a cookie', async () => {
    const code = await invited('head')
    const answer = await shows(code)
    const list = await secretary.gets(`${secretary.door}/seats`)
    const kept = list.text + JSON.stringify(house.inside.register.data)
    expect(list.body['invitations']).toMatchObject([{ delegation: 'NRL', role: 'head' }])
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(cookieOf(answer).split('=')[1])
  })

  test('the house’s own first invitation leads to its desk, and to no negotiation', async () => {
    const code = (await deskInvitation(house.inside)) ?? ''
    const answer = await shows(code)
    expect(answer.body).toEqual({ ok: true, negotiation: null, seat: null })
    expect(await mine(cookieOf(answer))).toEqual([])
    expect(await deskInvitation(house.inside)).toBe(null)
    expect(house.inside.register.data.invitations).toMatchObject([{ delegation: SECRETARIAT }])
  })
})

describe('the demonstration', () => {
  afterEach(close)
  const offered = DEMONSTRATION_SEATS.map(({ seat }) => seat)

  test('[S1] its seats are anybody’s who asks, and no other seats are', async () => {
    house = await TestHouse.open({ mode: 'demonstration' })
    const [first = NRL.seat] = offered
    const answer = await newcomer(`/api/demonstration/seats/${first}`)
    expect(saidIn(answer)).toBe(allowed)
    // One seat, in the negotiation that goes on and in the one that is over.
    expect(await mine(cookieOf(answer))).toMatchObject(
      DEMONSTRATIONS.map(({ id }) => ({ negotiation: id, seat: first })),
    )
    const isStill = await isUnmoved(house, [], async () => {
      for (const seat of [
        NRL.seat,
        'demo-',
        '..',
        '%2e%2e',
        '__proto__',
        'constructor',
        'x'.repeat(10_000),
      ]) {
        const refused = await newcomer(`/api/demonstration/seats/${seat}`)
        expect(refused.status).toBe(404)
        expect(refused.headers['set-cookie']).toBeUndefined()
      }
    })
    expect(isStill).toBe(true)
  })

  test('[S2] a negotiation that was brought in under such a name is not offered, and gives its seats to nobody', async () => {
    house = await TestHouse.open({ mode: 'demonstration', isEmpty: true })
    const [first = NRL.seat] = offered
    await house.inside.register.change((data) => ({
      ...data,
      negotiations: data.negotiations.map((one) =>
        one.id === ADOPTED.id ? { ...one, demonstration: false } : one,
      ),
    }))
    const { body } = await house.ask('/api/house', { method: 'GET' })
    expect(body).toMatchObject({ demonstration: { negotiations: [{ negotiation: DEMONSTRATION.id }] } })
    const answer = await newcomer(`/api/demonstration/seats/${first}`)
    expect(await mine(cookieOf(answer))).toMatchObject([{ negotiation: DEMONSTRATION.id, seat: first }])
    const headers = { Origin: house.origin, Cookie: cookieOf(answer) }
    expect(await house.knock(`/floor/${ADOPTED.id}/${first}`, headers)).toBe(401)
  })

  test('the house says which of them is adopted, and as what', async () => {
    house = await TestHouse.open({ mode: 'demonstration', isEmpty: true })
    const { body } = await house.ask('/api/house', { method: 'GET' })
    expect(body).toMatchObject({
      demonstration: {
        negotiations: [
          { negotiation: DEMONSTRATION.id, adopted: null },
          { negotiation: ADOPTED.id, adopted: { symbol: 'FRM.1/DEC/1' } },
        ],
      },
    })
  })

  test('[S5] in production there is none: its seats are not given, and those given before are nobody’s', async () => {
    house = await TestHouse.open({ mode: 'demonstration', isEmpty: true })
    const secretarySeat = DEMONSTRATION_SEATS.find(({ role }) => role === 'secretariat')?.seat ?? SOL.seat
    const answer = await newcomer(`/api/demonstration/seats/${secretarySeat}`)
    const headers = () => ({
      Origin: house.origin,
      'Content-Type': 'application/json',
      Cookie: cookieOf(answer),
    })
    const house1 = await house.ask('/api/house', { method: 'GET', headers: headers() })
    expect(house1.body).toMatchObject({ mode: 'demonstration', mayCreate: true })

    await house.restart({ mode: 'production' })
    const isStill = await isUnmoved(house, [], async () => {
      for (const seat of offered) {
        const refused = await newcomer(`/api/demonstration/seats/${seat}`)
        expect(refused).toMatchObject({ status: 403, body: { sentence: atTheDoor('not-in-production') } })
        expect(refused.headers['set-cookie']).toBeUndefined()
      }
      const { body } = await house.ask('/api/house', { method: 'GET', headers: headers() })
      expect(body).toEqual({ mode: 'production', mayCreate: false, demonstration: null, mine: [] })
      const invite = { headers: headers(), body: { delegation: 'NRL', role: 'head' } }
      for (const { id } of DEMONSTRATIONS) {
        const door = `/api/negotiations/${id}/${secretarySeat}`
        expect(saidIn(await house.ask(`${door}/invitations`, invite))).toBe('not-your-seat')
        expect(await house.knock(`/floor/${id}/${secretarySeat}`, headers())).toBe(401)
      }
    })
    expect(isStill).toBe(true)
  })
})

test('what the house says of itself to a stranger names nobody’s seat', async () => {
  await open()
  await house.person(observer)
  const { body } = await house.ask('/api/house', { method: 'GET' })
  expect(body).toEqual({ mode: 'production', mayCreate: false, demonstration: null, mine: [] })
  await close()
})
