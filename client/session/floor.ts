// The client's end of the floor: it listens, replays the record, and keeps what the room looks like now as one value.
// After a break it comes back and asks for what it missed, by the number of the last entry it has [F1]. Where it is read
// otherwise since, the house sends the record from its beginning, and it takes the place of what was here [T7, T12].

import type { ClearanceNow } from '../../shared/clearances.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Draft, FloorMessage, LiveWording } from '../../shared/floor.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import { Moments } from '../../shared/moments.ts'
import { type Negotiation, NOTHING_YET } from '../../shared/negotiation.ts'
import type { Notes } from '../../shared/notes.ts'
import type { OnScreen } from '../../shared/room-screen.ts'
import { unreachable } from '../../shared/result.ts'
import { CLOSE, floorAddress } from '../../shared/rooms.ts'
import { underHouse } from '../look/under-house.ts'
import type { Place } from './asking.ts'

/** How the line to the house stands. */
export type Line =
  | { readonly is: 'connecting' }
  | { readonly is: 'open' }
  | { readonly is: 'cut'; readonly since: number }
  /** The house has said that it closes and comes back. */
  | { readonly is: 'restarting'; readonly since: number }
  | { readonly is: 'signed-out' }
  /** The public link by which we read was closed. */
  | { readonly is: 'link-closed' }

/** Everything a screen of the room is a function of. */
export type Here = {
  readonly line: Line
  /** Who the house takes us for; null until it has said so. */
  readonly actor: Actor | null
  readonly name: string
  /** How many milliseconds the house's clock is before this device's. */
  readonly ahead: number
  readonly negotiation: Negotiation
  /** The record as we were sent it, and the negotiation at any entry of it. */
  readonly moments: Moments
  readonly present: readonly DelegationCode[]
  /** What our own delegation has in drafting. */
  readonly drafts: readonly Draft[]
  /** What our own group has with its members, or a group of ours with us. */
  readonly clearances: readonly ClearanceNow[]
  /** What our own delegation keeps for itself. */
  readonly notes: Notes
  /** What the room screen shows; null while nothing was put there. */
  readonly onScreen: OnScreen | null
  /** What is being typed on the screen, by whomever. */
  readonly live: ReadonlyMap<ProposalId, LiveWording>
}

/** First and longest wait before trying again, in milliseconds; each wait is twice the one before. */
const FIRST_WAIT = 250
const LONGEST_WAIT = 5_000
/** A house that is restarted is back by then; one that is not is gone. */
const LONGEST_RESTART = 60_000

export class FloorLine {
  #here: Here = {
    line: { is: 'connecting' },
    actor: null,
    name: '',
    ahead: 0,
    negotiation: NOTHING_YET,
    moments: new Moments(),
    present: [],
    drafts: [],
    clearances: [],
    notes: new Map(),
    onScreen: null,
    live: new Map(),
  }
  #socket: WebSocket | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #wait = FIRST_WAIT
  /** The last entry there was when we came. */
  #head = 0
  /** The record as it comes anew from its beginning, until it is whole; null while none comes. */
  #anew: Moments | null = null
  #isLeft = false
  readonly #listeners = new Set<() => void>()
  readonly #place: Place
  readonly #now: () => number

  constructor(place: Place, now: () => number = Date.now) {
    this.#place = place
    this.#now = now
    this.#connect()
  }

  /** Listens to a floor and gives the line to `use`; answers how to leave. */
  static follow(place: Place, use: (line: FloorLine) => void): () => void {
    const line = new FloorLine(place)
    use(line)
    return () => line.leave()
  }

  get here(): Here {
    return this.#here
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  leave(): void {
    this.#isLeft = true
    clearTimeout(this.#retry)
    this.#socket?.close()
  }

  #connect(): void {
    const { protocol, host } = location
    const address = underHouse(floorAddress(this.#place.negotiation, this.#place.seat))
    const house = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`
    const socket = new WebSocket(`${house}${address}?since=${this.#here.negotiation.head}`)
    this.#socket = socket
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message: FloorMessage = JSON.parse(data)
      const here = this.#heard(message)
      // A long record comes in many messages: there is nothing to draw until all of it is here.
      if (message.is === 'entries' && here.line.is !== 'open') this.#here = here
      else this.#become(here)
    })
    socket.addEventListener('close', ({ code }) => {
      if (!this.#isLeft && socket === this.#socket) this.#cut(code)
    })
  }

  #cut(code: number): void {
    if (code === CLOSE.signedOut.code) return this.#become({ ...this.#here, line: { is: 'signed-out' } })
    if (code === CLOSE.linkClosed.code) return this.#become({ ...this.#here, line: { is: 'link-closed' } })
    const { line } = this.#here
    const since = line.is === 'cut' || line.is === 'restarting' ? line.since : this.#now()
    const isRestarting = code === CLOSE.restarting.code || line.is === 'restarting'
    const is = isRestarting && this.#now() - since < LONGEST_RESTART ? 'restarting' : 'cut'
    // What was live when the line was cut may be long over; it comes again if it is not.
    const gone = { ...this.#here, present: [], live: new Map() }
    if (code === CLOSE.readAnew.code) {
      this.#become(gone) // the line is well: the house only wants us to come in again
      this.#connect()
      return
    }
    this.#become({ ...gone, line: { is, since } })
    this.#retry = setTimeout(() => this.#connect(), this.#wait)
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2)
  }

  #heard(message: FloorMessage): Here {
    const here = this.#here
    switch (message.is) {
      case 'seated': {
        this.#wait = FIRST_WAIT
        const { actor, name, head, since } = message
        const ahead = Date.parse(message.at) - this.#now()
        // A house that knows less than we do, and does not begin anew, was set back: what we have is not its record.
        if (head < here.negotiation.head && since > 0) this.#startAfresh()
        this.#head = head
        this.#anew = since < here.negotiation.head ? new Moments() : null
        return { ...here, actor, name, ahead, line: this.#lineAt(here.negotiation) }
      }
      case 'entries': {
        const moments = this.#anew ?? here.moments
        const negotiation = moments.take(message.entries)
        if (this.#anew && negotiation.head < this.#head) return here
        this.#anew = null
        return { ...here, moments, negotiation, line: this.#lineAt(negotiation) }
      }
      case 'present':
        return { ...here, present: message.delegations }
      case 'drafts':
        return { ...here, drafts: message.drafts }
      case 'clearances':
        return { ...here, clearances: message.clearances }
      case 'notes':
        return { ...here, notes: new Map(message.notes.map((note) => [note.paragraph, note])) }
      case 'note':
        return { ...here, notes: new Map(here.notes).set(message.note.paragraph, message.note) }
      case 'screen':
        return { ...here, onScreen: message.shown }
      case 'live':
        return { ...here, live: new Map(here.live).set(message.live.proposal, message.live) }
      case 'live-ended': {
        const live = new Map(here.live)
        live.delete(message.proposal)
        return { ...here, live }
      }
      default:
        return unreachable(message)
    }
  }

  /** The line is open once everything that was recorded before we came has been heard. */
  #lineAt({ head }: Negotiation): Line {
    return head >= this.#head ? { is: 'open' } : this.#here.line
  }

  #startAfresh(): void {
    location.reload()
  }

  #become(here: Here): void {
    this.#here = here
    for (const listen of this.#listeners) listen()
  }
}
