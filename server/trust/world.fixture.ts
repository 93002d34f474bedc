// The world of a simulation: a real house on a disk, a clock and cables that are only made up, with what is drawn by
// chance drawn from a seed. It can lose its power at any call to the disk, and is opened again on what is left.

import { join } from 'node:path'
import * as Y from 'yjs'
import type { Actor } from '../../shared/delegations.ts'
import { negotiationId, type ProposalId } from '../../shared/ids.ts'
import { opening, secretariat } from '../../shared/negotiation.fixture.ts'
import { assert } from '../../shared/result.ts'
import { newClient } from '../chance.ts'
import { MemoryDisk, type Surviving } from '../disk.fixture.ts'
import type { Log } from '../log.ts'
import { Negotiations, type Session } from '../negotiations.ts'
import { type HouseKey, openHouseKey } from '../record/house-key.ts'
import { Register } from '../register.ts'
import { WorkingTexts } from '../working-texts.ts'
import { Cable, type Ear } from './cable.fixture.ts'
import { chanceFrom } from './chance.fixture.ts'
import { Hours } from './hours.fixture.ts'
import type { Listening } from './listener.fixture.ts'
import { Typing } from './typist.fixture.ts'
import { Watch } from './watch.fixture.ts'

export const HERE = negotiationId('test')
const PLACE = join('/data/negotiations', HERE)
const START = Date.UTC(2030, 0, 1)

/** So often that most houses of a life open by one. */
const SNAPPING = { rules: 'those of this process', every: 3 }

/** The real one: the house's timers may be made up, its promises are not. */
const turnOfTheLoop = setImmediate

export class World {
  readonly chance: ReturnType<typeof chanceFrom>
  readonly hours = new Hours(START)
  readonly watch = new Watch(join(PLACE, 'record.jsonl'))
  readonly cables = new Set<Cable>()
  disk = new MemoryDisk()
  /** What was overheard that must not be said. */
  readonly breaches: unknown[] = []
  /** What the house has logged as faults since it was opened. */
  faults: string[] = []
  #session: Session | null = null
  #negotiations: Negotiations | null = null
  /** Read once: it is on the disk before anything else, and reading it costs more than the rest of an opening. */
  #key: HouseKey | null = null

  constructor(seed: number) {
    this.chance = chanceFrom(seed)
  }

  get session(): Session {
    assert(this.#session, 'the house is open')
    return this.#session
  }

  get isOpen(): boolean {
    return this.#session !== null
  }

  /** Opens the house for the first time. */
  async begin(): Promise<void> {
    const negotiations = await this.#negotiationsOn(this.disk)
    const minutes = opening.map((act, turn) => ({ by: secretariat, act, at: START - 60_000 + turn }))
    await negotiations.create({ id: HERE, title: 'A declaration', demonstration: false }, minutes)
    await this.#open(negotiations)
  }

  /** Somebody comes to the floor, with what they have heard already. */
  listens(listening: Listening): void {
    const cable = this.#cable(listening.actor, listening)
    listening.cable = cable
    const { floor } = this.session
    const listener = { actor: listening.actor, name: 'Somebody' }
    this.#enters(cable, floor.enter(cable.end, listener, listening.negotiation.head))
  }

  /** Somebody goes to the room of a proposal, as they come through the door: whoever may not enter is not let in. */
  comesTo(actor: Actor, proposal: ProposalId): Typing {
    const typing = new Typing(actor, proposal, newClient(this.chance))
    const { drafting } = this.session
    if (!drafting.mayEnter(actor, proposal).ok) return typing
    const cable = this.#cable(actor, typing)
    typing.cable = cable
    const occupant = { seat: actor.seat, name: 'Somebody', colour: '#336699' }
    const visitor = { actor, occupant, isPrivate: !drafting.isLive(proposal) }
    this.#enters(cable, drafting.enter(cable.end, visitor, proposal))
    typing.begin()
    return typing
  }

  /** Everything that the house can do without hearing more has been done. */
  async isQuiet(): Promise<void> {
    await new Promise((done) => turnOfTheLoop(done))
  }

  /** Carries what is on its way until there is no more. */
  async carriesAll(): Promise<void> {
    for (let busy = this.#busy(); busy.length > 0; busy = this.#busy()) {
      for (const cable of busy) {
        cable.carryIn()
        cable.carryOut()
      }
      await this.isQuiet()
    }
  }

  /** The power fails, and the house is opened again on what the disk has kept. */
  async losesPower(bytes: Surviving, names: 'synced' | 'written'): Promise<void> {
    this.#session = null
    this.hours.forget()
    for (const cable of this.cables) cable.cut()
    this.cables.clear()
    await this.isQuiet() // what the dead house was still at, it does to a disk that nobody reads any more
    this.hours.forget()
    this.disk = this.disk.afterPowerLoss(bytes, names)
    await this.#open(await this.#negotiationsOn(this.disk))
  }

  /** The house is closed and opened again. */
  async restarts(): Promise<void> {
    await this.#negotiations?.close()
    await this.losesPower('nothing', 'synced')
  }

  /** As at the door: whoever could not be let in is sent away, and the house says what went wrong. */
  #enters(cable: Cable, entering: Promise<void>): void {
    const { faults } = this
    entering.catch((cause: unknown) => {
      faults.push(`somebody could not enter: ${String(cause)}`)
      cable.end.terminate()
    })
  }

  #busy(): readonly Cable[] {
    return [...this.cables].filter(({ isBusy }) => isBusy)
  }

  #cable(actor: Actor, ear: Ear): Cable {
    const { session, disk } = this
    const cable = new Cable(actor, ear, (frame, to) => {
      try {
        this.watch.overhear(frame, to, session, disk)
      } catch (breach) {
        this.breaches.push(breach) // it is not for the house to catch
      }
    })
    this.cables.add(cable)
    return cable
  }

  async #negotiationsOn(disk: MemoryDisk): Promise<Negotiations> {
    this.faults = []
    const { faults, chance } = this
    const log: Log = {
      note: () => undefined,
      fault: (event, cause) =>
        faults.push(`${event}: ${cause instanceof Error ? cause.stack : String(cause)}`),
    }
    const register = await Register.open('/data/register.json', disk)
    const key = (this.#key ??= await openHouseKey('/data/house.key', { disk, chance }))
    const clock = () => Math.floor(this.hours.now)
    return new Negotiations(register, {
      folder: '/data/negotiations',
      disk,
      clock,
      chance,
      key,
      log,
      snapping: SNAPPING,
    })
  }

  async #open(negotiations: Negotiations): Promise<void> {
    const words = await WorkingTexts.open(
      join(PLACE, 'working-texts'),
      this.disk.afterPowerLoss('everything', 'written'),
    )
    const session = await negotiations.session(HERE)
    assert(session, 'the negotiation is in session')
    this.#negotiations = negotiations
    this.#session = session
    await this.watch.afterOpening(session, async (proposal) => {
      const doc = new Y.Doc()
      for (const update of (await words.read(proposal)).updates) Y.applyUpdate(doc, update)
      return doc
    })
  }
}
