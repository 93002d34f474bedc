// Where an attempt would get somewhere: whose right it is, and on which proposal and paragraph. Left to chance alone most of
// what is tried in a meeting is refused, and a property of every record would be one of very few of them.

import type { Actor } from './delegations.ts'
import { type DelegationCode, type ParagraphId, type ProposalId, proposalId } from './ids.ts'
import { everyone, facilitator, type Meeting, NRL, secretariat, SOL, TVR } from './negotiation.fixture.ts'
import type { Paragraph } from './paragraphs.ts'
import { isPending, isSetAside, isUnconfirmed, type Proposal } from './proposals.ts'

const verbs = (all: string): ReadonlySet<string> => new Set(all.split('; '))

const FACILITATORS_DO = verbs(
  'accept; aside; up; agree; agree subject to; reopen; call; close call; restore; issue; silence; names; observing; conclude; ' +
    'with what is inside; joint; close; screen; beside; bridge',
)
const SECRETARIAT_DOES = verbs('adopt; endorse; correct; respell; notify; time is up; orally')
const OWNERS_DO = verbs('again; withdraw; share; confirm; leave')
const HEADS_DO = verbs(
  'table; object; contradict; stand; state; break silence; cosponsor; join; joint words; delegate; new paragraph; ' +
    'at the beginning; alternative; delete; move; merge; split; recast; heading; words of a heading; inside',
)

/** What is tried, how far from the last of its kind, and where it would be tried by chance. */
export type Attempted = {
  readonly verb: string
  readonly turn: number
  readonly paragraph: ParagraphId
  readonly by: Actor
}
/** By whom, on which proposal and on which paragraph. */
type Aimed = { readonly by: Actor; readonly earlier: ProposalId; readonly paragraph: ParagraphId }

export const byChance = (_meeting: Meeting, { turn, ...tried }: Attempted): Aimed => ({
  ...tried,
  earlier: proposalId(`proposal-${turn}`),
})

export function aimed(meeting: Meeting, tried: Attempted): Aimed {
  const earlier = proposalFor(meeting, tried)
  const paragraph = paragraphFor(meeting, tried)
  return { by: whoDoes(meeting, { ...tried, paragraph }, earlier) ?? tried.by, earlier, paragraph }
}

function whoDoes(
  { negotiation }: Meeting,
  { verb, turn, paragraph }: Attempted,
  earlier: ProposalId,
): Actor | undefined {
  if (FACILITATORS_DO.has(verb)) return facilitator
  if (SECRETARIAT_DOES.has(verb)) return secretariat
  if (OWNERS_DO.has(verb)) return headOf(negotiation.proposals.get(earlier)?.owner)
  if (verb === 'unsay') return headOf(negotiation.adoption?.statements.at(-1 - turn)?.by)
  if (verb === 'no objection') {
    const state = negotiation.paragraphs.get(paragraph)?.state
    return state?.is === 'called' ? headOf([...state.objections.keys()][0]) : undefined
  }
  return HEADS_DO.has(verb) ? [NRL, SOL, TVR][turn % 3] : undefined
}

const headOf = (code: DelegationCode | null | undefined): Actor | undefined =>
  everyone.find(({ delegation, role }) => delegation === code && role !== 'delegate')

const PROPOSALS: Readonly<Record<string, (proposal: Proposal) => boolean>> = {
  up: ({ state }) => isSetAside(state),
  confirm: isUnconfirmed,
  share: ({ cosponsors }) => cosponsors.size > 0,
  leave: ({ cosponsors }) => cosponsors.has(SOL.delegation),
}

function proposalFor({ negotiation }: Meeting, { verb, turn }: Attempted): ProposalId {
  const all = [...negotiation.proposals.values()].filter(PROPOSALS[verb] ?? isPending)
  return (all.at(-1 - turn) ?? all.at(-1))?.id ?? proposalId(`proposal-${turn}`)
}

const PARAGRAPHS: Readonly<Record<string, (paragraph: Paragraph) => boolean>> = {
  object: ({ state }) => state.is === 'called',
  'no objection': ({ state }) => state.is === 'called' && state.objections.size > 0,
  'close call': ({ state }) => state.is === 'called',
  reopen: ({ state }) => state.is === 'agreed',
  restore: ({ state, reopenings }) => state.is === 'open' && reopenings.length > 0,
}

function paragraphFor({ negotiation }: Meeting, { verb, turn, paragraph }: Attempted): ParagraphId {
  const isMeant = PARAGRAPHS[verb]
  const all = isMeant ? [...negotiation.paragraphs.values()].filter(isMeant) : []
  return all[turn % Math.max(1, all.length)]?.id ?? paragraph
}
