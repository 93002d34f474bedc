// Numbering a text anew, as it is done when a revision is issued: what was inserted gets a number of its own, what is gone
// leaves none. The manner of each number stays as it was typed: `13.`, `(a)`, `(iv)`; a label that is no number stays.

import type { ParagraphId } from './ids.ts'
import { isStanding, type Paragraph } from './paragraphs.ts'

/** A label taken apart: `(`, `iv`, `)`. What follows a number between revisions, `bis` and the like, is left out. */
type Taken = { readonly before: string; readonly numeral: string; readonly after: string }

type Manner = 'figures' | 'letters' | 'roman'

/** The labels of the paragraphs that stand in the text, by their ids, numbered anew. */
export function renumbered(text: Iterable<Paragraph>): ReadonlyMap<ParagraphId, string> {
  const labels = new Map<ParagraphId, string>()
  for (const run of runsOf([...text])) {
    const pattern = run.map(({ label }) => taken(label)).find((known) => known !== null)
    const manner = pattern && mannerOf(run)
    let number = manner ? firstOf(run, manner) : 1
    for (const paragraph of run.filter(isStanding)) {
      const isNumbered = taken(paragraph.label) !== null || paragraph.inserted !== undefined
      labels.set(
        paragraph.id,
        pattern && manner && isNumbered
          ? pattern.before + NUMERALS[manner](number++) + pattern.after
          : paragraph.label,
      )
    }
  }
  return labels
}

/** Paragraphs that are counted in one row: those of one depth below the same one, and again from where a 1 was typed. */
function runsOf(text: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = []
  let open: readonly { readonly level: number; readonly run: Paragraph[] }[] = []
  for (const paragraph of text) {
    const isHeading = paragraph.kind === 'heading'
    const depth = isHeading ? 1 : paragraph.level
    open = open.filter(({ level }) => level <= depth) // what is deeper starts anew below this one
    const known = open.find(({ level, run }) => level === depth && goesOn(run, paragraph))
    if (known) known.run.push(paragraph)
    else {
      const run = [paragraph]
      runs.push(run)
      if (isHeading) continue // headings keep their labels
      open = [
        ...open.filter((row) => row.level !== depth || !sameRow(row.run, paragraph)),
        { level: depth, run },
      ]
    }
  }
  return runs
}

/** Preambular and operative paragraphs are in rows of their own. */
const sameRow = ([first]: readonly Paragraph[], { kind }: Paragraph): boolean =>
  first !== undefined && kind !== 'heading' && (first.kind === 'preambular') === (kind === 'preambular')

/** Whether a paragraph is counted on in a row; a number that starts again starts another. */
function goesOn(run: readonly Paragraph[], paragraph: Paragraph): boolean {
  if (!sameRow(run, paragraph)) return false
  const numeral = taken(paragraph.label)?.numeral.toLowerCase()
  const startsAgain = !paragraph.inserted && (numeral === '1' || numeral === 'a' || numeral === 'i')
  const isFirstNumber = run.every(({ label }) => taken(label) === null)
  return isFirstNumber || !startsAgain || (numeral === 'i' && mannerOf(run) === 'letters')
}

const LABEL = /^(\(?)(\d+|[a-z]|[ivxlcdm]+)(?: [a-z]+| \(\d+\))?([).:;]*)$/i

function taken(label: string): Taken | null {
  const [, before = '', numeral = '', after = ''] = LABEL.exec(label.trim()) ?? []
  return numeral === '' ? null : { before, numeral, after }
}

/** `(i)` is one in roman figures, unless the row has letters that are no such figures. */
function mannerOf(run: readonly Paragraph[]): Manner {
  const numerals = run.flatMap(({ label }) => taken(label)?.numeral ?? [])
  if (numerals.every((numeral) => /^\d+$/.test(numeral))) return 'figures'
  if (numerals.some((numeral) => /^[abe-hjkn-uwyz]$/i.test(numeral))) return 'letters'
  return numerals[0]?.toLowerCase() === 'i' || numerals.some(({ length }) => length > 1) ? 'roman' : 'letters'
}

/** The number a row begins with: that of its first paragraph, also of one that is gone. */
function firstOf(run: readonly Paragraph[], manner: Manner): number {
  const numeral = taken(run.find(({ label }) => taken(label) !== null)?.label ?? '')?.numeral ?? ''
  return manner === 'figures' ? Number(numeral) : 1
}

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
