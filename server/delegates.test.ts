import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WordingHash } from '../shared/ids.ts'
import {
  allowed,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  secretariat,
  SOL,
} from '../shared/negotiation.fixture.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { realDisk } from './disk.ts'
import { fact, HERE, isUnmoved, type Listener, type Person, saidIn, TestHouse } from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

let house: TestHouse
let head: Person
let delegate: Person
let chair: Person
let other: Person

async function opens(): Promise<void> {
  head = await house.person(NRL)
  delegate = await house.person(NRLdelegate)
  chair = await house.person(facilitator)
  other = await house.person(SOL)
}

const knocks = (who: Person, proposal: string) =>
  house.knock(`${roomsAddress(HERE, who.actor.seat)}/${proposal}`, who.headers)

/** Nothing that holds the mark was sent to a listener. */
async function hasHeardNothing(listeners: readonly Listener[], mark = 'MARKER'): Promise<void> {
  for (const listener of listeners) {
    await listener.isCaughtUp()
    expect(listener.texts.join()).not.toContain(mark)
  }
}

describe('[D5] on the screen, what a delegate types stays within its delegation', () => {
  beforeEach(async () => {
    house = await TestHouse.open()
    await opens()
  })
  afterEach(() => house.close())

  const strangers = () =>
    Promise.all([facilitator, SOL, observer].map(async (who) => (await house.person(who)).listens()))

  test('it begins in private beside its head, who types for everyone', async () => {
    const floor = await strangers()
    await chair.sets('screen')
    const apart = await delegate.drafts(p13)
    expect(apart.live).toBe(false)
    const ours = await delegate.enters(apart.proposal, 'own')
    ours.types('MARKER ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts.some(({ changed }) => changed))
    const live = await head.drafts(p12)
    expect(live.live).toBe(true)
    const one = await head.enters(live.proposal)
    one.types('Today ')
    for (const listener of floor) await listener.hears('live-ended')
    await hasHeardNothing(floor)
  })

  test('it is not let into a room that is live, by address or by its door', async () => {
    await chair.sets('screen')
    const { proposal } = await head.drafts(p13)
    expect(await knocks(delegate, proposal)).toBe(403)
    const asked = await delegate.posts(`${delegate.door}/drafts`, { proposal })
    expect(saidIn(asked)).toBe('head-types-on-screen')
    const own = await delegate.drafts(p13)
    expect(own.proposal).not.toBe(proposal)
    expect(own.live).toBe(false)
    expect((await delegate.drafts(p13)).proposal).toBe(own.proposal)
    expect((await head.drafts(p13)).proposal).toBe(proposal)
  })

  test('both asking at once, the head has a live room and the delegate one of its own', async () => {
    await chair.sets('screen')
    const [theirs, own] = await Promise.all([head.drafts(p13), delegate.drafts(p13)])
    expect([theirs.live, own.live]).toEqual([true, false])
    expect(own.proposal).not.toBe(theirs.proposal)
  })

  test('the head who comes to a draft nobody has touched puts it on the screen, and the delegate leaves it', async () => {
    await chair.sets('screen')
    const { proposal } = await delegate.drafts(p13)
    const inside = await delegate.enters(proposal, 'own')
    expect(await head.drafts(p13)).toMatchObject({ proposal, live: true })
    expect(await inside.shownOut()).toBe(CLOSE.headTypes.code)
  })

  test('[W4] the screen turned on shows it out of a room without changes, and what it says then is not taken in', async () => {
    const floor = await strangers()
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal, 'all')
    const inside = await delegate.enters(proposal, 'all')
    await chair.sets('screen')
    expect(await inside.shownOut()).toBe(CLOSE.headTypes.code)
    inside.types('MARKER ')
    expect(inside.words).toContain('MARKER')
    await fact(() => one.line.wsconnected)
    one.types('Today ')
    for (const listener of floor) await listener.hears('live-ended')
    expect(one.words).not.toContain('MARKER')
    await hasHeardNothing(floor)
  })

  test('[D4] words it has typed stay in private when the screen is turned on, and its head goes on with them there', async () => {
    const floor = await strangers()
    const { proposal } = await delegate.drafts(p13)
    const inside = await delegate.enters(proposal, 'own')
    const one = await head.enters(proposal, 'own')
    inside.types('MARKER ')
    await fact(() => one.words.startsWith('MARKER'))
    await chair.sets('screen')
    one.types('Today ')
    await fact(() => inside.words.startsWith('Today MARKER'))
    expect(await head.drafts(p13)).toMatchObject({ proposal, live: false })
    await hasHeardNothing(floor)
  })

  test('[D4] a head that tables on the screen while its delegate types shows what it tabled, and no more', async () => {
    const floor = await strangers()
    const own = await head.listens()
    await chair.sets('screen')
    const { proposal } = await delegate.drafts(p13)
    const inside = await delegate.enters(proposal, 'own')
    const one = await head.enters(proposal, 'own')
    inside.types('First ')
    await fact(() => one.words === `First ${BASE}`)
    inside.types('MARKER ')
    await fact(() => one.words === `MARKER First ${BASE}`)
    expect(await head.tables(p13, `First ${BASE}`, proposal)).toBe(allowed)
    one.types('Now ')
    await fact(() => inside.words.startsWith('Now MARKER'))
    expect(await head.drafts(p13)).toMatchObject({ proposal, live: false })
    await hasHeardNothing(floor)

    // Once the room holds what is tabled and nothing else, everyone reads it, and the delegate is out.
    expect(await head.tables(p13, `Now MARKER First ${BASE}`, proposal)).toBe(allowed)
    expect(await inside.shownOut()).toBe(CLOSE.headTypes.code)
    await own.hears('drafts', ({ drafts }) => drafts.some(({ live }) => live))
    inside.types('SECRET ')
    one.types('Live ')
    for (const listener of floor)
      await listener.hears('live', ({ live }) => plain(live.wording).startsWith('Live Now MARKER'))
    await hasHeardNothing(floor, 'SECRET')
  })

  test('words tabled a moment before they reach the room go on the screen when they have', async () => {
    await chair.sets('screen')
    const { proposal } = await delegate.drafts(p13)
    const one = await head.enters(proposal, 'own')
    expect(await head.tables(p13, `Today ${BASE}`, proposal)).toBe(allowed)
    const own = await head.listens()
    expect(own.all('drafts')[0]?.drafts[0]?.live).toBe(false)
    one.types('Today ')
    await own.hears('drafts', ({ drafts }) => drafts[0]?.live === true)
  })

  test('[A6] a head that takes tabling back shows its delegates out of live rooms, and of no others', async () => {
    await head.delegates()
    await chair.sets('screen', p13)
    const live = await delegate.drafts(p13)
    const beside = await delegate.drafts(p12)
    expect(live.live).toBe(true)
    const inside = await delegate.enters(live.proposal, 'all')
    const spared = await delegate.enters(beside.proposal, 'own')
    const watcher = await other.listens()
    inside.types('Today ')
    await watcher.hears('live')
    expect(await head.delegates(false)).toBe(allowed)
    expect(await inside.shownOut()).toBe(CLOSE.headTypes.code)
    inside.types('MARKER ')
    spared.types('Still ')
    const reader = await head.enters(beside.proposal, 'own')
    await fact(() => reader.words.startsWith('Still '))
    await watcher.hears('live-ended')
    await hasHeardNothing([watcher])
  })
})

test('[D5] words of a delegate on their way to the disk when its head tables on the screen stay within the delegation', async () => {
  let open: () => void = () => undefined
  let gate = Promise.resolve()
  let waiting = 0
  const slow = {
    ...realDisk,
    async open(path: string, as: 'empty' | 'present') {
      const file = await realDisk.open(path, as)
      if (!path.includes('working-texts')) return file
      const sync = async () => {
        waiting += 1
        await gate
        await file.sync()
      }
      return { ...file, sync }
    },
  }
  house = await TestHouse.open({ disk: slow })
  await opens()
  const watcher = await other.listens()
  await chair.sets('screen')
  const { proposal } = await delegate.drafts(p13)
  const one = await head.enters(proposal, 'own')
  const inside = await delegate.enters(proposal, 'own')
  one.types('Today ')
  await fact(() => inside.words.startsWith('Today '))
  gate = new Promise((go) => {
    open = go
  })
  waiting = 0
  inside.types('MARKER ')
  await fact(() => waiting > 0)
  expect(await head.tables(p13, `Today ${BASE}`, proposal)).toBe(allowed)
  open()
  await fact(() => one.words.startsWith('MARKER Today'))
  one.types('Now ')
  await fact(() => inside.words.startsWith('Now MARKER'))
  expect(await head.drafts(p13)).toMatchObject({ proposal, live: false })
  await hasHeardNothing([watcher])
  await house.close()
})

describe('[P11] a draft that is ready for the head', () => {
  beforeEach(async () => {
    house = await TestHouse.open()
    await opens()
  })
  afterEach(() => house.close())

  const marks = async (who: Person, proposal: string, words: string | null): Promise<string> => {
    const ready = words === null ? null : hashOf(prose(words))
    return saidIn(await who.posts(`${who.door}/drafts/ready`, { proposal, ready }))
  }

  /** The delegate's draft, with a word at its beginning. */
  async function drafted() {
    const own = await head.listens()
    const { proposal } = await delegate.drafts(p13)
    const inside = await delegate.enters(proposal, 'own')
    inside.types('Today ')
    await own.hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    return { own, proposal, inside }
  }

  test('is so until its words are others, and is on no record', async () => {
    const { own, proposal, inside } = await drafted()
    expect(await marks(delegate, proposal, `Today ${BASE}`)).toBe(allowed)
    await own.hears('drafts', ({ drafts }) => drafts[0]?.ready === true)
    inside.types('x', 0)
    await own.hears('drafts', ({ drafts }) => drafts[0]?.ready === false, own.messages.length)
    expect(await marks(delegate, proposal, `Today ${BASE}`)).toBe('words-have-moved')
    expect(await marks(delegate, proposal, `xToday ${BASE}`)).toBe(allowed)
    expect(await marks(delegate, proposal, null)).toBe(allowed)
    expect((await head.drafts(p13)).ready).toBe(false)
    expect((await house.record()).every(({ act }) => act.does !== 'table')).toBe(true)
  })

  test('[R4] is so after a restart, and not on words that came after', async () => {
    const { proposal, inside } = await drafted()
    await marks(delegate, proposal, `Today ${BASE}`)
    inside.leaves()
    await house.restart()
    expect(await head.drafts(p13)).toMatchObject({ proposal, ready: true })
    const again = await head.enters(proposal, 'own')
    again.types('x', 0)
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.ready === false)
    again.leaves()
    await house.restart()
    expect(await head.drafts(p13)).toMatchObject({ proposal, changed: true, ready: false })
  })

  test('is ready no more once it is tabled', async () => {
    const { proposal } = await drafted()
    await marks(delegate, proposal, `Today ${BASE}`)
    expect(await head.tables(p13, 'We act.', proposal)).toBe(allowed)
    expect(await head.drafts(p13)).toMatchObject({ proposal, changed: true, ready: false })
  })

  test('[W1] nobody else hears of it, and nobody else can say it', async () => {
    const { proposal } = await drafted()
    const people = await Promise.all(
      [SOL, facilitator, secretariat, observer].map((who) => house.person(who)),
    )
    const floor = await Promise.all(people.map((who) => who.listens()))
    const still = await isUnmoved(house, floor, async () => {
      for (const who of people) expect(await marks(who, proposal, `Today ${BASE}`)).toBe('no-such-proposal')
      expect(await marks(delegate, 'unknown', `Today ${BASE}`)).toBe('no-such-proposal')
      expect(await marks(delegate, proposal, BASE)).toBe('words-have-moved')
      for (const body of [{ proposal }, { proposal, ready: true }, { proposal, ready: 'x' as WordingHash }])
        expect(saidIn(await delegate.posts(`${delegate.door}/drafts/ready`, body))).toBe('not-understood')
    })
    expect(still).toBe(true)
    expect(await marks(delegate, proposal, `Today ${BASE}`)).toBe(allowed)
    await hasHeardNothing(floor, proposal)
  })

  test('[P7] a co-sponsor in the room hears nothing of it', async () => {
    const { proposal, inside } = await drafted()
    await head.tables(p13, `Today ${BASE}`, proposal)
    await head.acts({ does: 'cosponsor', proposal, delegation: SOL.delegation })
    await other.acts({ does: 'cosponsor', proposal, delegation: SOL.delegation })
    await head.acts({ does: 'share-room', proposal, shared: true })
    const theirs = await other.listens()
    inside.types('x', 0)
    await theirs.hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    expect(await marks(delegate, proposal, `xToday ${BASE}`)).toBe(allowed)
    expect((await head.drafts(p13)).ready).toBe(true)
    await theirs.isCaughtUp()
    expect(theirs.texts.join()).not.toContain('"ready":true')
    expect(await marks(other, proposal, `xToday ${BASE}`)).toBe('no-such-proposal')
  })
})
