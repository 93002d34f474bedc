import { createDecoder, readVarUint } from 'lib0/decoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { plain, prose } from '../../shared/prose.ts'
import { CLOSE, ROOM } from '../../shared/rooms.ts'
import { proseOf } from '../../shared/working-text.ts'
import { FIRST_MESSAGE_WITHIN, PING_EVERY } from './bounds.ts'
import { HOUSE } from './owners.ts'
import { Room } from './room.ts'
import {
  ada,
  ben,
  fact,
  frameOf,
  Shelf,
  startWith,
  TestHouse,
  textOf,
  type,
  wordsOf,
} from './room.fixture.ts'

let house: TestHouse
beforeEach(async () => {
  house = await TestHouse.open()
})
afterEach(() => house.close())

const askWhatIsRecorded = new Uint8Array([ROOM.recorded])
const counts = (heard: readonly Uint8Array[]): number[] =>
  heard
    .filter(([kind]) => kind === ROOM.recorded)
    .map((frame) => {
      const from = createDecoder(frame)
      readVarUint(from)
      return readVarUint(from)
    })

test('two stock clients type together, and the house reads the same words', async () => {
  const one = await house.delegate(ada)
  const other = await house.delegate(ben)
  expect(wordsOf(one.doc)).toBe('We resolve to act.')
  type(one, 'Today ')
  type(other, ' Now.', 18)
  await fact(() => wordsOf(one.doc) === wordsOf(other.doc) && wordsOf(one.doc).includes('Now.'))
  expect(plain(house.room().wording)).toBe('Today We resolve to act. Now.')
  expect(wordsOf(one.doc)).toBe('Today We resolve to act. Now.')
})

test('whoever comes late has every word', async () => {
  const one = await house.delegate(ada)
  type(one, 'Today ')
  await fact(() => plain(house.room().wording).startsWith('Today'))
  const late = await house.delegate(ben)
  expect(wordsOf(late.doc)).toBe('Today We resolve to act.')
})

test('words typed while the line was cut arrive once, and none is lost', async () => {
  const one = await house.delegate(ada)
  const other = await house.delegate(ben)
  one.line.disconnect()
  type(one, 'Offline ')
  type(other, ' Online.', 18)
  await fact(() => plain(house.room().wording).includes('Online'))
  one.line.connect()
  await fact(() => wordsOf(one.doc) === wordsOf(other.doc) && wordsOf(other.doc).includes('Offline'))
  expect(plain(house.room().wording)).toBe('Offline We resolve to act. Online.')
})

test('words typed offline in an earlier tab come in as the same seat, under the earlier client id', async () => {
  const earlier = new Y.Doc()
  const one = await house.delegate(ada, 'room', earlier)
  one.line.disconnect()
  type(one, 'Earlier ')
  const later = new Y.Doc()
  Y.applyUpdate(later, Y.encodeStateAsUpdate(earlier))
  await house.delegate(ada, 'room', later)
  await fact(() => plain(house.room().wording) === 'Earlier We resolve to act.')
  expect(house.room().clients.get(earlier.clientID)).toBe(ada)
})

test('nobody sees a word before it is on disk', async () => {
  const one = await house.delegate(ada)
  const other = await house.stranger(ben)
  await other.isHeard()
  const before = other.heard.length
  house.shelf.wait()
  type(one, 'Today ')
  const state = house.room().state
  await other.isHeard()
  await (await house.stranger(ben)).isHeard()
  expect(other.heard.slice(before).filter(([kind]) => kind === ROOM.sync)).toEqual([])
  expect(plain(house.room().wording)).toBe('We resolve to act.')
  expect(house.room().state).toBe(state)
  house.shelf.go()
  await fact(() => plain(house.room().wording) === 'Today We resolve to act.')
  expect(house.shelf.kept.map(({ seat }) => seat)).toEqual([ada])
})

test('a line that asks is told how many of its updates are on disk, one after the other', async () => {
  const updates: Uint8Array[] = []
  const doc = new Y.Doc()
  for (const update of startWith()) Y.applyUpdate(doc, update)
  house.room('counted', [Y.encodeStateAsUpdate(doc)])
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of 'abc') textOf(doc.getXmlFragment('prose')).insert(0, letter)
  const typist = await house.stranger(ada, 'counted')
  typist.say(
    askWhatIsRecorded,
    ...updates.map((update) => frameOf(update)),
    frameOf(updates[0] as Uint8Array),
  )
  await fact(() => counts(typist.heard).at(-1) === 4)
  expect(counts(typist.heard)).toEqual([0, 1, 2, 3, 4])
  expect(house.shelf.kept).toHaveLength(3)
})

test('a stock client never hears what is recorded', async () => {
  const one = await house.delegate(ada)
  const listener = await house.stranger(ben)
  type(one, 'Today ')
  await fact(() => plain(house.room().wording).startsWith('Today'))
  await listener.isHeard()
  expect(counts(listener.heard)).toEqual([])
})

test('what the disk refuses shows everyone out, and the room is again what was kept', async () => {
  const one = await house.stranger(ada)
  const two = await house.stranger(ben)
  const typist = new Y.Doc()
  Y.applyUpdate(typist, house.room().state)
  const updates: Uint8Array[] = []
  typist.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of 'xyz') textOf(typist.getXmlFragment('prose')).insert(0, letter)
  house.shelf.isFull = true
  one.say(...updates.map((update) => frameOf(update)))
  expect(await one.shownOut()).toBe(CLOSE.notKept.code)
  expect(await two.shownOut()).toBe(CLOSE.notKept.code)
  expect(plain(house.room().wording)).toBe('We resolve to act.')
  await expect(
    house.room().type((doc) => textOf(doc.getXmlFragment('prose')).insert(0, 'H')),
  ).rejects.toThrow('no space left')
  house.shelf.isFull = false
  const again = await house.delegate(ada, 'room', typist)
  await fact(() => plain(house.room().wording) === 'zyxWe resolve to act.')
  expect(wordsOf(again.doc)).toBe('zyxWe resolve to act.')
})

test('the house types: on disk, then with everyone, and under an id that is nobody else’s', async () => {
  const one = await house.delegate(ada)
  const by: string[] = []
  house.room().onWords((seat) => by.push(seat))
  await house.room().type((doc) => textOf(doc.getXmlFragment('prose')).insert(0, 'Carried over. '))
  expect(house.shelf.kept.map(({ seat }) => seat)).toEqual([HOUSE])
  await fact(() => wordsOf(one.doc) === 'Carried over. We resolve to act.')
  type(one, 'X')
  await fact(() => by.length === 2)
  await house.room().type((doc) => textOf(doc.getXmlFragment('prose')).insert(0, 'Y'))
  await house.room().type(() => undefined)
  expect(by).toEqual([HOUSE, ada, HOUSE])
  expect(() => house.room().type((doc) => void doc.getMap('other').set('a', 1))).toThrow(
    'words that a room can hold',
  )
  expect(plain(house.room().wording)).toBe('YXCarried over. We resolve to act.')
  expect([...house.room().clients.values()].toSorted()).toEqual([ada, HOUSE, HOUSE])
})

test('what was kept is the room again, with whose ids they are', async () => {
  const start = house.room().state
  const one = await house.delegate(ada)
  const other = await house.delegate(ben)
  type(one, 'Today ')
  textOf(other.root).format(0, 2, { bold: {} })
  await fact(() => house.shelf.kept.length >= 2)
  const { clients, state, wording } = house.room()
  const again = new Room(
    { updates: [start, ...house.shelf.kept.map(({ update }) => update)], clients },
    new Shelf().keep,
    () => 0,
  )
  expect(again.wording).toEqual(wording)
  expect(new Room({ updates: [state], clients }, new Shelf().keep, () => 0).wording).toEqual(wording)
  expect(new Map(again.clients)).toEqual(new Map(clients))
})

test('listeners hear of words that changed, not of updates that changed none', async () => {
  const one = await house.delegate(ada)
  const by: string[] = []
  const stop = house.room().onWords((seat) => by.push(seat))
  type(one, 'Today ')
  await fact(() => by.length === 1)
  one.doc.transact(() => {
    type(one, 'x')
    textOf(one.root).delete(0, 1)
  })
  type(one, 'At last: ')
  await fact(() => by.length === 2)
  stop()
  type(one, 'y')
  await fact(() => plain(house.room().wording).startsWith('y'))
  expect(by).toEqual([ada, ada])
})

test('[W1] a seat shown out leaves, the others stay, and the last one leaves the room empty', async () => {
  let empty = 0
  house.room().onEmpty(() => empty++)
  const first = await house.stranger(ada)
  const second = await house.stranger(ada)
  const other = await house.stranger(ben)
  await other.isHeard()
  expect(house.room().occupied).toBe(3)
  house.room().showOut(CLOSE.signedOut, ada)
  expect(house.room().occupied).toBe(1)
  expect([await first.shownOut(), await second.shownOut()]).toEqual([4401, 4401])
  await other.isHeard()
  expect([other.isIn, empty]).toEqual([true, 0])
  house.room().showOut(CLOSE.agreed)
  expect(await other.shownOut()).toBe(CLOSE.agreed.code)
  expect(empty).toBe(1)
})

test('a reader’s writes are dropped, its line stays, and it hears what others type', async () => {
  house.mayNotType.add(ben)
  const one = await house.delegate(ada)
  const reader = await house.delegate(ben)
  type(reader, 'Never ')
  type(one, ' Always.', 18)
  await fact(() => wordsOf(reader.doc).includes('Always.'))
  expect(plain(house.room().wording)).toBe('We resolve to act. Always.')
  expect(reader.line.wsconnected).toBe(true)
  house.mayNotType.delete(ben)
  type(reader, 'Now ')
  // The house never had the words before these: it ends the line, and the client comes back with all of them.
  await fact(() => plain(house.room().wording).startsWith('Now Never We'))
})

test('carets carry the name and the colour that the house gives, and go when their owner goes', async () => {
  const one = await house.delegate(ada)
  const other = await house.delegate(ben)
  one.line.awareness.setLocalStateField('user', { name: 'The President', color: '#000000' })
  one.line.awareness.setLocalStateField('cursor', { anchor: 1, head: 2 })
  const seen = () => other.line.awareness.getStates().get(one.doc.clientID)
  await fact(() => seen()?.['cursor'] !== undefined)
  expect(seen()).toEqual({
    user: { name: 'Name of ada', color: '#336699' },
    cursor: { anchor: 1, head: 2 },
  })
  house.room().showOut(CLOSE.signedOut, ada)
  await fact(() => seen() === undefined)
})

test('a stock client hears its own awareness again: silence would look to it like a dead line', async () => {
  const one = await house.stranger(ada)
  const own = new Uint8Array([ROOM.awareness, 6, 1, 77, 0, 2, 123, 125])
  one.say(own)
  await fact(() => one.heard.some(([kind]) => kind === ROOM.awareness))
  expect(new TextDecoder().decode(one.heard.at(-1))).toContain(
    '{"user":{"name":"Name of ada","color":"#336699"}}',
  )
})

test('whoever says nothing in time is shown out', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  try {
    const silent = await house.stranger(ada)
    const speaks = await house.stranger(ben)
    speaks.say(askWhatIsRecorded)
    await fact(() => speaks.heard.some(([kind]) => kind === ROOM.recorded))
    vi.advanceTimersByTime(FIRST_MESSAGE_WITHIN)
    expect(await silent.shownOut()).toBe(CLOSE.idle.code)
    await speaks.isHeard()
    expect(speaks.isIn).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('a line that answers no ping is dropped', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  try {
    const dead = await house.stranger(ada)
    const alive = await house.stranger(ben)
    dead.say(askWhatIsRecorded)
    alive.say(askWhatIsRecorded)
    await Promise.all([dead.isHeard(), alive.isHeard()])
    dead.socket.pause()
    let pings = 0
    alive.socket.on('ping', () => pings++)
    vi.advanceTimersByTime(PING_EVERY)
    await fact(() => pings === 1)
    await alive.isHeard()
    vi.advanceTimersByTime(PING_EVERY)
    await fact(() => house.room().occupied === 1)
    expect(alive.isIn).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('a wording is read once between changes', () => {
  const room = new Room({ updates: startWith(prose('One.')), clients: new Map() }, new Shelf().keep, () => 0)
  expect(room.wording).toBe(room.wording)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, room.state)
  expect(proseOf(doc)).toEqual(room.wording)
})
