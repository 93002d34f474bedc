// Entering what was proposed orally: for which delegation, what it means for the paragraph, and on whose instruction. What
// is written goes on to the desk, where they are taken down; the rest is entered from here.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { type Aim, groundOf, isWritten } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { mayBeSpokenFor } from '../../shared/oral.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { Remark } from '../look/Remark.tsx'
import { Question } from '../look/Question.tsx'
import type { Sent } from '../look/use-sending.ts'
import { freshProposal } from '../proposals/fresh.ts'
import { AimFields, type Choice, useAim } from '../proposals/AimFields.tsx'
import { PROPOSING } from '../proposals/proposing-words.ts'
import { ORAL } from '../proposals/words.ts'
import type { Doing } from '../session/asking.ts'
import type { Which } from '../text/use-writing.ts'

type TakingDownProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  readonly refusalOf: (act: Act) => string | undefined
  readonly onEdit: (aim: Aim, which: Which) => void
  readonly onAct: Doing
}

const CHOICES: readonly Choice[] = [
  'words',
  'first',
  'first-heading',
  'after',
  'heading',
  'alternative',
  'split',
  'deletion',
  'move',
  'merge',
  'recast',
]

/** The button, and the question it asks. */
export function TakingDown(props: TakingDownProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="bench" aria-label={ORAL.bench}>
      <Button onClick={() => setAsking(true)}>{ORAL.enterOne}</Button>
      {isAsking && <WhatWasSaid {...props} onClose={() => setAsking(false)} />}
    </section>
  )
}

function WhatWasSaid({
  negotiation,
  paragraph,
  refusalOf,
  onEdit,
  onAct,
  onClose,
}: TakingDownProps & { readonly onClose: () => void }) {
  const choosing = useAim(negotiation, paragraph, paragraph.state.is === 'open' ? 'words' : 'after')
  const [delegation, setDelegation] = useState<DelegationCode | null>(null)
  const [instruction, setInstruction] = useState('')
  const [reason, setReason] = useState('')
  const [proposal] = useState(freshProposal)
  const { aim } = choosing
  const isEnteredHere = aim !== null && !isWritten(aim.meaning)
  const act: Act | null = aim &&
    delegation && {
      does: 'enter-orally',
      delegation,
      proposal,
      ...aim,
      base: hashOf(groundOf(negotiation, aim)),
      // What is written is judged with any words and instruction: they are said on the desk.
      instruction: isEnteredHere ? instruction.trim() : ORAL.enterOne,
      wording: isEnteredHere ? choosing.wording : [{ text: ORAL.enterOne }],
      reason: reason.trim(),
    }
  const refusal = !delegation ? ORAL.forWhomFirst : act ? refusalOf(act) : PROPOSING.whichParagraph
  const go = (): Sent => {
    if (!act || !aim || !delegation) return null
    if (isEnteredHere) return onAct(act)
    onEdit(aim, { spokenBy: delegation })
    return null
  }
  return (
    <Question
      title={ORAL.title(paragraph.reference)}
      leave={PROPOSING.notNow}
      answer={isEnteredHere ? ORAL.enter : ORAL.takeDown}
      refusal={refusal}
      onAnswer={go}
      onClose={onClose}
    >
      <p>{ORAL.titleAbout}</p>
      <Field label={ORAL.forWhom}>
        {(wiring) => (
          <select
            {...wiring}
            value={delegation ?? ''}
            onChange={({ target }) =>
              setDelegation(mayBeSpokenFor(negotiation).find((code) => code === target.value) ?? null)
            }
          >
            <option value="">{PROPOSING.choose}</option>
            {mayBeSpokenFor(negotiation).map((code) => (
              <option key={code} value={code}>
                {code} · {negotiation.delegations.get(code)?.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AimFields
        negotiation={negotiation}
        paragraph={paragraph}
        legend={ORAL.what}
        choices={CHOICES}
        choosing={choosing}
      />
      {isEnteredHere && (
        <>
          <Field label={ORAL.instruction} hint={ORAL.instructionHint}>
            {(wiring) => (
              <input
                {...wiring}
                value={instruction}
                maxLength={4_000}
                onChange={({ target }) => setInstruction(target.value)}
              />
            )}
          </Field>
          <Remark label={PROPOSING.reason} hint={PROPOSING.reasonHint} text={reason} onText={setReason} />
        </>
      )}
    </Question>
  )
}
