// Where paragraphs stand in the text, and what stands where one stood: a new paragraph takes its place after another, a
// paragraph moves with what is below it, and whatever leaves its place leaves a tombstone with its number until a
// revision is issued.

import type { ParagraphId } from './ids.ts'
import {
  BEGINNING,
  type Gone,
  type InsertedAt,
  isStanding,
  type Paragraph,
  type PartKind,
} from './paragraphs.ts'
import { assert } from './result.ts'

type Text = ReadonlyMap<ParagraphId, Paragraph>

/**
 * The text with a new paragraph after another, behind what belongs to that and what was inserted there before; or, at the
 * beginning, before everything.
 */
export function withInserted(text: Text, paragraph: Paragraph): Text {
  const after = paragraph.inserted?.after
  assert(after, 'a new paragraph says after which it stands')
  const all = [...text.values()]
  return inOrder(all.toSpliced(indexFor(all, after, paragraph), 0, paragraph))
}

/** Between which two a paragraph stands; null at either end of the text. */
type Between = readonly [before: ParagraphId | null, after: ParagraphId | null]

const between = (all: readonly Paragraph[], at: number): Between => [
  all[at - 1]?.id ?? null,
  all[at]?.id ?? null,
]

/** Between which two something of this kind and depth would come to stand. */
export function placeFor(text: Text, after: InsertedAt, like: Like): Between {
  const all = [...text.values()]
  return between(all, indexFor(all, after, like))
}

/** What moves with a paragraph, itself first, and between which two it would come to stand after another. */
export function movingWith(text: Text, id: ParagraphId, after: ParagraphId) {
  const all = [...text.values()]
  const from = all.findIndex((paragraph) => paragraph.id === id)
  const moving = all.slice(from, endOfBlock(all, from))
  const [first] = moving
  const rest = all.toSpliced(from, moving.length)
  const isThere = first && rest.some((paragraph) => paragraph.id === after)
  return { moving, place: isThere ? between(rest, placeAfter(rest, after, first)) : null }
}

/** What is below a paragraph. */
export function belowOf(text: Text, id: ParagraphId): readonly Paragraph[] {
  const all = [...text.values()]
  const at = all.findIndex((paragraph) => paragraph.id === id)
  return all.slice(at + 1, endOfBlock(all, at))
}

/** The text with the second half of a paragraph right behind the first: what is below the paragraph is below that now. */
export function withSecondHalf(text: Text, paragraph: Paragraph): Text {
  const all = [...text.values()]
  const at = all.findIndex(({ id }) => id === paragraph.splitFrom?.paragraph)
  assert(at >= 0, 'the first half is in the text')
  return inOrder(all.toSpliced(at + 1, 0, paragraph))
}

/**
 * What becomes another kind with a paragraph: itself, or of the part that a heading begins all that is of the other kind.
 * Sub-paragraphs stay below theirs, and what is unnumbered stays so.
 */
export function recastWith(text: Text, paragraph: Paragraph, as: PartKind): readonly Paragraph[] {
  const { kind } = paragraph
  if (kind !== 'heading') return kind === as || kind === 'sub-paragraph' ? [] : [paragraph]
  return partOf(text, paragraph).filter(
    (one) => isStanding(one) && one.kind === (as === 'operative' ? 'preambular' : 'operative'),
  )
}

/** The paragraphs of the part that a heading begins, up to the next heading of its rank or a higher one. */
function partOf(text: Text, heading: Paragraph): readonly Paragraph[] {
  const all = [...text.values()]
  const from = all.findIndex(({ id }) => id === heading.id) + 1
  const end = all.findIndex(
    ({ kind, level }, at) => at >= from && kind === 'heading' && level <= heading.level,
  )
  return all.slice(from, end === -1 ? all.length : end)
}

/** The text with a paragraph, and what is below it, after another; `tombstone` stays where it stood. */
export function withMoved(text: Text, id: ParagraphId, after: ParagraphId, tombstone: Paragraph): Text {
  const all = [...text.values()]
  const from = all.findIndex((paragraph) => paragraph.id === id)
  const moving = all.slice(from, endOfBlock(all, from))
  const [first] = moving
  assert(first, `paragraph ${id} is in the text`)
  const rest = all.toSpliced(from, moving.length, tombstone)
  return inOrder(rest.toSpliced(placeAfter(rest, after, first), 0, ...moving))
}

/** Whether a paragraph stands there already, or would have to stand after itself. */
export function standsAfter(text: Text, id: ParagraphId, after: ParagraphId): boolean {
  const all = [...text.values()]
  const at = all.findIndex((paragraph) => paragraph.id === id)
  const moving = all.slice(at, endOfBlock(all, at))
  const [first] = moving
  if (!first || moving.some((paragraph) => paragraph.id === after)) return true
  return placeAfter(all.toSpliced(at, moving.length), after, first) === at
}

/** What stands at the place of a paragraph that is no longer there: its number, and what became of it. */
export function tombstoneOf(paragraph: Paragraph, id: ParagraphId, state: Gone): Paragraph {
  const { kind, level, label, reference } = paragraph
  return { id, kind, level, label, reference, base: [], state, reopenings: [], rewordings: [], calls: [] }
}

/** The paragraph a new one was first inserted after, behind which `bis`, `ter` … are counted; at the beginning it is its own. */
export function rootOf(text: Text, id: ParagraphId): Paragraph | undefined {
  let root = text.get(id)
  while (root?.inserted?.after && root.inserted.after !== BEGINNING) root = text.get(root.inserted.after)
  return root
}

type Like = Pick<Paragraph, 'kind' | 'level'>

const indexFor = (all: readonly Paragraph[], after: InsertedAt, like: Like): number =>
  after === BEGINNING ? 0 : placeAfter(all, after, like)

/** The index at which something of this kind and depth comes to stand after a paragraph. */
function placeAfter(all: readonly Paragraph[], after: ParagraphId, { kind, level }: Like): number {
  const anchor = all.findIndex(({ id }) => id === after)
  assert(anchor >= 0, `paragraph ${after} is in the text`)
  const depth = kind === 'heading' ? (all[anchor]?.level ?? level) : level
  let at = anchor + 1
  for (let next = all[at]; next; next = all[at]) {
    const isBelow = next.kind !== 'heading' && next.level > depth
    if (!isBelow && next.inserted?.after !== after) break
    at += 1
  }
  return at
}

/** Where the paragraphs below the one at `from` end. */
function endOfBlock(all: readonly Paragraph[], from: number): number {
  const top = all[from]
  if (!top || top.kind === 'heading') return from + 1
  const end = all.findIndex(({ kind, level }, at) => at > from && (kind === 'heading' || level <= top.level))
  return end === -1 ? all.length : end
}

const inOrder = (all: readonly Paragraph[]): Text =>
  new Map(all.map((paragraph) => [paragraph.id, paragraph]))
