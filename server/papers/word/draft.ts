// A draft from a Word file: its paragraphs as they read with every tracked change taken in. The changes themselves,
// comments and whatever is no text are listed, so that nobody takes a text for clean that was not.

import type { Words } from '../../../shared/prose.ts'
import type { Result } from '../../../shared/result.ts'
import { type DraftReading, type Manuscript, type Passage, readingOf } from '../manuscript.ts'
import type { MarkedRun } from '../marked-words.ts'
import { withoutBold, wordsOf as inWords } from '../opening.ts'
import type { DraftRefusal } from '../refusals.ts'
import { inkOf, type Remark } from '../remarks.ts'
import { readCopy } from './copy-in.ts'
import { type Copy, type CopyParagraph, type CopyRun, isNote } from './copy.ts'
import { readAs, type ReadParagraph, stands, type Way, wordsOf } from './views.ts'

/** Twentieths of a point that make one level of indentation: a centimetre, as Word's own tabs have it. */
const ONE_LEVEL = 567
/** Columns of a level in a text, which the outline is worked out by. */
const COLUMNS = 4
const LONGEST_EXCERPT = 200
/** Whole paragraphs are given a heading's style for its number; a real heading is shorter than this. */
const LONGEST_HEADING = 200

/** Reads a Word file as a draft; or answers why it is not read. */
export async function readWordDraft(file: Uint8Array): Promise<Result<DraftReading, DraftRefusal>> {
  const copy = await readCopy(file)
  return copy.ok ? draftIn(copy.value) : copy
}

/** The draft in a Word file that was read. */
export function draftIn(copy: Copy): Result<DraftReading, DraftRefusal> {
  const paragraphs = readAs(copy, 'accepted').filter(says)
  const used = new Set(paragraphs.flatMap(({ runs }) => runs.filter(isNote).map(({ note }) => note)))
  const places = new Map(
    copy.paragraphs.flatMap(({ number, runs }) => runs.filter(isNote).map(({ note }) => [note, number])),
  )
  const notes = new Map<string, readonly Words[]>()
  const remarks: Remark[] = copy.remarks.map(({ paragraph, ...told }) => ({ line: paragraph, ...told }))
  for (const [name, note] of copy.notes) {
    if (used.has(name)) notes.set(name, wordsOfNote(note, 'accepted'))
    remarks.push(...changesTold(note), ...(used.has(name) ? [] : unusedNote(note, places.get(name))))
  }
  remarks.push(...changesTold(copy.paragraphs), ...commentsTold(copy))
  const passages = paragraphs.map((paragraph) => passageOf(paragraph, notes))
  const manuscript: Manuscript = { passages, notes, remarks, markup: 0 }
  const counted = paragraphs.reduce((sum, { label }) => sum + inkOf(label), 0)
  return readingOf(manuscript, copy.ink + counted, 'paragraphs')
}

/** A number without words is nothing to negotiate, unless it is the heading of what follows. */
const says = ({ like, runs }: ReadParagraph): boolean => runs.length > 0 || like.heading !== null

function passageOf(
  { like, runs, label, isBullet }: ReadParagraph,
  notes: ReadonlyMap<string, readonly Words[]>,
): Passage {
  const marked = markedRuns(runs, notes)
  const column =
    COLUMNS * (like.place && label !== '' ? like.place.level : Math.round(like.indent / ONE_LEVEL))
  const isHeading = like.heading !== null && wordsOf({ runs }).length <= LONGEST_HEADING
  return {
    runs: isHeading && isAllBold(marked) ? withoutBold(marked) : marked,
    column,
    hasBullet: isBullet,
    ...(isHeading && like.heading !== null && { heading: like.heading }),
    ...(label !== '' && { label }),
  }
}

/** A reference to a note that the file does not have is no note. */
export function markedRuns(
  runs: readonly CopyRun[],
  notes: ReadonlyMap<string, readonly Words[]>,
): readonly MarkedRun[] {
  return runs.flatMap((run): MarkedRun[] => {
    if ('note' in run) return notes.has(run.note) ? [{ note: run.note }] : []
    const text = run.text.replace(/\t/g, ' ')
    return [{ text, ...(run.italic && { italic: true }), ...(run.bold && { bold: true }) }]
  })
}

const isAllBold = (runs: readonly MarkedRun[]): boolean =>
  runs.every((run) => 'note' in run || run.bold === true || run.text.trim() === '')

/** The words of every note as they read, by the name that runs refer to it by. */
export const wordsOfNotes = (
  { notes }: Pick<Copy, 'notes'>,
  way: Way,
): ReadonlyMap<string, readonly Words[]> =>
  new Map([...notes].map(([name, note]) => [name, wordsOfNote(note, way)]))

/** The words of a note, its paragraphs on one line. */
function wordsOfNote(paragraphs: readonly CopyParagraph[], way: Way): readonly Words[] {
  const lines = readAs({ paragraphs, lists: { lists: new Map(), schemes: new Map() } }, way)
  const runs = lines.flatMap(({ runs: line }, index): MarkedRun[] => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    ...markedRuns(line, new Map()),
  ])
  return inWords(runs)
}

/** A note whose mark was deleted as a tracked change, in this paragraph; or one that never had a mark. */
function unusedNote(note: readonly CopyParagraph[], place: number | undefined): readonly Remark[] {
  const words = note.flatMap(({ runs }) => runs.filter((run) => stands(run, 'accepted')))
  const text = textOf(words)
  if (inkOf(text) === 0) return []
  const why = place
    ? 'a note deleted as a tracked change; left out'
    : 'a note that nothing refers to; left out'
  return [{ line: place ?? 1, text: text.slice(0, LONGEST_EXCERPT), why, leftOut: inkOf(text) }]
}

/** One remark for every stretch of words that is a change, however many runs it has, or is struck through. */
function changesTold(paragraphs: readonly CopyParagraph[]): readonly Remark[] {
  return paragraphs.flatMap(({ number, runs, row }) => {
    const told: Remark[] = []
    let before = ''
    for (const run of runs) {
      if (!('text' in run)) continue
      const why = whatOf(run, row)
      const ink = why.endsWith(LEFT_OUT) ? inkOf(run.text) : 0
      const last = told.at(-1)
      if (why !== '' && why === before && last)
        told[told.length - 1] = { ...last, text: last.text + run.text, leftOut: last.leftOut + ink }
      else if (why !== '') told.push({ line: number, text: run.text, why, leftOut: ink })
      before = why
    }
    return told
      .filter(({ text }) => inkOf(text) > 0)
      .map((remark) => ({ ...remark, text: remark.text.trim().slice(0, LONGEST_EXCERPT) }))
  })
}

const LEFT_OUT = '; left out'

function whatOf(run: Extract<CopyRun, { readonly text: string }>, row: CopyParagraph['row']): string {
  if (!stands(run, 'accepted') || !stands(row, 'accepted')) return `deleted as a tracked change${LEFT_OUT}`
  if (run.inserted) return 'inserted as a tracked change; kept as words of the text'
  return run.struck ? 'struck through; kept as plain words' : ''
}

function commentsTold({ paragraphs, comments }: Copy): readonly Remark[] {
  const places = new Map(paragraphs.flatMap(({ number, comments: ids }) => ids.map((id) => [id, number])))
  return [...comments].map(([id, { text, ink }]) => ({
    line: places.get(id) ?? 1,
    text: text.slice(0, LONGEST_EXCERPT),
    why: 'a comment in the margin; left out',
    leftOut: ink,
  }))
}

const textOf = (runs: readonly CopyRun[]): string =>
  runs.map((run) => ('text' in run ? run.text : '')).join('')
