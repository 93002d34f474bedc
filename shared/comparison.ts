// Comparison: two texts of a negotiation side by side, paragraph by paragraph. Which paragraph is which is known by their
// ids; what was moved, merged, renumbered, is new or is gone follows from where they stand. Comparing one with the other
// and the other with the one is the same comparison, mirrored [V12].

import { hunksOf, type Hunk, type Token, tokensOf } from './hunks.ts'
import type { ParagraphId } from './ids.ts'
import { joined } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { isStanding } from './paragraphs.ts'
import { plain, type Prose, sameProse } from './prose.ts'
import type { IssuedParagraph } from './revisions.ts'

export type Text = readonly IssuedParagraph[]

/** A stretch of a paragraph: in both texts, or only in one, or in each in other words. */
export type Piece =
  | { readonly is: 'same'; readonly words: readonly Token[] }
  | { readonly is: 'changed'; readonly before: readonly Token[]; readonly after: readonly Token[] }

/** A paragraph of one of two texts, or of both. */
export type Compared =
  | {
      readonly is: 'both'
      readonly before: IssuedParagraph
      readonly after: IssuedParagraph
      readonly pieces: readonly Piece[]
      /** Whether it stands elsewhere among those that are in both texts. */
      readonly isMoved: boolean
    }
  /** Only in the one text; `with`: the paragraph of the other in which its words are. */
  | { readonly is: 'gone'; readonly before: IssuedParagraph; readonly with?: ParagraphId }
  | { readonly is: 'new'; readonly after: IssuedParagraph; readonly with?: ParagraphId }

/** In which other paragraph the words of one are in a text that does not have it; undefined where they are in none. */
export type Kin = (id: ParagraphId) => ParagraphId | undefined

export const isReworded = (row: Compared): boolean =>
  row.is === 'both' && row.pieces.some(({ is }) => is === 'changed')

export const isRenumbered = (row: Compared): boolean =>
  row.is === 'both' && row.before.reference !== row.after.reference

/** Whether anything is different, be it only its number. */
export const isDifferent = (row: Compared): boolean =>
  row.is !== 'both' ||
  row.isMoved ||
  isReworded(row) ||
  isRenumbered(row) ||
  row.before.isAgreed !== row.after.isAgreed

/** The text as it stands at a moment, in the numbers it has then. */
export const textAt = ({ paragraphs }: Negotiation): Text =>
  [...paragraphs.values()].filter(isStanding).map(({ id, kind, level, label, reference, base, state }) => ({
    id,
    kind,
    level,
    label,
    reference,
    prose: base,
    isAgreed: state.is === 'agreed',
  }))

/** In the order of the second text; what is only in the first stands behind what it stood behind there. */
export function compared(before: Text, after: Text, kin: Kin = noKin): readonly Compared[] {
  const [then, now] = [byId(before), byId(after)]
  const moved = movedBetween(
    before.filter(({ id }) => now.has(id)).map(({ id }) => id),
    after.filter(({ id }) => then.has(id)).map(({ id }) => id),
  )
  const [gone, come] = [before.filter(({ id }) => !now.has(id)), after.filter(({ id }) => !then.has(id))]
  const rows = new Map<ParagraphId | null, Compared[]>([[null, []]])
  for (const paragraph of after) rows.set(paragraph.id, [rowOf(paragraph)])
  let place: ParagraphId | null = null
  for (const paragraph of before) {
    if (now.has(paragraph.id)) place = paragraph.id
    else rows.get(place)?.push({ is: 'gone', before: paragraph, ...into(paragraph.id, then, now) })
  }
  return [...rows.values()].flat()

  function rowOf(paragraph: IssuedParagraph): Compared {
    const { id } = paragraph
    const was = then.get(id)
    if (!was) return { is: 'new', after: paragraph, ...into(id, now, then) }
    const coming = gone.filter((one) => kin(one.id) === id)
    const leaving = come.filter((one) => kin(one.id) === id)
    const pieces = piecesOf(together(was, coming), together(paragraph, leaving))
    return { is: 'both', before: was, after: paragraph, pieces, isMoved: moved.has(id) }
  }

  function into(id: ParagraphId, here: ReadonlyMap<ParagraphId, unknown>, there: typeof here) {
    const other = kin(id)
    return other !== undefined && here.has(id) && there.has(other) ? { with: other } : {}
  }
}

const noKin: Kin = () => undefined

const byId = (text: Text): ReadonlyMap<ParagraphId, IssuedParagraph> =>
  new Map(text.map((paragraph) => [paragraph.id, paragraph]))

/** The words of a paragraph with those that stand in paragraphs of their own in this text only. */
const together = (paragraph: IssuedParagraph, others: Text): Prose =>
  others.reduce((prose, other) => joined(prose, other.prose), paragraph.prose)

/** The stretches of two wordings. Which of the two is the base does not matter. */
export function piecesOf(before: Prose, after: Prose): readonly Piece[] {
  if (sameProse(before, after)) return before.length === 0 ? [] : [{ is: 'same', words: tokensOf(before) }]
  return plain(before) <= plain(after)
    ? piecesBy(hunksOf(before, after), tokensOf(before))
    : piecesBy(hunksOf(after, before), tokensOf(after)).map(mirroredPiece)
}

function piecesBy(hunks: readonly Hunk[], base: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, words } of hunks) {
    if (from > at) pieces.push({ is: 'same', words: base.slice(at, from) })
    pieces.push({ is: 'changed', before: base.slice(from, to), after: words })
    at = to
  }
  if (at < base.length) pieces.push({ is: 'same', words: base.slice(at) })
  return pieces
}

const mirroredPiece = (piece: Piece): Piece =>
  piece.is === 'same' ? piece : { is: 'changed', before: piece.after, after: piece.before }

/** The same row, read from the other text. */
export function mirrored(row: Compared): Compared {
  switch (row.is) {
    case 'both':
      return { ...row, before: row.after, after: row.before, pieces: row.pieces.map(mirroredPiece) }
    case 'gone':
      return { is: 'new', after: row.before, ...(row.with && { with: row.with }) }
    case 'new':
      return { is: 'gone', before: row.after, ...(row.with && { with: row.with }) }
  }
}

/**
 * Those of the ids in both lists that stand elsewhere: all but the longest list that is in order in both. Where two are
 * as long, it is the same one whichever list comes first.
 */
function movedBetween(one: readonly ParagraphId[], other: readonly ParagraphId[]): ReadonlySet<ParagraphId> {
  const [first, second] = one.join() <= other.join() ? [one, other] : [other, one]
  const places = new Map(second.map((id, at) => [id, at]))
  const chains: { readonly id: ParagraphId; readonly at: number; readonly before: number }[] = []
  const ends: number[] = []
  for (const id of first) {
    const at = places.get(id) ?? 0
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((chains[ends[middle] ?? -1]?.at ?? Infinity) < at) low = middle + 1
      else high = middle
    }
    ends[low] = chains.push({ id, at, before: ends[low - 1] ?? -1 }) - 1
  }
  const moved = new Set(first)
  for (let link = chains[ends.at(-1) ?? -1]; link; link = chains[link.before]) moved.delete(link.id)
  return moved
}
