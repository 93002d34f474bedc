// Who reads the words on a desk now: those who draft them, or everyone. It must never be a surprise [D3, D4, P7].

import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Preparation } from '../clearance/preparation.ts'
import { PREPARING } from '../clearance/words.ts'
import { CARD, EDITING, ORAL } from './words.ts'

type AudienceProps = {
  readonly draft: Draft
  readonly isOnScreen: boolean
  /** The delegations that write here; null where they are not all told. */
  readonly drafters: readonly DelegationCode[] | null
  readonly preparation: Preparation
}

export function Audience({ draft, isOnScreen, drafters, preparation: { speaks, clearance } }: AudienceProps) {
  if (draft.live) return <p className="audience live">{EDITING.live}</p>
  if (draft.spokenBy) return <p className="audience">{ORAL.private(draft.spokenBy)}</p>
  if (!drafters) return <p className="audience">{EDITING.sharedUnnamed}</p>
  if (draft.ready) return <p className="audience">{speaks ? PREPARING.readyForYou : PREPARING.isReady}</p>
  if (drafters.length > 1) return <p className="audience">{EDITING.shared(drafters.join(', '))}</p>
  if (!speaks)
    return <p className="audience">{isOnScreen ? EDITING.privateUntilHeadTables : PREPARING.headTables}</p>
  if (clearance) return <p className="audience">{CARD.groupDraftAbout}</p>
  return <p className="audience">{isOnScreen ? EDITING.privateOnScreen : EDITING.private}</p>
}
