// What is prepared without being written, in session: it stands on a desk like everything else that is drafted, with no words
// or with those of a split, and what goes to the table with it is kept beside them. Nobody types in its room: the house
// puts in what a seat asks for, one thing after the other [P14].

import type { Actor } from '../shared/delegations.ts'
import { draftersOf, type RoomOf } from '../shared/drafters.ts'
import type { DelegationCode, ProposalId } from '../shared/ids.ts'
import { type Aim, groundOf, isWritten, sameMeaning } from '../shared/meanings.ts'
import { type Negotiation, pendingOn } from '../shared/negotiation.ts'
import { samePrecedents } from '../shared/precedents.ts'
import { hashOf, type Prose, sameProse } from '../shared/prose.ts'
import type { Refusal } from '../shared/refusals.ts'
import { comesToDecision } from '../shared/standing.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import {
  type Attached,
  mayDiscard,
  mayPrepare,
  MOST_PREPARED,
  type Prepared,
  type Preparing,
} from '../shared/unwritten.ts'
import { rewrite } from '../shared/working-text.ts'
import type { Audience } from './audience.ts'
import type { Choosing } from './choosing.ts'
import type { Clock } from './conference.ts'
import type { Desk, Desks } from './desks.ts'
import type { OpenRooms } from './open-rooms.ts'
import type { Readiness } from './readiness.ts'
import { type WorkingTexts, withAttached } from './working-texts.ts'

/** What comes from elsewhere: words, and what was said of them. */
export type Brought = Pick<Preparing, 'wording' | 'reason'>

type Means = {
  /** The state of things now. */
  readonly negotiation: () => Negotiation
  readonly desks: Desks
  readonly texts: WorkingTexts
  readonly rooms: OpenRooms
  readonly choosing: Choosing
  readonly readiness: Readiness
  readonly audience: Pick<Audience, 'sayDrafts'>
  readonly clock: Clock
  /** Brings a desk to the ground there is by now. */
  readonly carryOver: (desk: Desk) => void
}

export class Unwritten {
  readonly #means: Means
  #last: Promise<unknown> = Promise.resolve()

  constructor(means: Means) {
    this.#means = means
  }

  /** Prepares something new, or otherwise what is prepared or tabled; answers with its proposal. */
  prepare(actor: Actor, on: Prepared, preparing: Preparing): Promise<Result<ProposalId, Refusal>> {
    return this.#inTurn(() => this.#prepare(actor, on, preparing))
  }

  /**
   * The same from elsewhere, on the ground there is now: something new alone. What the delegation has prepared or tabled
   * of this meaning already stays as it is [N9].
   */
  bring(actor: Actor, aim: Aim, brought: Brought): Promise<Result<ProposalId, Refusal>> {
    return this.#inTurn(async () => {
      const { desks, negotiation } = this.#means
      const room = this.#roomFor(actor, aim)
      const isPrepared = room && desks.get(room.proposal)?.text.attached !== undefined
      const isTabled = pendingOn(negotiation(), aim.paragraph).some(
        ({ owner, meaning }) => owner === actor.delegation && sameMeaning(meaning, aim.meaning),
      )
      if (isPrepared || isTabled) return refuse('proposed-already')
      const base = hashOf(groundOf(negotiation(), aim))
      return this.#prepare(actor, aim, { base, precedents: [], ...brought })
    })
  }

  /** Gives up what is prepared: nobody is asked about it any more, and it is among no drafts. */
  discard(actor: Actor, proposal: ProposalId): Promise<Result<ProposalId, Refusal>> {
    return this.#inTurn(async () => {
      const { desks, negotiation } = this.#means
      const desk = desks.get(proposal)
      const isOurs = desk && draftersOf(desk.text, negotiation()).includes(actor.delegation)
      if (!desk || !isOurs) return refuse('no-such-proposal')
      const answer = mayDiscard(actor, desk.text, negotiation())
      if (!answer.ok) return answer
      await this.#put(desk, desks.startOf(desk.text), null)
      return ok(proposal)
    })
  }

  /** It was tabled: as it is prepared, nothing is left to table; the reason brought with what is written is used. */
  async tabled(desk: Desk): Promise<void> {
    await this.#inTurn(() => this.#settle(desk))
  }

  /** Somebody typed in what was brought: words that are typed back to those it starts from leave nothing of it [N9]. */
  async typed(desk: Desk): Promise<void> {
    await this.#inTurn(async () => {
      const isBack = sameProse(desk.words, this.#means.desks.startOf(desk.text))
      if (desk.text.attached && isBack) await this.#attach(desk, null)
    })
  }

  /** A house that was killed may not have brought it along, nor known that it was tabled; nobody comes to type who would. */
  async resume(desk: Desk): Promise<void> {
    this.#means.carryOver(desk)
    await this.tabled(desk)
  }

  async close(): Promise<void> {
    await this.#last
  }

  async #prepare(actor: Actor, on: Prepared, preparing: Preparing): Promise<Result<ProposalId, Refusal>> {
    const { desks, negotiation, clock, audience } = this.#means
    const room = this.#roomFor(actor, on)
    if (!room) return refuse('no-such-proposal')
    const answer = mayPrepare(actor, room, preparing, negotiation())
    if (!answer.ok) return answer
    const { proposal } = room
    const { base, wording, reason, precedents } = preparing
    const known = desks.get(proposal)
    if (!known?.text.attached && this.#preparedBy(actor.delegation) >= MOST_PREPARED)
      return refuse('too-many-prepared')
    if (known) {
      if (!(await this.#change(known, preparing, { reason, precedents }))) return refuse('text-has-moved')
      return ok(proposal)
    }
    const at = new Date(clock()).toISOString()
    const attached = { reason, precedents }
    const begun = { ...room, openedBy: actor.seat, at, base, ready: null, attached }
    const desk = await desks.setUp(begun, wording)
    this.#means.carryOver(desk) // something may have been accepted while it was on its way to the disk
    audience.sayDrafts(desk)
    return ok(proposal)
  }

  #roomFor({ delegation }: Actor, on: Prepared): RoomOf | undefined {
    const { desks, choosing, negotiation } = this.#means
    if (!('proposal' in on))
      return { proposal: choosing.unwrittenFor(delegation, on), ...on, owner: delegation, live: false }
    const room = desks.roomOf(on.proposal)
    const isPrivate = room && !negotiation().proposals.has(room.proposal)
    // Of what others prepare nobody is told that it is there [W1].
    return isPrivate && !draftersOf(room, negotiation()).includes(delegation) ? undefined : room
  }

  #preparedBy(delegation: DelegationCode): number {
    const { desks, negotiation } = this.#means
    const drafts = desks.draftsOf(delegation).filter((draft) => comesToDecision(draft, negotiation()))
    return drafts.filter(({ unwritten }) => unwritten).length
  }

  /** Answers whether it was done: not where the ground it is meant for went while its room was opened. */
  async #change(desk: Desk, { base, wording }: Preparing, attached: Attached): Promise<boolean> {
    const before = desk.text.attached
    const isSame =
      before?.reason === attached.reason && samePrecedents(before.precedents, attached.precedents)
    if (isSame && sameProse(desk.words, wording)) return true
    if (this.#means.desks.isBehind(desk)) await this.#means.rooms.upToDate(desk)
    if (this.#means.desks.baseOf(desk.text) !== base) return false
    await this.#put(desk, wording, attached)
    await this.#settle(desk) // it may have been tabled meanwhile
    return true
  }

  /** The mark that it was ready was on what it was; the words come first, for a house that is killed in between. */
  async #put(desk: Desk, words: Prose, attached: Attached | null): Promise<void> {
    const { rooms, readiness } = this.#means
    if (desk.text.ready) await readiness.unmark(desk)
    if (!sameProse(desk.words, words)) {
      const room = await rooms.of(desk)
      await room.type((doc) => rewrite(doc, words))
      desk.words = words
      await rooms.putAway(desk, room)
    }
    await this.#attach(desk, attached)
  }

  async #settle(desk: Desk): Promise<void> {
    const isDone = isWritten(desk.text.meaning) || !this.#means.desks.isChanged(desk)
    if (desk.text.attached && isDone) await this.#attach(desk, null)
  }

  async #attach(desk: Desk, attached: Attached | null): Promise<void> {
    const { texts, desks, audience } = this.#means
    await texts.setAttached(desk.text.proposal, attached)
    desk.text = withAttached(desk.text, attached)
    desks.write(desk, desk.words)
    audience.sayDrafts(desk)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}
