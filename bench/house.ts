// A house for the bench: the built one, as a process of its own, on a folder with a record that was made before and with
// a seat for everybody on it. Who comes in has a cookie, as a browser has.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '../shared/acts.ts'
import type { Actor } from '../shared/delegations.ts'
import { type NegotiationId, negotiationId } from '../shared/ids.ts'
import { addressSaidBy, BUILT } from '../e2e/house.ts'
import { realChance } from '../server/chance.ts'
import { realDisk } from '../server/disk.ts'
import { openFolder } from '../server/opening.ts'
import { createRecord } from '../server/record/file.ts'

/** The negotiation of every house of the bench: that of a long record. */
export const LONG: NegotiationId = negotiationId('long')
/** On a record of a hundred thousand entries a house reads for a while before it is open. */
const OPENS_WITHIN = 60_000
/** Seats on one cookie, as on one device of a mission's: a session each would take as many writes to make. */
const SEATS_A_SESSION = 20

/** A seat, and the cookie that holds it. */
export type Ticket = { readonly actor: Actor; readonly cookie: string }

/** A data folder from which houses are opened, each on a copy of its own. */
export type Template = { readonly folder: string; readonly tickets: readonly Ticket[] }

/** Makes a data folder with this record, and seats for these people. */
export async function templateOf(entries: readonly Entry[], people: readonly Actor[]): Promise<Template> {
  const folder = await mkdtemp(join(tmpdir(), 'adref-bench-'))
  const log = { note: () => undefined, fault: () => undefined }
  const means = { disk: realDisk, clock: Date.now, chance: realChance, log }
  const { register, accreditation, close } = await openFolder(folder, means)
  await createRecord(join(folder, 'negotiations', LONG, 'record.jsonl'), means, entries)
  const tickets: Ticket[] = []
  const held = new Map<string, readonly Actor[]>()
  for (let from = 0; from < people.length; from += SEATS_A_SESSION) {
    const { session, cookie } = await accreditation.start()
    const theirs = people.slice(from, from + SEATS_A_SESSION)
    held.set(session, theirs)
    tickets.push(...theirs.map((actor) => ({ actor, cookie: `adref-session=${cookie}` })))
  }
  const createdAt = new Date().toISOString()
  const entry = { id: LONG, title: 'A long declaration', demonstration: false, createdAt }
  await register.change((data) => ({
    ...data,
    negotiations: [...data.negotiations, entry],
    seats: people.map(({ seat: id, role, delegation }) => ({
      id,
      negotiation: LONG,
      role,
      delegation,
      name: `Seat ${id}`,
    })),
    sessions: data.sessions.map((session) => ({
      ...session,
      seats: (held.get(session.hash) ?? []).map(({ seat }) => ({ negotiation: LONG, seat })),
    })),
  }))
  await close()
  return { folder, tickets }
}

export const removed = ({ folder }: Template): Promise<void> => rm(folder, { recursive: true, force: true })

export class BenchHouse {
  /** `http://127.0.0.1:` and the port it found. */
  readonly address: string
  readonly #process: ChildProcess
  readonly #folder: string

  private constructor(address: string, house: ChildProcess, folder: string) {
    this.address = address
    this.#process = house
    this.#folder = folder
  }

  /** Opens a house on a copy of the folder. */
  static async open({ folder: from }: Template): Promise<BenchHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'adref-bench-'))
    await cp(from, folder, { recursive: true })
    const house = spawn(process.execPath, [BUILT], {
      env: { HOST: '127.0.0.1', PORT: '0', ADREF_DATA: folder, ADREF_MODE: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const orphaned = () => house.kill('SIGKILL')
    process.once('exit', orphaned)
    house.once('exit', () => process.off('exit', orphaned))
    let said = ''
    house.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words
    })
    return new BenchHouse(await addressSaidBy(house, OPENS_WITHIN, () => said), house, folder)
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Asks it to close, waits until it has, and removes its folder. */
  async close(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    await ended
    await rm(this.#folder, { recursive: true, force: true })
  }
}
