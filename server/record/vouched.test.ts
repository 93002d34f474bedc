import { expect, test } from 'vitest'
import type { Entry } from '../../shared/acts.ts'
import { entryOf, type Recorded } from '../../shared/chain.ts'
import { type Actor, HOUSE } from '../../shared/delegations.ts'
import { negotiationId } from '../../shared/ids.ts'
import { aMeeting, facilitator, NRL, opening, p13, SOL } from '../../shared/negotiation.fixture.ts'
import { fingerprintOf, type Voucher } from '../../shared/signing.ts'
import { Chain } from '../../shared/verifying/chain.ts'
import { checkpointOf } from '../../shared/verifying/checkpoint.ts'
import { readCopy } from '../../shared/verifying/copy.ts'
import { reportOf } from '../../shared/verifying/report.ts'
import { isActSignedByTheLetter } from '../../shared/verifying/seat-signature.ts'
import { verified } from '../../shared/verifying/verify.ts'
import { realChance } from '../chance.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import { Key } from '../signing.fixture.ts'
import { copyOf } from './copy.ts'
import { openHouseKey } from './house-key.ts'
import { isActSignedHere } from './signed-here.ts'

const negotiation = negotiationId('test')
const means = { disk: new MemoryDisk(), chance: realChance }
const house = (await openHouseKey('/house.key', means)).signerFor(negotiation)

const keys = new Map<Actor, Key>([NRL, SOL, facilitator].map((by) => [by, new Key()]))

/** What the meeting has recorded since it was opened, each act signed by its seat; the drafting is put on the screen. */
const record = ((): readonly Entry[] => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.takes(SOL, { is: 'proposal', proposal: meeting.last }, 'support')
  meeting.does(facilitator, { does: 'set-drafting', drafting: 'screen' })
  meeting.tables(NRL, p13, 'We act now.', meeting.last)
  meeting.accepts(facilitator, meeting.last)
  const enrolled = new Set<Actor>()
  return meeting.record.map((entry) => {
    const { number, by, act } = entry
    if (number <= opening.length) return entry
    if (number === 10) return { ...entry, voucher: 'typed-on-screen' }
    const voucher = keys.get(by)?.signs({ negotiation, by }, act, enrolled.has(by) ? {} : { enrols: true })
    enrolled.add(by)
    return { ...entry, ...(voucher && { voucher }) }
  })
})()

/** A copy as a house gives it out that has written these entries, whatever they are. */
function copy(entries: readonly Entry[], { names = true } = {}): Buffer {
  const lines = new Chain().link(entries, realChance)
  const { tree } = new Chain(lines)
  return copyOf(lines, [checkpointOf({ size: tree.size, root: tree.root() }, house)], { names })
}

/** The sentence about the first bad entry; null when the record is whole. By either way of checking it is the same. */
function faultIn(entries: readonly Entry[]): string | null {
  const bytes = copy(entries)
  const [ours, theirs] = [isActSignedHere, isActSignedByTheLetter].map((isActSigned) => {
    const found = verified(readCopy('record', bytes), undefined, isActSigned)
    return found.ok ? null : found.refusal
  })
  expect(ours).toBe(theirs)
  return ours ?? null
}

/** The record in which an entry is vouched for otherwise. */
const withVoucher = (number: number, change: (voucher: Voucher | undefined) => Voucher | undefined) =>
  record.map((entry) => {
    if (entry.number !== number) return entry
    const { voucher, ...rest } = entry
    const other = change(voucher)
    return { ...rest, ...(other && { voucher: other }) }
  })

const ofEntry = (number: number): Voucher | undefined => record[number - 1]?.voucher

test('[R13] a record whose acts are signed is whole, and says who has signed them', () => {
  expect(faultIn(record)).toBe(null)
  const read = readCopy('record', copy(record))
  const found = verified(read)
  if (!found.ok) throw new Error(found.refusal)
  expect(found.value.vouching).toMatchObject({ signed: 4, typed: 1, house: 0, told: 6, since: 7 })
  expect([...(found.value.vouching?.keys.values() ?? [])]).toEqual([
    { by: NRL, since: 7, signed: 1 },
    { by: SOL, since: 8, signed: 1 },
    { by: facilitator, since: 9, signed: 2 },
  ])
  const report = reportOf(read, found.value)
  const print = fingerprintOf(keys.get(NRL)?.public ?? new Key().public)
  expect(report).toContain(`NRL, head, seat nrl-head: ${print}, since entry 7, one entry`)
  expect(report).toContain('Typed on the screen: one entry, taken down by the house and signed by no key.')
  expect(report).toContain(
    'Told by the house alone: 6 entries, all before entry 7; since then every act of a seat is signed.',
  )
})

test('[R13] a record that is older than signatures is whole, and says that no seat has signed anything', () => {
  const read = readCopy('record', copy(aMeeting().record))
  const found = verified(read)
  if (!found.ok) throw new Error(found.refusal)
  expect(reportOf(read, found.value)).toContain(
    'Signed by seats: nothing.\nTold by the house alone: 6 entries. Nothing else shows what the seats said in them.',
  )
})

test('[R8] [R13] a copy without names has the same chain, and neither a key nor a signature in it', () => {
  const nameless = copy(record, { names: false }).toString()
  for (const key of keys.values()) expect(nameless).not.toContain(key.public)
  expect(nameless).not.toMatch(/"(voucher|once|signature|enrols)"/)
  const found = verified(readCopy('record', Buffer.from(nameless)))
  expect(found.ok && found.value.vouching).toBe(null)
})

test('[R7] [R13] a signature in which a bit was turned does not fit the hash of its entry', () => {
  const lines = new Chain().link(record, realChance)
  const at = (line: Recorded) => (entryOf(line)?.voucher ?? '') as { signature?: string }
  const bad = lines.map((line) => {
    const { signature = '' } = at(line)
    if (line.number !== 8) return line
    return JSON.parse(JSON.stringify(line).replace(signature, turned(signature))) as Recorded
  })
  const found = verified(readCopy('record', copyOf(bad, [], { names: true })))
  expect(found).toMatchObject({
    refusal: 'Entry 8 is not as it was recorded: what it says does not fit its hash.',
  })
})

test.each<[string, () => readonly Entry[], string]>([
  [
    'a signature in which a bit was turned',
    () =>
      withVoucher(8, (signed) =>
        isSigned(signed) ? { ...signed, signature: turned(signed.signature) } : signed,
      ),
    'Entry 8, take-position by SOL: Its signature is not one of this act by this seat.',
  ],
  [
    'a signature that was taken off',
    () => withVoucher(8, () => undefined),
    'Entry 8, take-position by SOL: Its seat has not signed it, and since entry 7 every act of a seat is signed.',
  ],
  [
    'the first signature taken off, though what came before it has none either',
    () => withVoucher(9, () => undefined),
    'Entry 9, set-drafting by CF: Its seat has not signed it, and since entry 7 every act of a seat is signed.',
  ],
  [
    'the signature of another seat in its place',
    () => withVoucher(8, () => ofEntry(7)),
    'Entry 8, take-position by SOL: What its seat has signed is on the record before it already.',
  ],
  [
    'a key that was never made known',
    () => withVoucher(8, (signed) => (isSigned(signed) ? without(signed) : signed)),
    'Entry 8, take-position by SOL: It is signed with a key that no entry before it has enrolled.',
  ],
  [
    'an act that the house has made up and called its own',
    () => record.with(7, { ...entryAt(8), by: HOUSE, act: { does: 'set-drafting', drafting: 'screen' } }),
    'Entry 8, set-drafting by SEC:',
  ],
  [
    'an act said to have been typed on the screen before there was one',
    () => withVoucher(7, () => 'typed-on-screen'),
    'Entry 7, table by NRL: It is said to have been typed on the screen, and was not.',
  ],
  [
    'an act that is recorded a second time',
    () => [...record.slice(0, 8), { ...entryAt(8), number: 9, at: entryAt(9).at }],
    'Entry 9, take-position by SOL: What its seat has signed is on the record before it already.',
  ],
  [
    'other words under the same signature',
    () => record.with(6, { ...entryAt(7), act: { ...entryAt(7).act, reason: 'Another.' } as Entry['act'] }),
    'Entry 7, table by NRL: Its signature is not one of this act by this seat.',
  ],
  [
    'an acceptance of which another choice was signed',
    () => {
      const act = { ...entryAt(11).act, paragraph: 'p12' }
      return record.with(10, { ...entryAt(11), act: act as Entry['act'] })
    },
    'Entry 11, accept by CF: Its signature is not one of this act by this seat.',
  ],
])('[R13] a house that makes its whole chain anew is found out by %s', (_, entries, sentence) => {
  expect(faultIn(entries())).toContain(sentence)
})

test('[R13] a record of another negotiation holds none of these acts', () => {
  const elsewhere = record.map((entry) =>
    entry.act.does === 'convene'
      ? { ...entry, act: { ...entry.act, negotiation: negotiationId('elsewhere') } }
      : entry,
  )
  expect(faultIn(elsewhere)).toBe('Entry 7, table by NRL: Its signature is not one of this act by this seat.')
})

function entryAt(number: number): Entry {
  const entry = record[number - 1]
  if (!entry) throw new Error(`there is an entry ${number}`)
  return entry
}

function isSigned(voucher: Voucher | undefined): voucher is Exclude<Voucher, string> {
  return typeof voucher === 'object'
}

/** The same as if the key had been made known before. */
function without({ enrols: _first, ...signed }: Exclude<Voucher, string>): Voucher {
  return signed
}

/** The same with its last bit turned. */
function turned(signature: string): string {
  return signature.slice(0, -1) + (Number.parseInt(signature.slice(-1), 16) ^ 1).toString(16)
}
