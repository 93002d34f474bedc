// The record and its fold. `apply` is the only thing that changes a negotiation's state, on the server and in every
// browser; `replay` is that, from nothing. An entry that got here was allowed: what it assumes is asserted, not judged.

import { accepted } from './accepted.ts'
import { isFulfilled } from './accepting.ts'
import type { Act, Entry } from './acts.ts'
import { decided, indexed, theParagraph, theProposal, withParagraph, withProposal } from './changing.ts'
import { FACILITATORS, SECRETARIAT } from './delegations.ts'
import type { DelegationCode, ParagraphId, ProposalId } from './ids.ts'
import { type Negotiation, NOTHING_YET } from './negotiation.ts'
import { inside } from './inside.ts'
import { aboutOf, WORDS } from './meanings.ts'
import { referencesOf } from './numbering.ts'
import type { Paragraph } from './paragraphs.ts'
import { asItCameIn, type Issue, withRevision } from './revisions.ts'
import { keyOfSubject, type Position, standsOn, type Subject } from './positions.ts'
import {
  type CoSponsorship,
  isPending,
  isSetAside,
  type Proposal,
  type Wording,
  wordingOf,
} from './proposals.ts'
import { hashOf } from './prose.ts'
import { assert, unreachable } from './result.ts'

export const replay = (record: Iterable<Entry>): Negotiation => {
  let negotiation = NOTHING_YET
  for (const entry of record) negotiation = apply(negotiation, entry)
  return negotiation
}

export function apply(before: Negotiation, entry: Entry): Negotiation {
  assert(entry.number === before.head + 1, `entry ${entry.number} follows entry ${before.head}`)
  return { ...changed(before, entry), head: entry.number, at: entry.at }
}

function changed(before: Negotiation, entry: Entry): Negotiation {
  const { act } = entry
  switch (act.does) {
    case 'convene':
      return {
        ...before,
        id: act.negotiation,
        title: act.title,
        delegations: new Map([
          [FACILITATORS, { code: FACILITATORS, name: 'Co-facilitators', kind: 'facilitators', members: [] }],
          [SECRETARIAT, { code: SECRETARIAT, name: 'Secretariat', kind: 'secretariat', members: [] }],
        ]),
      }
    case 'admit':
      return {
        ...before,
        delegations: new Map(before.delegations).set(act.delegation.code, act.delegation),
      }
    case 'import-draft': {
      const references = referencesOf(act.paragraphs)
      const paragraphs = act.paragraphs.map(({ prose, ...rest }): [ParagraphId, Paragraph] => [
        rest.id,
        {
          ...rest,
          reference: references.get(rest.id) ?? '',
          base: prose,
          state: { is: 'open' },
          reopenings: [],
          rewordings: [],
        },
      ])
      const bases = new Map(act.paragraphs.map(({ prose }) => [hashOf(prose), prose] as const))
      const imported = { ...before, text: act.name, paragraphs: new Map(paragraphs), bases }
      return { ...imported, revisions: [asItCameIn(imported, entry)] }
    }
    case 'set-drafting':
      return setDrafting(before, act)
    case 'table':
      return table(before, entry, act)
    case 'withdraw':
      return decided(falling(before, entry, act.proposal), [act.proposal], {
        is: 'withdrawn',
        at: entry.at,
        reason: act.reason,
      })
    case 'agree':
      return withParagraph(decided(before, act.lapsing, { is: 'lapsed', at: entry.at }), {
        ...theParagraph(before, act.paragraph),
        state: { is: 'agreed', at: entry.at, entry: entry.number },
      })
    case 'reopen': {
      const paragraph = theParagraph(before, act.paragraph)
      const reopening = {
        agreed: paragraph.base,
        entry: entry.number,
        at: entry.at,
        reason: act.reason,
        ...(act.askedBy && { askedBy: act.askedBy }),
      }
      return withParagraph(before, {
        ...paragraph,
        state: { is: 'open' },
        reopenings: [...paragraph.reopenings, reopening],
      })
    }
    case 'accept':
      return accepted(before, entry, act)
    case 'cosponsor':
      return cosponsor(before, entry, act)
    case 'end-cosponsoring': {
      const proposal = theProposal(before, act.proposal)
      const cosponsors = new Map(proposal.cosponsors)
      cosponsors.delete(act.delegation)
      return withProposal(before, { ...proposal, cosponsors })
    }
    case 'share-room':
      return withProposal(before, { ...theProposal(before, act.proposal), sharesRoom: act.shared })
    case 'set-aside': {
      const state = { is: act.as, at: entry.at, reason: act.reason }
      const inner = innerOf(before, act.proposal, isPending)
      return decided(decided(before, inner, { ...state, with: act.proposal }), [act.proposal], state)
    }
    case 'take-up': {
      const inner = innerOf(before, act.proposal, ({ state }) => 'with' in state && isSetAside(state))
      return decided(before, [act.proposal, ...inner], { is: 'tabled' })
    }
    case 'issue-revision':
      return issueRevision(before, entry, act)
    case 'take-position':
      return withStand(before, entry.by.delegation, act.on, {
        stance: act.stance,
        wording: act.wording,
        statement: act.statement,
        condition: act.condition,
        except: act.except,
        entry: entry.number,
        at: entry.at,
      })
    case 'withdraw-position':
      return withStand(before, entry.by.delegation, act.on, null)
    default:
      return unreachable(act)
  }
}

/** Where pending proposals end with the revision, all of them do [I4]. */
function issueRevision(before: Negotiation, entry: Entry, act: Issue): Negotiation {
  const ending = act.pending === 'ended' ? [...before.proposals.values()].filter(isPending) : []
  const ended = decided(
    before,
    ending.map(({ id }) => id),
    { is: 'lapsed', at: entry.at, revision: act.name },
  )
  return withRevision(ended, entry, act)
}

/** Setting the whole negotiation sets every paragraph: an earlier exception does not outlive it [D2]. */
function setDrafting(before: Negotiation, act: Act & { does: 'set-drafting' }): Negotiation {
  if (act.paragraph)
    return withParagraph(before, { ...theParagraph(before, act.paragraph), drafting: act.drafting })
  const paragraphs = [...before.paragraphs].map(
    ([id, { drafting: _exception, ...rest }]) => [id, rest] as const,
  )
  return { ...before, drafting: act.drafting, paragraphs: new Map(paragraphs) }
}

function table(before: Negotiation, entry: Entry, act: Act & { does: 'table' }): Negotiation {
  const wording: Wording = {
    prose: act.wording,
    base: act.base,
    reason: act.reason,
    entry: entry.number,
    at: entry.at,
  }
  const known = before.proposals.get(act.proposal)
  if (known)
    return carriedAlong(
      withProposal(before, { ...known, wordings: [...known.wordings, wording] }),
      entry,
      act,
    )

  const { reference } = theParagraph(before, act.paragraph)
  const stem = `${entry.by.delegation} ${reference}.`
  const earlier = [...before.proposals.values()].filter(({ number }) => numberedUnder(number, stem))
  const proposal: Proposal = {
    id: act.proposal,
    paragraph: act.paragraph,
    meaning: act.meaning ?? WORDS,
    ...(act.from && { from: act.from }),
    owner: entry.by.delegation,
    number: stem + (earlier.length + 1),
    cosponsors: new Map(),
    sharesRoom: false,
    wordings: [wording],
    state: { is: 'tabled' },
  }
  return aboutOf(proposal).reduce(
    (negotiation, paragraph) => indexed(negotiation, proposal.id, paragraph),
    withProposal(before, proposal),
  )
}

/** What is inside a proposal that is tabled in other words reads on inside these, or has been taken up by its owner [Q2]. */
function carriedAlong(before: Negotiation, { number, at }: Entry, act: Act & { does: 'table' }): Negotiation {
  const base = hashOf(act.wording)
  return (act.carried ?? []).reduce((negotiation, { proposal: id, prose }) => {
    const proposal = theProposal(negotiation, id)
    if (isFulfilled(act.wording, prose))
      return withProposal(negotiation, { ...proposal, state: { is: 'merged', at, into: act.proposal } })
    const { reason } = wordingOf(proposal)
    const wording: Wording = { prose, base, reason, entry: number, at, carried: true }
    return withProposal(negotiation, { ...proposal, wordings: [...proposal.wordings, wording] })
  }, before)
}

/** What is inside a proposal falls with it [Q4]. */
const falling = (before: Negotiation, { at }: Entry, outer: ProposalId): Negotiation =>
  decided(before, innerOf(before, outer, isPending), { is: 'lapsed', at, with: outer })

const innerOf = (
  before: Negotiation,
  outer: ProposalId,
  isMeant: (proposal: Proposal) => boolean,
): readonly ProposalId[] =>
  inside(before, theProposal(before, outer))
    .filter(isMeant)
    .map(({ id }) => id)

/** `NRL 1.2` is numbered under `NRL 1.`; `NRL 1.2.1`, on a paragraph 1.2, is not. */
const numberedUnder = (number: string, stem: string): boolean =>
  number.startsWith(stem) && /^\d+$/.test(number.slice(stem.length))

function cosponsor(before: Negotiation, entry: Entry, act: Act & { does: 'cosponsor' }): Negotiation {
  const proposal = theProposal(before, act.proposal)
  const said: CoSponsorship = entry.by.delegation === proposal.owner ? 'invited' : 'asked'
  const known = proposal.cosponsors.get(act.delegation)
  const sponsorship = known && known !== said ? 'agreed' : said
  const cosponsors = new Map(proposal.cosponsors).set(act.delegation, sponsorship)
  return withProposal(before, { ...proposal, cosponsors })
}

/** Earlier positions stay behind the new one. */
function withStand(
  before: Negotiation,
  delegation: DelegationCode,
  subject: Subject,
  position: Position | null,
): Negotiation {
  const stands = standsOn(before, subject)
  const stand = [...(stands.get(delegation) ?? []), position]
  const now = new Map(stands).set(delegation, stand)
  return { ...before, stands: new Map(before.stands).set(keyOfSubject(subject), now) }
}
