// What is put on the table, whoever puts it there: words on the ground that was seen, and what is attached to them. Who
// may put it there is for rights.ts to say.

import type { WordingHash } from './ids.ts'
import { type Aim, groundOf, hasWords } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { type Precedent, samePrecedents, whyNotCited } from './precedents.ts'
import { hasHidden } from './printable.ts'
import type { Wording } from './proposals.ts'
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

/** Why these words may not be tabled with this in mind, or null when they may. */
export function whyNotTabled(negotiation: Negotiation, aim: Aim, tabling: Tabling): Refusal | null {
  const { base, wording, precedents = [] } = tabling
  if (hashOf(groundOf(negotiation, aim)) !== base) return 'text-has-moved' // [P3]
  if (hasWords(aim.meaning) !== lengthOf(wording) > 0)
    return hasWords(aim.meaning) ? 'no-words' : 'words-apart'
  if (hasHidden(wording)) return 'hidden-characters' // [P8]
  if (aim.meaning.is === 'words' && hashOf(wording) === base) return 'as-it-stands'
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
