// The desk of this seat in its place in the text: a delegation's own words, with everything else on the table around
// them.

import { useMemo, useState } from 'react'
import type { Asked } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import { audienceOf } from '../../shared/attribution.ts'
import { maySend, type Sending } from '../../shared/clearances.ts'
import { draftersOf } from '../../shared/drafters.ts'
import { equalTo } from '../../shared/equal.ts'
import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import { groundOf, startingWords } from '../../shared/meanings.ts'
import { draftingOn, type Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import type { Result } from '../../shared/result.ts'
import { inWords } from '../../shared/words.ts'
import { preparationOf, type Prepares } from '../clearance/preparation.ts'
import { AcceptingOwn } from '../facilitation/AcceptingOwn.tsx'
import type { Hue } from '../look/Code.tsx'
import { ProposalDesk } from '../proposals/ProposalDesk.tsx'
import { whyShownOut } from '../proposals/shown-out.ts'
import type { Keeping } from '../proposals/keeping.ts'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import type { EarlyKeys } from './early-keys.ts'
import type { Clicked } from './ParagraphView.tsx'
import type { Signed } from './signed.ts'
import { shownOn } from './views.ts'
import { titleOf } from './wholes.ts'
import { ROOM } from './words.ts'

type WritingDeskProps = {
  readonly place: Place
  /** Whose desk it is. */
  readonly delegation: DelegationCode
  readonly here: Here
  readonly draft: Draft
  readonly clicked: Clicked | null
  readonly early: EarlyKeys
  readonly signed: Signed
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly preparing: Prepares
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => Promise<Result<number, string>>
  readonly onPick: (paragraph: Paragraph, proposal: ProposalId) => void
  readonly onKeeping: (keeping: Keeping | null) => void
  readonly onTrouble: (sentence: string | null) => void
  readonly onClose: () => void
}

export function WritingDesk({ here, draft: opened, signed, onPick, onTrouble, ...rest }: WritingDeskProps) {
  const { negotiation, actor, drafts, live } = here
  const draft = drafts.find(({ proposal }) => proposal === opened.proposal) ?? opened
  const tabled = negotiation.proposals.get(draft.proposal)
  const preparation = useMemo(() => preparationOf(here, draft), [here, draft])
  const refusalOfSending = (sending: Sending): string | undefined => {
    if (!actor) return ROOM.loading
    const answer = maySend(actor, sending, negotiation)
    return answer.ok ? undefined : inWords(answer.refusal)
  }
  const paragraph = negotiation.paragraphs.get(draft.paragraph)
  const surroundings = useMemo(
    () =>
      paragraph && {
        base: groundOf(negotiation, draft),
        others:
          draft.meaning.is === 'words'
            ? shownOn(negotiation, paragraph.id, live, { is: 'rolling' }).filter(
                ({ id }) => id !== draft.proposal,
              )
            : [],
        signed,
        onPick: (proposal: ProposalId) => onPick(paragraph, proposal),
      },
    [negotiation, paragraph, live, draft, signed, onPick],
  )
  const whyOut = actor && whyShownOut(actor, draft, negotiation)
  const [accepting, setAccepting] = useState<{ readonly tabling: Asked | null } | null>(null)
  const isFacilitator = here.actor?.role === 'facilitator'
  if (!paragraph || !surroundings) return null
  return (
    <>
      <ProposalDesk
        {...rest}
        onAccept={isFacilitator ? (tabling) => setAccepting({ tabling }) : null}
        draft={draft}
        whyOut={whyOut}
        paragraph={paragraph}
        surroundings={surroundings}
        tabled={tabled && wordingOf(tabled)}
        equalTo={(wording) => equalTo(negotiation, { ...draft, delegation: rest.delegation, wording })}
        preparation={preparation}
        hue={rest.hues.get(draft.owner)}
        refusalOfSending={refusalOfSending}
        known={startingWords(negotiation, draft.proposal, draft)}
        madeFrom={draft.from ? numbersOf(negotiation, draft.from.proposals) : null}
        title={titleOf(negotiation, draft.proposal, draft)}
        drafters={tabled?.sharesRoom && !isToldAll(here, tabled) ? null : draftersOf(draft, negotiation)}
        isOnScreen={draftingOn(negotiation, paragraph.id) === 'screen'}
      />
      {accepting && here.actor && (
        <AcceptingOwn
          negotiation={negotiation}
          actor={here.actor}
          proposal={draft.proposal}
          tabling={accepting.tabling}
          signed={signed}
          onAct={rest.onAct}
          onTrouble={onTrouble}
          onClose={() => setAccepting(null)}
        />
      )}
    </>
  )
}

/** Whether this seat is told of everyone who writes along: without names only the owner is [T5]. */
const isToldAll = ({ actor, negotiation }: Here, { owner }: Proposal): boolean =>
  actor !== null && (owner === actor.delegation || audienceOf(actor, negotiation).reads === 'names')

const numbersOf = ({ proposals }: Negotiation, ids: readonly ProposalId[]): string =>
  ids.flatMap((id) => proposals.get(id)?.number ?? []).join(', ')
