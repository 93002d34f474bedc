// The open paragraphs on which there is nothing left to decide, so that they can be agreed. Part of what waits (waiting.ts).

import type { Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import { type ParagraphId, paragraphOf } from './ids.ts'
import { isNewParagraph } from './meanings.ts'
import { lapsingWith, type Negotiation, proposalsOn } from './negotiation.ts'
import { hashOf } from './prose.ts'
import { may } from './rights.ts'

type Settled = { readonly is: 'settled'; readonly paragraph: ParagraphId; readonly since: string }

/** For facilitators: open paragraphs about which something was proposed since they were opened or issued, and all of it is decided. */
export function settled(actor: Actor, negotiation: Negotiation): readonly Settled[] {
  if (actor.role !== 'facilitator') return []
  return [...decidedOn(negotiation)].flatMap(([paragraph, since]): readonly Settled[] => {
    const isAside = proposalsOn(negotiation, paragraph).some(({ state }) => state.is === 'parked')
    if (isAside || lapsingWith(negotiation, paragraph).length > 0) return []
    const wording = hashOf(negotiation.paragraphs.get(paragraph)?.base ?? [])
    const agreeing: Act = { does: 'agree', paragraph, wording, lapsing: [] }
    return may(actor, agreeing, negotiation).ok ? [{ is: 'settled', paragraph, since }] : []
  })
}

/** When something was last decided on each paragraph since it was opened or issued; what is proposed after it is no matter of its own. */
function decidedOn({ happenings, proposals }: Negotiation): ReadonlyMap<ParagraphId, string> {
  const decided = new Map<ParagraphId, string>()
  for (const happening of happenings)
    for (const paragraph of happening.on) {
      if (happening.is === 'reopened' || happening.is === 'issued') decided.delete(paragraph)
      if (happening.is !== 'outcome' && happening.is !== 'accepted') continue
      const [first] = happening.is === 'outcome' ? [happening.proposal] : happening.proposals
      const meaning = first && proposals.get(first)?.meaning
      if (first && !(meaning && isNewParagraph(meaning)) && paragraphOf(first) !== paragraph)
        decided.set(paragraph, happening.at)
    }
  return decided
}
