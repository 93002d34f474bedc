// The lock on the data folder: two houses that write to one folder would each take the other's words for damage. A
// lock left by a process that is dead is taken over. It holds among the processes of one machine, not over a network.

import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

/** Gives the folder free. A lock that is no longer ours is left alone. */
export type Unlock = () => Promise<void>

/**
 * Locks a folder that exists for this process.
 * @throws FolderInUse with a sentence that names the process that has it
 */
export async function lockFolder(folder: string): Promise<Unlock> {
  const lock = join(folder, 'house.lock')
  const own: Holder = { pid: process.pid, since: await bornAt(process.pid) }
  // Written beside and linked, so that nobody ever reads half a lock.
  const beside = `${lock}.${randomUUID()}`
  await writeFile(beside, JSON.stringify(own), { mode: 0o600 })
  try {
    await take(folder, lock, beside)
  } finally {
    await rm(beside, { force: true })
  }
  return async () => {
    if (same(await holderOf(lock), own)) await rm(lock, { force: true })
  }
}

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'

  constructor(folder: string, { pid }: Holder) {
    super(
      `The data folder ${folder} is in use by another house, process ${pid}. ` +
        `Stop that one first, or give this one a folder of its own.`,
    )
  }
}

/** `since` tells two processes apart that had the same number one after the other; null where it cannot be known. */
type Holder = { readonly pid: number; readonly since: string | null }

const HOLDER = z.object({ pid: z.int().positive(), since: z.string().nullable().default(null) })

/**
 * A dead holder is succeeded by one process alone: the one that first links its own lock under a name made of the dead
 * one's. A successor that dies on the way is succeeded in the same manner, so that nobody has to tidy up after it.
 */
async function take(folder: string, lock: string, own: string): Promise<void> {
  if (await linked(own, lock)) return
  const dead = await deadHolderOf(folder, lock)
  const claims = [claimOf(lock, dead)]
  for (let claim = claims[0]; claim && !(await linked(own, claim)); claim = claims.at(-1)) {
    const next = claimOf(lock, await deadHolderOf(folder, claim))
    if (claims.includes(next))
      throw new Error(`Nobody can tell whose ${claim} is. Start no other house, and remove it.`)
    claims.push(next)
  }
  try {
    if (await linked(own, lock)) return
    // What was claimed is the place of the one that was found dead. If others have come and gone since, it is not theirs.
    if (nameOf(await deadHolderOf(folder, lock)) === nameOf(dead)) await rename(own, lock)
    else await take(folder, lock, own)
  } finally {
    for (const claim of claims) await rm(claim, { force: true })
  }
}

const claimOf = (lock: string, dead: Holder | null): string => `${lock}.after.${nameOf(dead)}`

const nameOf = (holder: Holder | null): string =>
  holder ? `${holder.pid}-${holder.since?.replace(/[^\w-]/g, '.') ?? ''}` : 'nobody'

/** Who held a lock and is dead; null when nobody can tell. @throws FolderInUse when it is alive */
async function deadHolderOf(folder: string, lock: string): Promise<Holder | null> {
  const holder = await holderOf(lock)
  if (holder && (await isAlive(holder))) throw new FolderInUse(folder, holder)
  return holder
}

/** Gives a file a second name, if that is free. */
async function linked(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Null when there is no lock, or one that makes no sense, as after a power loss. */
async function holderOf(lock: string): Promise<Holder | null> {
  try {
    return HOLDER.parse(JSON.parse(await readFile(lock, 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

const same = (one: Holder | null, other: Holder | null): boolean =>
  one !== null && other !== null && one.pid === other.pid && one.since === other.since

async function isAlive({ pid, since }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, under another account.
    if (codeOf(error) !== 'EPERM') return false
  }
  const now = await bornAt(pid)
  return since === null || now === null || now === since
}

/**
 * When a process began, in ticks since the machine's, with the machine's own start; null where there is no /proc. In a
 * container the house has the same number after every crash, so the number alone would lock it out for ever.
 */
async function bornAt(pid: number): Promise<string | null> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ])
    // The name, in parentheses, may hold spaces; what follows it is state, …, start (proc(5), fields 3 and 22).
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A process that ended and was not yet asked how has a number still, and writes nothing any more.
    return state === 'Z' ? 'ended' : `${boot.trim()}/${fields[18]}`
  } catch {
    return null
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined
