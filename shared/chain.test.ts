import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import type { Entry } from './acts.ts'
import {
  entryOf,
  faultIn,
  linked,
  NOTHING_BEFORE,
  type Recorded,
  recordedFrom,
  withoutNames,
} from './chain.ts'
import { aMeeting, facilitator, NRL, p13, SOL, TVR } from './negotiation.fixture.ts'

const record: readonly Entry[] = (() => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.does(SOL, { does: 'cosponsor', proposal: meeting.last, delegation: SOL.delegation })
  meeting.takes(TVR, { is: 'proposal', proposal: meeting.last }, 'oppose')
  meeting.agrees(facilitator, p13)
  meeting.reopens(facilitator, p13)
  return meeting.record
})()

/** The record chained, with a salt for each entry that a reader can tell. */
const chained = ((): readonly Recorded[] => {
  let previous = NOTHING_BEFORE
  return record.map((entry) => {
    const recorded = linked(previous, entry, entry.number.toString(16).padStart(32, '0'))
    previous = recorded.hash
    return recorded
  })
})()

/** The sentence about the first entry that is not whole; null when all are. */
function firstFault(entries: readonly Recorded[]): string | null {
  let before = { number: 0, hash: NOTHING_BEFORE }
  for (const recorded of entries) {
    const fault = faultIn(recorded, before)
    if (fault) return fault
    before = recorded
  }
  return null
}

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

test('[R7] the hash of an entry is of its canonical form, which anyone can write down', () => {
  const entry: Entry = { number: 1, at: '2030-05-14T09:00:00.000Z', by: NRL, act: entryAt(1).act }
  const { hash: found } = linked(NOTHING_BEFORE, entry, 'ab'.repeat(16))
  const attribution = hash(
    `{"by":{"delegation":"NRL","role":"head","seat":"nrl-head"},"names":{},"salt":"${'ab'.repeat(16)}"}`,
  )
  expect(found).toBe(
    hash(
      `{"act":{"does":"convene","negotiation":"test","title":"A declaration"},"at":"2030-05-14T09:00:00.000Z",` +
        `"attribution":"${attribution}","number":1,"previous":"${'0'.repeat(64)}"}`,
    ),
  )
})

test('[R7] what is chained is the record, and is read from JSON as it was written', () => {
  expect(chained.map(entryOf)).toEqual(record)
  expect(chained.map((recorded) => recordedFrom(JSON.parse(JSON.stringify(recorded))))).toEqual(chained)
  expect(firstFault(chained)).toBe(null)
})

test('[R7] an entry that is changed in any part of it is named, also when its own hash was made again', () => {
  const turns: readonly ((entry: Recorded) => Recorded)[] = [
    (entry) => ({ ...entry, at: '2030-05-14T09:00:00.000Z' }),
    (entry) => ({ ...entry, act: { ...entry.act, reason: 'another' } }),
    (entry) => ({ ...entry, attribution: withNames(entry, { by: { ...NRL, delegation: 'TVR' } }) }),
    (entry) => ({ ...entry, attribution: withNames(entry, { salt: 'cd'.repeat(16) }) }),
    (entry) => ({ ...entry, attribution: withNames(entry, { names: { askedBy: 'SOL' } }) }),
  ]
  for (const [at, entry] of chained.entries())
    for (const turn of turns) {
      const bad = chained.with(at, turn(entry))
      expect(firstFault(bad)).toBe(
        `Entry ${at + 1} is not as it was recorded: what it says does not fit its hash.`,
      )
    }
  const forged = linked(
    chained[4]?.hash ?? NOTHING_BEFORE,
    { ...entryAt(6), at: '2030-01-01T00:00:00.000Z' },
    '00'.repeat(16),
  )
  expect(firstFault(chained.with(5, forged))).toBe(
    'Entry 7 was not recorded behind what stands before it here.',
  )
})

test('[R7] an entry that is taken out, put in twice or moved is named', () => {
  expect(firstFault(chained.toSpliced(6, 1))).toBe('Entry 8 does not follow entry 6.')
  expect(firstFault(chained.toSpliced(6, 0, ...chained.slice(6, 7)))).toBe('Entry 7 does not follow entry 7.')
  const renumbered = chained.toSpliced(6, 1).map((entry, at) => ({ ...entry, number: at + 1 }))
  expect(firstFault(renumbered)).toBe('Entry 7 was not recorded behind what stands before it here.')
})

test('[R8] a copy in which names are withheld has the same chain, and says not who', () => {
  const withheld = chained.map(withoutNames)
  expect(firstFault(withheld)).toBe(null)
  expect(withheld.map(({ hash: kept }) => kept)).toEqual(chained.map(({ hash: kept }) => kept))
  expect(withheld.map(entryOf)).toEqual(record.map(() => null))
  const words = JSON.stringify(withheld.filter(({ act }) => act.does !== 'admit'))
  for (const { seat, delegation } of [NRL, SOL, TVR]) {
    expect(words).not.toContain(seat)
    expect(words).not.toContain(`"${delegation}"`)
  }
  expect(withheld.map(withoutNames)).toEqual(withheld)
})

test('[R8] the same words by the same seat are hashed otherwise with another salt', () => {
  const [one, other] = ['00'.repeat(16), '01'.repeat(16)].map((salt) =>
    withoutNames(linked(NOTHING_BEFORE, entryAt(1), salt)),
  )
  expect(one?.attribution).not.toBe(other?.attribution)
})

test('[R7] what stands beside the hashed parts, or in two of them, is no entry', () => {
  const [first] = chained
  expect(() => recordedFrom({ ...first, note: 'by the way' })).toThrow('note')
  expect(() => recordedFrom({ ...first, attribution: withNames(first, { names: { title: 'x' } }) })).toThrow(
    'said or attributed, not both',
  )
  expect(() => recordedFrom({ ...first, attribution: withNames(first, { salt: 'short' }) })).toThrow(
    'attribution',
  )
  expect(() => recordedFrom({ ...first, hash: 'ff' })).toThrow('hash')
})

function withNames(entry: Recorded | undefined, more: object): Exclude<Recorded['attribution'], string> {
  if (!entry || typeof entry.attribution === 'string') throw new Error('the names are there')
  return { ...entry.attribution, ...more }
}

function entryAt(number: number): Entry {
  const entry = record[number - 1]
  if (!entry) throw new Error(`entry ${number} is on the record`)
  return entry
}
