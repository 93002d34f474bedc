// The business of a paragraph: its state, the facilitators' bench, the proposals on it as cards, and its life so far.

import { inFull } from '../look/dates.ts'
import './Business.css'
import { type RefObject, useMemo } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { draftingOn, type Negotiation, proposalsOn } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { isPending, type Proposal } from '../../shared/proposals.ts'
import { rivalsOf } from '../../shared/views.ts'
import { FacilitatorBench } from '../facilitation/FacilitatorBench.tsx'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import { ProposalCard } from '../proposals/ProposalCard.tsx'
import { CARD } from '../proposals/words.ts'
import type { Here } from '../session/floor.ts'
import { shownOn } from './views.ts'
import { isUntabled } from './waiting.ts'
import { BUSINESS, ROOM, TEXT } from './words.ts'

type BusinessProps = {
  readonly here: Here
  readonly paragraph: Paragraph | null
  readonly picked: ProposalId | null
  /** The proposal that is open on this seat's desk. */
  readonly writing: ProposalId | null
  readonly hues: ReadonlyMap<string, Hue>
  readonly itself: RefObject<HTMLElement | null>
  readonly refusalOf: (act: Act) => string | undefined
  readonly onPick: (proposal: ProposalId) => void
  readonly onEdit: (paragraph: Paragraph, proposal: ProposalId | null) => void
  readonly onAct: (act: Act) => void
}

export function Business(props: BusinessProps) {
  const { here, paragraph, itself } = props
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
      {paragraph && <Life paragraph={paragraph} negotiation={here.negotiation} />}
    </aside>
  )
}

function ParagraphBusiness(props: BusinessProps & { readonly paragraph: Paragraph }) {
  const { here, paragraph, writing, onEdit, refusalOf, onAct } = props
  const { negotiation, actor, drafts } = here
  const all = proposalsOn(negotiation, paragraph.id)
  const pending = all.filter(isPending)
  const decided = all.filter((proposal) => !isPending(proposal))
  const untabled = drafts.filter(
    (draft) =>
      draft.paragraph === paragraph.id &&
      isUntabled(draft) &&
      draft.proposal !== writing &&
      !negotiation.proposals.has(draft.proposal),
  )
  const isOpen = paragraph.state.is === 'open'
  const hasOwn = pending.some(({ owner }) => owner === actor?.delegation)
  return (
    <>
      <h2 className="hint">
        {BUSINESS.heading(paragraph.reference, pending.length)}
        {!isOpen && ` · ${TEXT.tags.agreed}`}
      </h2>
      {actor?.role === 'facilitator' && (
        <FacilitatorBench
          paragraph={paragraph}
          pending={pending}
          drafting={draftingOn(negotiation, paragraph.id)}
          delegations={negotiation.delegations}
          refusalOf={refusalOf}
          onAct={onAct}
        />
      )}
      {untabled.map(({ proposal }) => (
        <article key={proposal} className="card draft">
          <h3>{CARD.ownDraft}</h3>
          <p className="reason">{CARD.ownDraftAbout}</p>
          <div className="acts">
            <Button onClick={() => onEdit(paragraph, proposal)}>{CARD.openDraft}</Button>
          </div>
        </article>
      ))}
      <Cards {...props} proposals={pending} />
      {pending.length === 0 && untabled.length === 0 && isOpen && <p className="hint">{CARD.none}</p>}
      {hasOwn && isOpen && (
        <p>
          <Button variant="quiet" onClick={() => onEdit(paragraph, null)}>
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

function Cards({
  here: { negotiation, actor, live, drafts },
  paragraph,
  proposals,
  picked,
  hues,
  refusalOf,
  onPick,
  onEdit,
  onAct,
}: BusinessProps & { readonly paragraph: Paragraph; readonly proposals: readonly Proposal[] }) {
  const rivals = useMemo(
    () => rivalsOf(paragraph.base, shownOn(negotiation, paragraph.id, live, { is: 'rolling' })),
    [negotiation, paragraph, live],
  )
  const numberOf = (id: ProposalId) => negotiation.proposals.get(id)?.number ?? []
  return proposals.map((proposal) => (
    <ProposalCard
      key={proposal.id}
      proposal={proposal}
      base={paragraph.base}
      typing={live.get(proposal.id)?.wording}
      owner={negotiation.delegations.get(proposal.owner)}
      hue={hues.get(proposal.owner)}
      isPicked={picked === proposal.id}
      rivals={[...(rivals.get(proposal.id) ?? [])].flatMap(numberOf)}
      isOwn={actor?.delegation === proposal.owner && actor.role !== 'observer'}
      isChanged={drafts.some((draft) => draft.proposal === proposal.id && isUntabled(draft))}
      refusalOf={refusalOf}
      onPick={() => onPick(proposal.id)}
      onEdit={() => onEdit(paragraph, proposal.id)}
      onAct={onAct}
    />
  ))
}

/** What was decided on the paragraph, the latest first. */
function Life({
  paragraph,
  negotiation,
}: {
  readonly paragraph: Paragraph
  readonly negotiation: Negotiation
}) {
  const { state, reopenings } = paragraph
  if (state.is === 'open' && reopenings.length === 0) return null
  return (
    <section className="life">
      <h2 className="hint">{ROOM.life}</h2>
      <ol>
        {state.is === 'agreed' && <li>{BUSINESS.agreedAt(inFull(state.at))}</li>}
        {reopenings.toReversed().map(({ entry, at, askedBy, reason }) => (
          <li key={entry}>
            {askedBy
              ? BUSINESS.reopenedFor(inFull(at), negotiation.delegations.get(askedBy)?.name ?? askedBy)
              : BUSINESS.reopened(inFull(at))}{' '}
            <q dir="auto">{reason}</q>
          </li>
        ))}
      </ol>
    </section>
  )
}
