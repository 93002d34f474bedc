// What the delegations of one negotiation have in drafting: it opens working texts and their rooms, lets seats in, and
// shows them out as rights change. What is in a room is the room's affair, what is allowed is decided in
// shared/rights.ts.

import type { WebSocket } from 'ws'
import type { Entry } from '../shared/acts.ts'
import type { Actor } from '../shared/delegations.ts'
import type { Draft } from '../shared/floor.ts'
import type { DelegationCode, ProposalId, SeatId } from '../shared/ids.ts'
import type { Intent } from '../shared/bridging.ts'
import type { RoomOf } from '../shared/drafters.ts'
import { type Aim, isWritten } from '../shared/meanings.ts'
import { mayTakeDown } from '../shared/oral.ts'
import { hasHidden } from '../shared/printable.ts'
import type { Prose } from '../shared/prose.ts'
import { ok, refuse, type Result, unreachable } from '../shared/result.ts'
import type { Refusal } from '../shared/refusals.ts'
import { mayBridge, mayDraft, mayEnter } from '../shared/rights.ts'
import { CLOSE, type Close, closeFor } from '../shared/rooms.ts'
import { maySpeak } from '../shared/speaking.ts'
import { Audience } from './audience.ts'
import { Carrying } from './carrying.ts'
import type { Chance } from './chance.ts'
import { Choosing } from './choosing.ts'
import type { Clock, Conference } from './conference.ts'
import { type Desk, Desks } from './desks.ts'
import type { Floor } from './floor.ts'
import { Holding } from './holding.ts'
import type { Log } from './log.ts'
import { OpenRooms } from './open-rooms.ts'
import { isOutsideRooms } from './outside-rooms.ts'
import { Readiness } from './readiness.ts'
import type { Visitor } from './rooms/occupant.ts'
import { turnAway } from './rooms/room.ts'
import { Screen } from './screen.ts'
import { type Brought, Unwritten } from './unwritten.ts'
import { Work } from './work.ts'
import { withReason, type WorkingTexts } from './working-texts.ts'

/** What the drafting has of the house: its clock, its chance, and where it says what went wrong. */
type House = { readonly clock: Clock; readonly chance: Chance; readonly log: Log }

export class Drafting {
  /** Where drafts are said to be ready for their head to table. */
  readonly readiness: Readiness
  /** What is prepared without being written. */
  readonly unwritten: Unwritten
  readonly desks: Desks
  readonly #conference: Conference
  readonly #screen: Screen
  readonly #clock: Clock
  readonly #choosing: Choosing
  readonly #rooms: OpenRooms
  readonly #audience: Audience
  readonly #carrying: Carrying
  readonly #holding: Holding
  readonly #seated = new Map<SeatId, Actor>()
  readonly #work: Work

  private constructor(conference: Conference, texts: WorkingTexts, floor: Floor, house: House) {
    const { clock, chance, log } = house
    this.#conference = conference
    this.#screen = new Screen(conference, floor)
    this.#clock = clock
    this.#work = new Work(log)
    this.desks = new Desks(() => conference.negotiation, texts)
    this.#choosing = new Choosing(this.desks, () => conference.negotiation, chance)
    this.#rooms = new OpenRooms(texts, this.desks, {
      onWords: (desk, room, by) => this.#typed(desk, room.wording, by),
      aside: (work) => this.#work.aside(work),
      chance,
    })
    const held = { negotiation: () => conference.negotiation, texts, desks: this.desks }
    const seated = () => this.#seated.values()
    this.#audience = new Audience({ ...held, conference, screen: this.#screen, seated, floor })
    this.readiness = new Readiness({ ...held, sayDrafts: (delegation) => floor.sayDrafts(delegation) })
    const part = {
      mayEnter: (actor: Actor, proposal: ProposalId) => this.mayEnter(actor, proposal).ok,
      audience: this.#audience,
      aside: (work: Promise<void>) => this.#work.aside(work),
    }
    const end = (close: Close) => (desk: Desk) => this.#end(desk, close)
    this.#carrying = new Carrying(this.desks, this.#rooms, this.#screen, { ...part, end: end(CLOSE.decided) })
    this.#holding = new Holding(conference, this.desks, this.#screen, { ...part, end: this.#end.bind(this) })
    this.unwritten = new Unwritten({
      ...held,
      rooms: this.#rooms,
      choosing: this.#choosing,
      readiness: this.readiness,
      audience: this.#audience,
      clock,
      carryOver: (desk) => this.#carrying.over(desk),
    })
  }

  static async open(conference: Conference, texts: WorkingTexts, floor: Floor, house: House) {
    const drafting = new Drafting(conference, texts, floor, house)
    for (const desk of await drafting.desks.open()) {
      // A house that was killed between the entry and this mark must not show to all what is drafted beside again.
      if (!drafting.desks.isOnScreen(desk.text)) drafting.#work.aside(drafting.#audience.mark(desk, false))
      if (!isWritten(desk.text.meaning)) drafting.#work.aside(drafting.unwritten.resume(desk))
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
    const apart = this.desks.isOnScreen({ ...intent }) && !maySpeak(actor, negotiation)
    const proposal = this.#choosing.proposalFor(actor.delegation, intent, { another, apart })
    return ok(await this.#draftAt({ proposal, ...intent, owner: actor.delegation, live: false }, actor))
  }

  /** The working text in which the secretariat takes down what a delegation says; nobody else sees it [U2]. */
  async takeDown(actor: Actor, aim: Aim, spokenBy: DelegationCode): Promise<Result<Draft, Refusal>> {
    const answer = mayTakeDown(actor, aim, spokenBy, this.#conference.negotiation)
    return answer.ok ? ok(await this.#draftAt(this.#choosing.roomFor(spokenBy, aim), actor)) : answer
  }

  /** The working text of a proposal that the actor's delegation writes; one that was tabled without a room gets one. */
  async draftFor(actor: Actor, proposal: ProposalId): Promise<Result<Draft, Refusal>> {
    const room = this.desks.roomOf(proposal)
    if (!room) return refuse('no-such-proposal')
    const answer = mayEnter(actor, room, this.#conference.negotiation)
    if (!answer.ok) return answer
    return isWritten(room.meaning) ? ok(await this.#draftAt(room, actor)) : refuse('words-apart')
  }

  /** Words from elsewhere as a draft of their own of the actor's delegation, private whatever the way of drafting [D4]. */
  async bring(actor: Actor, aim: Aim, brought: Brought): Promise<Result<Draft, Refusal>> {
    if (hasHidden(brought.wording)) return refuse('hidden-characters') // [P8]
    const answer = mayDraft(actor, aim, this.#conference.negotiation)
    if (!answer.ok) return answer
    const room = { proposal: this.#choosing.anew(), ...aim, owner: actor.delegation, live: false }
    return ok(await this.#draftAt(room, actor, brought))
  }

  /** Whether everyone reads the words of this proposal while they are typed [D3]. */
  isLive(proposal: ProposalId): boolean {
    return this.desks.get(proposal)?.text.live ?? false
  }

  /** Whether the actor may enter this room now; asked before a socket is opened [W2]. */
  mayEnter(actor: Actor, proposal: ProposalId): Result<unknown, Refusal> {
    const known = this.desks.get(proposal)
    if (!known) return refuse('no-such-proposal')
    const answer = mayEnter(actor, known.text, this.#conference.negotiation)
    return answer.ok && !isWritten(known.text.meaning) ? refuse('words-apart') : answer // [P14]
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

  /** Follows what was recorded: seats are shown out as rights end, and the screen follows the way of drafting. */
  hear(entries: readonly Entry[]): void {
    for (const entry of entries) this.#hear(entry)
  }

  async close(): Promise<void> {
    await this.unwritten.close()
    await this.#work.done()
    await this.#screen.close()
    for (const desk of this.desks.all) await this.#rooms.suspend(desk)
  }

  /** The draft of a desk; where there is none it is set up, in words that were `brought` if there are any. */
  async #draftAt(room: RoomOf, actor: Actor, brought?: Brought): Promise<Draft> {
    // Who drafts within the delegation begins in private, also where the others are on the screen [D5].
    const live = !brought && this.desks.isOnScreen(room) && maySpeak(actor, this.#conference.negotiation)
    const [at, base] = [new Date(this.#clock()).toISOString(), this.desks.baseFor(room.proposal, room)]
    const isNew = !this.desks.get(room.proposal)
    const begun = withReason({ ...room, openedBy: actor.seat, at, live, base, ready: null }, brought?.reason)
    const desk = await this.desks.setUp(begun, brought?.wording)
    if (live) await this.#audience.follow(desk, 'screen') // begun within the delegation, and untouched
    if (this.desks.isBehind(desk)) this.#carrying.over(desk) // accepted while it was on its way to the disk
    if (isNew) this.#audience.sayDrafts(desk)
    return this.desks.draftOf(desk, actor.delegation)
  }

  #typed(known: Desk, words: Prose, by: SeatId): void {
    const [wasChanged, wasReady] = [this.desks.isChanged(known), known.text.ready !== null]
    this.desks.write(known, words)
    if (known.text.attached) this.#work.aside(this.unwritten.typed(known))
    if (wasReady) this.#work.aside(this.readiness.unmark(known))
    const isChanged = this.desks.isChanged(known)
    if (isChanged !== wasChanged || wasReady) this.#audience.sayDrafts(known)
    if (known.isAwaited && !isChanged) this.#work.aside(this.#audience.tabled(known))
    const typist = this.#seated.get(by)
    const { proposal, live } = known.text
    // What was on its way to the disk when the paragraph was agreed is kept, and shown to nobody.
    if (!live || !typist || !this.mayEnter(typist, proposal).ok) return
    if (known.carrying) known.carrying.typist = typist
    else this.#screen.show({ ...this.desks.roomAt(known.text), wording: words }, typist)
  }

  #hear({ act, by }: Entry): void {
    if (isOutsideRooms(act)) return
    switch (act.does) {
      case 'table':
      case 'enter-orally': {
        for (const inner of this.desks.inside(act.proposal)) this.#carrying.over(inner)
        const known = this.desks.get(act.proposal)
        if (!known) return
        if (known.text.ready) this.#work.aside(this.readiness.unmark(known))
        if (known.text.attached) this.#work.aside(this.unwritten.tabled(known))
        // Who wrote it and does not sponsor it now leaves: the secretariat, and who was named and said nothing [U2, J3].
        if (known.text.isJoint || known.text.spokenBy)
          this.#showOutStrangers(known.text.proposal, by.delegation)
        // Words tabled on the screen are everybody's to see: with nothing else in it, it is live from here on [D4, D5].
        if (this.desks.isOnScreen(known.text)) this.#work.aside(this.#audience.tabled(known))
        this.#audience.sayDrafts(known)
        return
      }
      case 'delegate-tabling':
        for (const known of this.desks.all)
          if (known.text.live) this.#work.aside(this.#audience.showOutSilent(known))
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
      case 'answer-joint':
        return this.#showOutStrangers(act.proposal, by.delegation)
      case 'end-cosponsoring':
        return this.#showOutStrangers(act.proposal, act.delegation)
      case 'close-joint':
        return this.#showOutStrangers(act.proposal, by.delegation, CLOSE.jointClosed)
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
      case 'adopt':
        for (const known of this.desks.all)
          if (!this.desks.mayGoOn(known.text)) this.#end(known, CLOSE.adopted)
        return
      case 'set-drafting':
        for (const known of this.desks.all)
          if (!act.paragraph || this.desks.aimOf(known.text).paragraph === act.paragraph)
            this.#work.aside(this.#audience.follow(known, act.drafting))
        return
      default:
        unreachable(act)
    }
  }

  /** Everyone leaves the room, with the words still on their screens to copy [L4, W4]. */
  #end(known: Desk | undefined, close: Close): void {
    if (!known) return
    this.#screen.end(known.text.proposal)
    if (known.room) this.#work.aside(known.room.then((room) => room.showOut(close)))
    this.#audience.sayDrafts(known)
  }

  #showOutStrangers(proposal: ProposalId, leaving: DelegationCode, close: Close = CLOSE.notSponsor): void {
    const known = this.desks.get(proposal)
    if (known) this.#work.aside(this.#audience.showOutStrangers(known, leaving, close))
  }
}
