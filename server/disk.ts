// The disk, as the house uses it: a small port through which every file is written, so that tests can make each single
// call fail. What is kept counts only once it is synced; a file that is new or renamed, once its folder is synced too.

import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Every call rejects with the system's own error when it fails. */
export type Disk = {
  /** The bytes of a file; null when there is none. */
  read(path: string): Promise<Uint8Array | null>
  /** Opens a file for writing: an `empty` one, new or emptied, or one that is `present`. */
  open(path: string, as: 'empty' | 'present'): Promise<DiskFile>
  rename(from: string, to: string): Promise<void>
  /** Removing what is not there is no failure. */
  remove(path: string): Promise<void>
  /** The names in a folder, in no order. */
  list(folder: string): Promise<readonly string[]>
  /** Makes a folder and those above it where they are missing, so that they stay. */
  makeFolder(folder: string): Promise<void>
  /** Makes what was created, renamed or removed in the folder stay so. */
  syncFolder(folder: string): Promise<void>
}

export type DiskFile = {
  /** Writes all the bytes at this place. After a failure any part of them may have been written. */
  write(bytes: Uint8Array, at: number): Promise<void>
  /** Cuts the file back to a length in bytes. */
  cut(length: number): Promise<void>
  /** Resolves when the bytes and the length are on the medium. After a failure it must never be asked again. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** What was asked is not kept; nobody may be told that it was. `cause` is the disk's own error. */
export class NotKept extends Error {
  override readonly name = 'NotKept'
  /** Whether the writer has stopped until the house is started again, as after a failed sync. */
  readonly forGood: boolean

  constructor(sentence: string, forGood: boolean, cause?: unknown) {
    super(sentence, { cause })
    this.forGood = forGood
  }
}

/** A file of the house does not hold what the house wrote. The message says where, and what the operator can do. */
export class Damaged extends Error {
  override readonly name = 'Damaged'

  /** The finding alone, without what the operator can do. */
  readonly what: string

  constructor(where: string, what: string, cause?: unknown) {
    super(
      `${where}: ${what} The house does not start with it. Copy the data folder as it is, ` +
        `then put this file back from the last good backup, or ask for help with the copy.`,
      { cause },
    )
    this.what = `${where}: ${what}`
  }
}

/**
 * Puts a whole file in the place of another, or where there was none: written beside it, synced, renamed, the folder
 * synced. After a crash at any point there is the old file or the new one, whole. Rejects with `NotKept`: when the
 * bytes could not be written, the old file stands and it may be tried again; from the sync on, it may not.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const beside = path + BESIDE
  const file = await writeBeside(disk, beside, bytes)
  try {
    await file.sync()
    await file.close()
    await disk.rename(beside, path)
    await disk.syncFolder(dirname(path))
  } catch (cause) {
    throw new NotKept(`${basename(path)} could not be put on disk.`, true, cause)
  }
}

/** How the name of a file ends that was written and has not taken its place. One left by a crash never counted. */
export const BESIDE = '.new'

async function writeBeside(disk: Disk, beside: string, bytes: Uint8Array): Promise<DiskFile> {
  let file: DiskFile | undefined
  try {
    file = await disk.open(beside, 'empty')
    await file.write(bytes, 0)
    return file
  } catch (cause) {
    // On a full disk the half-written file would stand in the way of the next attempt; where even removing it
    // fails, the next attempt empties it.
    await file?.close().catch(() => {})
    await disk.remove(beside).catch(() => {})
    throw new NotKept(`${basename(beside, BESIDE)} could not be written.`, false, cause)
  }
}

/** Gives a file that cannot be read another name, so that it stays to be looked at; answers that name. */
export async function setAside(disk: Disk, folder: string, name: string): Promise<string> {
  const names = new Set(await disk.list(folder))
  let turn = 1
  while (names.has(`${name}.aside-${turn}`)) turn += 1
  const aside = `${name}.aside-${turn}`
  await disk.rename(join(folder, name), join(folder, aside))
  await disk.syncFolder(folder)
  return aside
}

/** The disk of this machine. What it makes is readable by the house's own account alone. */
export const realDisk: Disk = {
  read: (path) => readFile(path).catch(nullWhenMissing),
  open: async (path, as) => fileOn(await open(path, as === 'empty' ? 'w' : 'r+', 0o600)),
  rename,
  remove: (path) => rm(path, { force: true }),
  list: (folder) => readdir(folder),
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (first === undefined) return
    for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
  },
  syncFolder,
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no sync of a folder and refuses to open one; its file systems journal names by themselves.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const fileOn = (handle: FileHandle): DiskFile => ({
  async write(bytes, at) {
    let written = 0
    while (written < bytes.length) {
      const left = bytes.length - written
      const { bytesWritten } = await handle.write(bytes, written, left, at + written)
      written += bytesWritten
    }
  },
  cut: (length) => handle.truncate(length),
  sync: () => handle.datasync(),
  close: () => handle.close(),
})

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
