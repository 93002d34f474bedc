import { expect, test } from 'vitest'
import type { Actor } from './delegations.ts'
import type { RoomOf } from './drafters.ts'
import { paragraphId, type ParagraphId, proposalId, type ProposalId } from './ids.ts'
import { groundOf, type Meaning } from './meanings.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  h1,
  type Meeting,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  p13a,
  secretariat,
  SOL,
} from './negotiation.fixture.ts'
import { hashOf, prose } from './prose.ts'
import { mayDiscard, mayPrepare } from './unwritten.ts'

const DELETION: Meaning = { is: 'deletion' }
const SPLIT: Meaning = { is: 'split' }
const P13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const MARKED = P13.replace('and resolve', '¶ and resolve')
const OURS = proposalId('ours')

type Asked = {
  readonly meaning?: Meaning
  readonly paragraph?: ParagraphId
  readonly words?: string
  readonly proposal?: ProposalId
}

const roomOf = (
  { delegation }: Actor,
  { meaning = DELETION, paragraph = p13, proposal = OURS }: Asked,
): RoomOf => ({
  proposal,
  paragraph,
  meaning,
  owner: delegation,
  live: false,
})

/** Whether a seat may prepare this in a room of its own, on the ground there is now. */
function prepares({ negotiation }: Meeting, by: Actor, asked: Asked = {}, room = roomOf(by, asked)) {
  const base = hashOf(groundOf(negotiation, room))
  const preparing = { base, wording: prose(asked.words ?? ''), reason: '', precedents: [] }
  const answer = mayPrepare(by, room, preparing, negotiation)
  return answer.ok ? allowed : answer.refusal
}

test('[P14] heads and delegates prepare, facilitators too, and nobody else', () => {
  const meeting = aMeeting()
  const may = everyone.filter((by) => prepares(meeting, by) === allowed)
  expect(may.map(({ role }) => role)).toEqual(['facilitator', 'head', 'delegate', 'head', 'head'])
  expect(prepares(meeting, observer)).toBe('observers-read')
  expect(prepares(meeting, secretariat)).toBe('secretariat-proposes-nothing')
  expect(prepares(meeting, SOL, {}, roomOf(NRL, {}))).toBe('not-your-proposal')
})

test('[P14] what is prepared is what might be tabled: without words, or a split at a place', () => {
  const meeting = aMeeting()
  const by = (asked: Asked) => prepares(meeting, NRLdelegate, asked)
  expect(by({ words: 'We delete.' })).toBe('words-apart')
  expect(by({ meaning: SPLIT, words: MARKED })).toBe(allowed)
  expect(by({ meaning: SPLIT, words: P13 })).toBe('no-place')
  expect(by({ meaning: SPLIT, paragraph: h1, words: 'Progress ¶ and challenges' })).toBe('cannot-split')
  expect(by({ meaning: { is: 'move', after: p12 } })).toBe('stands-there')
  expect(by({ meaning: { is: 'move', after: p13a } })).not.toBe(allowed)
  expect(by({ meaning: { is: 'recast', as: 'operative' } })).toBe('part-is-so')
  expect(by({ meaning: { is: 'recast', as: 'preambular' } })).toBe(allowed)
  expect(by({ meaning: { is: 'words' }, words: 'We act.' })).toBe('words-are-written')
  expect(by({ paragraph: paragraphId('none') })).toBe('no-such-paragraph')
})

test('[P14] it may be prepared while its paragraph is open, and given up at any time by those who draft', () => {
  const meeting = aMeeting()
  const gives = (by: Actor, room = roomOf(NRL, {})) => {
    const answer = mayDiscard(by, room, meeting.negotiation)
    return answer.ok ? allowed : answer.refusal
  }
  meeting.calls(facilitator, p13)
  expect(prepares(meeting, NRLdelegate)).toBe('paragraph-is-called')
  meeting.agrees(facilitator, p13)
  expect(prepares(meeting, NRLdelegate)).toBe('paragraph-is-agreed')
  expect([NRL, NRLdelegate].map((by) => gives(by))).toEqual([allowed, allowed])
  expect([SOL, facilitator, secretariat].map((by) => gives(by))).toEqual(
    Array.from({ length: 3 }, () => 'not-your-proposal'),
  )
  expect(gives({ ...NRL, role: 'observer' })).toBe('observers-read')
  expect(gives(NRL, { ...roomOf(NRL, {}), meaning: { is: 'words' } })).toBe('words-are-written')
  meeting.reopens(facilitator, p13)
  expect(prepares(meeting, NRLdelegate)).toBe(allowed)
})

test('[P14] [P1] of what is tabled another place is prepared by its own delegation, and not the same again', () => {
  const meeting = aMeeting()
  meeting.proposes(NRL, p13, SPLIT, MARKED)
  const tabled = { meaning: SPLIT, proposal: meeting.last }
  const sooner = P13.replace('that people', '¶ that people')
  expect(prepares(meeting, NRLdelegate, { ...tabled, words: MARKED })).toBe('nothing-changed')
  expect(prepares(meeting, NRLdelegate, { ...tabled, words: sooner })).toBe(allowed)
  expect(prepares(meeting, SOL, { ...tabled, words: sooner })).toBe('not-your-proposal')
  meeting.withdraws(NRL, meeting.last)
  expect(prepares(meeting, NRLdelegate, { ...tabled, words: sooner })).toBe('proposal-is-decided')
})
