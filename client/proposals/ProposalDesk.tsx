// A delegation's place on a paragraph: its words in the editor, whether they are recorded, the reason, and the button
// that tables them. Give it `key={proposal}`: a desk never changes proposal.

import './ProposalDesk.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Asked } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf, type Prose, sameProse } from '../../shared/prose.ts'
import type { Result } from '../../shared/result.ts'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import { Notice } from '../look/Notice.tsx'
import type { Place } from '../session/asking.ts'
import type { EarlyKeys } from '../text/early-keys.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import type { Surroundings } from './beside-plugin.ts'
import { WordingEditor } from './WordingEditor.tsx'
import { EDITING, keepingInWords } from './words.ts'
import { HandedBack } from './HandedBack.tsx'
import { useJustChanged } from './use-just-changed.ts'
import { useReason } from './use-reason.ts'
import { useWorkingRoom } from './use-working-room.ts'
import { Waiting } from './Waiting.tsx'
import { type Closed, isHeld, type Keeping, type WorkingRoom } from './working-room.ts'

type ProposalDeskProps = {
  readonly place: Place
  readonly draft: Draft
  readonly paragraph: Paragraph
  readonly surroundings: Surroundings
  /** What is written, where it is not other words for the paragraph. */
  readonly title: string | null
  /** The numbers of the proposals it is made from; null where there are none. */
  readonly madeFrom: string | null
  /** The colour of one's own delegation. */
  readonly hue: Hue | undefined
  /** The reason it was last tabled with; undefined while it never was. */
  readonly tabledReason: string | undefined
  /** The words everyone knows: as last tabled, or the base. */
  readonly known: Prose
  readonly isOnScreen: boolean
  /** Why this seat may not go on here, as the rules have it now; null when it may. */
  readonly whyOut: Closed | null
  /** The delegations that write here: the owner, and co-sponsors let into the room. */
  readonly drafters: readonly DelegationCode[]
  readonly clicked: { readonly left: number; readonly top: number } | null
  readonly early: EarlyKeys
  /** The refusal of an act in words, or undefined when it may be done. */
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => Promise<Result<number, string>>
  /** For a facilitator: asks to accept these words, tabling them first where they are not; null for everyone else. */
  readonly onAccept: ((tabling: Asked | null) => void) | null
  /** Hears how the words are kept, and null when the desk is closed. */
  readonly onKeeping: (keeping: Keeping | null) => void
  readonly onClose: () => void
}

export function ProposalDesk(props: ProposalDeskProps) {
  const { place, draft, paragraph, surroundings, tabledReason, onClose } = props
  const { room, keeping } = useWorkingRoom(place, draft)
  const [words, setWords] = useState<Prose | null>(null)
  const [reason, setReason] = useReason(draft.proposal, tabledReason)
  const hasJustChanged = useJustChanged(hashOf(surroundings.base))
  const [trouble, setTrouble] = useState<string | null>(null)

  const act = useMemo(
    (): (Asked & { does: 'table' }) | null =>
      words && {
        does: 'table',
        proposal: draft.proposal,
        paragraph: paragraph.id,
        ...(draft.meaning.is !== 'words' && { meaning: draft.meaning }),
        ...(draft.from && tabledReason === undefined && { from: draft.from }),
        base: hashOf(surroundings.base),
        wording: words,
        reason: reason.trim(),
      },
    [words, draft, paragraph, surroundings.base, reason, tabledReason],
  )
  // The new base comes by one line and the words on it by another: nothing is tabled in between [B4].
  const refusal = !act ? EDITING.opening : hasJustChanged ? EDITING.justChanged : props.refusalOf(act)
  const isTabled = tabledReason !== undefined && words !== null && sameProse(words, props.known)
  const mayAccept = refusal === undefined || (isTabled && !hasJustChanged)
  const isUnrecorded = draft.live && refusal !== undefined && words !== null && !sameProse(words, props.known)
  const { onAct } = props
  const table = useCallback(() => {
    if (!act || refusal) return
    void (async () => {
      const answer = await onAct(act)
      setTrouble(answer.ok ? null : answer.refusal)
    })()
  }, [act, refusal, onAct])

  const itself = useRef<HTMLDivElement>(null)
  const stage = keeping.is === 'opening' || keeping.is === 'closed' ? keeping.is : 'open'
  useEffect(() => {
    if (stage !== 'opening') itself.current?.scrollIntoView({ block: 'nearest' })
  }, [stage])
  // Shown out with nothing that others do not know: there is nothing to hand back.
  const isLeft = stage === 'closed' && room !== null && sameProse(room.words, props.known)
  useEffect(() => {
    if (isLeft) void room?.discard().then(onClose)
  }, [isLeft, room, onClose])
  const { whyOut } = props
  useEffect(() => {
    if (keeping.is === 'offline' && whyOut) room?.leaveBecause(whyOut)
    // The call or silence is over and nothing was agreed: on we go [C7, U2].
    if (keeping.is === 'closed' && isHeld(keeping.because) && !whyOut) room?.comeBack()
  }, [keeping, whyOut, room])
  return (
    <div ref={itself} className="proposal-desk" data-hue={props.hue}>
      {props.title && <p className="title">{props.title}</p>}
      {props.madeFrom && <p className="title">{EDITING.madeFrom(props.madeFrom)}</p>}
      <OpenDesk {...props} room={room} keeping={keeping} onWords={setWords} onTable={table} />
      {keeping.is !== 'closed' && (
        <>
          <Audience draft={draft} isOnScreen={props.isOnScreen} drafters={props.drafters} />
          {isUnrecorded && <p className="audience unrecorded">{EDITING.notRecorded(refusal)}</p>}
          {trouble && <Notice kind="trouble">{trouble}</Notice>}
          <div className="actions">
            <label className="reason">
              <span>{EDITING.reason}</span>
              <input
                value={reason}
                maxLength={4_000}
                placeholder={EDITING.reasonHint}
                onChange={(event) => setReason(event.target.value)}
                onKeyDown={(event) => {
                  if (event.nativeEvent.isComposing) return
                  if (event.key === 'Enter') table()
                  if (event.key === 'Escape') onClose()
                }}
              />
            </label>
            <Button variant="primary" refusal={refusal} onClick={table}>
              {tabledReason === undefined ? EDITING.table : EDITING.tableAgain}
            </Button>
            {props.onAccept && (
              <Button
                refusal={mayAccept ? undefined : refusal}
                onClick={() => props.onAccept?.(isTabled ? null : act)}
              >
                {EDITING.accept}
              </Button>
            )}
            <Button onClick={onClose} title={EDITING.closeHint}>
              {EDITING.close}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

type OpenDeskProps = ProposalDeskProps & {
  readonly room: WorkingRoom | null
  readonly keeping: Keeping
  readonly onWords: (words: Prose) => void
  readonly onTable: () => void
}

/** The editor, once the room has answered: before that there are no words to type in. */
function OpenDesk({
  room,
  keeping,
  paragraph,
  known,
  surroundings,
  whyOut,
  clicked,
  early,
  onWords,
  onTable,
  onKeeping,
  onClose,
}: OpenDeskProps) {
  useEffect(() => onKeeping(keeping), [keeping, onKeeping])
  useEffect(() => () => onKeeping(null), [onKeeping])
  // Until the room has answered there is nothing to type in: the words stay where they are, and the reader's eye too.
  if (!room || keeping.is === 'opening')
    return (
      <p className="wording" aria-busy="true" dir="auto">
        <PlainProse prose={known} />
      </p>
    )
  if (keeping.is === 'closed') {
    // A call that is over may have ended in agreement, and the words have nowhere to go.
    const because = isHeld(keeping.because) ? (whyOut ?? keeping.because) : keeping.because
    if (isHeld(because))
      return (
        <Waiting reference={paragraph.reference} because={because} words={room.words} onClose={onClose} />
      )
    return (
      <HandedBack
        reference={paragraph.reference}
        because={because}
        words={room.words}
        onDiscard={() => void room.discard().then(onClose)}
        {...(because === 'on-screen' && { onBringIn: () => room.bringIn() })}
      />
    )
  }
  return (
    <>
      <WordingEditor
        room={room}
        surroundings={surroundings}
        label={EDITING.label(paragraph.reference)}
        clicked={clicked}
        early={early}
        onWords={onWords}
        onTable={onTable}
        onClose={onClose}
      />
      {keeping.is === 'offline' && (
        <p className="keeping" data-keeping={keeping.is}>
          {keepingInWords(keeping)}
        </p>
      )}
    </>
  )
}

type AudienceProps = Pick<ProposalDeskProps, 'draft' | 'isOnScreen' | 'drafters'>

/** Who reads these words now: those who draft them, or everyone. It must never be a surprise [D3, D4, P7]. */
function Audience({ draft, isOnScreen, drafters }: AudienceProps) {
  if (draft.live) return <p className="audience live">{EDITING.live}</p>
  if (drafters.length > 1) return <p className="audience">{EDITING.shared(drafters.join(', '))}</p>
  return <p className="audience">{isOnScreen ? EDITING.privateOnScreen : EDITING.private}</p>
}
