import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NRL, p13 } from '../shared/negotiation.fixture.ts'
import { proposalId } from '../shared/ids.ts'
import { ok } from '../shared/result.ts'
import { copyDataFolder } from './backup.ts'
import { HERE, TestHouse } from './house.fixture.ts'
import { readKeptRecord } from './record/copy.ts'
import { faultBeside, keptOf, verified, type Verified } from '../shared/verifying/verify.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let place: string
beforeEach(async () => {
  house = await TestHouse.open()
  place = await mkdtemp(join(tmpdir(), 'adref-backup-'))
})
afterEach(async () => {
  await house.close()
  await rm(place, { recursive: true })
})

const recordIn = (folder: string): string => join(folder, 'negotiations', HERE, 'record.jsonl')

async function found(folder: string): Promise<Verified> {
  const copy = await readKeptRecord(recordIn(folder))
  const answer = copy && verified(copy)
  if (!answer?.ok) throw new Error(answer?.refusal ?? 'there is no record')
  return answer.value
}

test('[R4] a backup of an open house has everything it had acknowledged, and what belongs to the process is not in it', async () => {
  const person = await house.person(NRL)
  await person.tables(p13, 'We act.', proposalId('one'))
  const backup = join(place, 'backup')
  expect(await copyDataFolder(house.folder, backup)).toEqual(ok(2))
  const { negotiation } = (await house.session()).conference
  expect((await found(backup)).negotiation).toEqual(negotiation)
  expect((await readdir(backup)).toSorted()).toEqual(['house.key', 'negotiations', 'register.json'])
  expect(await readdir(place)).toEqual(['backup'])
})

test('[R4] backups made while others act are each whole, and each holds the ones before it', async () => {
  const person = await house.person(NRL)
  const acting = { on: true }
  const acts = (async () => {
    for (let turn = 0; acting.on; turn++) await person.tables(p13, `We act ${turn}.`, proposalId('one'))
  })()
  let before: Verified | null = null
  for (const turn of [1, 2, 3, 4, 5]) {
    const backup = join(place, `${turn}`)
    expect(await copyDataFolder(house.folder, backup)).toEqual(ok(2))
    const now = await found(backup)
    expect(before && faultBeside(now, keptOf(before))).toBe(null)
    before = now
  }
  acting.on = false
  await acts
})

test('[R4] a backup is put back where there is nothing, and nowhere else', async () => {
  const backup = join(place, 'backup')
  await copyDataFolder(house.folder, backup)
  const restored = join(place, 'a', 'new', 'place')
  expect(await copyDataFolder(backup, restored)).toEqual(ok(2))
  expect(await readFile(recordIn(restored))).toEqual(await readFile(recordIn(backup)))
  expect(await copyDataFolder(backup, restored)).toMatchObject({
    refusal: expect.stringContaining('is not empty, and nothing is written over'),
  })
  expect(await copyDataFolder(place, join(place, 'b'))).toMatchObject({
    refusal: expect.stringContaining('is no data folder of a house'),
  })
  expect(await copyDataFolder(backup, join(backup, 'within'))).toMatchObject({
    refusal: expect.stringContaining('a copy is kept elsewhere'),
  })
  expect(await copyDataFolder(join(place, 'nowhere'), join(place, 'b'))).toMatchObject({ ok: false })
})

test('[R6] a backup that was damaged is not put back, and leaves nothing behind', async () => {
  const backup = join(place, 'backup')
  await copyDataFolder(house.folder, backup)
  const bytes = await readFile(recordIn(backup))
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1
  await writeFile(recordIn(backup), bytes)
  expect(await copyDataFolder(backup, join(place, 'restored'))).toMatchObject({
    refusal: expect.stringMatching(/was not copied\. In test: record\.jsonl/),
  })
  await rm(recordIn(backup))
  expect(await copyDataFolder(backup, join(place, 'restored'))).toMatchObject({
    refusal: expect.stringContaining('In test: Its record is not there.'),
  })
  expect(await readdir(place)).toEqual(['backup'])
})

test('[R4] half a frame that a house was writing just then is not in the backup', async () => {
  const torn = join(place, 'torn')
  await cp(house.folder, torn, { recursive: true, filter: (path) => !path.endsWith('.socket') })
  const whole = await readFile(recordIn(torn))
  await writeFile(recordIn(torn), Buffer.concat([whole, Buffer.from('{"first":8,"count":1,"by')]))
  expect(await copyDataFolder(torn, join(place, 'backup'))).toEqual(ok(2))
  expect(await readFile(recordIn(join(place, 'backup')))).toEqual(whole)
})
