// A split that its owner moves to another place: as it likes, or because the words at its place have become others. It has
// no desk, for it changes no word.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf, type Prose } from '../../shared/prose.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { placeOf, splitAt } from '../../shared/splitting.ts'
import { Button } from '../look/Button.tsx'
import { Question } from '../look/Question.tsx'
import type { Doing } from '../session/asking.ts'
import { firstPlace, SplitPlace } from './SplitPlace.tsx'
import { PROPOSING } from './proposing-words.ts'

type SplittingAgainProps = {
  readonly proposal: Proposal
  readonly paragraph: Paragraph
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

/** The button, and the question it asks. */
export function SplittingAgain(props: SplittingAgainProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="acts">
      <Button onClick={() => setAsking(true)}>{PROPOSING.splitting.again}</Button>
      {isAsking && <WhereToSplit {...props} onClose={() => setAsking(false)} />}
    </div>
  )
}

function WhereToSplit({
  proposal,
  paragraph,
  refusalOf,
  onAct,
  onClose,
}: SplittingAgainProps & { readonly onClose: () => void }) {
  const { base } = paragraph
  const { prose, reason, precedents, except } = wordingOf(proposal)
  const [place, setPlace] = useState(() => placeOf(base, prose) ?? firstPlace(base))
  const act = tabling(place === null ? null : splitAt(base, place))
  const refusal = refusalOf(act)
  return (
    <Question
      title={PROPOSING.splitting.againTitle(proposal.number)}
      leave={PROPOSING.notNow}
      answer={PROPOSING.table}
      refusal={refusal}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <SplitPlace base={base} place={place} onPlace={setPlace} />
    </Question>
  )

  function tabling(split: Prose | null): Act {
    return {
      does: 'table',
      proposal: proposal.id,
      paragraph: paragraph.id,
      base: hashOf(base),
      wording: split ?? [],
      reason,
      precedents,
      ...(except && { except }),
    }
  }
}
