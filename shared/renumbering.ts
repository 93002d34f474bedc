// Numbering a text anew, as it is done when a revision is issued: what was inserted gets a number of its own, what is gone
// leaves none. The manner of each number stays as it was typed: `13.`, `(a)`, `(iv)`, `PP3`; a label that is no number
// stays. What became preambular or operative is counted with its new like, and headings once one of them comes or goes.

import type { ParagraphId } from './ids.ts'
import { isStanding, type Paragraph } from './paragraphs.ts'

/** A label taken apart: `(`, `iv`, `)`. What follows a number between revisions, `bis` and the like, is left out. */
type Taken = { readonly before: string; readonly numeral: string; readonly after: string }

type Manner = 'figures' | 'letters' | 'roman'

/** The labels of the paragraphs that stand in the text, by their ids, numbered anew. */
export function renumbered(text: Iterable<Paragraph>): ReadonlyMap<ParagraphId, string> {
  const all = [...text]
  const labels = new Map<ParagraphId, string>(
    all.flatMap(({ id, kind, label }) => (kind === 'heading' ? [[id, label]] : [])),
  )
  for (const run of [...runsOf(all), ...headingRunsOf(all)]) {
    const pattern = run.map(numberOf).find((known) => known !== null)
    const manner = pattern && mannerOf(run)
    let number = manner ? firstOf(run, manner, all) : 1
    for (const paragraph of run.filter(isStanding)) {
      const isNumbered = numberOf(paragraph) !== null || comesToBeNumbered(paragraph)
      const own = hasNumber(paragraph) ? paragraph.label : ''
      labels.set(
        paragraph.id,
        pattern && manner && isNumbered
          ? pattern.before + inCase(pattern.numeral, NUMERALS[manner](number++)) + pattern.after
          : own,
      )
    }
  }
  return labels
}

/** What is new, or of another kind now, is counted with its like; not what has no number by its nature, nor half of such. */
const comesToBeNumbered = ({ kind, label, inserted, splitFrom, isRecast }: Paragraph): boolean =>
  isRecast === true || (inserted !== undefined && kind !== 'unnumbered' && !(splitFrom && label === ''))

/** Headings of one rank below the same one are counted in one row, where one of them is new or gone; others keep their labels. */
function headingRunsOf(text: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = []
  let open: readonly Paragraph[][] = []
  for (const heading of text.filter(({ kind }) => kind === 'heading')) {
    open = open.filter(([first]) => first && first.level <= heading.level)
    const known = open.find(([first]) => first?.level === heading.level)
    if (known) known.push(heading)
    else {
      runs.push([heading])
      open = [...open, ...runs.slice(-1)]
    }
  }
  return runs.filter((run) => run.some((heading) => heading.inserted?.after || !isStanding(heading)))
}

/** Paragraphs that are counted in one row: those of one depth below the same one, and again from where a 1 was typed. */
function runsOf(text: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const through = isCountedThrough(text)
  const runs: Paragraph[][] = []
  let open: readonly { readonly level: number; readonly run: Paragraph[] }[] = []
  for (const paragraph of text) {
    const isHeading = paragraph.kind === 'heading'
    const depth = isHeading ? 1 : paragraph.level
    open = open.filter(({ level }) => level <= depth) // what is deeper starts anew below this one
    const known = open.find(({ level, run }) => level === depth && goesOn(run, paragraph, through))
    if (known) known.run.push(paragraph)
    else {
      if (isHeading) continue // they are counted among themselves
      const run = [paragraph]
      runs.push(run)
      open = [
        ...open.filter((row) => row.level !== depth || !sameRow(row.run, paragraph, through)),
        { level: depth, run },
      ]
    }
  }
  return runs
}

/** Preambular and operative paragraphs are in rows of their own, save where the draft counts through both. */
const sameRow = ([first]: readonly Paragraph[], { kind }: Paragraph, through: boolean): boolean =>
  first !== undefined &&
  kind !== 'heading' &&
  (through || (first.kind === 'preambular') === (kind === 'preambular'))

/** Whether the figures of the preamble go on in the operative paragraphs, as the text was numbered last. */
function isCountedThrough(text: readonly Paragraph[]): boolean {
  const numbersOf = (isPreamble: boolean) =>
    text.flatMap(({ kind, level, label, isRecast }) => {
      const known = taken(label)
      const wasPreambular = (kind === 'preambular') !== (isRecast === true)
      return known?.before === '' && level === 1 && kind !== 'heading' && wasPreambular === isPreamble
        ? [Number(known.numeral)]
        : []
    })
  const [last, first] = [numbersOf(true).at(-1), numbersOf(false)[0]]
  return last !== undefined && first !== undefined && first > last
}

/** Whether a paragraph is counted on in a row; a number that starts again starts another. */
function goesOn(run: readonly Paragraph[], paragraph: Paragraph, through: boolean): boolean {
  if (!sameRow(run, paragraph, through)) return false
  const numeral = numberOf(paragraph)?.numeral.toLowerCase()
  const startsAgain = !paragraph.inserted && (numeral === '1' || numeral === 'a' || numeral === 'i')
  const isFirstNumber = run.every((one) => numberOf(one) === null)
  return isFirstNumber || !startsAgain || (numeral === 'i' && mannerOf(run) === 'letters')
}

const LABEL = /^(\(?|PP ?)(\d+|[a-z]|[ivxlcdm]+)(?: [a-z]+| \(\d+\))?([).:;]*)$/i

function taken(label: string): Taken | null {
  const [, before = '', numeral = '', after = ''] = LABEL.exec(label.trim()) ?? []
  return numeral === '' ? null : { before, numeral, after }
}

/** The number it has as what it is. */
const numberOf = (paragraph: Paragraph): Taken | null =>
  hasNumber(paragraph) ? taken(paragraph.label) : null

/** One that became another kind has none yet, for its number was that of another; nor has what was inserted before the first. */
const hasNumber = ({ isRecast, inserted, label }: Paragraph): boolean =>
  isRecast !== true && !(inserted?.after && BEFORE_THE_FIRST.test(label))

/** `0.`, `PP0`, `0 bis.`: how such a one is counted until a revision (numbering.ts). */
const BEFORE_THE_FIRST = /^\D*0(?!\d)/u

/** `(i)` is one in roman figures, unless the row has letters that are no such figures. */
function mannerOf(run: readonly Paragraph[]): Manner {
  const numerals = run.flatMap((one) => numberOf(one)?.numeral ?? [])
  if (numerals.every((numeral) => /^\d+$/.test(numeral))) return 'figures'
  if (numerals.some((numeral) => /^[abe-hjkn-uwyz]$/i.test(numeral))) return 'letters'
  return numerals[0]?.toLowerCase() === 'i' || numerals.some(({ length }) => length > 1) ? 'roman' : 'letters'
}

/** The number a row begins with: that of its first paragraph, also of one that is gone, or that was counted here until now. */
function firstOf(run: readonly Paragraph[], manner: Manner, all: readonly Paragraph[]): number {
  if (manner !== 'figures') return 1
  const first = run.map(numberOf).find((known) => known !== null)
  const recast = all.flatMap(({ label, level, isRecast }) =>
    isRecast && level === run[0]?.level ? (taken(label) ?? []) : [],
  )
  const numbers = [first, ...recast].map((known) => Number(known?.numeral))
  return Math.min(...numbers.filter((number) => !Number.isNaN(number)))
}

/** `II.` goes on in capitals. */
const inCase = (like: string, numeral: string): string =>
  like === like.toUpperCase() ? numeral.toUpperCase() : numeral

const NUMERALS: Readonly<Record<Manner, (number: number) => string>> = {
  figures: String,
  letters: (number) => {
    const letter = String.fromCodePoint(97 + ((number - 1) % 26))
    return letter.repeat(1 + Math.floor((number - 1) / 26)) // after (z) comes (aa)
  },
  roman: (number) => {
    let left = number
    return ROMAN.reduce((made, [worth, figure]) => {
      const times = Math.floor(left / worth)
      left -= times * worth
      return made + figure.repeat(times)
    }, '')
  },
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
