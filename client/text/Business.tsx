// The business of a paragraph: its state, the facilitators' bench, the proposals on it as cards, and its life.

import './Business.css'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { isUntabled } from '../../shared/floor.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { WORDS } from '../../shared/meanings.ts'
import { proposalsOn } from '../../shared/negotiation.ts'
import { isStanding, type Paragraph } from '../../shared/paragraphs.ts'
import { standsOn, takesPositions } from '../../shared/positions.ts'
import { isPending } from '../../shared/proposals.ts'
import { OnAdopted } from '../adoption/OnAdopted.tsx'
import { CallCard } from '../calls/CallCard.tsx'
import { EndedCalls } from '../calls/EndedCalls.tsx'
import { ClearancesOn } from '../clearance/ClearancesOn.tsx'
import { DraftCard } from '../clearance/DraftCard.tsx'
import { UnwrittenCard } from '../clearance/UnwrittenCard.tsx'
import { TABLING } from '../clearance/words.ts'
import { Life, type LifeProps } from '../life/Life.tsx'
import { FacilitatorBench } from '../facilitation/FacilitatorBench.tsx'
import { OnceAgreed } from '../facilitation/OnceAgreed.tsx'
import { OpeningJoint } from '../facilitation/OpeningJoint.tsx'
import { Button } from '../look/Button.tsx'
import { PositionsOn } from '../positions/PositionsOn.tsx'
import { POSITIONS } from '../positions/words.ts'
import { OwnNote } from '../notes/OwnNote.tsx'
import { JointProposals } from '../proposals/JointProposals.tsx'
import { CARD } from '../proposals/words.ts'
import { TakingDown } from '../secretariat/TakingDown.tsx'
import { WithoutNames } from './Attribution.tsx'
import { Cards, type CardsProps } from './Cards.tsx'
import { Chain } from './Chain.tsx'
import { BUSINESS, ROOM, TEXT } from './words.ts'

type BusinessProps = Omit<CardsProps, 'paragraph'> & {
  readonly paragraph: Paragraph | null
  /** The proposal that is open on this seat's desk. */
  readonly writing: ProposalId | null
  readonly itself: RefObject<HTMLElement | null>
  /** For those who run the room: what the room screen shows. */
  readonly steering: ReactNode
  readonly onLead: LifeProps['onLead']
  /** Goes to another paragraph. */
  readonly onChoose: (paragraph: Paragraph) => void
  /** Asks a head who tables in its delegation. */
  readonly onTabling: () => void
}

const isDelegated = ({ actor, negotiation }: CardsProps['here']): boolean =>
  actor !== null && negotiation.tablingDelegated.has(actor.delegation)

export function Business(props: BusinessProps) {
  const { here, paragraph, itself, hues, onLead } = props
  return (
    <aside
      className="business"
      ref={itself}
      tabIndex={0}
      aria-label={paragraph ? ROOM.business(paragraph.reference) : ROOM.panes.business}
    >
      {paragraph ? (
        <ParagraphBusiness {...props} paragraph={paragraph} />
      ) : (
        <p className="hint">{ROOM.pick}</p>
      )}
      {!paragraph && here.actor?.role === 'head' && (
        <>
          <p className="hint">{TABLING.now[isDelegated(here) ? 'delegates' : 'head']}</p>
          <p>
            <Button onClick={props.onTabling}>{TABLING.change}</Button>
          </p>
        </>
      )}
      {paragraph && (
        <Life
          key={paragraph.id}
          negotiation={here.negotiation}
          paragraph={paragraph}
          hues={hues}
          onLead={onLead}
        />
      )}
    </aside>
  )
}

function ParagraphBusiness(props: BusinessProps & { readonly paragraph: Paragraph }) {
  const { here, paragraph, writing, preparing, onEdit, refusalOf, onAct } = props
  const { negotiation, actor, drafts } = here
  const all = proposalsOn(negotiation, paragraph.id)
  const pending = all.filter(isPending)
  const decided = all.filter((proposal) => !isPending(proposal))
  const untabled = drafts.filter(
    (draft) =>
      draft.paragraph === paragraph.id &&
      isUntabled(draft) &&
      draft.proposal !== writing &&
      !draft.isJoint &&
      (draft.unwritten || !negotiation.proposals.has(draft.proposal)),
  )
  const isOpen = paragraph.state.is === 'open'
  const presentWording = useMemo(
    () => ({ is: 'paragraph', paragraph: paragraph.id }) as const,
    [paragraph.id],
  )
  const hasOwn = pending.some(({ owner }) => owner === actor?.delegation)
  return (
    <>
      <h2 className="hint">
        {BUSINESS[paragraph.kind === 'heading' ? 'ofHeading' : 'heading'](
          paragraph.reference,
          pending.length,
        )}
        {(paragraph.state.is === 'agreed' ||
          paragraph.state.is === 'adopted' ||
          paragraph.state.is === 'called') &&
          ` · ${TEXT.tags[paragraph.state.is]}`}
        {paragraph.state.is === 'gone' && ` · ${TEXT.tags.gone[paragraph.state.as]}`}
      </h2>
      <WithoutNames actor={actor} namesTo={negotiation.namesTo} />
      <OwnNote key={paragraph.id} here={here} paragraph={paragraph} />
      {actor?.role === 'facilitator' && (
        <FacilitatorBench here={here} paragraph={paragraph} refusalOf={refusalOf} onAct={onAct}>
          <OpeningJoint negotiation={negotiation} paragraph={paragraph} refusalOf={refusalOf} onAct={onAct} />
        </FacilitatorBench>
      )}
      {paragraph.state.is === 'called' && (
        <CallCard
          here={here}
          paragraph={paragraph}
          call={paragraph.state}
          hues={props.hues}
          refusalOf={refusalOf}
          onAct={onAct}
        />
      )}
      {actor?.role === 'secretariat' && isStanding(paragraph) && !negotiation.adoption && (
        <TakingDown
          negotiation={negotiation}
          paragraph={paragraph}
          refusalOf={refusalOf}
          onEdit={onEdit}
          onAct={onAct}
        />
      )}
      <OnAdopted
        key={`adopted ${paragraph.id}`}
        here={here}
        paragraph={paragraph}
        hues={props.hues}
        refusalOf={refusalOf}
        onAct={onAct}
      />
      {props.steering}
      <JointProposals
        negotiation={negotiation}
        actor={actor}
        paragraph={paragraph}
        hues={props.hues}
        refusalOf={refusalOf}
        onEdit={onEdit}
        onAct={onAct}
      />
      <OnceAgreed here={here} paragraph={paragraph} refusalOf={refusalOf} onAct={onAct} />
      <EndedCalls here={here} paragraph={paragraph} />
      <Chain negotiation={negotiation} paragraph={paragraph} onChoose={props.onChoose} />
      <ClearancesOn here={here} paragraph={paragraph.id} hues={props.hues} onAnswer={preparing.onAnswer} />
      {untabled.map(({ unwritten, ...draft }) =>
        unwritten && actor ? (
          <UnwrittenCard
            {...props}
            key={draft.proposal}
            actor={actor}
            draft={{ ...draft, unwritten }}
            isPicked={props.picked === draft.proposal}
          />
        ) : (
          <DraftCard
            key={draft.proposal}
            here={here}
            draft={draft}
            hues={props.hues}
            preparing={preparing}
            onOpen={() => onEdit(draft, draft.proposal)}
          />
        ),
      )}
      <Cards {...props} proposals={pending} />
      {pending.length === 0 && untabled.length === 0 && isOpen && <p className="hint">{CARD.none}</p>}
      {(isOpen || paragraph.state.is === 'called') &&
        (takesPositions(actor) || standsOn(negotiation, presentWording).size > 0) && (
          <section className="present-wording">
            <h3 className="hint">{POSITIONS.onWording}</h3>
            <PositionsOn
              here={here}
              on={presentWording}
              now={paragraph.base}
              mayTake={takesPositions(actor)}
              hues={props.hues}
              refusalOf={refusalOf}
              onAct={onAct}
            />
          </section>
        )}
      {hasOwn && isOpen && (
        <p>
          <Button
            variant="quiet"
            onClick={() => onEdit({ paragraph: paragraph.id, meaning: WORDS }, 'another')}
          >
            {BUSINESS.another}
          </Button>
        </p>
      )}
      {decided.length > 0 && (
        <details className="decided">
          <summary>{CARD.decided(decided.length)}</summary>
          <Cards {...props} proposals={decided} />
        </details>
      )}
    </>
  )
}
