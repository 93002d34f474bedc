import { expect, test } from 'vitest'
import type { Actor } from './delegations.ts'
import { WORDS } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  NRLdelegate,
  observer,
  p13,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { sponsorsOf } from './proposals.ts'
import { tally } from './positions.ts'
import { mayEnter } from './rights.ts'

const withProposal = () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  return meeting
}
const says = (
  meeting: Meeting,
  by: Actor,
  about: Actor,
  does: 'cosponsor' | 'end-cosponsoring' = 'cosponsor',
) => meeting.does(by, { does, proposal: meeting.last, delegation: about.delegation })
const sponsors = (meeting: Meeting) => {
  const proposal = meeting.negotiation.proposals.get(meeting.last)
  return proposal && sponsorsOf(proposal)
}

test('[P6] a delegation that asks co-sponsors once the owner has said so too', () => {
  const meeting = withProposal()
  expect(says(meeting, SOL, SOL)).toBe(allowed)
  expect(sponsors(meeting)).toEqual(['NRL'])
  expect(says(meeting, SOL, SOL)).toBe('said-already')
  meeting.delegates(NRL)
  expect(says(meeting, NRLdelegate, SOL)).toBe(allowed)
  expect(sponsors(meeting)).toEqual(['NRL', 'SOL'])
  expect(says(meeting, NRL, SOL)).toBe('said-already')
})

test('[P6] a delegation that is invited co-sponsors once it has agreed, and leaves as easily', () => {
  const meeting = withProposal()
  says(meeting, NRL, SOL)
  expect(sponsors(meeting)).toEqual(['NRL'])
  says(meeting, SOL, SOL)
  expect(sponsors(meeting)).toEqual(['NRL', 'SOL'])
  expect(says(meeting, SOL, SOL, 'end-cosponsoring')).toBe(allowed)
  expect(sponsors(meeting)).toEqual(['NRL'])
  expect(says(meeting, SOL, SOL, 'end-cosponsoring')).toBe('no-such-cosponsor')
})

test('[P6] it is between the two: nobody else says it, and not everybody can', () => {
  const meeting = withProposal()
  expect(says(meeting, TVR, SOL)).toBe('not-yours-to-say')
  expect(says(meeting, facilitator, SOL)).toBe('not-yours-to-say')
  expect(says(meeting, secretariat, SOL)).toBe('not-yours-to-say')
  expect(says(meeting, NRL, NRL)).toBe('not-yours-to-say')
  expect(says(meeting, NRL, observer)).toBe('cannot-cosponsor')
  expect(says(meeting, facilitator, facilitator)).toBe('cannot-cosponsor')
  meeting.withdraws(NRL, meeting.last)
  expect(says(meeting, SOL, SOL)).toBe('proposal-is-decided')
})

test('[P6] sponsors support what they sponsor, whatever they said before', () => {
  const meeting = withProposal()
  const on = { is: 'proposal', proposal: meeting.last } as const
  meeting.takes(SOL, on, 'oppose')
  says(meeting, SOL, SOL)
  says(meeting, NRL, SOL)
  expect(tally(meeting.negotiation, on).counted.get('support')).toEqual([{ code: 'NRL' }, { code: 'SOL' }])
  expect(meeting.takes(SOL, on, 'oppose')).toBe('sponsors-support-their-own')
})

test('[P7] [W2] co-sponsors enter and change the words only while the owner has opened the room to them', () => {
  const meeting = withProposal()
  const room = { proposal: meeting.last, paragraph: p13, meaning: WORDS, owner: NRL.delegation, live: false }
  const enters = (by: Actor) => mayEnter(by, room, meeting.negotiation).ok
  const share = (by: Actor, shared: boolean) =>
    meeting.does(by, { does: 'share-room', proposal: meeting.last, shared })
  says(meeting, SOL, SOL)
  expect(share(NRL, true)).toBe(allowed)
  expect(enters(SOL)).toBe(false) // asked, and not yet welcomed
  says(meeting, NRL, SOL)
  expect([enters(SOL), enters(TVR), enters(NRL)]).toEqual([true, false, true])
  expect(meeting.tables(SOL, p13, 'We act together.', meeting.last)).toBe(allowed)
  expect(meeting.withdraws(SOL, meeting.last)).toBe('not-your-proposal')
  expect(share(SOL, false)).toBe('not-your-proposal')
  expect(share(NRL, true)).toBe('room-is-so')
  share(NRL, false)
  expect(enters(SOL)).toBe(false)
  expect(meeting.tables(SOL, p13, 'We act alone.', meeting.last)).toBe('not-your-proposal')
})
