// What every HTTP door of the house does first: it finds out whose session this is, turns a body into a value or an
// answer, and turns refusals and faults into sentences. It decides nothing.

import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express'
import type * as z from 'zod'
import { PUBLIC } from '../../shared/delegations.ts'
import { atTheDoor, type DoorRefusal } from '../../shared/words.ts'
import { negotiationOnTheWire, seatOnTheWire } from '../../shared/wire.ts'
import { addressInFull, type PublicAddress } from '../address.ts'
import { deviceOf } from '../../shared/devices.ts'
import type { Accreditation, Seated } from '../accreditation.ts'
import type { Attendance, SessionHash } from '../attendance.ts'
import { NotKept } from '../disk.ts'
import type { Log } from '../log.ts'
import type { Negotiations, Session } from '../negotiations.ts'
import type { Seating } from '../seating.ts'

/** What the doors share. */
export type House = {
  readonly accreditation: Accreditation
  readonly attendance: Attendance
  readonly seating: Seating
  readonly negotiations: Negotiations
  /** Whether the demonstration's seats are open to all. */
  readonly mode: 'demonstration' | 'production'
  /** The address people use; null when the house answers to any, at the top of its host. */
  readonly address: PublicAddress | null
  readonly log: Log
}

const STATUS: Readonly<Record<DoorRefusal, number>> = {
  'not-your-seat': 401,
  'not-same-origin': 403,
  'no-such-place': 404,
  'no-such-invitation': 404,
  'no-such-seat': 404,
  'not-in-production': 403,
  'not-understood': 400,
  'too-big': 413,
  'too-busy': 503,
  'too-often': 429,
  'not-kept': 503,
  'names-are-withheld': 403,
  'issued-texts-alone': 403,
  'link-is-open': 409,
  'link-is-not-open': 401,
  fault: 500,
  'name-is-taken': 409,
  'may-not-create': 403,
  'role-does-not-fit': 409,
  'not-yours-to-give': 403,
  'seat-is-yours': 409,
  'seats-stay': 409,
  'no-such-sign-in': 404,
}

/** Answers a refusal of the door with its sentence. */
export function turnAway(response: Response, refusal: DoorRefusal): void {
  response.status(STATUS[refusal]).json({ ok: false, refusal, sentence: atTheDoor(refusal) })
}

/** Runs an asynchronous door; a fault in it becomes an answer by `answerFaults`. */
export const door =
  (open: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      await open(request, response)
    } catch (fault) {
      next(fault)
    }
  }

/** The body as the schema reads it; when it makes no sense the request is answered and null returned. */
export function bodyOf<T>(schema: z.ZodType<T>, request: Request, response: Response): T | null {
  const read = schema.safeParse(request.body)
  if (read.success) return read.data
  turnAway(response, 'not-understood')
  return null
}

/**
 * The name of the cookie: with TLS one that a browser ties to this host, or below a path, where that name is not allowed,
 * one that it takes over TLS alone.
 */
export function cookieName({ address }: Pick<House, 'address'>): string {
  if (!address?.isSecure) return 'adref-session'
  return address.path === '' ? '__Host-adref-session' : '__Secure-adref-session'
}

/** The session of a request or of a socket about to open, by its cookie alone. */
export function sessionOf(house: House, cookies: string | undefined): SessionHash | null {
  const wanted = `${cookieName(house)}=`
  const found = cookies
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(wanted))
  return house.accreditation.session(found?.slice(wanted.length))
}

/** The session of the request, started when there is none. */
export async function sessionFor(house: House, request: Request, response: Response): Promise<SessionHash> {
  const known = sessionOf(house, request.headers.cookie)
  if (known) return known
  return renewedFor(house, null, response)
}

/** A new session for this browser, which holds what the one before held; that one opens nothing any more [S9]. */
export async function renewedFor(
  house: House,
  before: SessionHash | null,
  response: Response,
): Promise<SessionHash> {
  const device = deviceOf(response.req.headers['user-agent'])
  const { session, cookie } = await house.accreditation.renew(before, device)
  response.cookie(cookieName(house), cookie, {
    httpOnly: true,
    sameSite: 'lax',
    secure: house.address?.isSecure ?? false,
    path: house.address?.path || '/',
  })
  return session
}

/** The seat that an address names, when the session holds it, with its negotiation in session. */
export async function seatedAt(
  house: House,
  session: SessionHash | null,
  address: { readonly negotiation: unknown; readonly seat: unknown },
): Promise<{ readonly seated: Seated; readonly session: Session } | null> {
  const negotiation = negotiationOnTheWire.safeParse(address.negotiation)
  const seat = seatOnTheWire.safeParse(address.seat)
  if (!negotiation.success || !seat.success) return null
  const seated = house.accreditation.seated(session, negotiation.data, seat.data)
  const inSession = seated && (await house.negotiations.session(negotiation.data))
  // A seat may end while its negotiation is being opened.
  const isStill = house.accreditation.seated(session, negotiation.data, seat.data) !== null
  return seated && inSession && isStill ? { seated, session: inSession } : null
}

/** Somebody who reads a negotiation in session: a seat, or the public, which has none. */
export type Reader = {
  readonly seated: Seated
  readonly session: Session
  readonly isPublic: boolean
  /** What stands in the address: the seat, or the code of the link. */
  readonly at: string
}

/**
 * Who reads at an address: the seat that it names, or where it names the open public link in place of a seat, the public.
 * Only what reads asks here; whatever acts, drafts or enters a room asks for a seat (`seatedAt`).
 */
export async function readerAt(
  house: House,
  session: SessionHash | null,
  address: { readonly negotiation: unknown; readonly seat: unknown },
): Promise<Reader | null> {
  const here = await seatedAt(house, session, address)
  if (here) return { ...here, isPublic: false, at: here.seated.actor.seat }
  const negotiation = negotiationOnTheWire.safeParse(address.negotiation)
  if (!negotiation.success || typeof address.seat !== 'string') return null
  const { accreditation, negotiations } = house
  if (!accreditation.links.isOpen(negotiation.data, address.seat)) return null
  const inSession = await negotiations.session(negotiation.data)
  // It may have been closed meanwhile.
  if (!inSession || !accreditation.links.isOpen(negotiation.data, address.seat)) return null
  const seated = { actor: PUBLIC, name: '', negotiation: negotiation.data }
  return { seated, session: inSession, isPublic: true, at: address.seat }
}

/** The address people use, for a link that is to be followed from elsewhere. */
export const originOf = (house: House, request: Request): string =>
  house.address ? addressInFull(house.address) : `${request.protocol}://${request.headers.host}`

/**
 * Lets a request that changes something through only when it comes from the house's own page: browsers say so in
 * `Sec-Fetch-Site` or `Origin`, and a form cannot send JSON.
 */
export const fromOwnPage =
  (house: House): RequestHandler =>
  (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const site = request.headers['sec-fetch-site']
    const isOwn = site === undefined ? isOwnOrigin(house, request.headers) : site === 'same-origin'
    if (isOwn && request.is('application/json')) return next()
    turnAway(response, 'not-same-origin')
  }

/** Whether the `Origin` header names this house. One that is absent names nobody. */
export function isOwnOrigin(
  house: House,
  headers: { readonly origin?: string | undefined; readonly host?: string | undefined },
): boolean {
  const { origin, host } = headers
  if (!origin) return false
  if (house.address) return origin === house.address.origin
  return origin === `http://${host}` || origin === `https://${host}`
}

/** The last of the doors: whatever went wrong on the way is answered in a sentence, and the fault goes to the log. */
export const answerFaults =
  (house: House): ErrorRequestHandler =>
  (fault: unknown, _request, response, next) => {
    if (response.headersSent) return next(fault)
    if (fault instanceof NotKept) {
      house.log.fault('an act could not be kept', fault)
      return turnAway(response, 'not-kept')
    }
    const status = typeof fault === 'object' && fault && 'status' in fault ? fault.status : 500
    if (status === 413) return turnAway(response, 'too-big')
    if (typeof status === 'number' && status < 500) return turnAway(response, 'not-understood')
    house.log.fault('a request ended in a fault', fault)
    turnAway(response, 'fault')
  }
