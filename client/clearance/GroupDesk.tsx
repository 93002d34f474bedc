// On the desk of a group's coordinator: the draft goes to the members for clearance, who has said what, and for whom the
// group does not speak when it tables.

import type { Sending } from '../../shared/clearances.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { hashOf } from '../../shared/prose.ts'
import { inFull } from '../look/dates.ts'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import { Exceptions } from './Exceptions.tsx'
import { missingIn, type Preparation } from './preparation.ts'
import { Standings } from './Standings.tsx'
import { CLEARANCE } from './words.ts'

type GroupDeskProps = {
  readonly preparation: Preparation
  /** The words on the desk, as they would be sent; null until there are any. */
  readonly sending: Sending | null
  /** Why they cannot be sent now, as a sentence. */
  readonly refusal: string | undefined
  readonly except: readonly DelegationCode[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly onExcept: (except: readonly DelegationCode[]) => void
  readonly onSend: (sending: Sending) => void
}

export function GroupDesk(props: GroupDeskProps) {
  const { preparation, sending, refusal, except, hues, onExcept, onSend } = props
  const { clearance, standings, members } = preparation
  const isEarlier =
    clearance !== undefined && sending !== null && hashOf(sending.wording) !== hashOf(clearance.wording)
  const missing = missingIn(preparation, except, isEarlier || (clearance?.isEarlier ?? false))
  return (
    <section className="group-desk" aria-label={CLEARANCE.title}>
      <h4>{CLEARANCE.title}</h4>
      <p>{clearance ? CLEARANCE.sentAt(inFull(clearance.at)) : CLEARANCE.notSent}</p>
      {isEarlier && <p className="earlier">{CLEARANCE.changedSince}</p>}
      {clearance && <Standings standings={standings} hues={hues} />}
      <p className="acts">
        <Button refusal={refusal} onClick={() => sending && onSend(sending)}>
          {clearance ? CLEARANCE.sendAgain : CLEARANCE.send}
        </Button>
      </p>
      <Exceptions members={members} except={except} hint={CLEARANCE.exceptHint} onExcept={onExcept} />
      <p className="missing" role="status">
        {missing.length === 0 ? CLEARANCE.allClear : missing.join(' ')}
      </p>
    </section>
  )
}
