// At the end of the top bar: what concerns the whole room, for those whom it concerns.

import type { Actor } from '../../shared/delegations.ts'
import { NO_DELEGATION } from '../../shared/ids.ts'
import { BENCH } from '../facilitation/words.ts'
import { Button } from '../look/Button.tsx'
import { invitationsAt } from '../session/address.ts'
import { feedOf, type Place } from '../session/asking.ts'
import { WaitingButton } from '../waiting/WaitingButton.tsx'
import type { Over } from './Panes.tsx'
import { ROOM } from './words.ts'

type BarToolsProps = {
  readonly place: Place
  readonly actor: Actor
  readonly onOver: (over: Over) => void
  /** How many things wait for this seat. */
  readonly waiting: number
}

export function BarTools({ place, actor, onOver, waiting }: BarToolsProps) {
  return (
    <>
      {actor.role !== 'observer' && <WaitingButton count={waiting} onOpen={() => onOver('waiting')} />}
      {actor.role === 'facilitator' && (
        <Button variant="quiet" title={BENCH.about} onClick={() => onOver('bench')}>
          {BENCH.title}
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
      {actor.delegation === NO_DELEGATION && <a href={feedOf(place)}>{ROOM.feed}</a>}
      {actor.role === 'secretariat' && (
        <a href={invitationsAt(place.negotiation, place.seat)}>{ROOM.invitations}</a>
      )}
    </>
  )
}
