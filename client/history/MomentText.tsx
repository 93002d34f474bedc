// The text as it stood at a moment: to be read, never to be written on.

import { memo, startTransition, useEffect, useRef, useState } from 'react'
import type { DelegationCode, ParagraphId } from '../../shared/ids.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import type { Hue } from '../look/Code.tsx'
import { inFull } from '../look/dates.ts'
import { RollingWords } from '../text/RollingWords.tsx'
import type { Signed } from '../text/signed.ts'
import { useSigned } from '../text/use-signed.ts'
import { shownOn, type View } from '../text/views.ts'
import { WholeProposals } from '../text/WholeProposals.tsx'
import { wholesOn } from '../text/wholes.ts'
import { TEXT, WHOLE } from '../text/words.ts'
import { More, useParts } from './parts.tsx'
import { useNear } from './use-near.ts'
import { MOMENTS } from './words.ts'

const NOTHING_LIVE = new Map()
const ROLLING: View = { is: 'rolling' }

type MomentTextProps = {
  readonly then: Negotiation
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly followed: ParagraphId | null
  readonly onFollow: (paragraph: ParagraphId) => void
}

/** With more paragraphs than this, those out of sight are read in plain words until one comes near them. */
const LONG = 200
/** About the height of a paragraph, in the size of the page's own letters. */
const A_PARAGRAPH = 8
/** How long a moment has to be looked at before what is out of sight follows, in milliseconds. */
const FOLLOWS = 120

/** What is in sight is drawn at once. The rest of a long text follows when the reader stays at a moment. */
export function MomentText({ then, hues, followed, onFollow }: MomentTextProps) {
  const signed = useSigned(then, NOTHING_LIVE, hues)
  const list = useRef<HTMLOListElement>(null)
  const { paragraphs } = then
  const isLong = paragraphs.size > LONG
  const [settled, setSettled] = useState(then)
  useEffect(() => {
    const stays = setTimeout(() => startTransition(() => setSettled(then)), FOLLOWS)
    return () => clearTimeout(stays)
  }, [then])
  const all = [...paragraphs.values()]
  const parts = useParts(all.length)
  const drawn = Math.max(parts.drawn, all.findIndex(({ id }) => id === followed) + 1)
  const near = useNear(
    list,
    all
      .slice(0, drawn)
      .map(({ id }) => id)
      .join(' '),
  )
  if (paragraphs.size === 0) return <p className="hint">{MOMENTS.nothingYet}</p>
  return (
    <ol ref={list} className="text">
      {all.slice(0, drawn).map(({ id }) => {
        const isNow = near.has(id) || id === followed
        const later = settled.paragraphs.has(id) ? settled : then
        return (
          <Then
            key={id}
            id={id}
            at={isNow ? then : later}
            isBrief={isLong && !isNow}
            signed={signed}
            isFollowed={id === followed}
            onFollow={onFollow}
          />
        )
      })}
      <More parts={parts} room={`${(all.length - drawn) * A_PARAGRAPH}rem`} />
    </ol>
  )
}

type ThenProps = {
  readonly id: ParagraphId
  /** The moment it is drawn at. */
  readonly at: Negotiation
  /** Whether its words will do, without what is pending on them. */
  readonly isBrief: boolean
  readonly signed: Signed
  readonly isFollowed: boolean
  readonly onFollow: (paragraph: ParagraphId) => void
}

const Then = memo(function Then({ id, at, isBrief, signed, isFollowed, onFollow }: ThenProps) {
  const paragraph = at.paragraphs.get(id)
  const itself = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isFollowed) itself.current?.scrollIntoView({ block: 'nearest' })
  }, [isFollowed])
  if (!paragraph) return null
  const { kind, level, label, base, state, reference } = paragraph
  const proposals = isBrief ? [] : shownOn(at, id, NOTHING_LIVE, ROLLING)
  const wholes = isBrief ? [] : wholesOn(at, id, NOTHING_LIVE, ROLLING)
  const count = proposals.length + wholes.length
  return (
    <li
      ref={itself}
      data-id={id}
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
  if (one.isFollowed !== other.isFollowed || one.isBrief !== other.isBrief || one.onFollow !== other.onFollow)
    return false
  if (one.at === other.at) return true
  if (one.at.paragraphs.get(one.id) !== other.at.paragraphs.get(other.id)) return false
  if (one.at.on.get(one.id) === undefined && other.at.on.get(other.id) === undefined) return true
  const [were, are] = [pendingOn(one.at, one.id), pendingOn(other.at, other.id)]
  return were.length === are.length && were.every((proposal, turn) => proposal === are[turn])
}
