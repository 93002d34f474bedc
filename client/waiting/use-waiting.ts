// What waits for this seat, as a list and as the paragraphs it is on.

import { useMemo, useSyncExternalStore } from 'react'
import type { ParagraphId } from '../../shared/ids.ts'
import { type Waiting, waitingFor } from '../../shared/waiting.ts'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { answersRead } from './read.ts'

export type WaitsHere = {
  readonly things: readonly Waiting[]
  readonly on: ReadonlySet<ParagraphId>
}

/** Worked out again when the record goes on, a draft changes, or an answer is read. */
export function useWaiting(place: Place, { actor, negotiation, drafts, clearances }: Here): WaitsHere {
  const kept = useSyncExternalStore(answersRead.subscribe, () => answersRead.seen(place))
  return useMemo(() => {
    const read = answersRead.readIn(kept, negotiation.head)
    const things = actor ? waitingFor(actor, negotiation, { drafts, clearances }, read) : []
    return { things, on: new Set(things.map(({ paragraph }) => paragraph)) }
  }, [actor, negotiation, drafts, clearances, kept])
}
