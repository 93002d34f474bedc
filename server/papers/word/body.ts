// The body of a Word file, paragraph by paragraph: what is text becomes paragraphs with their changes, and whatever else
// holds letters is left out with a remark, so that nothing is dropped in silence.

import type { CopyParagraph, Tracked } from './copy.ts'
import { chosen, isProperty } from './ink.ts'
import { levelOfStyle, type Lists, type ListPlace, wholeIn } from './lists.ts'
import { changeOf, changesIn, excerptOf, isWrapping, type Reading, seeMove, tell } from './reading.ts'
import { runsOf } from './runs.ts'
import { chainOf, paragraphProperty, type Style } from './styles.ts'
import { type Element, elementIn, elementsIn, isOn, valueIn } from './xml.ts'

/** Where an element stands: under which changes, and in which cell. */
export type Around = {
  readonly changes: Tracked
  readonly cell: string
  readonly row: Tracked
}

export const AT_THE_MARGIN: Around = { changes: {}, cell: '', row: {} }

/** Lines of this style repeat what stands elsewhere. */
const OF_CONTENTS = /^toc \d$|^table of figures$/i

/** Reads the paragraphs of an element that holds blocks into `reading.paragraphs`. */
export function readBlocks(element: Element, reading: Reading, around: Around): void {
  for (const block of elementsIn(element)) {
    seeMove(reading, block)
    const changes = changesIn(block, around.changes)
    if (block.name === 'p') reading.paragraphs.push(paragraphOf(block, reading, around))
    else if (block.name === 'tbl') readTable(block, reading, around)
    else if (changes) readBlocks(block, reading, { ...around, changes })
    else if (isWrapping(block)) readBlocks(block, reading, around)
    else if (block.name === 'mc:AlternateContent') {
      const choice = chosen(block)
      if (choice) readBlocks(choice, reading, around)
    } else tell(reading, block, whatIs(block))
  }
}

function whatIs({ name }: Element): string | null {
  if (name === 'altChunk') return 'another file inside this one'
  return null
}

function readTable(table: Element, reading: Reading, around: Around): void {
  reading.tables += 1
  const name = `${around.cell}t${reading.tables}`
  if (around.cell === '') {
    const why = 'a table; its words are kept as paragraphs, cell by cell'
    reading.remarks.push({
      paragraph: reading.paragraphs.length + 1,
      text: excerptOf(table),
      why,
      leftOut: 0,
    })
  }
  for (const [turn, row] of inside(table, 'tr', reading).entries()) {
    const properties = elementIn(row, 'trPr')
    const changed = trackedIn(properties)
    for (const [place, cell] of inside(row, 'tc', reading).entries())
      readBlocks(cell, reading, {
        changes: around.changes,
        cell: `${name}r${turn}c${place}`,
        row: { ...around.row, ...changed },
      })
  }
}

/** The rows of a table or the cells of a row, which may be wrapped in something. */
function inside(element: Element, wanted: 'tr' | 'tc', reading: Reading): readonly Element[] {
  return elementsIn(element).flatMap((inner) => {
    if (inner.name === wanted) return [inner]
    if (isWrapping(inner)) return inside(inner, wanted, reading)
    if (!isProperty(inner)) tell(reading, inner, null)
    return []
  })
}

/** The changes that stand as properties: of a paragraph's mark, of a row. */
function trackedIn(properties: Element | undefined): Tracked {
  const inserted = elementIn(properties, 'ins') ?? elementIn(properties, 'moveTo')
  const deleted = elementIn(properties, 'del') ?? elementIn(properties, 'moveFrom')
  return {
    ...(inserted && { inserted: changeOf(inserted) }),
    ...(deleted && { deleted: changeOf(deleted) }),
  }
}

function paragraphOf(element: Element, reading: Reading, { changes, cell, row }: Around): CopyParagraph {
  const properties = elementIn(element, 'pPr')
  const chain = chainOf(reading.styles, valueIn(properties, 'pStyle') ?? reading.styles.usual)
  const property = (name: string) => elementIn(properties, name) ?? paragraphProperty(chain, name)
  const style = chain[0]?.name ?? ''
  const heading = headingOf(property('outlineLvl'), chain)
  reading.fields.length = 0
  if (!reading.move?.isOpen) reading.move = null
  const { runs, comments } = runsOf(element, reading, {
    changes,
    chain,
    // A heading's style says that it is one; its bold and italics are no marks of the words.
    hasOwnLook: heading !== null,
  })
  const isContents = OF_CONTENTS.test(style)
  if (isContents) tell(reading, element, 'a line of the table of contents')
  return {
    number: reading.paragraphs.length + 1,
    style,
    heading,
    indent: indentOf(elementIn(properties, 'ind'), paragraphProperty(chain, 'ind')),
    isRightToLeft: isOn(property('bidi')) ?? false,
    runs: isContents ? [] : runs,
    mark: { ...changes, ...trackedIn(elementIn(properties, 'rPr')) },
    place: placeOf(elementIn(properties, 'numPr'), chain, reading.lists),
    cell,
    row,
    move: reading.move?.name || null,
    comments,
  }
}

/** Word counts outline levels from 0, and 9 means text. */
function headingOf(outline: Element | undefined, chain: readonly Style[]): number | null {
  const level = outline?.attributes.get('val')
  if (level !== undefined) return wholeIn(level) < 9 ? wholeIn(level) + 1 : null
  for (const { name } of chain) {
    const named = /^heading ([1-9])$/i.exec(name)?.[1]
    if (named !== undefined) return Number(named)
  }
  return null
}

/** Each of the numbers of an indentation is the paragraph's own or else its style's. */
function indentOf(own: Element | undefined, styles: Element | undefined): number {
  const twips = (...names: readonly string[]) => {
    for (const indent of [own, styles])
      for (const name of names) {
        const said = indent?.attributes.get(name)
        if (said !== undefined) return wholeIn(said)
      }
    return 0
  }
  return Math.max(0, twips('start', 'left') + twips('firstLine') - twips('hanging'))
}

/** The place in a list: said by the paragraph or by its style. List 0 means none. */
function placeOf(own: Element | undefined, chain: readonly Style[], lists: Lists): ListPlace | null {
  const level = valueIn(own, 'ilvl')
  const list = valueIn(own, 'numId')
  if (list !== undefined) return list === '0' ? null : { list, level: Math.min(8, wholeIn(level ?? '0')) }
  for (const { id, forParagraphs } of chain) {
    const numbered = elementIn(forParagraphs, 'numPr')
    const named = valueIn(numbered, 'numId')
    if (named === undefined) continue
    if (named === '0') return null
    const said = level ?? valueIn(numbered, 'ilvl')
    const styled = levelOfStyle(lists, named, chain[0]?.id ?? '') ?? levelOfStyle(lists, named, id)
    return { list: named, level: Math.min(8, styled ?? wholeIn(said ?? '0')) }
  }
  return null
}
