import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Actor } from '../../shared/delegations.ts'
import { proposalId } from '../../shared/ids.ts'
import {
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
import { CLOSE, floorAddress, roomsAddress } from '../../shared/rooms.ts'
import {
  ELSEWHERE,
  fact,
  HERE,
  isUnmoved,
  type Listener,
  type Person,
  TestHouse,
  type Typist,
} from '../house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let floor: readonly Listener[]
let thief: Person
let head: Person
let inside: Typist
let room: string
const gone = proposalId('gone')
const HOUR = 3_600_000
let now = Date.UTC(2030, 4, 4, 10)

beforeAll(async () => {
  house = await TestHouse.open({ clock: () => now })
  head = await house.person(NRL)
  thief = await house.person(SOL)
  const { proposal } = await head.drafts(p13)
  room = roomOf(NRL, proposal)
  inside = await head.enters(proposal)
  inside.types('Today ')
  await head.tables(p12, 'We welcome.', gone)
  await head.drafts(p12)
  await head.withdraws(gone)
  floor = await Promise.all(everyone.map(async (actor) => (await house.person(actor)).listens(8)))
  await floor[2]?.hears('drafts', ({ drafts }) => drafts.some(({ changed }) => changed))
})
afterAll(() => house.close())

const roomOf = ({ seat }: Actor, proposal: string): string => `${roomsAddress(HERE, seat)}/${proposal}`
const proposalOf = (address: string): string => address.split('/').at(-1) ?? ''

/** Nothing moved outside, and whoever was typing goes on typing. */
async function othersGoOn(attack: () => Promise<void>): Promise<void> {
  const { words } = inside
  expect(await isUnmoved(house, floor, attack)).toBe(true)
  expect(inside.words).toBe(words)
  expect(inside.turnedAway).toBe(0)
  expect(house.faults).toEqual([])
}

const comesIn = async (path: string, headers: Readonly<Record<string, string>>): Promise<WebSocket> => {
  const socket = await house.knock(path, headers)
  if (typeof socket === 'number') throw new Error(`${path} answers ${socket}`)
  return socket
}

const closing = async (socket: WebSocket): Promise<unknown> => (await once(socket, 'close'))[0]

describe('who is let in', () => {
  test('[S3] a socket from another page, or from none, is turned away', async () => {
    await othersGoOn(async () => {
      for (const path of [room, floorAddress(HERE, NRL.seat)])
        for (const origin of [
          undefined,
          '',
          'null',
          'https://elsewhere.example',
          `http://${house.at}.elsewhere.example`,
          `http://elsewhere.example/${house.at}`,
          `http://${house.at}:80`,
          `http://127.0.0.1`,
          `ws://${house.at}`,
        ]) {
          const headers = {
            Cookie: head.headers['Cookie'] ?? '',
            ...(origin !== undefined && { Origin: origin }),
          }
          expect([origin, await house.knock(path, headers)]).toEqual([origin, 403])
        }
    })
  })

  test('[S2] nobody comes in without a session, on another’s seat, or in another negotiation', async () => {
    const { Origin = '' } = head.headers
    await othersGoOn(async () => {
      for (const path of [room, floorAddress(HERE, NRL.seat), floorAddress(HERE, facilitator.seat)]) {
        expect(await house.knock(path, { Origin })).toBe(401)
        expect(await house.knock(path, { Origin, Cookie: 'adref-session=guess' })).toBe(401)
        expect(await house.knock(path, thief.headers)).toBe(401)
      }
      expect(await house.knock(floorAddress(ELSEWHERE, SOL.seat), thief.headers)).toBe(401)
      expect(await house.knock(`/rooms/${ELSEWHERE}/${NRL.seat}/${proposalOf(room)}`, head.headers)).toBe(401)
    })
  })

  test('[S2] [S10] a session that is over opens nothing, and is shown out of floor and room within a second', async () => {
    let hour = Date.UTC(2030, 4, 4, 10)
    const later = await TestHouse.open({ clock: () => hour })
    const person = await later.person(TVR)
    hour += 1
    const other = await later.person(SOL)
    const listener = await person.listens()
    const witness = await other.listens()
    const typist = await person.enters((await person.drafts(p13)).proposal)
    const neighbour = await other.enters((await other.drafts(p13)).proposal)
    neighbour.types('Still ')
    hour += 12 * HOUR - 1
    const address = floorAddress(HERE, TVR.seat)
    const isStill = await isUnmoved(later, [], async () => {
      expect(await later.knock(address, person.headers)).toBe(401)
      expect((await person.posts(`${person.door}/drafts`, { paragraph: p13 })).status).toBe(401)
      expect(await typist.shownOut()).toBe(CLOSE.signedOut.code)
      await fact(() => listener.closed !== null)
    })
    expect(isStill).toBe(true)
    expect(listener.closed).toBe(CLOSE.signedOut.code)
    neighbour.types('here. ')
    await witness.isCaughtUp()
    expect([witness.closed, neighbour.turnedAway]).toEqual([null, 0])
    await later.close()
  })

  test('[S10] [A5] a seat that ends while its sockets are open is shown out, and nobody else is', async () => {
    const person = await house.person(TVR)
    const listener = await person.listens(8)
    const { register } = house.inside
    const ended = (endedAt?: string) =>
      register.change((data) => ({
        ...data,
        seats: data.seats.map(({ endedAt: _, ...each }) =>
          each.id === TVR.seat && endedAt ? { ...each, endedAt } : each,
        ),
      }))
    const { words } = inside
    await ended(new Date(now).toISOString())
    const since = performance.now()
    await fact(() => listener.closed !== null)
    expect(performance.now() - since).toBeLessThan(1_000)
    expect(listener.closed).toBe(CLOSE.signedOut.code)
    expect((await person.posts(`${person.door}/drafts`, { paragraph: p13 })).status).toBe(401)
    const stay = floor.filter((_, index) => everyone[index] !== TVR)
    for (const other of stay) await other.isCaughtUp()
    expect(stay.map(({ closed }) => closed)).toEqual(stay.map(() => null))
    expect([inside.words, inside.turnedAway]).toEqual([words, 0])
    await ended()
    floor = await Promise.all([...stay.map(async (other) => other), person.listens(8)])
  })

  test('[W2] nobody enters another delegation’s room, whatever their role', async () => {
    const people = await Promise.all(
      [SOL, TVR, facilitator, secretariat, observer].map((actor) => house.person(actor)),
    )
    await othersGoOn(async () => {
      for (const person of people)
        expect(await house.knock(roomOf(person.actor, proposalOf(room)), person.headers)).toBe(403)
    })
  })

  test('[P5] the room of a withdrawn proposal is closed to its own delegation', async () => {
    await othersGoOn(async () => {
      expect(await house.knock(roomOf(NRL, gone), head.headers)).toBe(403)
      expect(await house.knock(roomOf(NRL, 'never-opened'), head.headers)).toBe(403)
    })
  })

  test('addresses that are none', async () => {
    const seat = NRL.seat
    const addresses: readonly (readonly [string, number])[] = [
      ['/', 404],
      ['/floor', 404],
      [`/floor/${HERE}`, 404],
      [`/floor/${HERE}/${seat}/more`, 404],
      [`/floor/${HERE}/${seat}?since=-1`, 404],
      [`/floor/${HERE}/${seat}?since=1.5`, 404],
      [`/floor/${HERE}/${seat}?since=x`, 404],
      [`/floor/${HERE}/${seat}?since=1e999`, 404],
      [`/floor/${HERE}/${seat}?since=9007199254740993`, 404],
      [`/floor/../${seat}`, 401],
      [`/floor/%2e%2e/${seat}`, 401],
      [`/floor/__proto__/${seat}`, 401],
      [`/floor/${HERE}/__proto__`, 401],
      [`/floor/${HERE}/%00`, 401],
      [`/floor/${'x'.repeat(10_000)}/${seat}`, 401],
      [`/rooms/${HERE}/${seat}`, 404],
      [`/rooms/${HERE}/${seat}/`, 404],
      [`/rooms/${HERE}/${seat}/..`, 404],
      [`/rooms/${HERE}/${seat}/__proto__`, 404],
      [`/rooms/${HERE}/${seat}/%00`, 404],
      [`/rooms/${HERE}/${seat}/${'x'.repeat(10_000)}`, 404],
      [`/rooms/${HERE}/${seat}/a/b`, 404],
      [`/elsewhere/${HERE}/${seat}/a`, 404],
    ]
    await othersGoOn(async () => {
      for (const [path, status] of addresses) {
        const shown = path.slice(0, 60)
        // As raw bytes: a client's library would tidy the dots away.
        expect([shown, await rawStatus(path, head)]).toEqual([shown, status])
      }
    })
  })

  test('a seat has so many sockets and no more, and one that leaves makes room', async () => {
    const person = await house.person(TVR)
    const address = floorAddress(HERE, TVR.seat)
    const taken = floor.filter((_, index) => everyone[index] === TVR).length
    const sockets: WebSocket[] = []
    for (let count = taken; count < 24; count++) sockets.push(await comesIn(address, person.headers))
    expect(await house.knock(address, person.headers)).toBe(429)
    expect(await house.knock(roomOf(TVR, (await person.drafts(p13)).proposal), person.headers)).toBe(429)
    expect(await house.knock(floorAddress(HERE, SOL.seat), thief.headers)).toBeInstanceOf(WebSocket)

    sockets.pop()?.close()
    let answer: WebSocket | number = 429
    while (answer === 429) answer = await house.knock(address, person.headers)
    expect(answer).toBeInstanceOf(WebSocket)
    for (const socket of sockets) socket.terminate()
  })
})

describe('what they say there', () => {
  const FRAMES: readonly (readonly [string, string | Uint8Array])[] = [
    ['words', 'hello'],
    ['an act', JSON.stringify({ act: { does: 'withdraw', proposal: 'gone', reason: '' } })],
    ['nothing', ''],
    ['bytes', new Uint8Array([0, 2, 1, 0])],
  ]

  test.each(FRAMES)('[W6] the floor hears nobody: %s ends that line', async (_, frame) => {
    const listener = await thief.listens(8)
    await listener.isCaughtUp()
    for (const other of floor) await other.isCaughtUp()
    listener.socket.send(frame)
    await fact(() => listener.closed !== null)
    expect(listener.closed).toBe(CLOSE.unreadable.code)
    const record = await house.record()
    expect(record).toHaveLength(8)
    for (const other of floor) expect(other.closed).toBe(null)
  })

  test('[W6] a frame too large for a listener ends that line', async () => {
    const listener = await thief.listens(8)
    listener.socket.send('x'.repeat(2_000))
    await fact(() => listener.closed !== null)
    expect(listener.closed).toBe(CLOSE.tooBig.code)
  })

  test.each([
    ['text', 'hello'],
    ['half a message', new Uint8Array([0, 2, 9])],
    ['an update that is none', new Uint8Array([0, 2, 3, 255, 255, 255])],
  ])('[W6] in a room, %s ends that line, and the words stay', async (_, frame) => {
    await othersGoOn(async () => {
      const socket = await comesIn(room, head.headers)
      socket.send(frame)
      expect(await closing(socket)).toBe(CLOSE.unreadable.code)
    })
  })

  test('[W6] a frame larger than a room takes ends that line', async () => {
    await othersGoOn(async () => {
      const socket = await comesIn(room, head.headers)
      socket.send(new Uint8Array(300 * 1024))
      expect(await closing(socket)).toBe(CLOSE.tooBig.code)
    })
  })

  test('[W6] bytes that are no frame end that line and not the house, on the floor and in a room', async () => {
    await othersGoOn(async () => {
      for (const path of [room, floorAddress(HERE, NRL.seat)]) {
        const line = await rawLine(path, head)
        line.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]))
        await once(line, 'close')
      }
      await floor[0]?.isCaughtUp()
    })
    const delegate = await house.person(NRLdelegate)
    const other = await delegate.enters(proposalId(proposalOf(room)))
    expect(other.words).toBe(inside.words)
  })
})

/** The status a bare upgrade is answered with, the path as it is written. */
async function rawStatus(path: string, person: Person): Promise<number> {
  const line = bareUpgrade(path, person)
  const [answer] = (await once(line, 'data')) as [Buffer]
  line.destroy()
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer.toString())?.[1])
}

/** A line that was let in, and speaks no WebSocket; `first` goes out in one breath with the request. */
async function rawLine(path: string, person: Person, first: readonly number[] = []) {
  const line = bareUpgrade(path, person, first)
  await once(line, 'data')
  line.resume()
  return line
}

function bareUpgrade(path: string, { house: where, headers }: Person, first: readonly number[] = []) {
  const [host, port] = where.at.split(':')
  const line = connect(Number(port), host)
  line.on('error', () => undefined)
  const asked = [
    `GET ${path} HTTP/1.1`,
    `Host: ${where.at}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')
  line.write(Buffer.concat([Buffer.from(asked), Buffer.from(first)]))
  return line
}
