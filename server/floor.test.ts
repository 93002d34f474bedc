import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Entry } from '../shared/acts.ts'
import { proposalId } from '../shared/ids.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  SOL,
} from '../shared/negotiation.fixture.ts'
import { WORDS } from '../shared/meanings.ts'
import { replay } from '../shared/record.ts'
import { CLOSE, floorAddress } from '../shared/rooms.ts'
import { Floor } from './floor.ts'
import { fact, HERE, Listener, stateOf, TestHouse } from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

describe('on the floor of a house', () => {
  let house: TestHouse
  beforeEach(async () => {
    house = await TestHouse.open()
  })
  afterEach(() => house.close())

  test('[A5] the first message says who the house takes the listener for, and what its clock shows', async () => {
    await house.restart({ clock: () => Date.UTC(2030, 4, 4, 12) })
    const listener = await (await house.person(NRL)).listens()
    expect(listener.messages[0]).toEqual({
      is: 'seated',
      actor: NRL,
      name: 'Seat nrl-head',
      head: 6,
      since: 0,
      at: '2030-05-04T12:00:00.000Z',
    })
    expect(stateOf(listener.entries)).toEqual((await house.session()).conference.negotiation)
  })

  test('[F1] after breaks at any place, while entries keep coming, every entry is heard once and in order', async () => {
    const head = await house.person(NRL)
    const watcher = await house.person(observer)
    const acts = Array.from({ length: 40 }, (_, turn) =>
      head.tables(p13, `We act ${turn}.`, proposalId(`turn-${turn % 4}`)),
    )
    const heard: number[] = []
    while (heard.length < 46) {
      const since = heard.length
      const listener = await watcher.listens(since)
      const wanted = Math.min(46, since + 5)
      await fact(() => listener.entries.length > 0 || since + listener.entries.length >= wanted)
      listener.socket.terminate()
      heard.push(...listener.entries.map(({ number }) => number))
    }
    expect(await Promise.all(acts)).toEqual(acts.map(() => allowed))
    expect(heard).toEqual(Array.from({ length: 46 }, (_, index) => index + 1))
  })

  test('[F1] a listener that reads nothing is dropped when too much waits for it, and everyone else hears on', async () => {
    const sleeper = await (await house.person(SOL)).listens()
    const awake = await (await house.person(NRLdelegate)).listens()
    const { floor } = await house.session()
    await sleeper.isCaughtUp()
    sleeper.socket.pause()
    const live = (words: string) => ({ proposal: proposalId('long'), paragraph: p13, words })
    for (let turn = 0; floor.listeners > 1 && turn < 60; turn++) {
      floor.sayLive({ ...live('x'.repeat(1_000_000)) } as never)
      await awake.isCaughtUp()
      await new Promise((again) => setImmediate(again))
    }
    expect(floor.listeners).toBe(1)
    const head = await house.person(NRL)
    expect(await head.tables(p13, 'We act.', proposalId('ours'))).toBe(allowed)
    expect((await awake.hearsEntry(7)).at(-1)?.number).toBe(7)
    expect(house.faults).toEqual([])
  })

  test('[F1] [R3] all who listen hear the same, whenever they came', async () => {
    const people = await Promise.all([NRL, SOL, facilitator].map((actor) => house.person(actor)))
    const acts: Promise<string>[] = []
    const listeners: Listener[] = []
    for (const [turn, person] of [...people, ...people, ...people].entries()) {
      acts.push(person.tables(p13, `We act ${turn}.`, proposalId(`turn-${turn}`)))
      listeners.push(await person.listens())
    }
    await Promise.all(acts)
    const record = await house.record()
    for (const listener of listeners) expect(await listener.hearsEntry(15)).toEqual(record)
  })

  test('[F1] who asks from the head hears nothing old; who asks from beyond it is told where the record stands', async () => {
    const watcher = await house.person(observer)
    const head = await house.person(NRL)
    for (const [since, told] of [
      [6, 6],
      [7, 6],
      [9_007_199_254_740_991, 6],
    ] as const) {
      const listener = await watcher.listens(since)
      expect(listener.messages[0]).toMatchObject({ is: 'seated', head: told })
      expect(listener.entries).toEqual([])
      listener.socket.terminate()
    }
    const listener = await watcher.listens(99)
    await head.tables(p13, 'We act.', proposalId('ours'))
    expect((await listener.hearsEntry(7)).map(({ number }) => number)).toEqual([7])
  })

  test('[W1] what a delegation has in drafting is told to its own seats, and to those who come later', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    const [own, theirs] = [await head.listens(), await other.listens()]
    const { proposal } = await head.drafts(p13)
    await own.hears('drafts', ({ drafts }) => drafts[0]?.proposal === proposal)
    const late = await (await house.person(NRLdelegate)).listens()
    expect(late.all('drafts')[0]?.drafts).toEqual([
      { proposal, paragraph: p13, meaning: WORDS, owner: 'NRL', changed: false, live: false, ready: false },
    ])
    await theirs.isCaughtUp()
    expect(theirs.all('drafts')).toEqual([{ is: 'drafts', drafts: [] }])
  })

  test('who is present is said when it changes, and a further tab is no news', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    const first = await head.listens()
    const second = await head.listens()
    await second.hears('present')
    const third = await other.listens()
    await first.hears('present', ({ delegations }) => delegations.length === 2)
    third.socket.terminate()
    await first.hears('present', ({ delegations }) => delegations.length === 1, first.messages.length)
    second.socket.terminate()
    await once(second.socket, 'close')
    await first.isCaughtUp()
    expect(first.all('present').map(({ delegations }) => delegations.join())).toEqual([
      'NRL',
      'NRL,SOL',
      'NRL',
    ])
  })

  test('[R4] a house that closes sends its listeners away, and they go on where they were', async () => {
    const head = await house.person(NRL)
    const before = await head.listens()
    await head.tables(p13, 'We act.', proposalId('ours'))
    await before.hearsEntry(7)
    await house.restart()
    await fact(() => before.closed !== null)
    await head.tables(p12, 'We welcome.', proposalId('more'))
    const after = await head.listens(7)
    expect([...before.entries, ...after.entries]).toEqual(await house.record())
  })
})

describe('a floor whose record is slow', () => {
  const record: readonly Entry[] = (() => {
    const meeting = aMeeting()
    for (const words of ['We act.', 'We act now.']) meeting.tables(NRL, p13, words)
    meeting.does(facilitator, { does: 'set-attribution', namesTo: 'facilitators' })
    return meeting.record
  })()
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  const listeners: Listener[] = []

  afterEach(() => {
    for (const { socket } of listeners.splice(0)) socket.terminate()
  })

  async function comesTo(floor: Floor, since: number): Promise<Listener> {
    if (!server.listening) {
      server.listen(0, '127.0.0.1')
      server.unref()
      await once(server, 'listening')
    }
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const arriving = once(sockets, 'connection')
    const listener = new Listener(new WebSocket(`ws://127.0.0.1:${port}${floorAddress(HERE, NRL.seat)}`))
    listeners.push(listener)
    const [socket] = (await arriving) as [WebSocket]
    void floor.enter(socket, { actor: NRL, name: 'Head' }, since)
    return listener
  }

  test('[F1] a long record goes to a slow line as fast as it takes it, with what is recorded meanwhile behind it', async () => {
    const { negotiation } = aMeeting()
    const entryOf = (number: number): Entry => ({
      number,
      at: '2030-05-04T12:00:00.000Z',
      by: NRL,
      act: { does: 'withdraw', proposal: proposalId('long'), reason: 'We say it at length. '.repeat(400) },
    })
    const entries = Array.from({ length: 3_000 }, (_, turn) => entryOf(turn + 1))
    const conference = {
      now: 0,
      negotiation: { ...negotiation, head: entries.length },
      entries: (from: number) => Promise.resolve(entries.slice(from - 1)),
    }
    const none = () => []
    const floor = new Floor(conference, none, () => null, none)
    const listener = await comesTo(floor, 0)
    const [line] = sockets.clients
    await fact(() => listener.socket.readyState === listener.socket.OPEN)
    listener.socket.pause()
    await fact(() => (line?.bufferedAmount ?? 0) > 1024 * 1024)
    expect(line?.bufferedAmount).toBeLessThan(8 * 1024 * 1024)
    const next = entryOf(entries.length + 1)
    conference.negotiation = { ...negotiation, head: next.number }
    floor.sayEntries([next])
    listener.socket.resume()
    await listener.hears('present')
    expect(listener.entries.map(({ number }) => number)).toEqual(
      [...entries, next].map(({ number }) => number),
    )
    expect(listener.closed).toBe(null)
  })

  /** A conference that has heard six entries and has so many on its disk; what it reads there it answers when told to. */
  class SlowConference {
    readonly now = 0
    #heard = record.slice(0, 6)
    readonly #waiting: (() => void)[] = []
    readonly #onDisk: number

    constructor(onDisk: number) {
      this.#onDisk = onDisk
    }

    get negotiation() {
      return replay(this.#heard)
    }

    async entries(from: number): Promise<readonly Entry[]> {
      await new Promise<void>((go) => this.#waiting.push(go))
      return record.slice(from - 1, this.#onDisk)
    }

    answers(): void {
      for (const go of this.#waiting.splice(0)) go()
    }

    says(floor: Floor, upTo: number): void {
      const entries = record.slice(this.#heard.length, upTo)
      this.#heard = record.slice(0, upTo)
      floor.sayEntries(entries)
    }
  }

  test('[F1] entries recorded while the earlier ones are read are heard once', async () => {
    const slow = new SlowConference(6)
    const floor = new Floor(
      slow,
      () => [],
      () => null,
      () => [],
    )
    const listener = await comesTo(floor, 2)
    slow.says(floor, 7)
    slow.answers()
    await listener.hears('drafts')
    slow.says(floor, 8)
    expect((await listener.hearsEntry(8)).map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8])
  })

  test('[F1] an entry that was read before it was said is heard once', async () => {
    const slow = new SlowConference(7)
    const floor = new Floor(
      slow,
      () => [],
      () => null,
      () => [],
    )
    const listener = await comesTo(floor, 5)
    slow.answers()
    await listener.hears('drafts')
    expect(listener.messages[0]).toMatchObject({ head: 6 })
    slow.says(floor, 8)
    expect((await listener.hearsEntry(8)).map(({ number }) => number)).toEqual([6, 7, 8])
  })

  test('[T7] what is on disk and not heard yet is not sent early, in case it sets names otherwise', async () => {
    const slow = new SlowConference(9)
    const floor = new Floor(
      slow,
      () => [],
      () => null,
      () => [],
    )
    const listener = await comesTo(floor, 0)
    slow.answers()
    await listener.hears('drafts')
    expect(listener.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('[T7] who comes in while names are set otherwise is sent away with nothing, and asked to come again', async () => {
    const slow = new SlowConference(6)
    const floor = new Floor(
      slow,
      () => [],
      () => null,
      () => [],
    )
    const listener = await comesTo(floor, 5)
    slow.says(floor, 9)
    slow.answers()
    await fact(() => listener.closed !== null)
    expect([listener.closed, listener.texts]).toEqual([CLOSE.readAnew.code, []])
  })

  test('[F1] who leaves while the earlier ones are read is nobody’s listener', async () => {
    const slow = new SlowConference(6)
    const floor = new Floor(
      slow,
      () => [],
      () => null,
      () => [],
    )
    const listener = await comesTo(floor, 0)
    const [theirs] = sockets.clients
    listener.socket.terminate()
    await fact(() => theirs?.readyState === WebSocket.CLOSED)
    slow.answers()
    await Promise.resolve()
    expect(floor.listeners).toBe(0)
  })
})
