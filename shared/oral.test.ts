import { expect, test } from 'vitest'
import type { Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import { delegationCode, type ParagraphId, type ProposalId, proposalId, seatId } from './ids.ts'
import { groundOf, type Meaning, WORDS } from './meanings.ts'
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
import { mayTakeDown } from './oral.ts'
import { tally } from './positions.ts'
import { isUnconfirmed } from './proposals.ts'
import { hashOf, plain, prose } from './prose.ts'
import { mayEnter } from './rights.ts'

const oral = proposalId('oral')

type Said = {
  readonly by?: Actor
  readonly for?: Actor
  readonly meaning?: Meaning
  readonly instruction?: string
  readonly id?: ProposalId
}

function enters(meeting: Meeting, paragraph: ParagraphId, words: string, said: Said = {}) {
  const { meaning = WORDS } = said
  const base = hashOf(groundOf(meeting.negotiation, { paragraph, meaning }))
  return meeting.does(said.by ?? secretariat, {
    does: 'enter-orally',
    delegation: (said.for ?? NRL).delegation,
    instruction: said.instruction ?? 'The co-facilitators, in the second reading.',
    proposal: said.id ?? oral,
    paragraph,
    meaning,
    base,
    wording: prose(words),
    reason: '',
  })
}

const confirms = (meeting: Meeting, by: Actor, words: string) =>
  meeting.does(by, { does: 'confirm-oral', proposal: oral, wording: hashOf(prose(words)) })

const proposalIn = ({ negotiation }: Meeting) => {
  const proposal = negotiation.proposals.get(oral)
  if (!proposal) throw new Error('it was entered')
  return proposal
}

test('[U1] [A3] the secretariat enters what a delegation said, in its name; who entered it stays on the record', () => {
  const meeting = aMeeting()
  expect(enters(meeting, p13, 'We act.')).toBe(allowed)
  const { owner, number, oral: how } = proposalIn(meeting)
  expect({ owner, number }).toEqual({ owner: 'NRL', number: 'NRL 13.1' })
  expect(how).toEqual({
    instruction: 'The co-facilitators, in the second reading.',
    entry: meeting.negotiation.head,
    at: meeting.negotiation.at,
  })
  expect(meeting.record.at(-1)?.by).toEqual(secretariat)
  expect(meeting.tables(secretariat, p12, 'We act.')).toBe('secretariat-proposes-nothing')
})

test('[U1] nobody else enters it, and only for a delegation that may propose, on an instruction that is said', () => {
  const meeting = aMeeting()
  const others = everyone.filter((by) => by !== secretariat)
  expect(others.map((by) => enters(meeting, p13, 'We act.', { by }))).toEqual(
    others.map((by) => (by === observer ? 'observers-read' : 'secretariat-enters-orals')),
  )
  for (const actor of [observer, facilitator, secretariat])
    expect(enters(meeting, p13, 'We act.', { for: actor })).toBe('cannot-propose')
  const stranger: Actor = { ...NRL, delegation: delegationCode('NOONE'), seat: seatId('noone') }
  expect(enters(meeting, p13, 'We act.', { for: stranger })).toBe('no-such-delegation')
  expect(enters(meeting, p13, 'We act.', { instruction: '  ' })).toBe('instruction-is-missing')
  expect(meeting.negotiation.proposals.size).toBe(0)
})

test('[U1] what is entered is held to what is tabled', () => {
  const meeting = aMeeting()
  expect(enters(meeting, p13, '')).toBe('no-words')
  expect(enters(meeting, p13, 'We\u200b act.')).toBe('hidden-characters')
  expect(enters(meeting, p12, 'We welcome the steps taken to widen regular pathways.')).toBe('as-it-stands')
  expect(enters(meeting, p13, 'We act.', { meaning: { is: 'deletion' } })).toBe('words-apart')
  expect(enters(meeting, p13, '', { meaning: { is: 'deletion' } })).toBe(allowed)
  meeting.agrees(facilitator, p12)
  expect(enters(meeting, p12, 'We act.', { id: proposalId('late') })).toBe('paragraph-is-agreed')
})

test('[U3] a seat of its delegation confirms the exact words it saw, once', () => {
  const meeting = aMeeting()
  enters(meeting, p13, 'We act.')
  expect(confirms(meeting, SOL, 'We act.')).toBe('owner-confirms')
  expect(confirms(meeting, secretariat, 'We act.')).toBe('owner-confirms')
  expect(confirms(meeting, facilitator, 'We act.')).toBe('owner-confirms')
  expect(confirms(meeting, observer, 'We act.')).toBe('observers-read')
  expect(confirms(meeting, NRL, 'We wait.')).toBe('text-has-moved')
  expect(isUnconfirmed(proposalIn(meeting))).toBe(true)
  expect(confirms(meeting, NRLdelegate, 'We act.')).toBe('head-speaks')
  meeting.delegates(NRL, true)
  expect(confirms(meeting, NRLdelegate, 'We act.')).toBe(allowed)
  expect(isUnconfirmed(proposalIn(meeting))).toBe(false)
  expect(confirms(meeting, NRL, 'We act.')).toBe('nothing-to-confirm')
})

test('[U3] tabling it again in other words corrects it, and so confirms it; the words taken down stay on the record', () => {
  const meeting = aMeeting()
  enters(meeting, p13, 'We act.')
  expect(meeting.tables(SOL, p13, 'We act at once.', oral)).toBe('not-your-proposal')
  expect(meeting.tables(NRL, p13, 'We act at once.', oral)).toBe(allowed)
  const { wordings, oral: how } = proposalIn(meeting)
  expect(wordings.map(({ prose: words }) => plain(words))).toEqual(['We act.', 'We act at once.'])
  expect(how?.confirmed?.entry).toBe(meeting.negotiation.head)
})

test('[U3] a co-sponsor in the same room tables it only once the owner has confirmed it', () => {
  const meeting = aMeeting()
  enters(meeting, p13, 'We act.')
  const join: Act = { does: 'cosponsor', proposal: oral, delegation: SOL.delegation }
  meeting.does(SOL, join)
  meeting.does(NRL, join)
  meeting.does(NRL, { does: 'share-room', proposal: oral, shared: true })
  expect(meeting.tables(SOL, p13, 'We act together.', oral)).toBe('owner-confirms')
  expect(isUnconfirmed(proposalIn(meeting))).toBe(true)
  confirms(meeting, NRL, 'We act.')
  expect(meeting.tables(SOL, p13, 'We act together.', oral)).toBe(allowed)
})

test('[U3] the secretariat enters nothing twice, and does not take another proposal’s place', () => {
  const meeting = aMeeting()
  enters(meeting, p13, 'We act.')
  expect(enters(meeting, p13, 'We wait.')).toBe('entered-already')
  meeting.tables(SOL, p13, 'We wait.')
  expect(enters(meeting, p13, 'We act.', { for: SOL, id: meeting.last })).toBe('entered-already')
})

test('[U4] [B2] until it is confirmed it is not accepted into the text; then it is', () => {
  const meeting = aMeeting()
  enters(meeting, p13, 'We act.')
  expect(meeting.accepts(facilitator, oral)).toBe('oral-is-unconfirmed')
  confirms(meeting, NRL, 'We act.')
  expect(meeting.accepts(facilitator, oral)).toBe(allowed)
})

test('[U4] [O4] until it is confirmed its delegation is not heard as supporting it', () => {
  const meeting = aMeeting()
  enters(meeting, p13, 'We act.')
  const on = { is: 'proposal', proposal: oral } as const
  const support = () => tally(meeting.negotiation, on).counted.get('support')
  expect(support()).toEqual([])
  expect(tally(meeting.negotiation, on).notHeard).toContain('NRL')
  confirms(meeting, NRL, 'We act.')
  expect(support()).toEqual([{ code: 'NRL' }])
})

test('[U5] it is withdrawn by its delegation, and set aside or lapsed like any other', () => {
  const meeting = aMeeting()
  enters(meeting, p13, 'We act.')
  expect(meeting.withdraws(secretariat, oral)).toBe('not-your-proposal')
  expect(meeting.withdraws(NRL, oral)).toBe(allowed)
  expect(confirms(meeting, NRL, 'We act.')).toBe('proposal-is-decided')
})

test('[U2] the secretariat alone takes words down, and leaves their room once they are entered', () => {
  const meeting = aMeeting()
  const aim = { paragraph: p13, meaning: WORDS }
  const takesDown = (by: Actor) => mayTakeDown(by, aim, NRL.delegation, meeting.negotiation).ok
  expect(everyone.filter(takesDown)).toEqual([secretariat])
  const room = {
    ...aim,
    proposal: oral,
    owner: secretariat.delegation,
    spokenBy: NRL.delegation,
    live: false,
  }
  const inside = () => everyone.filter((by) => mayEnter(by, room, meeting.negotiation).ok)
  expect(inside()).toEqual([secretariat])
  enters(meeting, p13, 'We act.')
  expect(inside()).toEqual([NRL, NRLdelegate])
  expect(mayEnter(TVR, room, meeting.negotiation)).toEqual({ ok: false, refusal: 'not-your-proposal' })
})
