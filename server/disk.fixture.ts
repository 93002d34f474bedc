// A disk in memory that can lose its power. It knows what was written and what was synced, for each file and each
// folder, and can fail or die at the k-th call: the scenario is run for k = 1, 2, 3 … until it passes clean.

import { basename, dirname } from 'node:path'
import type { Disk, DiskFile } from './disk.ts'

export type Call = 'open' | 'write' | 'cut' | 'sync' | 'rename' | 'remove' | 'folder'

/** The `at`-th call of these kinds fails; a disk that dies fails all later ones too. */
export type Trouble = { readonly at: number; readonly of?: readonly Call[]; readonly dies?: boolean }

/** What of the writes that were not synced is found again: none, all, or the first half of each. */
export const SURVIVING = ['nothing', 'everything', 'half'] as const
export type Surviving = (typeof SURVIVING)[number]

type Kept = { written: Buffer; synced: Buffer }

export class MemoryDisk implements Disk {
  /** How many calls were made of each kind. */
  readonly calls = new Map<Call, number>()
  #trouble: Trouble | null = null
  #met = 0
  #dead = false
  #full = false
  #open = 0
  readonly #names = new Map<string, Kept>()
  readonly #syncedNames = new Map<string, Kept>()

  /** Calls are counted from now on. */
  expect(trouble: Trouble): this {
    this.#trouble = trouble
    this.#met = 0
    return this
  }

  /** Whether the trouble that was expected came. */
  get troubled(): boolean {
    return this.#trouble !== null && this.#met >= this.#trouble.at
  }

  /** A full disk takes half of what is written to it, then fails. */
  set full(isFull: boolean) {
    this.#full = isFull
  }

  get openFiles(): number {
    return this.#open
  }

  /** The disk as it is found when the power is back. Names that were not synced are lost, or found, as `names` says. */
  afterPowerLoss(bytes: Surviving, names: 'synced' | 'written' = 'synced'): MemoryDisk {
    const found = new MemoryDisk()
    for (const [path, kept] of names === 'synced' ? this.#syncedNames : this.#names)
      found.put(path, surviving(kept, bytes))
    return found
  }

  /** A file that is simply there, as after a restore from a backup. */
  put(path: string, bytes: Uint8Array | string): void {
    const kept = { written: Buffer.from(bytes), synced: Buffer.from(bytes) }
    this.#names.set(path, kept)
    this.#syncedNames.set(path, kept)
  }

  /** What is in a file, synced or not. */
  text(path: string): string {
    return this.#names.get(path)?.written.toString() ?? ''
  }

  /** What of a file is found whatever happens to the power. */
  synced(path: string): string {
    return this.#syncedNames.get(path)?.synced.toString() ?? ''
  }

  read(path: string): Promise<Uint8Array | null> {
    const kept = this.#names.get(path)
    return Promise.resolve(kept ? Buffer.from(kept.written) : null)
  }

  async open(path: string, as: 'empty' | 'present'): Promise<DiskFile> {
    this.#call('open')
    if (as === 'present' && !this.#names.has(path)) throw new Error(`ENOENT: ${path}`)
    const kept = this.#names.get(path) ?? { written: Buffer.alloc(0), synced: Buffer.alloc(0) }
    if (as === 'empty') kept.written = Buffer.alloc(0)
    this.#names.set(path, kept)
    this.#open += 1
    return this.#fileOn(kept)
  }

  async rename(from: string, to: string): Promise<void> {
    this.#call('rename')
    const kept = this.#names.get(from)
    if (!kept) throw new Error(`ENOENT: ${from}`)
    this.#names.delete(from)
    this.#names.set(to, kept)
  }

  async remove(path: string): Promise<void> {
    this.#call('remove')
    this.#names.delete(path)
  }

  list(folder: string): Promise<readonly string[]> {
    return Promise.resolve([...this.#names.keys()].filter((path) => dirname(path) === folder).map(nameOf))
  }

  async makeFolder(): Promise<void> {
    this.#call('folder')
  }

  async syncFolder(folder: string): Promise<void> {
    this.#call('folder')
    for (const path of this.#syncedNames.keys()) if (dirname(path) === folder) this.#syncedNames.delete(path)
    for (const [path, kept] of this.#names) if (dirname(path) === folder) this.#syncedNames.set(path, kept)
  }

  #fileOn(kept: Kept): DiskFile {
    return {
      write: async (bytes, at) => {
        const wasDead = this.#dead
        const fails = this.#fails('write') || this.#full
        const taken = wasDead ? NOTHING : fails ? bytes.subarray(0, bytes.length >> 1) : bytes
        const before = Buffer.alloc(Math.max(at + taken.length, kept.written.length))
        kept.written.copy(before)
        before.set(taken, at)
        if (!wasDead) kept.written = before
        if (!fails) return
        // The worst case: the system brings to the medium by itself what the failed write left behind.
        if (!wasDead) kept.synced = Buffer.from(before)
        throw new Error('ENOSPC: no space left on device')
      },
      cut: async (length) => {
        this.#call('cut')
        kept.written = kept.written.subarray(0, length)
      },
      sync: async () => {
        this.#call('sync')
        kept.synced = Buffer.from(kept.written)
      },
      close: () => {
        this.#open -= 1
        return Promise.resolve()
      },
    }
  }

  #call(call: Call): void {
    if (this.#fails(call)) throw new Error(`EIO: ${call}`)
  }

  #fails(call: Call): boolean {
    this.calls.set(call, (this.calls.get(call) ?? 0) + 1)
    if (this.#dead) return true
    const { at, of, dies } = this.#trouble ?? {}
    if (at === undefined || (of && !of.includes(call))) return false
    this.#met += 1
    if (this.#met !== at) return false
    this.#dead = dies === true
    return true
  }
}

const NOTHING = new Uint8Array()

const nameOf = (path: string): string => basename(path)

function surviving({ written, synced }: Kept, bytes: Surviving): Buffer {
  if (bytes === 'everything') return written
  if (bytes === 'nothing' || written.length <= synced.length) return synced
  return written.subarray(0, (synced.length + written.length) >> 1)
}
