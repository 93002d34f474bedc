// What the delegations of one negotiation have in drafting: it opens working texts and their rooms, lets seats in, and
// shows them out as rights change. What is in a room is the room's affair, what is allowed is decided in
// shared/rights.ts.

import type { WebSocket } from 'ws'
import type { Entry } from '../shared/acts.ts'
import type { Actor } from '../shared/delegations.ts'
import type { Draft } from '../shared/floor.ts'
import type { DelegationCode, ProposalId, SeatId } from '../shared/ids.ts'
import type { Intent } from '../shared/bridging.ts'
import { hasWords } from '../shared/meanings.ts'
import { draftingOn } from '../shared/negotiation.ts'
import type { Prose } from '../shared/prose.ts'
import { ok, refuse, type Result, unreachable } from '../shared/result.ts'
import type { Refusal } from '../shared/refusals.ts'
import { mayBridge, mayDraft, mayEnter } from '../shared/rights.ts'
import { CLOSE, type Close, closeFor } from '../shared/rooms.ts'
import { maySpeak } from '../shared/speaking.ts'
import { Audience } from './audience.ts'
import { Carrying } from './carrying.ts'
import type { Clock, Conference } from './conference.ts'
import { type Desk, Desks } from './desks.ts'
import type { Floor } from './floor.ts'
import { Holding } from './holding.ts'
import type { Log } from './log.ts'
import { OpenRooms } from './open-rooms.ts'
import { Readiness } from './readiness.ts'
import type { Occupant } from './rooms/room.ts'
import { Screen } from './screen.ts'
import type { WorkingTexts } from './working-texts.ts'

/** Who comes into a room; `isPrivate` when what they type is meant for their own delegation. */
export type Visitor = { readonly actor: Actor; readonly occupant: Occupant; readonly isPrivate: boolean }

/** What the drafting has of the house: its clock, and where it says what went wrong. */
type House = { readonly clock: Clock; readonly log: Log }

export class Drafting {
  /** Where drafts are said to be ready for their head to table. */
  readonly readiness: Readiness
  readonly desks: Desks
  readonly #conference: Conference
  readonly #floor: Floor
  readonly #screen: Screen
  readonly #clock: Clock
  readonly #log: Log
  readonly #rooms: OpenRooms
  readonly #audience: Audience
  readonly #carrying: Carrying
  readonly #holding: Holding
  readonly #seated = new Map<SeatId, Actor>()
  /** Work that nobody waits for but the house when it closes. */
  readonly #work = new Set<Promise<void>>()

  private constructor(conference: Conference, texts: WorkingTexts, floor: Floor, { clock, log }: House) {
    this.#conference = conference
    this.#floor = floor
    this.#screen = new Screen(conference, floor)
    this.#clock = clock
    this.#log = log
    this.desks = new Desks(() => conference.negotiation, texts)
    this.#rooms = new OpenRooms(texts, this.desks, {
      onWords: (desk, room, by) => this.#typed(desk, room.wording, by),
      aside: (work) => this.#aside(work),
    })
    this.#audience = new Audience({
      conference,
      texts,
      desks: this.desks,
      screen: this.#screen,
      seated: () => this.#seated.values(),
      floor,
    })
    this.readiness = new Readiness({
      negotiation: () => conference.negotiation,
      texts,
      desks: this.desks,
      sayDrafts: (delegation) => floor.sayDrafts(delegation),
    })
    const part = {
      mayEnter: (actor: Actor, proposal: ProposalId) => this.mayEnter(actor, proposal).ok,
      sayDrafts: (desk: Desk) => this.#audience.sayDrafts(desk),
      aside: (work: Promise<void>) => this.#aside(work),
    }
    const end = (close: Close) => (desk: Desk) => this.#end(desk, close)
    this.#carrying = new Carrying(this.desks, this.#rooms, this.#screen, { ...part, end: end(CLOSE.decided) })
    this.#holding = new Holding(conference, this.desks, this.#screen, { ...part, end: this.#end.bind(this) })
  }

  static async open(
    conference: Conference,
    texts: WorkingTexts,
    floor: Floor,
    house: House,
  ): Promise<Drafting> {
    const drafting = new Drafting(conference, texts, floor, house)
    for (const desk of await drafting.desks.open()) {
      const { text } = desk
      // A house that was killed between the entry and this mark must not show to all what is drafted beside again.
      if (drafting.desks.wayOf(text) === 'beside') drafting.#aside(drafting.#audience.setLive(desk, false))
    }
    return drafting
  }

  /**
   * The working text of the actor's delegation on a paragraph with this in mind: the one it is drafting already, unless
   * `another` is asked for, or a new one. Two seats that ask at once get the same [W1].
   */
  async draft(actor: Actor, intent: Intent, another: boolean): Promise<Result<Draft, Refusal>> {
    const { negotiation } = this.#conference
    const { from } = intent
    const answer = from ? mayBridge(actor, intent, from, negotiation) : mayDraft(actor, intent, negotiation)
    if (!answer.ok) return answer
    const apart = this.#isOnScreen(intent) && !maySpeak(actor, negotiation)
    const proposal = this.desks.proposalFor(actor.delegation, intent, { another, apart })
    return ok(await this.#draftAt(proposal, intent, actor))
  }

  /** The working text of one of the actor's own pending proposals; one that was tabled without a room gets one. */
  async draftFor(actor: Actor, proposal: ProposalId): Promise<Result<Draft, Refusal>> {
    const known = this.desks.get(proposal)?.text ?? this.#conference.negotiation.proposals.get(proposal)
    if (!known) return refuse('no-such-proposal')
    const { paragraph, meaning, owner } = known
    if (!hasWords(meaning)) return refuse('words-apart')
    const room = { proposal, paragraph, meaning, owner, live: this.isLive(proposal) }
    const answer = mayEnter(actor, room, this.#conference.negotiation)
    if (!answer.ok) return answer
    return ok(await this.#draftAt(proposal, { paragraph, meaning }, actor))
  }

  /** Whether everyone reads the words of this proposal while they are typed [D3]. */
  isLive(proposal: ProposalId): boolean {
    return this.desks.get(proposal)?.text.live ?? false
  }

  /** Whether the actor may enter this room now; asked before a socket is opened [W2]. */
  mayEnter(actor: Actor, proposal: ProposalId): Result<unknown, Refusal> {
    const known = this.desks.get(proposal)
    return known ? mayEnter(actor, known.text, this.#conference.negotiation) : refuse('no-such-proposal')
  }

  /** Lets a seat into the room of a proposal; whoever may not enter (any more) is shown out at once. */
  async enter(
    socket: WebSocket,
    { actor, occupant, isPrivate }: Visitor,
    proposal: ProposalId,
  ): Promise<void> {
    const known = this.desks.get(proposal)
    if (!known) return turnAway(socket, CLOSE.decided)
    this.#seated.set(actor.seat, actor)
    socket.pause() // what the peer says before the room is open waits in the line
    const room = await this.#rooms.of(known)
    socket.resume()
    const answer = this.mayEnter(actor, proposal)
    if (!answer.ok) return turnAway(socket, closeFor(answer.refusal))
    // What was typed for one's own delegation and comes in after the screen was turned on is nobody else's to read [D4].
    if (isPrivate && this.isLive(proposal)) return turnAway(socket, CLOSE.onScreen)
    if (socket.readyState === socket.OPEN)
      room.enter(socket, occupant, () => this.mayEnter(actor, proposal).ok)
  }

  /** What a delegation has in drafting, for its own seats. */
  draftsOf(delegation: DelegationCode): readonly Draft[] {
    return this.desks.draftsOf(delegation)
  }

  /** Follows what was recorded: seats are shown out as rights end, and the screen follows the way of drafting. */
  hear(entries: readonly Entry[]): void {
    for (const entry of entries) this.#hear(entry)
  }

  async close(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work)
    await this.#screen.close()
    for (const desk of this.desks.all) await this.#rooms.close(desk)
  }

  /** The draft of a desk, which is set up where there is none. */
  async #draftAt(proposal: ProposalId, intent: Intent, actor: Actor): Promise<Draft> {
    // Who drafts within the delegation begins in private, also where the others are on the screen [D5].
    const live = this.#isOnScreen(intent) && maySpeak(actor, this.#conference.negotiation)
    const at = new Date(this.#clock()).toISOString()
    const { delegation: owner, seat: openedBy } = actor
    const isNew = !this.desks.get(proposal)
    const base = this.desks.baseFor(proposal, intent)
    const text = { proposal, ...intent, owner, openedBy, at, live, base, ready: null }
    const desk = await this.desks.setUp(text)
    if (live) await this.#audience.follow(desk, 'screen') // begun within the delegation, and untouched
    if (this.desks.isBehind(desk)) this.#carrying.over(desk) // accepted while it was on its way to the disk
    if (isNew) this.#floor.sayDrafts(owner)
    return this.desks.draftOf(desk, actor.delegation)
  }

  #typed(known: Desk, words: Prose, by: SeatId): void {
    const wasChanged = this.desks.isChanged(known)
    const wasReady = known.text.ready !== null
    this.desks.write(known, words)
    if (wasReady) this.#aside(this.readiness.unmark(known))
    const isChanged = this.desks.isChanged(known)
    if (isChanged !== wasChanged || wasReady) this.#audience.sayDrafts(known)
    if (known.isAwaited && !isChanged) this.#aside(this.#audience.tabled(known))
    const typist = this.#seated.get(by)
    const { proposal, owner, live } = known.text
    // What was on its way to the disk when the paragraph was agreed is kept, and shown to nobody.
    if (!live || !typist || !this.mayEnter(typist, proposal).ok) return
    if (known.carrying) known.carrying.typist = typist
    else this.#screen.show({ proposal, ...this.desks.intentOf(known.text), owner, wording: words }, typist)
  }

  #hear({ act }: Entry): void {
    switch (act.does) {
      case 'table': {
        for (const inner of this.desks.inside(act.proposal)) this.#carrying.over(inner)
        const known = this.desks.get(act.proposal)
        if (!known) return
        if (known.text.ready) this.#aside(this.readiness.unmark(known))
        // Words tabled on the screen are everybody's to see: with nothing else in it, it is live from here on [D4, D5].
        if (this.desks.wayOf(known.text) === 'screen') this.#aside(this.#audience.tabled(known))
        this.#audience.sayDrafts(known)
        return
      }
      case 'delegate-tabling':
        for (const known of this.desks.all)
          if (known.text.live) this.#aside(this.#audience.showOutSilent(known))
        return
      case 'withdraw':
      case 'set-aside':
        for (const known of [this.desks.get(act.proposal), ...this.desks.inside(act.proposal)])
          this.#end(known, CLOSE.decided)
        return
      case 'take-up': {
        const known = this.desks.get(act.proposal)
        if (known) this.#audience.sayDrafts(known)
        return
      }
      case 'cosponsor':
      case 'share-room':
      case 'end-cosponsoring': {
        const known = this.desks.get(act.proposal)
        if (known) this.#aside(this.#audience.showOutStrangers(known))
        return
      }
      case 'call':
      case 'open-silence':
        return this.#holding.hold(act)
      case 'agree':
      case 'close-call':
      case 'close-silence':
        return this.#holding.release(act)
      case 'accept':
      case 'restore':
        for (const known of this.desks.touchedBy(act)) this.#carrying.over(known)
        return
      case 'issue-revision':
        for (const known of act.pending === 'ended' ? this.desks.all : [])
          if (!this.desks.mayGoOn(known.text)) this.#end(known, CLOSE.decided)
        return
      case 'set-drafting':
        for (const known of this.desks.all)
          if (!act.paragraph || this.desks.aimOf(known.text).paragraph === act.paragraph)
            this.#aside(this.#audience.follow(known, act.drafting))
        return
      case 'convene':
      case 'admit':
      case 'set-attribution':
      case 'import-draft':
      case 'reopen':
      case 'object':
      case 'withdraw-objection':
      case 'break-silence':
      case 'take-position':
      case 'withdraw-position':
        return
      default:
        unreachable(act)
    }
  }

  /** Everyone leaves the room, with the words still on their screens to copy [L4, W4]. */
  #end(known: Desk | undefined, close: Close): void {
    if (!known) return
    this.#screen.end(known.text.proposal)
    if (known.room) this.#aside(known.room.then((room) => room.showOut(close)))
    this.#audience.sayDrafts(known)
  }

  #isOnScreen({ paragraph }: Intent): boolean {
    return draftingOn(this.#conference.negotiation, paragraph) === 'screen'
  }

  /** Work that nobody waits for: what goes wrong in it is said in the log, and ends nothing else. */
  #aside(work: Promise<void>): void {
    const done = work
      .catch((cause: unknown) => this.#log.fault('work on a working text was not done', cause))
      .finally(() => this.#work.delete(done))
    this.#work.add(done)
  }
}

const turnAway = (socket: WebSocket, { code, reason }: Close): void => socket.close(code, reason)
