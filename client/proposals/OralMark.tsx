// On the card of a proposal that was made orally: that it is to be confirmed, on whose instruction it was entered, and for
// its own delegation the button that confirms it.

import type { Act } from '../../shared/acts.ts'
import { hashOf } from '../../shared/prose.ts'
import { isPending, isUnconfirmed, type Proposal, wordingOf } from '../../shared/proposals.ts'
import { Button } from '../look/Button.tsx'
import { inShort } from '../look/dates.ts'
import type { Doing } from '../session/asking.ts'
import { ORAL } from './words.ts'

type OralMarkProps = {
  readonly proposal: Proposal
  readonly isOwn: boolean
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

export function OralMark({ proposal, isOwn, refusalOf, onAct }: OralMarkProps) {
  const { id, oral } = proposal
  if (!oral) return null
  const isOpen = isPending(proposal) && isUnconfirmed(proposal)
  const confirm: Act = { does: 'confirm-oral', proposal: id, wording: hashOf(wordingOf(proposal).prose) }
  return (
    <div className={isOpen ? 'oral open' : 'oral'} onClick={(event) => event.stopPropagation()}>
      {isOpen && <p className="unconfirmed">{ORAL.mark}</p>}
      <p>{ORAL.entered(inShort(oral.at))}</p>
      <p dir="auto">{ORAL.instructed(oral.instruction)}</p>
      {oral.confirmed && <p>{ORAL.confirmed(inShort(oral.confirmed.at))}</p>}
      {isOpen && isOwn && (
        <>
          <p>{ORAL.about}</p>
          <Button variant="primary" refusal={refusalOf(confirm)} onClick={() => void onAct(confirm)}>
            {ORAL.confirm}
          </Button>
        </>
      )}
    </div>
  )
}
