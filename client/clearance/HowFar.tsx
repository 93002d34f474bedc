// How far a draft that nobody writes is prepared, in a sentence or two: who sees it, whether it is ready, and where it can be
// tabled no more, why.

import type { Negotiation } from '../../shared/negotiation.ts'
import { groundOf } from '../../shared/meanings.ts'
import { placeOf } from '../../shared/splitting.ts'
import { comesToDecision, standingFor } from '../../shared/standing.ts'
import { inWords } from '../../shared/words.ts'
import { CARD } from '../proposals/words.ts'
import type { Preparation, UnwrittenDraft } from './preparation.ts'
import { PREPARING, UNWRITTEN } from './words.ts'

type HowFarProps = {
  readonly negotiation: Negotiation
  readonly draft: UnwrittenDraft
  readonly preparation: Preparation
}

export function HowFar({ negotiation, draft, preparation: { speaks, clearance } }: HowFarProps) {
  const standing = standingFor(draft, negotiation)
  if (!standing.ok) {
    const why = inWords(standing.refusal)
    const comes = comesToDecision(draft, negotiation)
    return <p className="rivals">{comes ? UNWRITTEN.waits(why) : UNWRITTEN.cannot(why)}</p>
  }
  return (
    <>
      {isOutOfPlace(negotiation, draft) && <p className="rivals">{UNWRITTEN.placeIsGone}</p>}
      <p className="status">{clearance ? CARD.groupDraftAbout : CARD.ownDraftAbout}</p>
      {draft.ready && <p className="changed">{speaks ? PREPARING.readyForYou : PREPARING.isReady}</p>}
      {!speaks && !draft.ready && <p className="status">{UNWRITTEN.headTables}</p>}
    </>
  )
}

/** Whether the words at the place of a split have become others. */
const isOutOfPlace = (negotiation: Negotiation, draft: UnwrittenDraft): boolean =>
  draft.meaning.is === 'split' && placeOf(groundOf(negotiation, draft), draft.unwritten.wording) === null
