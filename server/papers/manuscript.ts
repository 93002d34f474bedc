// A draft with its words read and its footnotes found becomes the paragraphs of a negotiation: labels, kinds, levels, and
// an account in which every character has its place. Texts and Word files both come through here.

import { paragraphId } from '../../shared/ids.ts'
import type { DraftParagraph, ParagraphKind } from '../../shared/paragraphs.ts'
import { isFootnote, lengthOf, plain, type Prose, type Words } from '../../shared/prose.ts'
import { assert, ok, refuse, type Result } from '../../shared/result.ts'
import { LONGEST_PARAGRAPH, proseOnTheWire } from '../../shared/wire-values.ts'
import { type Brackets, bracketsIn } from './brackets.ts'
import { kindOf, type Part, partBelow } from './kinds.ts'
import { styleOf } from './labels.ts'
import { LARGEST_DRAFT } from './limits.ts'
import type { MarkedRun } from './marked-words.ts'
import { isHeadingAlone, openingOf, proseOf, withLabel, withoutBold } from './opening.ts'
import { placed, type Rank } from './outline.ts'
import type { DraftRefusal } from './refusals.ts'
import { inkOf, type Remark } from './remarks.ts'

export type DraftReading = {
  /** The words of the first heading, or nothing. */
  readonly title: string
  /** In the order of the text; their ids are p1, p2, … */
  readonly paragraphs: readonly DraftParagraph[]
  readonly counts: Readonly<Record<ParagraphKind, number>> & { readonly footnotes: number }
  readonly brackets: Brackets
  /** What the numbers of `notUnderstood` count: the lines of a text, the paragraphs of a Word file. */
  readonly countedBy: 'lines' | 'paragraphs'
  readonly notUnderstood: readonly { readonly line: number; readonly text: string; readonly why: string }[]
  /** Every character of the source that is not white space is in exactly one of these; the footnotes' once each. */
  readonly account: {
    readonly words: number
    readonly labels: number
    readonly markup: number
    readonly leftOut: number
    readonly total: number
  }
}

/** A block with words that has a place in the order of the text. */
export type Passage = {
  readonly runs: readonly MarkedRun[]
  readonly column: number
  readonly hasBullet: boolean
  /** The level of a heading. */
  readonly heading?: number
  /** A number that the source counts by itself, and so is not among the words. */
  readonly label?: string
}

/** A draft with its words read and its footnotes found, before anything is said about its paragraphs. */
export type Manuscript = {
  readonly passages: readonly Passage[]
  readonly notes: ReadonlyMap<string, readonly Words[]>
  readonly remarks: readonly Remark[]
  readonly markup: number
}

/** What is read in a manuscript; `total` is how many characters its source has, white space aside. */
export function readingOf(
  manuscript: Manuscript,
  total: number,
  countedBy: DraftReading['countedBy'],
): Result<DraftReading, DraftRefusal> {
  const paragraphs = paragraphsOf(manuscript)
  if (!paragraphs.ok) return paragraphs
  if (paragraphs.value.length === 0) return refuse('empty')

  const notUnderstood = manuscript.remarks.toSorted((one, other) => one.line - other.line)
  const account = {
    words: wordsAccount(paragraphs.value, manuscript),
    labels: paragraphs.value.reduce((sum, { label }) => sum + inkOf(label), 0),
    markup: manuscript.markup,
    leftOut: notUnderstood.reduce((sum, remark) => sum + remark.leftOut, 0),
    total,
  }
  const { words, labels, markup } = account
  assert(words + labels + markup + account.leftOut === total, 'every character of a draft is accounted for')

  return ok({
    title: titleOf(paragraphs.value),
    paragraphs: paragraphs.value,
    counts: countsOf(paragraphs.value),
    brackets: bracketsIn(paragraphs.value),
    countedBy,
    notUnderstood: notUnderstood.map(({ line, text: what, why }) => ({ line, text: what, why })),
    account,
  })
}

/** What is said of a text so far: where it stands, and what the next paragraph may stand below. */
type SoFar = { readonly part: Part; readonly above: readonly Rank[] }

function paragraphsOf({ passages, notes }: Manuscript): Result<readonly DraftParagraph[], DraftRefusal> {
  const hasHeadings = passages.some(({ heading }) => heading !== undefined)
  const paragraphs: DraftParagraph[] = []
  let soFar: SoFar = { part: 'opening', above: [] }
  let size = 0
  for (const passage of passages) {
    const isFirst = paragraphs.length === 0
    const next = headingOf(passage, hasHeadings, notes, isFirst) ?? paragraphOf(passage, soFar, notes)
    if (next.label === '' && next.prose.length === 0) continue
    const length = lengthOf(next.prose)
    if (length > LONGEST_PARAGRAPH || !proseOnTheWire.safeParse(next.prose).success)
      return refuse('paragraph-too-long')
    size += length
    if (size > LARGEST_DRAFT) return refuse('too-big')
    const { kind, level, label, prose } = next
    paragraphs.push({ id: paragraphId(`p${paragraphs.length + 1}`), kind, level, label, prose })
    soFar = next.soFar ?? { part: partBelow(plain(prose) || label, soFar.part), above: [] }
  }
  return ok(paragraphs)
}

type Unnamed = Omit<DraftParagraph, 'id'> & { readonly soFar?: SoFar }

function headingOf(
  passage: Passage,
  hasHeadings: boolean,
  notes: Manuscript['notes'],
  isFirst: boolean,
): Unnamed | null {
  const inText = openingOf(passage.runs, 'text')
  const mayBeAlone = passage.heading === undefined && !passage.hasBullet && passage.label === undefined
  const isAlone = mayBeAlone && isHeadingAlone(inText, hasHeadings)
  if (passage.heading === undefined && !isAlone) return null
  const runs = isAlone ? withoutBold(passage.runs) : passage.runs
  const { label, runs: words } = opened({ ...passage, runs }, 'heading')
  return { kind: 'heading', level: passage.heading ?? (isFirst ? 1 : 2), label, prose: proseOf(words, notes) }
}

const opened = ({ runs, label }: Passage, where: 'text' | 'heading') =>
  label === undefined ? openingOf(runs, where) : withLabel(label, runs)

function paragraphOf(passage: Passage, { part, above }: SoFar, notes: Manuscript['notes']): Unnamed {
  const { label, runs } = opened(passage, 'text')
  const lastLetter = above.findLast(({ style }) => style === 'letter')?.label ?? ''
  const style = label === '' ? null : styleOf(label, lastLetter)
  const ranks = placed(above, { column: passage.column, label, style })
  const prose = proseOf(runs, notes)
  const { kind, part: next } = kindOf(ranks, plain(prose), part)
  return { kind, level: ranks.length, label, prose, soFar: { part: next, above: ranks } }
}

const titleOf = (paragraphs: readonly DraftParagraph[]): string => {
  const heading = paragraphs.find(({ kind }) => kind === 'heading')
  return heading ? plain(heading.prose) || heading.label : ''
}

function countsOf(paragraphs: readonly DraftParagraph[]): DraftReading['counts'] {
  const counts = { heading: 0, preambular: 0, operative: 0, 'sub-paragraph': 0, unnumbered: 0, footnotes: 0 }
  for (const { kind, prose } of paragraphs) {
    counts[kind] += 1
    counts.footnotes += prose.filter(isFootnote).length
  }
  return counts
}

function wordsAccount(paragraphs: readonly DraftParagraph[], { notes }: Manuscript): number {
  const inLine = (sum: number, { prose }: { readonly prose: Prose }) => sum + inkOf(plain(prose))
  const inNotes = [...notes.values()].reduce((sum, words) => sum + inkOf(plain(words)), 0)
  return paragraphs.reduce(inLine, inNotes)
}
