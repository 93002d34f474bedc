import { expect, test } from 'vitest'
import type { Actor } from './delegations.ts'
import { delegationCode, type ParagraphId, type ProposalId, proposalId } from './ids.ts'
import { jointsOn } from './joints.ts'
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
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { hashOf } from './prose.ts'
import { tally } from './positions.ts'
import { sponsorsOf } from './proposals.ts'
import { mayEnter } from './rights.ts'

const joint = proposalId('joint')

const opens = (
  meeting: Meeting,
  named: readonly Actor[],
  { by = facilitator, meaning = WORDS, paragraph = p13, id = joint }: Opening = {},
) =>
  meeting.does(by, {
    does: 'open-joint',
    proposal: id,
    paragraph,
    meaning,
    delegations: named.map(({ delegation }) => delegation),
  })
type Opening = { by?: Actor; meaning?: Meaning; paragraph?: ParagraphId; id?: ProposalId }

const answers = (meeting: Meeting, by: Actor, takesPart: boolean) =>
  meeting.does(by, { does: 'answer-joint', proposal: joint, takesPart })

const room = {
  proposal: joint,
  paragraph: p13,
  meaning: WORDS,
  owner: SOL.delegation,
  isJoint: true,
  live: false,
} as const
const inside = ({ negotiation }: Meeting) => everyone.filter((by) => mayEnter(by, room, negotiation).ok)

test('[J1] a facilitator opens it and names two to eight delegations that may propose, each once', () => {
  const meeting = aMeeting()
  for (const by of everyone.filter(({ role }) => role !== 'facilitator'))
    expect(opens(meeting, [SOL, NRL], { by })).toBe(
      by === observer
        ? 'observers-read'
        : by === secretariat
          ? 'secretariat-proposes-nothing'
          : 'facilitators-open-joints',
    )
  expect(opens(meeting, [SOL])).toBe('names-are-few-or-many')
  expect(opens(meeting, [SOL, SOL])).toBe('names-are-few-or-many')
  const many = Array.from({ length: 9 }, (_, turn) => ({ ...SOL, delegation: delegationCode(`LAND${turn}`) }))
  expect(opens(meeting, many)).toBe('names-are-few-or-many')
  expect(opens(meeting, [SOL, observer])).toBe('cannot-propose')
  expect(opens(meeting, [SOL, facilitator])).toBe('cannot-propose')
  expect(opens(meeting, [SOL, NRL], { meaning: { is: 'deletion' } })).toBe('words-apart')
  expect(opens(meeting, [SOL, NRL])).toBe(allowed)
  expect(opens(meeting, [SOL, TVR])).toBe('joint-is-there')
  meeting.agrees(facilitator, p12)
  expect(opens(meeting, [SOL, NRL], { paragraph: p12, id: proposalId('late') })).toBe('paragraph-is-agreed')
})

test('[J2] [W2] its room is entered by the seats of those named from the start, and by nobody else', () => {
  const meeting = aMeeting()
  expect(inside(meeting)).toEqual([]) // not opened yet
  opens(meeting, [SOL, NRL])
  expect(inside(meeting)).toEqual([NRL, NRLdelegate, SOL])
  const watching: Actor = { ...SOL, role: 'observer' }
  expect(mayEnter(watching, room, meeting.negotiation)).toEqual({ ok: false, refusal: 'observers-read' })
  meeting.agrees(facilitator, p13)
  expect(inside(meeting)).toEqual([])
})

test('[J3] of those who take part the first named owns it, the others sponsor it and write on', () => {
  const meeting = aMeeting()
  opens(meeting, [SOL, NRL, TVR])
  answers(meeting, SOL, true)
  answers(meeting, TVR, true)
  expect(meeting.tables(NRLdelegate, p13, 'We act together.', joint)).toBe('head-tables')
  expect(meeting.tables(NRL, p13, 'We act together.', joint)).toBe(allowed)
  const proposal = meeting.negotiation.proposals.get(joint)
  expect(proposal?.number).toBe('SOL 13.1')
  expect(proposal && sponsorsOf(proposal)).toEqual(['SOL', 'NRL', 'TVR'])
  expect(inside(meeting)).toEqual([NRL, NRLdelegate, SOL, TVR])
  expect(jointsOn(meeting.negotiation)).toEqual([])
  expect(meeting.tables(TVR, p13, 'We act, and together.', joint)).toBe(allowed)
})

test('[J3] [O4] a delegation that was named and said nothing is invited, and counts as nothing', () => {
  const meeting = aMeeting()
  opens(meeting, [SOL, NRL, TVR])
  answers(meeting, NRL, true)
  meeting.tables(NRL, p13, 'We act together.', joint)
  const proposal = meeting.negotiation.proposals.get(joint)
  expect(proposal?.owner).toBe('NRL')
  expect(proposal?.cosponsors).toEqual(
    new Map([
      ['SOL', 'invited'],
      ['TVR', 'invited'],
    ]),
  )
  expect(inside(meeting)).toEqual([NRL, NRLdelegate])
  const { counted, notHeard } = tally(meeting.negotiation, { is: 'proposal', proposal: joint })
  expect(counted.get('support')).toEqual([{ code: 'NRL' }])
  expect(notHeard).toEqual(['SOL', 'TVR'])
  expect(meeting.does(SOL, { does: 'cosponsor', proposal: joint, delegation: SOL.delegation })).toBe(allowed)
  expect(inside(meeting)).toEqual([NRL, NRLdelegate, SOL])
})

test('[J3] nobody else tables it, nor on another paragraph, nor with another meaning', () => {
  const meeting = aMeeting()
  opens(meeting, [SOL, NRL])
  expect(meeting.tables(TVR, p13, 'We act.', joint)).toBe('not-your-proposal')
  expect(meeting.tables(facilitator, p13, 'We act.', joint)).toBe('not-your-proposal')
  expect(meeting.tables(SOL, p12, 'We act.', joint)).toBe('proposal-is-elsewhere')
  const other = {
    does: 'table',
    proposal: joint,
    paragraph: p13,
    meaning: { is: 'alternative' },
    base: hashOf([]),
    wording: [],
    reason: '',
  } as const
  expect(meeting.does(SOL, other)).toBe('meaning-stays')
  expect(meeting.negotiation.proposals.size).toBe(0)
})

test('[J5] a delegation takes part once, leaves when it likes, and with the last it is closed', () => {
  const meeting = aMeeting()
  opens(meeting, [SOL, NRL])
  expect(answers(meeting, TVR, true)).toBe('not-named')
  expect(answers(meeting, secretariat, true)).toBe('secretariat-proposes-nothing')
  expect(answers(meeting, SOL, true)).toBe(allowed)
  expect(answers(meeting, SOL, true)).toBe('said-already')
  expect(answers(meeting, SOL, false)).toBe(allowed)
  expect(answers(meeting, SOL, false)).toBe('not-named')
  expect(inside(meeting)).toEqual([NRL, NRLdelegate])
  expect(meeting.tables(SOL, p13, 'We act.', joint)).toBe('not-your-proposal')
  expect(answers(meeting, NRL, false)).toBe(allowed)
  expect(jointsOn(meeting.negotiation, p13)).toEqual([])
  expect(answers(meeting, NRL, true)).toBe('no-such-joint')
  for (const by of [NRL, SOL, TVR]) expect(meeting.tables(by, p13, 'We act.', joint)).toBe('no-such-joint')
})

test('[J5] a facilitator closes it, and nobody goes on', () => {
  const meeting = aMeeting()
  opens(meeting, [SOL, NRL])
  const close = (by: Actor) => meeting.does(by, { does: 'close-joint', proposal: joint })
  expect(close(SOL)).toBe('facilitators-open-joints')
  expect(close(facilitator)).toBe(allowed)
  expect(close(facilitator)).toBe('no-such-joint')
  expect(inside(meeting)).toEqual([])
})

test('[J2] a room that one delegation opened for itself is not opened to others by naming them', () => {
  const meeting = aMeeting()
  opens(meeting, [SOL, TVR])
  const own = { proposal: joint, paragraph: p13, meaning: WORDS, owner: NRL.delegation, live: false }
  const entering = everyone.filter((by) => mayEnter(by, own, meeting.negotiation).ok)
  expect(entering).toEqual([NRL, NRLdelegate])
})
