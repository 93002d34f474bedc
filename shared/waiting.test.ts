import { describe, expect, test } from 'vitest'

import { keyOfAnswer, NOTHING_READ, type Read } from './answers.ts'
import type { ClearanceNow, Said } from './clearances.ts'
import type { Actor, Delegation } from './delegations.ts'
import type { Draft } from './floor.ts'
import { delegationCode, paragraphOf, proposalId, type ProposalId } from './ids.ts'
import { type Meaning, WORDS } from './meanings.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  p13a,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { hashOf, prose } from './prose.ts'
import { hashOfText, issuable } from './revisions.ts'
import { inOnePress, type Held, proposalIn, type Waiting, waitingFor } from './waiting.ts'

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const AT_SEA = BASE.replace('at borders', 'at sea')
const WAIT = BASE.replace('to act', 'to wait')

const DRAFT: Draft = {
  proposal: proposalId('draft'),
  paragraph: p13,
  meaning: WORDS,
  owner: NRL.delegation,
  changed: true,
  live: false,
  ready: false,
}

const NRLobserver: Actor = { ...NRL, role: 'observer' }

const listOf = (
  meeting: Meeting,
  by: Actor,
  { read = NOTHING_READ, drafts = [], clearances = [] }: Partial<Held & { read: Read }> = {},
) => waitingFor(by, meeting.negotiation, { drafts, clearances }, read)

/** The list as one reads it down: what waits, and on which paragraph. */
const kinds = (meeting: Meeting, by: Actor, more: Parameters<typeof listOf>[2] = {}) =>
  listOf(meeting, by, more).map(({ is, paragraph }) =>
    [is, meeting.negotiation.paragraphs.get(paragraph)?.reference].join(' '),
  )

/** Does the first, or another, of what can be done in one press about the one thing of this kind. */
const presses = (meeting: Meeting, by: Actor, is: Waiting['is'], turn = 0) => {
  const found = listOf(meeting, by).filter((one) => one.is === is)
  const [act] = found.flatMap((one) => inOnePress(one, by, meeting.negotiation)[turn] ?? [])
  return act ? meeting.does(by, act) : 'nothing to press'
}

const invites = (meeting: Meeting, by: Actor, proposal: ProposalId, whom: Actor) =>
  meeting.does(by, { does: 'cosponsor', proposal, delegation: whom.delegation })

test('[V8] nothing waits for anybody at first', () => {
  const meeting = aMeeting()
  for (const person of everyone) expect(kinds(meeting, person)).toEqual([])
})

test('[V8] words that are not tabled wait for their delegation, unless everyone reads them already', () => {
  const drafts = [DRAFT, { ...DRAFT, paragraph: p12, live: true }, { ...DRAFT, changed: false }]
  expect(kinds(aMeeting(), NRL, { drafts })).toEqual(['draft 13'])
})

test('[V8] [P11] what a delegate has said to be ready waits for the head, and no longer for the delegate', () => {
  const ready: Draft = { ...DRAFT, ready: true }
  expect(kinds(aMeeting(), NRL, { drafts: [ready] })).toEqual(['draft 13'])
  expect(kinds(aMeeting(), NRLdelegate, { drafts: [ready] })).toEqual([])
  expect(kinds(aMeeting(), NRLdelegate, { drafts: [DRAFT] })).toEqual(['draft 13'])
})

test('[V8] [P14] what is prepared without being written waits on its card, while it can still be decided', () => {
  const meeting = aMeeting()
  const unwritten = { wording: [], reason: '', precedents: [] }
  const prepared: Draft = { ...DRAFT, meaning: { is: 'deletion' }, unwritten }
  const cards = (drafts: readonly Draft[]) => listOf(meeting, NRL, { drafts }).map(proposalIn)
  expect(cards([prepared])).toEqual([DRAFT.proposal])
  expect(cards([DRAFT])).toEqual([null])
  meeting.calls(facilitator, p13)
  expect(cards([prepared]).slice(0, 1)).toEqual([DRAFT.proposal])
  meeting.agrees(facilitator, p13)
  expect(cards([prepared, DRAFT])).toEqual([])
})

test('[V8] [G3] what a group asks its members to clear waits for each that takes part, until it gives its word', () => {
  const meeting = aMeeting()
  const group: Delegation = {
    code: delegationCode('GRP'),
    name: 'A group',
    kind: 'group',
    members: [NRL.delegation, delegationCode('FAR')],
  }
  meeting.does(secretariat, { does: 'admit', delegation: group })
  const asked: ClearanceNow = {
    proposal: DRAFT.proposal,
    paragraph: p13,
    meaning: WORDS,
    group: group.code,
    base: hashOf(prose(BASE)),
    wording: prose(AT_SEA),
    at: meeting.negotiation.at,
    head: meeting.negotiation.head,
    said: [],
    isEarlier: false,
  }
  const waits = (...clearances: readonly ClearanceNow[]) =>
    [NRL, NRLdelegate, NRLobserver, SOL].map((by) => kinds(meeting, by, { clearances }))
  expect(waits(asked)).toEqual([['clearance 13'], [], [], []])
  const word: Said = {
    member: NRL.delegation,
    answer: 'clear',
    objection: '',
    wording: hashOf(asked.wording),
    at: asked.at,
  }
  expect(waits({ ...asked, said: [word] })).toEqual([[], [], [], []])
  const earlier = { ...word, wording: asked.base }
  expect(waits({ ...asked, said: [earlier] })).toEqual([['clearance 13'], [], [], []])
})

describe('[V8] [O3] a stale position', () => {
  test('on a proposal waits from when its words changed, and is confirmed in one press', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    meeting.takes(SOL, { is: 'proposal', proposal: meeting.last }, 'can-accept')
    expect(kinds(meeting, SOL)).toEqual([])
    meeting.tables(NRL, p13, BASE.replace('at borders', 'at every sea'), meeting.last)
    expect(kinds(meeting, SOL)).toEqual(['stale 13'])
    expect(listOf(meeting, SOL)[0]?.since).toBe(meeting.negotiation.at)
    expect(presses(meeting, SOL, 'stale')).toBe(allowed)
    expect(kinds(meeting, SOL)).toEqual([])
  })

  test('on the wording of a paragraph too; where the paragraph is agreed, nothing is to be done', () => {
    const meeting = aMeeting()
    meeting.takes(SOL, { is: 'paragraph', paragraph: p13 }, 'reserve')
    meeting.tables(NRL, p13, AT_SEA)
    meeting.accepts(facilitator, meeting.last)
    expect(kinds(meeting, SOL)).toEqual(['stale 13'])
    meeting.agrees(facilitator, p13)
    expect(kinds(meeting, SOL)).toEqual([])
  })

  test('[A6] waits for the seats that speak for the delegation, and not for those that only read', () => {
    const meeting = aMeeting()
    meeting.tables(SOL, p13, AT_SEA)
    meeting.takes(NRL, { is: 'proposal', proposal: meeting.last }, 'support')
    meeting.tables(SOL, p13, BASE.replace('at borders', 'at every sea'), meeting.last)
    const waits = () => [NRL, NRLdelegate, NRLobserver].map((by) => kinds(meeting, by))
    expect(waits()).toEqual([['stale 13'], [], []])
    meeting.does(NRL, { does: 'delegate-tabling', delegated: true })
    expect(waits()).toEqual([['stale 13'], ['stale 13'], []])
  })
})

test('[V8] [B4] a proposal on words that are no more waits for its owner', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, AT_SEA)
  const sea = meeting.last
  meeting.tables(SOL, p13, BASE.replace('at borders', 'everywhere'))
  meeting.accepts(facilitator, sea)
  expect(kinds(meeting, SOL)).toEqual(['outdated 13'])
  expect(listOf(meeting, SOL)[0]?.since).toBe(meeting.negotiation.at)
  meeting.withdraws(SOL, meeting.last)
  expect(kinds(meeting, SOL)).toEqual([])
})

describe('[V8] [P6] co-sponsoring', () => {
  test('an invitation waits for who is invited, and its acceptance is an answer to the owner', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    invites(meeting, NRL, meeting.last, SOL)
    expect(kinds(meeting, SOL)).toEqual(['invited 13'])
    expect(listOf(meeting, SOL)[0]?.since).toBe(meeting.negotiation.at)
    expect(kinds(meeting, NRL)).toEqual([])
    expect(presses(meeting, SOL, 'invited')).toBe(allowed)
    expect(kinds(meeting, SOL)).toEqual([])
    expect(kinds(meeting, NRL)).toEqual(['answer 13'])
  })

  test('a request waits for the owner, and whatever is said to it is an answer to who asked', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    invites(meeting, SOL, meeting.last, SOL)
    invites(meeting, TVR, meeting.last, TVR)
    expect(kinds(meeting, NRL)).toEqual(['asked 13', 'asked 13'])
    expect(presses(meeting, NRL, 'asked')).toBe(allowed)
    expect(presses(meeting, NRL, 'asked', 1)).toBe(allowed)
    expect(kinds(meeting, SOL)).toEqual(['answer 13'])
    expect(kinds(meeting, TVR)).toEqual(['answer 13'])
    expect(kinds(meeting, NRL)).toEqual([])
  })

  test('whoever takes back what it said itself leaves nothing to read', () => {
    const meeting = aMeeting()
    const ends = (by: Actor, delegation: Actor) =>
      meeting.does(by, {
        does: 'end-cosponsoring',
        proposal: meeting.last,
        delegation: delegation.delegation,
      })
    meeting.tables(NRL, p13, AT_SEA)
    invites(meeting, NRL, meeting.last, SOL)
    ends(NRL, SOL)
    invites(meeting, TVR, meeting.last, TVR)
    ends(TVR, TVR)
    for (const person of everyone) expect(kinds(meeting, person)).toEqual([])
  })

  test('a co-sponsor that leaves is told to the owner, and one that is shown out is told so', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    for (const by of [SOL, TVR]) {
      invites(meeting, by, meeting.last, by)
      invites(meeting, NRL, meeting.last, by)
    }
    const read = { upTo: meeting.negotiation.head, beyond: [] }
    const end = { does: 'end-cosponsoring', proposal: meeting.last } as const
    meeting.does(SOL, { ...end, delegation: SOL.delegation })
    meeting.does(NRL, { ...end, delegation: TVR.delegation })
    expect(kinds(meeting, NRL, { read })).toEqual(['answer 13'])
    expect(kinds(meeting, TVR, { read })).toEqual(['answer 13'])
    expect(kinds(meeting, SOL, { read })).toEqual([])
  })
})

describe('[V8] answers', () => {
  test('tell what became of a proposal to those who sponsor it, once; of several things the last', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    const sea = meeting.last
    invites(meeting, NRL, sea, TVR)
    invites(meeting, TVR, sea, TVR)
    const read = { upTo: meeting.negotiation.head, beyond: [] }
    meeting.does(facilitator, { does: 'set-aside', proposal: sea, as: 'parked', reason: 'After 14.' })
    meeting.does(facilitator, { does: 'take-up', proposal: sea })
    meeting.accepts(facilitator, sea)
    for (const by of [NRL, NRLdelegate, NRLobserver, TVR]) {
      expect(kinds(meeting, by, { read })).toEqual(['answer 13'])
      expect(listOf(meeting, by, { read })).toMatchObject([
        { answer: { happening: { is: 'accepted' } }, since: meeting.negotiation.at },
      ])
    }
    for (const by of [SOL, secretariat, observer]) expect(kinds(meeting, by, { read })).toEqual([])
  })

  test('do not tell a delegation what it did itself', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    meeting.withdraws(NRLdelegate, meeting.last)
    expect(kinds(meeting, NRL)).toEqual([])
  })

  test('tell what lapsed, fell, was taken up by another, and was reopened at one’s request', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    const outer = meeting.last
    const inner: Meaning = { is: 'within', proposal: outer }
    expect(meeting.proposes(SOL, p13, inner, AT_SEA.replace('sea', 'every sea'))).toBe(allowed)
    meeting.withdraws(NRL, outer)
    meeting.tables(TVR, p13, WAIT)
    meeting.agrees(facilitator, p13)
    meeting.reopens(facilitator, p13)
    const fell = { is: 'outcome', state: { is: 'lapsed', with: outer } }
    expect(listOf(meeting, SOL)).toMatchObject([{ answer: { happening: fell } }])
    const lapsed = { is: 'outcome', state: { is: 'lapsed' } }
    expect(listOf(meeting, TVR)).toMatchObject([{ answer: { happening: lapsed } }])
    expect(listOf(meeting, NRL)).toMatchObject([
      { answer: { happening: { is: 'reopened' }, proposal: null } },
    ])
  })

  test('are put away one by one, or all up to an entry; what comes later is new', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    meeting.accepts(facilitator, meeting.last)
    meeting.tables(NRL, p12, 'We welcome all steps.')
    meeting.accepts(facilitator, meeting.last)
    expect(kinds(meeting, NRL)).toEqual(['answer 12', 'answer 13'])
    const [latest] = listOf(meeting, NRL)
    const beyond = latest?.is === 'answer' ? [keyOfAnswer(latest.answer)] : []
    expect(kinds(meeting, NRL, { read: { upTo: 0, beyond } })).toEqual(['answer 13'])
    const read = { upTo: meeting.negotiation.head, beyond: [] }
    expect(kinds(meeting, NRL, { read })).toEqual([])
    meeting.tables(NRL, p13a, 'To find them;')
    meeting.agrees(facilitator, p13a)
    expect(kinds(meeting, NRL, { read })).toEqual(['answer 13 (a)'])
  })
})

describe('[V8] for facilitators', () => {
  test('what they parked waits until it is taken up, which is one press; what is pending waits for nobody', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    expect(kinds(meeting, facilitator)).toEqual([])
    const aside = { does: 'set-aside', proposal: meeting.last, as: 'parked', reason: 'After 14.' } as const
    meeting.does(facilitator, aside)
    expect(kinds(meeting, facilitator)).toEqual(['parked 13'])
    expect(kinds(meeting, secretariat)).toEqual([])
    expect(presses(meeting, facilitator, 'parked')).toBe(allowed)
    expect(kinds(meeting, facilitator)).toEqual([])
  })

  test('[L5] a paragraph on which everything is decided waits to be agreed, and not one that nobody has touched', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    const sea = meeting.last
    meeting.tables(SOL, p13, WAIT)
    meeting.accepts(facilitator, sea)
    expect(kinds(meeting, facilitator)).toEqual([])
    meeting.withdraws(SOL, meeting.last)
    expect(kinds(meeting, facilitator)).toEqual(['settled 13'])
    expect(listOf(meeting, facilitator)[0]?.since).toBe(meeting.negotiation.at)
    meeting.agrees(facilitator, p13)
    expect(kinds(meeting, facilitator)).toEqual([])
    meeting.reopens(facilitator, p13)
    expect(kinds(meeting, facilitator)).toEqual([])
  })

  test('[I4] what ended with a revision leaves nothing to be agreed: another reading begins', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, AT_SEA)
    const text = hashOfText(issuable(meeting.negotiation))
    const revision = { name: 'Rev.1', symbol: '', note: '', text, pending: 'ended' } as const
    expect(meeting.does(facilitator, { does: 'issue-revision', ...revision })).toBe(allowed)
    expect(kinds(meeting, facilitator)).toEqual([])
    expect(kinds(meeting, NRL)).toEqual(['answer 13'])
  })

  test('[M1] a new paragraph that came in leaves nothing to be agreed by itself, neither there nor before it', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note the work.')
    meeting.accepts(facilitator, meeting.last)
    expect(kinds(meeting, facilitator)).toEqual([])
    meeting.tables(SOL, paragraphOf(meeting.last), 'We note all the work.')
    meeting.withdraws(SOL, meeting.last)
    expect(kinds(meeting, facilitator)).toEqual(['settled 13 bis'])
  })
})

test('[V8] whatever waits with something to press, the rules allow the press', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, AT_SEA)
  meeting.takes(TVR, { is: 'proposal', proposal: meeting.last }, 'support')
  invites(meeting, NRL, meeting.last, SOL)
  invites(meeting, TVR, meeting.last, TVR)
  meeting.tables(NRL, p13, WAIT, meeting.last)
  const pressed = everyone.flatMap((person) =>
    listOf(meeting, person).flatMap((one) =>
      inOnePress(one, person, meeting.negotiation).map(({ does }) => `${person.delegation} ${does}`),
    ),
  )
  expect(pressed).toEqual([
    'NRL cosponsor',
    'NRL end-cosponsoring',
    'SOL cosponsor',
    'SOL end-cosponsoring',
    'TVR take-position',
  ])
})
