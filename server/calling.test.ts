import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ParagraphId, type ProposalId, proposalId } from '../shared/ids.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  p13a,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { Conference } from './conference.ts'
import { fact, HERE, isUnmoved, type Person, saidIn, TestHouse, type Wishes } from './house.fixture.ts'
import { recordInMemory } from './record/memory.ts'
import type { RecordBook } from './record/record.ts'
import { performs } from './signing.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const NOON = Date.UTC(2026, 4, 4, 12)
const UNTIL = new Date(NOON).toISOString()
const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

let house: TestHouse
let chair: Person
let head: Person
let delegate: Person
let solmar: Person
let tavoria: Person

const opens = async (wishes: Wishes = {}) => {
  house = await TestHouse.open(wishes)
  chair = await house.person(facilitator)
  head = await house.person(NRL)
  delegate = await house.person(NRLdelegate)
  solmar = await house.person(SOL)
  tavoria = await house.person(TVR)
}
afterEach(() => house.close())

const paragraph = async (id: ParagraphId = p13) => {
  const found = (await house.session()).conference.negotiation.paragraphs.get(id)
  if (!found) throw new Error(`there is a paragraph ${id}`)
  return found
}
const lastAct = async () => (await house.record()).at(-1)?.act

describe('[C2] [C7] the room of a called paragraph', () => {
  test('its typists are shown out and keep their words; when the call is closed they go on, and nothing is lost', async () => {
    await opens()
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const two = await delegate.enters(proposal)
    one.types('Today ')
    await fact(() => two.words.startsWith('Today '))
    expect(await chair.calls(p13)).toBe(allowed)
    expect(await one.shownOut()).toBe(CLOSE.called.code)
    expect(await two.shownOut()).toBe(CLOSE.called.code)
    one.types('MARKER ')
    expect(one.words).toBe(`MARKER Today ${BASE}`)
    expect(saidIn(await head.posts(`${head.door}/drafts`, { paragraph: p13 }))).toBe('paragraph-is-called')
    expect(saidIn(await head.posts(`${head.door}/drafts`, { proposal }))).toBe('paragraph-is-called')

    expect(await chair.closesCall(p13)).toBe(allowed)
    expect(await head.drafts(p13)).toMatchObject({ proposal, changed: true })
    one.line.connect()
    two.line.connect()
    await fact(() => two.words === `MARKER Today ${BASE}`)
  })

  test('a room for a new paragraph after it stays open, and one for a merger with it does not', async () => {
    await opens()
    const opened = async (person: Person, on: ParagraphId, meaning: object) => {
      const answer = await person.posts(`${person.door}/drafts`, { paragraph: on, meaning })
      const { proposal } = answer.body['draft'] as { proposal: ProposalId }
      return person.enters(proposal)
    }
    const after = await opened(head, p13, { is: 'after', kind: 'operative', level: 1 })
    const merger = await opened(solmar, p12, { is: 'merge', with: p13 })
    await chair.calls(p13)
    expect(await merger.shownOut()).toBe(CLOSE.called.code)
    after.types('We note. ')
    const late = await opened(delegate, p13, { is: 'after', kind: 'operative', level: 1 })
    await fact(() => late.words.startsWith('We note. '))
    expect(after.shownOutWith).toBe(null)
  })

  test('[W2] [W6] whoever types on, knocks again or dials the room changes nothing for anybody else', async () => {
    await opens()
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const people = await Promise.all(everyone.map((actor) => house.person(actor)))
    await chair.calls(p13)
    await one.shownOut()
    const floors = await Promise.all(people.map((person) => person.listens()))
    const isStill = await isUnmoved(house, floors, async () => {
      one.types('MARKER ')
      one.line.connect()
      await fact(() => one.turnedAway >= 2)
      for (const person of people) {
        const address = `${roomsAddress(HERE, person.actor.seat)}/${proposal}`
        for (const seen of ['', '?seen=own', '?seen=all'])
          expect(await house.knock(address + seen, person.headers)).toBe(403)
      }
    })
    expect(isStill).toBe(true)
    await chair.closesCall(p13)
    await fact(() => one.line.synced)
    const reader = await delegate.enters(proposal)
    await fact(() => reader.words === `MARKER ${BASE}`)
  })

  test('[D3] what was on the screen leaves it unrecorded, and is there again when the call is closed', async () => {
    await opens()
    const watcher = await (await house.person(observer)).listens()
    await chair.sets('screen')
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await watcher.hears('live')
    expect(await chair.calls(p13)).toBe(allowed)
    await one.shownOut()
    await watcher.hears('live-ended')
    await watcher.isCaughtUp()
    const heard = watcher.messages.length
    expect(watcher.entries.at(-1)?.act.does).toBe('call')
    await chair.closesCall(p13)
    const again = await watcher.hears('live', () => true, heard)
    expect(plain(again.live.wording)).toBe(`Today ${BASE}`)
    await watcher.hearsEntry(10)
    expect(await lastAct()).toMatchObject({ does: 'table', proposal, wording: prose(`Today ${BASE}`) })
  })

  test('agreed at the end of the call, it lets nobody in any more', async () => {
    await opens()
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await chair.calls(p13)
    await one.shownOut()
    expect(await chair.agrees(p13)).toBe(allowed)
    const address = `${roomsAddress(HERE, NRL.seat)}/${proposal}`
    expect(await house.knock(address, head.headers)).toBe(403)
    expect(one.words).toBe(`Today ${BASE}`)
  })
})

describe('[C4] the time limit', () => {
  const clock = (time: number) => ({ clock: () => time })

  test('an objection of the last moment counts, the next is refused with both times, by the clock of the house', async () => {
    let now = NOON - 60_000
    await opens({ clock: () => now })
    expect(await chair.calls(p13, UNTIL)).toBe(allowed)
    now = NOON
    expect(await head.objects(p13, '“and resolve to act”')).toBe(allowed)
    now = NOON + 1_250
    const act = { does: 'object', paragraph: p13, wording: hashOf(prose(BASE)), statement: 'Too late.' }
    const answer = await solmar.posts(`${solmar.door}/acts`, { act })
    expect(saidIn(answer)).toBe('too-late')
    expect(answer.body['sentence']).toContain('up at 4 May at 08:00:00.000 New York time')
    expect(answer.body['sentence']).toContain('arrived at 4 May at 08:00:01.250 New York time')
    expect(await chair.agrees(p13)).toBe('objection-stands')
    expect(await head.acts({ does: 'withdraw-objection', paragraph: p13 })).toBe(allowed)
    expect(await chair.agrees(p13)).toBe(allowed)
  })

  test('[R4] survives a restart across it: before, the call is running; after, objections are late and words still held', async () => {
    await opens(clock(NOON - 2_000))
    await chair.calls(p13, UNTIL)
    await head.objects(p13)
    await house.restart(clock(NOON - 1))
    expect(await solmar.objects(p13)).toBe(allowed)
    expect(await chair.agrees(p13)).toBe('call-is-running')
    await house.restart(clock(NOON + 1))
    expect(await tavoria.objects(p13)).toBe('too-late')
    expect(await tavoria.tables(p13, 'We act.', proposalId('late'))).toBe('paragraph-is-called')
    const { state } = await paragraph()
    expect(state.is === 'called' && [...state.objections.keys()]).toEqual(['NRL', 'SOL'])
    expect(await chair.closesCall(p13)).toBe(allowed)
  })

  test('a clock that goes back does not open again what the record has seen end', async () => {
    let now = NOON - 1_000
    await opens({ clock: () => now })
    await chair.calls(p13, UNTIL)
    now = NOON + 1
    expect(await head.objects(p13)).toBe('too-late')
    now = NOON - 500
    expect(await head.objects(p13)).toBe('too-late')
    await tavoria.tables(p12, 'We welcome.', proposalId('elsewhere'))
    await house.restart(clock(NOON - 500))
    expect(await head.objects(p13)).toBe('too-late')
  })

  test('[R3] an objection that arrives in time counts, however long the disk is busy and however many come at once', async () => {
    await opens()
    const opened = (await house.session()).conference
    const book = recordInMemory(await opened.entries(1))
    let go: () => void = () => undefined
    let asked = 0
    const slow: RecordBook = {
      head: book.head,
      chain: book.chain,
      async append(expectedHead, entries) {
        asked += 1
        await new Promise<void>((open) => {
          go = open
        })
        return book.append(expectedHead, entries)
      },
      read: (from) => book.read(from),
      recorded: () => book.recorded(),
      close: () => book.close(),
    }
    const start = Date.parse(opened.negotiation.at) + 1_000
    const until = start + 1_000
    let now = start
    const conference = await Conference.open(slow, () => now)
    const wording = hashOf(prose(BASE))
    const called = performs(conference, facilitator, {
      does: 'call',
      paragraph: p13,
      wording,
      until: new Date(until).toISOString(),
    })
    now = until
    const object = (by: typeof NRL) =>
      performs(conference, by, { does: 'object', paragraph: p13, wording, statement: 'Not these words.' })
    const inTime = [NRL, SOL, TVR].map(object)
    now = until + 1
    const late = object({ ...TVR, delegation: NRL.delegation })
    now = until + 60_000
    go()
    await called
    await fact(() => asked === 2)
    go()
    expect((await Promise.all(inTime)).map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await late).toMatchObject({ ok: false, refusal: { is: 'too-late' } })
  })
})

describe('at the door', () => {
  test('[C1] [C3] what makes no sense, and what is somebody else’s to do, changes nothing for anybody', async () => {
    await opens()
    const people = await Promise.all(everyone.map((actor) => house.person(actor)))
    await chair.calls(p13)
    await solmar.objects(p13)
    const watcher = await house.person(observer)
    const wording = hashOf(prose(BASE))
    const object = { does: 'object', paragraph: p13, wording, statement: 'No.' }
    const floors = await Promise.all(people.map((person) => person.listens()))
    const says = async (person: Person, act: object) =>
      saidIn(await person.posts(`${person.door}/acts`, { act }))
    const isStill = await isUnmoved(house, floors, async () => {
      for (const act of [
        { ...object, by: 'SOL' },
        { ...object, delegation: 'SOL' },
        { ...object, at: UNTIL },
        { ...object, statement: 7 },
        { ...object, statement: 'No. '.repeat(2_000) },
        { does: 'withdraw-objection', paragraph: p13, delegation: 'SOL' },
        { does: 'call', paragraph: p12, wording, until: 'noon' },
        { does: 'call', paragraph: p12, wording, until: 1_777_888_999_000 },
        { does: 'close-call', paragraph: p13, as: 'agreed' },
        { does: 'agree', paragraph: p12, wording, lapsing: [], subjectTo: ['no id'] },
        { does: 'reopen', paragraph: p12, reason: 'Why not.', falling: [] },
        { does: 'restore', paragraph: p13, base: wording, reopening: 0, proposal: 'mine' },
        { does: 'restore', paragraph: p13, base: wording, reopening: 1, proposal: 'mine', result: [] },
      ])
        for (const person of people) expect(await says(person, act)).toBe('not-understood')
      const others = people.filter(({ actor }) => actor.role !== 'facilitator' && actor.role !== 'observer')
      for (const person of others) expect(await person.closesCall(p13)).toBe('facilitators-call')
      const runners = people.filter(({ actor }) => ['facilitator', 'secretariat'].includes(actor.role))
      for (const person of runners) expect(await says(person, object)).toBe('delegations-object')
      expect(await says(watcher, object)).toBe('observers-read')
      expect(await says(head, { does: 'withdraw-objection', paragraph: p13 })).toBe(
        'no-objection-to-withdraw',
      )
      expect(await chair.agrees(p13)).toBe('objection-stands')
      const restore = { does: 'restore', paragraph: p13, base: wording, reopening: 1, proposal: 'mine' }
      expect(await says(head, restore)).toBe('facilitators-restore')
      expect(await says(chair, restore)).toBe('paragraph-is-called')
    })
    expect(isStill).toBe(true)
  })

  test('[C8] a chain is agreed and falls open in one entry, which everyone hears', async () => {
    await opens()
    const watcher = await (await house.person(observer)).listens()
    const agrees = async (id: ParagraphId, subjectTo: readonly ParagraphId[]) =>
      chair.acts({
        does: 'agree',
        paragraph: id,
        wording: hashOf((await paragraph(id)).base),
        lapsing: [],
        subjectTo,
      })
    expect(await agrees(p12, [p13])).toBe(allowed)
    expect(await agrees(p13a, [p12])).toBe(allowed)
    expect(await chair.agrees(p13)).toBe(allowed)
    expect(await chair.reopens(p13)).toBe('chain-has-moved')
    expect(await chair.reopens(p13, p12, p13a)).toBe(allowed)
    const entries = await watcher.hearsEntry(10)
    expect(entries.at(-1)?.act).toMatchObject({ does: 'reopen', falling: [p12, p13a] })
    for (const id of [p12, p13, p13a]) expect((await paragraph(id)).state.is).toBe('open')
  })
})

test('[C9] [B4] what was agreed is restored around the hands of those who type', async () => {
  await opens()
  await chair.agrees(p13)
  await chair.reopens(p13)
  const at = (await house.record()).length
  await solmar.tables(p13, BASE.replace('to act', 'to wait'), proposalId('wait'))
  expect(await chair.accepts(p13, [proposalId('wait')])).toBe(allowed)
  const { proposal } = await head.drafts(p13)
  const one = await head.enters(proposal)
  one.types('Today, ')
  await fact(() => one.words === `Today, ${BASE.replace('to act', 'to wait')}`)
  const base = hashOf((await paragraph()).base)
  const act = { does: 'restore', paragraph: p13, base, reopening: at, proposal: proposalId('restored') }
  expect(saidIn(await chair.posts(`${chair.door}/acts`, { act }))).toBe(allowed)
  await fact(() => one.words === `Today, ${BASE}`)
  expect(plain((await paragraph()).base)).toBe(BASE)
  one.types('here ', 'Today, '.length)
  const reader = await delegate.enters(proposal)
  await fact(() => reader.words === `Today, here ${BASE}`)
  expect(await lastAct()).toMatchObject({ does: 'restore', result: prose(BASE), carried: [], outdated: [] })
})
