// A proposal: one suggestion by one delegation on one paragraph, with every wording it was tabled in.

import type { DelegationCode, ParagraphId, ProposalId, WordingHash } from './ids.ts'
import type { From } from './bridging.ts'
import type { Meaning } from './meanings.ts'
import type { Precedent } from './precedents.ts'
import type { Prose } from './prose.ts'
import { assert } from './result.ts'

/** A proposal's prose as tabled, with the base it was written on. */
export type Wording = {
  readonly prose: Prose
  readonly base: WordingHash
  readonly reason: string
  readonly precedents: readonly Precedent[]
  /** For a group's: members it does not speak for in this [P10]. */
  readonly except?: readonly DelegationCode[]
  readonly entry: number
  readonly at: string
  /** Whether the house carried it over to a new base: the owner's own changes are the same as before. */
  readonly carried?: true
}

/** How the facilitators set a proposal aside: until something else is settled, or not to be reflected in the text. */
export type SetAside = 'parked' | 'not-retained'

/** What becomes of a proposal when one that was made from it is accepted. */
export type Bridged = 'bridged' | 'accepted-as-modified'

export type ProposalState =
  | { readonly is: 'tabled' }
  | { readonly is: SetAside; readonly at: string; readonly reason: string; readonly with?: ProposalId }
  | { readonly is: 'accepted'; readonly at: string; readonly entry: number }
  /** What it asked for is in the text in other words: those of a facilitators' proposal made from it. */
  | { readonly is: Bridged; readonly at: string; readonly entry: number; readonly by: ProposalId }
  | { readonly is: 'withdrawn'; readonly at: string; readonly reason: string }
  /**
   * `with`: the proposal whose words it would have changed, and with which it fell; `revision`: the one that ended it;
   * `silence`: the text that was agreed because silence held; `adoption`: the symbol of the text that was adopted without it;
   * `isMoot`: the text became so without it, or has no place for it any more.
   */
  | {
      readonly is: 'lapsed'
      readonly at: string
      readonly with?: ProposalId
      readonly revision?: string
      readonly silence?: string
      readonly adoption?: string
      readonly isMoot?: true
    }
  /** Its words were taken up into those of the proposal they would have changed, by the owner of that. */
  | { readonly is: 'merged'; readonly at: string; readonly into: ProposalId }

/** Who has said that a delegation co-sponsors: the owner, the delegation itself, or both. */
export type CoSponsorship = 'invited' | 'asked' | 'agreed'

/** How a proposal was made orally, and whether its delegation has confirmed what was taken down. */
export type Oral = {
  /** On whose instruction the secretariat entered it. */
  readonly instruction: string
  readonly entry: number
  readonly at: string
  /** When the delegation confirmed it, or corrected it and so confirmed it [U3]. */
  readonly confirmed?: { readonly entry: number; readonly at: string }
}

export type Proposal = {
  readonly id: ProposalId
  readonly paragraph: ParagraphId
  readonly meaning: Meaning
  /** For a facilitators' proposal: what it was made from. */
  readonly from?: From
  /** Null for a reader who is not told [T2]. */
  readonly owner: DelegationCode | null
  /** Printed as `NRL 13.1`: the first by NRL on paragraph 13. Given when first tabled, never reused [P2]. */
  readonly number: string
  /** How it is cited without names, `13 #4`: the fourth by anyone on paragraph 13. It is the same for all who read [T6]. */
  readonly cited: string
  /** Delegations that co-sponsor it, or may come to, in the order in which it was first said. */
  readonly cosponsors: ReadonlyMap<DelegationCode, CoSponsorship>
  /** Whether the co-sponsors' seats may enter the room [P7]. */
  readonly sharesRoom: boolean
  /** At least one; the last is what others see. */
  readonly wordings: readonly Wording[]
  /** For one that the secretariat entered. */
  readonly oral?: Oral
  readonly state: ProposalState
  /** The entry that reopened the paragraph, where the facilitators brought back what was agreed until then [C9]. */
  readonly restores?: number
}

/** Whether the facilitators have set it aside, so that it can be taken up again. */
export const isSetAside = ({ is }: ProposalState): boolean => is === 'parked' || is === 'not-retained'

export const isPending = (proposal: Proposal): boolean => proposal.state.is === 'tabled'

/** Whether it was entered for its delegation, which has not confirmed it yet [U4]. */
export const isUnconfirmed = ({ oral }: Proposal): boolean => oral !== undefined && !oral.confirmed

export function wordingOf(proposal: Proposal): Wording {
  const last = proposal.wordings.at(-1)
  assert(last, `proposal ${proposal.number} has a wording`)
  return last
}

/** The owner, and those who co-sponsor with the owner's word and their own, as far as the reader is told. */
export const sponsorsOf = ({ owner, cosponsors }: Proposal): readonly DelegationCode[] => [
  ...(owner ? [owner] : []),
  ...[...cosponsors].flatMap(([code, sponsorship]) => (sponsorship === 'agreed' ? [code] : [])),
]

/** Those who support it by sponsoring it: its owner only once it has said so itself [O1, U4]. */
export const supportersOf = (proposal: Proposal): readonly DelegationCode[] =>
  sponsorsOf(proposal).filter((code) => code !== proposal.owner || !isUnconfirmed(proposal))
/** The members for whom a group does not speak in its proposal as last tabled; nobody for other owners [P10]. */
export const exceptionsOf = (proposal: Proposal): readonly DelegationCode[] =>
  wordingOf(proposal).except ?? []
