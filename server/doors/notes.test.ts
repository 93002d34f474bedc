import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { proposalId } from '../../shared/ids.ts'
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
  TVR,
} from '../../shared/negotiation.fixture.ts'
import { LONGEST_NOTE, PRIORITIES } from '../../shared/notes.ts'
import { CLOSE, floorAddress, roomsAddress } from '../../shared/rooms.ts'
import { atTheDoor, inWords } from '../../shared/words.ts'
import { MemoryDisk } from '../disk.fixture.ts'
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

const RED = {
  priority: 'red-line',
  instructions: 'Hold QUICKSILVER.',
  fallback: 'at QUICKSILVER and beyond',
} as const

describe('[H3] a note goes to its delegation', () => {
  beforeEach(openHouse)
  afterEach(closeHouse)

  test('at once, to whoever of it is there, and to whoever comes later, observers of it included', async () => {
    const [head, delegate] = [await house.person(NRL), await house.person(NRLdelegate)]
    const looksOn = await house.newcomer(NRL.delegation, 'observer')
    const there = [await head.listens(), await delegate.listens(), await looksOn.listens()]
    expect(there.map((listener) => listener.all('notes'))).toEqual(
      there.map(() => [{ is: 'notes', notes: [] }]),
    )
    expect(await delegate.notes(p13, RED)).toBe(allowed)
    const note = { paragraph: p13, version: 1, ...RED, by: NRLdelegate.seat, at: expect.any(String) }
    for (const listener of there) expect(await listener.hears('note')).toEqual({ is: 'note', note })
    for (const person of [head, delegate, looksOn])
      expect((await person.listens()).all('notes')).toEqual([{ is: 'notes', notes: [note] }])
  })

  test('and to nobody else: not a byte on another’s floor, in a room, in an answer, on record or in the log', async () => {
    const head = await house.person(NRL)
    const others = await Promise.all(
      [SOL, TVR, facilitator, secretariat, observer].map((actor) => house.person(actor)),
    )
    const [solmar] = others
    if (!solmar) throw new Error('Solmar is here')
    const { proposal } = await solmar.drafts(p13)
    const bytes: string[] = []
    for (const person of others) {
      const floor = `${floorAddress(HERE, person.actor.seat)}?since=0`
      const room = `${roomsAddress(HERE, person.actor.seat)}/${proposal}`
      for (const address of [floor, room]) {
        const socket = await house.knock(address, person.headers)
        if (typeof socket !== 'number')
          socket.on('message', (data: Buffer) => bytes.push(data.toString('latin1')))
      }
    }
    const listeners = await Promise.all(others.map((person) => person.listens()))

    // Nothing is heard while it is kept, changed and emptied: not even that there is one.
    const isStill = await silently(listeners, async () => {
      expect(await head.notes(p13, RED)).toBe(allowed)
      expect(await head.notes(p13, { ...RED, priority: 'high' })).toBe(allowed)
      expect(await head.notes(p12, {})).toBe(allowed)
    })
    expect(isStill).toEqual([])

    // What follows concerns everyone, and brings nothing of the note along.
    expect(await head.tables(p13, 'We act.', proposalId('ours'))).toBe(allowed)
    const late = await Promise.all(others.map((person) => person.listens()))
    for (const listener of [...listeners, ...late]) {
      await listener.hearsEntry(7)
      await listener.isCaughtUp()
      bytes.push(...listener.texts)
      expect(listener.all('note')).toEqual([])
      expect(listener.all('notes').flatMap(({ notes }) => notes)).toEqual([])
    }
    for (const person of others) bytes.push(...(await everyAnswerTo(person)))
    expect(bytes.length).toBeGreaterThan(60)
    expect(bytes.filter((text) => text.includes('QUICKSILVER'))).toEqual([])

    for (const file of ['register.json', join('negotiations', HERE, 'record.jsonl')])
      expect(await readFile(join(house.folder, file), 'utf8')).not.toContain('QUICKSILVER')
    expect(await readFile(join(house.folder, 'negotiations', HERE, 'notes.jsonl'), 'utf8')).toContain(
      'QUICKSILVER',
    )
    expect(house.faults).toEqual([])
  })

  test('and not to the same delegation in another negotiation', async () => {
    const [head, away] = [await house.person(NRL), await house.person(NRL, ELSEWHERE)]
    const listener = await away.listens()
    expect(await silently([listener], async () => void (await head.notes(p13, RED)))).toEqual([])
    expect((await away.listens()).all('notes')).toEqual([{ is: 'notes', notes: [] }])
  })

  /** Every door of the house, asked rightly and wrongly by this person; the bodies of the answers. */
  async function everyAnswerTo(person: Person): Promise<readonly string[]> {
    const note = { paragraph: p13, on: 1, priority: 'low', instructions: 'Ours.', fallback: '' }
    const theirs = `/api/negotiations/${HERE}/${NRL.seat}`
    const answers = [
      await person.gets('/api/house'),
      await person.gets('/api/nowhere'),
      ...(await Promise.all(
        [person.door, theirs].flatMap((at) => [
          ...['', '/seats', '/notes', '/notes/p13', '/acts', '/drafts'].map((door) => person.gets(at + door)),
          person.posts(`${at}/notes`, note),
          person.posts(`${at}/notes`, { ...note, on: 'x' }),
          person.posts(`${at}/drafts`, { paragraph: p13 }),
          person.posts(`${at}/acts`, { act: { does: 'withdraw', proposal: 'ours', reason: '' } }),
        ]),
      )),
    ]
    return answers.map(({ text, headers }) => text + JSON.stringify(headers))
  }

  /** What these listeners hear while something is done. */
  async function silently(
    listeners: readonly Listener[],
    doing: () => Promise<void>,
  ): Promise<readonly string[]> {
    for (const listener of listeners) await listener.isCaughtUp()
    const before = listeners.map(({ texts }) => texts.length)
    await doing()
    for (const listener of listeners) await listener.isCaughtUp()
    return listeners.flatMap(({ texts }, turn) => texts.slice(before[turn]))
  }
})

describe('[H4] two seats of one delegation', () => {
  beforeEach(openHouse)
  afterEach(closeHouse)

  test('write at once: one is kept, the other has the sentence and both texts', async () => {
    const people = [await house.person(NRL), await house.person(NRLdelegate)]
    const asked = (words: string) => ({
      paragraph: p13,
      on: 0,
      priority: 'high',
      instructions: words,
      fallback: '',
    })
    const answers = await Promise.all(
      people.map((person) => person.posts(`${person.door}/notes`, asked(`Says ${person.actor.role}.`))),
    )
    const [yes] = answers.filter(({ status }) => status === 200)
    const [no] = answers.filter(({ status }) => status === 409)
    expect(yes?.body['note']).toMatchObject({ version: 1, priority: 'high' })
    expect(no?.body).toEqual({
      ok: false,
      refusal: 'note-has-moved',
      sentence: inWords('note-has-moved'),
      kept: yes?.body['note'],
    })
  })

  test('and a request that is sent twice, because its answer was lost, is kept once', async () => {
    const head = await house.person(NRL)
    const listener = await head.listens()
    const asked = { paragraph: p13, on: 0, ...RED }
    const [one, other] = [
      await head.posts(`${head.door}/notes`, asked),
      await head.posts(`${head.door}/notes`, asked),
    ]
    expect(one.status).toBe(200)
    expect(other.text).toBe(one.text)
    await listener.isCaughtUp()
    expect(listener.all('note')).toHaveLength(1)
  })
})

describe('[H5] the house', () => {
  test('is closed and opened again, and every note is there', async () => {
    await openHouse()
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    await head.notes(p13, RED)
    await head.notes(p12, { priority: 'low' })
    await other.notes(p13, { instructions: 'Support them.' })
    const before = [await head.listens(), await other.listens()].map((each) => each.all('notes'))
    await house.restart()
    const after = [await head.listens(), await other.listens()].map((each) => each.all('notes'))
    expect(after).toEqual(before)
    expect(after.flat().map(({ notes }) => notes.length)).toEqual([2, 1])
    expect(house.faults).toEqual([])
    await closeHouse()
  })

  test('loses its power, and what was answered is there', async () => {
    const disk = new MemoryDisk()
    house = await TestHouse.open({ disk })
    const head = await house.person(NRL)
    expect(await head.notes(p13, RED)).toBe(allowed)
    expect(await head.notes(p13, { ...RED, fallback: 'and nowhere else' })).toBe(allowed)
    await house.kill()
    expect((await head.listens()).all('notes')).toMatchObject([
      { notes: [{ version: 2, priority: 'red-line', fallback: 'and nowhere else' }] },
    ])
    await closeHouse()
  })

  test('[R5] has a full disk: the answer says so, nobody hears of it, and there is room again later', async () => {
    const disk = new MemoryDisk()
    house = await TestHouse.open({ disk })
    const head = await house.person(NRL)
    const listener = await (await house.person(NRLdelegate)).listens()
    disk.full = true
    const isStill = await isUnmoved(house, [listener], async () => {
      const answer = await head.posts(`${head.door}/notes`, { paragraph: p13, on: 0, ...RED })
      expect(answer).toMatchObject({ status: 503, body: { sentence: atTheDoor('not-kept') } })
    })
    expect(isStill).toBe(true)
    expect(house.faults.join()).not.toContain('QUICKSILVER')
    disk.full = false
    expect(await head.notes(p13, RED)).toBe(allowed)
    await fact(() => listener.all('note').length === 1)
    await closeHouse()
  })
})

describe('the enemy', () => {
  let floor: readonly Listener[]
  let head: Person
  let thief: Person
  const asked = { paragraph: p13, on: 1, ...RED, instructions: 'Give way.' }

  beforeAll(async () => {
    await openHouse()
    head = await house.person(NRL)
    thief = await house.person(SOL)
    await head.notes(p13, RED)
    floor = await Promise.all(everyone.map(async (actor) => (await house.person(actor)).listens()))
  })
  afterAll(closeHouse)

  const isStill = async (attack: () => Promise<void>) =>
    expect(await isUnmoved(house, floor, attack)).toBe(true)

  test('[H2] observers, those of the delegation too, and the secretariat are refused in a sentence', async () => {
    const refused = [
      [await house.person(observer), 'observers-read'],
      [await house.newcomer(NRL.delegation, 'observer'), 'observers-read'],
      [await house.person(secretariat), 'secretariat-keeps-no-notes'],
    ] as const
    await isStill(async () => {
      for (const [person, refusal] of refused)
        for (const on of [0, 1])
          expect(await person.posts(`${person.door}/notes`, { ...asked, on })).toMatchObject({
            status: 409,
            body: { ok: false, refusal, sentence: inWords(refusal) },
          })
    })
  })

  test('[S2] another’s seat in the address, the own one elsewhere, or no session is not one’s seat', async () => {
    await isStill(async () => {
      for (const seat of [NRL.seat, NRLdelegate.seat, facilitator.seat, 'house', '__proto__', '..', '%00'])
        expect([401, 404]).toContain(
          (await thief.posts(`/api/negotiations/${HERE}/${seat}/notes`, asked)).status,
        )
      expect(saidIn(await thief.posts(`/api/negotiations/${ELSEWHERE}/${SOL.seat}/notes`, asked))).toBe(
        'not-your-seat',
      )
      for (const Cookie of ['', 'adref-session=', `adref-session=${head.cookie}x`])
        expect(saidIn(await thief.posts(`${head.door}/notes`, asked, { Cookie }))).toBe('not-your-seat')
    })
  })

  test('[S3] from another page, or as a form, nothing is kept', async () => {
    await isStill(async () => {
      for (const headers of [
        { Origin: 'https://elsewhere.example' },
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Content-Type': 'text/plain' },
        { 'Content-Type': 'application/x-www-form-urlencoded' },
      ])
        expect(saidIn(await head.posts(`${head.door}/notes`, asked, headers))).toBe('not-same-origin')
    })
  })

  test('[A5] a body that says whose note it is makes no sense to the house', async () => {
    await isStill(async () => {
      for (const claim of [
        { delegation: NRL.delegation },
        { by: NRL.seat },
        { seat: NRL.seat },
        { role: 'head' },
        { version: 2 },
        { at: '2030-01-01T00:00:00.000Z' },
      ])
        expect(saidIn(await thief.posts(`${thief.door}/notes`, { ...asked, ...claim }))).toBe(
          'not-understood',
        )
    })
  })

  const bodies: readonly (readonly [string, unknown])[] = [
    ['nothing', ''],
    ['half an object', '{"paragraph":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a prototype', `{"paragraph":"p13","on":1,"__proto__":{"priority":"low"}}`],
    ['deep lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['no words', { paragraph: p13, on: 1 }],
    ['no version', { ...RED, paragraph: p13 }],
    ['instructions as a list', { ...asked, instructions: ['Give way.'] }],
    ['instructions that are too long', { ...asked, instructions: 'x'.repeat(LONGEST_NOTE + 1) }],
    ['a fallback that is too long', { ...asked, fallback: 'x'.repeat(LONGEST_NOTE + 1) }],
    ['a version beyond numbers', '{"paragraph":"p13","on":1e999,"priority":"low"}'],
    ['a version below the first', { ...asked, on: -1 }],
    ['a priority of every object', { ...asked, priority: 'toString' }],
    ['a paragraph with a path', { ...asked, paragraph: '../p13' }],
  ]
  test.each(bodies)('%s is not understood', async (_, body) => {
    await isStill(async () => {
      const answer = await head.posts(`${head.door}/notes`, body)
      expect(answer).toMatchObject({ status: 400, body: { ok: false, sentence: expect.any(String) } })
    })
    expect(house.faults).toEqual([])
  })

  test('ten megabytes are too big', async () => {
    await isStill(async () => {
      const answer = await head.posts(`${head.door}/notes`, { ...asked, fallback: 'x'.repeat(10_000_000) })
      expect(saidIn(answer)).toBe('too-big')
    })
  })

  test('[H1] a paragraph that is not there has no note', async () => {
    await isStill(async () => {
      for (const paragraph of ['nowhere', 'constructor', '-'])
        expect(saidIn(await head.posts(`${head.door}/notes`, { ...asked, paragraph, on: 0 }))).toBe(
          'no-such-paragraph',
        )
    })
  })

  test('whatever one delegation keeps, others’ notes stay as they are', async () => {
    const own = await house.person(TVR)
    for (const priority of PRIORITIES) expect(await own.notes(p13, { priority, fallback: 'x' })).toBe(allowed)
    const { notebooks } = await house.session()
    expect([TVR, NRL, SOL].map(({ delegation }) => notebooks.of(delegation).get(p13)?.version)).toEqual([
      5,
      1,
      undefined,
    ])
  })

  test('a connection that speaks on the floor is closed, and keeps no note', async () => {
    await isStill(async () => {
      const listener = await thief.listens()
      listener.socket.send(JSON.stringify({ is: 'note', note: { ...asked, version: 2 } }))
      await fact(() => listener.closed !== null)
      expect(listener.closed).toBe(CLOSE.unreadable.code)
    })
  })
})
