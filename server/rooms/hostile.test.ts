// What one hostile seat can send to a room, as raw frames, after the trust study. Each time: its line ends, or what it
// sends is ignored where the rule says so; an honest pair in the same room, and a delegate in another, go on unharmed;
// and it has cost the house little.

import { writeAny, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { plain } from '../../shared/prose.ts'
import { CLOSE, ROOM } from '../../shared/rooms.ts'
import { notProse } from '../../shared/working-text.ts'
import {
  ada,
  ben,
  bytes,
  type Delegate,
  eve,
  fact,
  frameOf,
  TestHouse,
  textOf,
  type,
  wordsOf,
} from './room.fixture.ts'
import type { Stranger } from './room.fixture.ts'
import * as by from './update.fixture.ts'

/** Client ids of the attacker's own. */
const MINE = 0xfedc_ba98
const root = { root: 'prose' }

let house: TestHouse
let pair: readonly [Delegate, Delegate]
let elsewhere: Delegate
let vandal: Stranger

beforeEach(async () => {
  house = await TestHouse.open()
  pair = [await house.delegate(ada), await house.delegate(ben)]
  elsewhere = await house.delegate(ada, 'elsewhere')
  vandal = await house.stranger(eve)
})
afterEach(() => house.close())

/** A paragraph's text: where in the room's text the attacker's structs claim to be. */
const victimText = (): Y.XmlText => textOf(pair[0].root)
const idOf = (text: Y.XmlText): readonly [number, number] => {
  const { client, clock } = text['_item']?.id ?? { client: 0, clock: 0 }
  return [client, clock]
}

async function honestWorkGoesOn(): Promise<void> {
  const [one, other] = pair
  type(one, 'Honest ')
  type(other, ' Work.', textOf(other.root).length)
  type(elsewhere, 'Elsewhere ')
  await fact(() => wordsOf(one.doc) === wordsOf(other.doc) && wordsOf(one.doc).includes('Work.'))
  await fact(() => plain(house.room('elsewhere').wording).startsWith('Elsewhere'))
  await fact(() => plain(house.room().wording) === wordsOf(one.doc))
  expect(wordsOf(one.doc)).toMatch(/Honest /)
  const fromDisk = new Y.Doc()
  Y.applyUpdate(fromDisk, house.room().state)
  expect(notProse(fromDisk)).toBe(null)
  expect(fromDisk.store.pendingStructs ?? fromDisk.store.pendingDs).toBe(null)
  const late = await house.delegate(ben)
  expect(wordsOf(late.doc)).toBe(wordsOf(one.doc))
}

/** Generous, because the machine may be busy: without the bounds these take from four seconds to minutes. */
const LITTLE = 2_000
async function costsLittle(attack: () => Promise<void>): Promise<void> {
  const before = process.cpuUsage()
  await attack()
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000).toBeLessThan(LITTLE)
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

describe('one update ends the line of who sends it, and nothing of it is kept:', () => {
  const attacks: Readonly<Record<string, () => Uint8Array>> = {
    'structs declared by the million': () =>
      by.update([{ client: MINE, clock: 0, structs: [], declared: 33_000_000 }]),
    'clients declared by the million': () => bytes((to) => writeVarUint(to, 33_000_000)),
    'deletions declared by the million': () =>
      bytes((to) => {
        for (const number of [0, 1, MINE, 33_000_000]) writeVarUint(to, number)
      }),
    'a struct that waits for one that is missing': () =>
      by.update([{ client: MINE, clock: 5, structs: [by.garbage(1)] }]),
    'a struct beside one that is missing': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.words('x', { origin: [4_242, 9] })] }]),
    'a skip': () => by.update([{ client: MINE, clock: 0, structs: [by.skip(3), by.garbage(1)] }]),
    'more structs than an update may have': () =>
      by.update([{ client: MINE, clock: 0, structs: range(20_000).map(() => by.garbage(1)) }]),
    'a hundred thousand deletions in descending order': () =>
      by.update(
        [],
        [
          {
            client: idOf(victimText())[0],
            ranges: range(40_000).map((at) => [80_000 - 2 * at, 1] as const),
          },
        ],
      ),
    'many deletions in ascending order': () =>
      by.update(
        [{ client: MINE, clock: 0, structs: [by.garbage(80_000)] }],
        [{ client: MINE, ranges: range(40_000).map((at) => [2 * at, 1] as const) }],
      ),
    'thousands of client ids': () =>
      by.update(range(1_500).map((at) => ({ client: 1_000 + at, clock: 0, structs: [by.garbage(1)] }))),
    'another root': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.element('paragraph', { root: 'other' })] }]),
    'thousands of roots': () =>
      by.update([
        {
          client: MINE,
          clock: 0,
          structs: range(1_900).map((at) => by.words('x', { root: `r${at}` })),
        },
      ]),
    'a root named __proto__': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.words('x', { root: '__proto__' })] }]),
    'a key named __proto__': () =>
      by.update([
        { client: MINE, clock: 0, structs: [by.any({ parent: idOf(victimText()), key: '__proto__' })] },
      ]),
    'a mark named __proto__': () =>
      by.update([
        {
          client: MINE,
          clock: 0,
          structs: [by.mark('__proto__', { bold: {} }, { parent: idOf(victimText()) })],
        },
      ]),
    'an attribute on a paragraph': () =>
      by.update([
        { client: MINE, clock: 0, structs: [by.any({ parent: idOf(victimText()), key: 'class' })] },
      ]),
    'an attribute on the root': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.words('x', { root: 'prose', key: 'title' })] }]),
    'an unknown mark': () =>
      by.update([
        { client: MINE, clock: 0, structs: [by.mark('strike', {}, { parent: idOf(victimText()) })] },
      ]),
    'a value on a mark': () =>
      by.update([
        { client: MINE, clock: 0, structs: [by.mark('bold', { href: 'x' }, { parent: idOf(victimText()) })] },
      ]),
    'an unknown element': () => by.update([{ client: MINE, clock: 0, structs: [by.element('image', root)] }]),
    'a map': () => by.update([{ client: MINE, clock: 0, structs: [by.otherType(1, root)] }]),
    'an XML hook': () => by.update([{ client: MINE, clock: 0, structs: [by.otherType(5, root)] }]),
    'an embed': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.embed({ parent: idOf(victimText()) })] }]),
    JSON: () => by.update([{ client: MINE, clock: 0, structs: [by.json(root)] }]),
    'a binary': () => by.update([{ client: MINE, clock: 0, structs: [by.binary(root)] }]),
    'a sub-document': () => by.update([{ client: MINE, clock: 0, structs: [by.subDocument(root)] }]),
    'any value': () => by.update([{ client: MINE, clock: 0, structs: [by.any(root)] }]),
    'words under the root': () => by.update([{ client: MINE, clock: 0, structs: [by.words('loose', root)] }]),
    'formatting under the root': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.mark('bold', {}, root)] }]),
    'a footnote under the root': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.element('footnote', root)] }]),
    'a text in a text': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.textType({ parent: idOf(victimText()) })] }]),
    'elements nested two thousand deep': () =>
      by.update([
        {
          client: MINE,
          clock: 0,
          structs: range(1_999).map((at) =>
            by.element(at === 0 ? 'paragraph' : 'footnote', at === 0 ? root : { parent: [MINE, at - 1] }),
          ),
        },
      ]),
    'elements nested two thousand deep, and deleted': () =>
      by.update(
        [
          {
            client: MINE,
            clock: 0,
            structs: range(1_999).map((at) =>
              by.element(at === 0 ? 'paragraph' : 'footnote', at === 0 ? root : { parent: [MINE, at - 1] }),
            ),
          },
        ],
        [{ client: MINE, ranges: [[5_000, 1]] }],
      ),
    'a string without letters': () =>
      by.update([{ client: MINE, clock: 0, structs: [by.words('', { parent: idOf(victimText()) })] }]),
    'letters that are not UTF-8': () =>
      by.update([
        {
          client: MINE,
          clock: 0,
          structs: [
            (to) => {
              for (const number of [4, 0, ...idOf(victimText())]) writeVarUint(to, number)
              writeVarUint8Array(to, new Uint8Array([0xc3, 0x28]))
            },
          ],
        },
      ]),
    'a clock of 2³¹': () => by.update([{ client: MINE, clock: 0, structs: [by.garbage(2 ** 31)] }]),
    'clocks that add up to 2³¹': () =>
      by.update([{ client: MINE, clock: 0, structs: range(4).map(() => by.garbage(2 ** 29)) }]),
    'a client id past 32 bits': () => by.update([{ client: 2 ** 32, clock: 0, structs: [by.garbage(1)] }]),
    'one client twice': () =>
      by.update([
        { client: MINE, clock: 0, structs: [by.garbage(1)] },
        { client: MINE, clock: 1, structs: [by.garbage(1)] },
      ]),
    'something after the end': () => bytes((to) => [0, 0, 0].forEach((byte) => writeVarUint(to, byte))),
    'a GC struct under the victim’s client id': () => {
      type(pair[0], 'Typed ')
      const client = pair[0].doc.clientID
      return by.update([{ client, clock: Y.getState(pair[0].doc.store, client), structs: [by.garbage(9)] }])
    },
    'a GC struct under the id of a victim who has only been seen': () =>
      by.update([{ client: pair[1].doc.clientID, clock: 0, structs: [by.garbage(9)] }]),
    'words under an id of the house': () => {
      const [client] = idOf(victimText())
      const clock = Y.getState(pair[0].doc.store, client)
      return by.update([{ client, clock, structs: [by.words('x', { parent: idOf(victimText()) })] }])
    },
    'deletes of clocks to come': () => {
      const [client] = idOf(victimText())
      return by.update([], [{ client, ranges: [[Y.getState(pair[0].doc.store, client), 100]] }])
    },
    'deletes under an id that nobody has': () => by.update([], [{ client: 77, ranges: [[0, 1]] }]),
    'a V2 update': () => {
      const doc = new Y.Doc()
      const text = new Y.XmlText('a'.repeat(50))
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [text])
      doc.getXmlFragment('prose').insert(0, [paragraph])
      return Y.encodeStateAsUpdateV2(doc)
    },
    'V2 run lengths': () =>
      new Uint8Array([0, 0, 6, 0xff, 0xff, 0xff, 0x7f, 1, 1, 0, 0, 1, 0x4a, 0, 0, 0, 0, 0, 1, 1, 0, 0]),
  }

  test.each(Object.entries(attacks))('%s', async (_name, attack) => {
    const update = attack()
    // What the attack itself has the honest type, is kept first.
    await fact(() => wordsOf(pair[0].doc) === plain(house.room().wording))
    const kept = house.shelf.kept.length
    await costsLittle(async () => {
      vandal.say(frameOf(update))
      const code = await vandal.shownOut()
      expect([CLOSE.unreadable.code, CLOSE.tooBig.code, CLOSE.tooMuch.code]).toContain(code)
    })
    expect(house.shelf.kept).toHaveLength(kept)
    await honestWorkGoesOn()
  })
})

describe('one frame ends the line of who sends it:', () => {
  const frames: Readonly<Record<string, Uint8Array | string>> = {
    text: 'hello',
    'an empty frame': new Uint8Array(),
    'half a message': new Uint8Array([0, 2, 255, 255, 255]),
    'a step that sync does not have': new Uint8Array([0, 9, 0]),
    'two messages in one': new Uint8Array([0, 2, 2, 0, 0, 0, 2, 2, 0, 0]),
    'a frame too large': new Uint8Array(300_000),
    'a number without end': new Uint8Array(200_000).fill(255),
  }
  test.each(Object.entries(frames))('%s', async (_name, frame) => {
    vandal.socket.send(frame)
    expect([CLOSE.unreadable.code, CLOSE.tooBig.code]).toContain(await vandal.shownOut())
    await honestWorkGoesOn()
  })
})

describe('many messages end the line of who sends them:', () => {
  test('200 updates that declare 33 million structs each', async () => {
    const update = by.update([{ client: MINE, clock: 0, structs: [], declared: 33_000_000 }])
    await costsLittle(async () => {
      vandal.say(...range(200).map(() => frameOf(update)))
      expect(await vandal.shownOut()).toBe(CLOSE.unreadable.code)
    })
    await honestWorkGoesOn()
  })

  test('20,000 structs that wait for a missing one, one a message', async () => {
    await costsLittle(async () => {
      vandal.say(
        ...range(20_000).map((at) =>
          frameOf(by.update([{ client: MINE, clock: at + 1, structs: [by.garbage(1)] }])),
        ),
      )
      expect(await vandal.shownOut()).toBe(CLOSE.unreadable.code)
    })
    await honestWorkGoesOn()
  })

  test('20,000 inserts with differing right origins', async () => {
    const parent = idOf(victimText())
    const first = by.update([{ client: MINE, clock: 0, structs: [by.words('x'.repeat(2_000), { parent })] }])
    const rest = range(10).map((part) =>
      by.update([
        {
          client: MINE,
          clock: 2_000 + part * 2_000,
          structs: range(2_000).map((at) => by.words('y', { right: [MINE, at] })),
        },
      ]),
    )
    await costsLittle(async () => {
      vandal.say(frameOf(first), ...rest.map((update) => frameOf(update)))
      expect(await vandal.shownOut()).toBe(CLOSE.tooMuch.code)
    })
    await honestWorkGoesOn()
  })

  test('more words than a room holds', async () => {
    const parent = idOf(victimText())
    const half = (clock: number) =>
      frameOf(by.update([{ client: MINE, clock, structs: [by.words('x'.repeat(140_000), { parent })] }]))
    vandal.say(half(0), half(140_000))
    expect(await vandal.shownOut()).toBe(CLOSE.tooBig.code)
    await honestWorkGoesOn()
  })

  test('[W1] sixty-five new client ids in a day', async () => {
    const parent = idOf(victimText())
    vandal.say(
      ...range(65).map((at) =>
        frameOf(by.update([{ client: 500 + at, clock: 0, structs: [by.words('x', { parent })] }])),
      ),
    )
    expect(await vandal.shownOut()).toBe(CLOSE.tooMuch.code)
    await honestWorkGoesOn()
  })

  test('more messages than a hand can send', async () => {
    vandal.say(...range(5_000).map(() => new Uint8Array([99])))
    expect(await vandal.shownOut()).toBe(CLOSE.tooMuch.code)
    await honestWorkGoesOn()
  })

  test('more bytes than a hand can send', async () => {
    const full = frameOf(
      by.update([{ client: MINE, clock: 0, structs: [by.deleted(1_000, { parent: idOf(victimText()) })] }]),
    )
    const padded = bytes((to) => {
      writeVarUint(to, 99)
      writeVarUint8Array(to, new Uint8Array(200_000))
    })
    vandal.say(full, ...range(20).map(() => padded))
    expect(await vandal.shownOut()).toBe(CLOSE.tooMuch.code)
    await honestWorkGoesOn()
  })

  test('a client that asks for everything and reads nothing', async () => {
    const asks = frameOf(new Uint8Array([0]), 0)
    await costsLittle(async () => {
      vandal.socket.pause()
      vandal.say(...range(2_500).map(() => asks))
      await fact(() => house.room().occupied === 2)
    })
    expect(plain(house.room().wording)).toBe('We resolve to act.')
    await honestWorkGoesOn()
  })
})

describe('awareness', () => {
  const entry = (client: number, clock: number, state: string) => ({ client, clock, state })
  const awarenessFrame = (...entries: readonly ReturnType<typeof entry>[]): Uint8Array =>
    bytes((to) => {
      writeVarUint(to, ROOM.awareness)
      writeVarUint8Array(
        to,
        bytes((inner) => {
          writeVarUint(inner, entries.length)
          for (const { client, clock, state } of entries) {
            writeVarUint(inner, client)
            writeVarUint(inner, clock)
            writeVarString(inner, state)
          }
        }),
      )
    })
  const isSeen = (client: number) => pair[0].line.awareness.getStates().has(client)

  test('for another’s id is ignored: stock clients repeat what they hear', async () => {
    const [one, other] = pair
    other.line.awareness.setLocalStateField('cursor', null)
    await fact(() => isSeen(other.doc.clientID))
    vandal.say(
      awarenessFrame(entry(MINE, 0, '{}')),
      awarenessFrame(entry(other.doc.clientID, 99, '{"user":{"name":"False"}}')),
      awarenessFrame(entry(other.doc.clientID, 100, 'null')),
    )
    await vandal.isHeard()
    expect(vandal.isIn).toBe(true)
    await honestWorkGoesOn()
    expect(one.line.awareness.getStates().get(other.doc.clientID)?.['user']).toEqual({
      name: 'Name of ben',
      color: '#336699',
    })
  })

  test('for a second id of its own is ignored', async () => {
    vandal.say(awarenessFrame(entry(MINE, 1, '{}')), awarenessFrame(entry(MINE + 1, 1, '{}')))
    await vandal.isHeard()
    await fact(() => isSeen(MINE))
    expect(isSeen(MINE + 1)).toBe(false)
    await honestWorkGoesOn()
  })

  const bad: Readonly<Record<string, string>> = {
    'nested 20,000 deep': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    'nested a little too deep': `{"a":${'['.repeat(9)}${']'.repeat(9)}}`,
    huge: JSON.stringify({ a: 'x'.repeat(100_000) }),
    'that is no JSON': '{"a":',
    'that is no state': '"x"',
    'that is a list': '[1]',
    'with a key named __proto__': '{"__proto__":{"user":1}}',
  }
  test.each(Object.entries(bad))('%s ends the line', async (_name, state) => {
    await costsLittle(async () => {
      vandal.say(awarenessFrame(entry(MINE, 1, state)))
      await vandal.shownOut()
    })
    expect(isSeen(MINE)).toBe(false)
    await honestWorkGoesOn()
  })

  test('of more entries than a room has seats ends the line', async () => {
    vandal.say(awarenessFrame(...range(5_000).map((at) => entry(at, 1, '{}'))))
    expect(await vandal.shownOut()).toBe(CLOSE.unreadable.code)
    await honestWorkGoesOn()
  })

  test('brackets inside words are not depth', async () => {
    vandal.say(awarenessFrame(entry(MINE, 1, JSON.stringify({ note: '[[[[[[[[[[[[\\"[[[{{{{' }))))
    await fact(() => isSeen(MINE))
    expect(vandal.isIn).toBe(true)
  })
})

test('2,000 questions for the whole text are answered five times', async () => {
  await costsLittle(async () => {
    vandal.say(...range(1_900).map(() => frameOf(new Uint8Array([0]), 0)))
    await vandal.isHeard()
  })
  expect(vandal.isIn).toBe(true)
  expect(vandal.heard.filter(([kind, step]) => kind === ROOM.sync && step === 1)).toHaveLength(5)
  await honestWorkGoesOn()
})

test('what the room knows already may come again from anyone, garbage-collected or not', async () => {
  type(pair[0], 'Known ')
  await fact(() => plain(house.room().wording).startsWith('Known'))
  const kept = house.shelf.kept.length
  vandal.say(
    frameOf(house.room().state, 1),
    frameOf(by.update([{ client: pair[0].doc.clientID, clock: 0, structs: [by.garbage(3)] }])),
  )
  await vandal.isHeard()
  expect(vandal.isIn).toBe(true)
  expect(house.shelf.kept).toHaveLength(kept)
  await honestWorkGoesOn()
  expect(plain(house.room().wording)).toMatch(/Known /)
})

test('a socket that is shown out and goes on talking is not heard', async () => {
  vandal.socket.on('close', () => undefined)
  const parent = idOf(victimText())
  vandal.say(
    new Uint8Array([0, 2, 255]),
    frameOf(by.update([{ client: MINE, clock: 0, structs: [by.words('late', { parent })] }])),
  )
  await vandal.shownOut()
  await honestWorkGoesOn()
  expect(plain(house.room().wording)).not.toMatch(/late/)
})

test('a message of a kind to come is left alone', async () => {
  vandal.say(bytes((to) => (writeVarUint(to, 55), writeAny(to, 'to come'))))
  await vandal.isHeard()
  expect(vandal.isIn).toBe(true)
})
