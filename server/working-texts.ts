// The working texts of one negotiation on disk: a journal for each proposal, with every update that was typed and the
// seat that typed it. What is here is private to the proposal's sponsors; who may read it is decided elsewhere.

import { join } from 'node:path'
import type { RoomOf } from '../shared/drafters.ts'
import type { ParagraphId, ProposalId, SeatId, WordingHash } from '../shared/ids.ts'
import { assert } from '../shared/result.ts'
import type { Attached } from '../shared/unwritten.ts'
import { BESIDE, Damaged, type Disk, setAside } from './disk.ts'
import { Journal } from './journal.ts'
import { ENDING, type Line, LINES, readable, textOf, toBase64, wordsOf } from './working-text-lines.ts'

export type WorkingText = RoomOf & {
  readonly openedBy: SeatId
  readonly at: string
  /** Whether everyone reads it while it is typed [D3]. */
  readonly live: boolean
  /** The base its words are written on: behind the paragraph's until what was accepted is typed into them [B4]. */
  readonly base: WordingHash
  /** The words that were said to be ready for the head to table; null while none are [P11]. */
  readonly ready: WordingHash | null
  /**
   * What goes to the table with what nobody types; not there where nothing is prepared [P14]. Of what is written, the
   * reason that was brought with its words, until they are tabled [N9].
   */
  readonly attached?: Attached
}

/** A working text with this prepared, or with null nothing. */
export const withAttached = (
  { attached: _before, ...text }: WorkingText,
  attached: Attached | null,
): WorkingText => ({ ...text, ...(attached && { attached }) })

/** A working text with the reason that was brought for its words, if any were [N9]; a merger says so that it was brought. */
export const withReason = (text: WorkingText, reason: string | undefined): WorkingText =>
  withAttached(
    text,
    reason || (reason !== undefined && text.meaning.is === 'merge') ? { reason, precedents: [] } : null,
  )

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
  /** Say so only once the words on that base have been kept: a house that stops in between types them in again. */
  /** The base its words are on from now, and the paragraph: a split may have brought them to another. */
  setBase(proposal: ProposalId, base: WordingHash, paragraph: ParagraphId): Promise<void>
  setReady(proposal: ProposalId, ready: WordingHash | null): Promise<void>
  setAttached(proposal: ProposalId, attached: Attached | null): Promise<void>
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
    const { live, base, ready: _never, attached, ...about } = text
    const { proposal } = text
    assert(!this.#folders.has(proposal) && !this.#coming.has(proposal), `working text ${proposal} is new`)
    const update: Line = { u: toBase64(first), s: null }
    this.#coming.add(proposal)
    try {
      const lines = [
        readable(update),
        { base },
        ...(live ? [{ live }] : []),
        ...(attached ? [{ attached }] : []),
      ]
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

  async setBase(proposal: ProposalId, base: WordingHash, paragraph: ParagraphId): Promise<void> {
    await this.#append(proposal, { base, on: paragraph })
    const folder = this.#folder(proposal)
    folder.text = { ...folder.text, base, paragraph }
  }

  async setReady(proposal: ProposalId, ready: WordingHash | null): Promise<void> {
    await this.#append(proposal, { ready })
    const folder = this.#folder(proposal)
    folder.text = { ...folder.text, ready }
  }

  async setAttached(proposal: ProposalId, attached: Attached | null): Promise<void> {
    await this.#append(proposal, { attached })
    const folder = this.#folder(proposal)
    folder.text = withAttached(folder.text, attached)
  }

  async compact(
    proposal: ProposalId,
    state: Uint8Array,
    clients: ReadonlyMap<number, SeatId>,
  ): Promise<void> {
    const { text, journal, onTheirWay } = this.#folder(proposal)
    const { live, base, paragraph: on, ready, attached = null } = text
    const compacted = readable({ state: toBase64(state), clients: Object.fromEntries(clients) })
    await journal.rewrite([compacted, { live }, { base, on }, { ready }, { attached }, ...onTheirWay])
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
    const aside = await setAside(this.#disk, this.#path, name)
    this.notices.push(`${what} The working text was set aside as ${aside}; the others are open.`)
  }
}

const order = (one: WorkingText, other: WorkingText): number =>
  one.at < other.at || (one.at === other.at && one.proposal < other.proposal) ? -1 : 1
