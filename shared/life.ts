// The life of a paragraph: everything that happened to its words and about it, in the order of the record [V7]. A
// paragraph that was merged into another goes on in the life of that one; one that was proposed begins with its proposal.

import { type Happening, proposalsIn } from './happenings.ts'
import type { ParagraphId, ProposalId } from './ids.ts'
import { type Negotiation, proposalsOn } from './negotiation.ts'

/** One line of a life. */
export type LifeLine = {
  readonly happening: Happening
  /** The paragraph it happened on, where that was another one. */
  readonly elsewhere?: ParagraphId
}

/** What happened on a paragraph, on those that were merged into it, and to the proposals that came to it from elsewhere. */
export function lifeOf(negotiation: Negotiation, id: ParagraphId): readonly LifeLine[] {
  const here = mergedInto(negotiation, id)
  const followed = new Set<ProposalId>(proposalsOn(negotiation, id).map((proposal) => proposal.id))
  const inserted = negotiation.paragraphs.get(id)?.inserted
  if (inserted) followed.add(inserted.by)
  return negotiation.happenings.flatMap((happening): readonly LifeLine[] => {
    if (!isTold(happening)) return []
    const { on } = happening
    if (on.includes(id)) return [{ happening }]
    const [place] = on.filter((one) => here.has(one))
    const elsewhere = place ?? (proposalsIn(happening).some((one) => followed.has(one)) ? on[0] : undefined)
    return elsewhere ? [{ happening, elsewhere }] : []
  })
}

/** What is asked and answered between two before they sponsor together is theirs. */
export const isTold = (happening: Happening): boolean =>
  happening.is !== 'cosponsoring' || happening.from === 'agreed' || happening.to === 'agreed'

/** A paragraph and every one whose words have gone into it, by whatever way. */
function mergedInto({ paragraphs, past }: Negotiation, id: ParagraphId): ReadonlySet<ParagraphId> {
  const found = new Set([id])
  for (const into of found)
    for (const { id: one, state } of [...paragraphs.values(), ...past.values()])
      if (state.is === 'gone' && state.as === 'merged' && state.to === into) found.add(one)
  return found
}
