import { describe, expect, test } from 'vitest'
import type { Actor } from './delegations.ts'
import { delegationCode, proposalId, seatId } from './ids.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  p13,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { isStale, positionOf, standsOn, type Subject, tally } from './positions.ts'
import type { Wording } from './proposals.ts'
import { hashOf, type Prose, prose } from './prose.ts'

const code = delegationCode
const group: Actor = { seat: seatId('group-head'), role: 'head', delegation: code('CGR') }

/** A meeting with a proposal by NRL on paragraph 13, and a group of SOL, TVR and two that have no seat here. */
function withProposal() {
  const meeting = aMeeting()
  meeting.does(secretariat, {
    does: 'admit',
    delegation: {
      code: code('CGR'),
      name: 'Coastal Group',
      kind: 'group',
      members: ['SOL', 'TVR', 'DEL', 'PRA'].map(code),
    },
  })
  meeting.tables(NRL, p13, 'We remain concerned that people on the move face risks, and resolve to act.')
  return { meeting, on: { is: 'proposal', proposal: meeting.last } as const }
}

const stanceOf = (
  meeting: Meeting,
  stance: 'support' | 'can-accept' | 'oppose',
  on: Subject = subjectOf(meeting),
) =>
  (tally(meeting.negotiation, on).counted.get(stance) ?? []).map(({ code: one, through }) =>
    through ? `${one} through ${through}` : String(one),
  )
const subjectOf = (meeting: Meeting) => ({ is: 'proposal', proposal: meeting.last }) as const

test('[O2] a position on other words than there are is told that the text has moved', () => {
  const { meeting, on } = withProposal()
  expect(meeting.takes(SOL, on, 'support', { wording: hashOf(prose('Something else.')) })).toBe(
    'text-has-moved',
  )
  expect(meeting.takes(SOL, on, 'support')).toBe(allowed)
})

describe('[O3] staleness', () => {
  test('a position is stale once the proposal’s own changes are others, and fresh again when confirmed', () => {
    const { meeting, on } = withProposal()
    meeting.takes(SOL, on, 'support')
    const before = positionOf(meeting.negotiation, on, SOL.delegation)
    expect(before && isStale(meeting.negotiation, on, before)).toBe(false)
    meeting.tables(NRL, p13, 'We remain concerned that people face risks, and resolve to act.', meeting.last)
    expect(before && isStale(meeting.negotiation, on, before)).toBe(true)
    expect(stanceOf(meeting, 'support')).toEqual(['NRL'])
    expect(tally(meeting.negotiation, on).stale).toEqual([{ code: 'SOL' }])
    meeting.takes(SOL, on, 'support')
    expect(stanceOf(meeting, 'support')).toEqual(['NRL', 'SOL'])
  })

  test('a new reason for the same words leaves it fresh', () => {
    const { meeting, on } = withProposal()
    meeting.takes(SOL, on, 'support')
    const proposal = meeting.negotiation.proposals.get(meeting.last)
    const wording = proposal?.wordings.at(-1)
    if (!wording) throw new Error('the proposal has a wording')
    meeting.does(NRL, {
      does: 'table',
      proposal: meeting.last,
      paragraph: p13,
      base: wording.base,
      wording: wording.prose,
      reason: 'A better reason.',
    })
    expect(stanceOf(meeting, 'support')).toEqual(['NRL', 'SOL'])
  })

  test('a change elsewhere in the paragraph leaves it fresh', () => {
    const { meeting, on } = withProposal()
    meeting.takes(SOL, on, 'support')
    // The base gains words behind the proposal's own change, as an acceptance will bring them, and the proposal with it.
    const { negotiation } = meeting
    const proposal = negotiation.proposals.get(meeting.last)
    const wording = proposal?.wordings.at(-1)
    const base = wording && negotiation.bases.get(wording.base)
    if (!proposal || !wording || !base) throw new Error('the proposal has a wording on a base')
    const grown = (words: Prose): Prose => [...words, { text: ' Together.' }]
    const carried: Wording = {
      ...wording,
      prose: grown(wording.prose),
      base: hashOf(grown(base)),
      entry: 99,
      carried: true,
    }
    const after = {
      ...negotiation,
      bases: new Map(negotiation.bases).set(carried.base, grown(base)),
      proposals: new Map(negotiation.proposals).set(proposal.id, {
        ...proposal,
        wordings: [...proposal.wordings, carried],
      }),
    }
    const position = positionOf(after, on, SOL.delegation)
    expect(position && isStale(after, on, position)).toBe(false)
  })

  test('a position on a paragraph’s words is bound to those words', () => {
    const { meeting } = withProposal()
    const on = { is: 'paragraph', paragraph: p13 } as const
    expect(meeting.takes(TVR, on, 'reserve')).toBe(allowed)
    meeting.agrees(facilitator, p13)
    expect(meeting.takes(TVR, on, 'oppose')).toBe('paragraph-is-agreed')
  })
})

describe('[O5] groups', () => {
  test('a group’s position counts for its members, with or without a seat, and each is counted once', () => {
    const { meeting, on } = withProposal()
    meeting.takes(group, on, 'can-accept')
    expect(stanceOf(meeting, 'can-accept')).toEqual(
      ['SOL', 'TVR', 'DEL', 'PRA'].map((member) => `${member} through CGR`),
    )
    expect(tally(meeting.negotiation, on).notHeard).toEqual([])
  })

  test('a member’s own position stands beside it and wins for that member', () => {
    const { meeting, on } = withProposal()
    meeting.takes(group, on, 'can-accept')
    meeting.takes(TVR, on, 'oppose')
    expect(stanceOf(meeting, 'oppose')).toEqual(['TVR'])
    expect(stanceOf(meeting, 'can-accept')).toHaveLength(3)
    meeting.does(TVR, { does: 'withdraw-position', on })
    expect(stanceOf(meeting, 'can-accept')).toHaveLength(4)
  })

  test('exceptions are named, are members, and are not spoken for', () => {
    const { meeting, on } = withProposal()
    expect(meeting.takes(group, on, 'support', { except: [code('NRL')] })).toBe('not-a-member')
    expect(meeting.takes(group, on, 'support', { except: [code('DEL')] })).toBe(allowed)
    expect(tally(meeting.negotiation, on).notHeard).toEqual(['DEL'])
  })

  test('[P10] a member named as an exception is not counted as supporting through its group’s proposal', () => {
    const { meeting } = withProposal()
    const does = (except: readonly string[], words = 'We act.') =>
      meeting.does(group, {
        does: 'table',
        proposal: proposalId('of-the-group'),
        paragraph: p13,
        base: hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? []),
        wording: prose(words),
        reason: '',
        except: except.map(code),
      })
    const on = { is: 'proposal', proposal: proposalId('of-the-group') } as const
    const through = () => stanceOf(meeting, 'support', on).filter((name) => name.includes('through'))
    expect(does(['TVR', 'DEL'])).toBe(allowed)
    expect(through()).toEqual(['SOL through CGR', 'PRA through CGR'])
    expect(tally(meeting.negotiation, on).notHeard).toContain('DEL')
    // It stands for itself where it says so; and the next wording says anew for whom the group speaks.
    meeting.takes(TVR, on, 'oppose')
    expect(stanceOf(meeting, 'oppose', on)).toEqual(['TVR'])
    does([], 'We act now.')
    expect(through()).toEqual(['SOL through CGR', 'DEL through CGR', 'PRA through CGR'])
  })

  test('a member of two groups that stand differently is divided, and counted for neither', () => {
    const { meeting, on } = withProposal()
    meeting.does(secretariat, {
      does: 'admit',
      delegation: { code: code('GMR'), name: 'Mountain Group', kind: 'group', members: [code('SOL')] },
    })
    meeting.takes(group, on, 'support')
    meeting.takes({ ...group, delegation: code('GMR') }, on, 'oppose')
    expect(tally(meeting.negotiation, on).divided).toEqual(['SOL'])
  })
})

test('[O4] who has said nothing is not heard, and counted nowhere', () => {
  const { meeting, on } = withProposal()
  const { counted, notHeard } = tally(meeting.negotiation, on)
  expect(notHeard).toEqual(['SOL', 'TVR', 'DEL', 'PRA'])
  expect([...counted.values()].flat()).toEqual([{ code: 'NRL' }])
})

test('[O6] positions are changed and withdrawn, and the earlier ones stay', () => {
  const { meeting, on } = withProposal()
  meeting.takes(SOL, on, 'reserve')
  meeting.takes(SOL, on, 'support')
  meeting.does(SOL, { does: 'withdraw-position', on })
  const stand = standsOn(meeting.negotiation, on).get(SOL.delegation)
  expect(stand?.map((position) => position?.stance ?? null)).toEqual(['reserve', 'support', null])
  expect(positionOf(meeting.negotiation, on, SOL.delegation)).toBeUndefined()
  expect(meeting.takes(SOL, { is: 'proposal', proposal: proposalId('none') }, 'support')).toBe(
    'no-such-proposal',
  )
})
