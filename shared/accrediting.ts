// Who gives seats and ends them: the secretariat those of every delegation, a head those of its own delegation that rank
// below its own [S12]. The house asks it at the door, the client before it shows a button.

import { type Actor, type Delegation, type Role, rolesOf } from './delegations.ts'
import type { DelegationCode, SeatId } from './ids.ts'
import { ok, refuse, type Result } from './result.ts'

/** What a seat is: somebody's of this role in this delegation. */
export type SeatOf = { readonly delegation: DelegationCode; readonly role: Role }

export type AccreditingRefusal = 'not-yours-to-give' | 'role-does-not-fit' | 'seat-is-yours'

/** The roles that a head of delegation gives in its delegation. */
const BELOW_A_HEAD: readonly Role[] = ['delegate', 'observer']

/** Whether the actor gives and ends any seats at all, and so is shown who has one. */
export const accredits = ({ role }: Actor): boolean => role === 'secretariat' || role === 'head'

/** The roles of the seats that the actor gives in a delegation; none where it gives none. */
export function rolesGivenBy(actor: Actor, { code, kind }: Delegation): readonly Role[] {
  if (actor.role === 'secretariat') return rolesOf(kind)
  if (actor.role !== 'head' || actor.delegation !== code) return []
  return rolesOf(kind).filter((role) => BELOW_A_HEAD.includes(role))
}

/** Whether the actor gives a seat, or a new link to one, or takes back an invitation to it. `delegation` is that of the seat. */
export function mayGive(
  actor: Actor,
  { role }: SeatOf,
  delegation: Delegation | undefined,
): Result<null, AccreditingRefusal> {
  const isOwn = actor.delegation === delegation?.code
  if (actor.role !== 'secretariat' && !(actor.role === 'head' && isOwn)) return refuse('not-yours-to-give')
  if (!delegation || !rolesOf(delegation.kind).includes(role)) return refuse('role-does-not-fit')
  return rolesGivenBy(actor, delegation).includes(role) ? ok(null) : refuse('not-yours-to-give')
}

/** Whether the actor ends a seat; nobody ends the one they sit in. */
export function mayEnd(
  actor: Actor,
  seat: SeatOf & { readonly seat: SeatId },
  delegation: Delegation | undefined,
): Result<null, AccreditingRefusal> {
  return seat.seat === actor.seat ? refuse('seat-is-yours') : mayGive(actor, seat, delegation)
}

/** Where a seat is signed in is seen and ended by its holder and by the head of its delegation, by nobody else [S14]. */
export const overseesSignIns = (
  actor: Actor,
  { seat, delegation, role }: SeatOf & { readonly seat: SeatId },
) =>
  seat === actor.seat ||
  (actor.role === 'head' && actor.delegation === delegation && BELOW_A_HEAD.includes(role))
