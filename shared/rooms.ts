// What the client's socket and the house's door must spell alike: addresses, close codes, and the two messages our own
// client understands beside plain y-protocols. A stock y-websocket client needs none of them but the address.

import type { NegotiationId, SeatId } from './ids.ts'
import type { Refusal } from './refusals.ts'

/** y-websocket joins the server's address and the room's name by a slash; the name of a room is its proposal's id. */
export const roomsAddress = (negotiation: NegotiationId, seat: SeatId): string =>
  `/rooms/${negotiation}/${seat}`

export const floorAddress = (negotiation: NegotiationId, seat: SeatId): string =>
  `/floor/${negotiation}/${seat}`

/** The root of a working text in its Y.Doc, and the elements and marks that may stand under it. */
export const PROSE_ROOT = 'prose'

/** Kinds of message in a room: 0, 1 and 3 are y-protocols' own. */
export const ROOM = { sync: 0, awareness: 1, queryAwareness: 3, recorded: 121 } as const

/**
 * Why a socket is closed. y-websocket takes 4400 to 4499 as final, and tries again after any other code; so a decision
 * is below 4500, and what may pass is above. The reason is for a log, the sentence for a person is in words.ts.
 */
export const CLOSE = {
  /** WebSocket's own code for data that makes no sense. */
  unreadable: { code: 1007, reason: 'unreadable message' },
  tooBig: { code: 1009, reason: 'message too big' },
  /** The house could not keep the words on disk; nothing that was not acknowledged is safe. */
  notKept: { code: 4500, reason: 'words could not be kept' },
  signedOut: { code: 4401, reason: 'seat ended' },
  agreed: { code: 4423, reason: 'paragraph agreed' },
  /** The words are held while the call stands; whoever typed goes on when it ends without agreement [C7]. */
  called: { code: 4424, reason: 'paragraph called' },
  /** The text is under silence; whoever typed goes on when it ends broken [Z2]. */
  silence: { code: 4425, reason: 'text under silence' },
  /** The text is adopted: nobody types any more [Y2]. */
  adopted: { code: 4426, reason: 'text adopted' },
  notSponsor: { code: 4403, reason: 'not a sponsor any more' },
  /** The co-facilitators have closed a joint proposal before it was tabled. */
  jointClosed: { code: 4412, reason: 'joint proposal closed' },
  /** Everyone reads these words now, and this seat is one that drafts only within its delegation [D5]. */
  headTypes: { code: 4405, reason: 'on the screen, where the head types' },
  decided: { code: 4410, reason: 'proposal decided' },
  /** The words of this room are everybody's to read from now on; whoever typed for their own delegation comes in anew [D4]. */
  onScreen: { code: 4501, reason: 'on the screen now' },
  /** It is read otherwise than in the record this listener has; who comes back is sent it anew [T7, T12]. */
  readAnew: { code: 4502, reason: 'it is read otherwise now' },
  /** The house is being restarted; whoever comes back goes on. */
  restarting: { code: 4503, reason: 'house restarting' },
  /** Who reads by the public link is shown out when it is closed [S7]. */
  linkClosed: { code: 4404, reason: 'public link closed' },
  tooMuch: { code: 4529, reason: 'too many messages' },
  idle: { code: 4508, reason: 'nothing said' },
} as const

export type Close = (typeof CLOSE)[keyof typeof CLOSE]

/** How a room is closed to whom the rules refuse it for this reason. */
export function closeFor(refusal: Refusal): Close {
  if (refusal === 'paragraph-is-agreed') return CLOSE.agreed
  if (refusal === 'paragraph-is-called') return CLOSE.called
  if (refusal === 'text-is-adopted') return CLOSE.adopted
  if (refusal === 'under-silence') return CLOSE.silence
  if (refusal === 'head-types-on-screen') return CLOSE.headTypes
  return refusal === 'not-your-proposal' ? CLOSE.notSponsor : CLOSE.decided
}
