import { describe, expect, test } from 'vitest'
import { conditionsOf, fallingWith } from './chains.ts'
import { type ParagraphId, paragraphId } from './ids.ts'
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
} from './negotiation.fixture.ts'
import { plain } from './prose.ts'
import { hashOfText, issuable } from './revisions.ts'

const stateOf = ({ negotiation }: Meeting, id: ParagraphId) => negotiation.paragraphs.get(id)?.state.is
const falling = ({ negotiation }: Meeting, id: ParagraphId) =>
  fallingWith(negotiation, id).map(({ reference }) => reference)
const conditions = ({ negotiation }: Meeting, id: ParagraphId) => {
  const paragraph = negotiation.paragraphs.get(id)
  return paragraph && conditionsOf(negotiation, paragraph).map(({ reference }) => reference)
}

describe('[C8] agreed subject to others', () => {
  test('falls open with the one that is reopened, and the whole chain with it, in the same entry', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, pp1)
    meeting.agrees(facilitator, p12, p13)
    meeting.agrees(facilitator, p13a, p12)
    meeting.agrees(facilitator, p13)
    expect(conditions(meeting, p13a)).toEqual(['12'])
    expect(falling(meeting, p13)).toEqual(['12', '13 (a)'])
    expect(falling(meeting, p12)).toEqual(['13 (a)'])
    const before = meeting.record.length
    expect(meeting.reopens(facilitator, p13, 'New instructions.')).toBe(allowed)
    expect(meeting.record).toHaveLength(before + 1)
    expect([pp1, p12, p13, p13a].map((id) => stateOf(meeting, id))).toEqual([
      'agreed',
      'open',
      'open',
      'open',
    ])
    const fallen = meeting.negotiation.paragraphs.get(p13a)
    expect(fallen?.reopenings).toMatchObject([{ fellWith: p13, reason: 'New instructions.' }])
    expect(plain(fallen?.reopenings[0]?.agreed ?? [])).toBe('To consider procedures that identify them;')
    expect(meeting.tables(SOL, p12, 'We welcome.')).toBe(allowed)
  })

  test('depends on nothing else: what happens to an open paragraph leaves it agreed', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, p12, p13)
    meeting.tables(NRL, p13, 'We act.')
    meeting.accepts(facilitator, meeting.last)
    meeting.calls(facilitator, p13)
    meeting.closesCall(facilitator, p13)
    expect(stateOf(meeting, p12)).toBe('agreed')
    meeting.agrees(facilitator, p13)
    meeting.reopens(facilitator, p12)
    expect([p12, p13].map((id) => stateOf(meeting, id))).toEqual(['open', 'agreed'])
  })

  test('two that are subject to each other stand and fall together', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, p12, p13)
    meeting.agrees(facilitator, p13, p12)
    expect(falling(meeting, p12)).toEqual(['13'])
    expect(falling(meeting, p13)).toEqual(['12'])
    meeting.reopens(facilitator, p12)
    expect([p12, p13].map((id) => stateOf(meeting, id))).toEqual(['open', 'open'])
  })

  test('is not subject to itself, to nothing, or to what is gone', () => {
    const meeting = aMeeting()
    expect(meeting.agrees(facilitator, p13, p13)).toBe('subject-to-itself')
    expect(meeting.agrees(facilitator, p13, paragraphId('nowhere'))).toBe('no-such-paragraph')
    meeting.proposes(NRL, p12, { is: 'deletion' })
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.agrees(facilitator, p13, p12)).toBe('paragraph-is-gone')
    expect(meeting.agrees(facilitator, p13, pp1, pp1)).toBe(allowed)
    expect(conditions(meeting, p13)).toEqual(['PP1'])
  })

  test('follows the words of a paragraph that is merged into another, also after a revision', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, pp1, p13)
    meeting.proposes(NRL, p12, { is: 'merge', with: p13 }, 'We welcome, and act.')
    meeting.accepts(facilitator, meeting.last)
    expect(conditions(meeting, pp1)).toEqual(['12'])
    const text = hashOfText(issuable(meeting.negotiation))
    const issue = {
      does: 'issue-revision',
      name: 'Rev.1',
      symbol: '',
      note: '',
      text,
      pending: 'carried',
    } as const
    expect(meeting.does(facilitator, issue)).toBe(allowed)
    expect(meeting.negotiation.paragraphs.has(p13)).toBe(false)
    meeting.agrees(facilitator, p12)
    expect(falling(meeting, p12)).toEqual(['PP1'])
  })

  test('a reopening names what falls; if that has moved since, nothing is done', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, p13)
    meeting.agrees(facilitator, p12, p13)
    const unseen = { does: 'reopen', paragraph: p13, reason: 'New instructions.' } as const
    expect(meeting.does(facilitator, unseen)).toBe('chain-has-moved')
    expect(meeting.does(facilitator, { ...unseen, falling: [p12, pp1] })).toBe('chain-has-moved')
    expect(meeting.does(facilitator, { ...unseen, falling: [pp1] })).toBe('chain-has-moved')
    expect(meeting.does(facilitator, { ...unseen, falling: [p12] })).toBe(allowed)
  })

  test('a called paragraph is agreed subject to others as well', () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p12)
    expect(meeting.agrees(facilitator, p12, p13)).toBe(allowed)
    expect(conditions(meeting, p12)).toEqual(['13'])
  })
})
