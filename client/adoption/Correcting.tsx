// The secretariat puts a misprint right: piece by piece, so that marks and footnotes stay, and seen as it will read. Where a
// word is spelt otherwise, notice is given of it instead.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { respellings } from '../../shared/misspelling.ts'
import { hashOf } from '../../shared/prose.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { fromNewYork, typedInNewYork } from '../calls/new-york.ts'
import { Field } from '../look/Field.tsx'
import { Remark } from '../look/Remark.tsx'
import { Deadline } from '../silence/Deadline.tsx'
import { ChangedWords } from '../text/ChangedWords.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { Asking } from './Asking.tsx'
import { piecesOf, withPieces } from './pieces.ts'
import { ADOPTION } from './words.ts'

type CorrectingProps = AdoptionProps & {
  readonly paragraph: Paragraph
  readonly onClose: () => void
}

const HOUR = 3_600_000
/** What is offered first: two weeks, so that every capital can look at it. */
const OFFERED = 14 * 24 * HOUR

export function Correcting({ here, paragraph, refusalOf, onAct, onClose }: CorrectingProps) {
  const { id, reference, base } = paragraph
  // What was on the screen when the question was asked is what is put right, or nothing is [Y6].
  const [before] = useState(base)
  const [texts, setTexts] = useState(() => piecesOf(base).map(({ text }) => text))
  const [reason, setReason] = useState('')
  const [now] = useState(() => Date.now() + here.ahead)
  const [typed, setTyped] = useState(() => typedInNewYork(Math.ceil((now + OFFERED) / HOUR) * HOUR))
  const wording = withPieces(before, texts)
  const isRespelt = (respellings(before, wording) ?? []).length > 0
  const time = fromNewYork(typed)
  const until = time === null ? '' : new Date(time).toISOString()
  const corrected = { paragraph: id, base: hashOf(before), wording, reason: reason.trim() }
  const act: Act = isRespelt
    ? { does: 'notify-correction', ...corrected, until }
    : { does: 'correct', ...corrected }
  const refusal =
    isRespelt && until === '' ? ADOPTION.notice.whichTime : refusalOf(act, new Date(now).toISOString())
  return (
    <Asking
      title={ADOPTION.correctTitle(reference)}
      answer={isRespelt ? ADOPTION.notice.give : ADOPTION.correctDone}
      refusal={refusal}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{ADOPTION.correctAbout}</p>
      {piecesOf(before).map(({ as, text }, turn) => (
        <Field key={turn} label={ADOPTION.piece[as]}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={Math.min(8, 1 + Math.ceil(text.length / 90))}
              dir="auto"
              value={texts[turn] ?? ''}
              onChange={({ target }) => setTexts(texts.with(turn, target.value.replace(/\n/g, ' ')))}
            />
          )}
        </Field>
      ))}
      <p className="hint">{ADOPTION.willRead}</p>
      <blockquote className="exact-words" dir="auto">
        <ChangedWords base={before} wording={wording} />
      </blockquote>
      <Remark label={ADOPTION.reason} text={reason} onText={setReason} />
      {isRespelt && (
        <>
          <p>{ADOPTION.notice.about}</p>
          <Field label={ADOPTION.notice.deadline} hint={until && <Deadline until={until} />}>
            {(wiring) => (
              <input
                {...wiring}
                type="datetime-local"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        </>
      )}
    </Asking>
  )
}
