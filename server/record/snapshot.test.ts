import { expect, test, vi } from 'vitest'
import { negotiationId, proposalId } from '../../shared/ids.ts'
import { NRL, opening, p13, secretariat } from '../../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { replay } from '../../shared/record.ts'
import { assert } from '../../shared/result.ts'
import { realChance } from '../chance.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import { Damaged } from '../disk.ts'
import { Negotiations, type Session } from '../negotiations.ts'
import { Register } from '../register.ts'
import { openHouseKey } from './house-key.ts'
import { Snapshots } from './snapshot.ts'
import { performs } from '../signing.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 60_000 })

const HERE = negotiationId('test')
const FOLDER = '/data/negotiations/test'
const [RECORD, SNAPSHOT] = [`${FOLDER}/record.jsonl`, `${FOLDER}/snapshot`]
const SNAPPING = { rules: 'ours', every: 3 }

const key = await openHouseKey('/house.key', { disk: new MemoryDisk(), chance: realChance })
const signer = key.signerFor(HERE)
const quiet = { note: () => undefined, fault: () => undefined }

/** A house on a disk, and what it said of itself. */
async function opens(disk: MemoryDisk, snapping = SNAPPING) {
  const notes: string[] = []
  const log = { note: (event: string) => notes.push(event), fault: (event: string) => notes.push(event) }
  const register = await Register.open('/data/register.json', disk)
  const means = { folder: '/data/negotiations', disk, clock: () => 1_000_000, chance: realChance, key, log }
  return { negotiations: new Negotiations(register, { ...means, snapping }), notes }
}

async function sits(disk: MemoryDisk, snapping = SNAPPING) {
  const { negotiations, notes } = await opens(disk, snapping)
  const session = await negotiations.session(HERE)
  assert(session, 'the negotiation is in session')
  return { negotiations, notes, session }
}

async function acts({ conference }: Session, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    const base = hashOf(conference.negotiation.paragraphs.get(p13)?.base ?? [])
    const wording = prose(`We act ${conference.negotiation.head}.`)
    const proposal = proposalId('ours')
    const asked = { does: 'table', proposal, paragraph: p13, base, wording, reason: '' } as const
    expect((await performs(conference, NRL, asked)).ok).toBe(true)
  }
}

/** A day of a house with a snapshot somewhere in it, and entries behind that. */
async function aDay(): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const { negotiations } = await opens(disk)
  const minutes = opening.map((act, at) => ({ by: secretariat, act, at }))
  await negotiations.create({ id: HERE, title: 'A declaration', demonstration: false }, minutes)
  const session = await negotiations.session(HERE)
  assert(session, 'the negotiation is in session')
  await acts(session, 8)
  await negotiations.close()
  return disk
}

const found = async (disk: MemoryDisk, snapping = SNAPPING, by = signer) =>
  new Snapshots(SNAPSHOT, { disk, signer: by, log: quiet }, snapping).find(await disk.read(RECORD))

test('[R1] a house opens by a snapshot and comes to the state of the whole record', async () => {
  const disk = await aDay()
  const snapshot = await found(disk)
  expect(snapshot?.negotiation.head).toBeGreaterThan(6)
  const { session, negotiations } = await sits(disk)
  const { conference, checkpoints } = session
  expect(snapshot && conference.negotiation.head - snapshot.negotiation.head).toBeGreaterThan(0)
  expect(conference.negotiation).toEqual(replay(await conference.entries(1)))
  const whole = await sits(disk, { rules: 'others', every: 1_000 })
  expect(conference.negotiation).toEqual(whole.session.conference.negotiation)
  expect(checkpoints.receipt(9)).toEqual(whole.session.checkpoints.receipt(9))
  await acts(session, 4)
  expect(conference.negotiation).toEqual(replay(await conference.entries(1)))
  await negotiations.close()
  await sits(disk, { rules: 'others', every: 1_000 }) // the chain goes on where the snapshot ended
})

test('[R1] one that is for other rules, another record or another house is dropped, and made anew', async () => {
  const disk = await aDay()
  expect(await found(disk, { ...SNAPPING, rules: 'others' })).toBe(null)
  expect(await found(disk, SNAPPING, key.signerFor(negotiationId('elsewhere')))).toBe(null)
  const other = await aDay()
  disk.put(SNAPSHOT, (await other.read(SNAPSHOT)) ?? '')
  expect(await found(disk)).toBe(null)
  const { notes, negotiations } = await sits(disk)
  expect(notes).toEqual(['a snapshot was dropped'])
  await negotiations.close()
  expect((await found(disk))?.negotiation.head).toBe(14)
})

test('[R1] one in which any byte is changed, or the end is missing, is dropped', async () => {
  const disk = await aDay()
  const whole = Buffer.from((await disk.read(SNAPSHOT)) ?? '')
  const record = await disk.read(RECORD)
  const snapshots = new Snapshots(SNAPSHOT, { disk, signer, log: quiet }, SNAPPING)
  for (let at = 0; at < whole.length; at += at < 500 ? 1 : 97) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 1
    disk.put(SNAPSHOT, changed)
    expect(await snapshots.find(record)).toBe(null)
    disk.put(SNAPSHOT, whole.subarray(0, at))
    expect(await snapshots.find(record)).toBe(null)
  }
})

test('[R1] without any nothing is lost, and a house that makes none has none', async () => {
  const disk = await aDay()
  await disk.remove(SNAPSHOT)
  const { session, negotiations, notes } = await sits(disk)
  expect(session.conference.negotiation.head).toBe(14)
  expect(notes).toEqual([])
  await negotiations.close()
  expect((await found(disk))?.negotiation.head).toBe(14)
})

test('[R6] a record that was damaged before the snapshot ends keeps the house from opening all the same', async () => {
  const disk = await aDay()
  const text = disk.text(RECORD)
  disk.put(RECORD, text.replace('We act 8.', 'We ate 8.'))
  await expect(sits(disk)).rejects.toThrow(Damaged)
})

test('[R5] where a snapshot cannot be kept the record goes on', async () => {
  const disk = await aDay()
  const { session, notes } = await sits(disk)
  disk.expect({ at: 1, of: ['rename'] })
  await acts(session, 6)
  await session.snapshots.close()
  expect(notes).toEqual(['no snapshot was kept'])
  await acts(session, 1)
})
