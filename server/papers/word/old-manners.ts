// The manner of the days before tracked changes: what is bold and underlined is added, what is struck through is deleted.
// It is read so when a person says so, for bold, lines and strokes mean other things as well.

import type { Change, Copy, CopyParagraph, CopyRun, Tracked } from './copy.ts'

/** Nobody is named by the look of words. */
const BY_NOBODY: Change = { by: '', at: '', isMove: false }

type Words = Extract<CopyRun, { readonly text: string }>

const isWords = (run: CopyRun): run is Words => 'text' in run
const isAdded = (run: CopyRun): boolean => isWords(run) && run.bold === true && run.underlined === true
const isDeleted = (run: CopyRun): boolean => isWords(run) && run.struck === true

/** Whether words of the copy look so. */
export const hasOldManners = ({ paragraphs }: Copy): boolean =>
  paragraphs.some(({ runs }) => runs.some((run) => says(run) && (isAdded(run) || isDeleted(run))))

/** The copy with these looks as changes. What is tracked stays so; a paragraph that is all one change has its end in it. */
export const inOldManners = (copy: Copy): Copy => ({
  ...copy,
  paragraphs: copy.paragraphs.map(paragraphIn),
})

function paragraphIn(paragraph: CopyParagraph): CopyParagraph {
  const runs = paragraph.runs.map(runIn)
  const words = runs.filter(says)
  const all = (is: keyof Tracked): boolean => words.length > 0 && words.every((run) => run[is] !== undefined)
  const mark: Tracked = all('inserted')
    ? { inserted: BY_NOBODY }
    : all('deleted')
      ? { deleted: BY_NOBODY }
      : paragraph.mark
  return { ...paragraph, runs, mark }
}

function runIn(run: CopyRun): CopyRun {
  if (!isWords(run) || run.inserted || run.deleted) return run
  if (isDeleted(run)) {
    const { struck: _how, ...rest } = run
    return { ...rest, deleted: BY_NOBODY }
  }
  if (!isAdded(run)) return run
  const { bold: _bold, underlined: _underlined, ...rest } = run
  return { ...rest, inserted: BY_NOBODY }
}

const says = (run: CopyRun): boolean => !isWords(run) || run.text.trim() !== ''
