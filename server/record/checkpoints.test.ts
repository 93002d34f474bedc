import { stat } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aMeeting, NRL, p13 } from '../../shared/negotiation.fixture.ts'
import { negotiationId } from '../../shared/ids.ts'
import { isConsistent } from '../../shared/merkle.ts'
import { toBase64 } from '../../shared/base64.ts'
import { type Chance, realChance } from '../chance.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import { Damaged, NotKept, realDisk } from '../disk.ts'
import { Chain } from '../../shared/verifying/chain.ts'
import { signedIn } from '../../shared/verifying/checkpoint.ts'
import { Checkpoints } from './checkpoints.ts'
import { createRecord, reopenRecord, writeRecord } from './file.ts'
import { openHouseKey } from './house-key.ts'
import { isSignedHere } from './signed-here.ts'
import {
  isSignedByTheLetter,
  signedNote,
  textSignedBy,
  verifierFrom,
  verifierKey,
} from '../../shared/verifying/note.ts'

const RECORD = '/data/negotiations/test/record.jsonl'
const CHECKPOINTS = '/data/negotiations/test/checkpoints.jsonl'
const KEY = '/data/house.key'
const HERE = negotiationId('test')

/** Chance that a reader can follow: 32 times the same byte makes the same key. */
const always =
  (byte: number): Chance =>
  (bytes) =>
    new Uint8Array(bytes).fill(byte)

const meeting = aMeeting()
meeting.tables(NRL, p13, 'We act.')

/** A record of the meeting on this disk, with its checkpoints. */
async function opens(disk: MemoryDisk) {
  const keeping = { disk, chance: realChance }
  if (disk.text(RECORD) === '') await createRecord(RECORD, keeping, meeting.record.slice(0, 6))
  const record = await reopenRecord(RECORD, keeping)
  const signer = (await openHouseKey(KEY, keeping)).signerFor(HERE)
  return { record, signer, checkpoints: await Checkpoints.open(CHECKPOINTS, record, { disk, signer }) }
}

test('[R9] a note is read as others write them', () => {
  const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const text =
    'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
      '’',
      "'",
    )
  const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`
  expect(textSignedBy(key, note)).toBe(text)
  expect(textSignedBy(key, note.replace('answer', 'Answer'))).toBe(null)
  const peter = verifierFrom(key)
  expect(peter?.name).toBe('PeterNeumann')
  expect(peter && verifierKey(peter)).toBe(key)
})

test('[R9] a checkpoint says where it is from, how many entries there are, and their root, and is signed', async () => {
  const { record, signer, checkpoints } = await opens(new MemoryDisk())
  const checkpoint = await checkpoints.keep()
  const root = record.chain.tree.root()
  expect(checkpoint.note.split('\n').slice(0, 4)).toEqual([signer.name, '6', toBase64(root), ''])
  expect(signer.name).toMatch(/^adref-[0-9a-f]{16}\/test$/)
  for (const isSigned of [isSignedByTheLetter, isSignedHere])
    expect(signedIn(checkpoint, isSigned)).toEqual({ origin: signer.name, size: 6, root })
})

test('[R9] a note in which any bit is turned is not signed, nor is one checked with another key', async () => {
  const disk = new MemoryDisk()
  const { checkpoints } = await opens(disk)
  const { note, key } = await checkpoints.keep()
  for (const [what, text] of Object.entries({ note, key }))
    for (let bit = 0; bit < Buffer.byteLength(text) * 8; bit++) {
      const bytes = Buffer.from(text)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      for (const isSigned of [isSignedByTheLetter, isSignedHere])
        expect(signedIn({ note, key, [what]: bytes.toString() }, isSigned), `bit ${bit} of the ${what}`).toBe(
          null,
        )
    }
  const other = (await openHouseKey('/other.key', { disk, chance: always(7) })).signerFor(HERE)
  expect(signedIn({ note, key: verifierKey(other) })).toBe(null)
  expect(signedIn({ note: signedNote('test\n6\n', other), key: verifierKey(other) })).toBe(null)
})

test('[R9] it is kept once for the same entries, found again, and the next one adds to it', async () => {
  const disk = new MemoryDisk()
  const { record, checkpoints } = await opens(disk)
  const first = await checkpoints.keep()
  expect(await Promise.all([checkpoints.keep(), checkpoints.keep()])).toEqual([first, first])
  await record.append(6, meeting.record.slice(6))
  const second = await checkpoints.keep()
  const again = await opens(disk.afterPowerLoss('nothing'))
  expect(again.checkpoints.kept).toEqual([first, second])
  const [before, after] = [signedIn(first), signedIn(second)]
  expect([before?.size, after?.size]).toEqual([6, 7])
  const proof = again.record.chain.tree.consistency(6, 7)
  expect(before && after && isConsistent(before, after, proof)).toBe(true)
})

test('[R10] a receipt has the entry, its hash, and a checkpoint that covers it, signed at once', async () => {
  const { record, signer, checkpoints } = await opens(new MemoryDisk())
  await record.append(6, meeting.record.slice(6))
  const receipt = checkpoints.receipt(7)
  expect(receipt).toMatchObject({ number: 7, hash: record.chain.hashOf(7) })
  expect(signedIn({ note: receipt.checkpoint, key: verifierKey(signer) })?.size).toBe(7)
  expect(checkpoints.kept).toEqual([])
  expect(() => checkpoints.receipt(8)).toThrow('entry 8 is on a record of 7')
})

test('[R9] a house does not open on a record that has lost, or does not hold, what it signed for', async () => {
  const disk = new MemoryDisk()
  const { record, checkpoints } = await opens(disk)
  await record.append(6, meeting.record.slice(6))
  await checkpoints.keep()
  await writeRecord(RECORD, disk, (await record.recorded()).slice(0, 6))
  await expect(opens(disk)).rejects.toThrow('A checkpoint was signed for 7 entries, and the record has 6.')
  await writeRecord(RECORD, disk, new Chain().link(meeting.record, realChance))
  await expect(opens(disk)).rejects.toThrow('for other entries than the first 7 of this record')
  await expect(opens(disk)).rejects.toThrow(Damaged)
})

test('[R9] without room no checkpoint is kept, and one is when there is room again', async () => {
  const disk = new MemoryDisk()
  const { checkpoints } = await opens(disk)
  disk.full = true
  await expect(checkpoints.keep()).rejects.toThrow(NotKept)
  expect(checkpoints.kept).toEqual([])
  disk.full = false
  expect(signedIn(await checkpoints.keep())?.size).toBe(6)
})

test('[R9] the key is made once, found again, and for the house’s own account alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adref-key-'))
  const file = join(folder, 'house.key')
  const names = []
  for (const byte of [1, 2]) {
    const key = await openHouseKey(file, { disk: realDisk, chance: always(byte) })
    names.push(verifierKey(key.signerFor(HERE)))
  }
  expect(names[0]).toBe(names[1])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await rm(folder, { recursive: true })
})

test('[R6] what is no key keeps the house from opening, and is not written over', async () => {
  const disk = new MemoryDisk()
  disk.put(KEY, 'not a key')
  await expect(opens(disk)).rejects.toThrow('house.key: This is not the key of a house.')
  expect(disk.text(KEY)).toBe('not a key')
})

test('[R9] a checkpoint is signed on what the disk holds, not on what the house remembers', async () => {
  const disk = new MemoryDisk()
  const { checkpoints } = await opens(disk)
  disk.put(RECORD, disk.text(RECORD).replace('Zero draft', 'Zero draff'))
  await expect(checkpoints.keep()).rejects.toThrow(Damaged)
  await writeRecord(RECORD, disk, new Chain().link(meeting.record.slice(0, 6), realChance))
  await expect(checkpoints.keep()).rejects.toThrow('no longer holds what this house has recorded')
  expect(checkpoints.kept).toEqual([])
})
