// A text written as Markdown that the reader of drafts reads back into the same paragraphs: numbers as they are, depth
// as indentation, footnotes below. Stars say italic and bold where they can, tags where stars would be misread.

import type { DraftParagraph } from '../../shared/paragraphs.ts'
import { isFootnote, type Prose, sameProse, type Words } from '../../shared/prose.ts'
import { labelAtStart, NEVER_A_LABEL } from './labels.ts'
import { markedWords } from './marked-words.ts'
import { isHeadingAlone, lettersOf, type Opening, openingOf, proseOf, trimmed } from './opening.ts'

const INDENT = 4
const MOST_SIGNS = 6
/** What would be read as something else than words, wherever it stands. */
const MARKS = /[\\*_]|<(?=[a-z/!])|!(?=\[)|\[(?=\^)|(?<=\])\((?=<?(?:https?:|ftp:|mailto:|www\.|#))/gi
/** What would be read as something else than words at the start of a line. */
const STARTS = /^(?:[-+](?=\s|$)|[-:](?=[ :|-]*$)|[#=|~`]|\{(?=:)|\[(?=[^[\]]*\]:))/

/**
 * The text as Markdown. What is read back has the same labels, words and marks; kinds and levels too, where they are
 * such as the reader gives: white space around a paragraph's words is not kept.
 */
export function writeDraft(paragraphs: readonly DraftParagraph[]): string {
  const hasHeadings = paragraphs.some(({ kind }) => kind === 'heading')
  const notes: (readonly Words[])[] = []
  const lines = paragraphs.map((paragraph) => {
    const line = lineOf(paragraph, hasHeadings, notes.length)
    notes.push(...paragraph.prose.filter(isFootnote).map(({ footnote }) => footnote))
    return line
  })
  const below = notes.map((words, index) => `[^${index + 1}]: ${noteOf(words)}`)
  return [...lines, ...below].map((line) => `${line.trimEnd()}\n`).join('\n')
}

function lineOf({ kind, level, label, prose }: DraftParagraph, hasHeadings: boolean, notes: number): string {
  const where = kind === 'heading' ? 'heading' : 'text'
  const body = written(prose, label, where, notes)
  if (where === 'heading') return `${'#'.repeat(Math.min(level, MOST_SIGNS))} ${body}`
  const indent = ' '.repeat(INDENT * (level - 1))
  const opening = readBack(body, 'text', namesFrom(prose, notes))
  return indent + (isHeadingAlone(opening, hasHeadings) ? `- ${body}` : body)
}

/** The label and the words: with stars if the reader gives the same back, or else with tags. */
function written(prose: Prose, label: string, where: 'text' | 'heading', notes: number): string {
  const guards = label === '' ? guardsOf(prose, where) : []
  // A number whose words begin with "bis" would grow by them; two spaces keep them apart.
  const gap = labelAtStart(`${label} ${lettersOf(trimmed(prose))}`, where) === label ? ' ' : '  '
  const [stars, tags] = [withStars, withTags].map((signs) => {
    const words = signed(prose, { signs, guards, notes })
    const ended = where === 'heading' ? words.replace(/#(?=#*$)/g, '\\#') : words
    if (label !== '') return label + gap + ended
    return where === 'text' ? ended.replace(STARTS, '\\$&') : ended
  })
  const read = readBack(stars ?? '', where, namesFrom(prose, notes))
  const isSame = read.label === label && sameProse(proseOf(read.runs, notesOf(prose, notes)), trimmed(prose))
  return (isSame ? stars : tags) ?? ''
}

/** The characters to escape so that words without a label are not read as having one. */
function guardsOf(prose: Prose, where: 'text' | 'heading'): readonly number[] {
  const letters = lettersOf(trimmed(prose))
  const guards: number[] = []
  for (;;) {
    const guarded = Array.from({ length: letters.length }, (_, at) =>
      guards.includes(at) ? NEVER_A_LABEL : letters[at],
    )
    const label = labelAtStart(guarded.join(''), where)
    if (label === '' || guards.includes(label.length)) return guards
    const sign = label.search(/[().:]/)
    guards.push(sign < 0 ? label.length : sign)
  }
}

function noteOf(words: readonly Words[]): string {
  const stars = signed(words, { signs: withStars, guards: [], notes: 0 })
  const read = markedWords(stars, { footnotes: new Set(), links: new Set() }).runs
  return sameProse(trimmed(proseOf(read, new Map())), trimmed(words))
    ? stars
    : signed(words, { signs: withTags, guards: [], notes: 0 })
}

type Signs = (text: string, words: Words) => string

const withStars: Signs = (text, { italic, bold }) => {
  const star = (bold ? '**' : '') + (italic ? '*' : '')
  return star + text + star
}

const withTags: Signs = (text, { italic, bold }) => {
  const slanted = italic ? `<i>${text}</i>` : text
  return bold ? `<b>${slanted}</b>` : slanted
}

type Writing = { readonly signs: Signs; readonly guards: readonly number[]; readonly notes: number }

function signed(prose: Prose, { signs, guards, notes }: Writing): string {
  let note = notes
  let at = 0
  const words = trimmed(prose).map((run, index, runs) => {
    if (isFootnote(run)) {
      note += 1
      at += 1
      return `[^${note}]`
    }
    const start = at
    at += run.text.length
    const before = runs[index - 1]
    const colon = before && isFootnote(before) && run.text.startsWith(':') ? [0] : []
    return signs(escaped(run.text, [...colon, ...guards.map((guard) => guard - start)]), run)
  })
  return words.join('') + (guards.includes(at) ? '\\' : '')
}

/** The text with a backslash before whatever is not to be read as a mark, and before each of the guards. */
function escaped(text: string, guards: readonly number[]): string {
  const marks = Array.from(text.matchAll(MARKS), ({ index }) => index)
  const places = [...new Set([...marks, ...guards.filter((at) => at >= 0 && at < text.length)])]
  let done = 0
  let line = ''
  for (const place of places.toSorted((one, other) => one - other)) {
    line += `${text.slice(done, place)}\\`
    done = place
  }
  return line + text.slice(done)
}

const namesFrom = (prose: Prose, notes: number): ReadonlySet<string> => new Set(notesOf(prose, notes).keys())

function notesOf(prose: Prose, notes: number): ReadonlyMap<string, readonly Words[]> {
  return new Map(prose.filter(isFootnote).map(({ footnote }, index) => [`${notes + index + 1}`, footnote]))
}

function readBack(line: string, where: 'text' | 'heading', footnotes: ReadonlySet<string>): Opening {
  return openingOf(markedWords(line, { footnotes, links: new Set() }).runs, where)
}
