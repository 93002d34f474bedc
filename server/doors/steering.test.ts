import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../../shared/delegations.ts'
import { paragraphId, type ParagraphId } from '../../shared/ids.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  secretariat,
  SOL,
} from '../../shared/negotiation.fixture.ts'
import { CLOSE } from '../../shared/rooms.ts'
import { inWords } from '../../shared/words.ts'
import {
  ELSEWHERE,
  fact,
  HERE,
  isUnmoved,
  type Listener,
  type Person,
  saidIn,
  TestHouse,
} from '../house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
const openHouse = async () => {
  house = await TestHouse.open()
}
const closeHouse = () => house.close()

/** Asks for a paragraph on the room screen: allowed, or the refusal. */
const shows = async (person: Person, paragraph: ParagraphId | null, at?: number): Promise<string> =>
  saidIn(await person.posts(`${person.door}/screen`, { paragraph, ...(at !== undefined && { at }) }))

const shown = (paragraph: ParagraphId, by: Actor | null, at = 0) => ({
  is: 'screen',
  shown: { paragraph, at, by },
})
const NOTHING = { is: 'screen', shown: null }

describe('[X3] what the room screen shows', () => {
  beforeEach(openHouse)
  afterEach(closeHouse)

  test('is told to everyone at once and to whoever comes later, with who has said so, and is on no record', async () => {
    const chair = await house.person(facilitator)
    const people = await Promise.all(everyone.map((actor) => house.person(actor)))
    const there = await Promise.all(people.map((person) => person.listens()))
    for (const listener of there) expect(listener.all('screen')).toEqual([NOTHING])
    const before = await house.surroundings()
    expect(await shows(chair, p13)).toBe(allowed)
    expect(await shows(chair, p13, 0.5)).toBe(allowed)
    for (const listener of there) {
      await listener.isCaughtUp()
      expect(listener.all('screen').slice(1)).toEqual([shown(p13, facilitator), shown(p13, facilitator, 0.5)])
    }
    for (const person of people)
      expect((await person.listens()).all('screen')).toEqual([shown(p13, facilitator, 0.5)])
    expect(await shows(chair, null)).toBe(allowed)
    for (const listener of there) {
      await listener.isCaughtUp()
      expect(listener.all('screen').at(-1)).toEqual(NOTHING)
    }
    expect(await house.surroundings()).toEqual(before)
  })

  test('is not told to another negotiation, and what is shown already is no news', async () => {
    const chair = await house.person(facilitator)
    const away = await (await house.person(facilitator, ELSEWHERE)).listens()
    const here = await chair.listens()
    for (let turn = 0; turn < 3; turn++) expect(await shows(chair, p13)).toBe(allowed)
    for (const listener of [here, away]) await listener.isCaughtUp()
    expect(here.all('screen')).toEqual([NOTHING, shown(p13, facilitator)])
    expect(away.all('screen')).toEqual([NOTHING])
  })

  test('[X2] of two who say it at once the last counts, and everyone hears the same', async () => {
    const [chair, sec] = [await house.person(facilitator), await house.person(secretariat)]
    const [one, other] = [await chair.listens(), await sec.listens()]
    await Promise.all(
      [p12, p13, p12, p13].flatMap((paragraph) => [shows(chair, paragraph), shows(sec, paragraph)]),
    )
    for (const listener of [one, other]) await listener.isCaughtUp()
    expect(one.all('screen')).toEqual(other.all('screen'))
    const late = await (await house.person(SOL)).listens()
    expect(late.all('screen')).toEqual(one.all('screen').slice(-1))
  })

  test('is forgotten by a house that opens again', async () => {
    const chair = await house.person(facilitator)
    expect(await shows(chair, p13)).toBe(allowed)
    await house.restart()
    expect((await (await house.person(NRL)).listens()).all('screen')).toEqual([NOTHING])
  })

  test('[T2] without names it is not said by whom', async () => {
    const chair = await house.person(facilitator)
    expect(await chair.acts({ does: 'set-attribution', namesTo: 'facilitators' })).toBe(allowed)
    const [reader, sec] = [
      await (await house.person(NRL)).listens(),
      await (await house.person(secretariat)).listens(),
    ]
    expect(await shows(chair, p13)).toBe(allowed)
    expect(await reader.hears('screen', (message) => message.shown !== null)).toEqual(shown(p13, null))
    expect(await sec.hears('screen', (message) => message.shown !== null)).toEqual(shown(p13, facilitator))
  })
})

describe('the enemy', () => {
  let floor: readonly Listener[]
  let chair: Person
  let thief: Person

  beforeAll(async () => {
    await openHouse()
    chair = await house.person(facilitator)
    thief = await house.person(SOL)
    await shows(chair, p13)
    floor = await Promise.all(everyone.map(async (actor) => (await house.person(actor)).listens()))
  })
  afterAll(closeHouse)

  /** Nobody hears anything, and whoever comes then is told what was shown before. */
  const isStill = async (attack: () => Promise<void>) => {
    expect(await isUnmoved(house, floor, attack)).toBe(true)
    const late = await chair.listens()
    expect(late.all('screen')).toEqual([shown(p13, facilitator)])
    late.socket.terminate()
  }

  test('[X2] delegations and observers are refused in a sentence, also when they would clear it', async () => {
    const refused = [
      [await house.person(NRL), 'facilitators-steer'],
      [await house.person(NRLdelegate), 'facilitators-steer'],
      [await house.person(observer), 'observers-read'],
      [await house.newcomer(NRL.delegation, 'observer'), 'observers-read'],
    ] as const
    await isStill(async () => {
      for (const [person, refusal] of refused)
        for (const paragraph of [p12, p13, null, paragraphId('nowhere')])
          expect(await person.posts(`${person.door}/screen`, { paragraph })).toMatchObject({
            status: 409,
            body: { ok: false, refusal, sentence: inWords(refusal) },
          })
    })
  })

  test('[S2] another’s seat in the address, the own one elsewhere, or no session is not one’s seat', async () => {
    const asked = { paragraph: p12 }
    await isStill(async () => {
      for (const seat of [facilitator.seat, secretariat.seat, 'house', '__proto__', '..', '%00'])
        expect([401, 404]).toContain(
          (await thief.posts(`/api/negotiations/${HERE}/${seat}/screen`, asked)).status,
        )
      const away = `/api/negotiations/${ELSEWHERE}/${facilitator.seat}/screen`
      expect(saidIn(await chair.posts(away, asked))).toBe('not-your-seat')
      for (const Cookie of ['', 'adref-session=', `adref-session=${chair.cookie}x`])
        expect(saidIn(await chair.posts(`${chair.door}/screen`, asked, { Cookie }))).toBe('not-your-seat')
    })
  })

  test('[S3] from another page, or as a form, nothing is shown', async () => {
    await isStill(async () => {
      for (const headers of [
        { Origin: 'https://elsewhere.example' },
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Content-Type': 'text/plain' },
        { 'Content-Type': 'application/x-www-form-urlencoded' },
      ])
        expect(saidIn(await chair.posts(`${chair.door}/screen`, { paragraph: p12 }, headers))).toBe(
          'not-same-origin',
        )
    })
  })

  test('[X2] a paragraph that is not there is not shown, not to the facilitators either', async () => {
    await isStill(async () => {
      for (const paragraph of ['nowhere', 'constructor', '-'])
        expect(saidIn(await chair.posts(`${chair.door}/screen`, { paragraph }))).toBe('no-such-paragraph')
    })
  })

  const bodies: readonly (readonly [string, unknown])[] = [
    ['nothing', ''],
    ['half an object', '{"paragraph":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['deep lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['no paragraph', { at: 0 }],
    ['a paragraph with a path', { paragraph: '../p12' }],
    ['words to be shown', { paragraph: p12, words: 'Go home.' }],
    ['who says it', { paragraph: p12, by: secretariat }],
    ['a place above the first line', { paragraph: p12, at: -1 }],
    ['a place beyond numbers', '{"paragraph":"p12","at":1e999}'],
    ['a place in words', { paragraph: p12, at: 'end' }],
  ]
  test.each(bodies)('[A5] %s is not understood', async (_, body) => {
    await isStill(async () => {
      expect(await chair.posts(`${chair.door}/screen`, body)).toMatchObject({
        status: 400,
        body: { ok: false },
      })
    })
    expect(house.faults).toEqual([])
  })

  test('a connection that speaks on the floor is closed, and shows nothing', async () => {
    await isStill(async () => {
      const listener = await thief.listens()
      listener.socket.send(JSON.stringify(shown(p12, facilitator)))
      await fact(() => listener.closed !== null)
      expect(listener.closed).toBe(CLOSE.unreadable.code)
    })
  })
})
