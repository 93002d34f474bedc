// The notebooks of one negotiation: what each delegation keeps for itself, in a file beside the record and the working
// texts. A note is on disk before it is answered or told [H5]; of the notes on a paragraph the last stays.

import * as z from 'zod'
import type { Actor } from '../shared/delegations.ts'
import { type DelegationCode, delegationCode, type ParagraphId, paragraphId, seatId } from '../shared/ids.ts'
import type { Negotiation } from '../shared/negotiation.ts'
import { type AskedNote, mayNote, type Note, noted, type Notes, PRIORITIES } from '../shared/notes.ts'
import type { Refusal } from '../shared/refusals.ts'
import { refuse, type Result } from '../shared/result.ts'
import type { Clock } from './conference.ts'
import { type Disk, NotKept } from './disk.ts'
import type { Format } from '../shared/frames.ts'
import { Journal, type Opened } from './journal.ts'

/** Why a note was not kept; where it was written on another version, also the one that is there, if any [H4]. */
export type NoteRefused = { readonly refusal: Refusal; readonly kept?: Note | null }

/** A line of the file. */
type Line = Note & { readonly delegation: DelegationCode }

const LINES: Format<Line> = {
  kind: 'notes',
  version: 1,
  read: (json) => LINE.parse(json),
}

const LINE: z.ZodType<Line> = z.strictObject({
  delegation: z.string().transform(delegationCode),
  paragraph: z.string().transform(paragraphId),
  version: z.int().positive(),
  priority: z.enum(PRIORITIES),
  instructions: z.string(),
  fallback: z.string(),
  by: z.string().transform(seatId),
  at: z.string(),
})

/** Lines that no longer count may be as many as those that do, and this many more, before the file is written anew. */
const MOST_SPENT = 500

type Place = { readonly file: string; readonly disk: Disk; readonly clock: Clock }

export class Notebooks {
  /** Bytes of an unfinished last write that were cut off; 0 when there were none. */
  readonly cut: number
  readonly #place: Place
  readonly #negotiation: () => Negotiation
  readonly #books = new Map<DelegationCode, Map<ParagraphId, Note>>()
  #journal: Promise<Journal<Line>> | null
  #lines = 0
  /** On their way to the disk: they follow what is kept when the file is written anew. */
  readonly #onTheirWay = new Set<Line>()
  readonly #turns = new Map<DelegationCode, Promise<unknown>>()
  readonly #listeners = new Set<(delegation: DelegationCode, note: Note) => void>()

  private constructor(place: Place, negotiation: () => Negotiation, found: Opened<Line> | null) {
    this.#place = place
    this.#negotiation = negotiation
    this.#journal = found && Promise.resolve(found.journal)
    this.cut = found?.cut ?? 0
    for (const line of found?.lines ?? []) this.#enter(line)
  }

  /**
   * Opens what is in the file; there is none before the first note is kept.
   * @throws Damaged when what is there was not written so
   */
  static async open(place: Place, negotiation: () => Negotiation): Promise<Notebooks> {
    return new Notebooks(place, negotiation, await Journal.open(place.disk, place.file, LINES))
  }

  /** The notes of one delegation; whom they may be told is for the caller to ask [H2]. */
  of(delegation: DelegationCode): Notes {
    return this.#books.get(delegation) ?? NO_NOTES
  }

  /**
   * Keeps a note of the actor's delegation and answers it once it is on disk. What the seats of one delegation ask is
   * taken one after the other; what different delegations ask shares a write.
   * @throws NotKept when it could not be put on disk: what was kept before stays
   */
  keep(by: Actor, asked: AskedNote): Promise<Result<Note, NoteRefused>> {
    const before = this.#turns.get(by.delegation) ?? Promise.resolve()
    const kept = before.then(() => this.#keep(by, asked))
    this.#turns.set(
      by.delegation,
      kept.catch(() => undefined),
    )
    return kept
  }

  /** `listen` hears every note that has changed, after it is on disk, with the delegation whose note it is. */
  onNote(listen: (delegation: DelegationCode, note: Note) => void): () => void {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  async close(): Promise<void> {
    await Promise.all(this.#turns.values())
    const journal = await this.#journal?.catch(() => null)
    await journal?.close()
  }

  async #keep(by: Actor, asked: AskedNote): Promise<Result<Note, NoteRefused>> {
    const allowed = mayNote(by, asked.paragraph, this.#negotiation())
    if (!allowed.ok) return refuse({ refusal: allowed.refusal })
    const known = this.of(by.delegation).get(asked.paragraph)
    const at = new Date(this.#place.clock()).toISOString()
    const answer = noted(this.of(by.delegation), asked, { by: by.seat, at })
    if (!answer.ok)
      return refuse({
        refusal: answer.refusal,
        ...(answer.refusal === 'note-has-moved' && { kept: known ?? null }),
      })
    if (answer.value === known) return answer
    await this.#write({ delegation: by.delegation, ...answer.value })
    for (const listen of this.#listeners) listen(by.delegation, answer.value)
    return answer
  }

  async #write(line: Line): Promise<void> {
    const journal = await this.#opened()
    this.#onTheirWay.add(line)
    try {
      await journal.append([line])
      this.#enter(line)
    } finally {
      this.#onTheirWay.delete(line)
    }
    this.#tidy(journal)
  }

  /** The file is made with the first note; where there was no room for it, the next who asks tries again. */
  #opened(): Promise<Journal<Line>> {
    const { disk, file } = this.#place
    const opening = this.#journal ?? Journal.create(disk, file, LINES)
    this.#journal = opening
    opening.catch((cause: unknown) => {
      const isOver = cause instanceof NotKept && cause.forGood
      if (this.#journal === opening && !isOver) this.#journal = null
    })
    return opening
  }

  /** Writes the file anew when most of its lines no longer count. Should that fail, the old file stands and goes on growing. */
  #tidy(journal: Journal<Line>): void {
    const count = [...this.#books.values()].reduce((sum, { size }) => sum + size, 0)
    if (this.#lines <= 2 * count + MOST_SPENT) return
    this.#lines = count
    const kept = [...this.#books].flatMap(([delegation, notes]) =>
      [...notes.values()].map((note): Line => ({ delegation, ...note })),
    )
    journal.rewrite([...kept, ...this.#onTheirWay]).catch(() => undefined)
  }

  #enter({ delegation, ...note }: Line): void {
    this.#lines += 1
    const notes = this.#books.get(delegation) ?? new Map<ParagraphId, Note>()
    this.#books.set(delegation, notes.set(note.paragraph, note))
  }
}

const NO_NOTES: Notes = new Map()
