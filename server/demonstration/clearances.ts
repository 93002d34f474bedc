// What the Coastal Group has with its members when the demonstration opens: a draft that one has cleared, to which one
// objects, and on which one has given no word.

import type { Answer } from '../../shared/clearances.ts'
import { type DemonstrationSeat, SEATS } from './delegations.ts'
import { type Edit, replacing } from './edits.ts'

export type DemonstrationClearance = {
  readonly by: DemonstrationSeat
  /** The paragraph as it is cited. */
  readonly on: string
  readonly edit: Edit
  readonly answers: readonly (readonly [by: DemonstrationSeat, answer: Answer, objection: string])[]
}

export const CLEARANCES: readonly DemonstrationClearance[] = [
  {
    by: SEATS.CGR,
    on: '16 (a)',
    edit: replacing('shared analysis of', 'jointly financed analysis of'),
    answers: [
      [SEATS.SOL, 'clear', ''],
      [SEATS.VAL, 'objects', 'Valmere pays for its own analysis and will not pay twice. “Shared” is enough.'],
    ],
  },
]
