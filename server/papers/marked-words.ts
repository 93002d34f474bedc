// The words of one block, with their marks: emphasis, escapes, marks of footnotes, and what else Markdown puts between
// words. Square brackets are words here, except those of a link that leads somewhere. What is left out is told.

import type { Words } from '../../shared/prose.ts'
import { type EmphasisRun, emphasisRun, pairedUp } from './emphasis.ts'
import { inkOf } from './remarks.ts'

/** A stretch of words, or the place where a footnote is referred to. */
export type MarkedRun = (Words & { readonly escaped?: true }) | { readonly note: string }

export type MarkedWords = {
  readonly runs: readonly MarkedRun[]
  /** How many characters said how words look or where a footnote stands, and are no words. */
  readonly markup: number
  /** How much had to be told apart to read these words: what a reading costs. */
  readonly marks: number
  readonly remarks: readonly {
    readonly at: number
    readonly text: string
    readonly why: string
    readonly leftOut: number
  }[]
}

/** The names that the draft defines: of footnotes that may stand here, and of links. */
export type Names = { readonly footnotes: ReadonlySet<string>; readonly links: ReadonlySet<string> }

type Piece =
  /** Words as they stand in the source. */
  | { readonly is: 'words'; readonly from: number; readonly to: number }
  /** A character that stands for another or is not read as a mark. */
  | { readonly is: 'character'; readonly text: string; readonly escaped: boolean }
  | { readonly is: 'emphasis'; readonly sign: string; readonly run: number }
  | { readonly is: 'note'; readonly name: string }
  | { readonly is: 'tag'; text: string; mark: 'italic' | 'bold'; step: 1 | -1; at: number; isPaired: boolean }

type Reading = {
  readonly text: string
  readonly names: Names
  readonly pieces: Piece[]
  readonly emphases: EmphasisRun[]
  readonly remarks: { at: number; text: string; why: string; leftOut: number }[]
  /** Where square brackets are open. */
  readonly open: number[]
  /** The opening brackets of links and pictures, which are no words after all. */
  readonly dropped: { readonly from: number; readonly to: number }[]
  readonly tags: Record<'italic' | 'bold', number[]>
  /** Where the words begin that are in no piece yet. */
  from: number
  hasNoComment: boolean
  markup: number
}

const SPECIAL = /[\\*_[\]<!&]/g
const ESCAPED = /\\([!-/:-@[-`{-~]|\s|$)/y
const NOTE = /\[\^([^\]\s[]{1,60})\]/y
const ADDRESS = /\(<?((?:https?:\/\/|ftp:\/\/|mailto:|www\.|#)[^\s()<>]{0,2000})>?(?:\s"[^"]{0,300}")?\)/y
const PICTURE = /\([^\s()<>]{1,2000}(?:\s"[^"]{0,300}")?\)/y
const LINK_NAME = /\[([^[\]]{1,100})\]/y
const MARK_TAG = /<(\/?)(i|em|b|strong)>/iy
const TAG =
  /<\/?(?:a|abbr|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|b|li|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,2000})?\/?>/iy
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/iy

/** Reads the words of one block. The time is linear in their length. */
export function markedWords(text: string, names: Names): MarkedWords {
  const reading: Reading = {
    text,
    names,
    pieces: [],
    emphases: [],
    remarks: [],
    open: [],
    dropped: [],
    tags: { italic: [], bold: [] },
    from: 0,
    hasNoComment: false,
    markup: 0,
  }
  let at = 0
  while (at < text.length) {
    SPECIAL.lastIndex = at
    const special = SPECIAL.exec(text)?.index
    at = special === undefined ? text.length : afterSpecial(reading, special)
  }
  take(reading, text.length, text.length)
  for (const piece of reading.pieces)
    if (piece.is === 'tag' && !piece.isPaired) tellTag(reading, piece.at, piece.text)
  const marks = reading.pieces.length + reading.remarks.length
  return { runs: runsOf(reading), markup: reading.markup, remarks: reading.remarks, marks }
}

/** Takes the words before `at` as they are, and what stands between `at` and `end` as the piece, or as none. */
function take(reading: Reading, at: number, end: number, piece?: Piece): number {
  if (reading.from < at) reading.pieces.push({ is: 'words', from: reading.from, to: at })
  if (piece) reading.pieces.push(piece)
  reading.from = end
  return end
}

/** Takes in what begins at a special character; answers where to read on. Whatever is not taken is words. */
function afterSpecial(reading: Reading, at: number): number {
  const { text, names } = reading
  const sign = text[at] ?? ''
  switch (sign) {
    case '*':
    case '_':
      return afterEmphasis(reading, at, sign)
    case '\\': {
      const escaped = matchAt(ESCAPED, text, at)
      if (!escaped) return at + 1
      reading.markup += 1
      return take(reading, at, at + escaped[0].length, {
        is: 'character',
        text: escaped[1] || ' ',
        escaped: true,
      })
    }
    case '[': {
      const note = text[at + 1] === '^' ? matchAt(NOTE, text, at) : null
      if (note?.[1] !== undefined && names.footnotes.has(note[1])) {
        reading.markup += note[0].length
        return take(reading, at, at + note[0].length, { is: 'note', name: note[1] })
      }
      if (note) tell(reading, at, note[0], 'no footnote for this mark; kept as typed')
      reading.open.push(at)
      return at + 1
    }
    case '!':
      if (text[at + 1] !== '[' || text[at + 2] === '^') return at + 1
      reading.open.push(at)
      return at + 2
    case ']':
      return afterClosing(reading, at)
    case '<':
      return afterAngle(reading, at)
    case '&': {
      const entity = matchAt(ENTITY, text, at)
      if (entity) tell(reading, at, entity[0], 'a character reference of HTML; kept as typed')
      return at + 1
    }
    default:
      return at + 1
  }
}

function afterEmphasis(reading: Reading, at: number, sign: string): number {
  const { text } = reading
  let end = at
  while (text[end] === sign) end += 1
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : ''
  const run = emphasisRun(sign, end - at, characterBefore(text, at), after)
  if (!run.canOpen && !run.canClose) return end
  reading.emphases.push(run)
  return take(reading, at, end, { is: 'emphasis', sign, run: reading.emphases.length - 1 })
}

function characterBefore(text: string, at: number): string {
  const pair = at > 1 ? (text.codePointAt(at - 2) ?? 0) : 0
  return pair > 0xffff ? String.fromCodePoint(pair) : text.slice(Math.max(0, at - 1), at)
}

/** A closing bracket is a word, unless an address or a defined name of a link follows it. */
function afterClosing(reading: Reading, at: number): number {
  const { text, names } = reading
  const opening = reading.open.pop()
  const next = text[at + 1]
  if (opening === undefined || (next !== '(' && next !== '[')) return at + 1
  const isPicture = text[opening] === '!'
  const name = matchAt(LINK_NAME, text, at + 1)
  const isNamed = name?.[1] !== undefined && names.links.has(name[1])
  const target = matchAt(isPicture ? PICTURE : ADDRESS, text, at + 1) ?? (isNamed ? name : null)
  if (!target) return at + 1
  const end = at + 1 + target[0].length
  const signs = isPicture ? 2 : 1
  reading.dropped.push({ from: opening, to: opening + signs })
  reading.remarks.push({
    at: opening,
    text: text.slice(opening, end),
    why: isPicture
      ? 'a picture; its words are kept, the picture is left out'
      : 'a link; its words are kept, where it leads is left out',
    leftOut: signs + 1 + inkOf(target[0]),
  })
  return take(reading, at, end)
}

function afterAngle(reading: Reading, at: number): number {
  const { text } = reading
  const mark = matchAt(MARK_TAG, text, at)
  if (mark) return afterMarkTag(reading, at, mark)
  const tag = matchAt(TAG, text, at)?.[0]
  if (tag !== undefined) {
    tellTag(reading, at, tag)
    const isBreak = /^<\/?(?:br|p|div|li|td|th|tr)\b/i.test(tag)
    const space: Piece = { is: 'character', text: ' ', escaped: false }
    return isBreak ? take(reading, at, at + tag.length, space) : take(reading, at, at + tag.length)
  }
  if (!text.startsWith('<!--', at) || reading.hasNoComment) return at + 1
  const end = text.indexOf('-->', at + 4)
  reading.hasNoComment = end < 0
  if (end < 0) return at + 1
  const comment = text.slice(at, end + 3)
  reading.remarks.push({ at, text: comment, why: 'a comment of HTML; left out', leftOut: inkOf(comment) })
  return take(reading, at, end + 3)
}

/** `<i>` and `<b>` are the marks they are, where the one that ends them is there too. */
function afterMarkTag(reading: Reading, at: number, [tag, slash, name]: readonly string[]): number {
  const text = tag ?? ''
  const mark = /^[ie]/i.test(name ?? '') ? 'italic' : 'bold'
  const opening = slash ? reading.pieces[reading.tags[mark].pop() ?? -1] : null
  if (opening?.is === 'tag') {
    opening.isPaired = true
    reading.markup += opening.text.length + text.length
  }
  const isPaired = opening?.is === 'tag'
  const end = take(reading, at, at + text.length, {
    is: 'tag',
    text,
    mark,
    step: slash ? -1 : 1,
    at,
    isPaired,
  })
  if (!slash) reading.tags[mark].push(reading.pieces.length - 1)
  return end
}

function tellTag(reading: Reading, at: number, text: string): void {
  reading.remarks.push({ at, text, why: 'a tag of HTML; left out', leftOut: inkOf(text) })
}

function tell(reading: Reading, at: number, text: string, why: string): void {
  reading.remarks.push({ at, text, why, leftOut: 0 })
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}

function runsOf(reading: Reading): MarkedRun[] {
  const { text, dropped } = reading
  const paired = pairedUp(reading.emphases)
  const gaps = dropped.toSorted((one, other) => one.from - other.from)
  const runs: MarkedRun[] = []
  const depth = { italic: 0, bold: 0 }
  let gap = 0
  const say = (words: string, escaped = false) => {
    if (words === '') return
    const style = {
      ...(depth.italic > 0 && { italic: true as const }),
      ...(depth.bold > 0 && { bold: true as const }),
    }
    runs.push({ text: words, ...style, ...(escaped && { escaped }) })
  }
  for (const piece of reading.pieces)
    switch (piece.is) {
      case 'words': {
        let { from } = piece
        for (let next = gaps[gap]; next && next.from < piece.to; next = gaps[(gap += 1)]) {
          say(text.slice(from, next.from))
          from = next.to
        }
        say(text.slice(from, piece.to))
        break
      }
      case 'character':
        say(piece.text, piece.escaped)
        break
      case 'note':
        runs.push({ note: piece.name })
        break
      case 'tag':
        if (piece.isPaired) depth[piece.mark] += piece.step
        break
      case 'emphasis': {
        const became = paired[piece.run]
        if (!became) break
        depth.italic -= became.closesItalic
        depth.bold -= became.closesBold
        reading.markup +=
          became.closesItalic + became.opensItalic + 2 * (became.closesBold + became.opensBold)
        say(piece.sign.repeat(became.left))
        depth.italic += became.opensItalic
        depth.bold += became.opensBold
        break
      }
    }
  return runs
}
