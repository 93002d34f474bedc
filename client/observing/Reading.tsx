// The room as whoever came in reads it: the live text, or where that is what observers read, the issued texts alone.

import { audienceOf } from '../../shared/attribution.ts'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { OpenRoom } from '../text/OpenRoom.tsx'
import { IssuedRoom } from './IssuedRoom.tsx'

export function Reading({ place, here }: { readonly place: Place; readonly here: Here }) {
  const { actor, negotiation } = here
  const readsIssued = actor !== null && audienceOf(actor, negotiation).reads === 'issued'
  return readsIssued ? <IssuedRoom place={place} here={here} /> : <OpenRoom place={place} here={here} />
}
