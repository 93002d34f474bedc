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
import type { Precedent } from '../../shared/precedents.ts'
import type { Proposal, Wording } from '../../shared/proposals.ts'
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
import type { Surroundings } from './beside-plugin.ts'
import { OpenDesk } from './OpenDesk.tsx'
import { EDITING, ORAL } from './words.ts'
import { DeskActions, readinessRefusal, sendingRefusal } from './DeskActions.tsx'
import { Audience } from './Audience.tsx'
import { EqualWords } from './EqualWords.tsx'
import { Line } from './Line.tsx'
import { Citing } from './Precedents.tsx'
import { tablingOf } from './tabling.ts'
import { useJustChanged } from './use-just-changed.ts'
import { usePrecedents } from './use-precedents.ts'
import { useReason } from './use-reason.ts'
import { useWorkingRoom } from './use-working-room.ts'
import { type Closed, isHeld, type Keeping } from './keeping.ts'

export type ProposalDeskProps = {
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
  /** Whose desk it is. */
  readonly delegation: DelegationCode
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly preparation: Preparation
  readonly preparing: Prepares
  /** Why words cannot be sent to a group's members now; undefined when they can. */
  readonly refusalOfSending: (sending: Sending) => string | undefined
  /** As it was last tabled; undefined while it never was. */
  readonly tabled: Wording | undefined
  /** A pending proposal of others that asks for exactly these words. */
  readonly equalTo: (words: Prose) => Proposal | undefined
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
  const { place, draft, paragraph, surroundings, tabled, known, delegation, preparation } = props
  const { onAct, onClose } = props
  const { speaks } = preparation
  const { room, keeping } = useWorkingRoom(place, draft)
  const [words, setWords] = useState<Prose | null>(null)
  const [reason, setReason] = useReason(draft.proposal, tabled?.reason ?? draft.reason)
  const [precedents, setPrecedents] = usePrecedents(draft.proposal, tabled?.precedents ?? NONE)
  const [instruction, setInstruction] = useState('')
  const hasJustChanged = useJustChanged(hashOf(surroundings.base))
  const [trouble, setTrouble] = useState<string | null>(null)
  // Who objects is proposed as an exception, until the coordinator says otherwise.
  const [named, setNamed] = useState<readonly DelegationCode[] | null>(null)
  const except = named ?? preparation.proposed

  const { proposal, meaning } = draft
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
  const act = useMemo(
    () =>
      words &&
      tablingOf(draft, {
        words,
        isFirst: tabled === undefined,
        base: surroundings.base,
        reason,
        precedents,
        except,
        instruction,
      }),
    [words, draft, tabled, surroundings.base, reason, precedents, except, instruction],
  )
  // The new base comes by one line and the words on it by another: nothing is tabled in between [B4].
  const refusal = !act ? EDITING.opening : hasJustChanged ? EDITING.justChanged : props.refusalOf(act)
  const isTabled = tabled !== undefined && words !== null && sameProse(words, known)
  const mayAccept = refusal === undefined || (isTabled && !hasJustChanged)
  const isUnrecorded = draft.live && refusal !== undefined && words !== null && !sameProse(words, known)
  const { onReady } = props.preparing
  const isSaved = keeping.is === 'recorded'
  const notReady = preparation.isOwn ? readinessRefusal(words, known, isSaved) : PREPARING.notYours
  const ask = useCallback(
    async (asked: Act): Promise<boolean> => {
      const answer = await onAct(asked)
      setTrouble(answer.ok ? null : answer.refusal)
      return answer.ok
    },
    [onAct],
  )
  const table = useCallback(() => {
    if (!speaks && !notReady && !draft.ready) onReady(draft, words)
    if (!act || refusal) return
    void (async () => {
      if ((await ask(act)) && act.does === 'enter-orally') onClose()
    })()
  }, [act, refusal, ask, onClose, speaks, notReady, draft, words, onReady])
  const isOwn = speaks && !draft.live && !draft.isJoint && !draft.spokenBy
  const equal = isOwn && words && refusal === undefined ? props.equalTo(words) : undefined
  const join = async (asked: Act, { id }: Proposal) => {
    if (!(await ask(asked))) return
    if (!tabled) room?.resetTo(known) // the same words twice would wait for nobody
    onClose()
    surroundings.onPick(id)
  }

  const itself = useRef<HTMLDivElement>(null)
  const stage = keeping.is === 'opening' || keeping.is === 'closed' ? keeping.is : 'open'
  useEffect(() => {
    if (stage !== 'opening') itself.current?.scrollIntoView({ block: 'nearest' })
  }, [stage])
  // Shown out with nothing that others do not know: there is nothing to hand back.
  const isLeft = stage === 'closed' && room !== null && sameProse(room.words, known)
  useEffect(() => {
    if (isLeft) void room?.discard().then(onClose)
  }, [isLeft, room, onClose])
  const { whyOut } = props
  useEffect(() => {
    if (keeping.is === 'offline' && whyOut) room?.leaveBecause(whyOut)
    // The call or silence is over and nothing was agreed: on we go [C7, Z2].
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
          {equal && (
            <EqualWords
              equal={equal}
              delegation={delegation}
              refusalOf={props.refusalOf}
              onJoin={(asked) => void join(asked, equal)}
            />
          )}
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
          {draft.spokenBy && (
            <Line
              label={ORAL.instruction}
              hint={ORAL.instructionHint}
              text={instruction}
              onText={setInstruction}
            />
          )}
          <DeskActions
            preparation={preparation}
            spokenBy={draft.spokenBy}
            isReady={draft.ready}
            isTabled={tabled !== undefined}
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
          <Citing precedents={precedents} onChange={setPrecedents} />
        </>
      )}
    </div>
  )
}

const NONE: readonly Precedent[] = []
