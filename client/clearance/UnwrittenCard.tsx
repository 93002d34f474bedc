// A draft that nobody writes, as a card: what it asks for, why, and how far it is prepared. It has no desk, so everything
// that is done with it is done here: it is said to be ready, cleared by a group's members, tabled, handed back, changed
// or discarded [P14].

import { useEffect, useRef, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { maySend, type Sending } from '../../shared/clearances.ts'
import type { Actor } from '../../shared/delegations.ts'
import { equalTo } from '../../shared/equal.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import { againstOf, groundOf } from '../../shared/meanings.ts'
import { hashOf } from '../../shared/prose.ts'
import { comesToDecision, standingFor } from '../../shared/standing.ts'
import { placeOf } from '../../shared/splitting.ts'
import { mayPrepare, type Preparing } from '../../shared/unwritten.ts'
import { inWords } from '../../shared/words.ts'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import { Question } from '../look/Question.tsx'
import { sendingRefusal } from '../proposals/DeskActions.tsx'
import { EqualWords } from '../proposals/EqualWords.tsx'
import { Precedents } from '../proposals/Precedents.tsx'
import { Asked } from '../proposals/ProposalCard.tsx'
import { tablingOf } from '../proposals/tabling.ts'
import { CARD, EDITING } from '../proposals/words.ts'
import type { Here } from '../session/floor.ts'
import { titleOf } from '../text/wholes.ts'
import { ChangingUnwritten } from './ChangingUnwritten.tsx'
import { GroupDesk } from './GroupDesk.tsx'
import { type Preparation, preparationOf, type Prepares, type UnwrittenDraft } from './preparation.ts'
import { CLEARANCE, PREPARING, UNWRITTEN } from './words.ts'

type UnwrittenCardProps = {
  readonly here: Here
  readonly actor: Actor
  readonly draft: UnwrittenDraft
  readonly isPicked: boolean
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly preparing: Prepares
  readonly refusalOf: (act: Act) => string | undefined
  readonly onPick: (proposal: ProposalId) => void
  readonly onAct: (act: Act) => void
}

export function UnwrittenCard(props: UnwrittenCardProps) {
  const { here, actor, draft, isPicked, hues, preparing, refusalOf, onPick, onAct } = props
  const { negotiation } = here
  const { proposal, unwritten } = draft
  const preparation = preparationOf(here, draft)
  const [named, setNamed] = useState<readonly DelegationCode[] | null>(null)
  const except = named ?? preparation.proposed
  const tabled = negotiation.proposals.get(proposal)
  const base = groundOf(negotiation, draft)
  const { wording, reason, precedents } = unwritten
  const title = titleOf(negotiation, proposal, draft, wording) ?? ''
  const act = tablingOf(draft, {
    words: wording,
    isFirst: !tabled,
    base,
    reason,
    precedents,
    except,
    instruction: '',
  })
  const sending: Sending = { ...aimed(draft), base: hashOf(base), wording }
  const comes = comesToDecision(draft, negotiation)
  const equal =
    comes && preparation.speaks && equalTo(negotiation, { ...draft, delegation: actor.delegation, wording })
  const itself = useRef<HTMLElement>(null)
  // Prepared a moment ago: the keyboard goes on where it is.
  const [isFresh] = useState(isPicked)
  useEffect(() => {
    if (!isFresh) return
    itself.current?.focus({ preventScroll: true })
    itself.current?.scrollIntoView({ block: 'nearest' })
  }, [isFresh])
  return (
    <article
      ref={itself}
      className={isPicked ? 'card draft picked' : 'card draft'}
      data-hue={hues.get(draft.owner)}
      aria-label={`${CARD.ownDraft}: ${title}`}
      tabIndex={-1}
    >
      <h3>{CARD.ownDraft}</h3>
      {tabled && <p className="status">{UNWRITTEN.further(tabled.number)}</p>}
      <Asked
        proposal={draft}
        base={base}
        against={againstOf(negotiation, draft)}
        title={title}
        words={wording}
      />
      {reason && <p className="reason">{reason}</p>}
      <Precedents precedents={precedents} />
      <HowFar {...props} preparation={preparation} isOutOfPlace={isOutOfPlace()} />
      {equal && (
        <EqualWords
          equal={equal}
          delegation={actor.delegation}
          refusalOf={refusalOf}
          onJoin={(join) => {
            onAct(join)
            preparing.onDiscard(proposal)
          }}
        />
      )}
      {comes && preparation.members.length > 0 && (
        <GroupDesk
          preparation={preparation}
          sending={sending}
          refusal={sendingRefusal(preparation, refusalOfSending, sending)}
          except={except}
          hues={hues}
          onExcept={setNamed}
          onSend={preparing.onSend}
        />
      )}
      <div className="acts">
        {comes && preparation.speaks && (
          <Button
            variant="primary"
            refusal={refusalOf(act)}
            onClick={() => {
              onAct(act)
              onPick(proposal)
            }}
          >
            {preparation.members.length > 0 ? CLEARANCE.table : EDITING.table}
          </Button>
        )}
        {comes && <Readiness {...props} preparation={preparation} refusalOfNow={refusalOfPreparing} />}
        <More {...props} title={title} refusalOfPreparing={refusalOfPreparing} mayChange={comes} />
      </div>
    </article>
  )

  function refusalOfPreparing(asked: Preparing): string | undefined {
    const answer = mayPrepare(actor, draft, asked, negotiation)
    return answer.ok ? undefined : inWords(answer.refusal)
  }

  function refusalOfSending(asked: Sending): string | undefined {
    const answer = maySend(actor, asked, negotiation)
    return answer.ok ? undefined : inWords(answer.refusal)
  }

  function isOutOfPlace(): boolean {
    return draft.meaning.is === 'split' && placeOf(base, wording) === null
  }
}

const aimed = ({ proposal, paragraph, meaning }: UnwrittenDraft) => ({ proposal, paragraph, meaning })

type WithPreparation = UnwrittenCardProps & { readonly preparation: Preparation }

/** What there is to know before anything is done with it, in a sentence or two. */
function HowFar({
  here: { negotiation },
  draft,
  preparation: { speaks, clearance },
  isOutOfPlace,
}: WithPreparation & { readonly isOutOfPlace: boolean }) {
  const standing = standingFor(draft, negotiation)
  if (!standing.ok) {
    const why = inWords(standing.refusal)
    const comes = comesToDecision(draft, negotiation)
    return <p className="rivals">{comes ? UNWRITTEN.waits(why) : UNWRITTEN.cannot(why)}</p>
  }
  return (
    <>
      {isOutOfPlace && <p className="rivals">{UNWRITTEN.placeIsGone}</p>}
      <p className="status">{clearance ? CARD.groupDraftAbout : CARD.ownDraftAbout}</p>
      {draft.ready && <p className="changed">{speaks ? PREPARING.readyForYou : PREPARING.isReady}</p>}
      {!speaks && !draft.ready && <p className="status">{UNWRITTEN.headTables}</p>}
    </>
  )
}

/** A delegate says that it is ready; the head who will not table it hands it back. */
function Readiness({
  here: { negotiation },
  draft,
  preparing,
  preparation: { speaks, isOwn },
  refusalOfNow,
}: WithPreparation & { readonly refusalOfNow: (asked: Preparing) => string | undefined }) {
  const { ready, unwritten } = draft
  if (speaks)
    return ready ? <Button onClick={() => preparing.onReady(draft, null)}>{PREPARING.handBack}</Button> : null
  const asked = { ...unwritten, base: hashOf(groundOf(negotiation, draft)) }
  const refusal = isOwn ? refusalOfNow(asked) : PREPARING.notYours
  return (
    <Button
      variant={ready ? 'plain' : 'primary'}
      refusal={ready ? undefined : refusal}
      onClick={() => preparing.onReady(draft, ready ? null : unwritten.wording)}
    >
      {ready ? PREPARING.notReady : PREPARING.ready}
    </Button>
  )
}

type MoreProps = UnwrittenCardProps & {
  readonly title: string
  readonly mayChange: boolean
  readonly refusalOfPreparing: (asked: Preparing) => string | undefined
}

/** It is changed, or given up. */
function More({ here, draft, preparing, title, mayChange, refusalOfPreparing }: MoreProps) {
  const [asking, setAsking] = useState<'change' | 'discard' | null>(null)
  const close = () => setAsking(null)
  const { proposal } = draft
  return (
    <>
      {mayChange && <Button onClick={() => setAsking('change')}>{UNWRITTEN.change}</Button>}
      <Button variant="quiet" onClick={() => setAsking('discard')}>
        {UNWRITTEN.discard}
      </Button>
      {asking === 'change' && (
        <ChangingUnwritten
          title={UNWRITTEN.changeTitle(title)}
          draft={draft}
          negotiation={here.negotiation}
          refusalOf={refusalOfPreparing}
          onKeep={(asked) => void preparing.onPrepare({ proposal }, asked)}
          onClose={close}
        />
      )}
      {asking === 'discard' && (
        <Question
          title={UNWRITTEN.discardTitle}
          leave={UNWRITTEN.leave}
          answer={UNWRITTEN.discardIt}
          onAnswer={() => preparing.onDiscard(proposal)}
          onClose={close}
        >
          <p>{UNWRITTEN.discardAbout}</p>
        </Question>
      )}
    </>
  )
}
