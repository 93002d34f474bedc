// How a paragraph opens: its label and the words after it, and whether a line without a label is a heading. The reader
// asks it of a draft, the writer of its own lines, so that what is written is read again as what it was.

import { isFootnote, type Prose, type Run, styled, tidy, type Words } from '../../shared/prose.ts'
import { FOOTNOTE_MARK, isSectionName, labelAtStart, LONGEST_LABEL, NEVER_A_LABEL } from './labels.ts'
import type { MarkedRun } from './marked-words.ts'

/** A label and what stands after it. */
export type Opening = { readonly label: string; readonly runs: readonly MarkedRun[] }

/** A line in bold is a heading only where it is short enough to be the title of a section. */
const LONGEST_BOLD_HEADING = LONGEST_LABEL - 1

/** Parts the label from the words. An escaped character is never part of a label. */
export function openingOf(runs: readonly MarkedRun[], where: 'text' | 'heading'): Opening {
  const words = withoutSpaceBefore(runs)
  const label = labelAtStart(lettersOf(words), where)
  return { label, runs: withoutOuterSpace(without(words, label.length)) }
}

/** The words as they stand below a label that is not among them. */
export const withLabel = (label: string, runs: readonly MarkedRun[]): Opening => ({
  label,
  runs: withoutOuterSpace(runs),
})

/** Whether a line that has no sign of a heading is one: the name of a section, or a short title all in bold. */
export function isHeadingAlone({ label, runs }: Opening, hasHeadings: boolean): boolean {
  if (label !== '') return false
  const letters = lettersOf(runs).replaceAll(FOOTNOTE_MARK, '').trim()
  if (isSectionName(letters) || /^preamble$/i.test(letters)) return true
  const isShort = letters.length <= LONGEST_BOLD_HEADING
  const isTitle = /\p{L}/u.test(letters) && !/[.,:;]$|^option\b/i.test(letters)
  return (
    !hasHeadings &&
    isShort &&
    isTitle &&
    runs.every((run) => 'note' in run || run.bold || run.text.trim() === '')
  )
}

/** The words without bold: in a heading the sign of the heading says it. */
export const withoutBold = (runs: readonly MarkedRun[]): readonly MarkedRun[] =>
  runs.map((run) => ('note' in run ? run : { text: run.text, ...(run.italic && { italic: true }) }))

/** The prose, with each footnote's words at the place of its mark. */
export function proseOf(runs: readonly MarkedRun[], notes: ReadonlyMap<string, readonly Words[]>): Prose {
  return tidy(
    runs.map((run): Run => ('note' in run ? { footnote: notes.get(run.note) ?? [] } : styled(run.text, run))),
  )
}

/** The prose without the white space at its ends, which no text keeps. */
export function trimmed(prose: Prose): Prose {
  const notes = new Map(prose.filter(isFootnote).map(({ footnote }, index) => [`${index}`, footnote]))
  let note = -1
  const runs = prose.map((run) => (isFootnote(run) ? { note: `${(note += 1)}` } : run))
  return proseOf(withoutOuterSpace(runs), notes)
}

/** Words that hold no footnote. */
export const wordsOf = (runs: readonly MarkedRun[]): readonly Words[] =>
  proseOf(withoutOuterSpace(runs), new Map()).filter((run): run is Words => !isFootnote(run))

/** The characters that a label could be among, with signs for those that it cannot be. */
export function lettersOf(runs: readonly (MarkedRun | Run)[]): string {
  let letters = ''
  for (const run of runs) {
    if (letters.length >= LONGEST_LABEL) break
    if (!('text' in run)) letters += FOOTNOTE_MARK
    else letters += 'escaped' in run ? NEVER_A_LABEL : run.text.slice(0, LONGEST_LABEL)
  }
  return letters
}

function without(runs: readonly MarkedRun[], characters: number): readonly MarkedRun[] {
  const rest: MarkedRun[] = []
  let left = characters
  for (const run of runs) {
    if ('note' in run || left === 0) rest.push(run)
    else if (run.text.length > left) {
      rest.push({ ...run, text: run.text.slice(left) })
      left = 0
    } else left -= run.text.length
  }
  return rest
}

function withoutSpaceBefore(runs: readonly MarkedRun[]): readonly MarkedRun[] {
  const from = runs.findIndex(isSeen)
  return from < 0
    ? []
    : runs
        .slice(from)
        .map((run, index) => ('note' in run || index > 0 ? run : { ...run, text: run.text.trimStart() }))
}

function withoutOuterSpace(runs: readonly MarkedRun[]): readonly MarkedRun[] {
  const seen = withoutSpaceBefore(runs)
  const last = seen.findLastIndex(isSeen)
  return seen
    .slice(0, last + 1)
    .map((run, index) => ('note' in run || index < last ? run : { ...run, text: run.text.trimEnd() }))
}

const isSeen = (run: MarkedRun): boolean => 'note' in run || run.text.trim() !== ''
