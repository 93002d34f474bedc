// The text as it stood at a moment: to be read, never to be written on.

import { memo, useEffect, useRef } from 'react'
import type { DelegationCode, ParagraphId } from '../../shared/ids.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import type { Proposal } from '../../shared/proposals.ts'
import type { Suggested } from '../../shared/views.ts'
import type { Hue } from '../look/Code.tsx'
import { inFull } from '../look/dates.ts'
import { RollingWords } from '../text/RollingWords.tsx'
import type { Signed } from '../text/signed.ts'
import { useSigned } from '../text/use-signed.ts'
import { shownOn, type View } from '../text/views.ts'
import { WholeProposals } from '../text/WholeProposals.tsx'
import { type Whole, wholesOn } from '../text/wholes.ts'
import { TEXT, WHOLE } from '../text/words.ts'
import { MOMENTS } from './words.ts'

const NOTHING_LIVE = new Map()
const ROLLING: View = { is: 'rolling' }

type MomentTextProps = {
  readonly then: Negotiation
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly followed: ParagraphId | null
  readonly onFollow: (paragraph: ParagraphId) => void
}

export function MomentText({ then, hues, followed, onFollow }: MomentTextProps) {
  const signed = useSigned(then, NOTHING_LIVE, hues)
  if (then.paragraphs.size === 0) return <p className="hint">{MOMENTS.nothingYet}</p>
  return (
    <ol className="text">
      {[...then.paragraphs.values()].map((paragraph) => (
        <Then
          key={paragraph.id}
          paragraph={paragraph}
          pending={pendingOn(then, paragraph.id)}
          proposals={shownOn(then, paragraph.id, NOTHING_LIVE, ROLLING)}
          wholes={wholesOn(then, paragraph.id, NOTHING_LIVE, ROLLING)}
          signed={signed}
          isFollowed={paragraph.id === followed}
          onFollow={onFollow}
        />
      ))}
    </ol>
  )
}

type ThenProps = {
  readonly paragraph: Paragraph
  readonly pending: readonly Proposal[]
  readonly proposals: readonly Suggested[]
  readonly wholes: readonly Whole[]
  readonly signed: Signed
  readonly isFollowed: boolean
  readonly onFollow: (paragraph: ParagraphId) => void
}

const Then = memo(function Then(props: ThenProps) {
  const { paragraph, proposals, wholes, signed, isFollowed, onFollow } = props
  const { id, kind, level, label, base, state, reference } = paragraph
  const itself = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isFollowed) itself.current?.scrollIntoView({ block: 'nearest' })
  }, [isFollowed])
  const count = proposals.length + wholes.length
  return (
    <li
      ref={itself}
      className={['paragraph', kind, state.is, isFollowed && 'current'].filter(Boolean).join(' ')}
      data-level={level}
      aria-label={kind === 'heading' ? undefined : TEXT.paragraph(reference)}
      onClick={() => onFollow(id)}
    >
      <div className="margin">
        {label && <span className="label">{label}</span>}
        {(state.is === 'agreed' || state.is === 'called') && (
          <span className={`tag ${state.is}`}>{TEXT.tags[state.is]}</span>
        )}
        {state.is === 'open' && count > 0 && (
          <span className="tag contested">{TEXT.tags.pending(count)}</span>
        )}
      </div>
      <div className="body">
        {state.is === 'gone' ? (
          <p className="tombstone">{WHOLE.gone[state.as](inFull(state.at), '')}</p>
        ) : (
          <div className={kind === 'heading' ? 'words heading-words' : 'words'} dir="auto">
            <p>
              <RollingWords base={base} proposals={proposals} signed={signed} picked={null} firstNote={1} />
            </p>
          </div>
        )}
        <WholeProposals wholes={wholes} signed={signed} picked={null} onPick={() => onFollow(id)} />
      </div>
    </li>
  )
}, isTheSame)

/** A paragraph that nothing has happened to reads the same at both moments. */
function isTheSame(one: ThenProps, other: ThenProps): boolean {
  return (
    one.paragraph === other.paragraph &&
    one.isFollowed === other.isFollowed &&
    one.onFollow === other.onFollow &&
    one.pending.length === other.pending.length &&
    one.pending.every((proposal, at) => proposal === other.pending[at])
  )
}
