// Who has a seat, who is invited, and where each seat is signed in; and how all three end. Who may see and end what is
// decided in shared/accrediting.ts; what is shown carries no code, no cookie and no hash of either that could be tried.

import type { Device } from '../shared/devices.ts'
import type { NegotiationId } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { Attendance, Place, SessionHash } from './attendance.ts'
import type { Clock } from './conference.ts'
import type { Log } from './log.ts'
import type { Register, RegisterData } from './register.ts'
import { heldUntil, isOver, signedInAt } from './session-life.ts'

/** Where a seat is signed in. Times are ISO 8601 in UTC. */
export type SignIn = {
  /** What the list calls it. */
  readonly id: string
  readonly device: Device
  readonly since: string
  readonly until: string
  readonly seen: string
  /** Whether a page of the seat is open there now. */
  readonly isHere: boolean
  /** Whether it is the browser that asks. */
  readonly isThis: boolean
}

type Session = RegisterData['sessions'][number]
type SeatEntry = RegisterData['seats'][number]
type InvitationEntry = RegisterData['invitations'][number]

/** When sessions were last seen is written down this often: a house that is killed forgets no more. */
const WRITES_SEEN_EVERY = 10 * 60_000
/** The beginning of a hash names one of a list, and is far from what it is the hash of. */
const idOf = (hash: string): string => hash.slice(0, 12)

export class Seating {
  readonly #register: Register
  readonly #attendance: Attendance
  readonly #clock: Clock
  readonly #log: Log
  readonly #writing: NodeJS.Timeout

  constructor(
    register: Register,
    attendance: Attendance,
    { clock, log }: { readonly clock: Clock; readonly log: Log },
  ) {
    this.#register = register
    this.#attendance = attendance
    this.#clock = clock
    this.#log = log
    this.#writing = setInterval(() => void this.#writeSeen(), WRITES_SEEN_EVERY).unref()
  }

  /** `listen` hears when seats or sign-ins have been ended; answers how to stop that. */
  onEnded(listen: () => void): () => void {
    this.#onEnded.add(listen)
    return () => this.#onEnded.delete(listen)
  }

  readonly #onEnded = new Set<() => void>()

  #sayEnded(): void {
    for (const listen of this.#onEnded) listen()
  }

  /** A seat that has not ended. */
  seat({ negotiation, seat }: Place): SeatEntry | null {
    const known = this.#register.data.seats.find((one) => one.negotiation === negotiation && one.id === seat)
    return known && !known.endedAt ? known : null
  }

  /** The seats of a negotiation, those that have ended as well. */
  seats(negotiation: NegotiationId): readonly SeatEntry[] {
    return this.#register.data.seats.filter((seat) => seat.negotiation === negotiation)
  }

  /** The invitations of a negotiation, as whoever gives them sees them. */
  invitations(negotiation: NegotiationId) {
    return this.#register.data.invitations
      .filter((invitation) => invitation.negotiation === negotiation)
      .map(({ hash, delegation, role, name, seat, expiresAt, usedAt }) => ({
        id: idOf(hash),
        delegation,
        role,
        name,
        ...(seat && { seat }),
        expiresAt,
        usedAt,
      }))
  }

  /** Where a seat is signed in now, the latest first. `asking` is the session of whoever asks. */
  signIns(place: Place, asking: SessionHash | null): readonly SignIn[] {
    return this.#holding(place)
      .map(({ session, held }) => ({
        id: idOf(session.hash),
        device: session.device ?? { browser: null, system: null },
        since: signedInAt(session, held),
        until: iso(heldUntil(session, held)),
        seen: iso(this.#seen(session)),
        isHere: this.#attendance.isHere(session.hash, place),
        isThis: session.hash === asking,
      }))
      .toSorted((one, other) => (one.since < other.since ? 1 : -1))
  }

  /** Ends a seat for good: its pages are shown out, and nothing leads back to it [S12]. */
  async end(place: Place): Promise<void> {
    const { negotiation, seat } = place
    const endedAt = iso(this.#clock())
    const isIt = (one: SeatEntry) => one.negotiation === negotiation && one.id === seat
    await this.#register.change((data) => ({
      ...withoutHeld(data, place, () => true),
      seats: data.seats.map((one) => (isIt(one) && !one.endedAt ? { ...one, endedAt } : one)),
      invitations: data.invitations.filter((one) => one.negotiation !== negotiation || one.seat !== seat),
    }))
    this.#sayEnded()
    this.#log.note('a seat was ended', { negotiation, seat })
  }

  /** Ends sign-ins of a seat: the one of this name, or all but the session that asks. */
  async signOut(
    place: Place,
    which: string,
    asking: SessionHash | null,
  ): Promise<Result<null, 'no-such-sign-in'>> {
    const isMeant = ({ hash }: Session) => (which === 'others' ? hash !== asking : idOf(hash) === which)
    const meant = this.#holding(place).filter(({ session }) => isMeant(session))
    if (meant.length === 0 && which !== 'others') return refuse('no-such-sign-in')
    const hashes = meant.map(({ session }) => session.hash)
    await this.#register.change((data) => withoutHeld(data, place, ({ hash }) => hashes.includes(hash)))
    this.#sayEnded()
    this.#log.note('sign-ins were ended', { ...place, count: hashes.length })
    return ok(null)
  }

  /** An invitation that waits; null when it was used, has lapsed, or was taken back. */
  waiting(negotiation: NegotiationId, id: string): InvitationEntry | null {
    const found = this.#register.data.invitations.find(
      (one) => one.negotiation === negotiation && idOf(one.hash) === id,
    )
    return found && !found.usedAt ? found : null
  }

  /** Takes an invitation back: its link gives nothing any more. */
  async withdraw({ hash }: InvitationEntry): Promise<void> {
    await this.#register.change((data) => ({
      ...data,
      invitations: data.invitations.filter((one) => one.hash !== hash || one.usedAt),
    }))
  }

  /** Writes down when each session was last seen. */
  async close(): Promise<void> {
    clearInterval(this.#writing)
    await this.#writeSeen()
  }

  #seen(session: Session): number {
    return this.#attendance.seen(session.hash) ?? Date.parse(session.seenAt)
  }

  #holding({ negotiation, seat }: Place) {
    const now = this.#clock()
    return this.#register.data.sessions.flatMap((session) => {
      if (isOver(session, this.#seen(session), now)) return []
      const held = session.seats.find((one) => one.negotiation === negotiation && one.seat === seat)
      return held && heldUntil(session, held) > now ? [{ session, held }] : []
    })
  }

  async #writeSeen(): Promise<void> {
    const isNews = (one: Session) => iso(this.#seen(one)) !== one.seenAt
    if (!this.#register.data.sessions.some(isNews)) return
    try {
      await this.#register.change((data) => ({
        ...data,
        sessions: data.sessions.map((one) => ({ ...one, seenAt: iso(this.#seen(one)) })),
      }))
    } catch (fault) {
      this.#log.fault('when sessions were seen could not be kept', fault)
    }
  }
}

/** The seat is taken from these sessions; what else they hold stays theirs. */
const withoutHeld = (
  data: RegisterData,
  { negotiation, seat }: Place,
  isMeant: (session: Session) => boolean,
): RegisterData => ({
  ...data,
  sessions: data.sessions.map((one) =>
    isMeant(one)
      ? { ...one, seats: one.seats.filter((held) => held.negotiation !== negotiation || held.seat !== seat) }
      : one,
  ),
})

const iso = (time: number): string => new Date(time).toISOString()
