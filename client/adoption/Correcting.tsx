// The secretariat puts a misprint right: piece by piece, so that marks and footnotes stay, and seen as it will read.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { hashOf } from '../../shared/prose.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Field } from '../look/Field.tsx'
import { Remark } from '../look/Remark.tsx'
import { ChangedWords } from '../text/ChangedWords.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { Asking } from './Asking.tsx'
import { piecesOf, withPieces } from './pieces.ts'
import { ADOPTION } from './words.ts'

type CorrectingProps = AdoptionProps & {
  readonly paragraph: Paragraph
  readonly onClose: () => void
}

export function Correcting({ paragraph, refusalOf, onAct, onClose }: CorrectingProps) {
  const { id, reference, base } = paragraph
  // What was on the screen when the question was asked is what is put right, or nothing is [Y6].
  const [before] = useState(base)
  const [texts, setTexts] = useState(() => piecesOf(base).map(({ text }) => text))
  const [reason, setReason] = useState('')
  const wording = withPieces(before, texts)
  const act: Act = {
    does: 'correct',
    paragraph: id,
    base: hashOf(before),
    wording,
    reason: reason.trim(),
  }
  return (
    <Asking
      title={ADOPTION.correctTitle(reference)}
      answer={ADOPTION.correctDone}
      refusal={refusalOf(act)}
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
    </Asking>
  )
}
