// The page of whoever has the public link: an observer's page, without a seat. Once the link is closed it says so, and
// nothing that was read stands there any more.

import { useMemo } from 'react'
import type { NegotiationId, SeatId } from '../../shared/ids.ts'
import { useCallback } from 'react'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { useAsked } from '../session/asked.ts'
import { askPublic, type Place } from '../session/asking.ts'
import { Listening } from '../session/AtFloor.tsx'
import { Reading } from './Reading.tsx'
import { LINK, OBSERVING } from './words.ts'

type PublicRoomProps = {
  readonly negotiation: NegotiationId
  /** The code of the link: it stands in an address where a seat would. */
  readonly code: SeatId
}

export function PublicRoom({ negotiation, code }: PublicRoomProps) {
  const place = useMemo((): Place => ({ negotiation, seat: code }), [negotiation, code])
  const { asked, again } = useAsked(useCallback(() => askPublic(place), [place]))
  if (asked.is === 'asking') return <p className="loading">{LINK.asking}</p>
  if (asked.is === 'refused') return <NotOpen onAgain={again} />
  return (
    <Listening place={place} loading={OBSERVING.loading}>
      {(_, here) =>
        here.line.is === 'link-closed' ? <NotOpen onAgain={again} /> : <Reading place={place} here={here} />
      }
    </Listening>
  )
}

const NotOpen = ({ onAgain }: { readonly onAgain: () => void }) => (
  <main className="gate">
    <Notice kind="warning" title={LINK.notOpen}>
      <p>{LINK.notOpenAbout}</p>
      <p>
        <Button onClick={onAgain}>{LINK.again}</Button>
      </p>
    </Notice>
  </main>
)
