// One negotiation as it is lived through by chance: delegations act, type, note, leave and come back, some of them hostile;
// frames come late, lines are cut, the clock is put back, the disk fails and the power goes.

import * as fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { type Asked, chosenIn } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import { attempt } from '../../shared/attempts.fixture.ts'
import { audienceOf } from '../../shared/attribution.ts'
import type { Actor } from '../../shared/delegations.ts'
import { type ProposalId, seatId } from '../../shared/ids.ts'
import { groundOf, WORDS } from '../../shared/meanings.ts'
import {
  allowed,
  everyone,
  Meeting,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  SOL,
  TVR,
} from '../../shared/negotiation.fixture.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { NO_WORDS } from '../../shared/notes.ts'
import { hashOf, sameProse } from '../../shared/prose.ts'
import type { Refusal } from '../../shared/refusals.ts'
import { may } from '../../shared/rights.ts'
import { assert } from '../../shared/result.ts'
import { SURVIVING } from '../disk.fixture.ts'
import type { Desk } from '../desks.ts'
import { NotKept } from '../disk.ts'
import { isActSignedHere } from '../record/signed-here.ts'
import { readCopy } from '../../shared/verifying/copy.ts'
import { verified } from '../../shared/verifying/verify.ts'
import { Keys } from '../signing.fixture.ts'
import { Listening } from './listener.fixture.ts'
import { somethingHostile } from './hostile.fixture.ts'
import type { Typing } from './typist.fixture.ts'
import { HERE, type World } from './world.fixture.ts'

/** A colleague of the one who is hostile, and honest. */
const TVRdelegate: Actor = { ...TVR, seat: seatId('tvr-delegate'), role: 'delegate' }
const PEOPLE: readonly Actor[] = [...everyone, TVRdelegate]
const TYPISTS = [NRL, NRL, NRLdelegate, SOL, SOL, TVRdelegate]
const HEADS = [NRL, SOL]

/** Of so many lives the record of one is verified at the end: its signatures cost as much as the life. */
const VERIFIED_EVERY = 5

/** So many acts are thought of in a step: most of what might be tried may not be done. */
const TRIES = 8

/** Somebody who says what they would do, and does not do it. */
class Speaking extends Meeting {
  readonly said: (readonly [Actor, Act])[] = []

  override does(by: Actor, act: Act): Refusal | typeof allowed {
    this.said.push([by, act])
    const answer = may(by, act, this.negotiation, this.negotiation.at)
    return answer.ok ? allowed : answer.refusal
  }
}

/** Whoever has a copy comes to the same state as the house. */
function isVerified(copy: Uint8Array, negotiation: Negotiation): void {
  const found = verified(readCopy('copy', copy), undefined, isActSignedHere)
  assert(found.ok, `[R11] the record is whole${found.ok ? '' : `: ${found.refusal}`}`)
  assert(isDeepStrictEqual(found.value.negotiation, negotiation), '[R11] a verifier comes to the same state')
}

/** One life, step by step. */
export class Life {
  readonly #world: World
  readonly #isVerified: boolean
  readonly #speaking = new Speaking()
  readonly #attempts: readonly ((meeting: Meeting) => unknown)[]
  readonly #keys = new Keys(HERE)
  readonly #listeners = PEOPLE.map((actor) => new Listening(actor))
  #typing: Typing[] = []
  /** The disk has failed, and the house has said that it keeps nothing any more. */
  #isStuck = false
  reopened = 0

  constructor(world: World, seed: number, steps: number) {
    this.#world = world
    this.#isVerified = seed % VERIFIED_EVERY === 0
    this.#attempts = fc.sample(attempt, { seed, numRuns: steps * TRIES })
  }

  async goesOn(step: number): Promise<void> {
    if (step === 0) for (const listener of this.#listeners) this.#world.listens(listener)
    const { chance } = this.#world
    const draw = chance.below(100)
    if (draw < 24) this.#carries()
    else if (draw < 48) this.#tries(step)
    else if (draw < 62) this.#types()
    else if (draw < 69) await this.#opensDesk()
    else if (draw < 76) this.#tables()
    else if (draw < 79) this.#notes()
    else if (draw < 85) await this.#attacks()
    else if (draw < 89) await this.#timePasses()
    else if (draw < 91) this.#lineIsCut()
    else if (draw < 93) this.#diskWillFail()
    else if (draw < 94) await this.#restarts()
    else await this.#world.carriesAll()
    await this.#afterStep()
  }

  /** Everything comes to rest, and all that was said, typed and kept is found by everyone and by a verifier. */
  async ends(): Promise<void> {
    const world = this.#world
    if (world.disk.troubled || this.#isStuck) await this.#losesPower()
    world.disk.expect({ at: Number.POSITIVE_INFINITY })
    await this.#comesToRest()
    await this.#restarts()
    const { conference, checkpoints } = world.session
    await this.#comesToRest()
    for (const { actor, negotiation } of this.#listeners)
      if (audienceOf(actor, conference.negotiation).reads === 'names')
        assert(
          isDeepStrictEqual(negotiation, conference.negotiation),
          `[R1] ${actor.seat} has come to the same state`,
        )
    if (this.#isVerified) isVerified(await checkpoints.copy({ names: true }), conference.negotiation)
  }

  async #afterStep(): Promise<void> {
    const world = this.#world
    await world.isQuiet()
    for (const typing of this.#typing) {
      const clock = typing.recorded
      const { proposal } = typing
      if (clock !== null) world.watch.recorded({ proposal, client: typing.doc.clientID, clock })
    }
    if (world.disk.troubled) await this.#losesPower()
    const [breach] = world.breaches
    if (breach) throw breach
    assert(
      this.#isStuck || world.faults.length === 0,
      `a house with a sound disk has no faults: ${world.faults[0]}`,
    )
    await world.watch.afterStep(world.session, world.disk)
  }

  async #comesToRest(): Promise<void> {
    const world = this.#world
    for (let turn = 0; turn < 3; turn++) {
      for (const listener of this.#listeners) if (!listener.cable) world.listens(listener)
      await world.carriesAll()
      await world.hours.pass(4_000, () => world.carriesAll())
    }
    await this.#afterStep()
    for (const { cable, proposal, wording } of this.#typing) {
      if (!cable) continue
      const room = await world.session.drafting.desks.get(proposal)?.room
      assert(!room || sameProse(room.wording, wording), '[W5] who types in a room has the words of the room')
    }
  }

  /** What somebody who reads names has heard, which may be old. */
  #heardBySomebody(): Negotiation {
    const heard = this.#one(this.#listeners.filter(({ readsNames }) => readsNames))?.negotiation
    return heard && heard.head > 0 ? heard : this.#world.session.conference.negotiation
  }

  /** What may be done as far as somebody has heard, and one thing that may not; all in one breath. */
  #tries(step: number): void {
    const speaking = this.#speaking
    speaking.negotiation = this.#heardBySomebody()
    const from = step * TRIES
    const answers = this.#attempts.slice(from, from + TRIES).map((attempts) => {
      speaking.said.length = 0
      const answer = attempts(speaking)
      const [said] = speaking.said
      return { said, isAllowed: answer === allowed }
    })
    const refused = answers.filter(({ isAllowed }) => !isAllowed).slice(0, 1)
    for (const { said } of [...refused, ...answers.filter(({ isAllowed }) => isAllowed)])
      if (said) this.#asks(said[0], chosenIn(said[1]))
  }

  /** Asks, and remembers what was acknowledged by the house that was asked. */
  #asks(by: Actor, asked: Asked): void {
    const { session, watch } = this.#world
    const asking = async () => {
      const { signed, isRecorded } = this.#keys.signs(by, asked)
      const answer = await session.conference.perform(by, asked, signed)
      if (!answer.ok || this.#isElsewhere(session)) return
      isRecorded()
      const { number, hash } = session.checkpoints.receipt(answer.value.number)
      watch.acknowledged(number, hash)
    }
    asking().catch((cause: unknown) => this.#refused(cause, session))
  }

  #refused(cause: unknown, session: World['session']): void {
    if (this.#isElsewhere(session)) return
    if (cause instanceof NotKept) this.#isStuck = true
    else this.#world.breaches.push(cause)
  }

  /** Whether that house has died meanwhile. */
  #isElsewhere(session: World['session']): boolean {
    return !this.#world.isOpen || this.#world.session !== session
  }

  #carries(): void {
    const { cables, chance } = this.#world
    for (const cable of [...cables].filter(({ isBusy }) => isBusy)) {
      if (chance.below(2)) cable.carryIn()
      if (chance.below(2)) cable.carryOut()
    }
  }

  async #opensDesk(): Promise<void> {
    for (const listener of this.#listeners)
      if (!listener.cable && this.#world.chance.below(2)) this.#world.listens(listener)
    const actor = this.#oneOf(TVRdelegate, ...TYPISTS)
    const proposal = await this.#drafts(actor)
    if (proposal) this.#typing.push(this.#world.comesTo(actor, proposal))
  }

  #types(): void {
    const { chance, watch } = this.#world
    const typing = this.#one(this.#typing.filter(({ actor, isIn }) => isIn && actor !== TVR))
    if (typing) typing.types(` ${watch.words({ on: typing.proposal })}`, chance.below(1_000))
  }

  #tables(): void {
    const { session } = this.#world
    const typing = this.#one(this.#typing.filter(({ actor, isIn }) => isIn && HEADS.includes(actor)))
    if (!typing) return
    const { actor, proposal, wording } = typing
    const room = session.drafting.desks.roomOf(proposal)
    if (!room) return
    const { paragraph, meaning } = room
    const base = hashOf(groundOf(session.conference.negotiation, { paragraph, meaning }))
    this.#asks(actor, { does: 'table', proposal, paragraph, base, wording, reason: '' })
  }

  #notes(): void {
    const { session, watch } = this.#world
    const by = this.#oneOf(NRL, NRLdelegate, SOL, TVR)
    const on = session.notebooks.of(by.delegation).get(p13)?.version ?? 0
    const instructions = watch.words({ noteOf: by.delegation })
    session.notebooks
      .keep(by, { ...NO_WORDS, paragraph: p13, on, instructions })
      .catch((cause: unknown) => this.#refused(cause, session))
  }

  /** It ends the line it came by, and no other. */
  async #attacks(): Promise<void> {
    const { session, chance, cables } = this.#world
    const by = this.#oneOf(TVR, TVR, observer)
    const room = this.#one(chance.below(4) ? await this.#ownDesks(by) : session.drafting.desks.all)
    if (!room) return
    const others = [...cables].filter(({ actor, isOpen }) => isOpen && actor.seat !== by.seat)
    const typing = this.#world.comesTo(by, room.text.proposal)
    if (typing.cable && chance.below(2)) await this.#world.carriesAll()
    const openBefore = others.filter(({ isOpen }) => isOpen)
    const { cable } = typing
    for (let turn = 0; turn < 4; turn++) {
      if (!cable) break
      cable.say(somethingHostile(chance, typing.doc))
      cable.carryIn()
      await this.#world.isQuiet()
    }
    const isSound = !this.#world.disk.troubled && !this.#isStuck
    assert(!isSound || openBefore.every(({ isOpen }) => isOpen), '[W6] what is hostile ends no other line')
  }

  /** Where a seat is let in; it sees to it that there is such a desk. */
  async #ownDesks(by: Actor): Promise<readonly Desk[]> {
    const { drafting } = this.#world.session
    if (by !== observer) await this.#drafts(by)
    return drafting.desks.all.filter(({ text }) => drafting.mayEnter(by, text.proposal).ok)
  }

  async #drafts(actor: Actor): Promise<ProposalId | null> {
    const { session } = this.#world
    const paragraph = this.#oneOf(p12, p13)
    const answer = await session.drafting
      .draft(actor, { paragraph, meaning: WORDS }, false)
      .catch((cause: unknown) => this.#refused(cause, session))
    return answer?.ok ? answer.value.proposal : null
  }

  async #timePasses(): Promise<void> {
    const { hours, chance } = this.#world
    if (chance.below(8) === 0) hours.now -= chance.below(5_000)
    await hours.pass([60, 200, 2_000, 12_000][chance.below(4)] ?? 60, () => this.#world.isQuiet())
  }

  #lineIsCut(): void {
    this.#one([...this.#world.cables].filter(({ isOpen }) => isOpen))?.cut()
  }

  #diskWillFail(): void {
    const { disk, chance } = this.#world
    disk.expect({ at: 1 + chance.below(12), dies: chance.below(2) === 0 })
  }

  async #restarts(): Promise<void> {
    if (this.#world.disk.troubled || this.#isStuck) return this.#losesPower()
    await this.#leaves(() => this.#world.restarts())
  }

  async #losesPower(): Promise<void> {
    const { chance } = this.#world
    const bytes = this.#oneOf(...SURVIVING)
    await this.#leaves(() => this.#world.losesPower(bytes, chance.below(2) ? 'synced' : 'written'))
  }

  async #leaves(leave: () => Promise<void>): Promise<void> {
    await leave()
    this.#typing = []
    this.#isStuck = false
    this.reopened += 1
  }

  /** One of these; null where there are none. */
  #one<T>(from: readonly T[]): T | null {
    return from[this.#world.chance.below(Math.max(from.length, 1))] ?? null
  }

  #oneOf<T>(first: T, ...rest: readonly T[]): T {
    return this.#one([first, ...rest]) ?? first
  }
}
