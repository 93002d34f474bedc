// A negotiating text as it comes in: plain text or Markdown, read into paragraphs that keep their numbers and their
// square brackets as typed. Whatever is not understood is listed, and an account shows that no character is lost.

import { paragraphId } from '../../shared/ids.ts'
import type { DraftParagraph, ParagraphKind } from '../../shared/paragraphs.ts'
import { isFootnote, lengthOf, plain, type Prose, type Words } from '../../shared/prose.ts'
import { assert, ok, refuse, type Result } from '../../shared/result.ts'
import { LONGEST_PARAGRAPH, proseOnTheWire } from '../../shared/prose-wire.ts'
import { type Block, blocksOf, textOfBlock } from './blocks.ts'
import { type Brackets, bracketsIn } from './brackets.ts'
import { kindOf, type Part, partBelow } from './kinds.ts'
import { styleOf } from './labels.ts'
import { LARGEST_DRAFT, LONGEST_BLOCK, MOST_MARKS, MOST_PARAGRAPHS } from './limits.ts'
import { markedWords, type MarkedRun, type MarkedWords } from './marked-words.ts'
import { isHeadingAlone, openingOf, proseOf, withoutBold, wordsOf } from './opening.ts'
import { placed, type Rank } from './outline.ts'
import { inkOf, leftOut, type Remark } from './remarks.ts'
import { textOf, withoutHidden } from './source.ts'

export { LARGEST_DRAFT } from './limits.ts'

export type DraftReading = {
  /** The words of the first heading, or nothing. */
  readonly title: string
  /** In the order of the text; their ids are p1, p2, … */
  readonly paragraphs: readonly DraftParagraph[]
  readonly counts: Readonly<Record<ParagraphKind, number>> & { readonly footnotes: number }
  readonly brackets: Brackets
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

export type DraftRefusal = 'too-big' | 'not-text' | 'empty' | 'too-many-paragraphs' | 'paragraph-too-long'

const REFUSALS: Readonly<Record<DraftRefusal, string>> = {
  'too-big': `This file is larger than ${LARGEST_DRAFT / 1_000_000} MB, or its repeated footnotes and marks would make it so; nothing was imported. Divide it, or take out what is not the text.`,
  'not-text':
    'This file is not plain text or Markdown in UTF-8 or UTF-16; nothing was imported. Save the draft as plain text (.txt) or Markdown (.md), encoded as UTF-8, and import that.',
  empty: 'There are no words in this file; nothing was imported. Choose the file that holds the draft.',
  'too-many-paragraphs': `This text has more than ${MOST_PARAGRAPHS.toLocaleString('en')} paragraphs, notes included; nothing was imported. Import its parts as negotiations of their own.`,
  'paragraph-too-long': `A paragraph of this text is longer than ${LONGEST_PARAGRAPH.toLocaleString('en')} characters, or changes between italic, bold and upright too often; nothing was imported. Put an empty line between its paragraphs.`,
}

/** The sentence for the person whose file was refused. */
export const draftRefusalInWords = (refusal: DraftRefusal): string => REFUSALS[refusal]

/**
 * Reads a draft. A string is taken as it is; bytes are UTF-8, or UTF-16 with a byte order mark. The time is linear in
 * the size of the file; past a limit the answer is a refusal, never a part of the text.
 */
export function readDraft(file: Uint8Array | string): Result<DraftReading, DraftRefusal> {
  const source = textOf(file)
  if (!source.ok) return source
  const { text, remarks } = withoutHidden(source.value)
  const blocks = shortBlocks(text)
  if (!blocks.ok) return blocks
  const read = manuscriptOf(blocks.value)
  if (!read.ok) return read
  const manuscript = read.value
  const paragraphs = paragraphsOf(manuscript)
  if (!paragraphs.ok) return paragraphs
  if (paragraphs.value.length === 0) return refuse('empty')

  const notUnderstood = [...remarks, ...manuscript.remarks].toSorted((one, other) => one.line - other.line)
  const account = {
    words: wordsAccount(paragraphs.value, manuscript),
    labels: paragraphs.value.reduce((sum, { label }) => sum + inkOf(label), 0),
    markup: manuscript.markup,
    leftOut: notUnderstood.reduce((sum, remark) => sum + remark.leftOut, 0),
    total: inkOf(source.value),
  }
  const { words, labels, markup, total } = account
  assert(words + labels + markup + account.leftOut === total, 'every character of a draft is accounted for')

  return ok({
    title: titleOf(paragraphs.value),
    paragraphs: paragraphs.value,
    counts: countsOf(paragraphs.value),
    brackets: bracketsIn(paragraphs.value),
    notUnderstood: notUnderstood.map(({ line, text: what, why }) => ({ line, text: what, why })),
    account,
  })
}

/** All blocks, or the refusal at the first that is too much. */
function shortBlocks(text: string): Result<readonly Block[], DraftRefusal> {
  const blocks: Block[] = []
  for (const block of blocksOf(text)) {
    if ('lines' in block && textOfBlock(block.lines).length > LONGEST_BLOCK)
      return refuse('paragraph-too-long')
    if (blocks.length === MOST_PARAGRAPHS) return refuse('too-many-paragraphs')
    blocks.push(block)
  }
  return ok(blocks)
}

/** A block with words that has a place in the order of the text. */
type Passage = {
  readonly marked: MarkedWords
  readonly column: number
  readonly hasBullet: boolean
  /** The level of a heading. */
  readonly heading?: number
}

/** A draft with its words read and its footnotes found, before anything is said about its paragraphs. */
type Manuscript = {
  readonly passages: readonly Passage[]
  readonly notes: ReadonlyMap<string, readonly Words[]>
  readonly remarks: readonly Remark[]
  readonly markup: number
}

function manuscriptOf(blocks: readonly Block[]): Result<Manuscript, 'too-big'> {
  const definitions = new Map<string, Block>()
  for (const block of blocks)
    if (block.is === 'footnote' && !definitions.has(block.name)) definitions.set(block.name, block)
  const links = new Set(blocks.flatMap((block) => (block.is === 'link-name' ? block.name : [])))
  const inText = { footnotes: new Set(definitions.keys()), links }
  const inNotes = { footnotes: new Set<string>(), links }

  const readings = new Map<Block, MarkedWords>()
  let marks = 0
  for (const block of blocks) {
    if (!('lines' in block)) continue
    const marked = markedWords(textOfBlock(block.lines), block.is === 'footnote' ? inNotes : inText)
    readings.set(block, marked)
    marks += marked.marks
    if (marks > MOST_MARKS) return refuse('too-big')
  }
  const used = new Set([...readings.values()].flatMap(({ runs }) => runs.flatMap((run) => noteIn(run))))

  const passages: Passage[] = []
  const notes = new Map<string, readonly Words[]>()
  const remarks: Remark[] = []
  let markup = 0
  for (const block of blocks) {
    const marked = readings.get(block)
    if ('remark' in block) remarks.push(block.remark)
    if (!marked || !('lines' in block)) continue
    remarks.push(...remarksOf(block, marked))
    markup += marked.markup
    if (block.is === 'heading') passages.push({ marked, column: 0, hasBullet: false, heading: block.level })
    else if (block.is === 'paragraph')
      passages.push({ marked, column: block.column, hasBullet: block.hasBullet })
    if (block.is !== 'footnote') markup += block.markup
    else if (used.has(block.name) && definitions.get(block.name) === block) {
      markup += inkOf(block.mark)
      notes.set(block.name, wordsOf(marked.runs))
    } else {
      const why = used.has(block.name)
        ? 'a second footnote of this name'
        : 'a footnote that nothing refers to'
      const remark = leftOut(block.lines[0]?.number ?? 1, block.mark, why)
      remarks.push({ ...remark, why: `${why}; its words are kept as a paragraph` })
      passages.push({ marked, column: 0, hasBullet: true })
    }
  }
  return ok({ passages, notes, remarks, markup })
}

const noteIn = (run: MarkedRun): string | readonly string[] => ('note' in run ? run.note : [])

/** The remarks on a block's words, each at its line. */
function remarksOf(
  block: Block & { readonly lines: readonly { number: number; text: string }[] },
  marked: MarkedWords,
) {
  const told: Remark[] = []
  let index = 0
  let end = block.lines[0]?.text.length ?? 0
  for (const { at, text, why, leftOut: ink } of [...marked.remarks].toSorted(
    (one, other) => one.at - other.at,
  )) {
    while (at > end && index < block.lines.length - 1) {
      index += 1
      end += 1 + (block.lines[index]?.text.length ?? 0)
    }
    told.push({ line: block.lines[index]?.number ?? 1, text, why, leftOut: ink })
  }
  return told
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
  const inText = openingOf(passage.marked.runs, 'text')
  const isAlone = passage.heading === undefined && !passage.hasBullet && isHeadingAlone(inText, hasHeadings)
  if (passage.heading === undefined && !isAlone) return null
  const runs = isAlone ? withoutBold(passage.marked.runs) : passage.marked.runs
  const { label, runs: words } = openingOf(runs, 'heading')
  return { kind: 'heading', level: passage.heading ?? (isFirst ? 1 : 2), label, prose: proseOf(words, notes) }
}

function paragraphOf(
  { marked, column }: Passage,
  { part, above }: SoFar,
  notes: Manuscript['notes'],
): Unnamed {
  const { label, runs } = openingOf(marked.runs, 'text')
  const lastLetter = above.findLast(({ style }) => style === 'letter')?.label ?? ''
  const style = label === '' ? null : styleOf(label, lastLetter)
  const ranks = placed(above, { column, label, style })
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
