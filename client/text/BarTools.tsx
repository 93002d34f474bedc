// At the end of the top bar: what concerns the whole room, for those whom it concerns.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { Switches } from '../facilitation/Switches.tsx'
import { HISTORY } from '../history/words.ts'
import { Button } from '../look/Button.tsx'
import { Issuing } from '../revisions/Issuing.tsx'
import { REVISIONS } from '../revisions/words.ts'
import { invitationsAt } from '../session/address.ts'
import type { Place } from '../session/asking.ts'
import { WaitingButton } from '../waiting/WaitingButton.tsx'
import type { Over } from './Panes.tsx'
import { ROOM } from './words.ts'

type BarToolsProps = {
  readonly place: Place
  readonly actor: Actor
  readonly negotiation: Negotiation
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
  readonly onOver: (over: Over) => void
  /** How many things wait for this seat. */
  readonly waiting: number
}

export function BarTools({ place, actor, negotiation, refusalOf, onAct, onOver, waiting }: BarToolsProps) {
  const [isIssuing, setIssuing] = useState(false)
  return (
    <>
      {actor.role !== 'observer' && <WaitingButton count={waiting} onOpen={() => onOver('waiting')} />}
      {actor.role === 'facilitator' && (
        <>
          <Switches negotiation={negotiation} refusalOf={refusalOf} onAct={onAct} />
          <Button variant="quiet" onClick={() => setIssuing(true)}>
            {REVISIONS.issue}
          </Button>
        </>
      )}
      <Button variant="quiet" aria-keyshortcuts="h" onClick={() => onOver('history')}>
        {HISTORY.title}
      </Button>
      <Button variant="quiet" aria-keyshortcuts="Control+K" onClick={() => onOver('palette')}>
        {ROOM.palette}
      </Button>
      <Button
        variant="quiet"
        aria-label={ROOM.shortcuts}
        title={ROOM.shortcuts}
        onClick={() => onOver('help')}
      >
        ?
      </Button>
      {actor.role === 'secretariat' && (
        <a href={invitationsAt(place.negotiation, place.seat)}>{ROOM.invitations}</a>
      )}
      {isIssuing && (
        <Issuing
          negotiation={negotiation}
          refusalOf={refusalOf}
          onAct={onAct}
          onClose={() => setIssuing(false)}
        />
      )}
    </>
  )
}
