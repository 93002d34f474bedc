// Receipts: what the house gives out of hand in every answer to an act. Whoever keeps one can show later that the house
// had this entry at this place, whatever its record says then [R10].

import type { EntryHash } from './ids.ts'

export type Receipt = {
  /** The number of the entry on the record. */
  readonly number: number
  readonly hash: EntryHash
  /** A signed note of the house over all entries up to this one at least. */
  readonly checkpoint: string
}
