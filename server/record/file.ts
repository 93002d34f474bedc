// A record in a file: a journal whose n-th line is entry n. Its entries are also held in memory, because everyone who
// comes in asks for them.

import { basename, dirname } from 'node:path'
import * as z from 'zod'
import type { Entry } from '../../shared/acts.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { Damaged, type Disk } from '../disk.ts'
import type { Format } from '../frames.ts'
import { Journal } from '../journal.ts'
import { headAfter, type RecordBook } from './record.ts'

/** Makes the record of a new negotiation with its first entries in it: there as a whole, or not at all. */
export async function createRecord(file: string, disk: Disk, entries: readonly Entry[]): Promise<void> {
  headAfter(0, entries)
  await disk.makeFolder(dirname(file))
  const journal = await Journal.create(disk, file, ENTRIES, { lines: entries })
  await journal.close()
}

/**
 * Opens the record of a negotiation that has been created. `cut` as below.
 * @throws Damaged also when the file is not there, or has lost its first entries: it was made with them
 */
export async function reopenRecord(file: string, disk: Disk): Promise<RecordBook & { readonly cut: number }> {
  const opened = await Journal.open(disk, file, { ...ENTRIES, isNeverEmpty: true })
  if (!opened)
    throw new Damaged(file, 'The record of this negotiation is not there; bring it back from a copy.')
  checkNumbers(file, opened.lines)
  return new RecordInFile(opened.journal, opened.lines, opened.cut)
}

/**
 * Opens the record in a file, and makes the file where there is none. `cut` says how many bytes of an unfinished last
 * write were cut off; 0 when there were none.
 * @throws Damaged with what the operator can do; NotKept when a new file could not be made
 */
export async function openRecord(file: string, disk: Disk): Promise<RecordBook & { readonly cut: number }> {
  await disk.makeFolder(dirname(file))
  const opened = await Journal.open(disk, file, ENTRIES)
  if (opened) checkNumbers(file, opened.lines)
  return opened
    ? new RecordInFile(opened.journal, opened.lines, opened.cut)
    : new RecordInFile(await Journal.create(disk, file, ENTRIES), [], 0)
}

function checkNumbers(file: string, entries: readonly Entry[]): void {
  try {
    headAfter(0, entries)
  } catch (cause) {
    throw new Damaged(
      basename(file),
      cause instanceof Error ? cause.message : 'Entries are out of turn.',
      cause,
    )
  }
}

class RecordInFile implements RecordBook {
  readonly cut: number
  readonly #journal: Journal<Entry>
  readonly #entries: Entry[]
  #last: Promise<unknown> = Promise.resolve()

  constructor(journal: Journal<Entry>, entries: readonly Entry[], cut: number) {
    this.cut = cut
    this.#journal = journal
    this.#entries = [...entries]
  }

  get head(): number {
    return this.#entries.length
  }

  append(expectedHead: number, entries: readonly Entry[]): Promise<Result<number, 'head-has-moved'>> {
    const added = this.#last.then(() => this.#add(expectedHead, entries))
    this.#last = added.catch(() => {})
    return added
  }

  read(from: number): Promise<readonly Entry[]> {
    return Promise.resolve(this.#entries.slice(Math.max(from - 1, 0)))
  }

  async close(): Promise<void> {
    await this.#last
    await this.#journal.close()
  }

  async #add(expectedHead: number, entries: readonly Entry[]): Promise<Result<number, 'head-has-moved'>> {
    if (expectedHead !== this.head) return refuse('head-has-moved')
    const head = headAfter(expectedHead, entries)
    await this.#journal.append(entries)
    this.#entries.push(...entries)
    return ok(head)
  }
}

/**
 * The shape every entry has, whatever the act. An act is not judged again: it was allowed when it was recorded, and a
 * stricter reading of today must not change what was said. An act this house does not know stops the replay.
 */
const SHAPE = z.looseObject({
  number: z.int().positive(),
  at: z.iso.datetime(),
  by: z.looseObject({ seat: z.string(), role: z.string(), delegation: z.string() }),
  act: z.looseObject({ does: z.string() }),
})

const isEntry = (json: unknown): json is Entry => SHAPE.safeParse(json).success

const ENTRIES: Format<Entry> = {
  kind: 'record',
  version: 1,
  read(json) {
    if (!isEntry(json)) throw new Error('This is not an entry of a record.')
    return json
  },
}
