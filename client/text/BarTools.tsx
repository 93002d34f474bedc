// At the end of the top bar: what concerns the whole room, for those whom it concerns.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Switches } from '../facilitation/Switches.tsx'
import { Button } from '../look/Button.tsx'
import { Issuing } from '../revisions/Issuing.tsx'
import { REVISIONS } from '../revisions/words.ts'
import { ScreenMark } from '../room-screen/ScreenMark.tsx'
import { STEERING } from '../room-screen/words.ts'
import { invitationsAt } from '../session/address.ts'
import type { Place } from '../session/asking.ts'
import type { Over } from './Panes.tsx'
import { ROOM } from './words.ts'

type BarToolsProps = {
  readonly place: Place
  readonly actor: Actor
  readonly negotiation: Negotiation
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
  /** The paragraph that the room screen shows. */
  readonly onScreen: Paragraph | null
  readonly onChoose: (paragraph: Paragraph) => void
  readonly onOver: (over: Over) => void
}

export function BarTools(props: BarToolsProps) {
  const { place, actor, negotiation, onScreen, refusalOf, onAct, onChoose, onOver } = props
  const [isIssuing, setIssuing] = useState(false)
  return (
    <>
      {actor.role === 'facilitator' && (
        <>
          <Switches negotiation={negotiation} refusalOf={refusalOf} onAct={onAct} />
          <Button variant="quiet" onClick={() => setIssuing(true)}>
            {REVISIONS.issue}
          </Button>
        </>
      )}
      {onScreen && (
        <Button
          variant="quiet"
          aria-label={STEERING.goToThis(onScreen.reference)}
          title={STEERING.goToThis(onScreen.reference)}
          aria-keyshortcuts="g"
          onClick={() => onChoose(onScreen)}
        >
          <ScreenMark /> {onScreen.reference}
        </Button>
      )}
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
