import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { delegationCode, proposalId, seatId } from '../shared/ids.ts'
import {
  allowed,
  facilitator,
  NRL,
  observer,
  p12,
  p13,
  secretariat,
  SOL,
} from '../shared/negotiation.fixture.ts'
import type { ObserversRead } from '../shared/observing.ts'
import { plain } from '../shared/prose.ts'
import { hashOfText, issuable } from '../shared/revisions.ts'
import { CLOSE, floorAddress, roomsAddress } from '../shared/rooms.ts'
import { elementsIn } from './papers/feed.fixture.ts'
import {
  type Answer,
  fact,
  HERE,
  isUnmoved,
  type Listener,
  Person,
  stateOf,
  TestHouse,
} from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let chair: Person
let secretary: Person
let northland: Person
let solmar: Person
let watch: Person
beforeEach(async () => {
  house = await TestHouse.open()
  ;[chair, secretary, northland, solmar, watch] = await Promise.all([
    house.person(facilitator),
    house.person(secretariat),
    house.person(NRL),
    house.person(SOL),
    house.person(observer),
  ])
})
afterEach(() => house.close())

const observersRead = (what: ObserversRead, by = chair) =>
  by.acts({ does: 'set-observing', observersRead: what })

const [sea, wait] = [proposalId('sea'), proposalId('wait')]

/** What happens between two texts, and is in none of them. */
async function talksGoOn(): Promise<void> {
  expect(await northland.tables(p13, 'We act at sea.', sea, 'Time presses.')).toBe(allowed)
  expect(await chair.accepts(p13, [sea])).toBe(allowed)
  expect(await northland.tables(p12, 'We never wait.', wait)).toBe(allowed)
  expect(
    await solmar.takes({ is: 'proposal', proposal: wait }, 'oppose', { statement: 'Not so fast.' }),
  ).toBe(allowed)
  expect(await chair.agrees(p13)).toBe(allowed)
}
const HIDDEN = [
  'We never wait',
  'Time presses',
  'Not so fast',
  'oppose',
  'NRL',
  'SOL',
  NRL.seat,
  SOL.seat,
  'Seat ',
]

/** What a listener was sent, as text; of the hour at which they came in nothing is asked. */
const sentTo = ({ texts }: Listener): string =>
  texts.filter((text) => !text.includes('"is":"seated"')).join('\n')

async function papersOf(reader: Person): Promise<Readonly<Record<string, number>>> {
  const names = [
    'clean.txt',
    'rolling.txt',
    'compilation.html',
    'tracked.docx',
    'tracked-NRL.docx',
    'proposals.csv',
    'positions.json',
    'sources.csv',
    'matrix.docx',
    'issued-0.txt',
    'concordance-0.csv',
    'changes-0-now.html',
  ]
  const answers = names.map(
    async (name) => [name, (await reader.gets(`${reader.door}/papers/${name}`)).status] as const,
  )
  return Object.fromEntries(await Promise.all(answers))
}

describe('where observers read issued texts alone', () => {
  beforeEach(async () => {
    await observersRead('issued')
  })

  test('[T11] an observer’s connection receives what is issued, and in between nothing at all', async () => {
    const early = await watch.listens()
    await early.isCaughtUp()
    const before = early.texts.length
    await talksGoOn()
    const typist = await northland.enters((await northland.drafts(p12)).proposal)
    typist.types('Drafted in confidence. ')
    await fact(() => typist.words.includes('confidence'))
    expect(await chair.sets('screen', p12)).toBe(allowed)
    await chair.posts(`${chair.door}/screen`, { paragraph: p12, follows: false })
    await early.isCaughtUp()
    expect(early.texts.slice(before)).toEqual([])

    expect(await chair.issues('Rev.1')).toBe(allowed)
    await early.hears('entries', ({ entries }) =>
      entries.some(({ act }) => act.does === 'publish' && act.name === 'Rev.1'),
    )
    const late = await watch.listens(3)
    await late.hears('entries')
    await late.isCaughtUp()
    const kept = (await house.session()).conference.negotiation
    for (const listener of [early, late]) {
      const read = stateOf(listener.entries)
      expect(read.revisions.map(({ name, hash, text }) => [name, hash, text])).toEqual(
        kept.revisions.map(({ name, hash, text }) => [name, hash, text]),
      )
      expect(plain(read.paragraphs.get(p13)?.base ?? [])).toBe('We act at sea.')
      for (const hidden of [...HIDDEN, 'confidence']) expect(sentTo(listener)).not.toContain(hidden)
    }
  })

  test('[T11] no door gives more: not the record, no paper but the text issued, no note and no feed of what was agreed', async () => {
    await talksGoOn()
    const { status, text } = await watch.gets(`${watch.door}/record`)
    expect([status, text]).toEqual([403, expect.stringContaining('issued-texts-alone')])
    expect(await papersOf(watch)).toEqual({
      'clean.txt': 200,
      'rolling.txt': 404,
      'compilation.html': 404,
      'tracked.docx': 404,
      'tracked-NRL.docx': 404,
      'proposals.csv': 404,
      'positions.json': 404,
      'sources.csv': 404,
      'matrix.docx': 404,
      'issued-0.txt': 200,
      'concordance-0.csv': 200,
      'changes-0-now.html': 200,
    })
    const clean = await watch.gets(`${watch.door}/papers/clean.txt`)
    expect(clean.headers['content-disposition']).toBe('attachment; filename=test-clean.txt')
    expect(clean.text).toContain('As it was issued')
    const feed = await watch.gets(`${watch.door}/feed`)
    expect(feed.text).not.toContain('agreed ad ref</title>')
    for (const hidden of [...HIDDEN, 'We act at sea.', 'entry'])
      expect(clean.text + feed.text.replaceAll(/<\/?entry>/g, '')).not.toContain(hidden)
    expect(await watch.notes(p13, { instructions: 'Hold.' })).not.toBe(allowed)
    expect(await chair.issues('Rev.1')).toBe(allowed)
    expect((await watch.gets(`${watch.door}/papers/clean.txt`)).text).toContain('We act at sea.')
    const changes = await watch.gets(`${watch.door}/papers/changes-0-1.html`)
    expect(changes.text).toContain('at sea')
    for (const hidden of [...HIDDEN, 'entry']) expect(changes.text).not.toContain(hidden)
  })

  test('[T8] [T11] an observer’s seat in a State’s delegation is sent no draft and no note of its own', async () => {
    const intern = await house.newcomer(NRL.delegation, 'observer')
    expect(await northland.notes(p13, { instructions: 'Hold until the last night.' })).toBe(allowed)
    await northland.drafts(p12)
    const listener = await intern.listens()
    expect(await northland.notes(p13, { instructions: 'Hold until dawn.' })).toBe(allowed)
    await listener.isCaughtUp()
    expect(sentTo(listener)).not.toContain('Hold')
    expect(listener.all('drafts').flatMap(({ drafts }) => drafts)).toEqual([])
  })
})

test('[T12] what observers read is set while they are there: within a second, both ways, and nothing is left of it', async () => {
  await talksGoOn()
  const open = await watch.listens()
  const reading = await solmar.listens()
  await open.hears('entries')
  const live = stateOf(open.entries).head
  const before = performance.now()
  expect(await observersRead('issued', secretary)).toBe(allowed)
  await fact(() => open.closed !== null)
  expect(performance.now() - before).toBeLessThan(1_000)
  expect(open.closed).toBe(CLOSE.readAnew.code)
  expect(open.entries.some(({ act }) => act.does === 'set-observing')).toBe(false)

  // It comes back with what it has, and is sent the issued texts in its place.
  const closed = await watch.listens(live)
  expect((await closed.hears('seated')).since).toBe(0)
  await closed.hears('entries')
  expect(stateOf(closed.entries)).toMatchObject({ observersRead: 'issued', head: 3 })
  expect(await observersRead('live')).toBe(allowed)
  await fact(() => closed.closed !== null)
  const again = await watch.listens(3)
  expect((await again.hears('seated')).since).toBe(0)
  const { head } = (await house.session()).conference.negotiation
  expect(stateOf(await again.hearsEntry(head)).proposals.size).toBe(2)
  expect(reading.closed).toBe(null) // nobody else reads anything otherwise
})

test('[T10] a negotiation that is created is closed to observers until it opens its text', async () => {
  const { negotiations } = house.inside
  const reading = { paragraphs: [], notUnderstood: [] }
  const first = { id: p12, kind: 'operative', level: 1, label: '1.', prose: [{ text: 'We act.' }] } as const
  const made = await negotiations.createFromDraft('A new one', 'Zero draft', {
    ...reading,
    paragraphs: [first],
  } as never)
  if (!made.ok) throw new Error(made.refusal)
  expect((await house.session(made.value)).conference.negotiation.observersRead).toBe('issued')
})

describe('the public link', () => {
  const opens = (by = secretary, open = true) => by.posts(`${by.door}/link`, { open })
  const codeIn = ({ body }: Answer): string => String(body['link']).split('/').at(-1) ?? ''
  /** Somebody with nothing but the link. */
  const stranger = (code: string) => new Person(house, { ...observer, seat: seatId(code) }, HERE, 'nothing')

  test('[S6] is opened by the secretariat alone, once, and kept as a hash', async () => {
    for (const by of [chair, northland, watch]) expect((await opens(by)).status).toBe(401)
    const opened = await opens()
    const code = codeIn(opened)
    expect(code).toMatch(/^[0-9a-f]{36}$/)
    expect(String(opened.body['link'])).toBe(`http://${house.at}/public/test/${code}`)
    expect(JSON.stringify(house.inside.register.data)).not.toContain(code)
    expect((await opens()).body['refusal']).toBe('link-is-open')
    const { body } = await secretary.gets(`${secretary.door}/seats`)
    expect(body['published']).toMatchObject({ link: { openedAt: expect.any(String) } })
    expect((await northland.gets(`${northland.door}/seats`)).body['published']).toBeUndefined()
    expect((await secretary.gets(`/api/negotiations/elsewhere/${code}/feed`)).status).toBe(401)
    await house.restart()
    expect((await stranger(code).gets(`${stranger(code).door}/feed`)).status).toBe(200)
  })

  test('[S6] whoever shows it reads what an observer reads, with the names and the texts that the meeting has set', async () => {
    await talksGoOn()
    const reader = stranger(codeIn(await opens()))
    const open = await reader.listens()
    const { head } = (await house.session()).conference.negotiation
    await open.hearsEntry(head)
    expect((await open.hears('seated')).actor).toEqual({ seat: 'public', role: 'observer', delegation: '-' })
    expect(sentTo(open)).toContain('NRL')
    expect((await papersOf(reader))['rolling.txt']).toBe(200)
    expect((await solmar.listens()).all('present').flatMap(({ delegations }) => delegations)).not.toContain(
      '-',
    )

    expect(await chair.acts({ does: 'set-attribution', namesTo: 'delegations' })).toBe(allowed)
    await fact(() => open.closed === CLOSE.readAnew.code)
    const nameless = await reader.listens(head)
    await nameless.hearsEntry(head + 1)
    for (const name of ['NRL', 'SOL', NRL.seat]) expect(sentTo(nameless)).not.toContain(name)
    expect((await reader.gets(`${reader.door}/record`)).status).toBe(403)

    expect(await observersRead('issued')).toBe(allowed)
    await fact(() => nameless.closed === CLOSE.readAnew.code)
    const issued = await reader.listens(head)
    await issued.hears('entries')
    for (const hidden of [...HIDDEN, 'We act at sea.']) expect(sentTo(issued)).not.toContain(hidden)
  })

  test('[S6] nothing is done for it: no act, no draft, no note, no room, no screen, no invitation, no link', async () => {
    const code = codeIn(await opens())
    const [reader, listener] = [stranger(code), await watch.listens()]
    const draft = await northland.drafts(p12)
    await listener.isCaughtUp()
    const tried = async () => {
      expect(await reader.tables(p13, 'We act.', sea)).toBe('not-your-seat')
      expect(await reader.notes(p13, { instructions: 'Hold.' })).toBe('not-your-seat')
      const bodies = {
        drafts: { paragraph: p13, another: false, meaning: { is: 'words' } },
        screen: { paragraph: p13, follows: false },
        invitations: { delegation: delegationCode('NRL'), role: 'head' },
        link: { open: false },
      }
      for (const [place, body] of Object.entries(bodies))
        expect((await reader.posts(`${reader.door}/${place}`, body)).status).toBe(401)
      for (const place of ['seats', 'acts', 'drafts'])
        expect([401, 404]).toContain((await reader.gets(`${reader.door}/${place}`)).status)
      const room = `${roomsAddress(HERE, reader.actor.seat)}/${draft.proposal}`
      expect(await house.knock(room, reader.headers)).toBe(401)
      expect(
        await house.knock(`${roomsAddress(HERE, seatId('public'))}/${draft.proposal}`, reader.headers),
      ).toBe(401)
    }
    expect(await isUnmoved(house, [listener], tried)).toBe(true)
  })

  test('[S7] closing it ends its readers within a second, and for good; another code was never one', async () => {
    const code = codeIn(await opens())
    const [reader, own] = [await stranger(code).listens(), await watch.listens()]
    const before = performance.now()
    expect((await opens(secretary, false)).body['link']).toBe(null)
    await fact(() => reader.closed !== null)
    expect(performance.now() - before).toBeLessThan(1_000)
    expect([reader.closed, own.closed]).toEqual([CLOSE.linkClosed.code, null])
    const other = codeIn(await opens())
    expect(other).not.toBe(code)
    for (const wrong of [code, code.slice(1), `${other}0`, 'public', 'watch', '__proto__', ''])
      expect([
        wrong,
        await house.knock(`${floorAddress(HERE, seatId('x')).slice(0, -1)}${wrong}`, stranger(other).headers),
      ]).toEqual([wrong, wrong === '' ? 404 : 401])
    expect((await stranger(code).gets(`${stranger(code).door}/papers/clean.txt`)).status).toBe(401)
    expect((await stranger(other).gets(`${stranger(other).door}/papers/clean.txt`)).status).toBe(200)
  })
})

describe('the feed', () => {
  const feedFor = (reader: Person, headers: Readonly<Record<string, string>> = {}) =>
    house.ask(`${reader.door}/feed`, { method: 'GET', headers: { ...reader.headers, ...headers } })

  test('[I6] is Atom, of texts issued and paragraphs agreed, with hours of the record and ids that stay', async () => {
    await talksGoOn()
    expect(
      await chair.acts({
        does: 'issue-revision',
        name: 'Rev.1 <A & B>',
        symbol: ']]> "C"',
        note: 'On the sea \u0001.',
        text: hashOfText(issuable((await house.session()).conference.negotiation)),
        pending: 'carried',
      }),
    ).toBe(allowed)
    const first = await feedFor(watch)
    expect(first.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const elements = elementsIn(first.text)
    const texts = (name: string) => elements.filter((one) => one.name === name).map(({ text }) => text)
    expect(elements[0]).toMatchObject({ name: 'feed', space: 'http://www.w3.org/2005/Atom' })
    expect(texts('title')).toEqual([
      'A declaration',
      'Rev.1 <A & B> was issued: ]]> "C"',
      'Paragraph 13 was agreed ad ref',
      'Zero draft was issued',
    ])
    expect(texts('content')[1]).toBe('We act at sea.')
    expect(elements.filter(({ name }) => name === 'name').map(({ text }) => text)).toEqual([
      'The co-facilitators',
      NRL.delegation,
    ])
    const ids = texts('id')
    expect(new Set(ids).size).toBe(4)
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const hours = (await house.record()).map(({ at }) => at)
    for (const hour of [...texts('updated'), ...texts('published')]) expect(hours).toContain(hour)
    expect(texts('updated')[0]).toBe(hours.at(-1))

    const tag = String(first.headers['etag'])
    expect((await feedFor(watch, { 'If-None-Match': tag })).status).toBe(304)
    expect(await chair.reopens(p13)).toBe(allowed)
    const later = await feedFor(watch, { 'If-None-Match': tag })
    expect(later.status).toBe(200)
    const now = elementsIn(later.text)
    expect(
      now
        .filter(({ name }) => name === 'id')
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(ids.toSorted())
    expect(later.text).toContain('Paragraph 13 was agreed ad ref, and has been reopened since')
  })

  test('[I6] [T2] names nobody to who is not shown names, and tells readers of issued texts of those alone', async () => {
    await talksGoOn()
    expect(await chair.acts({ does: 'set-attribution', namesTo: 'delegations' })).toBe(allowed)
    expect((await feedFor(watch)).text).not.toMatch(/NRL|contributor/)
    expect((await feedFor(solmar)).text).toContain('<contributor><name>NRL</name></contributor>')
    const open = elementsIn((await feedFor(watch)).text)
    expect(await observersRead('issued')).toBe(allowed)
    const closed = elementsIn((await feedFor(watch)).text)
    const idsIn = (all: typeof open) => all.filter(({ name }) => name === 'id').map(({ text }) => text)
    expect(idsIn(closed)).toEqual(idsIn(open).filter((_, turn) => turn !== 1)) // the same text by the same id
    expect((await house.ask(`${watch.door}/feed`, { method: 'GET' })).status).toBe(401)
  })
})
