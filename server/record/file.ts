// A record in a file: a journal whose n-th line is entry n, chained to the one before. Its entries are also held in
// memory, because everyone who comes in asks for them.

import { basename, dirname } from 'node:path'
import type { Entry } from '../../shared/acts.ts'
import { entryOf, type Recorded, recordedFrom } from '../../shared/chain.ts'
import { assert, ok, refuse, type Result } from '../../shared/result.ts'
import { Chain } from '../../shared/verifying/chain.ts'
import { ENTRIES } from '../../shared/verifying/copy.ts'
import type { Chance } from '../chance.ts'
import { Damaged, type Disk } from '../disk.ts'
import { Journal } from '../journal.ts'
import { headAfter, type RecordBook } from './record.ts'
import type { Snapshot } from './snapshot.ts'

/** What a record is kept on: the disk, and the chance that its salts are drawn with. */
export type Keeping = { readonly disk: Disk; readonly chance: Chance }

/** `cut` says how many bytes of an unfinished last write were cut off; 0 when there were none. */
export type KeptRecord = RecordBook & {
  readonly cut: number
  /** The file as it is on disk, with what was asked before. */
  bytes(): Promise<Uint8Array>
}

/** Makes the record of a new negotiation with its first entries in it: there as a whole, or not at all. */
export async function createRecord(
  file: string,
  { disk, chance }: Keeping,
  entries: readonly Entry[],
): Promise<void> {
  headAfter(0, entries)
  await writeRecord(file, disk, new Chain().link(entries, chance))
}

/** Makes a record of entries that have their place in a chain already, as in a file from another house. */
export async function writeRecord(file: string, disk: Disk, recorded: readonly Recorded[]): Promise<void> {
  await disk.makeFolder(dirname(file))
  const journal = await Journal.create(disk, file, ENTRIES, { lines: recorded })
  await journal.close()
}

/**
 * Opens the record of a negotiation that has been created. What a `snapshot` is for was found whole when it was made.
 * @throws Damaged also when the file is not there, or has lost its first entries: it was made with them
 */
export async function reopenRecord(
  file: string,
  { disk, chance }: Keeping,
  snapshot: Snapshot | null = null,
): Promise<KeptRecord> {
  const format = snapshot ? behind(snapshot.negotiation.head) : ENTRIES
  const opened = await Journal.open(disk, file, { ...format, isNeverEmpty: true })
  if (!opened)
    throw new Damaged(file, 'The record of this negotiation is not there; bring it back from a copy.')
  return new RecordInFile(file, { ...opened, snapshot }, chance)
}

/** How lines are read of which the first so many were read before: those are not looked at again. */
function behind(known: number): typeof ENTRIES {
  let line = 0
  return {
    ...ENTRIES,
    read: (json) => {
      line += 1
      return line <= known && isKnown(json) ? json : recordedFrom(json)
    },
  }
}

const isKnown = (json: unknown): json is Recorded => typeof json === 'object' && json !== null

/**
 * Opens the record in a file, and makes the file where there is none.
 * @throws Damaged with what the operator can do; NotKept when a new file could not be made
 */
export async function openRecord(file: string, { disk, chance }: Keeping): Promise<KeptRecord> {
  await disk.makeFolder(dirname(file))
  const opened = (await Journal.open(disk, file, ENTRIES)) ?? {
    journal: await Journal.create(disk, file, ENTRIES),
    lines: [],
    cut: 0,
  }
  return new RecordInFile(file, opened, chance)
}

type Found = {
  readonly journal: Journal<Recorded>
  readonly lines: readonly Recorded[]
  readonly cut: number
  readonly snapshot?: Snapshot | null
}

class RecordInFile implements KeptRecord {
  readonly cut: number
  readonly chain: Chain
  readonly #journal: Journal<Recorded>
  readonly #entries: Entry[]
  readonly #chance: Chance
  #last: Promise<unknown> = Promise.resolve()

  constructor(file: string, { journal, lines, cut, snapshot = null }: Found, chance: Chance) {
    this.cut = cut
    this.chain = chainOf(file, lines, snapshot)
    this.#journal = journal
    this.#entries = entriesOf(file, lines)
    this.#chance = chance
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

  async recorded(): Promise<readonly Recorded[]> {
    await this.#last
    return this.#journal.read()
  }

  async bytes(): Promise<Uint8Array> {
    await this.#last
    return this.#journal.bytes()
  }

  async close(): Promise<void> {
    await this.#last
    await this.#journal.close()
  }

  async #add(expectedHead: number, entries: readonly Entry[]): Promise<Result<number, 'head-has-moved'>> {
    if (expectedHead !== this.head) return refuse('head-has-moved')
    const head = headAfter(expectedHead, entries)
    const made = this.chain.link(entries, this.#chance)
    await this.#journal.append(made)
    this.chain.take(made)
    this.#entries.push(...entries)
    return ok(head)
  }
}

function chainOf(file: string, lines: readonly Recorded[], snapshot: Snapshot | null): Chain {
  const known = snapshot?.negotiation.head ?? 0
  const hashes = lines.slice(0, known).map(({ hash }) => hash)
  try {
    return new Chain(lines.slice(known), snapshot ? { hashes, levels: snapshot.levels } : undefined)
  } catch (cause) {
    assert(cause instanceof Error, 'a fault in a chain is said')
    throw new Damaged(basename(file), cause.message, cause)
  }
}

function entriesOf(file: string, lines: readonly Recorded[]): Entry[] {
  return lines.map((line) => {
    const entry = entryOf(line)
    if (!entry)
      throw new Damaged(
        basename(file),
        `In entry ${line.number} the names are withheld; a house needs them all.`,
      )
    return entry
  })
}
