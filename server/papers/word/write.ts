// A paper as a Word file. Changes are real tracked changes with the delegation as their author; the label and the tab
// behind it are in the same change as the words, and a whole paragraph has its mark tracked too.

import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  FootnoteReferenceRun,
  type ICommentOptions,
  InsertedTextRun,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { isFootnote, plain, type Words } from '../../../shared/prose.ts'
import { type Change, type Comment, isRightToLeft, type Line, type Paper, type Piece } from '../paper.ts'
import { fileOf, legible } from './file.ts'
import { ONE_LEVEL, styleOf } from './look.ts'

/** What is counted through a whole file: changes, comments and footnotes have numbers of their own. */
type Writing = {
  readonly comments: ICommentOptions[]
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>
  revisions: number
  notes: number
}

/** The bytes of a .docx. */
export function writeWord({ face, lines }: Paper): Promise<Uint8Array> {
  const writing: Writing = { comments: [], footnotes: {}, revisions: 0, notes: 0 }
  const body = lines.map((line) => paragraphOf(line, writing))
  // Without a paragraph behind it, the tracked mark of the last one leaves an empty paragraph in every word processor.
  if (lines.at(-1)?.change) body.push(new Paragraph({ style: 'SingleText' }))
  return fileOf(face, body, writing)
}

function paragraphOf(line: Line, writing: Writing): Paragraph {
  const { as, level, label, pieces, change, relabelled, comments } = line
  const isRtl = isRightToLeft(textOf(pieces) || label)
  const opened = comments.map((comment) => openComment(comment, writing))
  const indent = as === 'heading' ? 0 : (level - 1) * ONE_LEVEL
  return new Paragraph({
    style: styleOf(line),
    ...(isRtl && { bidirectional: true }),
    ...(indent > 0 && as !== 'proposal' && { indent: { left: indent } }),
    tabStops: [{ type: TabStopType.LEFT, position: indent + ONE_LEVEL }],
    ...(change && { run: markOf(change, writing) }),
    children: [
      ...opened.map((id) => new CommentRangeStart(id)),
      ...(relabelled
        ? labelRuns(relabelled.from, { change: { is: 'deleted', ...relabelled }, isRtl }, writing)
        : []),
      ...labelRuns(
        label,
        { change: relabelled ? { is: 'inserted', ...relabelled } : change, isRtl },
        writing,
      ),
      ...pieces.flatMap((piece) => pieceRuns(piece, isRtl, writing)),
      ...opened.flatMap(closeComment),
    ],
  })
}

const textOf = (pieces: readonly Piece[]): string => plain(pieces.map(({ run }) => run))

type Look = { readonly change: Change | undefined; readonly isRtl: boolean }

/** A number with the tab behind it, in one change; nothing where there is no number. */
function labelRuns(label: string, { change, isRtl }: Look, writing: Writing): readonly ParagraphChild[] {
  if (label === '') return []
  const run = { children: [legible(label), new Tab()], ...(isRtl && { rightToLeft: true }) }
  return [changed(run, change, writing)]
}

function pieceRuns(piece: Piece, isRtl: boolean, writing: Writing): readonly ParagraphChild[] {
  const { run, change, comment } = piece
  const child = isFootnote(run)
    ? noteRun(run.footnote, change, writing)
    : changed({ text: legible(run.text), ...look(run), ...(isRtl && { rightToLeft: true }) }, change, writing)
  if (!comment) return [child]
  const id = openComment(comment, writing)
  return [new CommentRangeStart(id), child, ...closeComment(id)]
}

/** A footnote may stand under a change; its number is then part of it. */
function noteRun(words: readonly Words[], change: Change | undefined, writing: Writing): ParagraphChild {
  const number = (writing.notes += 1)
  const runs = words.map((each) => new TextRun({ text: legible(each.text), ...look(each) }))
  writing.footnotes[number] = { children: [new Paragraph({ children: runs })] }
  const reference = new FootnoteReferenceRun(number)
  return change ? changed({ children: [reference] }, change, writing) : reference
}

const look = ({ italic, bold }: Words) => ({
  ...(italic && { italics: true }),
  ...(bold && { bold: true }),
})

function changed(
  run: ConstructorParameters<typeof TextRun>[0] & object,
  change: Change | undefined,
  writing: Writing,
): ParagraphChild {
  if (!change) return new TextRun(run)
  const { is, by, at } = change
  const tracked = { ...run, id: (writing.revisions += 1), author: legible(by), date: dateOf(at) }
  return is === 'inserted' ? new InsertedTextRun(tracked) : new DeletedTextRun(tracked)
}

function markOf({ is, by, at }: Change, writing: Writing) {
  const tracked = { id: (writing.revisions += 1), author: legible(by), date: dateOf(at) }
  return is === 'inserted' ? { insertion: tracked } : { deletion: tracked }
}

function openComment({ by, at, text }: Comment, { comments }: Writing): number {
  const id = comments.length
  const children = text.split('\n').map((line) => new Paragraph(legible(line)))
  comments.push({ id, author: legible(by), initials: initialsOf(by), date: new Date(at), children })
  return id
}

const closeComment = (id: number): readonly ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
]

const initialsOf = (name: string): string => legible(name).slice(0, 3).toUpperCase()

/** Word wants whole seconds. */
const dateOf = (at: string): string => at.replace(/\.\d+Z$/, 'Z')
