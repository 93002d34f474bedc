// A split that its owner moves to another place: as it likes, or because the words at its place have become others. It has
// no desk, for it changes no word; where a head or a group's members come first, the other place is prepared.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { placeOf, splitAt } from '../../shared/splitting.ts'
import { mayPrepare, type Preparing } from '../../shared/unwritten.ts'
import { inWords } from '../../shared/words.ts'
import { preparesFirst, type Prepares } from '../clearance/preparation.ts'
import { Button } from '../look/Button.tsx'
import { Question } from '../look/Question.tsx'
import type { Doing } from '../session/asking.ts'
import { firstPlace, SplitPlace } from './SplitPlace.tsx'
import { PROPOSING } from './proposing-words.ts'

type SplittingAgainProps = {
  readonly proposal: Proposal
  readonly paragraph: Paragraph
  readonly negotiation: Negotiation
  readonly actor: Actor
  readonly preparing: Pick<Prepares, 'onPrepare'>
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
  negotiation,
  actor,
  preparing,
  refusalOf,
  onAct,
  onClose,
}: SplittingAgainProps & { readonly onClose: () => void }) {
  const { id } = proposal
  const { base } = paragraph
  const { prose, reason, precedents, except } = wordingOf(proposal)
  const [place, setPlace] = useState(() => placeOf(base, prose) ?? firstPlace(base))
  const wording = (place === null ? null : splitAt(base, place)) ?? []
  const split: Preparing = { base: hashOf(base), wording, reason, precedents }
  const act: Act = {
    does: 'table',
    proposal: id,
    paragraph: paragraph.id,
    ...split,
    ...(except && { except }),
  }
  const isPrepared = preparesFirst(actor, negotiation)
  return (
    <Question
      title={PROPOSING.splitting.againTitle(proposal.number)}
      leave={PROPOSING.notNow}
      answer={isPrepared ? PROPOSING.prepare : PROPOSING.table}
      refusal={isPrepared ? whyNotPrepared() : refusalOf(act)}
      onAnswer={() => (isPrepared ? preparing.onPrepare({ proposal: id }, split) : onAct(act))}
      onClose={onClose}
    >
      <SplitPlace base={base} place={place} onPlace={setPlace} />
    </Question>
  )

  function whyNotPrepared(): string | undefined {
    const room = { proposal: id, paragraph: paragraph.id, meaning: proposal.meaning, owner: actor.delegation }
    const answer = mayPrepare(actor, { ...room, live: false }, split, negotiation)
    return answer.ok ? undefined : inWords(answer.refusal)
  }
}
