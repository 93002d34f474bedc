// One paragraph of the text on the screen: its number, its state, its words in the view that is chosen, or the desk of
// the delegation that is writing on it.

import { type MouseEvent, memo, type ReactNode } from 'react'
import { type ProposalId, proposalId } from '../../shared/ids.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import type { Suggested } from '../../shared/views.ts'
import { Button } from '../look/Button.tsx'
import { Footnotes } from './Footnotes.tsx'
import { RollingWords } from './RollingWords.tsx'
import type { Signed } from './signed.ts'
import { sameSuggested } from './views.ts'
import { TEXT } from './words.ts'

export type Clicked = { readonly left: number; readonly top: number }

type ParagraphViewProps = {
  readonly paragraph: Paragraph
  readonly proposals: readonly Suggested[]
  readonly signed: Signed
  readonly firstNote: number
  readonly isCurrent: boolean
  readonly isLive: boolean
  readonly hasDraft: boolean
  /** Whether this seat may write here now. */
  readonly mayWrite: boolean
  readonly picked: ProposalId | null
  /** The desk that stands in place of the words while this seat writes here. */
  readonly desk: ReactNode
  readonly onChoose: (paragraph: Paragraph) => void
  readonly onWrite: (paragraph: Paragraph, clicked: Clicked | null) => void
  readonly onPick: (paragraph: Paragraph, proposal: ProposalId) => void
}

export const ParagraphView = memo(function ParagraphView(props: ParagraphViewProps) {
  const { paragraph, isCurrent, desk } = props
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
        {desk || <Words {...props} />}
        <Footnotes prose={paragraph.base} firstNote={props.firstNote} />
      </div>
    </li>
  )
}, sameView)

function sameView(one: ParagraphViewProps, other: ParagraphViewProps): boolean {
  const { proposals: before, ...rest } = one
  const now = new Map<string, unknown>(Object.entries(other))
  return (
    sameSuggested(before, other.proposals) &&
    Object.entries(rest).every(([name, value]) => value === now.get(name))
  )
}

/** The number, and in a word how things stand. */
function Margin({ paragraph, proposals, isLive, hasDraft }: ParagraphViewProps) {
  const { tags } = TEXT
  const isAgreed = paragraph.state.is === 'agreed'
  return (
    <div className="margin">
      {paragraph.label && <span className="label">{paragraph.label}</span>}
      {isAgreed && <span className="tag agreed">{tags.agreed}</span>}
      {!isAgreed && proposals.length > 0 && (
        <span className="tag contested">{tags.pending(proposals.length)}</span>
      )}
      {!isAgreed && isLive && <span className="tag live">{tags.live}</span>}
      {!isAgreed && hasDraft && <span className="tag draft">{tags.draft}</span>}
    </div>
  )
}

function Words(props: ParagraphViewProps) {
  const { paragraph, proposals, signed, picked, firstNote, isCurrent, mayWrite, hasDraft } = props
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
    <>
      {/* The keyboard has its own way in: `e`, and the button below. */}
      <div className="words" dir="auto" onClick={click}>
        {paragraph.kind === 'heading' ? <Heading level={paragraph.level}>{words}</Heading> : <p>{words}</p>}
      </div>
      {isCurrent && mayWrite && (
        <p className="invite">
          <Button variant="quiet" onClick={() => props.onWrite(paragraph, null)}>
            {hasDraft ? TEXT.goOn : TEXT.propose}
          </Button>
        </p>
      )}
    </>
  )
}

function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  if (level <= 1) return <h1>{children}</h1>
  if (level === 2) return <h2>{children}</h2>
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>
}
