// A room holds one proposal's working text while the seats of its sponsors type in it. It speaks plain y-protocols, so
// that a stock y-websocket client works against it; it knows nothing of acts, and whoever opens the door passes rights
// in. Nothing that was typed is shown to anybody before it is on disk, and nobody's message ends more than its own line.

import type { WebSocket } from 'ws'
import { uint32 } from 'lib0/random'
import * as Y from 'yjs'
import type { SeatId } from '../../shared/ids.ts'
import { type Prose, sameProse } from '../../shared/prose.ts'
import { CLOSE, type Close } from '../../shared/rooms.ts'
import { proseOf } from '../../shared/working-text.ts'
import { COST_OF_AN_ECHO } from './bounds.ts'
import { judge, type Holding } from './gate.ts'
import { Line } from './line.ts'
import { newWords, read, type Said, wholeText, whatIHave } from './messages.ts'
import type { Occupant } from './occupant.ts'
import { HOUSE, Owners } from './owners.ts'
import { Presence } from './presence.ts'
import { scan } from './scan.ts'
import { emptyText, takeIn } from './text.ts'
import { Trial } from './trial.ts'

export type { Occupant }

/** Writes an update of a seat to disk: durable when it resolves, and it rejects when the update cannot be kept. */
export type Keep = (update: Uint8Array, seat: SeatId) => Promise<void>

/** The working text as it was kept, and whose client ids are in it. */
export type Start = {
  readonly updates: readonly Uint8Array[]
  readonly clients: ReadonlyMap<number, SeatId>
}

/** An accepted update on its way to disk. Without one there is nothing to write, only to be counted in its turn. */
type Waiting = {
  readonly update: Uint8Array | null
  readonly seat: SeatId
  readonly line: Line | null
  readonly kept: () => void
  readonly lost: (why: unknown) => void
}

const nothing = () => undefined

export class Room {
  readonly #keep: Keep
  readonly #now: () => number
  readonly #text: Y.Doc
  readonly #owners: Owners
  readonly #trial: Trial
  readonly #presence: Presence
  readonly #lines = new Set<Line>()
  readonly #waiting: Waiting[] = []
  readonly #wordsListeners = new Set<(by: SeatId) => void>()
  readonly #emptyListeners = new Set<() => void>()
  #isKeeping = false
  #wording: Prose | null = null
  #state: Uint8Array | null = null

  /**
   * `now` is in milliseconds and never goes back. Client ids in the text that are nobody's in `clients` are the
   * house's, which types under `house` itself.
   */
  constructor(start: Start, keep: Keep, now: () => number, house = uint32()) {
    this.#keep = keep
    this.#now = now
    this.#text = emptyText()
    for (const update of start.updates) takeIn(this.#text, update)
    this.#owners = new Owners(start.clients, now)
    for (const client of this.#text.store.clients.keys()) this.#owners.claim(client, HOUSE)
    this.#owners.claim(house, HOUSE)
    this.#trial = new Trial(() => this.#accepted(), house)
    this.#presence = new Presence(this.#owners)
  }

  /** Lets a seat's socket in. `mayType` is asked again at every update; while it says no, what it writes is dropped. */
  enter(socket: WebSocket, occupant: Occupant, mayType: () => boolean): void {
    const line = new Line(socket, occupant, mayType, this.#now)
    this.#lines.add(line)
    line.open(
      (frame) => this.#hear(frame, line),
      (reason) => this.#end(line, reason),
    )
    line.send(whatIHave(Y.encodeStateVector(this.#text)))
    const everyone = this.#presence.everyone
    if (everyone) line.send(everyone)
  }

  /** Shows everyone out, or one seat's sockets. What they sent until now is still kept. */
  showOut(close: Close, seat?: SeatId): void {
    for (const line of this.#lines)
      if (seat === undefined || line.occupant.seat === seat) this.#end(line, close)
  }

  /** The words that are on disk. */
  get wording(): Prose {
    return (this.#wording ??= proseOf(this.#text))
  }

  /** How many sockets are in the room. */
  get occupied(): number {
    return this.#lines.size
  }

  /** Whether something that was typed is still on its way to the disk. */
  get isBusy(): boolean {
    return this.#isKeeping
  }

  /** The working text that is on disk, as one update. */
  get state(): Uint8Array {
    return (this.#state ??= Y.encodeStateAsUpdate(this.#text))
  }

  /** Whose each client id in that working text is. */
  get clients(): ReadonlyMap<number, SeatId> {
    return new Map([...this.#owners.all].filter(([client]) => this.#text.store.clients.has(client)))
  }

  /** Calls back when words have changed and are on disk; gives back how to stop that. */
  onWords(listen: (by: SeatId) => void): () => void {
    this.#wordsListeners.add(listen)
    return () => this.#wordsListeners.delete(listen)
  }

  /** Calls back when the last socket has left; gives back how to stop that. */
  onEmpty(listen: () => void): () => void {
    this.#emptyListeners.add(listen)
    return () => this.#emptyListeners.delete(listen)
  }

  /**
   * The house itself types. Resolves when that is on disk and everyone in the room has been sent it; rejects when it
   * cannot be kept. Throws when `write` leaves what a room cannot hold.
   */
  type(write: (doc: Y.Doc) => void): Promise<void> {
    const update = this.#trial.type(write)
    return new Promise((kept, lost) => {
      this.#queue({ update, seat: HOUSE, line: null, kept, lost })
    })
  }

  /** Ends the room: everybody goes, nobody is told what happens afterwards. */
  close(): void {
    this.#wordsListeners.clear()
    this.#emptyListeners.clear()
    for (const line of this.#lines) this.#end(line, { code: 1001, reason: 'room closed' })
    this.#trial.discard()
  }

  #hear(frame: Uint8Array, line: Line): void {
    // What a socket still says while it is being closed is not heard.
    if (!this.#lines.has(line)) return
    let said: Said
    try {
      said = read(frame)
    } catch {
      this.#end(line, CLOSE.unreadable)
      return
    }
    if (said.says === 'awareness') this.#hearAwareness(said.update, line)
    else if (!line.payMessage()) this.#end(line, CLOSE.tooMuch)
    else this.#answer(said, line)
  }

  #answer(said: Exclude<Said, { says: 'awareness' }>, line: Line): void {
    switch (said.says) {
      case 'what-have-you':
        if (line.payWholeText()) line.send(wholeText(this.state))
        return
      case 'words':
        if (line.mayType()) this.#take(said.update, line)
        return
      case 'who-is-here': {
        const everyone = this.#presence.everyone
        if (everyone && line.payWholeText()) line.send(everyone)
        return
      }
      case 'tell-what-is-recorded':
        line.tellWhatIsRecorded()
        return
      case 'other':
    }
  }

  #take(update: Uint8Array, line: Line): void {
    const { seat } = line.occupant
    this.#trial.prepare()
    const since = this.#now()
    const judged = judge(update, seat, {
      trial: this.#trial,
      owners: this.#owners,
      holding: () => this.#holding(),
      now: this.#now,
    })
    const isWithinBudget = line.payJudging(since)
    if (!judged.ok) {
      this.#end(line, judged.refusal)
      return
    }
    this.#queue({ update: judged.value, seat, line, kept: nothing, lost: nothing })
    if (!isWithinBudget) this.#end(line, CLOSE.tooMuch)
  }

  #hearAwareness(update: Uint8Array, line: Line): void {
    const heard = this.#presence.hear(update, line.occupant)
    if (!heard.ok) {
      this.#end(line, heard.refusal)
      return
    }
    if (!line.payMessage(heard.value.isOwn ? 1 : COST_OF_AN_ECHO)) this.#end(line, CLOSE.tooMuch)
    // To its sender as well: a stock client that is alone takes silence for a dead line.
    else if (heard.value.tell) this.#tell(heard.value.tell)
  }

  #queue(waiting: Waiting): void {
    this.#waiting.push(waiting)
    if (!this.#isKeeping) void this.#keepAll()
  }

  /** Writes what waits, one update after the other, and tells the room of each only when it is on disk. */
  async #keepAll(): Promise<void> {
    this.#isKeeping = true
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      try {
        if (next.update) await this.#keep(next.update, next.seat)
      } catch (why) {
        this.#lose(why)
        continue
      }
      this.#waiting.shift()
      if (next.update) this.#publish(next.update, next.seat, next.line)
      next.line?.countKept()
      next.kept()
    }
    this.#isKeeping = false
  }

  #publish(update: Uint8Array, by: SeatId, from: Line | null): void {
    const before = this.wording
    takeIn(this.#text, update)
    this.#wording = null
    this.#state = null
    const message = newWords(update)
    for (const line of this.#lines) if (line !== from) line.send(message)
    if (sameProse(before, this.wording)) this.#wording = before
    else for (const listen of this.#wordsListeners) listen(by)
  }

  /** The disk refused: nothing that waits can follow, and the room is again what was kept. */
  #lose(why: unknown): void {
    const lost = this.#waiting.splice(0)
    this.#trial.discard()
    this.showOut(CLOSE.notKept)
    for (const waiting of lost) waiting.lost(why)
  }

  *#accepted(): Iterable<Uint8Array> {
    yield this.state
    for (const { update } of this.#waiting) if (update) yield update
  }

  #holding(): Holding {
    const scanned = scan(this.state)
    return scanned.ok ? scanned.value : { structs: 0, ranges: 0 }
  }

  #tell(message: Uint8Array): void {
    for (const line of this.#lines) line.send(message)
  }

  #end(line: Line, reason: { readonly code: number; readonly reason: string } | null): void {
    if (!this.#lines.delete(line)) return
    line.end(reason)
    const farewell = this.#presence.leave(line.occupant)
    if (farewell) this.#tell(farewell)
    if (this.#lines.size === 0) for (const listen of this.#emptyListeners) listen()
  }
}

/** Closes a socket that is in no room, and says why. */
export const turnAway = (socket: WebSocket, { code, reason }: Close): void => socket.close(code, reason)
