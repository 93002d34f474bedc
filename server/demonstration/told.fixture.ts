// What the demonstration's minutes come to on a day: the record of each negotiation, and the state it replays into.

import type { Entry } from '../../shared/acts.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { replay } from '../../shared/record.ts'
import type { MadeUp } from './demonstration.ts'
import { played } from './played.ts'

export const NOW = Date.UTC(2030, 4, 14, 11, 42)

export type Told = { readonly record: readonly Entry[]; readonly negotiation: Negotiation }

export function told({ minutes }: MadeUp, now = NOW): Told {
  const record = played(minutes(), now).map(({ by, at, act }, index) => ({
    number: index + 1,
    at: new Date(at).toISOString(),
    by,
    act,
  }))
  return { record, negotiation: replay(record) }
}
