// Issued texts on paper, and one against another: what a document service takes in or leaves out is exactly the one text
// or the other, numbers and places included, and every change is signed by who proposed it.

import { describe, expect, test } from 'vitest'
import { aMeeting, facilitator, NRL, p12, p13, p13a, SOL, TVR } from '../../shared/negotiation.fixture.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { ADOPTED, DEMONSTRATION } from '../demonstration/demonstration.ts'
import { told } from '../demonstration/told.fixture.ts'
import { asItStands, type Cut, issuedLines, revisedLines } from './issued.ts'
import { authorsIn, paperOf, readsAs } from './paper.fixture.ts'

const cutsOf = (negotiation: Negotiation): readonly Cut[] => [
  ...negotiation.revisions,
  asItStands(negotiation),
]

const reads = (cut: Cut) => readsAs(paperOf(issuedLines(cut)), 'accepted')

describe.each([
  ['the negotiation that goes on', DEMONSTRATION],
  ['the one that is adopted', ADOPTED],
] as const)('[N7] in %s', (_which, madeUp) => {
  const { negotiation } = told(madeUp)
  const cuts = cutsOf(negotiation)
  const pairs = cuts.flatMap((before, at) => cuts.slice(at + 1).map((after) => ({ before, after })))

  test.each(pairs)('$after.name against $before.name is the one taken in and the other left out', (pair) => {
    const paper = paperOf(revisedLines(negotiation, pair.before, pair.after))
    expect(readsAs(paper, 'accepted')).toEqual(reads(pair.after))
    expect(readsAs(paper, 'rejected')).toEqual(reads(pair.before))
  })
})

describe('[V11] every change is signed', () => {
  const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
  const accepted = () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, BASE.replace('resolve to act', 'decide to act'))
    meeting.accepts(facilitator, meeting.last)
    meeting.proposes(SOL, p12, { is: 'move', after: p13 })
    meeting.accepts(facilitator, meeting.last)
    meeting.proposes(TVR, p13a, { is: 'deletion' })
    meeting.accepts(facilitator, meeting.last)
    meeting.issues(facilitator, 'Rev.1')
    return meeting.negotiation
  }

  test('by the delegations whose proposals were accepted; a number given anew by the text that gave it', () => {
    const negotiation = accepted()
    const [zero, rev1] = negotiation.revisions
    if (!zero || !rev1) throw new Error('two texts were issued')
    const lines = revisedLines(negotiation, zero, rev1)
    expect(authorsIn(paperOf(lines))).toEqual(new Set(['NRL', 'SOL', 'TVR', 'Rev.1']))
    const changes = lines.flatMap(({ label, change, relabelled, pieces }) => [
      ...(change ? [`${change.is} ${label} by ${change.by}`] : []),
      ...(relabelled ? [`${relabelled.from} is ${label} by ${relabelled.by}`] : []),
      ...pieces.flatMap(({ run, change: by }) =>
        by && !change && 'text' in run ? [`${by.is} “${run.text}” by ${by.by}`] : [],
      ),
    ])
    expect(changes).toEqual([
      'deleted 12. by SOL',
      '13. is 12. by Rev.1',
      'deleted “resolve” by NRL',
      'inserted “decide” by NRL',
      'deleted (a) by TVR',
      'inserted 13. by SOL',
    ])
  })
})
