// One paragraph of the text on the screen: its number, its state, its words in the view that is chosen, or the desk of
// the delegation that is writing on it.

import { type MouseEvent, memo, type ReactNode } from 'react'
import { type ProposalId, proposalId } from '../../shared/ids.ts'
import type { Gone, Paragraph } from '../../shared/paragraphs.ts'
import type { Suggested } from '../../shared/views.ts'
import { ADOPTION } from '../adoption/words.ts'
import { Countdown } from '../calls/Countdown.tsx'
import { SILENCE } from '../silence/words.ts'
import { Button } from '../look/Button.tsx'
import { inFull } from '../look/dates.ts'
import { Footnotes } from './Footnotes.tsx'
import { RollingWords } from './RollingWords.tsx'
import type { Signed } from './signed.ts'
import { sameSuggested } from './views.ts'
import { WholeProposals } from './WholeProposals.tsx'
import { sameWholes, type Whole } from './wholes.ts'
import { TEXT, WHOLE } from './words.ts'

export type Clicked = { readonly left: number; readonly top: number }

type ParagraphViewProps = {
  readonly paragraph: Paragraph
  readonly proposals: readonly Suggested[]
  /** What is proposed about the paragraph as a whole. */
  readonly wholes: readonly Whole[]
  /** Where its words stand now, when they do not stand here. */
  readonly goneTo: Paragraph | undefined
  readonly signed: Signed
  readonly firstNote: number
  /** How many milliseconds the house's clock is before this device's. */
  readonly ahead: number
  readonly isCurrent: boolean
  /** Whether the room screen shows it. */
  readonly isOnScreen: boolean
  readonly isLive: boolean
  /** Whether the whole text is under silence. */
  readonly isSilent: boolean
  /** How many statements on it delegations have made since it was adopted. */
  readonly statements: number
  readonly isCorrected: boolean
  readonly hasDraft: boolean
  /** Whether one of them is for other words, so that writing here goes on with it. */
  readonly goesOn: boolean
  /** Whether this seat may change the words here now. */
  readonly mayWrite: boolean
  /** Whether it may propose anything about the paragraph as a whole. */
  readonly mayPropose: boolean
  readonly picked: ProposalId | null
  /** The desk that stands in place of the words while this seat writes here. */
  readonly desk: ReactNode
  /** Whether the desk stands beneath the words, because it is about the paragraph as a whole. */
  readonly isDeskBeneath: boolean
  readonly onChoose: (paragraph: Paragraph) => void
  readonly onWrite: (paragraph: Paragraph, clicked: Clicked | null) => void
  readonly onPick: (paragraph: Paragraph, proposal: ProposalId) => void
  readonly onPropose: (paragraph: Paragraph) => void
}

export const ParagraphView = memo(function ParagraphView(props: ParagraphViewProps) {
  const { paragraph, isCurrent, desk, isDeskBeneath, wholes, signed, picked, onPick } = props
  const pick = (proposal: ProposalId) => onPick(paragraph, proposal)
  const classes = ['paragraph', paragraph.kind, paragraph.state.is]
  if (isCurrent) classes.push('current')
  if (desk) classes.push('written')
  return (
    <li
      id={`paragraph-${paragraph.id}`}
      className={classes.join(' ')}
      data-level={paragraph.level}
      tabIndex={-1}
      aria-label={paragraph.kind === 'heading' ? undefined : TEXT.paragraph(paragraph.reference)}
      aria-current={isCurrent ? 'location' : undefined}
    >
      <Margin {...props} />
      <div className="body">
        <WholeProposals wholes={wholes.filter(isAbove)} signed={signed} picked={picked} onPick={pick} />
        {paragraph.state.is === 'gone' ? (
          <Tombstone {...props} state={paragraph.state} />
        ) : desk && !isDeskBeneath ? (
          desk
        ) : (
          <Words {...props} />
        )}
        {paragraph.state.is !== 'gone' && <Footnotes prose={paragraph.base} firstNote={props.firstNote} />}
        <WholeProposals
          wholes={wholes.filter((whole) => !isAbove(whole))}
          signed={signed}
          picked={picked}
          onPick={pick}
        />
        {isDeskBeneath && desk}
        {isCurrent && !desk && <Invite {...props} />}
      </div>
    </li>
  )
}, sameView)

/** What would stand before all is shown before the words. */
const isAbove = ({ is }: Whole): boolean => is === 'first'

function sameView(one: ParagraphViewProps, other: ParagraphViewProps): boolean {
  const { proposals: before, wholes, ...rest } = one
  const now = new Map<string, unknown>(Object.entries(other))
  return (
    sameSuggested(before, other.proposals) &&
    sameWholes(wholes, other.wholes) &&
    Object.entries(rest).every(([name, value]) => value === now.get(name))
  )
}

/** The number, and in a word how things stand. */
function Margin({ paragraph, proposals, wholes, ahead, ...is }: ParagraphViewProps) {
  const { isOnScreen, isLive, isSilent, hasDraft, statements, isCorrected } = is
  const { tags } = TEXT
  const { state } = paragraph
  const isAgreed = state.is === 'agreed'
  const inner = [...proposals, ...wholes].flatMap(({ inside = [] }) => inside)
  const pending = proposals.length + inner.length + wholes.length
  return (
    <div className="margin">
      {paragraph.label && <span className="label">{paragraph.label}</span>}
      {isAgreed && <span className="tag agreed">{tags.agreed}</span>}
      {state.is === 'adopted' && <span className="tag adopted">{tags.adopted}</span>}
      {statements > 0 && <span className="tag called">{ADOPTION.tags.statements(statements)}</span>}
      {isCorrected && <span className="tag">{ADOPTION.tags.corrected}</span>}
      {state.is === 'called' && <span className="tag called">{tags.called}</span>}
      {state.is === 'called' && state.until && <Countdown until={state.until} ahead={ahead} />}
      {!isAgreed && pending > 0 && <span className="tag contested">{tags.pending(pending)}</span>}
      {state.is === 'open' && isSilent && paragraph.kind !== 'heading' && (
        <span className="tag called">{SILENCE.tag}</span>
      )}
      {state.is === 'open' && isLive && !isSilent && <span className="tag live">{tags.live}</span>}
      {!isAgreed && hasDraft && <span className="tag draft">{tags.draft}</span>}
      {isOnScreen && <span className="tag on-screen">{tags.roomScreen}</span>}
    </div>
  )
}

function Words(props: ParagraphViewProps) {
  const { paragraph, proposals, signed, picked, firstNote, mayWrite } = props
  const click = (event: MouseEvent) => {
    const found = event.target instanceof Element ? event.target.closest('[data-proposal]') : null
    const id = found?.getAttribute('data-proposal')
    if (id) return props.onPick(paragraph, proposalId(id))
    const isSelecting = !(getSelection()?.isCollapsed ?? true)
    const isTouch = matchMedia('(pointer: coarse)').matches // a tap chooses; the keyboard comes when it is asked for
    if (mayWrite && !isSelecting && !isTouch)
      return props.onWrite(paragraph, { left: event.clientX, top: event.clientY })
    props.onChoose(paragraph)
  }
  const words = (
    <RollingWords
      base={paragraph.base}
      proposals={proposals}
      signed={signed}
      picked={picked}
      firstNote={firstNote}
    />
  )
  return (
    // The keyboard has its own way in: `e`, and the button below.
    <div className="words" dir="auto" onClick={click}>
      {paragraph.kind === 'heading' ? <Heading level={paragraph.level}>{words}</Heading> : <p>{words}</p>}
    </div>
  )
}

/** What this seat may begin here. */
function Invite({ paragraph, mayWrite, mayPropose, goesOn, onWrite, onPropose }: ParagraphViewProps) {
  if (!mayWrite && !mayPropose) return null
  return (
    <p className="invite">
      {mayWrite && (
        <Button variant="quiet" onClick={() => onWrite(paragraph, null)}>
          {goesOn ? TEXT.goOn : TEXT.propose}
        </Button>
      )}
      {mayPropose && (
        <Button variant="quiet" onClick={() => onPropose(paragraph)}>
          {TEXT.proposeOther}
        </Button>
      )}
    </p>
  )
}

type TombstoneProps = Pick<ParagraphViewProps, 'paragraph' | 'goneTo' | 'onChoose'> & { readonly state: Gone }

/** What became of the words that stood here. */
function Tombstone({ paragraph, goneTo, state, onChoose }: TombstoneProps) {
  return (
    <p className="tombstone" onClick={() => onChoose(paragraph)}>
      {WHOLE.gone[state.as](inFull(state.at), goneTo?.reference ?? '')}{' '}
      {goneTo && (
        <Button
          variant="quiet"
          onClick={(event) => {
            event.stopPropagation()
            onChoose(goneTo)
          }}
        >
          {WHOLE.goTo(goneTo.reference)}
        </Button>
      )}
    </p>
  )
}

function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  if (level <= 1) return <h1>{children}</h1>
  if (level === 2) return <h2>{children}</h2>
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>
}
