// A position taken by key: the first of the five by `1`, the last by `5`.

import type { Act } from '../../shared/acts.ts'
import type { DelegationCode, ParagraphId, ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { positionOf, STANCES, type Subject, taking, wordingNow } from '../../shared/positions.ts'

/** What a key speaks to: the card that is chosen, or else the present wording of the paragraph; null where neither is. */
export function spokenTo(paragraph: ParagraphId | null, proposal: ProposalId | null): Subject | null {
  if (proposal) return { is: 'proposal', proposal }
  return paragraph && { is: 'paragraph', paragraph }
}

/** The act of taking the position of that turn, from 0, on a thing as it reads now; null where there is none such. */
export function takingByTurn(
  negotiation: Negotiation,
  on: Subject | null,
  turn: number,
  delegation: DelegationCode | undefined,
): Act | null {
  const stance = STANCES[turn]
  const wording = on && wordingNow(negotiation, on)
  if (!stance || !on || !wording) return null
  return taking(on, stance, wording, delegation && positionOf(negotiation, on, delegation))
}
