// Who is here: the open sockets of every seat, each with the session it came in by, and when each session was last seen.
// It shows them out when a seat or a sign-in has ended; who may come in is for accreditation.ts.

import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { NegotiationId, SeatId } from '../shared/ids.ts'
import { CLOSE } from '../shared/rooms.ts'

/** The hash under which the register keeps a session; the browser alone has what it is the hash of. */
export type SessionHash = string

/** Tabs of one seat: a floor and a few rooms each. */
const MOST_SOCKETS_A_SEAT = 24
/** The longest that a timer takes, just under 25 days. */
const LONGEST_TIMER = 2 ** 31 - 1

export type Place = { readonly negotiation: NegotiationId; readonly seat: SeatId }

/** One socket of a seat, on its way in or open. */
type Attendee = Place & {
  readonly kind: 'floor' | 'room'
  session: SessionHash
  socket: WebSocket | null
  readonly line: Duplex
}

export class Attendance {
  readonly #attendees = new Set<Attendee>()
  readonly #seen = new Map<SessionHash, number>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /**
   * Takes a place for a socket that is about to open; `until` is when its seat's sign-in is over, in milliseconds from
   * now. Answers what to do with the socket once it is open, or null when the seat has too many.
   */
  take(
    { negotiation, seat, session }: Place & { readonly session: SessionHash },
    kind: Attendee['kind'],
    line: Duplex,
    until: number,
  ): ((socket: WebSocket) => void) | null {
    if (this.#of({ negotiation, seat }).length >= MOST_SOCKETS_A_SEAT) return null
    const attendee: Attendee = { negotiation, seat, kind, session, socket: null, line }
    this.#attendees.add(attendee)
    const over = setTimeout(() => this.#showOut(attendee), Math.min(until, LONGEST_TIMER))
    over.unref()
    line.once('close', () => {
      clearTimeout(over)
      this.#attendees.delete(attendee)
      this.see(attendee.session)
    })
    return (socket) => {
      attendee.socket = socket
    }
  }

  /** Shows a seat out, or what of it came in by one session. Nothing is heard from its sockets any more [S6]. */
  showOut(place: Place, session?: SessionHash): void {
    for (const attendee of this.#of(place))
      if (session === undefined || attendee.session === session) this.#showOut(attendee)
  }

  /** The session's browser was here now. */
  see(session: SessionHash): void {
    this.#seen.set(session, this.#clock())
  }

  /** When the session was last seen, in milliseconds: now while it has a socket open, undefined when not since the house opened. */
  seen(session: SessionHash): number | undefined {
    return this.isHere(session) ? this.#clock() : this.#seen.get(session)
  }

  /** Whether a page of this session is open; of this seat alone, where one is given. */
  isHere(session: SessionHash, place?: Place): boolean {
    const among = place ? this.#of(place) : [...this.#attendees]
    return among.some((attendee) => attendee.session === session)
  }

  /** The session goes by another hash from here on. */
  rename(session: SessionHash, to: SessionHash): void {
    for (const attendee of this.#attendees) if (attendee.session === session) attendee.session = to
    this.#seen.delete(session)
    this.see(to)
  }

  /** How many sockets of a kind are open. */
  count(kind: Attendee['kind']): number {
    return [...this.#attendees].filter((attendee) => attendee.kind === kind).length
  }

  #of({ negotiation, seat }: Place): readonly Attendee[] {
    return [...this.#attendees].filter((one) => one.seat === seat && one.negotiation === negotiation)
  }

  #showOut({ socket, line }: Attendee): void {
    if (!socket) return void line.destroy()
    socket.removeAllListeners('message') // what it still says while it is being closed is not heard
    socket.close(CLOSE.signedOut.code, CLOSE.signedOut.reason)
  }
}
