// What can never be decided any more does not wait: it lapses, and whoever asked for it is told.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accepting } from './accepting.ts'
import { answersTo, NOTHING_READ } from './answers.ts'
import { attempt } from './attempts.fixture.ts'
import { type ParagraphId, paragraphOf, type ProposalId } from './ids.ts'
import type { Meaning } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  h1,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  pp1,
  SOL,
} from './negotiation.fixture.ts'
import { allPending, pendingOn } from './negotiation.ts'
import { isMoot } from './moot.ts'
import { hashOf, plain } from './prose.ts'
import { replay } from './record.ts'
import { seenAt } from './seen.ts'
import { placesIn, splitAt } from './splitting.ts'

const PREAMBLE: Meaning = { is: 'recast', as: 'preambular' }
const AFTER: Meaning = { is: 'after', kind: 'operative', level: 1 }
const DELETION: Meaning = { is: 'deletion' }

const stateOf = ({ negotiation }: Meeting, id: ProposalId) => negotiation.proposals.get(id)?.state
const tables = (meeting: Meeting, on: ParagraphId, meaning: Meaning, words = ''): ProposalId => {
  expect(meeting.proposes(NRL, on, meaning, words)).toBe(allowed)
  return meeting.last
}
const accepts = (meeting: Meeting, on: ParagraphId, meaning: Meaning, words = '') => {
  expect(meeting.proposes(SOL, on, meaning, words)).toBe(allowed)
  expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
}
const told = ({ negotiation }: Meeting) =>
  answersTo(NRL.delegation, negotiation, NOTHING_READ).map(({ proposal }) => proposal)

describe('[M14] it lapses', () => {
  test.each([
    ['a paragraph that is of that kind', [p12, PREAMBLE], [h1, PREAMBLE]],
    [
      'a move to where the paragraph stands',
      [p12, { is: 'move', after: p13 }],
      [p12, { is: 'move', after: p13a }],
    ],
    [
      'a part in which nothing is of the other kind',
      [h1, PREAMBLE],
      [h1, { is: 'after', kind: 'heading', level: 1 }],
    ],
  ] as const)('%s', (_what, [on, meaning], [first, done]) => {
    const meeting = aMeeting()
    const waiting = tables(meeting, on, meaning)
    accepts(meeting, first, done, done.is === 'after' ? 'Commitments' : '')
    expect(stateOf(meeting, waiting)).toMatchObject({ is: 'lapsed', isMoot: true })
    expect(meeting.record.at(-1)?.act).toMatchObject({ does: 'accept', lapsing: [{ proposal: waiting }] })
    expect(told(meeting)).toEqual([waiting])
    expect(replay(meeting.record)).toEqual(meeting.negotiation)
  })

  test('and what still asks for something stays', () => {
    const meeting = aMeeting()
    const elsewhere = tables(meeting, p13, { is: 'move', after: h1 })
    const other = tables(meeting, p13, PREAMBLE)
    accepts(meeting, p12, PREAMBLE)
    accepts(meeting, p13, { is: 'move', after: pp1 })
    expect([elsewhere, other].map((id) => stateOf(meeting, id)?.is)).toEqual(['tabled', 'tabled'])
  })

  test('[B2] with an acceptance that says so; one that does not is not taken', () => {
    const meeting = aMeeting()
    tables(meeting, p12, PREAMBLE)
    meeting.proposes(SOL, h1, PREAMBLE)
    const act = accepting(meeting.negotiation, {
      paragraph: h1,
      base: seenAt(meeting.negotiation, { paragraph: h1, meaning: PREAMBLE }),
      taken: [{ proposal: meeting.last, wording: hashOf([]) }],
    })
    const { lapsing: _lapsing, ...silent } = act
    expect(meeting.does(facilitator, silent)).toBe('proposals-have-moved')
    expect(meeting.does(facilitator, act)).toBe(allowed)
  })
})

describe('[B5] what asks for the same without words is accepted with it', () => {
  test.each([
    ['a move', p13, { is: 'move', after: pp1 } as const],
    ['another kind', p12, PREAMBLE],
    ['a split', p12, { is: 'split' } as const],
  ] as const)('%s', (_what, on, meaning) => {
    const meeting = aMeeting()
    const base = meeting.negotiation.paragraphs.get(on)?.base ?? []
    const words = meaning.is === 'split' ? plain(splitAt(base, placesIn(base)[2] ?? 0) ?? []) : ''
    const same = tables(meeting, on, meaning, words)
    accepts(meeting, on, meaning, words)
    expect(stateOf(meeting, same)?.is).toBe('accepted')
    expect(told(meeting)).toEqual([same])
  })
})

describe('[M14] when a revision is issued', () => {
  test('what was proposed after a paragraph that leaves the text goes on from the one before it, with what is inside', () => {
    const meeting = aMeeting()
    const after = tables(meeting, p12, AFTER, 'We act on it.')
    meeting.proposes(SOL, p12, { is: 'within', proposal: after }, 'We act at once on it.')
    const inner = meeting.last
    accepts(meeting, p12, DELETION)
    meeting.issues(facilitator)
    const places = [after, inner].map((id) => meeting.negotiation.proposals.get(id)?.paragraph)
    expect(places).toEqual([pp1, pp1])
    expect(pendingOn(meeting.negotiation, pp1).map(({ id }) => id)).toEqual([after, inner])
    expect(meeting.accepts(facilitator, after, inner)).toBe(allowed)
    expect([...meeting.negotiation.paragraphs.keys()].indexOf(paragraphOf(after))).toBe(2)
    expect(replay(meeting.record)).toEqual(meeting.negotiation)
  })

  test('what is proposed at the beginning goes on from whatever is the first then', () => {
    const meeting = aMeeting()
    const first = tables(meeting, h1, { is: 'first', kind: 'heading', level: 1 }, 'Declaration')
    const after = tables(meeting, h1, AFTER, 'We meet.')
    accepts(meeting, h1, DELETION)
    meeting.issues(facilitator)
    expect(meeting.negotiation.proposals.get(first)?.paragraph).toBe(pp1)
    expect(stateOf(meeting, after)).toMatchObject({ is: 'lapsed', isMoot: true }) // nothing stood before it
    expect(meeting.accepts(facilitator, first)).toBe(allowed)
    expect([...meeting.negotiation.paragraphs.keys()][0]).toBe(paragraphOf(first))
  })

  test('a move lapses that has no place any more, or to where the paragraph stands then', () => {
    const meeting = aMeeting()
    const nowhere = tables(meeting, p13a, { is: 'move', after: p12 })
    const there = tables(meeting, p13, { is: 'move', after: pp1 })
    accepts(meeting, p12, DELETION)
    expect(stateOf(meeting, there)?.is).toBe('tabled')
    meeting.issues(facilitator)
    for (const id of [nowhere, there])
      expect(stateOf(meeting, id)).toMatchObject({ is: 'lapsed', isMoot: true })
    expect(new Set(told(meeting))).toEqual(new Set([nowhere, there]))
  })

  test('a move that lapsed so is asked for in vain, and the house has an answer', () => {
    const meeting = aMeeting()
    const nowhere = tables(meeting, p13a, { is: 'move', after: p12 })
    accepts(meeting, p12, DELETION)
    meeting.issues(facilitator)
    expect(meeting.accepts(facilitator, nowhere)).toBe('no-such-paragraph')
  })
})

test('[M14] nothing waits in vain, whatever was tried', () => {
  const sitting = fc.array(fc.noBias(attempt), { minLength: 60, maxLength: 120, size: 'max' })
  fc.assert(
    fc.property(sitting, (attempts) => {
      const meeting = aMeeting()
      for (const attempted of attempts) attempted(meeting)
      const { negotiation } = meeting
      const vain = allPending(negotiation).filter((proposal) => isMoot(negotiation.paragraphs, proposal))
      expect(vain.map(({ id, meaning }) => [id, meaning])).toEqual([])
    }),
    { numRuns: 60 },
  )
})
