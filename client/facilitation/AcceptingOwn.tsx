// The facilitators' own words, tabled and accepted in one gesture. The question shows the text as it will read once they
// are tabled; then both acts go on the record, one after the other.

import { useMemo, useRef } from 'react'
import { type Asked, completed } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { apply } from '../../shared/record.ts'
import type { Result } from '../../shared/result.ts'
import { may } from '../../shared/rights.ts'
import { inWords } from '../../shared/words.ts'
import type { Signed } from '../text/signed.ts'
import { Accepting } from './Accepting.tsx'

type AcceptingOwnProps = {
  readonly negotiation: Negotiation
  readonly actor: Actor
  readonly proposal: ProposalId
  /** What is tabled first; null where the words are on the table already. */
  readonly tabling: Asked | null
  readonly signed: Signed
  readonly onAct: (act: Act) => Promise<Result<number, string>>
  /** Hears why one of the two was refused. What was tabled stays tabled. */
  readonly onTrouble: (sentence: string | null) => void
  readonly onClose: () => void
}

export function AcceptingOwn(props: AcceptingOwnProps) {
  const { negotiation, actor, proposal, tabling, signed, onAct, onTrouble, onClose } = props
  const tabled = useMemo(
    () => (tabling ? once(negotiation, actor, tabling) : negotiation),
    [negotiation, actor, tabling],
  )
  const first = tabled.proposals.get(proposal)
  const paragraph = first && tabled.paragraphs.get(first.paragraph)
  const isTabled = useRef(tabling === null)
  const accept = async (act: Act) => {
    const one = isTabled.current || !tabling ? null : await onAct(completed(tabling, actor, negotiation))
    if (one?.ok) isTabled.current = true
    const answer = one && !one.ok ? one : await onAct(act)
    onTrouble(answer.ok ? null : answer.refusal)
    return answer
  }
  if (!first || !paragraph) return null
  return (
    <Accepting
      negotiation={tabled}
      paragraph={paragraph}
      first={first}
      chosenFirst={[proposal]}
      signed={signed}
      refusalOf={(act) => {
        const answer = may(actor, act, tabled)
        return answer.ok ? undefined : inWords(answer.refusal)
      }}
      onAct={accept}
      onClose={onClose}
    />
  )
}

/** The negotiation as it will be once this is on the record; as it is, where it is not allowed. */
function once(negotiation: Negotiation, by: Actor, asked: Asked): Negotiation {
  const act = completed(asked, by, negotiation)
  if (!may(by, act, negotiation).ok) return negotiation
  return apply(negotiation, { number: negotiation.head + 1, at: negotiation.at, by, act })
}
