// A head of delegation breaks silence: the paragraphs, as a rule the words in them, and the reason; and what follows.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { type Attempt, reopenedFor } from '../../shared/silence.ts'
import { justAfter, useIsUp } from '../calls/use-left.ts'
import { ExactWords } from '../facilitation/ExactWords.tsx'
import { Field } from '../look/Field.tsx'
import { LONGEST_REMARK, Remark } from '../look/Remark.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import { referenceIn } from './Breaches.tsx'
import { Naming } from './Naming.tsx'
import type { SilenceBandProps } from './SilenceBand.tsx'
import { SILENCE } from './words.ts'

type BreakingSilenceProps = Omit<SilenceBandProps, 'hues'> & {
  readonly attempt: Attempt
  readonly onClose: () => void
}

export function BreakingSilence({ here, attempt, refusalOf, onAct, onClose }: BreakingSilenceProps) {
  const { negotiation, ahead } = here
  const [words, setWords] = useState<ReadonlyMap<ParagraphId, string>>(new Map())
  const [reason, setReason] = useState('')
  const isUp = useIsUp(attempt.until, ahead)
  const named = [...words].map(([paragraph, said]) => ({ paragraph, words: said.trim() }))
  const act: Act = { does: 'break-silence', silence: attempt.entry, named, reason: reason.trim() }
  const refusal = refusalOf(act, isUp ? justAfter(attempt.until) : undefined)
  const falling = [...reopenedFor(negotiation, [...words.keys()]).keys()].filter((id) => !words.has(id))
  const name = (id: ParagraphId, said: string | null) => {
    const chosen = new Map(words)
    if (said === null) chosen.delete(id)
    else chosen.set(id, said)
    setWords(chosen)
  }
  return (
    <Question
      title={SILENCE.breakTitle(attempt.revision)}
      leave={SILENCE.keep}
      answer={SILENCE.breakDone}
      variant="danger"
      refusal={refusal}
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{SILENCE.breakAbout}</p>
      <Naming
        legend={SILENCE.which}
        paragraphs={[...negotiation.paragraphs.values()]}
        chosen={words}
        onName={(id, isNamed) => name(id, isNamed ? '' : null)}
      />
      {[...words].map(([id, said]) => (
        <div key={id} className="named">
          <ExactWords prose={negotiation.paragraphs.get(id)?.base ?? []} />
          <Field label={SILENCE.words(referenceIn(negotiation, id))} hint={SILENCE.wordsHint}>
            {(wiring) => (
              <input
                {...wiring}
                dir="auto"
                maxLength={LONGEST_REMARK}
                value={said}
                onChange={({ target }) => name(id, target.value)}
              />
            )}
          </Field>
        </div>
      ))}
      <Remark label={SILENCE.reason} rows={3} text={reason} onText={setReason} />
      {falling.length > 0 && (
        <Notice kind="warning">
          {SILENCE.breakFalls(falling.map((id) => referenceIn(negotiation, id)).join(', '))}
        </Notice>
      )}
      <p>{SILENCE.breakFollows}</p>
      {refusal && <Notice kind="warning">{refusal}</Notice>}
    </Question>
  )
}
