// Issuing a revision: its name, what becomes of the numbers and of what is pending. All of it is seen before it is done.

import './revisions.css'
import { useMemo, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isPending } from '../../shared/proposals.ts'
import { concordanceOf, hashOfText, type Issue, issuable } from '../../shared/revisions.ts'
import { Field } from '../look/Field.tsx'
import { Remark } from '../look/Remark.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { Doing } from '../session/asking.ts'
import { Concordance } from './Concordance.tsx'
import { REVISIONS } from './words.ts'

type IssuingProps = {
  readonly negotiation: Negotiation
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onClose: () => void
}

const WAYS = ['carried', 'ended'] as const

export function Issuing({ negotiation, refusalOf, onAct, onClose }: IssuingProps) {
  const [name, setName] = useState(`Rev.${negotiation.revisions.length}`)
  const [symbol, setSymbol] = useState('')
  const [note, setNote] = useState('')
  const [pending, setPending] = useState<Issue['pending']>('carried')
  // What was on the screen when the question was asked is what is issued, or nothing is [I2].
  const [text] = useState(() => issuable(negotiation))
  const [concordance] = useState(() => concordanceOf(negotiation, text))
  const act = useMemo(
    (): Issue => ({
      does: 'issue-revision',
      name: name.trim(),
      symbol: symbol.trim(),
      note: note.trim(),
      text: hashOfText(text),
      pending,
    }),
    [name, symbol, note, text, pending],
  )
  const refusal = refusalOf(act)
  const paragraphs = text.filter(({ kind }) => kind !== 'heading')
  const agreed = paragraphs.filter(({ isAgreed }) => isAgreed).length
  const waiting = [...negotiation.proposals.values()].filter(isPending).length
  return (
    <Question
      title={REVISIONS.issueTitle}
      leave={REVISIONS.notYet}
      answer={REVISIONS.issued}
      refusal={refusal}
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{REVISIONS.issueAbout}</p>
      <p>{REVISIONS.figures(agreed, paragraphs.length - agreed, waiting)}</p>
      <Field label={REVISIONS.name}>
        {(wiring) => (
          <input {...wiring} value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field label={REVISIONS.symbolField}>
        {(wiring) => (
          <input
            {...wiring}
            value={symbol}
            maxLength={200}
            onChange={({ target }) => setSymbol(target.value)}
          />
        )}
      </Field>
      <Remark label={REVISIONS.note} hint={REVISIONS.noteHint} text={note} onText={setNote} />
      <fieldset className="chosen one">
        <legend>{REVISIONS.pending}</legend>
        {WAYS.map((way) => (
          <label key={way}>
            <input type="radio" name="pending" checked={pending === way} onChange={() => setPending(way)} />{' '}
            {REVISIONS.pendingWays[way]}
          </label>
        ))}
      </fieldset>
      <Concordance lines={concordance} />
      {refusal && <Notice kind="warning">{refusal}</Notice>}
    </Question>
  )
}
