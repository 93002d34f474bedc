// A text as it was issued, and one issued text against another: the revised draft that a document service asks for, with
// every difference a tracked change by the delegations whose accepted proposals made it.

import { type Acceptance, changedBy } from '../../shared/changed-by.ts'
import { compared, type Compared, type Piece as Stretch, type Text, textAt } from '../../shared/comparison.ts'
import { type ParagraphId, paragraphId, paragraphOf, type ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Proposal } from '../../shared/proposals.ts'
import { tidy } from '../../shared/prose.ts'
import type { IssuedParagraph, Revision } from '../../shared/revisions.ts'
import type { Change, Line, Piece } from './paper.ts'
import { plainLine } from './paper.ts'
import { signersOf } from './proposed.ts'

/** A text of the negotiation by itself: one that was issued, or the text as it stands. */
export type Cut = Pick<Revision, 'name' | 'symbol' | 'entry' | 'at' | 'text'>

/** The text as it stands after the last entry. */
export const asItStands = (negotiation: Negotiation): Cut => {
  const { text: name, head: entry, at } = negotiation
  return { name, symbol: '', entry, at, text: textAt(negotiation) }
}

export const issuedLines = ({ text }: Cut): readonly Line[] =>
  text.map(({ kind: as, level, label, prose }) => plainLine({ as, level, label }, prose))

/** To take all changes in is to have the later text, to leave all out the earlier one: words, numbers and places. */
export function revisedLines(negotiation: Negotiation, before: Cut, after: Cut): readonly Line[] {
  const taken = new Set([...before.text, ...after.text].map(({ id }) => id))
  const elsewhere = new Map<ParagraphId, ParagraphId>()
  for (const row of compared(before.text, after.text))
    if (row.is === 'both' && row.isMoved) elsewhere.set(row.before.id, freeId(taken))
  // What was moved goes at one place and comes at the other: no word processor keeps a moved paragraph's changes together.
  const then: Text = before.text.map((one) => ({ ...one, id: elsewhere.get(one.id) ?? one.id }))
  const came = new Map([...elsewhere].map(([id, was]) => [was, id]))
  const between = { negotiation, before, after }
  return compared(then, after.text).map((row) => {
    if (row.is === 'both') return standing(between, row)
    const paragraph = row.is === 'gone' ? row.before : row.after
    return whole(between, paragraph, came.get(paragraph.id) ?? paragraph.id, row.is)
  })
}

/** An id that no paragraph has; it is taken from now on. */
function freeId(taken: Set<ParagraphId>): ParagraphId {
  let turn = taken.size
  while (taken.has(paragraphId(`moved-${turn}`))) turn += 1
  const free = paragraphId(`moved-${turn}`)
  taken.add(free)
  return free
}

type Between = { readonly negotiation: Negotiation; readonly before: Cut; readonly after: Cut }

/** A paragraph that is in both, word by word; a number that is another is a change as well. */
function standing(between: Between, row: Compared & { readonly is: 'both' }): Line {
  const { negotiation, before, after } = between
  const { kind: as, level, label } = row.after
  const made = changedBy(negotiation, row, { before: before.entry, after: after.entry })
  const pieces = row.pieces.flatMap((piece, at) => piecesOf(between, piece, made[at] ?? []))
  const { by, at } = issuing(after)
  return {
    as,
    level,
    label,
    pieces,
    comments: [],
    ...(row.before.label !== label && { relabelled: { from: row.before.label, by, at } }),
  }
}

function piecesOf(between: Between, piece: Stretch, made: readonly Acceptance[]): readonly Piece[] {
  if (piece.is === 'same') return tidy(piece.words).map((run) => ({ run }))
  const proposals = made.flatMap(({ wordings }) => wordings.map(({ proposal }) => proposal))
  const by = changeOf(between, proposals, made.at(-1)?.at)
  return [
    ...tidy(piece.before).map((run): Piece => ({ run, change: { is: 'deleted', ...by } })),
    ...tidy(piece.after).map((run): Piece => ({ run, change: { is: 'inserted', ...by } })),
  ]
}

/** A paragraph that came or went as a whole. */
function whole(between: Between, paragraph: IssuedParagraph, id: ParagraphId, is: 'gone' | 'new'): Line {
  const { kind: as, level, label, prose } = paragraph
  const accepted = [...between.negotiation.proposals.values()].filter((one) => brought(between, one, id))
  const last = accepted.at(-1)?.state
  const by = changeOf(
    between,
    accepted.map((one) => one.id),
    last && 'at' in last ? last.at : undefined,
  )
  const change: Change = { is: is === 'gone' ? 'deleted' : 'inserted', ...by }
  return { as, level, label, pieces: prose.map((run) => ({ run, change })), change, comments: [] }
}

/** Whether a proposal that was accepted between the two texts is what brought, took away or moved a paragraph. */
function brought(
  { before, after }: Between,
  { id, paragraph, meaning, state }: Proposal,
  of: ParagraphId,
): boolean {
  if (state.is !== 'accepted' || state.entry <= before.entry || state.entry > after.entry) return false
  if (meaning.is === 'words' || meaning.is === 'within' || meaning.is === 'recast') return false
  return paragraph === of || paragraphOf(id) === of || (meaning.is === 'merge' && meaning.with === of)
}

/** Signed by who proposed it; what nobody proposed, a number given anew or a misprint put right, by the text itself. */
function changeOf(
  { negotiation, after }: Between,
  by: readonly ProposalId[],
  at?: string,
): Omit<Change, 'is'> {
  const signed = signersOf(negotiation, by)
  return signed === '' ? issuing(after) : { by: signed, at: at ?? after.at }
}

const issuing = ({ name, at }: Cut): Omit<Change, 'is'> => ({ by: name, at })
