// The floor of one negotiation: everybody with a seat listens here. It passes on entries as they are recorded, and how
// things stand now; what it says to one delegation alone it sends to that delegation's sockets alone. Everything it
// says goes through `messageAsSeenBy`: what an audience may not see is not sent to it.

import { isDeepStrictEqual } from 'node:util'
import type { WebSocket } from 'ws'
import type { Entry } from '../shared/acts.ts'
import { type Audience, audienceOf, messageAsSeenBy, sameAudience } from '../shared/attribution.ts'
import type { ClearanceNow } from '../shared/clearances.ts'
import type { Actor } from '../shared/delegations.ts'
import { CLOSE } from '../shared/rooms.ts'
import type { Draft, FloorMessage, LiveWording } from '../shared/floor.ts'
import { type DelegationCode, NO_DELEGATION, type ProposalId } from '../shared/ids.ts'
import type { Negotiation } from '../shared/negotiation.ts'
import type { Note, Notes } from '../shared/notes.ts'
import { publishedRecord } from '../shared/observing.ts'
import type { OnScreen } from '../shared/room-screen.ts'
import type { Conference } from './conference.ts'
import { inFrames, isEmptied, isFull, keepAlive, readAnew, send } from './floor-line.ts'

export type Listener = { readonly actor: Actor; readonly name: string }

/** A listener who has heard everything there was, as this audience. */
type Seated = Listener & { readonly audience: Audience }

/** A listener, and the line to it. */
type Addressee = readonly [WebSocket, Seated]

/** What the house says, before it is known to whom. */
type Message = FloorMessage<Entry>

export class Floor {
  readonly #listeners = new Map<WebSocket, Seated>()
  readonly #live = new Map<ProposalId, LiveWording>()
  /** What each listener was last told of its delegation's drafts. */
  readonly #drafts = new WeakMap<WebSocket, string>()
  /** How much of what was issued each listener who reads nothing else has been sent. */
  readonly #issued = new WeakMap<WebSocket, number>()
  #present: readonly DelegationCode[] = []
  #onScreen: OnScreen | null = null
  readonly #conference: Pick<Conference, 'entries' | 'negotiation' | 'now'>
  readonly #draftsOf: (delegation: DelegationCode) => readonly Draft[]
  readonly #notesFor: (actor: Actor) => Notes | null
  readonly #clearancesOf: (delegation: DelegationCode) => readonly ClearanceNow[]

  /**
   * `draftsOf` and `clearancesOf` answer what one delegation alone is told; `notesFor` the notes of the actor's
   * delegation, and null for a seat that reads none [H2].
   */
  constructor(
    conference: Pick<Conference, 'entries' | 'negotiation' | 'now'>,
    draftsOf: (delegation: DelegationCode) => readonly Draft[],
    notesFor: (actor: Actor) => Notes | null,
    clearancesOf: (delegation: DelegationCode) => readonly ClearanceNow[],
  ) {
    this.#conference = conference
    this.#draftsOf = draftsOf
    this.#notesFor = notesFor
    this.#clearancesOf = clearancesOf
  }

  /**
   * Lets a listener in: who the house takes them for, the entries after `since`, and then everything as it comes [F1].
   * Who has listened before names were last set is sent the record from its beginning [T7].
   */
  async enter(socket: WebSocket, listener: Listener, since: number): Promise<void> {
    socket.on('error', () => socket.terminate())
    socket.on('message', () => socket.close(CLOSE.unreadable.code, CLOSE.unreadable.reason))
    keepAlive(socket)
    if (this.#audienceOf(listener).reads === 'issued') return this.#enterToReadIssued(socket, listener)

    // Entries that are recorded while the earlier ones are read are in `missed`, once and in order.
    const missed: Entry[] = []
    const early = this.#onEarly(socket, missed)
    const from = this.#startFor(listener, since)
    const entries = await this.#conference.entries(from + 1)
    const audience = this.#audienceOf(listener)
    // Who reads what may have been set while the record was read, or sent.
    const isReadSo = () =>
      from === this.#startFor(listener, since) && sameAudience(audience, this.#audienceOf(listener))
    if (!isReadSo() || audience.reads === 'issued') readAnew(socket)
    if (socket.readyState !== socket.OPEN) return early()

    const { head } = this.#negotiation
    const seated = { ...listener, audience }
    const say = (message: Message) => this.#say(message, [[socket, seated]])
    this.#greet(socket, seated, { head, since: from })
    let last = from
    // An entry may be on disk before it is heard: it comes when everyone hears it, as it may be seen then [F1].
    for (const frame of inFrames(entries.filter(({ number }) => number <= head))) {
      // A long record goes out as fast as the line takes it: what waits for a slow one is not kept here.
      if (isFull(socket)) {
        await isEmptied(socket)
        if (!isReadSo()) readAnew(socket)
        if (socket.readyState !== socket.OPEN) return early()
      }
      say({ is: 'entries', entries: frame })
      last = frame.at(-1)?.number ?? last
    }
    early()
    for (const frame of inFrames(missed.filter(({ number }) => number > last)))
      say({ is: 'entries', entries: frame })
    this.#listen(socket, seated)
    const notes = this.#notesFor(listener.actor)
    if (notes) say({ is: 'notes', notes: [...notes.values()] })
    say({ is: 'screen', shown: this.#onScreen })
    this.#sayDrafts([[socket, seated]], this.#draftsOf(listener.actor.delegation))
    say({ is: 'clearances', clearances: this.#clearancesOf(listener.actor.delegation) })
    for (const live of this.#live.values()) say({ is: 'live', live })
    if (!this.#sayPresent()) say({ is: 'present', delegations: this.#present })
  }

  /**
   * Lets in a listener who reads issued texts alone: they come from the first, whatever the listener has, and nothing that
   * was heard before the text was closed to observers is left standing [T11, T12].
   */
  #enterToReadIssued(socket: WebSocket, listener: Listener): void {
    const { length: head } = publishedRecord(this.#negotiation)
    const seated: Seated = { ...listener, audience: { reads: 'issued' } }
    this.#greet(socket, seated, { head, since: 0 })
    this.#listen(socket, seated)
    const nothing: readonly FloorMessage[] = [
      { is: 'drafts', drafts: [] },
      { is: 'notes', notes: [] },
      { is: 'clearances', clearances: [] },
      { is: 'screen', shown: null },
    ]
    for (const message of nothing) send(socket, JSON.stringify(message))
    this.#sayIssued()
    this.#sayPresent()
  }

  /** Says to a listener who the house takes them for. */
  #greet(socket: WebSocket, seated: Seated, { head, since }: { head: number; since: number }): void {
    const { actor, name } = seated
    const at = new Date(this.#conference.now).toISOString()
    this.#say({ is: 'seated', actor, name, head, since, at }, [[socket, seated]])
  }

  /** From here on a listener hears everything as it comes, for as long as the line is there. */
  #listen(socket: WebSocket, seated: Seated): void {
    this.#listeners.set(socket, seated)
    socket.on('close', () => {
      this.#listeners.delete(socket)
      this.#sayPresent()
    })
  }

  get #negotiation(): Negotiation {
    return this.#conference.negotiation
  }

  #audienceOf({ actor }: Listener): Audience {
    return audienceOf(actor, this.#negotiation)
  }

  /** Behind which entry to begin for a listener who has those up to `since`; an observer may have had issued texts alone. */
  #startFor({ actor }: Listener, since: number): number {
    const { namesSince, observingSince } = this.#negotiation
    const set = actor.role === 'observer' ? Math.max(namesSince, observingSince) : namesSince
    return since < set ? 0 : since
  }

  readonly #arriving = new Map<WebSocket, Entry[]>()

  #onEarly(socket: WebSocket, missed: Entry[]): () => void {
    this.#arriving.set(socket, missed)
    return () => this.#arriving.delete(socket)
  }

  sayEntries(entries: readonly Entry[]): void {
    for (const missed of this.#arriving.values()) missed.push(...entries)
    for (const [socket, seated] of this.#listeners)
      if (!sameAudience(seated.audience, this.#audienceOf(seated))) readAnew(socket)
    this.#say({ is: 'entries', entries }, this.#listeners)
    this.#sayIssued()
  }

  /** What was issued, to those who read nothing else and have not been sent it. */
  #sayIssued(): void {
    const published = publishedRecord(this.#negotiation)
    for (const [socket, { audience }] of this.#listeners) {
      const sent = this.#issued.get(socket) ?? 0
      if (audience.reads !== 'issued' || published.length === sent) continue
      this.#issued.set(socket, published.length)
      send(socket, JSON.stringify({ is: 'entries', entries: published.slice(sent) } satisfies FloorMessage))
    }
  }

  sayLive(live: LiveWording): void {
    this.#live.set(live.proposal, live)
    this.#say({ is: 'live', live }, this.#listeners)
  }

  sayLiveEnded(proposal: ProposalId): void {
    if (this.#live.delete(proposal)) this.#say({ is: 'live-ended', proposal }, this.#listeners)
  }

  /** What the room screen shows from now on, until the house closes [X3]; what it shows already is no news. */
  sayScreen(shown: OnScreen | null): void {
    if (isDeepStrictEqual(shown, this.#onScreen)) return
    this.#onScreen = shown
    this.#say({ is: 'screen', shown }, this.#listeners)
  }

  /** What a delegation has in drafting, to its own seats and to nobody else [W1]. */
  sayDrafts(delegation: DelegationCode): void {
    const own = [...this.#listeners].filter(([, { actor }]) => actor.delegation === delegation)
    this.#sayDrafts(own, this.#draftsOf(delegation))
  }

  /** To a listener without names the same is not said again: it would tell what an act that is withheld was about [T4]. */
  #sayDrafts(to: readonly Addressee[], drafts: readonly Draft[]): void {
    const now = JSON.stringify(drafts)
    const meant = to.filter(
      ([socket, { audience }]) => audience.reads === 'names' || this.#drafts.get(socket) !== now,
    )
    for (const [socket] of meant) this.#drafts.set(socket, now)
    this.#say({ is: 'drafts', drafts }, meant)
  }

  /** How the clearances that concern a delegation stand, to its own seats and to nobody else [E2]. */
  sayClearances(delegation: DelegationCode, clearances: readonly ClearanceNow[]): void {
    const own = [...this.#listeners].filter(([, { actor }]) => actor.delegation === delegation)
    this.#say({ is: 'clearances', clearances }, own)
  }

  /** A note that has changed, to the seats of its delegation that read notes and to nobody else [H3]. */
  sayNote(delegation: DelegationCode, note: Note): void {
    const own = [...this.#listeners].filter(
      ([, { actor }]) => actor.delegation === delegation && this.#notesFor(actor),
    )
    this.#say({ is: 'note', note }, own)
  }

  get listeners(): number {
    return this.#listeners.size
  }

  /** The house closes: everybody is told, and comes back when it is open again. */
  close(): void {
    const { code, reason } = CLOSE.restarting
    for (const socket of this.#listeners.keys()) socket.close(code, reason)
  }

  /** Says who is present when that has changed; a further tab of somebody who is here is no news. */
  #sayPresent(): boolean {
    const codes = [...this.#listeners.values()].map(({ actor }) => actor.delegation)
    const delegations = [...new Set(codes)].filter((code) => code !== NO_DELEGATION).toSorted()
    if (delegations.join() === this.#present.join()) return false
    this.#present = delegations
    this.#say({ is: 'present', delegations }, this.#listeners)
    return true
  }

  /** Says a message to these, to each as its audience may see it; those of one audience are sent the same frame. */
  #say(message: Message, to: Iterable<Addressee>): void {
    const frames = new Map<string, string | null>()
    for (const [socket, { audience }] of to) {
      const key = audience.reads === 'own' ? `own ${audience.delegation}` : audience.reads
      const frame = frames.get(key) ?? frameFor(audience, message, this.#negotiation)
      frames.set(key, frame)
      if (frame !== null) send(socket, frame)
    }
  }
}

function frameFor(audience: Audience, message: Message, negotiation: Negotiation): string | null {
  const seen = messageAsSeenBy(audience, message, negotiation)
  return seen && JSON.stringify(seen)
}
