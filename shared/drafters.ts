// Who writes in the room of a proposal. One answer for the house, which lets seats in by it, and for the client [W1, W2].

import type { DelegationCode, ProposalId } from './ids.ts'
import type { Aim } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { sponsorsOf } from './proposals.ts'

/** What a room is about: the proposal whose working text it holds. */
export type RoomOf = Aim & {
  readonly proposal: ProposalId
  readonly owner: DelegationCode
  /** Opened for several delegations, before anything is tabled [J2]. */
  readonly isJoint?: true
  /** Opened by the secretariat for what this delegation said [E2]. */
  readonly spokenBy?: DelegationCode
}

/** The delegations whose seats write here: the owner, co-sponsors it has opened the room to, or those named for a joint proposal. */
export function draftersOf(room: RoomOf, { proposals, joints }: Negotiation): readonly DelegationCode[] {
  const tabled = proposals.get(room.proposal)
  if (tabled) return tabled.sharesRoom ? sponsorsOf(tabled) : [tabled.owner]
  if (room.isJoint) {
    const joint = joints.get(room.proposal)
    return joint?.isOpen ? [...joint.named.keys()] : []
  }
  return [room.owner]
}
