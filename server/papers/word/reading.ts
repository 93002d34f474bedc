// What the reading of a Word file's body gathers as it goes, and what it says of elements that are no words: changes,
// wrappings, and what is left out.

import type { Change, CopyParagraph, CopyRemark, Tracked } from './copy.ts'
import { inkIn, textIn } from './ink.ts'
import type { Lists } from './lists.ts'
import type { Styles } from './styles.ts'
import type { Element } from './xml.ts'

/** What the reading of a body goes by, and what it gathers. */
export type Reading = {
  readonly styles: Styles
  readonly lists: Lists
  readonly remarks: CopyRemark[]
  readonly paragraphs: CopyParagraph[]
  /** Fields that are open; true while their instructions are read, which are no text. */
  readonly fields: boolean[]
  tables: number
  /** The stretch that was moved and is being read, or was last; its name is that of the other end of the move. */
  move: MoveRange | null
}

export type MoveRange = { readonly id: string; readonly name: string; readonly isOpen: boolean }

const LONGEST_NAME = 200
const LONGEST_EXCERPT = 200

/** Writes down something that is no text of a paragraph, where it holds letters or would be missed. */
export function tell(reading: Reading, element: Element, why: string | null): void {
  const leftOut = inkIn(element)
  if (why === null && leftOut === 0) return
  reading.remarks.push({
    paragraph: reading.paragraphs.length + 1,
    text: excerptOf(element),
    why: `${why ?? 'something that is no paragraph'}; left out`,
    leftOut,
  })
}

/** What an element does to the changes that what is inside it stands under; null where it is no change. */
export function changesIn(element: Element, changes: Tracked): Tracked | null {
  switch (element.name) {
    case 'ins':
    case 'moveTo':
      return { ...changes, inserted: changeOf(element) }
    case 'del':
    case 'moveFrom':
      return { ...changes, deleted: changeOf(element) }
    default:
      return null
  }
}

export const changeOf = ({ name, attributes }: Element): Change => ({
  by: (attributes.get('author') ?? '').slice(0, LONGEST_NAME),
  at: (attributes.get('date') ?? '').slice(0, LONGEST_NAME),
  isMove: name.startsWith('move'),
})

/** Sees where a stretch that was moved begins and ends. One at a time: they are not in one another. */
export function seeMove(reading: Reading, { name, attributes }: Element): void {
  const id = attributes.get('id') ?? ''
  if (name === 'moveFromRangeStart' || name === 'moveToRangeStart')
    reading.move = { id, name: (attributes.get('name') ?? '').slice(0, LONGEST_NAME), isOpen: true }
  else if ((name === 'moveFromRangeEnd' || name === 'moveToRangeEnd') && reading.move?.id === id)
    reading.move = { ...reading.move, isOpen: false }
}

/** Elements that only hold others: controls, tags of a schema, the direction of a stretch. */
export const isWrapping = ({ name }: Element): boolean =>
  ['sdt', 'sdtContent', 'customXml', 'smartTag', 'dir', 'bdo'].includes(name)

/** The beginning of what an element says. */
export const excerptOf = (element: Element): string =>
  textIn(element).replace(/\s+/g, ' ').trim().slice(0, LONGEST_EXCERPT)
