import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { aMeeting, facilitator, NRL, p12, p13, p13a, SOL, TVR } from './negotiation.fixture.ts'

const BASE_12 = 'We welcome the steps taken to widen regular pathways.'

test('[V13] a digest tells what became of my proposals, what happened where I have spoken, and the rest', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  const own = meeting.last
  meeting.takes(NRL, { is: 'paragraph', paragraph: p12 }, 'support')
  const since = meeting.negotiation.head
  meeting.tables(SOL, p12, BASE_12.replace('welcome', 'note'))
  const there = meeting.last
  meeting.accepts(facilitator, own)
  meeting.tables(TVR, p13a, 'To identify them;')
  const elsewhere = meeting.last
  const until = meeting.negotiation.head
  meeting.withdraws(TVR, elsewhere)
  const digest = digestOf(meeting.negotiation, NRL.delegation, { since, until })
  expect(digest.own).toMatchObject([{ is: 'accepted', proposals: [own] }])
  expect(digest.spokenOn).toMatchObject([{ is: 'tabled', proposal: there }])
  expect(digest.rest).toMatchObject([{ is: 'tabled', proposal: elsewhere }])
})
