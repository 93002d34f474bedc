// Which page an address is, and the address of each page: the only file that knows how they are spelt.

import { isPlainId, type NegotiationId, negotiationId, type SeatId, seatId } from '../../shared/ids.ts'
import { underHouse, withinHouse } from '../look/under-house.ts'

export type Address =
  | { readonly is: 'entry' }
  /** The code is null when the link was cut short, or has been used on this page before. */
  | { readonly is: 'join'; readonly code: string | null }
  | { readonly is: 'desk' }
  | { readonly is: 'room'; readonly negotiation: NegotiationId; readonly seat: SeatId }
  | { readonly is: 'invitations'; readonly negotiation: NegotiationId; readonly seat: SeatId }
  | { readonly is: 'screen'; readonly negotiation: NegotiationId; readonly seat: SeatId }
  | { readonly is: 'account'; readonly negotiation: NegotiationId; readonly seat: SeatId }
  /** The code of a public link stands where a seat would. */
  | { readonly is: 'public'; readonly negotiation: NegotiationId; readonly code: SeatId }
  | { readonly is: 'nowhere' }

export const entryAt = (): string => underHouse('/')
export const joinAt = (): string => underHouse('/join')
export const deskAt = (): string => underHouse('/desk')

export const roomAt = (negotiation: NegotiationId, seat: SeatId): string =>
  underHouse(`/n/${negotiation}/${seat}`)

export const invitationsAt = (negotiation: NegotiationId, seat: SeatId): string =>
  `${roomAt(negotiation, seat)}/invitations`

export const screenAt = (negotiation: NegotiationId, seat: SeatId): string =>
  `${roomAt(negotiation, seat)}/screen`

export const accountAt = (negotiation: NegotiationId, seat: SeatId): string =>
  `${roomAt(negotiation, seat)}/account`

/** The page at an address: a `Location`, or anything that has its path and its fragment. */
export function addressOf({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Address {
  const [first, negotiation, seat, page, ...more] = withinHouse(pathname)
    .split('/')
    .filter((part) => part !== '')
  if (first === undefined) return { is: 'entry' }
  if (negotiation === undefined) {
    if (first === 'join') return { is: 'join', code: codeIn(hash) }
    return first === 'desk' ? { is: 'desk' } : { is: 'nowhere' }
  }
  if (first === 'public') return publicAt(negotiation, seat, page)
  if (first !== 'n' || seat === undefined || more.length > 0) return { is: 'nowhere' }
  if (!isPlainId(negotiation) || !isPlainId(seat)) return { is: 'nowhere' }
  const place = { negotiation: negotiationId(negotiation), seat: seatId(seat) }
  if (page === undefined) return { is: 'room', ...place }
  if (page === 'screen') return { is: 'screen', ...place }
  if (page === 'account') return { is: 'account', ...place }
  return page === 'invitations' ? { is: 'invitations', ...place } : { is: 'nowhere' }
}

function publicAt(negotiation: string, code: string | undefined, page: string | undefined): Address {
  if (code === undefined || page !== undefined) return { is: 'nowhere' }
  if (!isPlainId(negotiation) || !isPlainId(code)) return { is: 'nowhere' }
  return { is: 'public', negotiation: negotiationId(negotiation), code: seatId(code) }
}

/** Whatever stands in the fragment; whether it is a code is for the house to say. */
function codeIn(hash: string): string | null {
  const code = hash.replace(/^#/, '').trim()
  return code === '' ? null : code
}
