// The proposals on a paragraph as cards, each with where delegations stand on it and what this seat may do with it.

import { useMemo, useState } from 'react'

import type { Act } from '../../shared/acts.ts'
import { type Intent, takenFrom } from '../../shared/bridging.ts'
import { isUntabled } from '../../shared/floor.ts'
import type { DelegationCode, ParagraphId, ProposalId } from '../../shared/ids.ts'
import {
  aboutOf,
  againstOf,
  type Aim,
  earlierGround,
  groundOf,
  isOutdated,
  isWritten,
} from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { takesPositions } from '../../shared/positions.ts'
import { isPending, isUnconfirmed, type Proposal, sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import { mayDraft, mayEnter } from '../../shared/rights.ts'
import { rivalsOn } from '../../shared/rivals.ts'
import { outerOf } from '../../shared/inside.ts'
import type { Preparing } from '../clearance/use-preparing.ts'
import { Accepting } from '../facilitation/Accepting.tsx'
import { CardBench } from '../facilitation/CardBench.tsx'
import type { Hue } from '../look/Code.tsx'
import { Notice } from '../look/Notice.tsx'
import { InBrief } from '../positions/InBrief.tsx'
import { PositionsOn } from '../positions/PositionsOn.tsx'
import { BriefCard } from '../proposals/BriefCard.tsx'
import { CoSponsors } from '../proposals/CoSponsors.tsx'
import { Outdated } from '../proposals/Outdated.tsx'
import { ProposalCard } from '../proposals/ProposalCard.tsx'
import { Rivals } from '../proposals/Rivals.tsx'
import { SplittingAgain } from '../proposals/SplittingAgain.tsx'
import { PROPOSING } from '../proposals/proposing-words.ts'
import { CARD } from '../proposals/words.ts'
import type { Doing } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import type { Signed } from './signed.ts'
import type { Which } from './use-writing.ts'
import { titleOf } from './wholes.ts'

export type CardsProps = {
  readonly here: Here
  readonly paragraph: Paragraph
  readonly picked: ProposalId | null
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly signed: Signed
  /** What this seat asks of the house while it prepares. */
  readonly preparing: Preparing
  readonly refusalOf: (act: Act) => string | undefined
  readonly onPick: (proposal: ProposalId) => void
  /** Goes to a card on another paragraph. */
  readonly onLead: (paragraph: ParagraphId, proposal: ProposalId | null) => void
  /** Opens the desk on a proposal, or on a further one. */
  readonly onEdit: (aim: Intent, which: Which) => void
  readonly onAct: Doing
}

/** Of more than these on one paragraph, the one that is chosen is shown whole and the others in brief. */
const MOST_WHOLE = 8

export function Cards({ proposals, ...props }: CardsProps & { readonly proposals: readonly Proposal[] }) {
  const { negotiation } = props.here
  const { paragraph, signed, refusalOf, onAct } = props
  const [accepting, setAccepting] = useState<ProposalId | null>(null)
  const asked = accepting ? negotiation.proposals.get(accepting) : undefined
  const outer = asked && (outerOf(negotiation, asked) ?? asked)
  const target = outer && negotiation.paragraphs.get(outer.paragraph)
  const rivals = rivalsOn(negotiation, paragraph.id)
  return (
    <>
      {proposals.map((proposal) => (
        <OneCard
          key={proposal.id}
          {...props}
          proposal={proposal}
          isBrief={proposals.length > MOST_WHOLE && proposal.id !== props.picked}
          rivals={rivals.get(proposal.id) ?? []}
          onAccept={() => setAccepting(proposal.id)}
        />
      ))}
      {asked && outer && target && (
        <Accepting
          negotiation={negotiation}
          paragraph={target}
          first={outer}
          chosenFirst={outer === asked ? [outer.id] : [outer.id, asked.id]}
          signed={signed}
          refusalOf={refusalOf}
          onAct={onAct}
          onClose={() => setAccepting(null)}
        />
      )}
    </>
  )
}

/** What a facilitators' proposal takes from each of those it was made from, in words. */
function madeFrom(
  negotiation: Negotiation,
  { base }: Paragraph,
  { from, ...proposal }: Proposal,
): readonly string[] {
  const { prose, base: ground } = wordingOf(proposal)
  const before = negotiation.bases.get(ground) ?? base
  return (from?.proposals ?? []).flatMap((id) => {
    const source = negotiation.proposals.get(id)
    if (!source) return []
    const { taken, all } = takenFrom(before, prose, wordingOf(source).prose)
    return [CARD.madeFrom(source.number, taken, all)]
  })
}

type OneCardProps = CardsProps & {
  readonly proposal: Proposal
  readonly rivals: readonly Proposal[]
  readonly isBrief: boolean
  readonly onAccept: () => void
}

function OneCard(props: OneCardProps) {
  const { here, paragraph, proposal, picked, hues, rivals, isBrief, onAccept, ...verbs } = props
  const { negotiation, actor, live, drafts } = here
  const { refusalOf, onAct } = verbs
  const isOwn = actor?.delegation === proposal.owner && actor.role !== 'observer'
  const isSponsor = actor !== null && sponsorsOf(proposal).includes(actor.delegation)
  const isLive = drafts.some((draft) => draft.proposal === proposal.id && draft.live)
  const room = { ...proposal, proposal: proposal.id, live: isLive }
  const mayEdit = isWritten(proposal.meaning) && actor !== null && mayEnter(actor, room, negotiation).ok
  const isCurrent = isPending(proposal) && !isOutdated(negotiation, proposal)
  const before =
    earlierGround(negotiation, proposal, wordingOf(proposal).base) ?? groundOf(negotiation, proposal)
  const edit = () => verbs.onEdit(proposal, proposal.id)
  const inner: Aim = { paragraph: proposal.paragraph, meaning: { is: 'within', proposal: proposal.id } }
  const mayGoInside =
    actor !== null && actor.delegation !== proposal.owner && mayDraft(actor, inner, negotiation).ok
  const on = useMemo(() => ({ is: 'proposal', proposal: proposal.id }) as const, [proposal.id])
  const asks = {
    proposal,
    base: before,
    against: againstOf(negotiation, proposal),
    title: titleOf(negotiation, proposal.id, proposal),
    on: negotiation.paragraphs.get(proposal.paragraph)?.kind,
    owner: proposal.owner ? negotiation.delegations.get(proposal.owner) : undefined,
    hue: proposal.owner ? hues.get(proposal.owner) : undefined,
  }
  const isInHand = isOwn || isUnconfirmed(proposal) || !isCurrent || live.has(proposal.id)
  if (isBrief && isPending(proposal) && !isInHand)
    return (
      <BriefCard {...asks} rivals={rivals.length} onPick={() => verbs.onPick(proposal.id)}>
        <InBrief here={here} on={on} />
      </BriefCard>
    )
  return (
    <ProposalCard
      {...asks}
      madeFrom={madeFrom(negotiation, paragraph, proposal)}
      typing={live.get(proposal.id)?.wording}
      isWithoutNames={negotiation.namesTo !== 'all'}
      isPicked={picked === proposal.id}
      rivals={
        <Rivals
          negotiation={negotiation}
          paragraph={paragraph}
          proposal={proposal}
          rivals={rivals}
          signed={verbs.signed}
          onGo={(rival) =>
            aboutOf(rival).includes(paragraph.id)
              ? verbs.onPick(rival.id)
              : verbs.onLead(rival.paragraph, rival.id)
          }
        />
      }
      isOwn={isOwn}
      mayEdit={mayEdit}
      isChanged={drafts.some(
        (draft) => draft.proposal === proposal.id && isUntabled(draft) && !draft.unwritten,
      )}
      refusalOf={refusalOf}
      onPick={() => verbs.onPick(proposal.id)}
      onEdit={edit}
      onInside={mayGoInside ? () => verbs.onEdit(inner, 'the one there is') : null}
      onAct={onAct}
      bench={
        actor?.role === 'facilitator' && (
          <CardBench
            negotiation={negotiation}
            paragraph={paragraph}
            proposal={proposal}
            isCurrent={isCurrent}
            isOwn={isOwn}
            refusalOf={refusalOf}
            onAct={onAct}
            onAccept={onAccept}
            onMake={(intent) => verbs.onEdit(intent, 'another')}
          />
        )
      }
    >
      {isPending(proposal) && !isCurrent && !isOwn && <p className="status">{CARD.outdated}</p>}
      {isPending(proposal) && isOwn && actor && proposal.meaning.is === 'split' && (
        <>
          {!isCurrent && <Notice kind="warning">{PROPOSING.splitting.outdated}</Notice>}
          <SplittingAgain
            proposal={proposal}
            paragraph={paragraph}
            negotiation={negotiation}
            actor={actor}
            preparing={verbs.preparing}
            refusalOf={refusalOf}
            onAct={onAct}
          />
        </>
      )}
      {isPending(proposal) && !isCurrent && isOwn && isWritten(proposal.meaning) && (
        <Outdated
          proposal={proposal}
          paragraph={paragraph}
          before={before}
          refusalOf={refusalOf}
          onAct={onAct}
          onEdit={edit}
        />
      )}
      {isPending(proposal) && (
        <CoSponsors
          proposal={proposal}
          negotiation={negotiation}
          actor={actor}
          hues={hues}
          refusalOf={refusalOf}
          onAct={onAct}
        />
      )}
      {isPending(proposal) && (
        <PositionsOn
          here={here}
          on={on}
          now={wordingOf(proposal).prose}
          mayTake={takesPositions(actor) && !isOwn && !isSponsor}
          hues={hues}
          refusalOf={refusalOf}
          onAct={onAct}
        />
      )}
    </ProposalCard>
  )
}
