// The small changes a state is made of: each answers the state with one thing other. What is not there when it must be is a
// fault, for the entry that asks for it was allowed.

import type { ParagraphId, ProposalId } from './ids.ts'
import type { Joint } from './joints.ts'
import { withKey } from './lasting.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Proposal, ProposalState } from './proposals.ts'
import { assert } from './result.ts'

export function theParagraph(negotiation: Negotiation, id: ParagraphId): Paragraph {
  const paragraph = negotiation.paragraphs.get(id)
  assert(paragraph, `paragraph ${id} is in the text`)
  return paragraph
}

export function theProposal(negotiation: Negotiation, id: ProposalId): Proposal {
  const proposal = negotiation.proposals.get(id)
  assert(proposal, `proposal ${id} is on the table`)
  return proposal
}

export const withParagraph = (before: Negotiation, paragraph: Paragraph): Negotiation => ({
  ...before,
  paragraphs: withKey(before.paragraphs, paragraph.id, paragraph),
})

export const withProposal = (before: Negotiation, proposal: Proposal): Negotiation => ({
  ...before,
  proposals: withKey(before.proposals, proposal.id, proposal),
})

export function theJoint({ joints }: Negotiation, proposal: ProposalId): Joint {
  const joint = joints.get(proposal)
  assert(joint, `joint proposal ${proposal} was opened`)
  return joint
}

export const withJoint = (before: Negotiation, joint: Joint): Negotiation => ({
  ...before,
  joints: withKey(before.joints, joint.proposal, joint),
})

/** A joint proposal is not written any more, or is on the table. */
export const closed = (before: Negotiation, proposal: ProposalId): Negotiation =>
  withJoint(before, { ...theJoint(before, proposal), isOpen: false })

/** The proposals, all decided alike. */
export function decided(
  before: Negotiation,
  proposals: readonly ProposalId[],
  state: ProposalState,
): Negotiation {
  return proposals.reduce(
    (negotiation, id) => withProposal(negotiation, { ...theProposal(negotiation, id), state }),
    before,
  )
}

/** A proposal is found from a paragraph it is about. */
export function indexed(before: Negotiation, proposal: ProposalId, paragraph: ParagraphId): Negotiation {
  const on = before.on.get(paragraph) ?? []
  return { ...before, on: withKey(before.on, paragraph, [...on, proposal]) }
}
