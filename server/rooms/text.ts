// A working text in the hands of the house, which only passes on what others write.

import * as Y from 'yjs'
import type { Prose } from '../../shared/prose.ts'
import { PROSE_ROOT } from '../../shared/rooms.ts'
import { notProse, proseOf } from '../../shared/working-text.ts'

/** A working text without a word. */
export function emptyText(): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(PROSE_ROOT)
  return doc
}

/**
 * Takes an update into a text, and does nothing else. Yjs follows every update from elsewhere with deletions of its own,
 * of formatting that seems superfluous; each copy then has a history that nobody else knows, and in time other words. A
 * transaction that counts as local is left alone.
 */
export function takeIn(doc: Y.Doc, update: Uint8Array): void {
  doc.transact((transaction) => {
    Y.applyUpdate(doc, update)
    transaction.local = true
  })
}

/** Whether a text holds prose, and beside it nothing that a reader of the prose would not see. */
export const isWorkingText = (doc: Y.Doc): boolean =>
  notProse(doc) === null && !hasLooseParts(doc.getXmlFragment(PROSE_ROOT))

/** Whether formatting stands where no words are: in the root, in a paragraph or in a footnote itself. */
function hasLooseParts(inside: Y.XmlFragment): boolean {
  for (const part of Y.getTypeChildren(inside)) {
    if (part.deleted) continue
    if (!(part.content instanceof Y.ContentType)) return true
    if (part.content.type instanceof Y.XmlElement && hasLooseParts(part.content.type)) return true
  }
  return false
}

/** The words that updates come to, in an order in which they can be applied. */
export function wordsIn(updates: readonly Uint8Array[]): Prose {
  const doc = new Y.Doc()
  for (const update of updates) takeIn(doc, update)
  return proseOf(doc)
}
