import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { proposalId } from '../shared/ids.ts'
import {
  allowed,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  opening,
  p12,
  p13,
  secretariat,
  SOL,
} from '../shared/negotiation.fixture.ts'
import { WORDS } from '../shared/meanings.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { writeProse } from '../shared/working-text.ts'
import { realChance } from './chance.ts'
import { Conference } from './conference.ts'
import { realDisk } from './disk.ts'
import { Drafting } from './drafting.ts'
import { Floor } from './floor.ts'
import { fact, HERE, type Person, TestHouse } from './house.fixture.ts'
import { recordInMemory } from './record/memory.ts'
import { workingTextsInMemory } from './working-texts.fixture.ts'
import { performs } from './signing.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let head: Person
let delegate: Person
let chair: Person
let other: Person

describe('on the screen', () => {
  beforeEach(async () => {
    house = await TestHouse.open()
    head = await house.person(NRL)
    delegate = await house.person(NRLdelegate)
    chair = await house.person(facilitator)
    other = await house.person(SOL)
  })
  afterEach(() => house.close())

  test('[D3] [F2] everyone reads it while it is typed, five times a second, and it is recorded once the hand rests', async () => {
    const watcher = await (await house.person(observer)).listens()
    await head.delegates()
    await chair.sets('screen', p13)
    const { proposal, live } = await head.drafts(p13)
    expect(live).toBe(true)
    const one = await head.enters(proposal)
    const reader = await delegate.enters(proposal)

    // A hand that types on: the next letter when the last has arrived at the other end of the room.
    const shown = () => watcher.all('live').length
    let typed = ''
    const begun = performance.now()
    while (shown() < 17 || performance.now() - begun < 1_600) {
      const at = typed.length
      one.types('x', at)
      typed += 'x'
      await fact(() => reader.words.startsWith(typed))
    }
    const seconds = (performance.now() - begun) / 1_000
    expect(shown() / seconds).toBeGreaterThan(5)
    expect((await house.record()).at(-1)?.act.does).toBe('set-drafting')

    const entries = await watcher.hearsEntry(9)
    expect(entries.at(-1)).toMatchObject({
      by: { seat: NRL.seat },
      act: { does: 'table', proposal, wording: prose(`${typed}${plain(baseOf(await house.session()))}`) },
    })
    const ended = await watcher.hears('live-ended')
    expect(ended.proposal).toBe(proposal)
    const recorded = await watcher.hears('entries', (heard) => heard.entries[0]?.number === 9)
    expect(watcher.messages.indexOf(ended)).toBeGreaterThan(watcher.messages.indexOf(recorded))
    expect(watcher.all('live').at(-1)?.live.wording).toEqual(
      prose(`${typed}${plain(baseOf(await house.session()))}`),
    )

    await other.tables(p12, 'We welcome.', proposalId('theirs'))
    expect((await watcher.hearsEntry(10)).at(-1)?.act).toMatchObject({ proposal: 'theirs' })
  })

  test('[D3] what one types and another goes on with is recorded in the name of who typed last', async () => {
    await head.delegates()
    await chair.sets('screen')
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const two = await delegate.enters(proposal)
    one.types('Today ')
    await fact(() => two.words.startsWith('Today '))
    two.types('Here ')
    const floor = await other.listens(8)
    expect((await floor.hearsEntry(9)).at(-1)).toMatchObject({ by: { seat: NRLdelegate.seat } })
  })

  test('[D4] [W1] words begun in private stay private when the screen is turned on, until they are tabled', async () => {
    const watcher = await other.listens()
    const own = await head.listens()
    await head.delegates()
    const { proposal, live } = await head.drafts(p13)
    expect(live).toBe(false)
    const one = await head.enters(proposal, 'own')
    one.types('MARKER ')
    await own.hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    await chair.sets('screen')
    one.types('MARKER ')
    const reader = await delegate.enters(proposal, 'own')
    await fact(() => reader.words.startsWith('MARKER MARKER'))
    expect(await delegate.drafts(p13)).toMatchObject({ proposal, live: false })

    // Others' screens are live meanwhile; what is private is not among it.
    const theirs = await other.drafts(p13)
    const their = await other.enters(theirs.proposal)
    their.types('Theirs ')
    await watcher.hears('live', ({ live: shown }) => shown.proposal === theirs.proposal)
    await watcher.hears('live-ended')
    expect(watcher.texts.join()).not.toContain('MARKER')

    const tabled = `MARKER MARKER ${plain(baseOf(await house.session()))}`
    expect(await head.tables(p13, tabled, proposal)).toBe(allowed)
    await own.hears('drafts', ({ drafts }) => drafts[0]?.live === true)
    one.types('Now ')
    const heard = await watcher.hears('live', ({ live: shown }) => shown.proposal === proposal)
    expect(plain(heard.live.wording)).toMatch(/^Now MARKER MARKER/)
  })

  test('[D4] private words that come back to a proposal that is live are not let in, and stay where they are', async () => {
    const { proposal } = await head.drafts(p13)
    await head.delegates()
    const one = await head.enters(proposal, 'own')
    const own = await delegate.listens()
    one.line.disconnect()
    one.types('MARKER ')
    await chair.sets('screen')
    await own.hears('drafts', ({ drafts }) => drafts[0]?.live === true)
    one.line.connect()
    await fact(() => one.turnedAway >= 3)
    const address = `${roomsAddress(HERE, NRL.seat)}/${proposal}`
    expect(await house.knock(`${address}?seen=own`, head.headers)).toBe(409)
    expect((await delegate.enters(proposal, 'all')).words).not.toContain('MARKER')
    expect(one.words).toContain('MARKER')
    expect(own.texts.join()).not.toContain('MARKER')
  })

  test('[D3] when the screen is turned off, what was shown is recorded at once, and what follows is private', async () => {
    const watcher = await other.listens()
    await chair.sets('screen')
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const own = await head.listens()
    one.types('Today ')
    await watcher.hears('live')
    await chair.sets('beside')
    expect((await watcher.hearsEntry(9)).map(({ act }) => act).at(-1)).toMatchObject({
      does: 'table',
      proposal,
    })
    await watcher.hears('live-ended')
    const recorded = await own.hears('entries', ({ entries }) => entries[0]?.number === 9)
    const ended = await own.hears('drafts', ({ drafts }) => drafts[0]?.live === false)
    expect(own.messages.indexOf(ended)).toBeGreaterThan(own.messages.indexOf(recorded))
    one.types('MARKER ')
    await own.hears('drafts', ({ drafts }) => drafts[0]?.changed === true && !drafts[0].live)
    await watcher.isCaughtUp()
    expect(watcher.texts.join()).not.toContain('MARKER')
  })

  test('[D2] [D4] a paragraph drafted beside is private while the others are on the screen', async () => {
    await chair.sets('screen')
    await chair.sets('beside', p13)
    expect((await head.drafts(p13)).live).toBe(false)
    expect((await head.drafts(p12)).live).toBe(true)
    await chair.sets('screen')
    expect((await head.drafts(p13)).live).toBe(true)
  })

  test('[L2] [L4] a paragraph agreed while somebody types leaves the screen and the typist, and nothing more is shown', async () => {
    const watcher = await other.listens()
    await chair.sets('screen')
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await watcher.hears('live')
    expect(await chair.agrees(p13)).toBe(allowed)
    one.types('MARKER ')
    expect(await one.shownOut()).toBe(CLOSE.agreed.code)
    await watcher.hears('live-ended')
    await watcher.isCaughtUp()
    expect(watcher.texts.join()).not.toContain('MARKER')
    expect(watcher.entries.map(({ act }) => act.does)).not.toContain('table')
  })

  test('[F1] whoever comes late is shown what is live now', async () => {
    await chair.sets('screen')
    const early = await other.listens()
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await early.hears('live')
    one.types('Now ') // the hand does not rest while the late comer comes
    const late = await (await house.person(observer)).listens()
    const { live } = await late.hears('live')
    expect(plain(live.wording)).toMatch(/Today We remain/)
  })

  test('[R4] [D3] words on the screen when the house closes are recorded before it does', async () => {
    await chair.sets('screen')
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const floor = await other.listens()
    one.types('Today ')
    await floor.hears('live')
    one.leaves()
    await house.restart()
    expect((await house.record()).at(-1)?.act).toMatchObject({ does: 'table', proposal })
    expect(await head.drafts(p13)).toMatchObject({ proposal, changed: false, live: true })
  })
})

test('[D4] words typed in private that are on their way to the disk when the screen is turned on stay private', async () => {
  let open: () => void = () => undefined
  let gate = Promise.resolve()
  let isWaiting = false
  const slow = {
    ...realDisk,
    async open(path: string, as: 'empty' | 'present') {
      isWaiting = path.includes('working-texts')
      if (isWaiting) await gate
      return realDisk.open(path, as)
    },
  }
  house = await TestHouse.open({ disk: slow })
  head = await house.person(NRL)
  const own = await head.listens()
  const watcher = await (await house.person(SOL)).listens()
  const { proposal } = await head.drafts(p13)
  const one = await head.enters(proposal, 'own')
  gate = new Promise((go) => {
    open = go
  })
  isWaiting = false
  one.types('MARKER ')
  await fact(() => isWaiting)
  await (await house.person(facilitator)).sets('screen')
  open()
  await own.hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
  one.types('Then ')
  const reader = await (await house.person(NRLdelegate)).enters(proposal, 'own')
  await fact(() => reader.words.startsWith('Then MARKER'))
  expect((await head.drafts(p13)).live).toBe(false)
  await watcher.isCaughtUp()
  expect(watcher.texts.join()).not.toContain('MARKER')
  await house.close()
})

test('[L4] [W6] a room that opens too late lets nobody in, and bytes that are no frame do not end the house', async () => {
  let open: () => void = () => undefined
  let gate = Promise.resolve()
  const slow = {
    ...realDisk,
    async read(path: string) {
      if (path.includes('working-texts')) await gate
      return realDisk.read(path)
    },
  }
  house = await TestHouse.open({ disk: slow })
  const person = await house.person(NRL)
  const { proposal } = await person.drafts(p13)
  gate = new Promise((go) => {
    open = go
  })
  const socket = await house.knock(`${roomsAddress(HERE, NRL.seat)}/${proposal}`, person.headers)
  if (typeof socket === 'number') throw new Error('the room is open to its owner')
  const { _socket: line } = socket as unknown as { _socket: NodeJS.WritableStream }
  const closed = once(socket, 'close')
  line.write(Buffer.from([0xff, 0xff, 0xff]))
  expect(await (await house.person(facilitator)).agrees(p13)).toBe(allowed)
  open()
  await closed
  const floor = await person.listens()
  expect(floor.entries.at(-1)?.act.does).toBe('agree')
  await house.close()
})

describe('[D4] [R4] a house killed between the entry and the working text’s mark', () => {
  const proposal = proposalId('ours')
  const log = { note: () => undefined, fault: () => undefined }

  async function found(way: 'beside' | 'screen', live: boolean): Promise<Drafting> {
    const conference = await Conference.open(recordInMemory(), () => 0)
    for (const act of opening) await performs(conference, secretariat, act)
    if (way === 'screen') await performs(conference, facilitator, { does: 'set-drafting', drafting: way })
    const texts = workingTextsInMemory()
    const doc = new Y.Doc()
    writeProse(doc, prose('Words of our own.'))
    await texts.create(
      {
        proposal,
        paragraph: p13,
        meaning: WORDS,
        owner: NRL.delegation,
        openedBy: NRL.seat,
        at: '',
        live,
        base: hashOf(prose('We act.')),
        ready: null,
      },
      Y.encodeStateAsUpdate(doc),
    )
    const floor = new Floor(
      conference,
      () => [],
      () => null,
      () => [],
    )
    return Drafting.open(conference, texts, floor, { clock: () => 0, chance: realChance, log })
  }

  test('the text is private again where it is drafted beside', async () => {
    expect((await found('beside', true)).isLive(proposal)).toBe(false)
  })

  test('the text is not live where its words were begun in private', async () => {
    expect((await found('screen', false)).isLive(proposal)).toBe(false)
  })

  test('the text is live where it was', async () => {
    expect((await found('screen', true)).isLive(proposal)).toBe(true)
  })
})

const baseOf = ({ conference }: { conference: Conference }) =>
  conference.negotiation.paragraphs.get(p13)?.base ?? []
