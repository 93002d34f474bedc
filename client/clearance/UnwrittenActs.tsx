// What is done with a draft that nobody writes before it is tabled: a delegate says that it is ready, a head hands it back,
// and either changes it or gives it up.

import { useState } from 'react'
import { groundOf } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import { comesToDecision } from '../../shared/standing.ts'
import type { Preparing } from '../../shared/unwritten.ts'
import { Button } from '../look/Button.tsx'
import { Question } from '../look/Question.tsx'
import type { Sent } from '../look/use-sending.ts'
import { ChangingUnwritten } from './ChangingUnwritten.tsx'
import type { Preparation, Prepares, UnwrittenDraft } from './preparation.ts'
import { PREPARING, UNWRITTEN } from './words.ts'

type UnwrittenActsProps = {
  /** What it asks for, in words. */
  readonly title: string
  readonly negotiation: Negotiation
  readonly draft: UnwrittenDraft
  readonly preparation: Preparation
  readonly preparing: Prepares
  /** Why it cannot be prepared so, in words; undefined when it can. */
  readonly refusalOf: (preparing: Preparing) => string | undefined
  readonly onHandBack: () => void
  readonly onDiscard: () => Sent
}

export function UnwrittenActs(props: UnwrittenActsProps) {
  const { title, negotiation, draft, preparing, refusalOf, onDiscard } = props
  const [asking, setAsking] = useState<'change' | 'discard' | null>(null)
  const close = () => setAsking(null)
  const mayGoOn = comesToDecision(draft, negotiation)
  return (
    <>
      {mayGoOn && <Readiness {...props} />}
      {mayGoOn && <Button onClick={() => setAsking('change')}>{UNWRITTEN.change}</Button>}
      <Button variant="quiet" onClick={() => setAsking('discard')}>
        {UNWRITTEN.discard}
      </Button>
      {asking === 'change' && (
        <ChangingUnwritten
          title={UNWRITTEN.changeTitle(title)}
          draft={draft}
          negotiation={negotiation}
          refusalOf={refusalOf}
          onKeep={(asked) => preparing.onPrepare({ proposal: draft.proposal }, asked)}
          onClose={close}
        />
      )}
      {asking === 'discard' && (
        <Question
          title={UNWRITTEN.discardTitle}
          leave={UNWRITTEN.leave}
          answer={UNWRITTEN.discardIt}
          onAnswer={onDiscard}
          onClose={close}
        >
          <p>{UNWRITTEN.discardAbout}</p>
        </Question>
      )}
    </>
  )
}

function Readiness(props: UnwrittenActsProps) {
  const { negotiation, draft, preparation, preparing, refusalOf, onHandBack } = props
  const { ready, unwritten } = draft
  if (preparation.speaks) return ready ? <Button onClick={onHandBack}>{PREPARING.handBack}</Button> : null
  const asIs = { ...unwritten, base: hashOf(groundOf(negotiation, draft)) }
  const refusal = preparation.isOwn ? refusalOf(asIs) : PREPARING.notYours
  return (
    <Button
      variant={ready ? 'plain' : 'primary'}
      refusal={ready ? undefined : refusal}
      onClick={() => preparing.onReady(draft, ready ? null : unwritten.wording)}
    >
      {ready ? PREPARING.notReady : PREPARING.ready}
    </Button>
  )
}
