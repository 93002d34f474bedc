// Reads a Word file: package, parts, body, notes and comments. Hostile files cost no more than the limits say; this
// runs in a thread of its own (thread.ts), because within them it may still take seconds.

import { ok, refuse, type Result } from '../../../shared/result.ts'
import { MOST_PARAGRAPHS } from '../limits.ts'
import { AT_THE_MARGIN, readBlocks } from './body.ts'
import type { Copy, CopyComment, CopyParagraph } from './copy.ts'
import { inkIn, textIn } from './ink.ts'
import { listsOf } from './lists.ts'
import { type Parts, partsOf } from './package.ts'
import { changeOf, type Reading } from './reading.ts'
import type { WordRefusal } from './refusals.ts'
import { noteName } from './runs.ts'
import { stylesOf } from './styles.ts'
import { type Element, elementIn, elementsIn, treeOf } from './xml.ts'

/** The file as it was understood, or why it is not read. */
export async function readCopy(file: Uint8Array): Promise<Result<Copy, WordRefusal>> {
  const parts = await partsOf(file)
  if (!parts.ok) return parts
  const trees = treesOf(parts.value)
  if (!trees.ok) return trees
  const body = elementIn(trees.value.document, 'body')
  if (trees.value.document.name !== 'document' || !body) return refuse('not-word')
  return copyOf(body, trees.value)
}

type Trees = {
  readonly document: Element
  readonly styles: Element | undefined
  readonly numbering: Element | undefined
  readonly footnotes: Element | undefined
  readonly endnotes: Element | undefined
  readonly comments: Element | undefined
}

function treesOf(parts: Parts): Result<Trees, WordRefusal> {
  const main = mainPart(parts)
  if (!main.ok) return main
  const trees = new Map<string, Element>()
  for (const name of [
    main.value,
    ...['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map((part) => `word/${part}.xml`),
  ]) {
    const part = parts.get(name)
    if (!part) continue
    const tree = treeOf(part)
    if (!tree.ok) return tree
    trees.set(name, tree.value)
  }
  const document = trees.get(main.value)
  if (!document) return refuse('not-word')
  const of = (part: string) => trees.get(`word/${part}.xml`)
  return ok({
    document,
    styles: of('styles'),
    numbering: of('numbering'),
    footnotes: of('footnotes'),
    endnotes: of('endnotes'),
    comments: of('comments'),
  })
}

/** The part that the package names as its document; some programs call it `document2.xml`. */
function mainPart(parts: Parts): Result<string, WordRefusal> {
  const relations = parts.get('_rels/.rels')
  const tree = relations && treeOf(relations)
  if (tree && !tree.ok) return tree
  const named = elementsIn(tree?.value, 'rel:Relationship')
    .find(({ attributes }) => attributes.get('Type')?.endsWith('/officeDocument'))
    ?.attributes.get('Target')
    ?.replace(/^\/+/, '')
    .toLowerCase()
  if (named !== undefined && parts.has(named)) return ok(named)
  return parts.has('word/document.xml') ? ok('word/document.xml') : refuse('not-word')
}

function copyOf(body: Element, trees: Trees): Result<Copy, WordRefusal> {
  const reading: Reading = {
    styles: stylesOf(trees.styles),
    lists: listsOf(trees.numbering),
    remarks: [],
    paragraphs: [],
    fields: [],
    tables: 0,
    move: null,
  }
  readBlocks(body, reading, AT_THE_MARGIN)
  const notes = new Map([
    ...notesIn(trees.footnotes, 'footnote', reading),
    ...notesIn(trees.endnotes, 'endnote', reading),
  ])
  const count = [...notes.values()].reduce((sum, { length }) => sum + length, reading.paragraphs.length)
  if (count > MOST_PARAGRAPHS) return refuse('word-has-too-much')
  const { paragraphs, lists, remarks } = reading
  return ok({
    paragraphs,
    notes,
    comments: commentsIn(trees.comments),
    lists,
    remarks,
    ink:
      inkIn(body) +
      [trees.footnotes, trees.endnotes, trees.comments].reduce((sum, tree) => sum + inkIn(tree), 0),
  })
}

/** The notes of a part, each by its name; the lines that separate notes from the text are notes to Word, and skipped. */
function notesIn(
  root: Element | undefined,
  name: 'footnote' | 'endnote',
  reading: Reading,
): readonly (readonly [string, readonly CopyParagraph[]])[] {
  return elementsIn(root, name).map((note) => {
    const own: Reading = { ...reading, paragraphs: [] }
    readBlocks(note, own, AT_THE_MARGIN)
    return [noteName(name, note.attributes.get('id') ?? ''), own.paragraphs]
  })
}

const LONGEST_COMMENT = 4_000

function commentsIn(root: Element | undefined): ReadonlyMap<string, CopyComment> {
  return new Map(
    elementsIn(root, 'comment').map((comment) => {
      const { by, at } = changeOf(comment)
      const text = textIn(comment).replace(/\s+/g, ' ').trim().slice(0, LONGEST_COMMENT)
      return [comment.attributes.get('id') ?? '', { by, at, text, ink: inkIn(comment) }]
    }),
  )
}
