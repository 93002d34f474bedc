// What becomes of every other proposal when the words of a paragraph change.

import { isFulfilled } from '../../shared/accepting.ts'
import type { Outcome } from '../../shared/acts.ts'
import { decidedWith } from '../../shared/bridging.ts'
import type { ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { secondOf } from './Halves.tsx'
import { BENCH } from './words.ts'

type FollowingProps = {
  readonly negotiation: Negotiation
  readonly outcome: Outcome
  /** What is accepted: what it was made from is decided with it. */
  readonly taken?: readonly ProposalId[]
}

export function Following({ negotiation, outcome, taken = [] }: FollowingProps) {
  const { result, carried: all, outdated, lapsing = [] } = outcome
  const numbers = (seen: readonly { readonly proposal: ProposalId }[]) =>
    seen.flatMap(({ proposal }) => negotiation.proposals.get(proposal)?.number ?? []).join(', ')
  const fulfilled = all.filter(({ prose }) => isFulfilled(result, prose))
  const going = all.filter(({ to }) => to !== undefined)
  const carried = all.filter((one) => !fulfilled.includes(one) && !going.includes(one))
  const [split] = taken
  const bridged = decidedWith(negotiation, taken).map(({ source }) => ({ proposal: source.id }))
  return (
    <>
      {fulfilled.length > 0 && <p>{BENCH.fulfilled(numbers(fulfilled))}</p>}
      {bridged.length > 0 && <p>{BENCH.bridged(numbers(bridged))}</p>}
      {carried.length > 0 && <p>{BENCH.carried(numbers(carried))}</p>}
      {split && going.length > 0 && <p>{BENCH.carriedTo(secondOf(negotiation, split), numbers(going))}</p>}
      {outdated.length > 0 && <p>{BENCH.outdated(numbers(outdated))}</p>}
      {lapsing.length > 0 && <p>{BENCH.lapsing(numbers(lapsing))}</p>}
    </>
  )
}
