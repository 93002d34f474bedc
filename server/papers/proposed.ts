// The pending proposals as papers show them: who signs, what was said on them, and where the new paragraphs that are
// proposed would come to stand.

import { currentInside, currentOn } from '../../shared/accepting.ts'
import type { DelegationCode, ParagraphId, ProposalId } from '../../shared/ids.ts'
import { paragraphOf } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { pendingOn } from '../../shared/negotiation.ts'
import { insertedLabel } from '../../shared/numbering.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { withInserted } from '../../shared/places.ts'
import { isStale, type Position, positionOf, standsOn } from '../../shared/positions.ts'
import { isPending, type Proposal, sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import { assert } from '../../shared/result.ts'
import { namesOf, type Suggested } from '../../shared/views.ts'

/** Which of the pending proposals a paper shows. */
export type Shown = (proposal: Proposal) => boolean

export const ALL: Shown = () => true
export const ownedBy =
  (code: DelegationCode): Shown =>
  ({ owner }) =>
    owner === code

/** The pending proposals on a paragraph that are shown, in the order in which they were tabled. */
export const shownOn = (
  negotiation: Negotiation,
  paragraph: ParagraphId,
  isShown: Shown,
): readonly Proposal[] =>
  pendingOn(negotiation, paragraph).filter(
    (proposal) => proposal.paragraph === paragraph && isShown(proposal),
  )

/** A paragraph of the text, or a proposed one at the place where it would stand. */
export type Placed = { readonly paragraph: Paragraph; readonly proposal?: Proposal }

/** The text in order, with the new paragraphs that are proposed at their places, numbered as they would be. */
export function placedIn(negotiation: Negotiation, isShown: Shown): readonly Placed[] {
  const proposed = new Map<ParagraphId, Proposal>()
  let text = negotiation.paragraphs
  for (const proposal of negotiation.proposals.values()) {
    const { id, meaning, paragraph: after } = proposal
    if (meaning.is !== 'after' || !isPending(proposal) || !isShown(proposal)) continue
    proposed.set(paragraphOf(id), proposal)
    text = withInserted(text, {
      id: paragraphOf(id),
      kind: meaning.kind,
      level: meaning.level,
      ...insertedLabel(text, after, meaning.level),
      base: wordingOf(proposal).prose,
      state: { is: 'open' },
      reopenings: [],
      rewordings: [],
      inserted: { after, by: id },
    })
  }
  return [...text.values()].map((paragraph) => {
    const proposal = proposed.get(paragraph.id)
    return proposal ? { paragraph, proposal } : { paragraph }
  })
}

/** The codes that sign these proposals, as they print beside words; what nobody signs stands with its number [T6]. */
export function codesOf({ proposals }: Negotiation, by: readonly ProposalId[]): string {
  const signed = namesOf(by, (id) => sponsors(proposals.get(id)))
  return [...signed, ...unsigned(proposals, by)].join(', ')
}

/** The names that sign these proposals, as they stand where there is room; past a line, their codes. */
export function signersOf(negotiation: Negotiation, by: readonly ProposalId[]): string {
  const { proposals, delegations } = negotiation
  const codes = namesOf(by, (id) => sponsors(proposals.get(id)))
  const others = unsigned(proposals, by)
  const names = [...codes.map((code) => delegations.get(code)?.name ?? code), ...others].join(', ')
  return names.length > LONGEST_SIGNATURE
    ? [...codes, ...others].join(', ').slice(0, LONGEST_SIGNATURE)
    : names
}

/** A word processor cuts the name of an author past this. */
const LONGEST_SIGNATURE = 120

/** The numbers of those of which the reader is not told whose they are. */
const unsigned = (proposals: Negotiation['proposals'], by: readonly ProposalId[]): readonly string[] =>
  by.flatMap((id) => {
    const proposal = proposals.get(id)
    return proposal && sponsorsOf(proposal).length === 0 ? [proposal.number] : []
  })

const sponsors = (proposal: Proposal | undefined): readonly DelegationCode[] =>
  proposal ? sponsorsOf(proposal) : []

export type Said = {
  readonly by: DelegationCode
  readonly position: Position
  readonly isStale: boolean
}

/** The positions delegations have taken on a proposal, the sponsors' own support aside. */
export function saidOn(negotiation: Negotiation, proposal: Proposal): readonly Said[] {
  const subject = { is: 'proposal', proposal: proposal.id } as const
  return [...standsOn(negotiation, subject).keys()].flatMap((by) => {
    const position = positionOf(negotiation, subject, by)
    if (!position || sponsorsOf(proposal).includes(by)) return []
    return [{ by, position, isStale: isStale(negotiation, subject, position) }]
  })
}

/** How a proposal is cited. */
export const numberOf = ({ proposals }: Negotiation, id: ProposalId): string =>
  proposals.get(id)?.number ?? ''

/** The pending proposals for other words of a paragraph, with those inside their words, as the rolling text needs them. */
export const suggestedOn = (negotiation: Negotiation, paragraph: Paragraph): readonly Suggested[] =>
  currentOn(negotiation, paragraph).map((suggested) => ({
    ...suggested,
    inside: insideOf(negotiation, suggested.id),
  }))

/** The pending proposals inside the words of another. */
export function insideOf(negotiation: Negotiation, outer: ProposalId): readonly Suggested[] {
  const proposal = negotiation.proposals.get(outer)
  return proposal ? currentInside(negotiation, proposal) : []
}

/** How a paragraph of the text is cited. */
export function referenceOf({ paragraphs, past }: Negotiation, id: ParagraphId): string {
  const paragraph = paragraphs.get(id) ?? past.get(id)
  assert(paragraph, `paragraph ${id} is in the text or was`)
  return paragraph.reference
}
