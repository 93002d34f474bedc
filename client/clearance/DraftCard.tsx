// A draft of this delegation as a card: that nobody else sees it, whether it is ready to table, and for a group what its
// members have said. What is done with it is done on the desk, where its words are.

import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { inFull } from '../look/dates.ts'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import { CARD } from '../proposals/words.ts'
import type { Here } from '../session/floor.ts'
import { missingIn, preparationOf, type Prepares } from './preparation.ts'
import { Standings } from './Standings.tsx'
import { AskedWords } from './ToClear.tsx'
import { CLEARANCE, PREPARING } from './words.ts'

type DraftCardProps = {
  readonly here: Here
  readonly draft: Draft
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly preparing: Prepares
  readonly onOpen: () => void
}

export function DraftCard({ here, draft, hues, preparing, onOpen }: DraftCardProps) {
  const preparation = preparationOf(here, draft)
  const { speaks, members, clearance, standings, proposed } = preparation
  const isForTabling = speaks && (draft.ready || (clearance && !clearance.isEarlier))
  const missing = missingIn(preparation, proposed, clearance?.isEarlier ?? false)
  return (
    <article className="card draft" data-hue={hues.get(draft.owner)} aria-label={CARD.ownDraft}>
      <h3>{CARD.ownDraft}</h3>
      <p className="reason">{clearance ? CARD.groupDraftAbout : CARD.ownDraftAbout}</p>
      {draft.ready && <p className="changed">{speaks ? PREPARING.readyForYou : PREPARING.isReady}</p>}
      {clearance && (
        <>
          <AskedWords clearance={clearance} negotiation={here.negotiation} />
          <p className="status">{CLEARANCE.sentAt(inFull(clearance.at))}</p>
          {clearance.isEarlier && <p className="rivals">{CLEARANCE.changedSince}</p>}
          <Standings standings={standings} hues={hues} />
        </>
      )}
      {clearance && !clearance.isEarlier && (
        <p className="status">{missing.length === 0 ? CLEARANCE.allClear : missing.join(' ')}</p>
      )}
      <div className="acts">
        {members.length > 0 && !clearance && <Button onClick={onOpen}>{CLEARANCE.openToSend}</Button>}
        <Button onClick={onOpen}>{isForTabling ? CARD.openToTable : CARD.openDraft}</Button>
        {draft.ready && speaks && (
          <Button onClick={() => preparing.onReady(draft, null)}>{PREPARING.handBack}</Button>
        )}
      </div>
    </article>
  )
}
