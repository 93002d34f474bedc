// Equal words: what a delegation is about to table may be on the table already, in another's name. It is then offered to
// co-sponsor that one; tabling all the same stays open to it [P13].

import type { DelegationCode, ProposalId } from './ids.ts'
import { type Aim, isOutdated, sameMeaning } from './meanings.ts'
import { type Negotiation, pendingOn } from './negotiation.ts'
import { type Proposal, sponsorsOf, wordingOf } from './proposals.ts'
import { type Prose, sameProse } from './prose.ts'

/** What is about to be tabled, and by whom. */
export type Intended = Aim & {
  readonly proposal: ProposalId
  readonly delegation: DelegationCode
  readonly wording: Prose
}

/** The first pending proposal of others that asks for exactly this; undefined when there is none. */
export function equalTo(negotiation: Negotiation, intended: Intended): Proposal | undefined {
  return pendingOn(negotiation, intended.paragraph).find(
    (other) =>
      other.id !== intended.proposal &&
      other.paragraph === intended.paragraph &&
      !sponsorsOf(other).includes(intended.delegation) &&
      sameMeaning(other.meaning, intended.meaning) &&
      sameProse(wordingOf(other).prose, intended.wording) &&
      !isOutdated(negotiation, other),
  )
}
