// The origin of some words, in full: whose proposal, with whom, why, where others stood when it was accepted, and when the
// paragraph was agreed. Names that were withheld from this reader are not here to be shown, and it says so.

import { useMemo } from 'react'
import { corrigendaOn } from '../../shared/adoption.ts'
import { audienceOf } from '../../shared/attribution.ts'
import type { Brought } from '../../shared/bringing.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Moments } from '../../shared/moments.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { tally } from '../../shared/positions.ts'
import { sponsorsOf } from '../../shared/proposals.ts'
import type { Origin } from '../../shared/provenance.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import { inFull } from '../look/dates.ts'
import { PositionBar } from '../positions/PositionBar.tsx'
import { HISTORY, ORIGIN } from './words.ts'

type OriginCardProps = {
  readonly negotiation: Negotiation
  readonly moments: Moments
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly actor: Actor | null
  readonly paragraph: Paragraph
  readonly origin: Origin
  readonly onLead: (entry: number) => void
}

export function OriginCard(props: OriginCardProps) {
  const { negotiation, moments, paragraph, origin, onLead } = props
  const entry = origin.is === 'accepted' ? origin.entry : 0
  // As things stood when it was accepted: the positions of the moment before.
  const then = useMemo(() => moments.at(Math.max(0, entry - 1)), [moments, entry])
  const agreed = negotiation.happenings.find(
    (one) => one.is === 'agreed' && one.on.includes(paragraph.id) && one.entry > entry,
  )
  return (
    <article className="origin-card" aria-live="polite">
      {origin.is === 'draft' ? (
        <p>{ORIGIN.draft(negotiation.revisions[0]?.name ?? '')}</p>
      ) : (
        <>
          {origin.wordings.map((brought) => (
            <BroughtBy key={brought.proposal} {...props} brought={brought} then={then} />
          ))}
          <p>
            {ORIGIN.accepted(inFull(origin.at), origin.entry)}{' '}
            <Button variant="quiet" onClick={() => onLead(origin.entry)}>
              {ORIGIN.goTo}
            </Button>
          </p>
        </>
      )}
      {corrigendaOn(negotiation, paragraph.id).map((one) => (
        <p key={one.entry} dir="auto">
          {ORIGIN.corrected(inFull(one.at), one.reason)}
        </p>
      ))}
      <p>{agreed ? ORIGIN.agreed(inFull(agreed.at), agreed.entry) : ORIGIN.notAgreed}</p>
    </article>
  )
}

type BroughtByProps = OriginCardProps & { readonly brought: Brought; readonly then: Negotiation }

function BroughtBy({ negotiation, hues, actor, brought, then }: BroughtByProps) {
  const proposal = negotiation.proposals.get(brought.proposal)
  if (!proposal) return null
  const known = then.proposals.get(brought.proposal)
  const [owner, ...others] = sponsorsOf(known ?? proposal)
  const own = proposal.wordings.filter(({ carried }) => !carried)
  const wording = own[brought.version - 1] ?? own.at(-1)
  const sources = proposal.from?.proposals.flatMap((id) => negotiation.proposals.get(id)?.number ?? []) ?? []
  const readsAll = actor !== null && audienceOf(actor, negotiation).reads === 'names'
  return (
    <section>
      <h3>{ORIGIN.version(proposal.number, brought.version)}</h3>
      <p>
        {ORIGIN.proposedBy}{' '}
        {proposal.owner && owner ? (
          <Named negotiation={negotiation} hues={hues} codes={[owner]} />
        ) : (
          <em>{HISTORY.withheld}</em>
        )}
        {others.length > 0 && (
          <>
            {' '}
            {ORIGIN.withThem} <Named negotiation={negotiation} hues={hues} codes={others} />
          </>
        )}
        {wording && `. ${ORIGIN.tabled(inFull(wording.at))}.`}
      </p>
      {sources.length > 0 && <p>{ORIGIN.madeFrom(sources.join(', '))}</p>}
      <p>
        {wording?.reason ? (
          <>
            {ORIGIN.reason}: <q dir="auto">{wording.reason}</q>
          </>
        ) : (
          ORIGIN.noReason
        )}
      </p>
      {readsAll && known && (
        <>
          <h4>{ORIGIN.positions}</h4>
          <PositionBar
            tally={tally(then, { is: 'proposal', proposal: proposal.id })}
            delegations={then.delegations}
            hues={hues}
          />
        </>
      )}
    </section>
  )
}

type NamedProps = {
  readonly negotiation: Negotiation
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly codes: readonly DelegationCode[]
}

const Named = ({ negotiation, hues, codes }: NamedProps) =>
  codes.map((code) => (
    <span key={code}>
      <Code code={code} hue={hues.get(code)} name={negotiation.delegations.get(code)?.name} isInLine />{' '}
    </span>
  ))
