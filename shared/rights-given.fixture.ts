// The meeting in which the table of rights is asked: one paragraph about which everything is there that an act can be
// about, in each of the states a paragraph can be in.

import type { Act } from './acts.ts'
import { type ProposalId, proposalId } from './ids.ts'
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
import type { Subject } from './positions.ts'
import { hashOf, plain, prose } from './prose.ts'
import { assert } from './result.ts'

/** The states a paragraph can be in when somebody asks; over one that is objected to stands a call, and an objection to it. */
export const STATES = ['open', 'called', 'objected', 'agreed', 'deleted'] as const
export type State = (typeof STATES)[number]

/** What is about the paragraph, whatever its state: each is there from before. */
export const there = {
  /** Northland's, pending while the paragraph is open or called. Solmar supports it, and Tavoria asks to co-sponsor it. */
  theirs: proposalId('theirs'),
  /** Solmar's, set aside. */
  parked: proposalId('parked'),
  /** Entered for Solmar by the secretariat, and not confirmed. */
  oral: proposalId('oral'),
  /** A joint proposal of Northland and Solmar that is being written. */
  joint: proposalId('joint'),
} as const

export const onTheirs: Subject = { is: 'proposal', proposal: there.theirs }
export const on13: Subject = { is: 'paragraph', paragraph: p13 }

/** A meeting in which paragraph 13 was agreed once and reads otherwise since it was reopened; then it comes into this state. */
export function given(state: State): Meeting {
  const meeting = aMeeting()
  const tables = (by: typeof NRL, proposal: ProposalId, after: string, more: string) =>
    meeting.tables(by, p13, words(meeting).replace(after, after + more), proposal)

  heard(meeting.agrees(facilitator, p13))
  heard(meeting.reopens(facilitator, p13))
  heard(tables(TVR, proposalId('taken'), 'act', ' together'))
  heard(meeting.accepts(facilitator, proposalId('taken')))

  heard(tables(NRL, there.theirs, 'people on the move', ', in particular women,'))
  heard(meeting.takes(SOL, onTheirs, 'support'))
  heard(meeting.does(TVR, { does: 'cosponsor', proposal: there.theirs, delegation: TVR.delegation }))
  heard(tables(SOL, there.parked, 'risks', ' and hardship'))
  heard(
    meeting.does(facilitator, { does: 'set-aside', proposal: there.parked, as: 'parked', reason: 'Later.' }),
  )
  heard(meeting.does(secretariat, oralOf(meeting, there.oral)))
  const delegations = [NRL.delegation, SOL.delegation]
  heard(meeting.does(facilitator, { does: 'open-joint', proposal: there.joint, paragraph: p13, delegations }))
  comesTo(state, meeting)
  return meeting
}

function comesTo(state: State, meeting: Meeting): void {
  if (state === 'called' || state === 'objected') heard(meeting.calls(facilitator, p13))
  if (state === 'objected') heard(meeting.objects(TVR, p13))
  if (state === 'agreed') heard(meeting.agrees(facilitator, p13))
  if (state === 'deleted') {
    heard(meeting.proposes(TVR, p13, { is: 'deletion' }))
    heard(meeting.accepts(facilitator, meeting.last))
  }
}

/** What the secretariat enters for Solmar under this name. */
export const oralOf = (meeting: Meeting, proposal: ProposalId): Act & { readonly does: 'enter-orally' } => ({
  does: 'enter-orally',
  delegation: SOL.delegation,
  instruction: 'The first co-facilitator, from the chair.',
  proposal,
  paragraph: p13,
  base: hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? []),
  wording: prose(words(meeting).replace('borders', 'borders and at sea')),
  reason: '',
})

const words = ({ negotiation }: Meeting): string => plain(negotiation.paragraphs.get(p13)?.base ?? [])

const heard = (answer: unknown): void =>
  assert(answer === allowed, 'what leads to the table of rights is allowed')
