// The shape of a draft before its words are read: headings, paragraphs, footnotes, and lines that are not text. It is
// read line by line. Unlike in CommonMark a number begins a paragraph and is never counted anew, and indentation says
// how deep a paragraph stands, never that it is code.

import { follows, labelAtStart, LONGEST_LABEL } from './labels.ts'
import { LONGEST_BLOCK } from './limits.ts'
import { inkOf, leftOut, type Remark } from './remarks.ts'

/** A line of a block without its indentation; `number` counts from 1. */
type Line = { readonly number: number; readonly text: string }

export type Block =
  | {
      readonly is: 'heading'
      readonly level: number
      readonly lines: readonly Line[]
      readonly markup: number
    }
  | {
      readonly is: 'paragraph'
      readonly column: number
      readonly hasBullet: boolean
      readonly lines: Line[]
      readonly markup: number
    }
  | { readonly is: 'footnote'; readonly name: string; readonly mark: string; readonly lines: Line[] }
  | { readonly is: 'link-name'; readonly name: string; readonly remark: Remark }
  | { readonly is: 'not-text'; readonly remark: Remark }

/** The words of a block on one line. */
export const textOfBlock = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ')

const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:\w[\w-]*:.*\r?\n|(?:[ \t#]|- ).*\r?\n|\r?\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const HEADING = /^#{1,6}(?=\s|$)/
const RULES = new Map([
  ['-', /^[- ]+$/],
  ['*', /^[* ]+$/],
  ['_', /^[_ ]+$/],
  ['=', /^=+$/],
])
const LINE_END = /\r\n|\n|\r/g
/** All empty lines from here. */
const BLANK = /\s*[\n\r]/y
const UNDERLINE = /^(?:={3,}|-{3,})$/
const ATTRIBUTES = /^\{:.*\}$/
const FENCE = /^(?:```|~~~)[^`]*$/
const FOOTNOTE = /^\[\^([^\]\s[]{1,60})\]:/
const LINK_NAME =
  /^\[([^[\]^][^[\]]{0,99})\]:\s*<?(?:https?:\/\/|ftp:\/\/|mailto:|www\.|#)\S*\s*(?:"[^"]*")?$/
const BULLET = /^[-*+](?=\s|$)/
const OPTION = /^[*_]{0,3}option\s?(?:\d{1,3}|[ivx]{1,5}|\([a-z]\)|[a-z])[*_]{0,3}\s?[.:]/i
/** After one of these a number at the start of the next line is the one they speak of. */
const SPEAKS_OF_A_NUMBER =
  /\b(?:(?:sub-?)?paragraphs?|articles?|sections?|chapters?|annex(?:es)?|objectives?|goals?|targets?|options?|resolutions?|decisions?|items?|points?|parts?)$/i
/** And after one of these too, where it is digits: "by the year", "at least". */
const SPEAKS_OF_DIGITS =
  /\b(?:about|at|by|from|in|least|most|of|on|over|since|than|the|to|until|year|years)$/i

/** The blocks of a text, in order. */
export function* blocksOf(text: string): Generator<Block, void> {
  const front = FRONT_MATTER.exec(text)?.[0] ?? ''
  if (front !== '') yield { is: 'not-text', remark: leftOut(1, front.trim(), 'front matter') }
  let open: (Block & { is: 'paragraph' | 'footnote' }) | null = null
  let size = 0
  let isAfterBlank = true

  for (const line of linesOf(text, front)) {
    if (line.text === '') {
      isAfterBlank = true
      if (open?.is === 'paragraph') {
        yield open
        open = null
      }
      continue
    }
    const wasAfterBlank: boolean = isAfterBlank
    isAfterBlank = false
    if (open && continues(open, line, wasAfterBlank)) {
      open.lines.push(line)
      size += line.text.length
      if (size > LONGEST_BLOCK) {
        yield open
        open = null
      }
      continue
    }
    if (open && isUnderlined(open, line)) {
      const level = line.text.startsWith('=') ? 1 : 2
      yield { is: 'heading', level, lines: open.lines, markup: open.markup + line.text.length }
      open = null
      continue
    }
    if (open) yield open
    open = null
    const block = begun(line, text)
    size = line.text.length
    if (block.is === 'paragraph' || block.is === 'footnote') open = block
    else yield block
  }
  if (open) yield open
}

type IndentedLine = Line & { readonly column: number; readonly end: number }

/** The lines after `front`, each without the white space around it; empty ones that follow each other are one. */
function* linesOf(text: string, front: string): Generator<IndentedLine, void> {
  let number = 1 + lineEndsIn(front)
  let at = front.length
  while (at < text.length) {
    BLANK.lastIndex = at
    const blank = BLANK.exec(text)?.[0]
    LINE_END.lastIndex = at
    const ending = blank === undefined ? LINE_END.exec(text) : null
    const end = ending?.index ?? text.length
    if (blank === undefined) {
      const raw = text.slice(at, end)
      yield { number, text: raw.trim().replace(/[\t\v\f]/g, ' '), column: columnOf(raw), end }
    } else yield { number, text: '', column: 0, end: at }
    const next = blank === undefined ? end + (ending?.[0].length ?? 0) : at + blank.length
    number += lineEndsIn(text.slice(end === text.length ? at : end, next))
    at = next
  }
}

function lineEndsIn(text: string): number {
  let ends = 0
  for (let at = 0; at < text.length; at++)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) ends += 1
  return ends
}

/** How far a line is indented; a tab goes to the next of the columns that are four apart. */
function columnOf(raw: string): number {
  let column = 0
  for (const character of raw)
    if (character === ' ') column += 1
    else if (character === '\t') column += 4 - (column % 4)
    else break
  return column
}

function begun(line: IndentedLine, text: string): Block {
  const { number, text: words, column } = line
  if (words.length > LONGEST_BLOCK)
    return { is: 'paragraph', column, hasBullet: false, lines: [line], markup: 0 }
  const notText = whatElse(line, text)
  if (notText) return { is: 'not-text', remark: leftOut(number, words, notText) }
  const signs = HEADING.exec(words)?.[0].length ?? 0
  if (signs > 0) {
    const title = titleOf(words.slice(signs).trim())
    return {
      is: 'heading',
      level: signs,
      lines: [{ number, text: title }],
      markup: inkOf(words) - inkOf(title),
    }
  }
  const link = LINK_NAME.exec(words)?.[1]
  if (link !== undefined)
    return { is: 'link-name', name: link, remark: leftOut(number, words, 'where a link leads') }
  const [mark, name] = FOOTNOTE.exec(words) ?? []
  if (mark !== undefined && name !== undefined)
    return { is: 'footnote', name, mark, lines: [{ number, text: words.slice(mark.length).trim() }] }
  const bullet = BULLET.exec(words)?.[0] ?? ''
  const lines = [{ number, text: words.slice(bullet.length).trim() }]
  return { is: 'paragraph', column, hasBullet: bullet !== '', lines, markup: bullet.length }
}

/** The words of a heading without the signs that may end it, as in `## Preamble ##`. */
function titleOf(words: string): string {
  let end = words.length
  while (words[end - 1] === '#') end -= 1
  return end === 0 || words[end - 1] === ' ' ? words.slice(0, end).trimEnd() : words
}

/** Three or more of one sign and nothing else. */
function isRule(words: string): boolean {
  const form = RULES.get(words.charAt(0))
  return form !== undefined && form.test(words) && inkOf(words) >= 3
}

const isTableRule = (words: string): boolean =>
  /^[ :|-]+$/.test(words) && words.includes('|') && words.includes('-')

/** What a line is that is no text, in words for the list of what was not understood. */
function whatElse({ text: words, end }: IndentedLine, text: string): string | null {
  if (ATTRIBUTES.test(words)) return 'attributes'
  if (isRule(words)) return 'a ruled line'
  if (FENCE.test(words)) return 'the fence of a block of code'
  if (isTableRule(words)) return 'the ruled line of a table'
  if (BULLET.test(words) && words.length === 1) return 'a bullet without words'
  if (/^#{1,6}$/.test(words)) return 'a heading without words'
  if (/^[-*+] TOC$/i.test(words) && /^\s*\{:/.test(text.slice(end, end + 40)))
    return 'the place of a table of contents'
  return null
}

/** Whether a line goes on with the block before it rather than beginning one. */
function continues(
  open: Block & { is: 'paragraph' | 'footnote' },
  line: IndentedLine,
  isAfterBlank: boolean,
): boolean {
  const last = open.lines.at(-1)?.text ?? ''
  const { text: words } = line
  const isStart =
    HEADING.test(words) || FOOTNOTE.test(words) || LINK_NAME.test(words) || isRule(words) || isNotText(words)
  if (isStart) return false
  if (open.is === 'footnote') return line.column >= 2 || (!isAfterBlank && !startsPoint(last, words))
  return !BULLET.test(words) && !OPTION.test(words) && !words.startsWith('|') && !startsPoint(last, words)
}

const isNotText = (words: string): boolean => ATTRIBUTES.test(words) || FENCE.test(words)

/** A number at the start of a line begins a paragraph, unless the line before plainly runs on into it. */
function startsPoint(last: string, words: string): boolean {
  const label = labelIn(words)
  if (label === '' || /^\d{4}/.test(label)) return false
  const end = last.slice(-LONGEST_LABEL)
  const runsOn = SPEAKS_OF_A_NUMBER.test(end) || (/^\d/.test(label) && SPEAKS_OF_DIGITS.test(end))
  return !runsOn || follows(labelIn(last), label)
}

const labelIn = (words: string): string =>
  labelAtStart(words.slice(0, LONGEST_LABEL).replace(/^[*_]{1,3}/, ''), 'text')

function isUnderlined(
  open: Block & { is: 'paragraph' | 'footnote' },
  line: Line,
): open is Block & { is: 'paragraph' } {
  const [first, second] = open.lines
  return (
    open.is === 'paragraph' &&
    !open.hasBullet &&
    first !== undefined &&
    second === undefined &&
    UNDERLINE.test(line.text) &&
    labelIn(first.text) === ''
  )
}
