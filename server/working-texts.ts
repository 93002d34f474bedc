// The working texts of one negotiation on disk: a journal for each proposal, with every update that was typed and the
// seat that typed it. What is here is private to the proposal's sponsors; who may read it is decided elsewhere.

import { basename, join } from 'node:path'
import * as Y from 'yjs'
import * as z from 'zod'
import {
  delegationCode,
  type DelegationCode,
  paragraphId,
  type ParagraphId,
  proposalId,
  type ProposalId,
  seatId,
  type SeatId,
} from '../shared/ids.ts'
import { assert } from '../shared/result.ts'
import { BESIDE, Damaged, type Disk } from './disk.ts'
import type { Format } from './frames.ts'
import { Journal } from './journal.ts'

export type WorkingText = {
  readonly proposal: ProposalId
  readonly paragraph: ParagraphId
  readonly owner: DelegationCode
  readonly openedBy: SeatId
  readonly at: string
  /** Whether everyone reads it while it is typed [D3]. */
  readonly live: boolean
}

/** What a room starts from. */
export type KeptWords = {
  /** Yjs updates (V1), in an order in which they can be applied. */
  readonly updates: readonly Uint8Array[]
  /** The seat that first wrote under each Yjs client id. An id of the house itself is in no entry. */
  readonly clients: ReadonlyMap<number, SeatId>
}

/** Every promise resolves when what was asked is on disk, and rejects with `NotKept` when it is not. */
export type WorkingTexts = {
  /** What an operator is to know of what was found on opening, in sentences. */
  readonly notices: readonly string[]
  /** In the order in which they were opened. */
  all(): readonly WorkingText[]
  /** A new working text with its first words; there as a whole or not at all. */
  create(text: WorkingText, first: Uint8Array): Promise<void>
  read(proposal: ProposalId): Promise<KeptWords>
  /** `seat` is null when the house typed it. An update that could not be read back is a fault. */
  keep(proposal: ProposalId, update: Uint8Array, seat: SeatId | null): Promise<void>
  setLive(proposal: ProposalId, live: boolean): Promise<void>
  /**
   * Replaces all updates by one. `state` holds every update whose `keep` has resolved; those on their way are kept
   * behind it.
   */
  compact(proposal: ProposalId, state: Uint8Array, clients: ReadonlyMap<number, SeatId>): Promise<void>
  /** Nobody is in the room any more: lets go of the file. It may be asked for again at any time. */
  release(proposal: ProposalId): Promise<void>
}

/** A process may have 1,024 open files as a rule, most of them sockets; a room whose file rests opens it again. */
const MOST_OPEN_FILES = 128

export const WorkingTexts = {
  /**
   * Opens what is in a folder, and makes the folder where there is none. A file that cannot be read is set aside under
   * another name, and said; it does not stop the others.
   */
  async open(folder: string, disk: Disk): Promise<WorkingTexts> {
    await disk.makeFolder(folder)
    const cabinet = new Cabinet(folder, disk)
    await cabinet.openAll()
    return cabinet
  },
}

type Update = { readonly u: string; readonly s: SeatId | null }
type Compacted = { readonly state: string; readonly clients: Readonly<Record<string, SeatId>> }
type Line = Update | Compacted | { readonly live: boolean }

type Folder = {
  text: WorkingText
  readonly journal: Journal<Line>
  /** Asked, and not answered yet. */
  readonly onTheirWay: Set<Line>
}

class Cabinet implements WorkingTexts {
  readonly notices: string[] = []
  readonly #path: string
  readonly #disk: Disk
  readonly #folders = new Map<ProposalId, Folder>()
  readonly #coming = new Set<ProposalId>()
  /** Those whose file may be open, the one used longest ago first. */
  readonly #inUse = new Set<ProposalId>()

  constructor(path: string, disk: Disk) {
    this.#path = path
    this.#disk = disk
  }

  async openAll(): Promise<void> {
    const names = (await this.#disk.list(this.#path)).filter((name) => name.endsWith(ENDING))
    const opened: Folder[] = []
    for (const name of names) {
      const folder = await this.#openOne(name)
      if (folder) opened.push(folder)
    }
    opened.sort((one, other) => order(one.text, other.text))
    for (const folder of opened) this.#folders.set(folder.text.proposal, folder)
    for (const name of await this.#disk.list(this.#path))
      if (name.endsWith(ENDING + BESIDE)) await this.#disk.remove(join(this.#path, name))
  }

  all(): readonly WorkingText[] {
    return [...this.#folders.values()].map(({ text }) => text)
  }

  async create(text: WorkingText, first: Uint8Array): Promise<void> {
    const { live, ...about } = text
    const { proposal } = text
    assert(!this.#folders.has(proposal) && !this.#coming.has(proposal), `working text ${proposal} is new`)
    const update: Line = { u: toBase64(first), s: null }
    this.#coming.add(proposal)
    try {
      const lines = live ? [readable(update), { live }] : [readable(update)]
      const journal = await Journal.create(this.#disk, this.#fileOf(proposal), LINES, { about, lines })
      this.#folders.set(proposal, { text, journal, onTheirWay: new Set() })
    } finally {
      this.#coming.delete(proposal)
    }
  }

  async read(proposal: ProposalId): Promise<KeptWords> {
    return wordsOf(await this.#folder(proposal).journal.read())
  }

  async keep(proposal: ProposalId, update: Uint8Array, seat: SeatId | null): Promise<void> {
    await this.#append(proposal, readable({ u: toBase64(update), s: seat }))
  }

  async setLive(proposal: ProposalId, live: boolean): Promise<void> {
    await this.#append(proposal, { live })
    const folder = this.#folder(proposal)
    folder.text = { ...folder.text, live }
  }

  async compact(
    proposal: ProposalId,
    state: Uint8Array,
    clients: ReadonlyMap<number, SeatId>,
  ): Promise<void> {
    const { text, journal, onTheirWay } = this.#folder(proposal)
    const compacted = readable({ state: toBase64(state), clients: Object.fromEntries(clients) })
    await journal.rewrite([compacted, { live: text.live }, ...onTheirWay])
  }

  async release(proposal: ProposalId): Promise<void> {
    this.#inUse.delete(proposal)
    await this.#folders.get(proposal)?.journal.rest()
  }

  async #append(proposal: ProposalId, line: Line): Promise<void> {
    const { journal, onTheirWay } = this.#folder(proposal)
    onTheirWay.add(line)
    this.#use(proposal)
    try {
      await journal.append([line])
    } finally {
      onTheirWay.delete(line)
    }
  }

  #use(proposal: ProposalId): void {
    this.#inUse.delete(proposal)
    this.#inUse.add(proposal)
    const [oldest] = this.#inUse
    if (oldest && this.#inUse.size > MOST_OPEN_FILES) void this.release(oldest)
  }

  #folder(proposal: ProposalId): Folder {
    const folder = this.#folders.get(proposal)
    assert(folder, `there is a working text ${proposal}`)
    return folder
  }

  #fileOf(proposal: ProposalId): string {
    return join(this.#path, proposal + ENDING)
  }

  async #openOne(name: string): Promise<Folder | null> {
    const path = join(this.#path, name)
    try {
      const opened = await Journal.open(this.#disk, path, LINES)
      if (!opened) return null
      const { journal, lines, cut } = opened
      const text = textOf(name, opened.header, lines)
      if (cut > 0) this.notices.push(`${name}: ${cut} bytes of an unfinished last write were cut off.`)
      return { text, journal, onTheirWay: new Set() }
    } catch (fault) {
      if (!(fault instanceof Damaged)) throw fault
      await this.#setAside(name, fault)
      return null
    }
  }

  async #setAside(name: string, { what }: Damaged): Promise<void> {
    const names = new Set(await this.#disk.list(this.#path))
    let turn = 1
    while (names.has(`${name}.aside-${turn}`)) turn += 1
    await this.#disk.rename(join(this.#path, name), join(this.#path, `${name}.aside-${turn}`))
    await this.#disk.syncFolder(this.#path)
    this.notices.push(`${what} The working text was set aside as ${name}.aside-${turn}; the others are open.`)
  }
}

const ENDING = '.jsonl'

const order = (one: WorkingText, other: WorkingText): number =>
  one.at < other.at || (one.at === other.at && one.proposal < other.proposal) ? -1 : 1

const HEADER = z.looseObject({
  proposal: z.string().transform(proposalId),
  paragraph: z.string().transform(paragraphId),
  owner: z.string().transform(delegationCode),
  openedBy: z.string().transform(seatId),
  at: z.string(),
})

const seat = z.string().transform(seatId)

const LINE: z.ZodType<Line> = z.union([
  z.strictObject({ u: z.base64(), s: seat.nullable() }),
  z.strictObject({ live: z.boolean() }),
  z.strictObject({ state: z.base64(), clients: z.record(z.string().regex(/^\d{1,10}$/), seat) }),
])

const LINES: Format<Line> = {
  kind: 'working-text',
  version: 1,
  isNeverEmpty: true,
  read: (json) => readable(LINE.parse(json)),
}

/** The line, when its update is one that Yjs can take apart: one that is not would make the whole file unreadable. */
function readable(line: Line): Line {
  const update = updateIn(line)
  if (update) Y.parseUpdateMeta(update)
  return line
}

function textOf(name: string, header: unknown, lines: readonly Line[]): WorkingText {
  try {
    const { proposal, paragraph, owner, openedBy, at } = HEADER.parse(header)
    assert(name === proposal + ENDING, `the file of ${proposal} is called ${proposal}${ENDING}`)
    const live = lines.reduce((was, line) => ('live' in line ? line.live : was), false)
    return { proposal, paragraph, owner, openedBy, at, live }
  } catch (cause) {
    throw new Damaged(`${basename(name)}, line 1`, 'This is not the first line of such a file.', cause)
  }
}

function wordsOf(lines: readonly Line[]): KeptWords {
  const updates: Uint8Array[] = []
  const clients = new Map<number, SeatId>()
  const ofTheHouse = new Set<number>()
  for (const line of lines) {
    const update = updateIn(line)
    if (!update || 'live' in line) continue
    updates.push(update)
    const named = 'state' in line ? line.clients : {}
    for (const [client, first] of Object.entries(named)) clients.set(Number(client), first)
    const typist = 'u' in line ? line.s : null
    for (const client of Y.parseUpdateMeta(update).from.keys()) {
      if (clients.has(client) || ofTheHouse.has(client)) continue
      if (typist === null) ofTheHouse.add(client)
      else clients.set(client, typist)
    }
  }
  return { updates, clients }
}

function updateIn(line: Line): Uint8Array | null {
  if ('u' in line) return fromBase64(line.u)
  return 'state' in line ? fromBase64(line.state) : null
}

const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** A copy of its own: a Buffer may be a window on memory that others share. */
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
