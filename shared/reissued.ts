// What becomes of the pending proposals when a revision is issued: all of them end with it, or they go on with the text. What
// was proposed after a paragraph that leaves the text goes on from the one before it; what has lost its place lapses [M14].

import { decided, indexed, withProposal } from './changing.ts'
import type { ParagraphId, ProposalId } from './ids.ts'
import { pendingInside } from './inside.ts'
import { isMoot } from './moot.ts'
import { isNewParagraph } from './meanings.ts'
import { allPending, type Negotiation } from './negotiation.ts'
import type { Proposal } from './proposals.ts'

/** `before`: the text with its tombstones; `after`: as it was issued. */
export function goingOn(before: Negotiation, after: Negotiation, at: string): Negotiation {
  const brought = allPending(after).reduce((text, proposal) => broughtAlong(before, text, proposal), after)
  return allPending(brought)
    .filter((proposal) => isMoot(brought.paragraphs, proposal))
    .reduce((text, { id }) => lapsed(text, id, at), brought)
}

/** It is at the same place: after what stood before the paragraph that is gone, or before whatever is the first now. */
function broughtAlong(before: Negotiation, after: Negotiation, proposal: Proposal): Negotiation {
  const { meaning, paragraph } = proposal
  const place =
    isNewParagraph(meaning) && !after.paragraphs.has(paragraph) && placeNow(before, after, proposal)
  if (!place) return after
  return [proposal, ...pendingInside(after, proposal)].reduce<Negotiation>(
    (text, one) => indexed(withProposal(text, { ...one, paragraph: place }), one.id, place),
    after,
  )
}

function placeNow(before: Negotiation, { paragraphs }: Negotiation, { meaning, paragraph }: Proposal) {
  if (meaning.is === 'first') return [...paragraphs.keys()][0]
  const all: readonly ParagraphId[] = [...before.paragraphs.keys()]
  return all.slice(0, Math.max(0, all.indexOf(paragraph))).findLast((id) => paragraphs.has(id))
}

/** With what is inside it [Q4]. */
function lapsed(text: Negotiation, id: ProposalId, at: string): Negotiation {
  const proposal = text.proposals.get(id)
  const inner = proposal ? pendingInside(text, proposal).map((one) => one.id) : []
  return decided(decided(text, inner, { is: 'lapsed', at, with: id }), [id], {
    is: 'lapsed',
    at,
    isMoot: true,
  })
}
