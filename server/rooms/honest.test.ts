// No honest hand is ever refused. Delegates type, delete, format, put in footnotes, undo, go offline and come back, all
// at once and late; their updates pass the real gate, and in the end everyone reads the same words. And the other way
// round: whatever bytes come, the gate neither throws nor lets in what is no prose.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seatId, type SeatId } from '../../shared/ids.ts'
import { hashOf } from '../../shared/prose.ts'
import { notProse, proseOf } from '../../shared/working-text.ts'
import { judge } from './gate.ts'
import { HOUSE, Owners } from './owners.ts'
import { ada, ben, eve, startWith, textOf } from './room.fixture.ts'
import { scan } from './scan.ts'
import { emptyText, takeIn } from './text.ts'
import { Trial } from './trial.ts'

/** A room without sockets: the real gate, and delivery whenever the test says so. */
class Table {
  readonly text = emptyText()
  readonly owners = new Owners(new Map(), () => 0)
  readonly trial = new Trial(() => [Y.encodeStateAsUpdate(this.text)], 7)
  readonly members: Member[] = []
  judged = 0

  constructor() {
    for (const update of startWith()) takeIn(this.text, update)
    for (const client of this.text.store.clients.keys()) this.owners.claim(client, HOUSE)
  }

  member(seat: SeatId): Member {
    const member = new Member(seat, this)
    this.members.push(member)
    return member
  }

  judge(update: Uint8Array, seat: SeatId) {
    this.judged++
    return judge(update, seat, {
      trial: this.trial,
      owners: this.owners,
      holding: () => {
        const scanned = scan(Y.encodeStateAsUpdate(this.text))
        return scanned.ok ? scanned.value : { structs: 0, ranges: 0 }
      },
      now: () => 0,
    })
  }

  hear(update: Uint8Array, from: Member): void {
    const judged = this.judge(update, from.seat)
    if (!judged.ok) throw new Error(`an honest update is refused: ${judged.refusal.reason}`)
    if (!judged.value) return
    takeIn(this.text, judged.value)
    for (const member of this.members) if (member.isOnline && member !== from) member.inbox.push(judged.value)
  }
}

class Member {
  readonly seat: SeatId
  readonly doc = new Y.Doc()
  readonly inbox: Uint8Array[] = []
  readonly outbox: Uint8Array[] = []
  readonly #table: Table
  readonly #undo: Y.UndoManager
  isOnline = false

  constructor(seat: SeatId, table: Table) {
    this.seat = seat
    this.#table = table
    this.#undo = new Y.UndoManager(this.root, { captureTimeout: 0 })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.isOnline && origin !== 'house') this.outbox.push(update)
    })
    this.connect(false)
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment('prose')
  }

  connect(withEverything: boolean): void {
    if (this.isOnline) return
    this.isOnline = true
    const answer = withEverything
      ? Y.encodeStateAsUpdate(this.doc)
      : Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#table.text))
    this.outbox.push(answer)
    this.inbox.push(Y.encodeStateAsUpdate(this.#table.text))
  }

  cutLine(): void {
    this.isOnline = false
    this.inbox.length = 0
    this.outbox.length = 0
  }

  hear(count: number): void {
    for (const update of this.inbox.splice(0, count)) Y.applyUpdate(this.doc, update, 'house')
  }

  say(count: number): void {
    for (const update of this.outbox.splice(0, count)) this.#table.hear(update, this)
  }

  undo(): void {
    this.#undo.undo()
  }

  redo(): void {
    this.#undo.redo()
  }

  /** What can be undone is not garbage yet. */
  forgetWhatWasDone(): void {
    this.#undo.clear()
    this.#undo.destroy()
  }
}

type Chance = readonly [deed: number, place: number, extent: number, words: string]

const DEEDS = 15
const placeIn = (length: number, place: number): number => (length === 0 ? 0 : place % (length + 1))

function allTexts(root: Y.XmlFragment): readonly Y.XmlText[] {
  return root
    .toArray()
    .flatMap((child): readonly Y.XmlText[] =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? allTexts(child) : [],
    )
}

function elements(root: Y.XmlFragment, name: string): readonly Y.XmlElement[] {
  return root
    .toArray()
    .flatMap((child): readonly Y.XmlElement[] =>
      child instanceof Y.XmlElement
        ? [...(child.nodeName === name ? [child] : []), ...elements(child, name)]
        : [],
    )
}

const newText = (words: string): Y.XmlText => {
  const text = new Y.XmlText()
  text.insert(0, words)
  return text
}

const lettersOf = (text: Y.XmlText | undefined): string =>
  (text?.toDelta() ?? []).map(({ insert }: { insert: string }) => insert).join('')

/** No editor puts the caret inside a character. (Yjs would break it, and on one side only.) */
const betweenCharacters = (text: Y.XmlText | undefined, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(lettersOf(text).slice(at)) ? at - 1 : at

/** One thing that an editor's binding does to the document in one transaction. */
function act(member: Member, [deed, place, extent, words]: Chance): void {
  const { root, doc } = member
  const texts = allTexts(root)
  const text = texts[place % Math.max(1, texts.length)]
  const paragraphs = elements(root, 'paragraph')
  const paragraph = paragraphs[place % Math.max(1, paragraphs.length)]
  const at = betweenCharacters(text, placeIn(text?.length ?? 0, extent))
  const length = betweenCharacters(text, Math.min(text?.length ?? 0, at + 1 + (place % 7))) - at
  doc.transact(() => {
    switch (deed) {
      case 0:
      case 1:
      case 2:
        if (text) text.insert(at, words)
        else paragraph?.insert(0, [newText(words)])
        return
      case 3:
      case 4:
        if (length > 0) text?.delete(at, length)
        return
      case 5:
        if (length > 0) text?.format(at, length, { bold: {} })
        return
      case 6:
        if (length > 0) text?.format(at, length, { italic: place % 2 ? {} : null })
        return
      case 7:
        if (length > 0) text?.format(at, length, { bold: null, italic: null })
        return
      case 8: {
        // As the binding does it: the tail of the text goes, a footnote and a new text with the tail come.
        const inside = text?.parent
        if (!(text && inside instanceof Y.XmlElement && inside.nodeName === 'paragraph')) return
        const tail = lettersOf(text).slice(at)
        const footnote = new Y.XmlElement('footnote')
        footnote.insert(0, [newText(words)])
        const index = inside.toArray().indexOf(text)
        if (tail) text.delete(at, tail.length)
        inside.insert(index + 1, tail ? [footnote, newText(tail)] : [footnote])
        return
      }
      case 9: {
        const footnote = elements(root, 'footnote')[0]
        const inside = footnote?.parent
        if (footnote && inside instanceof Y.XmlElement) inside.delete(inside.toArray().indexOf(footnote), 1)
        return
      }
      case 10:
        // A paragraph replaced as a whole: nested types are deleted and garbage-collected.
        if (paragraph) {
          const fresh = new Y.XmlElement('paragraph')
          fresh.insert(0, [newText(words)])
          const index = root.toArray().indexOf(paragraph)
          root.delete(index, 1)
          root.insert(index, [fresh])
        }
        return
      case 11: {
        const other = new Y.XmlElement('paragraph')
        other.insert(0, [newText(words)])
        if (paragraphs.length < 3) root.insert(root.length, [other])
        return
      }
      case 12:
        text?.insert(at, '𝔸🖋é')
        return
      default:
    }
  })
  if (deed === 13) member.undo()
  if (deed === 14) member.redo()
}

const chance: fc.Arbitrary<Chance> = fc.tuple(
  fc.nat(DEEDS - 1),
  fc.nat(1_000),
  fc.nat(1_000),
  fc.stringMatching(/^[a-z ]{1,6}$/),
)
const step = fc.record({
  who: fc.nat(3),
  chance,
  hears: fc.nat(4),
  says: fc.nat(4),
  line: fc.nat(30),
})

test('no honest update is ever refused, and everyone ends with the same words', () => {
  let judged = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 200, maxLength: 400 }), (steps) => {
      const table = new Table()
      // Two seats, one of them in three tabs.
      const members = [ada, ada, ada, ben].map((seat) => table.member(seat))
      for (const { who, chance: deed, hears, says, line } of steps) {
        const member = members[who]
        if (!member) continue
        if (line === 0) member.cutLine()
        if (line === 1) member.connect(false)
        if (line === 2) member.connect(true)
        act(member, deed)
        member.hear(hears)
        member.say(says)
      }
      for (const member of members) member.connect(false)
      while (members.some(({ inbox, outbox }) => inbox.length + outbox.length > 0))
        for (const member of members) {
          member.say(Infinity)
          member.hear(Infinity)
        }
      const hash = hashOf(proseOf(table.text))
      for (const { doc } of members) expect(hashOf(proseOf(doc))).toBe(hash)
      expect(notProse(table.text)).toBe(null)
      judged += table.judged
    }),
    { numRuns: 30, endOnFailure: true },
  )
  expect(judged).toBeGreaterThan(4_000)
}, 60_000)

test('a client that deleted nested words before it came back sends what was garbage-collected, and is heard', () => {
  const table = new Table()
  const member = table.member(ada)
  member.forgetWhatWasDone()
  const other = table.member(ben)
  other.hear(Infinity)
  member.hear(Infinity)
  member.say(Infinity)
  member.cutLine()
  for (const words of ['one', 'two', 'three']) act(member, [11, 0, 0, words])
  for (let round = 0; round < 5; round++) act(member, [10, round, 0, 'again'])
  const answer = Y.encodeStateAsUpdate(member.doc)
  const structs = [...member.doc.store.clients.values()].flat()
  expect(structs.some((struct) => struct instanceof Y.GC)).toBe(true)
  member.connect(true)
  member.say(Infinity)
  // What is garbage by now may come from anyone who has heard it.
  expect(table.judge(answer, ben).ok).toBe(true)
  other.hear(Infinity)
  expect(hashOf(proseOf(other.doc))).toBe(hashOf(proseOf(member.doc)))
})

test('a long life leaves more deletions than one update may bring, and its client still comes back', () => {
  const table = new Table()
  const member = table.member(ada)
  member.hear(Infinity)
  member.say(Infinity)
  const text = textOf(member.root)
  text.insert(0, 'ab'.repeat(3_000))
  member.say(Infinity)
  for (let at = 0; at < 3_000; at++) {
    text.delete(at, 1)
    member.say(Infinity)
  }
  member.cutLine()
  member.connect(false)
  const back = scan(member.outbox[0] ?? new Uint8Array())
  expect(back.ok && back.value.ranges).toBeGreaterThan(2_000)
  member.say(Infinity)
  member.cutLine()
  member.connect(true)
  member.say(Infinity)
}, 30_000)

test('whatever bytes come, the gate answers, and what it lets in is prose', () => {
  const table = new Table()
  const honest = table.member(ada)
  honest.hear(Infinity)
  honest.say(Infinity)
  const updates: Uint8Array[] = []
  honest.doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let round = 0; round < 60; round++) {
    act(honest, [round % DEEDS, round * 7, round * 3, 'words'])
    honest.hear(Infinity)
    honest.say(Infinity)
  }
  updates.push(Y.encodeStateAsUpdate(honest.doc), Y.encodeStateAsUpdate(table.text))
  const spoilt = fc
    .tuple(
      fc.nat(updates.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(8),
    )
    .map(([which, changes, cut]) => {
      const update = Uint8Array.from(updates[which] ?? [])
      for (const [at, byte] of changes) update[at % Math.max(1, update.length)] = byte
      return cut === 0 ? update.slice(0, update.length >> 1) : update
    })
  const words = hashOf(proseOf(table.text))
  let accepted = 0
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), spoilt), fc.boolean(), (update, asAda) => {
      const judged = table.judge(update, asAda ? ada : eve)
      if (!judged.ok || !judged.value) return
      accepted++
      const trial = emptyText()
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(table.text))
      Y.applyUpdate(trial, judged.value)
      expect(notProse(trial)).toBe(null)
      expect(trial.store.pendingStructs ?? trial.store.pendingDs).toBe(null)
      table.trial.discard()
    }),
    { numRuns: 6_000, endOnFailure: true },
  )
  // Some spoilt updates are still updates (another letter, another place); they did not touch what was not tried.
  expect(accepted).toBeGreaterThan(0)
  expect(hashOf(proseOf(table.text))).toBe(words)
}, 60_000)

test('an id of 32 bits is an id like any other', () => {
  const table = new Table()
  for (const client of [2 ** 31, 2 ** 32 - 1, 0]) {
    const member = table.member(seatId(`s${client}`))
    member.doc.clientID = client
    member.hear(Infinity)
    member.say(Infinity)
    act(member, [0, 0, 0, 'words'])
    member.say(Infinity)
    for (const each of table.members) each.hear(Infinity)
  }
  for (const { doc } of table.members) expect(hashOf(proseOf(doc))).toBe(hashOf(proseOf(table.text)))
})
