// A proposal as a card: who asks for what, in words, why and when, and what may be done with it.

import { Question } from '../look/Question.tsx'
import { inShort } from '../look/dates.ts'
import './ProposalCard.css'
import { type ReactNode, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Delegation } from '../../shared/delegations.ts'
import { kindOf } from '../../shared/kinds.ts'
import { hasWords } from '../../shared/meanings.ts'
import type { ParagraphKind } from '../../shared/paragraphs.ts'
import type { Prose } from '../../shared/prose.ts'
import {
  exceptionsOf,
  isPending,
  type Proposal,
  type ProposalState,
  wordingOf,
} from '../../shared/proposals.ts'
import { changesOf } from '../../shared/views.ts'
import { canBeWithdrawn } from '../../shared/withdrawing.ts'
import { CLEARANCE } from '../clearance/words.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import { Remark } from '../look/Remark.tsx'
import type { Doing } from '../session/asking.ts'
import { ChangedWords } from '../text/ChangedWords.tsx'
import { Changes } from './Changes.tsx'
import { EarlierWordings } from './EarlierWordings.tsx'
import { OralMark } from './OralMark.tsx'
import { Precedents } from './Precedents.tsx'
import { CARD, kindInWords } from './words.ts'

type ProposalCardProps = {
  readonly proposal: Proposal
  readonly base: Prose
  /** What it asks for, where it is about the paragraph as a whole. */
  readonly title: string | null
  /** What kind of paragraph it is about. */
  readonly on: ParagraphKind | undefined
  /** What it takes from each of the proposals it was made from, in words. */
  readonly madeFrom: readonly string[]
  /** What its words are shown against, where it is about the paragraph as a whole. */
  readonly against: Prose
  /** The words as they are being typed on the screen; undefined when they are not. */
  readonly typing: Prose | undefined
  readonly owner: Delegation | undefined
  readonly hue: Hue | undefined
  /** Whether some read this without names, and so by another number. */
  readonly isWithoutNames: boolean
  readonly isPicked: boolean
  /** Those that cannot stand beside it. */
  readonly rivals: ReactNode
  readonly isOwn: boolean
  /** Whether this seat may work on the words: the owner's, or a co-sponsor's let into the room. */
  readonly mayEdit: boolean
  /** Whether the delegation has typed further changes that are not tabled. */
  readonly isChanged: boolean
  readonly refusalOf: (act: Act) => string | undefined
  readonly onPick: () => void
  readonly onEdit: () => void
  /** Opens the desk on other words inside these; null where this seat may not. */
  readonly onInside: (() => void) | null
  readonly onAct: Doing
  /** What a facilitator may do with it. */
  readonly bench?: ReactNode
  /** Where delegations stand on it. */
  readonly children?: ReactNode
}

export function ProposalCard(props: ProposalCardProps) {
  const { proposal, typing, owner, hue, isPicked, rivals, isOwn, isChanged } = props
  const wording = wordingOf(proposal)
  const kind = kindOf(props.base, typing ?? wording.prose, proposal.meaning)
  const [isWithdrawing, setWithdrawing] = useState(false)
  return (
    <article
      className={isPicked ? 'card picked' : 'card'}
      data-hue={hue}
      aria-label={proposal.number}
      tabIndex={-1}
      onClick={props.onPick}
    >
      <header>
        {proposal.owner && <Code code={proposal.owner} hue={hue} name={owner?.name} />}
        <h3>{proposal.number}</h3>
        <Citing proposal={proposal} isWithoutNames={props.isWithoutNames} />
        {kind && <span className="kind">{kindInWords(kind, props.on)}</span>}
        {typing ? (
          <span className="typing">{CARD.typing}</span>
        ) : (
          <time dateTime={wording.at}>{inShort(wording.at)}</time>
        )}
      </header>
      {owner?.kind === 'group' && (
        <p className="behalf">{CLEARANCE.onBehalf(exceptionsOf(proposal).join(', '))}</p>
      )}
      <Asked {...props} words={typing ?? wording.prose} />
      {props.madeFrom.length > 0 && (
        <ul className="made-from">
          {props.madeFrom.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {wording.reason && <p className="reason">{wording.reason}</p>}
      <Precedents precedents={wording.precedents} />
      <OralMark proposal={proposal} isOwn={isOwn} refusalOf={props.refusalOf} onAct={props.onAct} />
      <Status proposal={proposal} />
      <EarlierWordings proposal={proposal} />
      {rivals}
      {props.children}
      {isOwn && isChanged && <p className="changed">{CARD.changedSince}</p>}
      {((isOwn && canBeWithdrawn(proposal)) || props.mayEdit || props.onInside) && (
        <div className="acts">
          {props.mayEdit && <Button onClick={props.onEdit}>{CARD.edit}</Button>}
          {props.onInside && (
            <Button variant="quiet" onClick={props.onInside}>
              {CARD.inside}
            </Button>
          )}
          {isOwn && (
            <Button
              refusal={props.refusalOf({ does: 'withdraw', proposal: proposal.id, reason: '' })}
              onClick={() => setWithdrawing(true)}
            >
              {CARD.withdraw}
            </Button>
          )}
        </div>
      )}
      {props.bench && <div className="acts">{props.bench}</div>}
      {isWithdrawing && <Withdrawing {...props} onClose={() => setWithdrawing(false)} />}
    </article>
  )
}

/** Whose it is where that is not shown, or else how those cite it to whom it is not. */
function Citing({ proposal, isWithoutNames }: Pick<ProposalCardProps, 'proposal' | 'isWithoutNames'>) {
  const { owner, number, cited } = proposal
  if (!owner) return <span className="citing">{CARD.noOne}</span>
  if (!isWithoutNames || number === cited) return null
  return (
    <span className="citing" title={CARD.citedAs}>
      <span className="spoken">{CARD.citedAs} </span>
      {cited}
    </span>
  )
}

/** What the proposal asks for, in words: the changes it makes, or what is to become of the paragraph. */
export function Asked({
  proposal: { meaning },
  base,
  against,
  title,
  words,
}: Pick<ProposalCardProps, 'base' | 'against' | 'title'> & {
  readonly proposal: Pick<Proposal, 'meaning'>
  readonly words: Prose
}) {
  if (meaning.is === 'words') return <Changes changes={changesOf(base, words)} />
  return (
    <>
      <p className="asked">{title}</p>
      {meaning.is === 'within' && <Changes changes={changesOf(base, words)} />}
      {hasWords(meaning) && meaning.is !== 'within' && (
        <p className="version" dir="auto">
          <ChangedWords base={against} wording={words} />
        </p>
      )}
    </>
  )
}

const lapsedInWords = (state: ProposalState & { is: 'lapsed' }): string => {
  if (state.isMoot) return CARD.moot
  if (state.adoption) return CARD.lapsedAtAdoption
  if (state.silence) return CARD.lapsedInSilence(state.silence)
  if (state.revision) return CARD.ended(state.revision)
  return state.with ? CARD.fell : CARD.lapsed
}

const OUTCOMES = { withdrawn: CARD.withdrawn, parked: CARD.parked, 'not-retained': CARD.notRetained } as const

function Status({ proposal: { state } }: { readonly proposal: Proposal }) {
  if (state.is === 'withdrawn' || state.is === 'parked' || state.is === 'not-retained')
    return (
      <p className="status">
        {OUTCOMES[state.is](inShort(state.at))}
        {state.reason && ` · ${state.reason}`}
      </p>
    )
  if (state.is === 'accepted') return <p className="status">{CARD.accepted(inShort(state.at))}</p>
  if (state.is === 'lapsed') return <p className="status">{lapsedInWords(state)}</p>
  if (state.is === 'bridged' || state.is === 'accepted-as-modified')
    return <p className="status">{CARD.decidedBy[state.is](inShort(state.at))}</p>
  if (state.is === 'merged') return <p className="status">{CARD.merged(inShort(state.at))}</p>
  return null
}

type WithdrawingProps = ProposalCardProps & { readonly onClose: () => void }

/** Withdrawing shows the words it concerns and what follows, before it is done. */
function Withdrawing(props: WithdrawingProps) {
  const { proposal, onAct, onClose } = props
  const [reason, setReason] = useState('')
  const withdraw = () => onAct({ does: 'withdraw', proposal: proposal.id, reason: reason.trim() })
  return (
    <Question
      title={CARD.withdrawTitle(proposal.number)}
      leave={CARD.keep}
      answer={CARD.withdraw}
      variant="danger"
      onAnswer={withdraw}
      onClose={onClose}
    >
      <Asked {...props} words={wordingOf(proposal).prose} />
      <p>{isPending(proposal) ? CARD.withdrawAbout : CARD.withdrawAsideAbout}</p>
      <Remark label={CARD.withdrawReason} text={reason} onText={setReason} />
    </Question>
  )
}
