// At the end of the top bar: what concerns the whole room, for those whom it concerns.

import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Drafting } from '../../shared/paragraphs.ts'
import { DraftingSwitch } from '../facilitation/DraftingSwitch.tsx'
import { Button } from '../look/Button.tsx'
import { invitationsAt } from '../session/address.ts'
import type { Place } from '../session/asking.ts'
import type { Over } from './Panes.tsx'
import { ROOM } from './words.ts'

type BarToolsProps = {
  readonly place: Place
  readonly actor: Actor
  readonly drafting: Drafting
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
  readonly onOver: (over: Over) => void
}

export function BarTools({ place, actor, drafting, refusalOf, onAct, onOver }: BarToolsProps) {
  return (
    <>
      {actor.role === 'facilitator' && (
        <DraftingSwitch drafting={drafting} refusalOf={refusalOf} onAct={onAct} />
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
    </>
  )
}
