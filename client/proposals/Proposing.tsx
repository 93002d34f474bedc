// The other things that may be proposed about a paragraph: a new one or a heading after it, another version of it, that it
// be deleted, moved, merged, split or of another kind. What is written goes on to the desk; the rest is tabled from here,
// or where a head or a group's members come first, prepared.

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import { equalTo } from '../../shared/equal.ts'
import type { Draft } from '../../shared/floor.ts'
import type { ParagraphId, ProposalId } from '../../shared/ids.ts'
import { type Aim, groundOf, isWritten, sameMeaning } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf, type Prose } from '../../shared/prose.ts'
import type { Result } from '../../shared/result.ts'
import { maySpeak } from '../../shared/speaking.ts'
import { type Attached, mayPrepare, type Preparing } from '../../shared/unwritten.ts'
import { inWords } from '../../shared/words.ts'
import { preparesFirst, type Prepares } from '../clearance/preparation.ts'
import { Question } from '../look/Question.tsx'
import type { Sent } from '../look/use-sending.ts'
import type { Doing } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { AimFields, type Choice, useAim } from './AimFields.tsx'
import { AttachedFields, NOTHING_ATTACHED } from './AttachedFields.tsx'
import { EqualWords } from './EqualWords.tsx'
import { PROPOSING } from './proposing-words.ts'
import { cited } from './use-precedents.ts'
import { freshProposal } from './fresh.ts'

type ProposingProps = {
  readonly here: Pick<Here, 'negotiation' | 'drafts'>
  /** Whose page it is. */
  readonly actor: Actor
  readonly paragraph: Paragraph
  /** The refusal of an act in words, or undefined when it may be done. */
  readonly refusalOf: (act: Act) => string | undefined
  /** Opens the desk on what consists of words. */
  readonly onWrite: (aim: Aim) => void
  readonly preparing: Pick<Prepares, 'onPrepare'>
  /** Goes to the card of what was prepared. */
  readonly onLead: (paragraph: ParagraphId, proposal: ProposalId) => void
  readonly onAct: Doing
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
  const { here, actor, paragraph, refusalOf, onWrite, onAct, onClose } = props
  const { negotiation, drafts } = here
  const { delegation } = actor
  const title = PROPOSING[paragraph.kind === 'heading' ? 'titleOfHeading' : 'title'](paragraph.reference)
  const choosing = useAim(negotiation, paragraph, 'after')
  const [attached, setAttached] = useState(NOTHING_ATTACHED)
  const [proposal] = useState(freshProposal)
  const prepared = useRef<(() => void) | null>(null)
  const { aim, wording } = choosing
  const what = aim && onGround(negotiation, aim, wording, attached)
  const isUnwritten = aim !== null && !isWritten(aim.meaning)
  const isPrepared = isUnwritten && preparesFirst(actor, negotiation)
  const isTabledHere = isUnwritten && !isPrepared
  const isPreparedAlready = isPrepared && drafts.some((draft) => isThis(draft, aim, negotiation))
  const equal = isTabledHere && equalTo(negotiation, { ...aim, proposal, delegation, wording })
  return (
    <Question
      title={title}
      leave={PROPOSING.notNow}
      answer={isPrepared ? PROPOSING.prepare : isTabledHere ? PROPOSING.table : PROPOSING.write}
      refusal={whyNot()}
      onAnswer={go}
      onClose={close}
    >
      <AimFields
        negotiation={negotiation}
        paragraph={paragraph}
        legend={title}
        choices={CHOICES}
        choosing={choosing}
      />
      {isUnwritten && <AttachedFields attached={attached} onChange={setAttached} />}
      <p className="hint">{PROPOSING.about[choosing.chosen.choice]}</p>
      {isPrepared && (
        <p className="hint">
          {isPreparedAlready && `${PROPOSING.preparedAlready} `}
          {PROPOSING.preparing[maySpeak(actor, negotiation) ? 'group' : 'delegate']}
        </p>
      )}
      {equal && (
        <EqualWords
          equal={equal}
          delegation={delegation}
          refusalOf={refusalOf}
          onJoin={(join) => {
            void onAct(join)
            onClose()
          }}
        />
      )}
    </Question>
  )

  function whyNot(): string | undefined {
    if (!aim || !what) return PROPOSING.whichParagraph
    if (!isPrepared) return refusalOf(tabling(proposal, aim, what))
    const room = { proposal, ...aim, owner: delegation, live: false }
    const answer = mayPrepare(actor, room, what, negotiation)
    return answer.ok ? undefined : inWords(answer.refusal)
  }

  function go(): Sent {
    if (!aim || !what) return null
    if (isPrepared) return prepare(aim, what)
    if (isTabledHere) return onAct(tabling(proposal, aim, what))
    onWrite(aim)
    return null
  }

  async function prepare(on: Aim, asked: Preparing): Promise<Result<ProposalId, string>> {
    const answer = await props.preparing.onPrepare(on, asked)
    if (answer.ok) prepared.current = () => props.onLead(on.paragraph, answer.value)
    return answer
  }

  /** The question goes first: while it is there the keyboard can go nowhere else. */
  function close(): void {
    flushSync(onClose)
    prepared.current?.()
  }
}

/** Whether a draft is what would be prepared: another place for a split that is tabled is a draft of that one. */
const isThis = (draft: Draft, { paragraph, meaning }: Aim, { proposals }: Negotiation): boolean =>
  draft.unwritten !== undefined &&
  !proposals.has(draft.proposal) &&
  draft.paragraph === paragraph &&
  sameMeaning(draft.meaning, meaning)

const onGround = (
  negotiation: Negotiation,
  aim: Aim,
  wording: Prose,
  { reason, precedents }: Attached,
): Preparing => ({
  base: hashOf(groundOf(negotiation, aim)),
  wording,
  reason: reason.trim(),
  precedents: cited(precedents),
})

/** The act that tables it now; for what is written, with any words, so that the rules can say whether it may begin. */
function tabling(
  proposal: ProposalId,
  { paragraph, meaning }: Aim,
  { base, wording, reason, precedents }: Preparing,
): Act {
  const table = { does: 'table', proposal, paragraph, meaning, base } as const
  if (isWritten(meaning)) return { ...table, wording: [{ text: PROPOSING.write }], reason: '' }
  return { ...table, wording, reason, ...(precedents.length > 0 && { precedents }) }
}
