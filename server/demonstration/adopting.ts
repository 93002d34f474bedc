// The verbs of the demonstration's minutes for a text that is done: adopted and endorsed, spoken of by delegations, and a
// misprint put right.

import type { StatementKind } from '../../shared/adoption.ts'
import { allPending } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import { lastIssued } from './deciding.ts'
import type { Edit } from './edits.ts'
import type { Deed } from './minutes.ts'

/** The last text issued, adopted on the day that was so many minutes before now. */
export const adopts =
  (symbol: string, minutesAgo: number): Deed =>
  ({ negotiation, timeOf }) => ({
    does: 'adopt',
    ...lastIssued(negotiation),
    symbol,
    day: dayOf(timeOf(minutesAgo)),
    lapsing: allPending(negotiation).map(({ id }) => id),
  })

export const endorses =
  (body: string, symbol: string, minutesAgo: number): Deed =>
  ({ timeOf }) => ({ does: 'endorse', body, symbol, day: dayOf(timeOf(minutesAgo)) })

/** On the paragraphs that are cited; where none is, on the whole. */
export const states =
  (kind: StatementKind, statement: string, ...references: readonly string[]): Deed =>
  ({ text }) => ({ does: kind, on: references.map((reference) => text(reference).id), statement })

export const corrects =
  (reference: string, edit: Edit, reason: string): Deed =>
  ({ text }) => {
    const { id, base } = text(reference)
    return { does: 'correct', paragraph: id, base: hashOf(base), wording: edit(base), reason }
  }

const dayOf = (time: string): string => time.slice(0, 10)
