// The words of one paragraph of a Word file: runs with their marks and the changes they stand under, the places of
// notes, and the comments that begin there. Fields give what they show, not what they compute.

import { withoutHidden } from '../source.ts'
import type { CopyRun, Tracked } from './copy.ts'
import { chosen, isProperty, signOf, textIn } from './ink.ts'
import { changesIn, isWrapping, type Reading, seeMove, tell } from './reading.ts'
import { chainOf, type Style, wordsAre } from './styles.ts'
import { type Element, elementIn, elementsIn, isOn, valueIn, wordsIn } from './xml.ts'

type Line = {
  readonly runs: CopyRun[]
  readonly comments: string[]
  readonly reading: Reading
  readonly chain: readonly Style[]
  readonly hasOwnLook: boolean
}

type Inside = Pick<Line, 'chain' | 'hasOwnLook'> & { readonly changes: Tracked }

/** The runs of a paragraph, neighbours of one kind joined, and the comments that begin in it. */
export function runsOf(
  paragraph: Element,
  reading: Reading,
  { changes, chain, hasOwnLook }: Inside,
): { readonly runs: readonly CopyRun[]; readonly comments: readonly string[] } {
  const line: Line = { runs: [], comments: [], reading, chain, hasOwnLook }
  readInline(paragraph, line, changes)
  return { runs: joined(line.runs), comments: line.comments }
}

function readInline(element: Element, line: Line, changes: Tracked): void {
  for (const inner of elementsIn(element)) {
    seeMove(line.reading, inner)
    const changed = changesIn(inner, changes)
    if (isProperty(inner)) continue
    if (inner.name === 'r') readRun(inner, line, changes)
    else if (changed) readInline(inner, line, changed)
    else if (isWrapping(inner) || inner.name === 'hyperlink' || inner.name === 'fldSimple')
      readInline(inner, line, changes)
    else if (inner.name === 'commentRangeStart') comment(line, inner)
    else if (inner.name === 'm:oMath' || inner.name === 'm:oMathPara') formula(inner, line, changes)
    else if (inner.name === 'mc:AlternateContent') {
      const choice = chosen(inner)
      if (choice) readInline(choice, line, changes)
    } else tell(line.reading, inner, null)
  }
}

function readRun(run: Element, line: Line, changes: Tracked): void {
  const properties = elementIn(run, 'rPr')
  const look = lookOf(properties, line)
  const isHidden = isOn(elementIn(properties, 'vanish')) ?? false
  for (const inner of elementsIn(run)) {
    if (isProperty(inner)) continue
    const text = textOf(inner)
    const isComputing = line.reading.fields.includes(true)
    if (text !== null && isHidden) tell(line.reading, inner, text.trim() === '' ? null : 'hidden words')
    else if (text !== null && isComputing) tell(line.reading, inner, null)
    else if (text !== null) say(line, text, { ...changes, ...look })
    else if (inner.name === 'fldChar') field(line.reading, inner.attributes.get('fldCharType'))
    else if (inner.name === 'footnoteReference' || inner.name === 'endnoteReference')
      line.runs.push({ ...changes, note: noteName(inner.name, inner.attributes.get('id') ?? '') })
    else if (inner.name === 'commentReference') comment(line, inner)
    else tell(line.reading, inner, whatIs(inner))
  }
}

/** What notes are called: those at the foot of a page and those at the end have numbers of their own. */
export const noteName = (element: string, id: string): string =>
  `${element.startsWith('endnote') ? 'end' : 'foot'}-${id}`

/** The text an element of a run stands for; null where it is something else. */
function textOf(element: Element): string | null {
  switch (element.name) {
    case 't':
    case 'delText':
    case 'm:t':
      return wordsIn(element)
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return ' '
    case 'sym':
    case 'noBreakHyphen':
      return signOf(element)
    default:
      return null
  }
}

function lookOf(properties: Element | undefined, { chain, reading, hasOwnLook }: Line) {
  const ofWords = chainOf(reading.styles, valueIn(properties, 'rStyle'))
  const is = (name: string): boolean => {
    const own = isOn(elementIn(properties, name)) ?? wordsAre(ofWords, name)
    if (own !== undefined || hasOwnLook) return own ?? false
    return wordsAre(chain, name) ?? isOn(elementIn(reading.styles.words, name)) ?? false
  }
  return {
    ...(is('i') && { italic: true as const }),
    ...(is('b') && { bold: true as const }),
    ...(is('u') && { underlined: true as const }),
    ...((is('strike') || is('dstrike')) && { struck: true as const }),
  }
}

/** Adds words to the line. What cannot be seen is taken out of them and told. */
function say(line: Line, text: string, like: Omit<CopyRun & { readonly text: string }, 'text'>): void {
  const { text: seen, remarks } = withoutHidden(text)
  for (const { text: what, why, leftOut } of remarks)
    line.reading.remarks.push({ paragraph: line.reading.paragraphs.length + 1, text: what, why, leftOut })
  line.runs.push({ ...like, text: seen })
}

function formula(element: Element, line: Line, changes: Tracked): void {
  const text = textIn(element)
  const why = 'a formula; its letters are kept as words'
  line.reading.remarks.push({ paragraph: line.reading.paragraphs.length + 1, text, why, leftOut: 0 })
  say(line, text, changes)
}

function field({ fields }: Reading, what: string | undefined): void {
  if (what === 'begin') fields.push(true)
  else if (what === 'end') fields.pop()
  else if (what === 'separate' && fields.length > 0) fields[fields.length - 1] = false
}

function comment({ comments }: Line, { attributes }: Element): void {
  const id = attributes.get('id')
  if (id !== undefined && !comments.includes(id)) comments.push(id)
}

function whatIs({ name }: Element): string | null {
  switch (name) {
    case 'drawing':
    case 'pict':
    case 'mc:AlternateContent':
      return 'a picture or a text box'
    case 'object':
      return 'something made with another program'
    default:
      return null
  }
}

function joined(runs: readonly CopyRun[]): readonly CopyRun[] {
  const kept: CopyRun[] = []
  for (const run of runs) {
    if ('text' in run && run.text === '') continue
    const last = kept.at(-1)
    if (last && 'text' in last && 'text' in run && isAlike(last, run))
      kept[kept.length - 1] = { ...last, text: last.text + run.text }
    else kept.push(run)
  }
  return kept
}

function isAlike(one: CopyRun, other: CopyRun): boolean {
  if (!('text' in one) || !('text' in other)) return false
  return (
    one.italic === other.italic &&
    one.bold === other.bold &&
    one.underlined === other.underlined &&
    one.struck === other.struck &&
    sameChange(one.inserted, other.inserted) &&
    sameChange(one.deleted, other.deleted)
  )
}

const sameChange = (one: Tracked['inserted'], other: Tracked['inserted']): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.by === other.by &&
    one.at === other.at &&
    one.isMove === other.isMove)
