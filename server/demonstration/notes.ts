// What some delegations of the demonstration keep for themselves, so that whoever takes their seats finds their notes.

import type { Priority } from '../../shared/notes.ts'
import { type DemonstrationSeat, SEATS } from './delegations.ts'

export type DemonstrationNote = {
  readonly by: DemonstrationSeat
  /** The paragraph as it is cited. */
  readonly on: string
  readonly priority: Priority
  readonly instructions: string
  readonly fallback: string
}

export const NOTES: readonly DemonstrationNote[] = [
  {
    by: SEATS.NRL,
    on: '13',
    priority: 'red-line',
    instructions:
      'Women and girls are named, here or in paragraph 9. The capital agrees to nothing without it.',
    fallback: ', including women and girls,',
  },
  {
    by: SEATS.NRL,
    on: '14',
    priority: 'high',
    instructions: '“Work towards” has no end. Ask the capital whether a period of five years would do.',
    fallback: 'end, within five years,',
  },
  {
    by: SEATS.NRL2,
    on: '20',
    priority: 'low',
    instructions: 'The statistics office is content with the set as it is.',
    fallback: '',
  },
  {
    by: SEATS.SOL,
    on: '13',
    priority: 'medium',
    instructions: 'Join Northland where it can be joined; “girls” is what matters.',
    fallback: '',
  },
  {
    by: SEATS.TVR,
    on: '12',
    priority: 'red-line',
    instructions: 'Personal data stay under national law. No channel without it.',
    fallback: ', with due regard to national law,',
  },
  {
    by: SEATS.firstFacilitator,
    on: '14',
    priority: 'none',
    instructions: 'See Northland and Tavoria together before the afternoon; a date may be the bridge.',
    fallback: '',
  },
]
