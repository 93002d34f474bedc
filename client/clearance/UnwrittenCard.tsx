// A draft that nobody writes, as a card: what it asks for, why, and how far it is prepared. It has no desk, so everything
// that is done with it is done here: it is said to be ready, cleared by a group's members, tabled, handed back, changed
// or discarded [P14].

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { maySend, type Sending } from '../../shared/clearances.ts'
import type { Actor } from '../../shared/delegations.ts'
import { equalTo } from '../../shared/equal.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import { againstOf, groundOf } from '../../shared/meanings.ts'
import { hashOf } from '../../shared/prose.ts'
import { comesToDecision } from '../../shared/standing.ts'
import { mayPrepare, type Preparing } from '../../shared/unwritten.ts'
import { inWords } from '../../shared/words.ts'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import { sendingRefusal } from '../proposals/DeskActions.tsx'
import { EqualWords } from '../proposals/EqualWords.tsx'
import { Precedents } from '../proposals/Precedents.tsx'
import { Asked } from '../proposals/ProposalCard.tsx'
import { tablingOf } from '../proposals/tabling.ts'
import { CARD, EDITING } from '../proposals/words.ts'
import type { Here } from '../session/floor.ts'
import { titleOf } from '../text/wholes.ts'
import { GroupDesk } from './GroupDesk.tsx'
import { HowFar } from './HowFar.tsx'
import { preparationOf, type Prepares, type UnwrittenDraft } from './preparation.ts'
import { UnwrittenActs } from './UnwrittenActs.tsx'
import type { Sent } from '../look/use-sending.ts'
import { useKeyboardGoesOn } from './use-keyboard-goes-on.ts'
import { CLEARANCE, UNWRITTEN } from './words.ts'

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
  const { itself, goes } = useKeyboardGoesOn(isPicked)
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
      <HowFar negotiation={negotiation} draft={draft} preparation={preparation} />
      {equal && (
        <EqualWords equal={equal} delegation={actor.delegation} refusalOf={refusalOf} onJoin={onAct} />
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
              goes()
              onAct(act)
              onPick(proposal)
            }}
          >
            {preparation.members.length > 0 ? CLEARANCE.table : EDITING.table}
          </Button>
        )}
        <UnwrittenActs
          title={title}
          negotiation={negotiation}
          draft={draft}
          preparation={preparation}
          preparing={preparing}
          refusalOf={refusalOfPreparing}
          onHandBack={() => {
            itself.current?.focus({ preventScroll: true }) // the button goes
            preparing.onReady(draft, null)
          }}
          onDiscard={discard}
        />
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

  function discard(): Sent {
    goes()
    return preparing.onDiscard(proposal)
  }
}

const aimed = ({ proposal, paragraph, meaning }: UnwrittenDraft) => ({ proposal, paragraph, meaning })
