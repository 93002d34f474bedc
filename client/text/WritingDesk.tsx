// The desk of this seat in its place in the text: a delegation's own words, with everything else on the table around
// them.

import { useMemo, useState } from 'react'
import type { Asked } from '../../shared/accepting.ts'
import type { Act } from '../../shared/acts.ts'
import type { Draft } from '../../shared/floor.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { groundOf, startingWords } from '../../shared/meanings.ts'
import { draftingOn, type Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import type { Result } from '../../shared/result.ts'
import { AcceptingOwn } from '../facilitation/AcceptingOwn.tsx'
import type { Hue } from '../look/Code.tsx'
import { ProposalDesk } from '../proposals/ProposalDesk.tsx'
import type { Keeping } from '../proposals/working-room.ts'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import type { EarlyKeys } from './early-keys.ts'
import type { Clicked } from './ParagraphView.tsx'
import type { Signed } from './signed.ts'
import { shownOn } from './views.ts'
import { titleOf } from './wholes.ts'

type WritingDeskProps = {
  readonly place: Place
  readonly here: Here
  readonly draft: Draft
  readonly clicked: Clicked | null
  readonly early: EarlyKeys
  readonly signed: Signed
  readonly hue: Hue | undefined
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => Promise<Result<number, string>>
  readonly onPick: (paragraph: Paragraph, proposal: ProposalId) => void
  readonly onKeeping: (keeping: Keeping | null) => void
  readonly onTrouble: (sentence: string | null) => void
  readonly onClose: () => void
}

export function WritingDesk({ here, draft: opened, signed, onPick, onTrouble, ...rest }: WritingDeskProps) {
  const { negotiation, drafts, live } = here
  const draft = drafts.find(({ proposal }) => proposal === opened.proposal) ?? opened
  const tabled = negotiation.proposals.get(draft.proposal)
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
  const [accepting, setAccepting] = useState<{ readonly tabling: Asked | null } | null>(null)
  const isFacilitator = here.actor?.role === 'facilitator'
  if (!paragraph || !surroundings) return null
  return (
    <>
      <ProposalDesk
        {...rest}
        onAccept={isFacilitator ? (tabling) => setAccepting({ tabling }) : null}
        draft={draft}
        paragraph={paragraph}
        surroundings={surroundings}
        tabledReason={tabled && wordingOf(tabled).reason}
        known={startingWords(negotiation, draft.proposal, draft)}
        madeFrom={draft.from ? numbersOf(negotiation, draft.from.proposals) : null}
        title={titleOf(negotiation, draft.proposal, draft)}
        drafters={tabled?.sharesRoom ? sponsorsOf(tabled) : [draft.owner]}
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

const numbersOf = ({ proposals }: Negotiation, ids: readonly ProposalId[]): string =>
  ids.flatMap((id) => proposals.get(id)?.number ?? []).join(', ')
