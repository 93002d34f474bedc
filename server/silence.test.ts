import { afterEach, describe, expect, test, vi } from 'vitest'
import { HOUSE } from '../shared/delegations.ts'
import type { ParagraphId } from '../shared/ids.ts'
import { proposalId } from '../shared/ids.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { fact, HERE, isUnmoved, type Person, saidIn, TestHouse, type Wishes } from './house.fixture.ts'
import { performs } from './signing.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const DAY = 86_400_000
const DEADLINE = Date.UTC(2026, 4, 6, 18)
const UNTIL = new Date(DEADLINE).toISOString()
const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

let house: TestHouse
let now: number
let chair: Person
let head: Person
let solmar: Person
let tavoria: Person

/** Another hour, at which everybody signs in again: no session lasts as long as a silence. */
const isNow = async (time: number) => {
  now = time
  chair = await house.person(facilitator)
  head = await house.person(NRL)
  solmar = await house.person(SOL)
  tavoria = await house.person(TVR)
}

/** A house whose clock the test holds, with Rev.1 issued. */
const opens = async (wishes: Wishes = {}) => {
  now = DEADLINE - 2 * DAY
  house = await TestHouse.open({ clock: () => now, peopleStay: true, ...wishes })
  await isNow(now)
  await chair.agrees(p13)
  await chair.issues('Rev.1')
}
afterEach(() => house.close())

const negotiation = async () => (await house.session()).conference.negotiation
const attempts = async () => (await negotiation()).attempts
const ended = async () => (await attempts()).at(-1)?.ended
const stateOf = async (id: ParagraphId) => (await negotiation()).paragraphs.get(id)?.state.is
const on13 = [{ paragraph: p13, words: 'and resolve to act' }]

/** What the house says by itself once its clock shows that the deadline is past. */
const closes = async (as: 'held' | 'broken') => {
  const { conference } = await house.session()
  await fact(() => conference.negotiation.attempts.at(-1)?.ended?.as === as)
}

describe('[Z4] [Z5] the deadline', () => {
  test('the minute around it: a breach of the last millisecond counts, the next is refused with both times', async () => {
    await opens()
    expect(await chair.opensSilence(UNTIL)).toBe(allowed)
    await isNow(DEADLINE - 30_000)
    expect(await head.breaksSilence(on13)).toBe(allowed)
    now = DEADLINE
    expect(await solmar.breaksSilence([{ paragraph: p12, words: '' }])).toBe(allowed)
    expect(await ended()).toBe(null)
    now = DEADLINE + 1_250
    const silence = (await attempts()).at(-1)?.entry
    const act = { does: 'break-silence', silence, named: on13, reason: 'Too late.' }
    const answer = await tavoria.posts(`${tavoria.door}/acts`, { act })
    expect(saidIn(answer)).toBe('too-late')
    expect(answer.body['sentence']).toContain('until 6 May at 14:00:00.000 New York time')
    expect(answer.body['sentence']).toContain('arrived at 6 May at 14:00:01.250 New York time')
    await closes('broken')
    expect(saidIn(await tavoria.posts(`${tavoria.door}/acts`, { act }))).toBe('too-late')
    expect((await attempts()).at(-1)?.breaches.map(({ by }) => by)).toEqual(['NRL', 'SOL'])
    expect((await house.record()).at(-1)).toMatchObject({ by: HOUSE, act: { does: 'close-silence' } })
  })

  test('[R3] [R4] breaches of the same millisecond all count, and the one that came behind the deadline does not', async () => {
    await opens()
    await chair.opensSilence(UNTIL)
    const { conference } = await house.session()
    const silence = (await attempts()).at(-1)?.entry ?? 0
    const breaks = (by: typeof NRL) =>
      performs(conference, by, { does: 'break-silence', silence, named: on13, reason: `${by.seat} cannot.` })
    now = DEADLINE
    const inTime = [NRL, SOL].map(breaks)
    now = DEADLINE + 1
    const closing = conference.perform(HOUSE, { does: 'close-silence', silence })
    const late = breaks(TVR)
    expect((await Promise.all(inTime)).map(({ ok }) => ok)).toEqual([true, true])
    expect(await closing).toMatchObject({ ok: true })
    expect(await late).toMatchObject({ refusal: { is: 'too-late', until: UNTIL } })
    expect(await ended()).toMatchObject({ as: 'broken' })
  })

  test('a house that was killed before it and comes back after it counts what it had acknowledged, and closes before it hears anybody', async () => {
    await opens({ disk: new MemoryDisk() })
    await chair.opensSilence(UNTIL)
    await isNow(DEADLINE - 1)
    expect(await head.breaksSilence(on13)).toBe(allowed)
    now = DEADLINE + 3_600_000
    await house.kill()
    expect(await solmar.breaksSilence([{ paragraph: p12, words: '' }])).toBe('too-late')
    expect(await ended()).toMatchObject({ as: 'broken', reopened: [p13] })
    expect(await stateOf(p12)).toBe('open')
  })

  test('a house that is restarted before it keeps it all the same, and nobody has to ask', async () => {
    await opens()
    await chair.opensSilence(UNTIL)
    now = DEADLINE - 1
    await house.restart()
    expect(await ended()).toBe(null)
    const watcher = await (await house.person(observer)).listens()
    now = DEADLINE + 1
    await closes('held')
    const entries = await watcher.hearsEntry((await house.record()).length)
    expect(entries.at(-1)?.act.does).toBe('close-silence')
    expect(await stateOf(p12)).toBe('agreed')
  })

  test('a clock that jumps over it and back again leaves it closed, and one that goes back first does not open it again', async () => {
    await opens()
    await chair.opensSilence(UNTIL)
    now = DEADLINE - 2 * DAY - 3_600_000
    expect(await head.breaksSilence(on13)).toBe(allowed)
    await isNow(DEADLINE + DAY)
    expect(await solmar.breaksSilence(on13)).toBe('too-late')
    now = DEADLINE - DAY
    expect(await tavoria.breaksSilence(on13)).toBe('too-late')
    await closes('broken')
    await house.restart()
    expect(await tavoria.breaksSilence(on13)).toBe('too-late')
    expect((await ended())?.as).toBe('broken')
  })
})

describe('[Z2] the rooms', () => {
  test('typists are shown out and keep their words; silence is broken and they go on, and nothing is lost', async () => {
    await opens()
    const { proposal } = await head.drafts(p12)
    const one = await head.enters(proposal)
    const base = one.words
    one.types('Today ')
    const { drafting } = await house.session()
    await fact(() => drafting.desks.draftsOf(NRL.delegation)[0]?.changed === true)
    await chair.opensSilence(UNTIL)
    expect(await one.shownOut()).toBe(CLOSE.silence.code)
    one.types('MARKER ')
    expect(one.words).toBe(`MARKER Today ${base}`)
    expect(saidIn(await head.posts(`${head.door}/drafts`, { paragraph: p12 }))).toBe('under-silence')
    expect(saidIn(await head.posts(`${head.door}/drafts`, { proposal }))).toBe('under-silence')
    const address = `${roomsAddress(HERE, NRL.seat)}/${proposal}`
    expect(await house.knock(address, head.headers)).toBe(403)
    await head.breaksSilence(on13)
    now = DEADLINE + 1
    await closes('broken')
    await isNow(now)
    const two = await (await house.person(NRLdelegate)).enters(proposal)
    expect(two.words).toBe(`Today ${base}`)
    expect(await head.drafts(p12)).toMatchObject({ proposal, changed: true })
  })

  test('[L4] silence holds, and nobody comes into a room of what is agreed', async () => {
    await opens()
    const { proposal } = await head.drafts(p12)
    const one = await head.enters(proposal)
    one.types('Today ')
    await chair.opensSilence(UNTIL)
    await one.shownOut()
    now = DEADLINE + 1
    await closes('held')
    await isNow(now)
    const address = `${roomsAddress(HERE, NRL.seat)}/${proposal}`
    expect(await house.knock(address, head.headers)).toBe(403)
    expect(one.words).toMatch(/^Today /)
    expect(saidIn(await head.posts(`${head.door}/drafts`, { paragraph: p12 }))).toBe('paragraph-is-agreed')
  })

  test('[D3] what was on the screen leaves it unrecorded, and is there again when silence was broken', async () => {
    await opens()
    await chair.sets('screen')
    const watcher = await (await house.person(observer)).listens()
    const { proposal } = await head.drafts(p12)
    const one = await head.enters(proposal)
    one.types('Today ')
    await watcher.hears('live')
    await chair.opensSilence(UNTIL)
    await one.shownOut()
    await watcher.hears('live-ended')
    await head.breaksSilence(on13)
    const heard = watcher.messages.length
    now = DEADLINE + 1
    await closes('broken')
    const again = await watcher.hears('live', () => true, heard)
    expect(plain(again.live.wording)).toMatch(/^Today /)
  })
})

describe('at the door', () => {
  test('[Z1] [Z3] [Z5] what makes no sense, and what is somebody else’s to do, changes nothing for anybody', async () => {
    await opens()
    await chair.opensSilence(UNTIL)
    const people = await Promise.all(everyone.map((actor) => house.person(actor)))
    const silence = (await attempts()).at(-1)?.entry
    const { hash } = (await negotiation()).revisions.at(-1) ?? {}
    const breaking = { does: 'break-silence', silence, named: on13, reason: 'No.' }
    const opening = { does: 'open-silence', revision: 'Rev.1', text: hash, until: UNTIL, lapsing: [] }
    const says = async (person: Person, act: object) =>
      saidIn(await person.posts(`${person.door}/acts`, { act }))
    const watching = await house.person(observer)
    const floors = await Promise.all(people.map((person) => person.listens()))
    const isStill = await isUnmoved(house, floors, async () => {
      for (const act of [
        { does: 'close-silence', silence },
        { does: 'close-silence', silence, as: 'held' },
        { ...breaking, by: 'SOL' },
        { ...breaking, at: UNTIL },
        { ...breaking, silence: 0 },
        { ...breaking, silence: '8' },
        { ...breaking, named: p13 },
        { ...breaking, named: [{ paragraph: p13 }] },
        { ...breaking, named: [{ paragraph: p13, words: 'x'.repeat(5_000) }] },
        { ...breaking, named: Array.from({ length: 501 }, () => on13[0]) },
        { ...breaking, reason: 7 },
        { ...opening, until: 'noon' },
        { ...opening, until: DEADLINE },
        { ...opening, text: 'no hash' },
        { ...opening, shortest: 1 },
      ])
        for (const person of people) expect(await says(person, act)).toBe('not-understood')
      const others = people.filter(({ actor }) => actor.role !== 'head' && actor.role !== 'observer')
      for (const person of others) expect(await says(person, breaking)).toBe('heads-break-silence')
      for (const act of [breaking, opening]) expect(await says(watching, act)).toBe('observers-read')
      expect(await says(chair, opening)).toBe('silence-is-running')
      const tabling = { paragraph: p12, base: hashOf([]), wording: prose('We act.'), reason: '' }
      for (const person of [chair, head, solmar, ...others])
        expect(await says(person, { does: 'table', proposal: proposalId('x'), ...tabling })).toBe(
          'under-silence',
        )
      expect(await says(head, { ...breaking, silence: 1 })).toBe('no-such-silence')
    })
    expect(isStill).toBe(true)
    expect(plain((await negotiation()).paragraphs.get(p13)?.base ?? [])).toBe(BASE)
  })
})

test('[Z8] broken once and held the second time: everyone hears the same, and the list has both', async () => {
  await opens()
  const watcher = await (await house.person(observer)).listens()
  await chair.opensSilence(UNTIL)
  await tavoria.breaksSilence(on13)
  now = DEADLINE + 1
  await closes('broken')
  await isNow(now)
  expect(await stateOf(p13)).toBe('open')
  expect(await chair.agrees(p13)).toBe(allowed)
  expect(await chair.opensSilence(new Date(now + DAY + 60_000).toISOString())).toBe(allowed)
  now += DAY + 60_001
  await closes('held')
  const entries = await watcher.hearsEntry((await house.record()).length)
  expect(entries).toEqual(await house.record())
  expect((await attempts()).map(({ ended: end }) => end?.as)).toEqual(['broken', 'held'])
})
