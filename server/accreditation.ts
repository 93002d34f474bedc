// Accreditation: sessions, seats and invitations. It answers one question, who is this: from a cookie and the seat that
// an address names, never from anything else a client sends [A5, S2]. What that person may do is for shared/rights.ts.

import { randomBytes } from 'node:crypto'
import type { Actor, Role } from '../shared/delegations.ts'
import { type DelegationCode, type NegotiationId, type SeatId, seatId } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { Clock } from './conference.ts'
import { PublicLinks } from './public-links.ts'
import type { Register, RegisterData } from './register.ts'
import { hashOf, isSame } from './secrets.ts'

/** A seat as its holder is known in the house. */
export type Seated = { readonly actor: Actor; readonly name: string; readonly negotiation: NegotiationId }

export type Invited = {
  /** Null for the house's own desk, from which negotiations are created. */
  readonly negotiation: NegotiationId | null
  readonly delegation: DelegationCode
  readonly role: Role
  readonly name: string
}

export type JoinRefusal = 'no-such-invitation'

/** The hash under which the register keeps a session; the browser alone has what it is the hash of. */
export type SessionHash = string

export type Started = { readonly session: SessionHash; readonly cookie: string }

const HOUR = 3_600_000
/** A session ends with the working day of a delegate who works late. */
const SESSION_LASTS = 12 * HOUR
/** An invitation is used within a fortnight: letters to capitals take that long. */
const INVITATION_LASTS = 14 * 24 * HOUR
/** 256 bits for a session, 128 for an invitation that is used once and expires. */
const SESSION_BYTES = 32
const INVITATION_BYTES = 16
/** What an invitation is found by, before the code is compared: whoever does not know it guesses at no invitation. */
const HANDLE_BYTES = 6
const HANDLE_LENGTH = 8
/** Wrong codes that an invitation takes in an hour. A person who copies a link wrongly does so once or twice. */
const MOST_WRONG = 10

export class Accreditation {
  readonly #register: Register
  readonly #clock: Clock
  /** The public links to negotiations. */
  readonly links: PublicLinks
  #hasDemonstration = true

  constructor(register: Register, clock: Clock) {
    this.#register = register
    this.#clock = clock
    this.links = new PublicLinks(register, clock, (negotiation) => this.#isHidden(negotiation))
  }

  /** From here on nobody has a seat in a demonstration, whatever their session held before [S5]. */
  closeDemonstration(): void {
    this.#hasDemonstration = false
  }

  /** The session a cookie stands for; null when there is none, or it is over. */
  session(cookie: string | undefined): SessionHash | null {
    if (!cookie) return null
    const hash = hashOf(cookie)
    return this.#isOn(hash) ? hash : null
  }

  /** A new session, and the cookie that stands for it. Sessions that are over are forgotten on the way. */
  start(): Promise<Started> {
    return this.renew(null)
  }

  /**
   * A new session that holds what `before` held, which opens nothing from here on: whoever planted a cookie in another's
   * browser has none of the seats that are given to that browser later [S9].
   */
  async renew(before: SessionHash | null): Promise<Started> {
    const cookie = randomBytes(SESSION_BYTES).toString('base64url')
    const session = hashOf(cookie)
    const now = this.#clock()
    await this.#register.change((data) => {
      const held = data.sessions.find(({ hash }) => hash === before)
      const others = data.sessions.filter(
        ({ hash, createdAt }) => hash !== before && Date.parse(createdAt) + SESSION_LASTS > now,
      )
      const { seats, desk, createdAt } = held ?? { seats: [], desk: false, createdAt: iso(now) }
      return { ...data, sessions: [...others, { hash: session, seats, desk, createdAt, seenAt: iso(now) }] }
    })
    if (before) this.#renewed.set(before, session)
    return { session, cookie }
  }

  /** Whether whoever came in with this session, or with one it was renewed from, still holds the seat [S10]. */
  stillHolds(session: SessionHash, negotiation: NegotiationId, seat: SeatId): boolean {
    let now = session
    for (let next = this.#renewed.get(now); next; next = this.#renewed.get(now)) now = next
    return this.#isOn(now) && this.seated(now, negotiation, seat) !== null
  }

  /** Of sessions renewed in this house's life, what each became: their sockets are open still. */
  readonly #renewed = new Map<SessionHash, SessionHash>()

  #isOn(session: SessionHash): boolean {
    const known = this.#register.data.sessions.find(({ hash }) => hash === session)
    return known !== undefined && Date.parse(known.createdAt) + SESSION_LASTS > this.#clock()
  }

  /** The session's own seat of this name in this negotiation; null when it holds no such seat, or the seat has ended. */
  seated(session: SessionHash | null, negotiation: NegotiationId, seat: SeatId): Seated | null {
    const held = this.#register.data.sessions.find(({ hash }) => hash === session)?.seats
    if (!held?.some((own) => own.negotiation === negotiation && own.seat === seat)) return null
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

  /** Every seat the session holds. */
  seats(session: SessionHash | null): readonly Seated[] {
    const held = this.#register.data.sessions.find(({ hash }) => hash === session)?.seats ?? []
    return held.flatMap(({ negotiation, seat }) => this.seated(session, negotiation, seat) ?? [])
  }

  /** Whether the session may create negotiations: it holds the house's desk, or a secretariat's seat. */
  mayCreate(session: SessionHash | null): boolean {
    const own = this.#register.data.sessions.find(({ hash }) => hash === session)
    return own?.desk === true || this.seats(session).some(({ actor }) => actor.role === 'secretariat')
  }

  /** The seats of a negotiation and its invitations that wait, for the secretariat. */
  accredited(negotiation: NegotiationId) {
    const { seats, invitations } = this.#register.data
    return {
      seats: seats
        .filter((seat) => seat.negotiation === negotiation)
        .map(({ id, name, role, delegation, endedAt }) => ({ seat: id, name, role, delegation, endedAt })),
      invitations: invitations
        .filter((invitation) => invitation.negotiation === negotiation)
        .map(({ delegation, role, name, expiresAt, usedAt }) => ({
          delegation,
          role,
          name,
          expiresAt,
          usedAt,
        })),
    }
  }

  /** Whether a session that is not over holds the house's own desk. */
  get isDeskHeld(): boolean {
    const now = this.#clock()
    return this.#register.data.sessions.some(
      ({ desk, createdAt }) => desk && Date.parse(createdAt) + SESSION_LASTS > now,
    )
  }

  /** Gives the session a seat that exists. */
  async give(session: SessionHash, negotiation: NegotiationId, seat: SeatId): Promise<void> {
    await this.#register.change((data) => withHeld(data, session, { negotiation, seat }))
  }

  /** Makes a seat in a negotiation, and gives it to the session. */
  async seat(session: SessionHash, seat: Omit<SeatEntry, 'id'>): Promise<SeatId> {
    const made = newSeat(seat)
    await this.#register.change((data) => withSeat(data, session, made))
    return made.id
  }

  /** A code that gives one seat to whoever shows it first [S1]. It is answered once; the register keeps its hash. */
  async invite(invited: Invited): Promise<{ readonly code: string; readonly expiresAt: string }> {
    const handle = randomBytes(HANDLE_BYTES).toString('base64url')
    const code = `${handle}${randomBytes(INVITATION_BYTES).toString('base64url')}`
    const expiresAt = iso(this.#clock() + INVITATION_LASTS)
    await this.#register.change((data) => ({
      ...data,
      invitations: [...data.invitations, { ...invited, handle, hash: hashOf(code), expiresAt }],
    }))
    return { code, expiresAt }
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
    const made = negotiation && newSeat({ negotiation, delegation, role, name })
    this.#redeeming.add(hash) // two requests with one code: the second finds it used
    try {
      await this.#register.change((data) => {
        const used = withUsed(data, hash, iso(this.#clock()))
        return made ? withSeat(used, session, made) : withDesk(used, session)
      })
    } finally {
      this.#redeeming.delete(hash)
    }
    return ok(made ? { negotiation: made.negotiation, seat: made.id } : null)
  }

  readonly #redeeming = new Set<string>()

  /** Wrong codes that were shown for an invitation, by its handle; one an hour after another is forgotten. */
  readonly #wrong = new Map<string, readonly number[]>()

  /**
   * The open invitation that a code is for. It is found by the code's first letters and compared as a whole in a time
   * that tells nothing; an invitation that was guessed at too often answers as if it were not there [S8].
   */
  #invitation(code: string): Invitation | null {
    const hash = hashOf(code)
    const handle = code.slice(0, HANDLE_LENGTH)
    const { invitations } = this.#register.data
    const named = invitations.find((each) => each.handle === handle)
    // Invitations of an earlier house have no handle.
    const found = named ?? invitations.find((each) => !each.handle && isSame(each.hash, hash))
    if (!found || this.#isGuessedAt(handle)) return null
    if (!isSame(found.hash, hash)) {
      this.#wrong.set(handle, [...(this.#wrong.get(handle) ?? []), this.#clock()])
      return null
    }
    const isOpen = !found.usedAt && Date.parse(found.expiresAt) > this.#clock()
    return isOpen && !this.#redeeming.has(hash) ? found : null
  }

  #isGuessedAt(handle: string): boolean {
    const wrong = this.#wrong.get(handle)?.filter((at) => at + HOUR > this.#clock())
    if (!wrong) return false
    this.#wrong.set(handle, wrong)
    return wrong.length >= MOST_WRONG
  }

  /** Whether nobody comes in, because it is of the demonstration and the house is in production [S5]. */
  #isHidden(negotiation: NegotiationId): boolean {
    if (this.#hasDemonstration) return false
    return this.#register.data.negotiations.some(
      ({ id, demonstration }) => id === negotiation && demonstration,
    )
  }
}

type Invitation = RegisterData['invitations'][number]
type SeatEntry = RegisterData['seats'][number]
type Held = RegisterData['sessions'][number]['seats'][number]

const newSeat = ({ negotiation, delegation, role, name }: Omit<SeatEntry, 'id'>): SeatEntry => ({
  id: seatId(`${delegation.toLowerCase()}-${randomBytes(5).toString('hex')}`),
  negotiation,
  delegation,
  role,
  name,
})

const withSeat = (data: RegisterData, session: SessionHash, seat: SeatEntry): RegisterData =>
  withHeld({ ...data, seats: [...data.seats, seat] }, session, {
    negotiation: seat.negotiation,
    seat: seat.id,
  })

const withHeld = (data: RegisterData, session: SessionHash, held: Held): RegisterData => ({
  ...data,
  sessions: data.sessions.map((own) =>
    own.hash !== session || own.seats.some((other) => same(other, held))
      ? own
      : { ...own, seats: [...own.seats, held] },
  ),
})

const withDesk = (data: RegisterData, session: SessionHash): RegisterData => ({
  ...data,
  sessions: data.sessions.map((own) => (own.hash === session ? { ...own, desk: true } : own)),
})

const withUsed = (data: RegisterData, hash: string, usedAt: string): RegisterData => ({
  ...data,
  invitations: data.invitations.map((other) => (other.hash === hash ? { ...other, usedAt } : other)),
})

const same = (one: Held, other: Held): boolean =>
  one.negotiation === other.negotiation && one.seat === other.seat

const iso = (time: number): string => new Date(time).toISOString()
