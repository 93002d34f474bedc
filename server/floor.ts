// The floor of one negotiation: everybody with a seat listens here. It passes on entries as they are recorded, and how
// things stand now; what it says to one delegation alone it sends to that delegation's sockets alone.

import type { WebSocket } from 'ws'
import type { Entry } from '../shared/acts.ts'
import type { Actor } from '../shared/delegations.ts'
import { CLOSE } from '../shared/rooms.ts'
import type { Draft, FloorMessage, LiveWording } from '../shared/floor.ts'
import type { DelegationCode, ProposalId } from '../shared/ids.ts'
import type { Note, Notes } from '../shared/notes.ts'

export type Listener = { readonly actor: Actor; readonly name: string }

/** A listener this far behind is dropped; it comes back and hears the rest from where it was. */
const MOST_WAITING = 8 * 1024 * 1024
/** Entries go out in frames of about this size, so that a late comer's screen fills while the rest is on its way. */
const ENTRIES_A_FRAME = 200
/** A line that answers no ping for this long is cut, so that the list of who is present is true. */
const PING_EVERY = 30_000

export class Floor {
  readonly #listeners = new Map<WebSocket, Listener & { readonly head: number }>()
  readonly #live = new Map<ProposalId, LiveWording>()
  #present = ''
  readonly #entries: (from: number) => Promise<readonly Entry[]>
  readonly #draftsOf: (delegation: DelegationCode) => readonly Draft[]
  readonly #notesFor: (actor: Actor) => Notes | null

  /** `notesFor` answers the notes of the actor's delegation, and null for a seat that reads none [H2]. */
  constructor(
    entries: (from: number) => Promise<readonly Entry[]>,
    draftsOf: (delegation: DelegationCode) => readonly Draft[],
    notesFor: (actor: Actor) => Notes | null,
  ) {
    this.#entries = entries
    this.#draftsOf = draftsOf
    this.#notesFor = notesFor
  }

  /** Lets a listener in: who the house takes them for, the entries after `since`, and then everything as it comes [F1]. */
  async enter(socket: WebSocket, listener: Listener, since: number): Promise<void> {
    socket.on('error', () => socket.terminate())
    socket.on('message', () => socket.close(CLOSE.unreadable.code, CLOSE.unreadable.reason))
    keepAlive(socket)

    // Entries that are recorded while the earlier ones are read are in `missed`, once and in order.
    const missed: Entry[] = []
    const early = this.#onEarly(socket, missed)
    const entries = await this.#entries(since + 1)
    early()
    if (socket.readyState !== socket.OPEN) return

    const read = since + entries.length
    const rest = missed.filter(({ number }) => number > read)
    const head = read + rest.length
    say(socket, { is: 'seated', ...listener, head })
    this.#sayEntries(socket, [...entries, ...rest])
    this.#listeners.set(socket, { ...listener, head })
    socket.on('close', () => {
      this.#listeners.delete(socket)
      this.#sayPresent()
    })
    const notes = this.#notesFor(listener.actor)
    if (notes) say(socket, { is: 'notes', notes: [...notes.values()] })
    say(socket, { is: 'drafts', drafts: this.#draftsOf(listener.actor.delegation) })
    for (const live of this.#live.values()) say(socket, { is: 'live', live })
    if (!this.#sayPresent()) send(socket, this.#present)
  }

  readonly #arriving = new Map<WebSocket, Entry[]>()

  #onEarly(socket: WebSocket, missed: Entry[]): () => void {
    this.#arriving.set(socket, missed)
    return () => this.#arriving.delete(socket)
  }

  sayEntries(entries: readonly Entry[]): void {
    for (const missed of this.#arriving.values()) missed.push(...entries)
    const frame = JSON.stringify({ is: 'entries', entries } satisfies FloorMessage)
    for (const [socket, { head }] of this.#listeners) {
      const [first] = entries
      // An entry may be read from the record just before it is said: whoever came in then has it already [F1].
      if (first && first.number > head) send(socket, frame)
      else
        this.#sayEntries(
          socket,
          entries.filter(({ number }) => number > head),
        )
    }
  }

  sayLive(live: LiveWording): void {
    this.#live.set(live.proposal, live)
    this.#everyone({ is: 'live', live })
  }

  sayLiveEnded(proposal: ProposalId): void {
    if (this.#live.delete(proposal)) this.#everyone({ is: 'live-ended', proposal })
  }

  /** What a delegation has in drafting, to its own seats and to nobody else [W1]. */
  sayDrafts(delegation: DelegationCode): void {
    const frame = JSON.stringify({
      is: 'drafts',
      drafts: this.#draftsOf(delegation),
    } satisfies FloorMessage)
    for (const [socket, { actor }] of this.#listeners)
      if (actor.delegation === delegation) send(socket, frame)
  }

  /** A note that has changed, to the seats of its delegation that read notes and to nobody else [H3]. */
  sayNote(delegation: DelegationCode, note: Note): void {
    const frame = JSON.stringify({ is: 'note', note } satisfies FloorMessage)
    for (const [socket, { actor }] of this.#listeners)
      if (actor.delegation === delegation && this.#notesFor(actor)) send(socket, frame)
  }

  get listeners(): number {
    return this.#listeners.size
  }

  close(): void {
    for (const socket of this.#listeners.keys()) socket.terminate()
  }

  /** Says who is present when that has changed; a further tab of somebody who is here is no news. */
  #sayPresent(): boolean {
    const here = [...new Set([...this.#listeners.values()].map(({ actor }) => actor.delegation))]
    const frame = JSON.stringify({ is: 'present', delegations: here.toSorted() } satisfies FloorMessage)
    if (frame === this.#present) return false
    this.#present = frame
    for (const socket of this.#listeners.keys()) send(socket, frame)
    return true
  }

  #sayEntries(socket: WebSocket, entries: readonly Entry[]): void {
    for (let at = 0; at < entries.length; at += ENTRIES_A_FRAME)
      say(socket, { is: 'entries', entries: entries.slice(at, at + ENTRIES_A_FRAME) })
  }

  #everyone(message: FloorMessage): void {
    const frame = JSON.stringify(message)
    for (const socket of this.#listeners.keys()) send(socket, frame)
  }
}

const say = (socket: WebSocket, message: FloorMessage): void => send(socket, JSON.stringify(message))

function send(socket: WebSocket, frame: string): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > MOST_WAITING) socket.terminate()
  else socket.send(frame)
}

function keepAlive(socket: WebSocket): void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const beat = setInterval(() => {
    if (!answered) socket.terminate()
    answered = false
    if (socket.readyState === socket.OPEN) socket.ping()
  }, PING_EVERY)
  socket.on('close', () => clearInterval(beat))
}
