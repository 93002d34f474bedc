// The rooms of proposals, and who writes in them. One answer for the house, which lets seats in by it, and for the client
// [W1, W2].

import type { Intent } from './bridging.ts'
import type { DelegationCode, ProposalId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { writersOf } from './joints.ts'
import { sponsorsOf } from './proposals.ts'

/** What a room is about: the proposal whose working text it holds. */
export type RoomOf<Owner = DelegationCode> = Intent & {
  readonly proposal: ProposalId
  readonly owner: Owner
  /** Whether everyone reads what is typed in it [D3]. */
  readonly live: boolean
  /** Opened for several delegations, before anything is tabled [J2]. */
  readonly isJoint?: true
  /** Opened by the secretariat for what this delegation said [U2]. */
  readonly spokenBy?: DelegationCode
}

/** A room as a reader knows it who may not be told whose it is [T2]. */
export type AnyRoom = RoomOf<DelegationCode | null>

/** The delegations whose seats write here: the owner, co-sponsors it has opened the room to, or those named for a joint proposal. */
export function draftersOf(room: AnyRoom, { proposals, joints }: Negotiation): readonly DelegationCode[] {
  const tabled = proposals.get(room.proposal)
  if (tabled?.sharesRoom) return sponsorsOf(tabled)
  if (room.isJoint && !tabled) {
    const joint = joints.get(room.proposal)
    return joint?.isOpen ? writersOf(joint) : []
  }
  const { owner } = tabled ?? room
  return owner ? [owner] : []
}

/** Those who write here, or did, or may come to: everyone who is told when it changes who writes. */
export function circleOf(room: RoomOf, { proposals, joints }: Negotiation): readonly DelegationCode[] {
  const tabled = proposals.get(room.proposal)
  const named = joints.get(room.proposal)?.named.keys() ?? []
  const sponsors = tabled ? [...sponsorsOf(tabled), ...tabled.cosponsors.keys()] : []
  return [room.owner, ...sponsors, ...named]
}

/** Whether it is written by others than one delegation: it is in private then, whatever the way of drafting [U2, J4]. */
export const isApart = ({ isJoint, spokenBy }: Partial<RoomOf>): boolean =>
  isJoint === true || spokenBy !== undefined

/** A room as it is now: what was tabled may have gone on to another paragraph, and is its owner's like any other. */
export function roomNow(room: RoomOf, { proposals }: Negotiation): RoomOf {
  const { proposal, from, isJoint, spokenBy, live } = room
  const tabled = proposals.get(proposal)
  const { paragraph: begun, meaning } = tabled ?? room
  // What is inside another's words goes where those go, also before it is tabled.
  const outer = meaning.is === 'within' ? proposals.get(meaning.proposal) : undefined
  const paragraph = outer?.paragraph ?? begun
  const owner = tabled?.owner ?? room.owner
  const now = { proposal, paragraph, meaning, ...(from && { from }), owner, live }
  return tabled ? now : { ...now, ...(isJoint && { isJoint }), ...(spokenBy && { spokenBy }) }
}

/** The room that a proposal would have: one that was tabled, or one that is to be written jointly. */
export function roomFor(proposal: ProposalId, { proposals, joints }: Negotiation): RoomOf | undefined {
  const tabled = proposals.get(proposal)
  if (tabled?.owner)
    return {
      proposal,
      paragraph: tabled.paragraph,
      meaning: tabled.meaning,
      owner: tabled.owner,
      live: false,
    }
  const joint = joints.get(proposal)
  const [owner] = joint?.named.keys() ?? []
  if (!joint || !owner) return undefined
  return { proposal, paragraph: joint.paragraph, meaning: joint.meaning, owner, isJoint: true, live: false }
}
