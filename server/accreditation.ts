// Accreditation: sessions, seats and invitations. It answers one question, who is this: from a cookie and the seat that
// an address names, never from anything else a client sends [A5, S2]. What that person may do is for shared/rights.ts.

import { randomBytes } from 'node:crypto'
import type { Actor } from '../shared/delegations.ts'
import type { Device } from '../shared/devices.ts'
import { type NegotiationId, type SeatId, seatId } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { Attendance, type SessionHash } from './attendance.ts'
import type { Clock } from './conference.ts'
import { type InvitationEntry, Invitations, type Invited } from './invitations.ts'
import { PublicLinks } from './public-links.ts'
import type { Register, RegisterData } from './register.ts'
import { hashOf } from './secrets.ts'
import { heldUntil, holdsDesk, isOver } from './session-life.ts'

/** A seat as its holder is known in the house. */
export type Seated = { readonly actor: Actor; readonly name: string; readonly negotiation: NegotiationId }

export type JoinRefusal = 'no-such-invitation'

export type Started = { readonly session: SessionHash; readonly cookie: string }

/** 256 bits. */
const SESSION_BYTES = 32

export class Accreditation {
  readonly #register: Register
  readonly #clock: Clock
  readonly #attendance: Attendance
  readonly #invitations: Invitations
  /** The public links to negotiations. */
  readonly links: PublicLinks
  #hasDemonstration = true

  constructor(register: Register, clock: Clock, attendance = new Attendance(clock)) {
    this.#register = register
    this.#clock = clock
    this.#attendance = attendance
    this.#invitations = new Invitations(register, clock)
    this.links = new PublicLinks(register, clock, (negotiation) => this.#isHidden(negotiation))
  }

  /** From here on nobody has a seat in a demonstration, whatever their session held before [S5]. */
  closeDemonstration(): void {
    this.#hasDemonstration = false
  }

  /** The session a cookie stands for, which is seen with it [S13]; null when there is none, or it is over. */
  session(cookie: string | undefined): SessionHash | null {
    if (!cookie) return null
    const hash = hashOf(cookie)
    if (!this.#session(hash)) return null
    this.#attendance.see(hash)
    return hash
  }

  /** A new session, and the cookie that stands for it. Sessions that are over are forgotten on the way. */
  start(device?: Device): Promise<Started> {
    return this.renew(null, device)
  }

  /**
   * A new session that holds what `before` held, which opens nothing from here on: whoever planted a cookie in another's
   * browser has none of the seats that are given to that browser later [S9].
   */
  async renew(before: SessionHash | null, device?: Device): Promise<Started> {
    const cookie = randomBytes(SESSION_BYTES).toString('base64url')
    const session = hashOf(cookie)
    const now = iso(this.#clock())
    await this.#register.change((data) => {
      const known = data.sessions.filter((each) => !this.#isOver(each))
      const held = known.find(({ hash }) => hash === before)
      const others = known.filter((each) => each !== held)
      const { seats, desk, createdAt } = held ?? { seats: [], desk: false, createdAt: now }
      const begun = { hash: session, seats, desk, createdAt, seenAt: now, ...(device && { device }) }
      return { ...data, sessions: [...others, begun] }
    })
    if (before) this.#attendance.renew(before, session)
    return { session, cookie }
  }

  /** Whether whoever came in with this session, or with one it was renewed from, still holds the seat [S10]. */
  stillHolds(session: SessionHash, negotiation: NegotiationId, seat: SeatId): boolean {
    return this.seated(this.#attendance.becameOf(session), negotiation, seat) !== null
  }

  /** The session's own seat of this name in this negotiation; null when it holds no such seat, or the seat has ended. */
  seated(session: SessionHash | null, negotiation: NegotiationId, seat: SeatId): Seated | null {
    if (!this.#holds(session, negotiation, seat)) return null
    if (this.#isHidden(negotiation)) return null
    const known = this.#register.data.seats.find(
      (found) => found.negotiation === negotiation && found.id === seat && !found.endedAt,
    )
    return known
      ? {
          negotiation,
          name: known.name,
          actor: { seat: known.id, role: known.role, delegation: known.delegation },
        }
      : null
  }

  #holds(session: SessionHash | null, negotiation: NegotiationId, seat: SeatId): boolean {
    const known = this.#session(session)
    const held = known?.seats.find((own) => own.negotiation === negotiation && own.seat === seat)
    return known !== undefined && held !== undefined && heldUntil(known, held) > this.#clock()
  }

  /** Every seat the session holds. */
  seats(session: SessionHash | null): readonly Seated[] {
    const held = this.#session(session)?.seats ?? []
    return held.flatMap(({ negotiation, seat }) => this.seated(session, negotiation, seat) ?? [])
  }

  /** Whether the session may create negotiations: it holds the house's desk, or a secretariat's seat. */
  mayCreate(session: SessionHash | null): boolean {
    const own = this.#session(session)
    return (
      (own !== undefined && holdsDesk(own, this.#clock())) ||
      this.seats(session).some(({ actor }) => actor.role === 'secretariat')
    )
  }

  /** Whether a session that is not over holds the house's own desk. */
  get isDeskHeld(): boolean {
    const now = this.#clock()
    return this.#register.data.sessions.some((known) => holdsDesk(known, now) && !this.#isOver(known))
  }

  /** Gives the session a seat that exists. */
  async give(session: SessionHash, negotiation: NegotiationId, seat: SeatId): Promise<void> {
    const at = iso(this.#clock())
    await this.#register.change((data) => withHeld(data, session, { negotiation, seat, at }))
  }

  /** Makes a seat in a negotiation, and gives it to the session. */
  async seat(session: SessionHash, seat: Omit<SeatEntry, 'id'>): Promise<SeatId> {
    const made = newSeat(seat)
    const at = iso(this.#clock())
    await this.#register.change((data) =>
      withHeld({ ...data, seats: [...data.seats, made] }, session, {
        negotiation: made.negotiation,
        seat: made.id,
        at,
      }),
    )
    return made.id
  }

  /** A code that gives one seat to whoever shows it first [S1]. It is answered once; the register keeps its hash. */
  invite(invited: Invited): Promise<{ readonly code: string; readonly expiresAt: string }> {
    return this.#invitations.write(invited)
  }

  /** Whether a code would give a seat now. */
  isOpen(code: string): boolean {
    return this.#invitation(code) !== null
  }

  /**
   * Takes the seat an invitation is for; null stands for the house's desk. A code that is unknown, used or expired
   * answers `no-such-invitation`, all three alike [S4].
   */
  async redeem(
    session: SessionHash,
    code: string,
  ): Promise<Result<{ negotiation: NegotiationId; seat: SeatId } | null, JoinRefusal>> {
    const found = this.#invitation(code)
    if (!found) return refuse('no-such-invitation')
    const { hash, negotiation, delegation, role, name } = found
    const made = negotiation && !found.seat ? newSeat({ negotiation, delegation, role, name }) : null
    const seat = found.seat ?? made?.id
    const at = iso(this.#clock())
    this.#redeeming.add(hash) // two requests with one code: the second finds it used
    try {
      await this.#register.change((data) => {
        const used = withUsed(data, hash, at)
        const seated = made ? { ...used, seats: [...used.seats, made] } : used
        return negotiation && seat
          ? withHeld(seated, session, { negotiation, seat, at })
          : withDesk(used, session, at)
      })
    } finally {
      this.#redeeming.delete(hash)
    }
    return ok(negotiation && seat ? { negotiation, seat } : null)
  }

  readonly #redeeming = new Set<string>()

  #invitation(code: string): InvitationEntry | null {
    const found = this.#invitations.open(code)
    return found && !this.#redeeming.has(found.hash) ? found : null
  }

  #session(session: SessionHash | null): RegisterData['sessions'][number] | undefined {
    const known = session ? this.#register.data.sessions.find(({ hash }) => hash === session) : undefined
    return known && !this.#isOver(known) ? known : undefined
  }

  #isOver(known: RegisterData['sessions'][number]): boolean {
    const seen = this.#attendance.seen(known.hash) ?? Date.parse(known.seenAt)
    return isOver(known, seen, this.#clock())
  }

  /** Whether nobody comes in, because it is of the demonstration and the house is in production [S5]. */
  #isHidden(negotiation: NegotiationId): boolean {
    if (this.#hasDemonstration) return false
    return this.#register.data.negotiations.some(
      ({ id, demonstration }) => id === negotiation && demonstration,
    )
  }
}

type SeatEntry = RegisterData['seats'][number]
type Held = RegisterData['sessions'][number]['seats'][number]

const newSeat = ({ negotiation, delegation, role, name }: Omit<SeatEntry, 'id'>): SeatEntry => ({
  id: seatId(`${delegation.toLowerCase()}-${randomBytes(5).toString('hex')}`),
  negotiation,
  delegation,
  role,
  name,
})

/** A seat that is held already is signed in anew. */
const withHeld = (data: RegisterData, session: SessionHash, held: Held): RegisterData => ({
  ...data,
  sessions: data.sessions.map((own) =>
    own.hash === session
      ? { ...own, seats: [...own.seats.filter((other) => !same(other, held)), held] }
      : own,
  ),
})

/** Only the desk goes by the session's own beginning: every seat has one of its own. */
const withDesk = (data: RegisterData, session: SessionHash, at: string): RegisterData => ({
  ...data,
  sessions: data.sessions.map((own) => (own.hash === session ? { ...own, desk: true, createdAt: at } : own)),
})

const withUsed = (data: RegisterData, hash: string, usedAt: string): RegisterData => ({
  ...data,
  invitations: data.invitations.map((other) => (other.hash === hash ? { ...other, usedAt } : other)),
})

const same = (one: Held, other: Held): boolean =>
  one.negotiation === other.negotiation && one.seat === other.seat

const iso = (time: number): string => new Date(time).toISOString()
