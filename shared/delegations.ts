// Who takes part: delegations and the persons who hold a seat in them. A position or a proposal is the delegation's,
// never the person's; the record also keeps which seat spoke.

import { type DelegationCode, delegationCode, NO_DELEGATION, type SeatId, seatId } from './ids.ts'

/** `facilitators` and `secretariat` are admitted with the negotiation; the others by the secretariat. */
export type DelegationKind = 'State' | 'group' | 'organisation' | 'observer' | 'facilitators' | 'secretariat'

export type Delegation = {
  readonly code: DelegationCode
  readonly name: string
  readonly kind: DelegationKind
  /** For a group: those it speaks on behalf of. They need not have a seat here. */
  readonly members: readonly DelegationCode[]
}

export type Role = 'facilitator' | 'secretariat' | 'head' | 'delegate' | 'observer'

/** Who acts: always from the session, never from what a client sends. */
export type Actor = { readonly seat: SeatId; readonly role: Role; readonly delegation: DelegationCode }

/** The two delegations every negotiation has from its first entry. */
export const FACILITATORS = delegationCode('CF')
export const SECRETARIAT = delegationCode('SEC')

/** The house itself, when it writes down what its secretariat brought in, or what came of a deadline. Nobody holds its seat. */
export const HOUSE: Actor = { seat: seatId('house'), role: 'secretariat', delegation: SECRETARIAT }

/** Whoever reads by the public link: it is nobody's seat, and has no right but to read. */
export const PUBLIC: Actor = { seat: seatId('public'), role: 'observer', delegation: NO_DELEGATION }

/** The roles that a seat in a delegation of this kind can have. */
export function rolesOf(kind: DelegationKind): readonly Role[] {
  switch (kind) {
    case 'facilitators':
      return ['facilitator']
    case 'secretariat':
      return ['secretariat']
    case 'observer':
      return ['observer']
    case 'State':
    case 'group':
    case 'organisation':
      return ['head', 'delegate', 'observer']
  }
}
