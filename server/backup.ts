// Backups: a copy of the data folder that is whole, also while a house is writing into it. Journals are copied up to
// their last good frame; what depends on an entry is copied before it, so that the copy is never ahead of its record. A
// backup has its name only once it is all there, and each record in it has been verified.

import { readdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { isPlainId } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { BESIDE, type Disk, realDisk } from './disk.ts'
import { upToLastFrame } from '../shared/frames.ts'
import { readKeptRecord } from './record/copy.ts'
import { isActSignedHere } from './record/signed-here.ts'
import { verified } from '../shared/verifying/verify.ts'

/**
 * Copies a data folder to a place where there is nothing yet: a backup to be kept, or one that is put back. The
 * refusal is a sentence, and nothing is left behind then.
 * @returns how many records are in the copy
 */
export async function copyDataFolder(
  from: string,
  to: string,
  disk: Disk = realDisk,
): Promise<Result<number, string>> {
  if (!(await namesIn(from)).includes(REGISTER)) return refuse(`${from} is no data folder of a house.`)
  if ((await namesIn(to)).length > 0)
    return refuse(
      `${to} is not empty, and nothing is written over. Move it away first, or name another place.`,
    )
  if (!relative(from, to).startsWith('..'))
    return refuse(`${to} is inside ${from}; a copy is kept elsewhere.`)
  const beside = to + BESIDE
  await rm(beside, { recursive: true, force: true }) // left by a copy that was broken off
  await copyFolder(from, beside, disk)
  const found = await verifiedRecords(beside)
  if (!found.ok) {
    await rm(beside, { recursive: true })
    return refuse(`${from} was not copied. ${found.refusal}`)
  }
  await disk.makeFolder(dirname(to))
  await disk.rename(beside, to)
  await disk.syncFolder(dirname(to))
  return found
}

const REGISTER = 'register.json'

/** What belongs to the process that has the folder open, or never counted. */
const isPassing = (name: string): boolean => name.startsWith('house.lock') || name.endsWith(BESIDE)

/** What the register names is there when it is read; what a record explains is read before it. */
const LAST = ['negotiations', 'checkpoints.jsonl', 'record.jsonl']
const rank = (name: string): number => (name === REGISTER ? -2 : LAST.indexOf(name))

async function copyFolder(from: string, to: string, disk: Disk): Promise<void> {
  await disk.makeFolder(to)
  const entries = await readdir(from, { withFileTypes: true })
  for (const entry of entries.toSorted((one, other) => rank(one.name) - rank(other.name))) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, copy, disk)
    else if (entry.isFile() && !isPassing(entry.name)) await copyFile(source, copy, disk)
  }
  await disk.syncFolder(to)
}

async function copyFile(from: string, to: string, disk: Disk): Promise<void> {
  const bytes = await disk.read(from)
  if (!bytes) return // it has gone since the folder was listed
  const file = await disk.open(to, 'empty')
  try {
    await file.write(from.endsWith('.jsonl') ? upToLastFrame(bytes) : bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Verifies the record of each negotiation; what was set aside under another name is not one. */
async function verifiedRecords(folder: string): Promise<Result<number, string>> {
  const negotiations = join(folder, 'negotiations')
  const ids = (await namesIn(negotiations)).filter(isPlainId)
  for (const id of ids) {
    const copy = await readKeptRecord(join(negotiations, id, 'record.jsonl'))
    const found = copy ? verified(copy, undefined, isActSignedHere) : refuse('Its record is not there.')
    if (!found.ok) return refuse(`In ${id}: ${found.refusal}`)
  }
  return ok(ids.length)
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])
