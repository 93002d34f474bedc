// The state of a negotiation: a value, arrived at by replaying its record and in no other way (record.ts).

import type { Adoption } from './adoption.ts'
import type { NamesTo } from './attribution.ts'
import type { Delegation } from './delegations.ts'
import type { Happening } from './happenings.ts'
import type { DelegationCode, NegotiationId, ParagraphId, ProposalId, WordingHash } from './ids.ts'
import type { Joint } from './joints.ts'
import { aboutOf, isNewParagraph } from './meanings.ts'
import type { ObserversRead } from './observing.ts'
import type { Drafting, Paragraph } from './paragraphs.ts'
import type { Stands } from './positions.ts'
import type { Revision } from './revisions.ts'
import { isPending, type Proposal } from './proposals.ts'
import type { Prose } from './prose.ts'
import type { Attempt } from './silence.ts'

export type Negotiation = {
  readonly id: NegotiationId | null
  readonly title: string
  /** The name of the text on the table, for example "Zero draft"; empty before a draft is imported. */
  readonly text: string
  /** The number of the last entry taken in; 0 before the first. */
  readonly head: number
  /** When the last entry was made; empty before the first. */
  readonly at: string
  readonly drafting: Drafting
  /** To whom it is shown who proposed what [T1]. */
  readonly namesTo: NamesTo
  /** The number of the entry that last set it; 0 while none did. */
  readonly namesSince: number
  /** What observers read [T10]: the live text, where nothing was set. */
  readonly observersRead: ObserversRead
  /** The number of the entry that last set it; 0 while none did. */
  readonly observingSince: number
  readonly delegations: ReadonlyMap<DelegationCode, Delegation>
  /** Delegations whose delegates table as well, because their head has said so [A6]. */
  readonly tablingDelegated: ReadonlySet<DelegationCode>
  /** In the order of the text. */
  readonly paragraphs: ReadonlyMap<ParagraphId, Paragraph>
  /** What is no longer in the text, not even as a tombstone: it left with a revision. */
  readonly past: ReadonlyMap<ParagraphId, Paragraph>
  /** In the order in which they were issued; the first is the draft as it came in. */
  readonly revisions: readonly Revision[]
  /** The attempts to agree a text by silence, in the order in which they were opened; the last may be running. */
  readonly attempts: readonly Attempt[]
  /** Null until the text is adopted. */
  readonly adoption: Adoption | null
  /** In the order in which they were first tabled. */
  readonly proposals: ReadonlyMap<ProposalId, Proposal>
  /** Joint proposals that are not on the table, in the order in which they were opened. */
  readonly joints: ReadonlyMap<ProposalId, Joint>
  /** Where delegations stand, by `keyOfSubject`. */
  readonly stands: ReadonlyMap<string, Stands>
  /** Every base a paragraph has had, by its hash: what proposals were written on. */
  readonly bases: ReadonlyMap<WordingHash, Prose>
  /** The proposals about each paragraph, decided ones included, in the order in which they were first tabled. */
  readonly on: ReadonlyMap<ParagraphId, readonly ProposalId[]>
  /** The same, by how the paragraph was cited when they were first tabled: by that they are numbered [P2]. */
  readonly numberedUnder: ReadonlyMap<string, readonly ProposalId[]>
  /** What has happened to paragraphs and proposals, in the order of the record. */
  readonly happenings: readonly Happening[]
}

export const NOTHING_YET: Negotiation = {
  id: null,
  title: '',
  text: '',
  head: 0,
  at: '',
  drafting: 'beside',
  namesTo: 'all',
  namesSince: 0,
  observersRead: 'live',
  observingSince: 0,
  delegations: new Map(),
  tablingDelegated: new Set(),
  paragraphs: new Map(),
  past: new Map(),
  revisions: [],
  attempts: [],
  adoption: null,
  proposals: new Map(),
  joints: new Map(),
  stands: new Map(),
  bases: new Map(),
  on: new Map(),
  numberedUnder: new Map(),
  happenings: [],
}

/** How a paragraph is cited; one that is past, as it was cited last. */
export const referenceOf = ({ paragraphs, past }: Negotiation, id: ParagraphId): string =>
  (paragraphs.get(id) ?? past.get(id))?.reference ?? ''

/** All proposals on a paragraph, decided ones included. */
export function proposalsOn(negotiation: Negotiation, paragraph: ParagraphId): readonly Proposal[] {
  const ids = negotiation.on.get(paragraph) ?? []
  const found = ids.flatMap((id) => negotiation.proposals.get(id) ?? [])
  return found.filter((proposal) => aboutOf(proposal).includes(paragraph)) // some have gone on to another since
}

export const pendingOn = (negotiation: Negotiation, paragraph: ParagraphId): readonly Proposal[] =>
  proposalsOn(negotiation, paragraph).filter(isPending)

/** Everything that is pending: what lapses when the whole text is agreed by silence, or adopted [Z7, Y1]. */
export const allPending = ({ proposals }: Negotiation): readonly Proposal[] =>
  [...proposals.values()].filter(isPending)

/** The pending proposals that lapse when a paragraph is agreed: all but those for a new one after it, and inside those. */
export const lapsingWith = (negotiation: Negotiation, paragraph: ParagraphId): readonly Proposal[] =>
  pendingOn(negotiation, paragraph).filter(({ meaning }) => {
    const outer = meaning.is === 'within' ? negotiation.proposals.get(meaning.proposal)?.meaning : undefined
    return !isNewParagraph(outer ?? meaning)
  })

/** How proposals on this paragraph are drafted now: the paragraph's own way, or else the negotiation's. */
export const draftingOn = (negotiation: Negotiation, paragraph: ParagraphId): Drafting =>
  negotiation.paragraphs.get(paragraph)?.drafting ?? negotiation.drafting
