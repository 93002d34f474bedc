// Proposals as tracked changes. To take all of them in is to have the first alternative everywhere; to leave all of them
// out is to have the text as it stands. A word processor shows a stretch as deleted by one author only, so rivals stand
// behind as insertions in brackets, each with a comment that says whose it is and instead of what.

import { currentOn } from '../../shared/accepting.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { isNewParagraph, isOutdated } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { alternativeLabel } from '../../shared/numbering.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { plain, type Run, tidy } from '../../shared/prose.ts'
import { secondBegins } from '../../shared/splitting.ts'
import { type Alternative, type Bracket, rolling } from '../../shared/views.ts'
import { cleanLine } from './clean.ts'
import { headOf, whatItDoes } from './compilation.ts'
import type { Change, Comment, Line, Piece } from './paper.ts'
import {
  groundsOf,
  objectionsOn,
  placedIn,
  referenceOf,
  saidOn,
  type Shown,
  shownOn,
  signersOf,
} from './proposed.ts'
import { trimmed } from './rolling.ts'
import { PAPER, positionInWords, PROPOSAL } from './words.ts'

/** The text with the shown proposals as changes. */
export const trackedLines = (negotiation: Negotiation, isShown: Shown): readonly Line[] =>
  placedIn(negotiation, isShown).flatMap(({ paragraph, proposal }) =>
    proposal
      ? [insertedLine(negotiation, paragraph, proposal)]
      : [trackedLine(negotiation, paragraph, isShown), ...alternatives(negotiation, paragraph, isShown)],
  )

function trackedLine(negotiation: Negotiation, paragraph: Paragraph, isShown: Shown): Line {
  if (paragraph.state.is === 'gone') return cleanLine(negotiation, paragraph)
  const { kind: as, level, label, base } = paragraph
  const shown = shownOn(negotiation, paragraph.id, isShown)
  const words = currentOn(negotiation, paragraph).filter(({ id }) => shown.some((one) => one.id === id))
  const comments = [
    ...objectionsOn(paragraph).map(([code, { statement, at }]) => ({
      by: negotiation.delegations.get(code)?.name ?? code,
      at,
      text: PAPER.objects(code, statement),
    })),
    ...shown.flatMap((proposal) => commentsOn(negotiation, proposal)),
  ]
  const deletions = shown.filter(({ meaning }) => meaning.is === 'deletion').map(({ id }) => id)
  if (deletions.length > 0 && words.length === 0) {
    const change = changeBy(negotiation, deletions, 'deleted')
    return { as, level, label, pieces: base.map((run) => ({ run, change })), change, comments }
  }
  const pieces = rolling(base, words).flatMap((stretch): readonly Piece[] =>
    stretch.is === 'text' ? tidy(stretch.words).map((run) => ({ run })) : bracketPieces(negotiation, stretch),
  )
  return { as, level, label, pieces, comments }
}

function bracketPieces(negotiation: Negotiation, { base, alternatives: choices }: Bracket): readonly Piece[] {
  const [first, ...rivals] = choices
  if (!first) return tidy(base).map((run) => ({ run }))
  const deleted = changeBy(negotiation, first.by, 'deleted')
  const inserted = changeBy(negotiation, first.by, 'inserted')
  const instead = plain(base)
  return [
    ...tidy(base).map((run) => ({ run, change: deleted })),
    ...tidy(first.words).map((run) => ({ run, change: inserted })),
    ...rivals.flatMap((rival) => rivalPieces(negotiation, rival, instead)),
  ]
}

/** A rival in brackets, with the space before it that its words begin with or that parts it from what stands before. */
function rivalPieces(
  negotiation: Negotiation,
  { words, by }: Alternative,
  instead: string,
): readonly Piece[] {
  const change = changeBy(negotiation, by, 'inserted')
  const text =
    words.length === 0
      ? PROPOSAL.wouldDelete(numbersOf(negotiation, by), instead)
      : PROPOSAL.rival(numbersOf(negotiation, by), instead)
  const comment: Comment = { by: change.by, at: change.at, text }
  const inside: readonly Run[] = words.length === 0 ? [{ text: '–' }] : tidy(trimmed(words))
  return [
    { run: { text: ' [' }, change, comment },
    ...inside.map((run) => ({ run, change })),
    { run: { text: ']' }, change },
  ]
}

/** Alternatives to the whole paragraph: paragraphs of their own behind it. */
function alternatives(negotiation: Negotiation, paragraph: Paragraph, isShown: Shown): readonly Line[] {
  return shownOn(negotiation, paragraph.id, isShown)
    .filter(({ meaning }) => meaning.is === 'alternative')
    .map((proposal, index) => {
      const label = alternativeLabel(paragraph.reference, index + 1)
      return insertedLine(negotiation, { ...paragraph, label }, proposal)
    })
}

function insertedLine(
  negotiation: Negotiation,
  { kind: as, level, label }: Pick<Paragraph, 'kind' | 'level' | 'label'>,
  proposal: Proposal,
): Line {
  const change = changeBy(negotiation, [proposal.id], 'inserted')
  const pieces = wordingOf(proposal).prose.map((run) => ({ run, change }))
  // A new paragraph may be taken in as it is; an alternative is a rival of what stands, and so stands in brackets.
  const bracket = (text: string): Piece => ({ run: { text }, change })
  const isRival = proposal.meaning.is === 'alternative'
  return {
    as,
    level,
    label,
    pieces: isRival ? [bracket('['), ...pieces, bracket(']')] : pieces,
    change,
    comments: isRival ? commentsOn(negotiation, proposal) : saidIn(negotiation, proposal),
  }
}

function changeBy(negotiation: Negotiation, by: readonly ProposalId[], is: Change['is']): Change {
  const [first] = by
  const proposal = first && negotiation.proposals.get(first)
  return { is, by: signersOf(negotiation, by), at: proposal ? wordingOf(proposal).at : negotiation.at }
}

const numbersOf = ({ proposals }: Negotiation, by: readonly ProposalId[]): string =>
  by.map((id) => proposals.get(id)?.number ?? '').join(', ')

/** What cannot be tracked is said in a comment; reasons and positions are comments too. */
function commentsOn(negotiation: Negotiation, proposal: Proposal): readonly Comment[] {
  if (isNewParagraph(proposal.meaning)) return [] // said at the new paragraph
  const { by, at } = changeBy(negotiation, [proposal.id], 'inserted')
  const text = untracked(negotiation, proposal)
  return [...(text === null ? [] : [{ by, at, text }]), ...saidIn(negotiation, proposal)]
}

function untracked(negotiation: Negotiation, proposal: Proposal): string | null {
  const { meaning, number, paragraph } = proposal
  const words = plain(wordingOf(proposal).prose)
  switch (meaning.is) {
    case 'after':
    case 'first':
      return null
    case 'words':
      return isOutdated(negotiation, proposal) ? PROPOSAL.outdated(number, words) : null
    case 'within': {
      const here = negotiation.paragraphs.get(paragraph)
      return here ? PROPOSAL.inside(number, whatItDoes(negotiation, here, proposal)) : null
    }
    case 'deletion':
      return PROPOSAL.wouldDeleteAll(number)
    case 'alternative':
      return PROPOSAL.alternative(number, referenceOf(negotiation, paragraph))
    case 'move':
      return PROPOSAL.wouldMove(number, referenceOf(negotiation, meaning.after))
    case 'merge':
      return PROPOSAL.wouldMerge(number, referenceOf(negotiation, meaning.with), words)
    case 'split':
      return isOutdated(negotiation, proposal)
        ? PROPOSAL.outdated(number, words)
        : PROPOSAL.wouldSplit(number, secondBegins(wordingOf(proposal).prose))
    case 'recast': {
      const isPart = negotiation.paragraphs.get(paragraph)?.kind === 'heading'
      return PROPOSAL.wouldRecast(number, isPart, meaning.as)
    }
  }
}

/** The reason by the delegations that propose, then each position by the delegation that took it. */
function saidIn(negotiation: Negotiation, proposal: Proposal): readonly Comment[] {
  const { reason } = wordingOf(proposal)
  const { by, at } = changeBy(negotiation, [proposal.id], 'inserted')
  const positions = saidOn(negotiation, proposal).map(({ by: code, position, isStale }) => ({
    by: negotiation.delegations.get(code)?.name ?? code,
    at: position.at,
    text: `${code} ${positionInWords(proposal.number, position, isStale)}`,
  }))
  const grounds = groundsOf(negotiation, proposal).map((text) => ({ by, at, text }))
  return [{ by, at, text: PROPOSAL.reason(headOf(proposal), reason) }, ...grounds, ...positions]
}
