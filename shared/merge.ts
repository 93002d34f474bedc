// Merging by words. Two wordings of one base are read as two proposals on it: where they change different words both
// changes hold, where they are rivals somebody has to decide. What may be taken together and what is carried over when
// one is taken first is therefore the same question, with the same answer [B6].

import { type ProposalId, proposalId } from './ids.ts'
import type { Prose } from './prose.ts'
import { meet } from './claims.ts'
import { ifTaken, rivalsOf, type Suggested } from './views.ts'

/**
 * The wording of the proposal `own` as it reads once those in `taken` are in the text; null where it rivals one of
 * them. All are written on `base`, and `proposals` are all that are, in the order of the table.
 */
export function carriedBeside(
  base: Prose,
  proposals: readonly Suggested[],
  taken: readonly ProposalId[],
  own: ProposalId,
): Prose | null {
  const rivals = rivalsOf(
    base,
    proposals.filter(({ id }) => id === own || taken.includes(id)),
  )
  if ((rivals.get(own)?.size ?? 0) > 0) return null
  return ifTaken(base, proposals, [...taken, own])
}

/**
 * `own`, written on `before`, as it reads on `after`; null where the changes meet. What both change counts once. No
 * facilitator has seen how the two read together, so it is stricter than what is carried over beside others.
 */
export function carriedOver(before: Prose, after: Prose, own: Prose): Prose | null {
  const both = sides(after, own)
  const isMet = (rivalsOf(before, both, meet).get(OWN)?.size ?? 0) > 0
  return isMet ? null : ifTaken(before, both, [THEIRS, OWN])
}

/** The same, but where both change the same words, the words of `own` stand: what its owner would insist on. */
export const insistedOn = (before: Prose, after: Prose, own: Prose): Prose =>
  ifTaken(before, sides(after, own), [OWN, THEIRS])

const [THEIRS, OWN] = [proposalId('theirs'), proposalId('own')]

const sides = (after: Prose, own: Prose): readonly Suggested[] => [
  { id: THEIRS, wording: after },
  { id: OWN, wording: own },
]
