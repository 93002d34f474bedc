// Who is here: the open sockets of every seat and of every public link, each with the session it came in by, and when each
// session was last seen. Who may come in is for accreditation.ts, and who has to leave for doors/rounds.ts.

import type { Duplex } from 'node:stream'
import type { NegotiationId, SeatId } from '../shared/ids.ts'

/** The hash under which the register keeps a session; the browser alone has what it is the hash of. */
export type SessionHash = string

export type Place = { readonly negotiation: NegotiationId; readonly seat: SeatId }

/** A place for one socket. */
type Attending = Place & {
  readonly kind: 'floor' | 'room'
  /** Null for who reads by a public link. */
  readonly session: SessionHash | null
  /** As many may be at this place at once. */
  readonly most: number
}

export class Attendance {
  readonly #here = new Map<string, Set<Attending>>()
  /** By what their session is now. */
  readonly #bySession = new Map<SessionHash, Set<Attending>>()
  readonly #seen = new Map<SessionHash, number>()
  /** Of sessions renewed in this house's life, what each became: their sockets are open still [S9]. */
  readonly #became = new Map<SessionHash, SessionHash>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Takes a place for a socket that is about to open, until its line closes; answers false when there is none left. */
  take(attending: Attending, line: Duplex): boolean {
    const { session, most } = attending
    const here = this.#at(attending)
    if (here.size >= most) return false
    this.#here.set(keyOf(attending), here.add(attending))
    const now = session && this.becameOf(session)
    if (now) this.#bySession.set(now, this.#of(now).add(attending))
    line.once('close', () => this.#leave(attending))
    return true
  }

  /** The session's browser was here now. */
  see(session: SessionHash): void {
    this.#seen.set(session, this.#clock())
  }

  /** When the session was last seen, in milliseconds: now while it has a socket open, undefined when not since the house opened. */
  seen(session: SessionHash): number | undefined {
    return this.#bySession.has(session) ? this.#clock() : this.#seen.get(session)
  }

  /** Whether a page of this seat is open by this session. */
  isHere(session: SessionHash, { negotiation, seat }: Place): boolean {
    return [...this.#of(session)].some((one) => one.seat === seat && one.negotiation === negotiation)
  }

  /** The session goes by another hash from here on. */
  renew(before: SessionHash, session: SessionHash): void {
    this.#became.set(before, session)
    const open = this.#bySession.get(before)
    if (open) this.#bySession.set(session, open)
    this.#bySession.delete(before)
    this.#seen.delete(before)
    this.see(session)
  }

  /** What a session that was renewed is now. */
  becameOf(session: SessionHash): SessionHash {
    let now = session
    for (let next = this.#became.get(now); next; next = this.#became.get(now)) now = next
    return now
  }

  /** How many sockets of a kind are open. */
  count(kind: Attending['kind']): number {
    return [...this.#here.values()].flatMap((here) => [...here]).filter((one) => one.kind === kind).length
  }

  #at(place: Place): Set<Attending> {
    return this.#here.get(keyOf(place)) ?? new Set()
  }

  #of(session: SessionHash): Set<Attending> {
    return this.#bySession.get(session) ?? new Set()
  }

  #leave(attending: Attending): void {
    const here = this.#at(attending)
    here.delete(attending)
    if (here.size === 0) this.#here.delete(keyOf(attending))
    if (!attending.session) return
    const now = this.becameOf(attending.session)
    const open = this.#of(now)
    open.delete(attending)
    if (open.size === 0) this.#bySession.delete(now)
    this.see(now)
  }
}

const keyOf = ({ negotiation, seat }: Place): string => `${negotiation} ${seat}`
