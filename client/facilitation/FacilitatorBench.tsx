// What the facilitators have in addition, in the same place as everybody's cards: agree ad ref, reopen, and the way of
// drafting on this paragraph. What cannot be undone without others noticing shows first which words it concerns.

import './FacilitatorBench.css'
import { type ReactNode, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { type Delegation, FACILITATORS, SECRETARIAT } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Drafting, Paragraph } from '../../shared/paragraphs.ts'
import type { Proposal } from '../../shared/proposals.ts'
import { hashOf } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice } from '../look/Notice.tsx'
import { Field } from '../look/Field.tsx'
import { Footnotes } from '../text/Footnotes.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { BENCH } from './words.ts'

type FacilitatorBenchProps = {
  readonly paragraph: Paragraph
  /** What lapses when the paragraph is agreed. */
  readonly lapsing: readonly Proposal[]
  readonly drafting: Drafting
  readonly delegations: ReadonlyMap<DelegationCode, Delegation>
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
  /** What else they may do about a paragraph whose words are open. */
  readonly children?: ReactNode
}

export function FacilitatorBench(props: FacilitatorBenchProps) {
  const { paragraph, drafting, onAct, refusalOf } = props
  const [asking, setAsking] = useState<'agree' | 'reopen' | null>(null)
  const other: Drafting = drafting === 'screen' ? 'beside' : 'screen'
  const setDrafting: Act = { does: 'set-drafting', drafting: other, paragraph: paragraph.id }
  const close = () => setAsking(null)
  const { state } = paragraph
  if (state.is === 'gone' && state.as !== 'deleted') return null
  return (
    <section className="bench" aria-label={BENCH.label}>
      {state.is === 'open' ? (
        <>
          <Button variant="primary" onClick={() => setAsking('agree')}>
            {BENCH.agree}
          </Button>
          <Button refusal={refusalOf(setDrafting)} onClick={() => onAct(setDrafting)}>
            {BENCH.drafting[other]}
          </Button>
          {props.children}
        </>
      ) : (
        <Button onClick={() => setAsking('reopen')}>
          {state.is === 'gone' ? BENCH.bringBack : BENCH.reopen}
        </Button>
      )}
      {asking === 'agree' && <Agreeing {...props} onClose={close} />}
      {asking === 'reopen' && <Reopening {...props} onClose={close} />}
    </section>
  )
}

type AskingProps = FacilitatorBenchProps & { readonly onClose: () => void }

/** The exact words, and which proposals will lapse. */
function Agreeing({ paragraph, lapsing, refusalOf, onAct, onClose }: AskingProps) {
  // What was on the screen when the question was asked is what is agreed, or nothing is [L6].
  const [act] = useState((): Act => ({
    does: 'agree',
    paragraph: paragraph.id,
    wording: hashOf(paragraph.base),
    lapsing: lapsing.map(({ id }) => id),
  }))
  const refusal = refusalOf(act)
  const agree = () => {
    onAct(act)
    onClose()
  }
  return (
    <Dialog
      title={BENCH.agreeTitle(paragraph.reference)}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{BENCH.notYet}</Button>
          <Button variant="primary" refusal={refusal} onClick={agree}>
            {BENCH.agree}
          </Button>
        </>
      }
    >
      <blockquote className="exact-words" dir="auto">
        <PlainProse prose={paragraph.base} firstNote={1} />
        <Footnotes prose={paragraph.base} firstNote={1} />
      </blockquote>
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      <p>{BENCH.agreeAbout}</p>
      {lapsing.length > 0 && <p>{BENCH.lapsing(lapsing.map(({ number }) => number).join(', '))}</p>}
    </Dialog>
  )
}

function Reopening({ paragraph, delegations, onAct, onClose }: AskingProps) {
  const [reason, setReason] = useState('')
  const [askedBy, setAskedBy] = useState<DelegationCode | null>(null)
  const isGone = paragraph.state.is === 'gone'
  const codes = [...delegations.keys()].filter((code) => code !== FACILITATORS && code !== SECRETARIAT)
  const reopen = () => {
    onAct({ does: 'reopen', paragraph: paragraph.id, reason: reason.trim(), ...(askedBy && { askedBy }) })
    onClose()
  }
  return (
    <Dialog
      title={isGone ? BENCH.bringBackTitle(paragraph.reference) : BENCH.reopenTitle(paragraph.reference)}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{BENCH.notYet}</Button>
          <Button
            variant="danger"
            refusal={reason.trim() === '' ? BENCH.reasonMissing : undefined}
            onClick={reopen}
          >
            {isGone ? BENCH.bringBack : BENCH.reopen}
          </Button>
        </>
      }
    >
      <blockquote className="exact-words" dir="auto">
        <PlainProse prose={paragraph.base} firstNote={1} />
        <Footnotes prose={paragraph.base} firstNote={1} />
      </blockquote>
      <p>{isGone ? BENCH.bringBackAbout : BENCH.reopenAbout}</p>
      <Field label={BENCH.askedBy}>
        {(wiring) => (
          <select
            {...wiring}
            value={askedBy ?? ''}
            onChange={(event) => setAskedBy(codes.find((code) => code === event.target.value) ?? null)}
          >
            <option value="">{BENCH.nobody}</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {code} · {delegations.get(code)?.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={BENCH.reason} hint={BENCH.reasonHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={4_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}
