// Agreeing a paragraph ad ref: the exact words, which proposals lapse, who was not heard in the call, and what it is
// subject to. All of it is seen before it is done.

import { useMemo, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { notHeardIn } from '../../shared/calls.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { lapsingWith } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import { justAfter, useIsUp } from '../calls/use-left.ts'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { QuestionProps } from './bench.ts'
import { ExactWords } from './ExactWords.tsx'
import { SubjectTo } from './SubjectTo.tsx'
import { BENCH } from './words.ts'

export function Agreeing({ here, paragraph, refusalOf, onAct, onClose }: QuestionProps) {
  const { negotiation, ahead } = here
  const [subjectTo, setSubjectTo] = useState<readonly ParagraphId[]>([])
  // What was on the screen when the question was asked is what is agreed, or nothing is [L6].
  const [wording] = useState(() => hashOf(paragraph.base))
  const [lapsing] = useState(() => lapsingWith(negotiation, paragraph.id))
  const act: Act = {
    does: 'agree',
    paragraph: paragraph.id,
    wording,
    lapsing: lapsing.map(({ id }) => id),
    ...(subjectTo.length > 0 && { subjectTo }),
  }
  const until = paragraph.state.is === 'called' ? paragraph.state.until : undefined
  const isUp = useIsUp(until, ahead)
  const refusal = refusalOf(act, isUp && until ? justAfter(until) : undefined)
  const notHeard = useMemo(() => notHeardIn(negotiation, paragraph), [negotiation, paragraph])
  return (
    <Question
      title={BENCH.agreeTitle(paragraph.reference)}
      leave={BENCH.notYet}
      answer={BENCH.agree}
      refusal={refusal}
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <ExactWords prose={paragraph.base} />
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      <p>{BENCH.agreeAbout}</p>
      {lapsing.length > 0 && <p>{BENCH.lapsing(lapsing.map(({ number }) => number).join(', '))}</p>}
      {notHeard.length > 0 && <p>{BENCH.notHeard(notHeard.join(', '))}</p>}
      <SubjectTo negotiation={negotiation} paragraph={paragraph} chosen={subjectTo} onChoose={setSubjectTo} />
    </Question>
  )
}
