// The record and its fold. `apply` is the only thing that changes a negotiation's state, on the server and in every
// browser; `replay` is that, from nothing. An entry that got here was allowed: what it assumes is asserted, not judged.
// Entries are as recorded, or as a reader without names is sent them (attribution.ts).

import { accepted } from './accepted.ts'
import type { Act } from './acts.ts'
import { adopted } from './adopted.ts'
import type { SeenEntry } from './attribution.ts'
import {
  closed,
  decided,
  theJoint,
  theParagraph,
  theProposal,
  withJoint,
  withParagraph,
  withProposal,
} from './changing.ts'
import { confirmed } from './oral.ts'
import { settled } from './settled.ts'
import { enteredOrally, tabled } from './tabled.ts'
import { FACILITATORS, SECRETARIAT } from './delegations.ts'
import type { DelegationCode, ParagraphId, ProposalId } from './ids.ts'
import { answeredBy } from './joints.ts'
import { withHappenings } from './happenings.ts'
import { type Negotiation, NOTHING_YET } from './negotiation.ts'
import { inside } from './inside.ts'
import { withKey } from './lasting.ts'
import { WORDS } from './meanings.ts'
import { referencesOf } from './numbering.ts'
import { withPublished } from './observing.ts'
import type { Paragraph } from './paragraphs.ts'
import { asItCameIn, type Issue, withRevision } from './revisions.ts'
import { keyOfSubject, type Position, standsOn, type Subject } from './positions.ts'
import { type CoSponsorship, isPending, isSetAside, type Proposal } from './proposals.ts'
import { hashOf } from './prose.ts'
import { goingOn } from './reissued.ts'
import { acceptanceIn, withRestored } from './restoring.ts'
import { assert, unreachable } from './result.ts'
import { silenced } from './silenced.ts'
import { withdrawn } from './withdrawing.ts'

export const replay = (record: Iterable<SeenEntry>): Negotiation => {
  let negotiation = NOTHING_YET
  for (const entry of record) negotiation = apply(negotiation, entry)
  return negotiation
}

export function apply(before: Negotiation, entry: SeenEntry): Negotiation {
  assert(entry.number === before.head + 1, `entry ${entry.number} follows entry ${before.head}`)
  const after = withHappenings(before, changed(before, entry), entry)
  return { ...after, head: entry.number, at: entry.at }
}

function changed(before: Negotiation, entry: SeenEntry): Negotiation {
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
        delegations: withKey(before.delegations, act.delegation.code, act.delegation),
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
          calls: [],
        },
      ])
      const bases = new Map(act.paragraphs.map(({ prose }) => [hashOf(prose), prose] as const))
      const imported = { ...before, text: act.name, paragraphs: new Map(paragraphs), bases }
      return { ...imported, revisions: [asItCameIn(imported, entry)] }
    }
    case 'delegate-tabling': {
      const tablingDelegated = new Set(before.tablingDelegated)
      if (act.delegated) tablingDelegated.add(whose(entry))
      else tablingDelegated.delete(whose(entry))
      return { ...before, tablingDelegated }
    }
    case 'set-drafting':
      return setDrafting(before, act)
    case 'set-attribution':
      return { ...before, namesTo: act.namesTo, namesSince: entry.number }
    case 'set-observing':
      return { ...before, observersRead: act.observersRead, observingSince: entry.number }
    case 'publish':
      return withPublished(before, entry, act)
    case 'table':
      return tabled(before, entry, act)
    case 'enter-orally':
      return enteredOrally(before, entry, act)
    case 'confirm-oral':
      return withProposal(before, confirmed(theProposal(before, act.proposal), entry))
    case 'open-joint': {
      const { proposal, paragraph, meaning = WORDS, delegations } = act
      const named = new Map(delegations.map((code) => [code, 'nothing'] as const))
      const { at, number } = entry
      return withJoint(before, { proposal, paragraph, meaning, named, isOpen: true, at, entry: number })
    }
    case 'answer-joint':
      return withJoint(before, answeredBy(theJoint(before, act.proposal), whose(entry), act.takesPart))
    case 'close-joint':
      return closed(before, act.proposal)
    case 'withdraw':
      return withdrawn(before, entry, act)
    case 'call':
    case 'object':
    case 'withdraw-objection':
    case 'close-call':
    case 'agree':
    case 'reopen':
      return settled(before, entry, act)
    case 'accept':
      return accepted(before, entry, act)
    case 'restore':
      return accepted(withRestored(before, entry, act), entry, acceptanceIn(before, act))
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
    case 'open-silence':
    case 'break-silence':
    case 'close-silence':
      return silenced(before, entry, act)
    case 'adopt':
    case 'endorse':
    case 'explain-position':
    case 'reserve':
    case 'dissociate':
    case 'withdraw-statement':
    case 'correct':
    case 'notify-correction':
    case 'object-to-correction':
      return adopted(before, entry, act)
    case 'take-position':
      return withStand(before, whose(entry), act.on, {
        stance: act.stance,
        wording: act.wording,
        statement: act.statement,
        condition: act.condition,
        except: act.except,
        entry: entry.number,
        at: entry.at,
      })
    case 'withdraw-position':
      return withStand(before, whose(entry), act.on, null)
    case 'withheld':
      return before
    default:
      return unreachable(act)
  }
}

/** Where pending proposals end with the revision, all of them do [I4]. */
function issueRevision(before: Negotiation, entry: SeenEntry, act: Issue): Negotiation {
  const ending = act.pending === 'ended' ? [...before.proposals.values()].filter(isPending) : []
  const ended = decided(
    before,
    ending.map(({ id }) => id),
    { is: 'lapsed', at: entry.at, revision: act.name },
  )
  const issued = withRevision(ended, entry, act)
  return goingOn(before, issued, entry.at)
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

const innerOf = (
  before: Negotiation,
  outer: ProposalId,
  isMeant: (proposal: Proposal) => boolean,
): readonly ProposalId[] =>
  inside(before, theProposal(before, outer))
    .filter(isMeant)
    .map(({ id }) => id)

function cosponsor(before: Negotiation, entry: SeenEntry, act: Act & { does: 'cosponsor' }): Negotiation {
  const proposal = theProposal(before, act.proposal)
  const by = whose(entry)
  const said: CoSponsorship = by === act.delegation ? 'asked' : 'invited'
  const known = proposal.cosponsors.get(act.delegation)
  const sponsorship = known && known !== said ? 'agreed' : said
  const cosponsors = new Map(proposal.cosponsors).set(act.delegation, sponsorship)
  // Whoever says it of another is the owner; a reader without names learns it here [T5].
  const owner = proposal.owner ?? (by === act.delegation ? null : by)
  return withProposal(before, { ...proposal, owner, cosponsors })
}

/** Whose act it is, where the record cannot be read without it. */
function whose({ number, by }: SeenEntry): DelegationCode {
  assert(by, `entry ${number} says whose it is`)
  return by.delegation
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
  return { ...before, stands: withKey(before.stands, keyOfSubject(subject), now) }
}
