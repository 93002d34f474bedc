// Opening a joint proposal: what it is to be about, and which delegations write it together. Their names print in the order
// in which they are chosen.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { type DelegationCode, isDelegationCode } from '../../shared/ids.ts'
import { MOST_NAMED } from '../../shared/joints.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { mayBeSpokenFor } from '../../shared/oral.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { Question } from '../look/Question.tsx'
import { freshProposal } from '../proposals/fresh.ts'
import { AimFields, type Choice, useAim } from '../proposals/AimFields.tsx'
import { PROPOSING } from '../proposals/proposing-words.ts'
import { JOINT } from '../proposals/words.ts'
import type { Doing } from '../session/asking.ts'

type OpeningJointProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

const CHOICES: readonly Choice[] = [
  'words',
  'first',
  'first-heading',
  'after',
  'heading',
  'alternative',
  'merge',
]

/** The button, and the question it asks. */
export function OpeningJoint(props: OpeningJointProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{JOINT.open}</Button>
      {isAsking && <WhoWrites {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function WhoWrites({
  negotiation,
  paragraph,
  refusalOf,
  onAct,
  onClose,
}: OpeningJointProps & { readonly onClose: () => void }) {
  const choosing = useAim(negotiation, paragraph, paragraph.state.is === 'open' ? 'words' : 'after')
  const [named, setNamed] = useState<readonly DelegationCode[]>([])
  const [proposal] = useState(freshProposal)
  const { aim } = choosing
  const act: Act | null = aim && { does: 'open-joint', proposal, ...aim, delegations: named }
  const refusal = act ? refusalOf(act) : PROPOSING.whichParagraph
  const free = mayBeSpokenFor(negotiation).filter((code) => !named.includes(code))
  const nameOf = (code: DelegationCode) => negotiation.delegations.get(code)?.name ?? ''
  return (
    <Question
      title={JOINT.openTitle(paragraph.reference)}
      leave={PROPOSING.notNow}
      answer={JOINT.openIt}
      refusal={refusal}
      onAnswer={() => act && onAct(act)}
      onClose={onClose}
    >
      <p>{JOINT.openAbout}</p>
      <AimFields
        negotiation={negotiation}
        paragraph={paragraph}
        legend={JOINT.what}
        choices={CHOICES}
        choosing={choosing}
      />
      <ol className="chosen one names">
        {named.map((code) => (
          <li key={code}>
            {code} · {nameOf(code)}{' '}
            <Button
              variant="quiet"
              aria-label={JOINT.unnameThis(code)}
              onClick={() => setNamed(named.filter((other) => other !== code))}
            >
              {JOINT.unname}
            </Button>
          </li>
        ))}
      </ol>
      {named.length < MOST_NAMED && (
        <Field label={JOINT.who} hint={JOINT.whoHint}>
          {(wiring) => (
            <select
              {...wiring}
              value=""
              onChange={({ target: { value } }) => {
                if (isDelegationCode(value)) setNamed([...named, value])
              }}
            >
              <option value="">{JOINT.choose}</option>
              {free.map((code) => (
                <option key={code} value={code}>
                  {code} · {nameOf(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </Question>
  )
}
