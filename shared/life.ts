// The life of a paragraph: everything that happened to its words and about it, in the order of the record [V7]. A
// paragraph that was merged into another goes on in the life of that one; one that was proposed begins with its proposal;
// the two halves of one that was split have one life until then.

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
  const here = withEarlier(negotiation, id)
  const followed = new Set<ProposalId>(proposalsOn(negotiation, id).map((proposal) => proposal.id))
  const inserted = negotiation.paragraphs.get(id)?.inserted
  if (inserted) followed.add(inserted.by)
  return negotiation.happenings.flatMap((happening): readonly LifeLine[] => {
    if (!isTold(happening)) return []
    const { on } = happening
    if (on.includes(id)) return [{ happening }]
    const [place] = on.filter((one) => happening.entry <= (here.get(one) ?? 0))
    const elsewhere = place ?? (proposalsIn(happening).some((one) => followed.has(one)) ? on[0] : undefined)
    return elsewhere ? [{ happening, elsewhere }] : []
  })
}

/** What is asked and answered between two before they sponsor together is theirs. */
export const isTold = (happening: Happening): boolean =>
  happening.is !== 'cosponsoring' || happening.from === 'agreed' || happening.to === 'agreed'

/**
 * The paragraphs whose life this one has as well, each up to the entry given: every one whose words have gone into it, by
 * whatever way, and the one it was split from, until then.
 */
function withEarlier({ paragraphs, past }: Negotiation, id: ParagraphId): ReadonlyMap<ParagraphId, number> {
  const all = [...paragraphs.values(), ...past.values()]
  const found = new Map([[id, Infinity]])
  for (const [into, until] of found) {
    const from = all.find((one) => one.id === into)?.splitFrom
    if (from && !found.has(from.paragraph)) found.set(from.paragraph, Math.min(from.entry, until))
    for (const { id: one, state } of all)
      if (state.is === 'gone' && state.as === 'merged' && state.to === into && !found.has(one))
        found.set(one, until)
  }
  return found
}
