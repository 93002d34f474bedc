// What is put on the table, whoever puts it there: words on the ground that was seen, and what is attached to them. Who
// may put it there is for rights.ts to say.

import type { DelegationCode, WordingHash } from './ids.ts'
import { outerOf, staysInside } from './inside.ts'
import { type Aim, groundOf, hasWords } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { type Precedent, samePrecedents, whyNotCited } from './precedents.ts'
import { hasHidden } from './printable.ts'
import { placeOf } from './splitting.ts'
import { type Wording, wordingOf } from './proposals.ts'
import { hashOf, lengthOf, type Prose, sameProse } from './prose.ts'
import type { Refusal } from './refusals.ts'

/** Words as they come to the table. */
export type Tabling = {
  /** The ground the words were written on, as the delegation saw it (`groundOf` in meanings.ts). */
  readonly base: WordingHash
  readonly wording: Prose
  readonly reason: string
  readonly precedents?: readonly Precedent[]
}

/** What is proposed, and in whose name. */
export type InName = Aim & { readonly owner: DelegationCode }

/** Why these words may not be tabled with this in mind, or null when they may. */
export function whyNotTabled(negotiation: Negotiation, aim: InName, tabling: Tabling): Refusal | null {
  const { base, wording, precedents = [] } = tabling
  if (hashOf(groundOf(negotiation, aim)) !== base) return 'text-has-moved' // [P3]
  const outer = outerOf(negotiation, aim)
  if (outer?.owner === aim.owner) return 'own-words' // [Q1]
  if (hasWords(aim.meaning) !== lengthOf(wording) > 0)
    return hasWords(aim.meaning) ? 'no-words' : 'words-apart'
  if (aim.meaning.is === 'split' && placeOf(groundOf(negotiation, aim), wording) === null) return 'no-place' // [M8]
  if (hasHidden(wording)) return 'hidden-characters' // [P8]
  const isChange = aim.meaning.is === 'words' || aim.meaning.is === 'within'
  if (isChange && hashOf(wording) === base) return 'as-it-stands'
  if (outer && !staysInside(groundOf(negotiation, outer), wordingOf(outer).prose, wording))
    return 'outside-the-insertion' // [Q1]
  return whyNotCited(precedents) // [P12]
}

/**
 * Whether this is on the table already. Words kept as they are on a new base are a decision, and so a change [B4]; so are
 * another reason and other precedents.
 */
export const isTabled = (last: Wording, { base, wording, reason, precedents = [] }: Tabling): boolean =>
  last.base === base &&
  sameProse(last.prose, wording) &&
  last.reason === reason &&
  samePrecedents(last.precedents, precedents)
