import { isOutdated } from './meanings.ts'
import { describe, expect, test } from 'vitest'

import { paragraphOf, proposalId } from './ids.ts'
import type { Meaning } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  pp1,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { pendingOn } from './negotiation.ts'
import { isStale, positionOf } from './positions.ts'
import { wordingOf } from './proposals.ts'
import { plain } from './prose.ts'

const AFTER: Meaning = { is: 'after', kind: 'operative', level: 1 }
const NOTED = 'We note the work of those who receive them.'

const text = ({ negotiation }: Meeting) =>
  [...negotiation.paragraphs.values()]
    .filter(({ kind }) => kind !== 'heading' && kind !== 'preambular')
    .map(({ reference, state }) => (state.is === 'gone' ? `${reference} ${state.as}` : reference))
const stateOf = ({ negotiation }: Meeting, proposal = proposalId('proposal-1')) =>
  negotiation.proposals.get(proposal)?.state.is
const baseOf = ({ negotiation }: Meeting, paragraph = p13) =>
  plain(negotiation.paragraphs.get(paragraph)?.base ?? [])
const wordsOf = ({ negotiation }: Meeting, id = proposalId('proposal-1')) => {
  const proposal = negotiation.proposals.get(id)
  return proposal && plain(wordingOf(proposal).prose)
}

describe('[M1] a new paragraph', () => {
  test('stands behind what belongs to the one it follows, as bis, ter and so on, and is open to proposals', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13, AFTER, NOTED)
    const first = meeting.last
    meeting.proposes(SOL, p13, AFTER, 'We recall the duty to save lives.')
    expect(meeting.accepts(facilitator, first)).toBe(allowed)
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(text(meeting)).toEqual(['12', '13', '13 (a)', '13 bis', '13 ter'])
    const bis = paragraphOf(first)
    expect(meeting.negotiation.paragraphs.get(bis)).toMatchObject({ label: '13 bis.', state: { is: 'open' } })
    expect(meeting.tables(TVR, bis, 'We note the work.')).toBe(allowed)
    expect([...meeting.negotiation.proposals.values()].at(-1)?.number).toBe('TVR 13 bis.1')
  })

  test('after a bis is a ter, also where nothing has a number', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, pp1, { is: 'after', kind: 'preambular', level: 1 }, 'Noting what was done,')
    meeting.accepts(facilitator, meeting.last)
    const bis = paragraphOf(meeting.last)
    expect(meeting.negotiation.paragraphs.get(bis)).toMatchObject({ reference: 'PP1 bis', label: '' })
    meeting.proposes(NRL, bis, { is: 'after', kind: 'preambular', level: 1 }, 'Noting what was not,')
    meeting.accepts(facilitator, meeting.last)
    expect(
      [...meeting.negotiation.paragraphs.values()].map(({ reference }) => reference).slice(1, 4),
    ).toEqual(['PP1', 'PP1 bis', 'PP1 ter'])
  })

  test('[M6] may be proposed after agreed text, and does not lapse when that is agreed', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p12, AFTER, NOTED)
    meeting.agrees(facilitator, p12)
    expect(stateOf(meeting)).toBe('tabled')
    expect(meeting.proposes(SOL, p12, AFTER, NOTED)).toBe(allowed)
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(text(meeting)[1]).toBe('12 bis')
  })
})

describe('[M2] an alternative', () => {
  test('stands beside the paragraph and replaces it when accepted; others are carried over where they can be', () => {
    const meeting = aMeeting()
    meeting.proposes(
      NRL,
      p12,
      { is: 'alternative' },
      'We welcome the first steps taken to widen regular pathways.',
    )
    const alternative = meeting.last
    meeting.tables(SOL, p12, 'We welcome the steps taken to widen safe and regular pathways.')
    expect(meeting.accepts(facilitator, alternative)).toBe(allowed)
    expect(baseOf(meeting, p12)).toBe('We welcome the first steps taken to widen regular pathways.')
    expect(wordsOf(meeting, meeting.last)).toBe(
      'We welcome the first steps taken to widen safe and regular pathways.',
    )
  })

  test('[M7] is not outdated by what is accepted into the paragraph, and is stale only when its own words change', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p12, { is: 'alternative' }, 'We welcome every step.')
    const alternative = meeting.last
    const on = { is: 'proposal', proposal: alternative } as const
    meeting.takes(TVR, on, 'support')
    meeting.tables(SOL, p12, 'We note the steps taken to widen regular pathways.')
    meeting.accepts(facilitator, meeting.last)
    const now = meeting.negotiation.proposals.get(alternative)
    const position = positionOf(meeting.negotiation, on, TVR.delegation)
    expect(position && isStale(meeting.negotiation, on, position)).toBe(false)
    expect(now?.state.is).toBe('tabled')
    expect(now && isOutdated(meeting.negotiation, now)).toBe(false)
  })

  test('is accepted by itself', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p12, { is: 'alternative' }, 'We welcome every step.')
    const alternative = meeting.last
    meeting.tables(SOL, p12, 'We note the steps taken to widen regular pathways.')
    expect(meeting.accepts(facilitator, alternative, meeting.last)).toBe('taken-alone')
  })
})

describe('[M3] a deletion', () => {
  test('leaves the number, ends what was proposed about the paragraph, and can be reopened', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p12, 'We welcome the steps.')
    meeting.proposes(TVR, p12, { is: 'deletion' })
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(text(meeting)[0]).toBe('12 deleted')
    expect(stateOf(meeting)).toBe('lapsed')
    expect(meeting.tables(NRL, p12, 'We welcome.')).toBe('paragraph-is-gone')
    expect(meeting.agrees(facilitator, p12)).toBe('paragraph-is-gone')
    expect(meeting.reopens(facilitator, p12)).toBe(allowed) // [M4]
    expect(meeting.tables(NRL, p12, 'We welcome.')).toBe(allowed)
  })

  test('has no words of its own', () => {
    const meeting = aMeeting()
    expect(meeting.proposes(TVR, p12, { is: 'deletion' }, 'We delete.')).toBe('words-apart')
    expect(meeting.proposes(TVR, p12, { is: 'alternative' })).toBe('no-words')
  })
})

describe('[M3] a move', () => {
  test('takes along what is below the paragraph and leaves its number where it stood', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13a, 'To find them;')
    meeting.proposes(SOL, p13, { is: 'move', after: pp1 })
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(text(meeting)).toEqual(['13', '13 (a)', '12', '13 moved'])
    expect(stateOf(meeting)).toBe('tabled')
    expect(meeting.reopens(facilitator, paragraphOf(meeting.last))).toBe('paragraph-is-gone') // [M4]
  })

  test('goes somewhere else than where the paragraph stands', () => {
    const meeting = aMeeting()
    for (const after of [p12, p13, p13a])
      expect(meeting.proposes(SOL, p13, { is: 'move', after })).toBe('stands-there')
  })
})

describe('[M5] a merger', () => {
  const MERGED =
    'We welcome the steps taken to widen regular pathways. We remain concerned that people on the move face risks at borders, and resolve to act.'

  test('takes the words of both, and what was proposed on the words of the one that goes comes along', () => {
    const meeting = aMeeting()
    meeting.tables(
      NRL,
      p13,
      'We remain concerned that people on the move face grave risks at borders, and resolve to act.',
    )
    meeting.takes(TVR, { is: 'proposal', proposal: meeting.last }, 'support')
    meeting.proposes(TVR, p13, { is: 'deletion' })
    meeting.proposes(SOL, p12, { is: 'merge', with: p13 }, `${MERGED} Together.`)
    expect(pendingOn(meeting.negotiation, p13)).toHaveLength(3)
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(baseOf(meeting, p12)).toBe(`${MERGED} Together.`)
    expect(text(meeting)).toEqual(['12', '13 merged', '13 (a)'])
    expect(meeting.negotiation.proposals.get(proposalId('proposal-1'))?.paragraph).toBe(p12)
    expect(wordsOf(meeting)).toBe(`${MERGED.replace('risks', 'grave risks')} Together.`)
    const on = { is: 'proposal', proposal: proposalId('proposal-1') } as const
    const position = positionOf(meeting.negotiation, on, TVR.delegation)
    expect(position && isStale(meeting.negotiation, on, position)).toBe(false)
    expect(stateOf(meeting, proposalId('proposal-2'))).toBe('lapsed')
    expect(meeting.accepts(facilitator, proposalId('proposal-1'))).toBe(allowed)
  })

  test('is carried over when either paragraph changes', () => {
    const meeting = aMeeting()
    meeting.proposes(SOL, p12, { is: 'merge', with: p13 }, MERGED)
    meeting.tables(
      NRL,
      p13,
      'We remain concerned that people on the move face grave risks at borders, and resolve to act.',
    )
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(wordsOf(meeting)).toBe(MERGED.replace('risks', 'grave risks'))
    expect(meeting.accepts(facilitator, proposalId('proposal-1'))).toBe(allowed)
  })

  test('is of two open paragraphs, and ends when one of them is agreed', () => {
    const meeting = aMeeting()
    meeting.proposes(SOL, p12, { is: 'merge', with: p13 }, MERGED)
    expect(meeting.proposes(SOL, p12, { is: 'merge', with: p12 }, MERGED)).toBe('cannot-merge')
    meeting.agrees(facilitator, p13)
    expect(stateOf(meeting)).toBe('lapsed')
    expect(meeting.proposes(SOL, p12, { is: 'merge', with: p13 }, MERGED)).toBe('paragraph-is-agreed')
  })
})

test('[P9] what a proposal means stays as it was tabled', () => {
  const meeting = aMeeting()
  meeting.proposes(NRL, p12, { is: 'alternative' }, 'We welcome every step.')
  const act = meeting.record.at(-1)?.act
  if (act?.does !== 'table') throw new Error('it was tabled')
  const again = { ...act, wording: [{ text: 'We welcome each step.' }] }
  expect(meeting.does(NRL, { ...again, meaning: { is: 'deletion' } })).toBe('meaning-stays')
  expect(meeting.does(NRL, again)).toBe(allowed)
})
