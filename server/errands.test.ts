import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { negotiationId, proposalId } from '../shared/ids.ts'
import { NRL, p13 } from '../shared/negotiation.fixture.ts'
import { assert } from '../shared/result.ts'
import { type Errand, run, send, takeErrands } from './errands.ts'
import { HERE, TestHouse } from './house.fixture.ts'
import { openLog } from './log.ts'
import { readCopy } from '../shared/verifying/copy.ts'
import { signedIn } from '../shared/verifying/checkpoint.ts'
import { verified } from '../shared/verifying/verify.ts'
import { performs } from './signing.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let other: TestHouse
beforeEach(async () => {
  house = await TestHouse.open()
  other = await TestHouse.open({ isEmpty: true })
  await (await house.person(NRL)).tables(p13, 'We act.', proposalId('one'))
})
afterEach(async () => {
  await house.close()
  await other.close()
})

const exporting = { does: 'export', negotiation: HERE, names: true } as const

async function exported(names = true): Promise<Buffer> {
  const done = await run({ ...exporting, names }, house.inside)
  assert(done.is === 'exported', 'the record is handed out')
  return Buffer.from(done.file, 'base64')
}

const importing = (bytes: Buffer): Errand => ({
  does: 'import-record',
  name: 'test.record.jsonl',
  file: bytes.toString('base64'),
})

test('[R11] an export is whole, signed up to its last entry, and holds nothing that was not tabled', async () => {
  const copy = readCopy('export', await exported())
  const found = verified(copy)
  const { conference } = await house.session()
  expect(found).toMatchObject({ ok: true, value: { negotiation: conference.negotiation } })
  const last = copy.checkpoints.at(-1)
  expect(last && signedIn(last)?.size).toBe(conference.negotiation.head)
})

test('[R12] a record from another house is brought in unchanged, and goes on from where it was', async () => {
  const bytes = await exported()
  const done = await run(importing(bytes), other.inside)
  expect(done).toMatchObject({ is: 'created', negotiation: HERE, title: 'A declaration' })
  expect(await other.record(HERE)).toEqual(await house.record(HERE))
  const { checkpoints, conference } = await other.session(HERE)
  expect(checkpoints.kept).toEqual(readCopy('export', bytes).checkpoints)
  await other.inside.accreditation.seat((await other.inside.accreditation.start()).session, {
    negotiation: HERE,
    delegation: NRL.delegation,
    role: 'head',
    name: 'Northland',
  })
  await performs(conference, NRL, { does: 'withdraw', proposal: proposalId('one'), reason: '' })
  const onwards = verified(readCopy('onwards', await checkpoints.copy({ names: true })))
  expect(onwards).toMatchObject({ ok: true, value: { keys: { length: 2 } } })
})

test('[R12] a record that is not whole, or without names, or here already, is not brought in', async () => {
  const bytes = await exported()
  const turned = Buffer.from(bytes)
  turned[turned.length - 30] = (turned.at(-30) ?? 0) ^ 1
  const cases = [
    [turned, 'Nothing was imported.'],
    [bytes.subarray(0, -1), 'Nothing was imported.'],
    [await exported(false), 'In this copy names are withheld'],
    [Buffer.from('1. We welcome the bridge.'), 'This is not the first line of a record'],
  ] as const
  for (const [file, sentence] of cases)
    expect(await run(importing(file), other.inside)).toMatchObject({
      is: 'refused',
      sentence: expect.stringContaining(sentence),
    })
  expect(other.inside.register.data.negotiations).toEqual([])
  expect(await run(importing(bytes), house.inside)).toMatchObject({
    is: 'refused',
    sentence: expect.stringContaining('A negotiation of this name exists already'),
  })
})

test('[R12] a record that was brought in twice at once is there once', async () => {
  const bytes = await exported()
  const both = await Promise.all([1, 2].map(() => run(importing(bytes), other.inside)))
  expect(both.map(({ is }) => is).toSorted()).toEqual(['created', 'refused'])
})

test('a negotiation that is not there is not exported, and those there are are named', async () => {
  expect(await run({ ...exporting, negotiation: negotiationId('nowhere') }, house.inside)).toEqual({
    is: 'refused',
    sentence: 'There is no negotiation nowhere in this house. There are: test, elsewhere.',
  })
})

test('an errand is done by the house that is open on the folder; one that makes no sense is answered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adref-errands-'))
  expect(await send(folder, exporting)).toBe(null)
  const faults: string[] = []
  const server: Server = await takeErrands(
    folder,
    house.inside,
    openLog((line) => faults.push(line), Date.now),
  )
  expect(await send(folder, exporting)).toMatchObject({ is: 'exported' })
  for (const errand of [{}, { does: 'export' }, { ...exporting, negotiation: '../..' }, { does: 'dance' }])
    expect(await send(folder, errand as Errand)).toMatchObject({ is: 'refused' })
  expect(faults).toHaveLength(4)
  await new Promise((closed) => server.close(closed))
  await rm(folder, { recursive: true })
})
