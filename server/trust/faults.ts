// What the record has to survive, as experiments that count: every call to the disk failing in its turn, tails torn at
// every byte, and single bits turned. A finding that must not be is a fault that says where it was met; otherwise the
// answer is how often it was tried. The short form runs with the tests, the long one by `npm run trust:record`.

import type { Entry } from '../../shared/acts.ts'
import { negotiationId, proposalId } from '../../shared/ids.ts'
import { aMeeting, NRL, p13 } from '../../shared/negotiation.fixture.ts'
import { assert } from '../../shared/result.ts'
import { MemoryDisk, SURVIVING, type Trouble } from '../disk.fixture.ts'
import type { Disk } from '../disk.ts'
import { signedIn } from '../../shared/verifying/checkpoint.ts'
import { Checkpoints } from '../record/checkpoints.ts'
import { readCopy } from '../../shared/verifying/copy.ts'
import { createRecord, reopenRecord } from '../record/file.ts'
import { openHouseKey } from '../record/house-key.ts'
import { isSignedHere } from '../record/signed-here.ts'
import { verified } from '../../shared/verifying/verify.ts'
import { chanceFrom } from './chance.fixture.ts'

const RECORD = '/data/negotiations/test/record.jsonl'
const CHECKPOINTS = '/data/negotiations/test/checkpoints.jsonl'
const KEY = '/data/house.key'

/** A meeting of so many entries; the first six open it. */
export function meetingOf(entries: number): readonly Entry[] {
  const meeting = aMeeting()
  for (let turn = 0; meeting.record.length < entries; turn++)
    meeting.tables(NRL, p13, `We act ${turn}.`, proposalId('ours'))
  return meeting.record
}

type Acknowledged = { created: boolean; readonly hashes: Map<number, string>; checkpointed: number }

/** A house on a disk: it makes the record, adds one by one and in groups, and keeps checkpoints. */
async function aDay(disk: Disk, entries: readonly Entry[], acknowledged: Acknowledged): Promise<void> {
  const keeping = { disk, chance: chanceFrom(1) }
  await createRecord(RECORD, keeping, entries.slice(0, 6))
  acknowledged.created = true
  const record = await reopenRecord(RECORD, keeping)
  const signer = (await openHouseKey(KEY, keeping)).signerFor(negotiationId('test'))
  const checkpoints = await Checkpoints.open(CHECKPOINTS, record, { disk, signer })
  const add = async (from: number, to: number): Promise<void> => {
    const answer = await record.append(from, entries.slice(from, to))
    for (let number = from + 1; answer.ok && number <= to; number++)
      acknowledged.hashes.set(number, record.chain.hashOf(number))
  }
  const keep = async (): Promise<void> => {
    acknowledged.checkpointed = signedIn(await checkpoints.keep(), isSignedHere)?.size ?? 0
  }
  await Promise.allSettled([add(6, 7), add(7, 8), add(8, 10)])
  await keep().catch(() => undefined)
  for (let head = record.head; head < entries.length; head = Math.max(head + 1, record.head))
    await add(record.head, record.head + 1).catch(() => undefined)
  await keep().catch(() => undefined)
  await checkpoints.close()
  await record.close()
}

/**
 * Runs a day with the first call to the disk failing, then with the second, until it passes clean; after each the
 * power is lost in every way that a disk knows, and the record is opened on what is left.
 */
export async function failAtEveryCall(
  entries: readonly Entry[],
): Promise<{ faults: number; reopened: number; acknowledged: number }> {
  const figures = { faults: 0, reopened: 0, acknowledged: 0 }
  for (const how of [{}, { dies: true }]) {
    let isTroubled = true
    for (let at = 1; isTroubled; at++) {
      const disk = new MemoryDisk().expect({ ...how, at })
      const acknowledged: Acknowledged = { created: false, hashes: new Map(), checkpointed: 0 }
      await aDay(disk, entries, acknowledged).catch(() => undefined)
      isTroubled = disk.troubled
      figures.faults += isTroubled ? 1 : 0
      figures.acknowledged += acknowledged.hashes.size
      figures.reopened += await checkAfter(disk, { ...how, at }, entries, acknowledged)
    }
  }
  return figures
}

async function checkAfter(
  disk: MemoryDisk,
  trouble: Trouble,
  entries: readonly Entry[],
  { created, hashes, checkpointed }: Acknowledged,
): Promise<number> {
  let reopened = 0
  if (!created) return reopened
  for (const bytes of SURVIVING)
    for (const names of ['synced', 'written'] as const) {
      const where = `${JSON.stringify(trouble)}, ${bytes} and names as ${names}`
      const found = disk.afterPowerLoss(bytes, names)
      const record = await reopenRecord(RECORD, { disk: found, chance: chanceFrom(2) })
      for (const [number, hash] of hashes)
        assert(
          number <= record.head && record.chain.hashOf(number) === hash,
          `entry ${number} is there: ${where}`,
        )
      const made = JSON.stringify(entries.slice(0, record.head))
      assert(JSON.stringify(await record.read(1)) === made, `nothing is made up: ${where}`)
      const signer = (await openHouseKey(KEY, { disk: found, chance: chanceFrom(2) })).signerFor(
        negotiationId('test'),
      )
      const { kept } = await Checkpoints.open(CHECKPOINTS, record, { disk: found, signer })
      const last = kept.at(-1)
      assert(
        (last ? (signedIn(last, isSignedHere)?.size ?? 0) : 0) >= checkpointed,
        `the checkpoint is there: ${where}`,
      )
      reopened += 1
    }
  return reopened
}

/** A record of frames of one, two and three entries, on a disk. */
async function keptRecord(entries: readonly Entry[]): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const keeping = { disk, chance: chanceFrom(3) }
  await createRecord(RECORD, keeping, entries.slice(0, 6))
  const record = await reopenRecord(RECORD, keeping)
  for (let size = 1; record.head < entries.length; size = (size % 3) + 1)
    await record.append(record.head, entries.slice(record.head, record.head + size))
  const signer = (await openHouseKey(KEY, keeping)).signerFor(negotiationId('test'))
  const checkpoints = await Checkpoints.open(CHECKPOINTS, record, { disk, signer })
  disk.put('/copy', await checkpoints.copy({ names: true }))
  return disk
}

/** Cuts the record at every byte of its last three frames: what is found is always a beginning of what was there. */
export async function tearEveryTail(entries: readonly Entry[]): Promise<{ tails: number }> {
  const disk = await keptRecord(entries)
  const whole = Buffer.from(disk.text(RECORD))
  const frames = [...whole.toString('latin1').matchAll(/\{"first":(\d+),"count"/g)].slice(-3)
  const from = frames[0]?.index ?? 0
  assert(frames.length === 3 && from > 0, 'there are three frames behind the first')
  let tails = 0
  for (let end = from; end < whole.length; end++) {
    disk.put(RECORD, whole.subarray(0, end))
    const record = await reopenRecord(RECORD, { disk, chance: chanceFrom(4) })
    const kept = frames.filter(({ index }) => index <= end).at(-1)
    assert(record.head === Number(kept?.[1]) - 1, `cut at byte ${end}, all frames that were whole are found`)
    assert(
      JSON.stringify(await record.read(1)) === JSON.stringify(entries.slice(0, record.head)),
      `cut at byte ${end}, nothing is made up`,
    )
    tails += 1
  }
  return { tails }
}

/** Turns single bits of a copy of the record, `samples` by chance or every one: each is found by verifying. */
export async function turnBits(
  entries: readonly Entry[],
  { samples, seed }: { readonly samples: number | 'every'; readonly seed: number },
): Promise<{ bits: number }> {
  const disk = await keptRecord(entries)
  const whole = Buffer.from(disk.text('/copy'))
  assert(verified(readCopy('copy', whole)).ok, 'the record is whole before')
  const chance = chanceFrom(seed)
  const all = whole.length * 8
  const bits = samples === 'every' ? all : samples
  for (let turn = 0; turn < bits; turn++) {
    const bit = samples === 'every' ? turn : chance.below(all)
    const turned = Buffer.from(whole)
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert(!verified(readCopy('copy', turned)).ok, `bit ${bit} that was turned is found (seed ${seed})`)
  }
  return { bits }
}
