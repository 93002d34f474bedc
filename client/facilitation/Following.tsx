// What becomes of every other proposal when the words of a paragraph change.

import { isFulfilled } from '../../shared/accepting.ts'
import type { Outcome } from '../../shared/acts.ts'
import type { ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { BENCH } from './words.ts'

type FollowingProps = { readonly negotiation: Negotiation; readonly outcome: Outcome }

export function Following({ negotiation, outcome }: FollowingProps) {
  const { result, carried: all, outdated, lapsing = [] } = outcome
  const numbers = (seen: readonly { readonly proposal: ProposalId }[]) =>
    seen.flatMap(({ proposal }) => negotiation.proposals.get(proposal)?.number ?? []).join(', ')
  const fulfilled = all.filter(({ prose }) => isFulfilled(result, prose))
  const carried = all.filter((one) => !fulfilled.includes(one))
  return (
    <>
      {fulfilled.length > 0 && <p>{BENCH.fulfilled(numbers(fulfilled))}</p>}
      {carried.length > 0 && <p>{BENCH.carried(numbers(carried))}</p>}
      {outdated.length > 0 && <p>{BENCH.outdated(numbers(outdated))}</p>}
      {lapsing.length > 0 && <p>{BENCH.lapsing(numbers(lapsing))}</p>}
    </>
  )
}
