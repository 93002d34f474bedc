// The clearances of one negotiation on disk: what groups have sent to their members, and what these have said to it. They
// are in a file of their own beside the working texts, for they are no more on the record than those. Who may hear of
// them is decided elsewhere.

import { basename, dirname } from 'node:path'
import * as z from 'zod'
import { type Clearance, type Said, withWord } from '../shared/clearances.ts'
import {
  type DelegationCode,
  delegationCode,
  paragraphId,
  type ProposalId,
  proposalId,
  wordingHash,
} from '../shared/ids.ts'
import { meaningOnTheWire, proseOnTheWire } from '../shared/wire-values.ts'
import { Damaged, type Disk, setAside } from './disk.ts'
import type { Format } from '../shared/frames.ts'
import { Journal } from './journal.ts'

type Line =
  | { readonly sent: Clearance }
  | { readonly proposal: ProposalId; readonly member: DelegationCode; readonly word: Said | null }

const code = z.string().transform(delegationCode)
const hash = z.string().transform(wordingHash)
const proposal = z.string().transform(proposalId)
const said = z.strictObject({
  member: code,
  answer: z.enum(['clear', 'objects']),
  objection: z.string(),
  wording: hash,
  at: z.string(),
})

const LINE: z.ZodType<Line> = z.union([
  z.strictObject({
    sent: z.strictObject({
      proposal,
      paragraph: z.string().transform(paragraphId),
      meaning: meaningOnTheWire,
      group: code,
      base: hash,
      wording: proseOnTheWire,
      at: z.string(),
      head: z.number(),
      said: z.array(said),
    }),
  }),
  z.strictObject({ proposal, member: code, word: said.nullable() }),
])

const LINES: Format<Line> = { kind: 'clearances', version: 1, read: (json) => LINE.parse(json) }

/** Members may change their answers as often as they like; past this many lines the file is written anew. */
const MOST_LINES = 2_000

/** Changes are made one after the other: each is asked for when the one before it has been answered. */
export class Clearances {
  /** What an operator is to know of what was found on opening, in sentences. */
  readonly notices: readonly string[]
  readonly #path: string
  readonly #disk: Disk
  readonly #all = new Map<ProposalId, Clearance>()
  #journal: Journal<Line> | null
  #lines: number

  private constructor(path: string, disk: Disk, found: Found) {
    this.#path = path
    this.#disk = disk
    this.#journal = found.journal
    this.#lines = found.lines.length
    this.notices = found.notices
    for (const line of found.lines) this.#take(line)
  }

  /** Opens the file, which is made when something is first sent. One that cannot be read is set aside, and said. */
  static async open(path: string, disk: Disk): Promise<Clearances> {
    return new Clearances(path, disk, await find(path, disk))
  }

  /** In the order in which they were first sent. */
  all(): readonly Clearance[] {
    return [...this.#all.values()]
  }

  get(which: ProposalId): Clearance | undefined {
    return this.#all.get(which)
  }

  /** Keeps what was sent, in the place of what was sent of this proposal before. */
  send(sent: Clearance): Promise<void> {
    return this.#keep({ sent })
  }

  /** Keeps a member's word, or with null that it has none any more. */
  say(about: ProposalId, member: DelegationCode, word: Said | null): Promise<void> {
    return this.#keep({ proposal: about, member, word })
  }

  /** Forgets what nothing is asked about any more, and writes the file anew when it has grown long. */
  async tidy(isOver: (clearance: Clearance) => boolean): Promise<void> {
    for (const clearance of this.#all.values()) if (isOver(clearance)) this.#all.delete(clearance.proposal)
    if (this.#lines <= MOST_LINES || !this.#journal) return
    const lines = this.all().map((sent): Line => ({ sent }))
    await this.#journal.rewrite(lines)
    this.#lines = lines.length
  }

  async close(): Promise<void> {
    await this.#journal?.close()
  }

  async #keep(line: Line): Promise<void> {
    if (this.#journal) await this.#journal.append([line])
    else this.#journal = await Journal.create(this.#disk, this.#path, LINES, { lines: [line] })
    this.#lines += 1
    this.#take(line)
  }

  #take(line: Line): void {
    if ('sent' in line) {
      this.#all.set(line.sent.proposal, line.sent)
      return
    }
    const known = this.#all.get(line.proposal)
    if (known) this.#all.set(line.proposal, withWord(known, line.member, line.word))
  }
}

type Found = {
  readonly journal: Journal<Line> | null
  readonly lines: readonly Line[]
  readonly notices: readonly string[]
}

async function find(path: string, disk: Disk): Promise<Found> {
  const name = basename(path)
  try {
    const opened = await Journal.open(disk, path, LINES)
    if (!opened) return { journal: null, lines: [], notices: [] }
    const { journal, lines, cut } = opened
    const torn = `${name}: ${cut} bytes of an unfinished last write were cut off.`
    return { journal, lines, notices: cut > 0 ? [torn] : [] }
  } catch (fault) {
    if (!(fault instanceof Damaged)) throw fault
    const aside = await setAside(disk, dirname(path), name)
    const notice = `${fault.what} The clearances were set aside as ${aside}; groups send theirs again.`
    return { journal: null, lines: [], notices: [notice] }
  }
}
