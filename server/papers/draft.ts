// A negotiating text as it comes in: plain text or Markdown, read into paragraphs that keep their numbers and their
// square brackets as typed. Whatever is not understood is listed, and an account shows that no character is lost.

import { type Words } from '../../shared/prose.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { type Block, blocksOf, textOfBlock } from './blocks.ts'
import { LONGEST_BLOCK, MOST_MARKS, MOST_PARAGRAPHS } from './limits.ts'
import { type DraftReading, type Manuscript, type Passage, readingOf } from './manuscript.ts'
import { markedWords, type MarkedRun, type MarkedWords } from './marked-words.ts'
import { wordsOf } from './opening.ts'
import type { DraftRefusal } from './refusals.ts'
import { inkOf, leftOut, type Remark } from './remarks.ts'
import { textOf, withoutHidden } from './source.ts'

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
  const manuscript = { ...read.value, remarks: [...remarks, ...read.value.remarks] }
  return readingOf(manuscript, inkOf(source.value), 'lines')
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
    const { runs } = marked
    remarks.push(...remarksOf(block, marked))
    markup += marked.markup
    if (block.is === 'heading') passages.push({ runs, column: 0, hasBullet: false, heading: block.level })
    else if (block.is === 'paragraph')
      passages.push({ runs, column: block.column, hasBullet: block.hasBullet })
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
      passages.push({ runs, column: 0, hasBullet: true })
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
