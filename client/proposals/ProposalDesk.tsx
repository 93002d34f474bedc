// A delegation's place on a paragraph: its words in the editor, whether they are recorded, the reason, and the button
// that tables them. Give it `key={proposal}`: a desk never changes proposal.

import './ProposalDesk.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Asked } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import type { Sending } from '../../shared/clearances.ts'
import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf, type Prose, sameProse } from '../../shared/prose.ts'
import type { Result } from '../../shared/result.ts'
import { GroupDesk } from '../clearance/GroupDesk.tsx'
import type { Preparation, Prepares } from '../clearance/preparation.ts'
import { PREPARING } from '../clearance/words.ts'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import { Notice } from '../look/Notice.tsx'
import type { Place } from '../session/asking.ts'
import type { EarlyKeys } from '../text/early-keys.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import type { Surroundings } from './beside-plugin.ts'
import { WordingEditor } from './WordingEditor.tsx'
import { CARD, EDITING, keepingInWords } from './words.ts'
import { DeskActions, readinessRefusal, sendingRefusal } from './DeskActions.tsx'
import { HandedBack } from './HandedBack.tsx'
import { useJustChanged } from './use-just-changed.ts'
import { useReason } from './use-reason.ts'
import { useWorkingRoom } from './use-working-room.ts'
import { Waiting } from './Waiting.tsx'
import { type Closed, isHeld } from './closed.ts'
import type { Keeping, WorkingRoom } from './working-room.ts'

type ProposalDeskProps = {
  readonly place: Place
  readonly draft: Draft
  readonly paragraph: Paragraph
  readonly surroundings: Surroundings
  /** What is written, where it is not other words for the paragraph. */
  readonly title: string | null
  /** The numbers of the proposals it is made from; null where there are none. */
  readonly madeFrom: string | null
  /** The colour of the delegation whose proposal it is. */
  readonly hue: Hue | undefined
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly preparation: Preparation
  readonly preparing: Prepares
  /** Why words cannot be sent to a group's members now; undefined when they can. */
  readonly refusalOfSending: (sending: Sending) => string | undefined
  /** The reason it was last tabled with; undefined while it never was. */
  readonly tabledReason: string | undefined
  /** The words everyone knows: as last tabled, or the base. */
  readonly known: Prose
  readonly isOnScreen: boolean
  /** Why this seat may not go on here, as the rules have it now; null when it may. */
  readonly whyOut: Closed | null
  /** The delegations that write here: the owner, and co-sponsors let into the room; null where not all are told. */
  readonly drafters: readonly DelegationCode[] | null
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
  const { place, draft, paragraph, surroundings, tabledReason, preparation, onClose } = props
  const { speaks } = preparation
  const { room, keeping } = useWorkingRoom(place, draft)
  const [words, setWords] = useState<Prose | null>(null)
  const [reason, setReason] = useReason(draft.proposal, tabledReason)
  const hasJustChanged = useJustChanged(hashOf(surroundings.base))
  const [trouble, setTrouble] = useState<string | null>(null)
  // Who objects is proposed as an exception, until the coordinator says otherwise.
  const [named, setNamed] = useState<readonly DelegationCode[] | null>(null)
  const except = named ?? preparation.proposed

  const { proposal, meaning, from } = draft
  const sending = useMemo(
    (): Sending | null =>
      words && {
        proposal,
        paragraph: paragraph.id,
        meaning,
        base: hashOf(surroundings.base),
        wording: words,
      },
    [words, proposal, meaning, paragraph, surroundings.base],
  )
  const act = useMemo((): (Asked & { does: 'table' }) | null => {
    if (!sending) return null
    const { meaning: is, ...tabled } = sending
    const means = {
      ...(is.is !== 'words' && { meaning: is }),
      ...(from && tabledReason === undefined && { from }),
    }
    const but = except.length > 0 ? { except } : {}
    return { does: 'table', ...tabled, ...means, ...but, reason: reason.trim() }
  }, [sending, from, tabledReason, except, reason])
  // The new base comes by one line and the words on it by another: nothing is tabled in between [B4].
  const refusal = !act ? EDITING.opening : hasJustChanged ? EDITING.justChanged : props.refusalOf(act)
  const isTabled = tabledReason !== undefined && words !== null && sameProse(words, props.known)
  const mayAccept = refusal === undefined || (isTabled && !hasJustChanged)
  const isUnrecorded = draft.live && refusal !== undefined && words !== null && !sameProse(words, props.known)
  const { onAct } = props
  const { onReady } = props.preparing
  const isSaved = keeping.is === 'recorded'
  const notReady = preparation.isOwn ? readinessRefusal(words, props.known, isSaved) : PREPARING.notYours
  const table = useCallback(() => {
    if (!speaks && !notReady && !draft.ready) onReady(draft, words)
    if (!act || refusal) return
    void (async () => {
      const answer = await onAct(act)
      setTrouble(answer.ok ? null : answer.refusal)
    })()
  }, [act, refusal, onAct, speaks, notReady, draft, words, onReady])

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
  const isForTheHead = draft.live && !speaks
  useEffect(() => {
    if (isForTheHead) room?.leaveToTheHead()
  }, [isForTheHead, room])
  return (
    <div ref={itself} className="proposal-desk" data-hue={props.hue}>
      {props.title && <p className="title">{props.title}</p>}
      {props.madeFrom && <p className="title">{EDITING.madeFrom(props.madeFrom)}</p>}
      <OpenDesk {...props} room={room} keeping={keeping} onWords={setWords} onTable={table} />
      {keeping.is !== 'closed' && (
        <>
          <Audience
            draft={draft}
            isOnScreen={props.isOnScreen}
            drafters={props.drafters}
            preparation={preparation}
          />
          {isUnrecorded && <p className="audience unrecorded">{EDITING.notRecorded(refusal)}</p>}
          {trouble && <Notice kind="trouble">{trouble}</Notice>}
          {preparation.members.length > 0 && (
            <GroupDesk
              preparation={preparation}
              sending={sending}
              refusal={sendingRefusal(preparation, props.refusalOfSending, sending)}
              except={except}
              hues={props.hues}
              onExcept={setNamed}
              onSend={props.preparing.onSend}
            />
          )}
          <DeskActions
            preparation={preparation}
            isReady={draft.ready}
            isTabled={tabledReason !== undefined}
            reason={reason}
            refusal={refusal}
            notReady={notReady}
            onReason={setReason}
            onTable={table}
            onReady={() => onReady(draft, draft.ready ? null : words)}
            onClose={onClose}
          >
            {props.onAccept && (
              <Button
                refusal={mayAccept ? undefined : refusal}
                onClick={() => props.onAccept?.(isTabled ? null : act)}
              >
                {EDITING.accept}
              </Button>
            )}
          </DeskActions>
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

type AudienceProps = Pick<ProposalDeskProps, 'draft' | 'isOnScreen' | 'drafters' | 'preparation'>

/** Who reads these words now: those who draft them, or everyone. It must never be a surprise [D3, D4, P7]. */
function Audience({ draft, isOnScreen, drafters, preparation: { speaks, clearance } }: AudienceProps) {
  if (draft.live) return <p className="audience live">{EDITING.live}</p>
  if (!drafters) return <p className="audience">{EDITING.sharedUnnamed}</p>
  if (draft.ready) return <p className="audience">{speaks ? PREPARING.readyForYou : PREPARING.isReady}</p>
  if (drafters.length > 1) return <p className="audience">{EDITING.shared(drafters.join(', '))}</p>
  if (!speaks)
    return <p className="audience">{isOnScreen ? EDITING.privateUntilHeadTables : PREPARING.headTables}</p>
  if (clearance) return <p className="audience">{CARD.groupDraftAbout}</p>
  return <p className="audience">{isOnScreen ? EDITING.privateOnScreen : EDITING.private}</p>
}
