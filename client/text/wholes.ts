// The proposals about a whole paragraph that a view shows beside its words: new paragraphs before all or after it, other
// versions of it, and that it be deleted, moved or merged.

import type { LiveWording } from '../../shared/floor.ts'
import type { ParagraphId, ProposalId } from '../../shared/ids.ts'
import { againstOf, type Aim, type Meaning, placeOfNew } from '../../shared/meanings.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import { alternativeLabel, insertedLabel } from '../../shared/numbering.ts'
import { type Prose, sameProse } from '../../shared/prose.ts'
import { wordingOf } from '../../shared/proposals.ts'
import { secondBegins } from '../../shared/splitting.ts'
import type { Suggested } from '../../shared/views.ts'
import { insideOf, isShownIn, sameSuggested, type View } from './views.ts'
import { WHOLE } from './words.ts'

/** What may be meant about a whole paragraph. */
type WholeMeaning = Exclude<Meaning, { is: 'words' | 'within' }>

export type Whole = Suggested & {
  readonly is: WholeMeaning['is']
  /** What it would be called, or what it asks for, in words. */
  readonly title: string
  /** The words its own are shown against: those of the paragraphs it would replace. */
  readonly against: Prose
}

/** In the order of the table; those on the screen that were never tabled come last. */
export function wholesOn(
  negotiation: Negotiation,
  paragraph: ParagraphId,
  live: ReadonlyMap<ProposalId, LiveWording>,
  view: View,
): readonly Whole[] {
  const tabled = pendingOn(negotiation, paragraph)
    .filter((proposal) => proposal.paragraph === paragraph && isShownIn(view, proposal.owner))
    .map((proposal) => ({
      id: proposal.id,
      meaning: proposal.meaning,
      wording: live.get(proposal.id)?.wording ?? wordingOf(proposal).prose,
      ...insideOf(negotiation, proposal, live, view),
    }))
  const untabled = [...live.values()]
    .filter((one) => one.paragraph === paragraph && isShownIn(view, one.owner))
    .filter(({ proposal }) => !negotiation.proposals.has(proposal))
    .map(({ proposal, meaning, wording }) => ({ id: proposal, meaning, wording }))
  const titled = titles(negotiation, paragraph)
  return [...tabled, ...untabled].flatMap(({ meaning, ...one }): Whole[] =>
    meaning.is === 'words' || meaning.is === 'within'
      ? []
      : [
          {
            ...one,
            is: meaning.is,
            title: titled(meaning, one.wording),
            against: againstOf(negotiation, { paragraph, meaning }),
          },
        ],
  )
}

/**
 * What a proposal asks for, as it stands among those on its paragraph, or behind them; null where it is for other words.
 * Of a draft `wording` says in which words, where these are not those that are tabled.
 */
export function titleOf(
  negotiation: Negotiation,
  id: ProposalId,
  { paragraph, meaning }: Aim,
  wording?: Prose,
): string | null {
  if (meaning.is === 'words') return null
  if (meaning.is === 'within') return WHOLE.within(negotiation.proposals.get(meaning.proposal)?.number ?? '')
  const titled = titles(negotiation, paragraph)
  for (const other of pendingOn(negotiation, paragraph)) {
    if (other.meaning.is === 'words' || other.meaning.is === 'within' || other.paragraph !== paragraph)
      continue
    const isThis = other.id === id
    const title = titled(other.meaning, (isThis && wording) || wordingOf(other).prose)
    if (isThis) return title
  }
  const own = negotiation.proposals.get(id)
  return titled(meaning, wording ?? (own ? wordingOf(own).prose : []))
}

/** Gives the proposals about one paragraph their titles, counting new paragraphs and alternatives as they come. */
function titles(
  { paragraphs }: Negotiation,
  paragraph: ParagraphId,
): (meaning: WholeMeaning, wording: Prose) => string {
  const { reference = '', kind } = paragraphs.get(paragraph) ?? {}
  const turns = { after: 0, first: 0, alternative: 0 }
  return (meaning, wording) => {
    switch (meaning.is) {
      case 'after':
      case 'first': {
        if (meaning.kind === 'heading') return WHOLE.newHeading[meaning.is]
        const place = placeOfNew({ paragraph, meaning })
        return WHOLE[meaning.is](insertedLabel(paragraphs, place, meaning, ++turns[meaning.is]).reference)
      }
      case 'alternative':
        return WHOLE.alternative(alternativeLabel(reference, ++turns.alternative))
      case 'deletion':
        return WHOLE.deletion
      case 'move':
        return WHOLE.move(paragraphs.get(meaning.after)?.reference ?? '')
      case 'merge':
        return WHOLE.merge(paragraphs.get(meaning.with)?.reference ?? '')
      case 'split':
        return WHOLE.split(secondBegins(wording))
      case 'recast':
        return WHOLE.recast[kind === 'heading' ? 'part' : 'paragraph'][meaning.as]
    }
  }
}

/** Whether two lists show the same, so that a paragraph need not be drawn again. */
export const sameWholes = (one: readonly Whole[], other: readonly Whole[]): boolean =>
  sameSuggested(one, other) &&
  one.every(({ title, against }, at) => {
    const also = other[at]
    return also?.title === title && sameProse(also.against, against)
  })
