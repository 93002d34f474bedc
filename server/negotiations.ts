// The negotiations of this house: each opened when it is first asked for, and created whole or not at all.

import { join } from 'node:path'
import type { Act, Entry } from '../shared/acts.ts'
import { type Actor, HOUSE } from '../shared/delegations.ts'
import { type NegotiationId, negotiationId } from '../shared/ids.ts'
import { NOTHING_YET } from '../shared/negotiation.ts'
import { readsNotes } from '../shared/notes.ts'
import { apply } from '../shared/record.ts'
import { assert, ok, refuse, type Result } from '../shared/result.ts'
import { may } from '../shared/rights.ts'
import { inWords } from '../shared/words.ts'
import { Clearances } from './clearances.ts'
import { Clearing } from './clearing.ts'
import { type Clock, Conference } from './conference.ts'
import type { Chance } from './chance.ts'
import { Deadlines } from './deadlines.ts'
import type { Disk } from './disk.ts'
import { Drafting } from './drafting.ts'
import { Floor } from './floor.ts'
import type { Log } from './log.ts'
import { Notebooks } from './notebooks.ts'
import type { DraftReading } from './papers/manuscript.ts'
import { Readers } from './readers.ts'
import { Checkpoints, writeCheckpoints } from './record/checkpoints.ts'
import type { RecordCopy } from '../shared/verifying/copy.ts'
import { createRecord, reopenRecord, writeRecord } from './record/file.ts'
import type { HouseKey } from './record/house-key.ts'
import { type Snapping, Snapshots } from './record/snapshot.ts'
import type { Register, RegisterData } from './register.ts'
import { WorkingTexts } from './working-texts.ts'

/** One negotiation in session. */
export type Session = {
  readonly id: NegotiationId
  readonly conference: Conference
  readonly readers: Readers
  readonly checkpoints: Checkpoints
  readonly snapshots: Snapshots
  readonly floor: Floor
  readonly drafting: Drafting
  readonly clearing: Clearing
  readonly notebooks: Notebooks
  readonly deadlines: Deadlines
}

export type CreateRefusal = 'name-is-taken'

/** An act of a meeting that has been held: what a new negotiation starts with. */
export type Minute = { readonly by: Actor; readonly act: Act; readonly at: number }

/** A record from elsewhere, and what it replays into. */
export type BroughtIn = {
  readonly copy: RecordCopy
  readonly id: NegotiationId
  readonly title: string
}

/** What lies in the folder of a negotiation, beside its working texts. */
const RECORD = 'record.jsonl'
const CHECKPOINTS = 'checkpoints.jsonl'
const SNAPSHOT = 'snapshot'

type Place = {
  readonly folder: string
  readonly disk: Disk
  readonly clock: Clock
  readonly chance: Chance
  readonly key: HouseKey
  readonly log: Log
  /** Without it there are no snapshots. */
  readonly snapping?: Snapping
}

export class Negotiations {
  readonly #register: Register
  readonly #place: Place
  readonly #open = new Map<NegotiationId, Promise<Session>>()
  #creating: Promise<unknown> = Promise.resolve()

  /** `place.folder` is where each negotiation has a folder of its own. */
  constructor(register: Register, place: Place) {
    this.#register = register
    this.#place = place
  }

  /** The negotiation, in session; null when there is none of that name. Connecting never creates one. */
  async session(id: NegotiationId): Promise<Session | null> {
    if (!this.entry(id)) return null
    const opening = this.#open.get(id) ?? this.#start(id)
    this.#open.set(id, opening)
    opening.catch(() => this.#open.delete(id)) // the next who asks tries again
    return opening
  }

  entry(id: NegotiationId): RegisterData['negotiations'][number] | null {
    return this.#register.data.negotiations.find((known) => known.id === id) ?? null
  }

  /** Opens all that there are: a record that is damaged keeps the house from opening [R6]. */
  async openAll(): Promise<void> {
    for (const { id } of this.#register.data.negotiations) await this.session(id)
  }

  get inSession(): Promise<readonly Session[]> {
    return Promise.all(this.#open.values())
  }

  /** A negotiation of this title that starts from a draft [N2]; one after the other, so that no name is given twice [N4]. */
  createFromDraft(
    title: string,
    text: string,
    reading: DraftReading,
  ): Promise<Result<NegotiationId, CreateRefusal>> {
    const created = this.#creating.then(() => this.#createFromDraft(title, text, reading))
    this.#creating = created.catch(() => undefined)
    return created
  }

  /**
   * A negotiation from the record of another house, with every entry and checkpoint as it was: what is given has been
   * verified. It keeps its id and its title, which are on its record.
   */
  createFromRecord(broughtIn: BroughtIn): Promise<Result<NegotiationId, CreateRefusal>> {
    const created = this.#creating.then(() => this.#createFromRecord(broughtIn))
    this.#creating = created.catch(() => undefined)
    return created
  }

  async #createFromRecord({ copy, id, title }: BroughtIn): Promise<Result<NegotiationId, CreateRefusal>> {
    if (this.entry(id) || this.#isTaken(title)) return refuse('name-is-taken')
    await this.#write(id, async (folder, { disk }) => {
      await writeRecord(join(folder, RECORD), disk, copy.recorded)
      if (copy.checkpoints.length > 0)
        await writeCheckpoints(join(folder, CHECKPOINTS), disk, copy.checkpoints)
    })
    await this.#enter({ id, title, demonstration: false }, [])
    return ok(id)
  }

  #isTaken(title: string): boolean {
    return this.#register.data.negotiations.some((known) => sameName(known.title, title))
  }

  async #createFromDraft(
    title: string,
    text: string,
    reading: DraftReading,
  ): Promise<Result<NegotiationId, CreateRefusal>> {
    if (this.#isTaken(title)) return refuse('name-is-taken')
    const id = this.#freeId(title)
    const at = this.#place.clock()
    const minutes = [
      { does: 'convene', negotiation: id, title, acts: 'signed' } as const,
      { does: 'import-draft', name: text, paragraphs: reading.paragraphs } as const,
      // Observers read what is issued, until the negotiation opens its text to them [T10].
      { does: 'set-observing', observersRead: 'issued' } as const,
    ].map((act) => ({ by: HOUSE, act, at }))
    await this.create({ id, title, demonstration: false }, minutes)
    return ok(id)
  }

  /**
   * Writes a record with these minutes and enters the negotiation in the register, in this order: a house that stops in
   * between has no half negotiation, only a folder that the next attempt sets aside.
   */
  async create(
    { id, title, demonstration }: { id: NegotiationId; title: string; demonstration: boolean },
    minutes: readonly Minute[],
    seats: RegisterData['seats'] = [],
  ): Promise<void> {
    await this.#write(id, (folder, place) => createRecord(join(folder, RECORD), place, entriesOf(minutes)))
    await this.#enter({ id, title, demonstration }, seats)
  }

  /** Writes into the folder of a new negotiation; what an attempt that was broken off left there is set aside. */
  async #write(id: NegotiationId, write: (folder: string, place: Place) => Promise<void>): Promise<void> {
    const folder = join(this.#place.folder, id)
    const { disk, clock } = this.#place
    if ((await disk.list(this.#place.folder)).includes(id))
      await disk.rename(folder, `${folder}.${clock()}.aside`)
    await write(folder, this.#place)
  }

  async #enter(
    { id, title, demonstration }: { id: NegotiationId; title: string; demonstration: boolean },
    seats: RegisterData['seats'],
  ): Promise<void> {
    const createdAt = new Date(this.#place.clock()).toISOString()
    await this.#register.change((data) => ({
      ...data,
      negotiations: [...data.negotiations, { id, title, demonstration, createdAt }],
      seats: [...data.seats, ...seats],
    }))
  }

  async close(): Promise<void> {
    for (const session of await this.inSession) {
      const { conference, drafting, clearing, notebooks, floor, checkpoints, snapshots } = session
      await session.deadlines.close()
      floor.close()
      await drafting.close()
      await clearing.close()
      await notebooks.close()
      // A house that closes signs for the last entry of its day; where it cannot, the record is whole all the same.
      await checkpoints.keep().catch((fault) => this.#place.log.fault('no checkpoint was kept', fault))
      await checkpoints.close()
      await snapshots.close()
      await conference.close()
    }
  }

  async #start(id: NegotiationId): Promise<Session> {
    const { disk, clock, log, key } = this.#place
    const folder = join(this.#place.folder, id)
    const signer = key.signerFor(id)
    const snapshots = new Snapshots(join(folder, SNAPSHOT), { disk, signer, log }, this.#place.snapping)
    const snapshot = await snapshots.find(await disk.read(join(folder, RECORD)))
    const record = await reopenRecord(join(folder, RECORD), this.#place, snapshot)
    const checkpoints = await Checkpoints.open(join(folder, CHECKPOINTS), record, { disk, signer })
    const conference = await Conference.open(record, clock, snapshot?.negotiation)
    const deadlines = await Deadlines.keep(conference, { clock, log })
    const kept = await Clearances.open(join(folder, 'clearances.jsonl'), disk)
    const texts = await WorkingTexts.open(join(folder, 'working-texts'), disk)
    const notebooks = await Notebooks.open(
      { file: join(folder, 'notes.jsonl'), disk, clock },
      () => conference.negotiation,
    )
    const floor: Floor = new Floor(
      conference,
      (delegation) => drafting.desks.draftsOf(delegation),
      (actor) => (readsNotes(actor, conference.negotiation) ? notebooks.of(actor.delegation) : null),
      (delegation) => clearing.clearancesOf(delegation),
    )
    const drafting = await Drafting.open(conference, texts, floor, this.#place)
    const { desks } = drafting
    const clearing = new Clearing({ conference, kept, desks, floor, clock, log })
    for (const notice of texts.notices) log.note('a working text was set aside', { notice })
    for (const notice of kept.notices) log.note('clearances were set aside', { notice })
    if (record.cut > 0)
      log.note('a torn tail was cut from the record', { negotiation: id, bytes: record.cut })
    if (notebooks.cut > 0)
      log.note('a torn tail was cut from the notes', { negotiation: id, bytes: notebooks.cut })
    conference.onEntries((entries) => {
      floor.sayEntries(entries)
      drafting.hear(entries)
      if (entries.some(({ act }) => act.does === 'issue-revision'))
        checkpoints.keep().catch((fault) => log.fault('no checkpoint was kept', fault))
      clearing.look()
      snapshots.look(conference.negotiation, record)
    })
    snapshots.look(conference.negotiation, record)
    notebooks.onNote((delegation, note) => floor.sayNote(delegation, note))
    const readers = new Readers(conference)
    const writing = { drafting, clearing, notebooks }
    return { id, conference, readers, checkpoints, snapshots, floor, deadlines, ...writing }
  }

  #freeId(title: string): NegotiationId {
    const stem = slug(title) || 'negotiation'
    for (let turn = 1; ; turn++) {
      const id = negotiationId(turn === 1 ? stem : `${stem}-${turn}`)
      if (!this.entry(id)) return id
    }
  }
}

/** Two names that differ only in capitals, spaces or the way an accent is typed are the same name to a reader. */
const sameName = (one: string, other: string): boolean => folded(one) === folded(other)

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** At most 34 characters, so that a turn can be added. */
const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 34)
    .replace(/-+$/, '')

/** The entries of a meeting that was held: every act is judged like any other; one that is refused is a fault. */
function entriesOf(minutes: readonly Minute[]): readonly Entry[] {
  let negotiation = NOTHING_YET
  return minutes.map(({ by, act, at }) => {
    const time = new Date(
      Math.max(at, negotiation.at === '' ? 0 : Date.parse(negotiation.at) + 1),
    ).toISOString()
    const answer = may(by, act, negotiation, time)
    assert(
      answer.ok,
      `${by.seat} may ${act.does}${answer.ok ? '' : `, and is told: ${inWords(answer.refusal)}`}`,
    )
    const entry: Entry = { number: negotiation.head + 1, at: time, by, act }
    negotiation = apply(negotiation, entry)
    return entry
  })
}
