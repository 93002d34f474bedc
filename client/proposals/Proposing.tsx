// The other things that may be proposed about a paragraph: a new one or a heading after it, another version of it, that it
// be deleted, moved, merged, split or of another kind. What is written goes on to the desk; the rest is tabled from here.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { equalTo } from '../../shared/equal.ts'
import { type DelegationCode, type ProposalId, proposalId } from '../../shared/ids.ts'
import { type Aim, groundOf, isWritten } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import type { Precedent } from '../../shared/precedents.ts'
import { hashOf, type Prose } from '../../shared/prose.ts'
import { membersOf } from '../../shared/speaking.ts'
import { Exceptions } from '../clearance/Exceptions.tsx'
import { CLEARANCE } from '../clearance/words.ts'
import { Field } from '../look/Field.tsx'
import { Question } from '../look/Question.tsx'
import { AimFields, type Choice, useAim } from './AimFields.tsx'
import { EqualWords } from './EqualWords.tsx'
import { Citing } from './Precedents.tsx'
import { PROPOSING } from './proposing-words.ts'
import { cited } from './use-precedents.ts'

type ProposingProps = {
  readonly negotiation: Negotiation
  /** In whose name. */
  readonly delegation: DelegationCode
  readonly paragraph: Paragraph
  /** The refusal of an act in words, or undefined when it may be done. */
  readonly refusalOf: (act: Act) => string | undefined
  /** Opens the desk on what consists of words. */
  readonly onWrite: (aim: Aim) => void
  readonly onAct: (act: Act) => void
  readonly onClose: () => void
}

const CHOICES: readonly Choice[] = [
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

export function Proposing(props: ProposingProps) {
  const { negotiation, delegation, paragraph, refusalOf, onWrite, onAct, onClose } = props
  const title = PROPOSING[paragraph.kind === 'heading' ? 'titleOfHeading' : 'title'](paragraph.reference)
  const choosing = useAim(negotiation, paragraph, 'after')
  const [reason, setReason] = useState('')
  const [precedents, setPrecedents] = useState<readonly Precedent[]>([])
  const [except, setExcept] = useState<readonly DelegationCode[]>([])
  const members = membersOf(negotiation, delegation)
  const [proposal] = useState(() => proposalId(crypto.randomUUID()))
  const { aim, wording } = choosing
  const act = aim && tabling(negotiation, aim, wording, { proposal, reason, precedents, except })
  // What is written is judged with words: whether it may be opened at all is seen with any.
  const refusal = act ? refusalOf(act) : PROPOSING.whichParagraph
  const isTabledHere = aim !== null && !isWritten(aim.meaning)
  const equal = isTabledHere && equalTo(negotiation, { ...aim, proposal, delegation, wording })
  const go = () => {
    if (!aim || !act) return
    if (isTabledHere) onAct(act)
    else onWrite(aim)
  }
  return (
    <Question
      title={title}
      leave={PROPOSING.notNow}
      answer={isTabledHere ? PROPOSING.table : PROPOSING.write}
      refusal={refusal}
      onAnswer={go}
      onClose={onClose}
    >
      <AimFields
        negotiation={negotiation}
        paragraph={paragraph}
        legend={title}
        choices={CHOICES}
        choosing={choosing}
      />
      {isTabledHere && (
        <>
          <Field label={PROPOSING.reason} hint={PROPOSING.reasonHint}>
            {(wiring) => (
              <textarea
                {...wiring}
                rows={2}
                maxLength={4_000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          <Citing precedents={precedents} onChange={setPrecedents} />
          {members.length > 0 && (
            <Exceptions members={members} except={except} hint={CLEARANCE.exceptOf} onExcept={setExcept} />
          )}
        </>
      )}
      <p className="hint">{PROPOSING.about[choosing.chosen.choice]}</p>
      {equal && (
        <EqualWords
          equal={equal}
          delegation={delegation}
          refusalOf={refusalOf}
          onJoin={(join) => {
            onAct(join)
            onClose()
          }}
        />
      )}
    </Question>
  )
}

/** What goes to the table with it. What is written has its own on the desk. */
type Attached = {
  readonly proposal: ProposalId
  readonly reason: string
  readonly precedents: readonly Precedent[]
  /** For a group: members it does not speak for in this [P10]. */
  readonly except: readonly DelegationCode[]
}

/** The act that tables it now; for what is written, with any words, so that the rules can say whether it may begin. */
function tabling(
  negotiation: Negotiation,
  aim: Aim,
  wording: Prose,
  { proposal, reason, precedents, except }: Attached,
): Act {
  const { paragraph, meaning } = aim
  const cites = isWritten(meaning) ? [] : cited(precedents)
  return {
    does: 'table',
    proposal,
    paragraph,
    meaning,
    base: hashOf(groundOf(negotiation, aim)),
    wording: isWritten(meaning) ? [{ text: PROPOSING.write }] : wording,
    reason: reason.trim(),
    ...(cites.length > 0 && { precedents: cites }),
    ...(!isWritten(meaning) && except.length > 0 && { except }),
  }
}
