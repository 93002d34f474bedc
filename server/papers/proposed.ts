// The pending proposals as papers show them: who signs, what was said on them, and where the new paragraphs that are
// proposed would come to stand.

import { type Objection, standingObjections } from '../../shared/calls.ts'
import { currentInside, currentOn } from '../../shared/accepting.ts'
import { inNewYork } from '../../shared/hours.ts'
import type { DelegationCode, ParagraphId, ProposalId } from '../../shared/ids.ts'
import { paragraphOf } from '../../shared/ids.ts'
import { isNewParagraph, placeOfNew } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { pendingOn } from '../../shared/negotiation.ts'
import { insertedLabel } from '../../shared/numbering.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { withInserted } from '../../shared/places.ts'
import { isStale, type Position, positionOf, standsOn } from '../../shared/positions.ts'
import { isPending, isUnconfirmed, type Proposal, sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import { assert } from '../../shared/result.ts'
import type { Suggested } from '../../shared/views.ts'
import { COMPILED, PAPER, PROPOSAL } from './words.ts'

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
    const { id, meaning } = proposal
    if (!isNewParagraph(meaning) || !isPending(proposal) || !isShown(proposal)) continue
    proposed.set(paragraphOf(id), proposal)
    const after = placeOfNew(proposal)
    text = withInserted(text, {
      id: paragraphOf(id),
      kind: meaning.kind,
      level: meaning.level,
      ...insertedLabel(text, after, meaning),
      base: wordingOf(proposal).prose,
      state: { is: 'open' },
      reopenings: [],
      rewordings: [],
      calls: [],
      inserted: { after, by: id },
    })
  }
  return [...text.values()].map((paragraph) => {
    const proposal = proposed.get(paragraph.id)
    return proposal ? { paragraph, proposal } : { paragraph }
  })
}

/** The codes that sign these proposals, as they print beside words; what nobody signs stands with its number [T9]. */
export const codesOf = (negotiation: Negotiation, by: readonly ProposalId[]): string =>
  signaturesOf(negotiation, by, (code) => code)

/** The names that sign these proposals, as they stand where there is room; past a line, their codes. */
export function signersOf(negotiation: Negotiation, by: readonly ProposalId[]): string {
  const names = signaturesOf(negotiation, by, (code) => negotiation.delegations.get(code)?.name ?? code)
  return names.length > LONGEST_SIGNATURE ? codesOf(negotiation, by).slice(0, LONGEST_SIGNATURE) : names
}

/** A word processor cuts the name of an author past this. */
const LONGEST_SIGNATURE = 120

/** Each signature once; that of an owner who has not confirmed what was taken down says so [U4]. */
function signaturesOf(
  { proposals }: Negotiation,
  by: readonly ProposalId[],
  nameOf: (code: DelegationCode) => string,
): string {
  const signatures = by.flatMap((id) => {
    const proposal = proposals.get(id)
    if (!proposal) return []
    const oral = (name: string) => (isUnconfirmed(proposal) ? PROPOSAL.oral(name) : name)
    const sponsors = sponsorsOf(proposal)
    if (sponsors.length === 0) return [oral(proposal.number)]
    return sponsors.map((code) => (code === proposal.owner ? oral(nameOf(code)) : nameOf(code)))
  })
  return [...new Set(signatures)].join(', ')
}

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

/**
 * What is said behind a paragraph: that the room is asked to agree it, or has agreed it and on which others that depends
 * [C2, C8]; empty where it is open.
 */
export function standingOf(negotiation: Negotiation, { state }: Paragraph): string {
  if (state.is === 'called')
    return ` ${PAPER.called(state.until === undefined ? '' : inNewYork(Date.parse(state.until)))}`
  if (state.is !== 'agreed') return ''
  return ` ${PAPER.agreed(state.subjectTo.map((id) => referenceOf(negotiation, id)).join(', '))}`
}

/** Who objects to the words that are called, and to what; nobody where none are. */
export const objectionsOn = ({ state }: Paragraph): readonly (readonly [DelegationCode, Objection])[] =>
  state.is === 'called' ? standingObjections(state) : []

/** What a proposal cites and what it was made from, in words; empty where it is neither. */
export function groundsOf(negotiation: Negotiation, proposal: Proposal): readonly string[] {
  const { precedents } = wordingOf(proposal)
  const cited = precedents.map(({ citation, link }) => (link === '' ? citation : `${citation} (${link})`))
  const made = (proposal.from?.proposals ?? []).map((id) => numberOf(negotiation, id))
  return [
    ...(made.length > 0 ? [COMPILED.madeFrom(made)] : []),
    ...(cited.length > 0 ? [COMPILED.precedents(cited)] : []),
  ]
}

/** How a paragraph of the text is cited. */
export function referenceOf({ paragraphs, past }: Negotiation, id: ParagraphId): string {
  const paragraph = paragraphs.get(id) ?? past.get(id)
  assert(paragraph, `paragraph ${id} is in the text or was`)
  return paragraph.reference
}
