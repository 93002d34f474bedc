import { expect, test } from 'vitest'
import type { Actor } from './delegations.ts'
import { equalTo } from './equal.ts'
import { proposalId } from './ids.ts'
import { type Meaning, WORDS } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  SOL,
} from './negotiation.fixture.ts'
import { prose } from './prose.ts'

const meant = (
  meeting: Meeting,
  by: Actor,
  words: string,
  { meaning = WORDS, paragraph = p13 }: Meant = {},
) =>
  equalTo(meeting.negotiation, {
    paragraph,
    meaning,
    proposal: proposalId('mine'),
    delegation: by.delegation,
    wording: prose(words),
  })?.number

type Meant = { readonly meaning?: Meaning; readonly paragraph?: typeof p13 }

test('[P13] words that are on the table in another’s name are known again, and may be tabled all the same', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  expect(meant(meeting, SOL, 'We act.')).toBe('NRL 13.1')
  expect(meant(meeting, SOL, 'We act now.')).toBeUndefined()
  expect(meant(meeting, SOL, 'We act.', { paragraph: p12 })).toBeUndefined()
  expect(meant(meeting, SOL, 'We act.', { meaning: { is: 'alternative' } })).toBeUndefined()
  expect(meeting.tables(SOL, p13, 'We act.')).toBe(allowed)
})

test('[P13] what asks for no words is equal by its meaning', () => {
  const meeting = aMeeting()
  meeting.proposes(NRL, p13, { is: 'deletion' })
  meeting.proposes(NRL, p12, { is: 'move', after: p13 })
  expect(meant(meeting, SOL, '', { meaning: { is: 'deletion' } })).toBe('NRL 13.1')
  expect(meant(meeting, SOL, '', { meaning: { is: 'move', after: p13 }, paragraph: p12 })).toBe('NRL 12.1')
  expect(meant(meeting, SOL, '', { meaning: { is: 'move', after: p13a }, paragraph: p12 })).toBeUndefined()
})

test('[P13] one’s own proposals, those one sponsors, and decided ones are not offered', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  const join = { does: 'cosponsor', proposal: meeting.last, delegation: SOL.delegation } as const
  expect(meant(meeting, NRL, 'We act.')).toBeUndefined()
  meeting.does(SOL, join)
  expect(meant(meeting, SOL, 'We act.')).toBe('NRL 13.1') // asked, and not answered yet
  meeting.does(NRL, join)
  expect(meant(meeting, SOL, 'We act.')).toBeUndefined()
  meeting.tables(NRL, p12, 'We act.')
  expect(meant(meeting, SOL, 'We act.', { paragraph: p12 })).toBe('NRL 12.1')
  meeting.does(facilitator, { does: 'set-aside', proposal: meeting.last, as: 'parked', reason: 'Later.' })
  expect(meant(meeting, SOL, 'We act.', { paragraph: p12 })).toBeUndefined()
})
