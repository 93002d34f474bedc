// The gate of a room: what a seat's update has to pass before the house keeps it. First as bytes, then against the
// room (whose ids, which clocks), then on trial. A refusal is the code with which its connection ends.

import { ok, refuse, type Result } from '../../shared/result.ts'
import { CLOSE, type Close } from '../../shared/rooms.ts'
import type { SeatId } from '../../shared/ids.ts'
import { DEAREST_UPDATE, MANY_PARTS, MOST_RANGES, MOST_STRUCTS } from './bounds.ts'
import type { Owners } from './owners.ts'
import { scan, type Scanned } from './scan.ts'
import type { Trial } from './trial.ts'

/** What the room holds already: a client that sends its whole text again may send as much of it. */
export type Holding = { readonly structs: number; readonly ranges: number }

/** What the gate knows of the room. `now` is in milliseconds and never goes back. */
export type Inside = {
  readonly trial: Trial
  readonly owners: Owners
  readonly holding: () => Holding
  readonly now: () => number
}

/** Judges an update of a seat. What comes back is its effect, tried but not kept; null when the room has it all. */
export function judge(update: Uint8Array, seat: SeatId, room: Inside): Result<Uint8Array | null, Close> {
  const scanned = scan(update)
  if (!scanned.ok) return refuse(CLOSE.unreadable)
  if (isTooMany(scanned.value, room.holding)) return refuse(CLOSE.tooBig)
  const fresh = newClients(scanned.value, seat, room)
  if (!fresh.ok) return fresh
  const since = room.now()
  const tried = room.trial.take(update)
  if (!tried.ok) return tried
  if (partsOf(scanned.value) > MANY_PARTS && room.now() - since > DEAREST_UPDATE) {
    room.trial.discard()
    return refuse(CLOSE.tooMuch)
  }
  for (const client of fresh.value) room.owners.claim(client, seat)
  return tried
}

const partsOf = ({ structs, ranges }: Scanned): number => structs + ranges

function isTooMany({ structs, ranges }: Scanned, holding: () => Holding): boolean {
  if (structs <= MOST_STRUCTS && ranges <= MOST_RANGES) return false
  const held = holding()
  return structs > MOST_STRUCTS + held.structs || ranges > MOST_RANGES + held.ranges
}

/**
 * The client ids that nobody has used before. What the room knows already may come again from anyone, garbage-collected
 * or not: it is skipped. What is new must be under an id of the seat's own, and follow what the room has of that id.
 */
function newClients(
  { written }: Scanned,
  seat: SeatId,
  { trial, owners }: Inside,
): Result<readonly number[], Close> {
  const fresh: number[] = []
  for (const [client, { from, to }] of written) {
    const known = trial.clockOf(client)
    if (to <= known) continue
    if (from > known) return refuse(CLOSE.unreadable)
    const owner = owners.ownerOf(client)
    if (owner && owner !== seat) return refuse(CLOSE.unreadable)
    if (!owner) fresh.push(client)
  }
  return fresh.length > owners.left(seat) ? refuse(CLOSE.tooMuch) : ok(fresh)
}
