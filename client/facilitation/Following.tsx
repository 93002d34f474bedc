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
    seen.flatMap(({ proposal }) => negotiation.proposals.get(proposal)?.number ?? [])
  const fulfilled = all.filter(({ prose }) => isFulfilled(result, prose))
  const going = all.filter(({ to }) => to !== undefined)
  const carried = all.filter((one) => !fulfilled.includes(one) && !going.includes(one))
  const [split] = taken
  const bridged = decidedWith(negotiation, taken).map(({ source }) => ({ proposal: source.id }))
  return (
    <>
      <Told say={BENCH.fulfilled} numbers={numbers(fulfilled)} />
      <Told say={BENCH.bridged} numbers={numbers(bridged)} />
      <Told say={BENCH.carried} numbers={numbers(carried)} />
      {split && (
        <Told say={(told) => BENCH.carriedTo(secondOf(negotiation, split), told)} numbers={numbers(going)} />
      )}
      <Told say={BENCH.outdated} numbers={numbers(outdated)} />
      <Told say={BENCH.lapsing} numbers={numbers(lapsing)} />
    </>
  )
}

/** As many numbers as are read at a glance; of more the first are told, and all of them on request. */
export const READ_AT_ONCE = 12

type ToldProps = { readonly say: (numbers: string) => string; readonly numbers: readonly string[] }

function Told({ say, numbers }: ToldProps) {
  if (numbers.length === 0) return null
  if (numbers.length <= READ_AT_ONCE) return <p>{say(numbers.join(', '))}</p>
  const first = numbers.slice(0, READ_AT_ONCE / 2)
  return (
    <details>
      <summary>{say(BENCH.andOthers(first.join(', '), numbers.length - first.length))}</summary>
      <p>{numbers.join(', ')}</p>
    </details>
  )
}
