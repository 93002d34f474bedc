// A position taken by key: the first of the five by `1`, the last by `5`.

import type { Act } from '../../shared/acts.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { positionOf, STANCES, taking, wordingNow } from '../../shared/positions.ts'

/** The act of taking the position of that turn, from 0, on a proposal as it reads now; null where there is none such. */
export function takingByTurn(
  negotiation: Negotiation,
  proposal: ProposalId | null,
  turn: number,
  delegation: DelegationCode | undefined,
): Act | null {
  const stance = STANCES[turn]
  const on = proposal && ({ is: 'proposal', proposal } as const)
  const wording = on && wordingNow(negotiation, on)
  if (!stance || !on || !wording) return null
  return taking(on, stance, wording, delegation && positionOf(negotiation, on, delegation))
}
