import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../shared/acts.ts'
import { entryOf, withoutNames } from '../../shared/chain.ts'
import { SECRETARIAT } from '../../shared/delegations.ts'
import { delegationCode, negotiationId, seatId } from '../../shared/ids.ts'
import { ok } from '../../shared/result.ts'
import { realChance } from '../chance.ts'
import { Damaged, type Disk, NotKept, realDisk } from '../disk.ts'
import { MemoryDisk, SURVIVING, type Trouble } from '../disk.fixture.ts'
import { Journal } from '../journal.ts'
import { Chain } from '../../shared/verifying/chain.ts'
import { ENTRIES } from '../../shared/verifying/copy.ts'
import { openRecord, writeRecord } from './file.ts'
import { recordInMemory } from './memory.ts'

const FILE = '/data/negotiations/demonstration/record.jsonl'

const on = (disk: Disk) => ({ disk, chance: realChance })

const entry = (number: number, does: Entry['act'] = opening(number)): Entry => ({
  number,
  at: new Date(Date.UTC(2030, 0, 1) + number).toISOString(),
  by: { seat: seatId('sec-1'), role: 'secretariat', delegation: SECRETARIAT },
  act: does,
})

const opening = (number: number): Entry['act'] =>
  number === 1
    ? {
        does: 'convene',
        negotiation: negotiationId('demonstration'),
        title: 'Déclaration — “brouillon” \u2028 😀',
      }
    : {
        does: 'admit',
        delegation: {
          code: delegationCode(`D${number}`),
          name: `Delegation ${number}`,
          kind: 'State',
          members: [],
        },
      }

const entries = (from: number, to: number): readonly Entry[] =>
  Array.from({ length: to - from + 1 }, (_, n) => entry(from + n))

const folder = mkdtemp(join(tmpdir(), 'adref-record-'))
afterAll(async () => rm(await folder, { recursive: true }))
let books = 0

const keepers = [
  ['in memory', async () => recordInMemory()],
  ['in a file', () => openRecord(FILE, on(new MemoryDisk()))],
  [
    'in a file on this disk',
    async () => openRecord(join(await folder, `${(books += 1)}`, 'record.jsonl'), on(realDisk)),
  ],
] as const

describe.each(keepers)('a record %s', (_, open) => {
  test('[R1] begins at nothing and numbers from 1', async () => {
    const record = await open()
    expect(record.head).toBe(0)
    expect(await record.read(1)).toEqual([])
    expect(await record.append(0, entries(1, 2))).toEqual(ok(2))
    expect(await record.append(2, entries(3, 3))).toEqual(ok(3))
    expect(record.head).toBe(3)
    await record.close()
  })

  test('[R1] gives entries back exactly as they were written, from any number on', async () => {
    const record = await open()
    await record.append(0, entries(1, 3))
    expect(await record.read(1)).toEqual(entries(1, 3))
    expect(await record.read(0)).toEqual(entries(1, 3))
    expect(await record.read(3)).toEqual(entries(3, 3))
    expect(await record.read(4)).toEqual([])
    await record.close()
  })

  test('[R7] chains each entry to the one before, and finds the chain again where it is kept', async () => {
    const record = await open()
    await record.append(0, entries(1, 3))
    const recorded = await record.recorded()
    expect(recorded.map(entryOf)).toEqual(entries(1, 3))
    expect(recorded.map(({ hash }) => hash)).toEqual([1, 2, 3].map((n) => record.chain.hashOf(n)))
    expect(new Chain(recorded).tree.root()).toEqual(record.chain.tree.root())
    expect(new Set(recorded.map(({ attribution }) => JSON.stringify(attribution))).size).toBe(3)
    await record.close()
  })

  test('[R1] adds nothing behind another head than the one expected', async () => {
    const record = await open()
    await record.append(0, entries(1, 1))
    expect(await record.append(0, entries(1, 1))).toMatchObject({ refusal: 'head-has-moved' })
    expect(await record.append(2, entries(3, 3))).toMatchObject({ refusal: 'head-has-moved' })
    expect(await record.read(1)).toEqual(entries(1, 1))
    await record.close()
  })

  test('[R1] of two additions at once behind the same head, one is made', async () => {
    const record = await open()
    const answers = await Promise.all([record.append(0, [entry(1)]), record.append(0, [entry(1)])])
    expect(answers.map((answer) => answer.ok)).toEqual([true, false])
    expect(record.head).toBe(1)
    await record.close()
  })

  test('[R3] an addition may be asked before the one it follows is answered', async () => {
    const record = await open()
    const answers = [1, 2, 3].map((number) => record.append(number - 1, [entry(number)]))
    expect(await Promise.all(answers)).toEqual([ok(1), ok(2), ok(3)])
    await record.close()
  })

  test('[R1] an entry out of turn is a fault, and nothing of its group is added', async () => {
    const record = await open()
    await expect(record.append(0, [entry(1), entry(3)])).rejects.toThrow('Entry 3 does not follow entry 1.')
    expect(record.head).toBe(0)
    expect(await record.append(0, [])).toEqual(ok(0))
    await record.close()
  })

  test('adds nothing once it is closed', async () => {
    const record = await open()
    const asked = record.append(0, [entry(1)])
    await record.close()
    expect(await asked).toEqual(ok(1))
    await expect(record.append(1, [entry(2)])).rejects.toThrow(NotKept)
  })
})

test('[R1] a record is found again as it was, also on this disk', async () => {
  const file = join(await folder, 'again', 'record.jsonl')
  const first = await openRecord(file, on(realDisk))
  await first.append(0, entries(1, 2))
  await first.close()
  const second = await openRecord(file, on(realDisk))
  expect(second.cut).toBe(0)
  expect(await second.append(2, entries(3, 3))).toEqual(ok(3))
  await second.close()
  const third = await openRecord(file, on(realDisk))
  expect(await third.read(1)).toEqual(entries(1, 3))
  await third.close()
})

test('[R2] an entry that could not be kept leaves the head where it was, and its number free', async () => {
  const disk = new MemoryDisk()
  const record = await openRecord(FILE, on(disk))
  await record.append(0, [entry(1)])
  disk.full = true
  const asked = [record.append(1, [entry(2)]), record.append(2, [entry(3)])]
  await expect(asked[0]).rejects.toThrow(NotKept)
  expect(await asked[1]).toMatchObject({ refusal: 'head-has-moved' })
  expect(record.head).toBe(1)
  expect(await record.read(2)).toEqual([])
  disk.full = false
  expect(await record.append(1, [entry(2)])).toEqual(ok(2))
  expect(await (await openRecord(FILE, on(disk.afterPowerLoss('nothing')))).read(1)).toEqual(entries(1, 2))
})

test('an unfinished last write is cut off, and said', async () => {
  const disk = new MemoryDisk()
  await (await openRecord(FILE, on(disk))).append(0, entries(1, 2))
  disk.put(FILE, disk.text(FILE).slice(0, -10))
  const record = await openRecord(FILE, on(disk))
  expect(record.cut).toBeGreaterThan(0)
  expect(record.head).toBe(0)
})

test('a line that is no entry, or one out of turn, stops the opening with the file and the line', async () => {
  const disk = new MemoryDisk()
  const other = { ...ENTRIES, read: (json: unknown) => json }
  const [first, second] = new Chain().link(entries(1, 2), realChance)
  await Journal.create(disk, FILE, other, { lines: [first, { number: 2 }] })
  await expect(openRecord(FILE, on(disk))).rejects.toThrow('record.jsonl, line 4')
  await expect(openRecord(FILE, on(disk))).rejects.toThrow(Damaged)
  await Journal.create(disk, FILE, other, { lines: [second] })
  await expect(openRecord(FILE, on(disk))).rejects.toThrow('record.jsonl: Entry 2 does not follow entry 0.')
})

test('[R7] an entry that was changed by hand, frame and all, keeps the record from opening', async () => {
  const disk = new MemoryDisk()
  const [first, second] = new Chain().link(entries(1, 2), realChance)
  await Journal.create(disk, FILE, ENTRIES, { lines: [{ ...first, at: '2030-01-02T00:00:00.000Z' }, second] })
  await expect(openRecord(FILE, on(disk))).rejects.toThrow('Entry 1 is not as it was recorded')
})

test('[R8] a copy without names is for reading, not for a house', async () => {
  const disk = new MemoryDisk()
  await writeRecord(FILE, disk, new Chain().link(entries(1, 2), realChance).map(withoutNames))
  await expect(openRecord(FILE, on(disk))).rejects.toThrow('In entry 1 the names are withheld')
})

test('a record of the version before the chain is said to be that, and not damaged', async () => {
  const disk = new MemoryDisk()
  disk.put(FILE, '{"adref":"record","version":1}\n')
  await expect(openRecord(FILE, on(disk))).rejects.toThrow(
    'This is a record of version 1, and this house keeps version 2.',
  )
  await expect(openRecord(FILE, on(disk))).rejects.toThrow('another version of Adref')
})

test.each([{ dies: true }, {}])(
  '[R2] whatever call fails (%o), no answered entry is lost and none is made up',
  async (trouble) => {
    let k = 1
    while (await aMeeting({ ...trouble, at: k })) k += 1
    expect(k).toBeGreaterThan(10)
  },
)

async function aMeeting(trouble: Trouble): Promise<boolean> {
  const disk = new MemoryDisk().expect(trouble)
  const record = await openRecord(FILE, on(disk)).catch(() => null)
  const asked = [1, 2, 3, 4, 5, 6]
  for (const number of asked) await record?.append(number - 1, [entry(number)]).catch(() => null)
  const head = record?.head ?? 0
  for (const bytes of SURVIVING)
    for (const names of ['synced', 'written'] as const) {
      const found = await openRecord(FILE, on(disk.afterPowerLoss(bytes, names)))
      expect([head, head + 1], `${JSON.stringify(trouble)} ${bytes} ${names}`).toContain(found.head)
      expect(await found.read(1)).toEqual(entries(1, found.head))
    }
  return disk.troubled
}
