// Which reading of the text is on the screen, and what each paragraph then shows.

import { pendingInside } from '../../shared/inside.ts'
import { isOutdated } from '../../shared/meanings.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { LiveWording } from '../../shared/floor.ts'
import type { ParagraphId, ProposalId } from '../../shared/ids.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import type { Suggested } from '../../shared/views.ts'

export type View =
  | { readonly is: 'rolling' }
  | { readonly is: 'clean' }
  | { readonly is: 'as-proposed'; readonly by: DelegationCode }
  /** A text as it was issued, by its name. */
  | { readonly is: 'issued'; readonly name: string }

/** Whether a view shows what this delegation proposes. */
export const isShownIn = (view: View, owner: DelegationCode | null): boolean =>
  view.is === 'rolling' || (view.is === 'as-proposed' && view.by === owner)

/**
 * The proposals for other words, on the present base, that the view shows in a paragraph: each in the words it is being
 * given on the screen, or else as last tabled; those on the screen that were never tabled come last.
 */
export function shownOn(
  negotiation: Negotiation,
  paragraph: ParagraphId,
  live: ReadonlyMap<ProposalId, LiveWording>,
  view: View,
): readonly Suggested[] {
  const tabled = pendingOn(negotiation, paragraph)
    .filter(({ meaning, owner }) => meaning.is === 'words' && isShownIn(view, owner))
    .filter((proposal) => !isOutdated(negotiation, proposal))
    .map((proposal) => ({
      id: proposal.id,
      wording: live.get(proposal.id)?.wording ?? wordingOf(proposal).prose,
      ...insideOf(negotiation, proposal, live, view),
    }))
  const untabled = [...live.values()]
    .filter((one) => one.paragraph === paragraph && one.meaning.is === 'words' && isShownIn(view, one.owner))
    .filter(({ proposal }) => !negotiation.proposals.has(proposal))
    .map(({ proposal, wording }) => ({ id: proposal, wording }))
  return [...tabled, ...untabled]
}

/** The proposals inside the words of another that the view shows; none while those are being typed on the screen. */
export function insideOf(
  negotiation: Negotiation,
  outer: Proposal,
  live: ReadonlyMap<ProposalId, LiveWording>,
  view: View,
): Pick<Suggested, 'inside'> {
  if (live.has(outer.id)) return {}
  const inside = pendingInside(negotiation, outer)
    .filter((proposal) => isShownIn(view, proposal.owner) && !isOutdated(negotiation, proposal))
    .map((proposal) => ({
      id: proposal.id,
      wording: live.get(proposal.id)?.wording ?? wordingOf(proposal).prose,
    }))
  return inside.length > 0 ? { inside } : {}
}

/** Whether two lists show the same, so that a paragraph need not be drawn again. */
export const sameSuggested = (one: readonly Suggested[], other: readonly Suggested[]): boolean =>
  one.length === other.length &&
  one.every(({ id, wording, inside = [] }, at) => {
    const also = other[at]
    return also?.id === id && also.wording === wording && sameSuggested(inside, also.inside ?? [])
  })
