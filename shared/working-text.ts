// A working text: the Y.Doc in which the seats of a proposal type together, as the editor's binding lays it out. One
// root, `prose`, holds `paragraph` elements with text and `footnote` elements; marks are text attributes. This file
// reads a prose out of it, writes a first one into it, and says whether what it holds is prose at all.

import * as Y from 'yjs'
import { hunksOf, tokensOf } from './hunks.ts'
import { isFootnote, type Prose, type Run, tidy, type Words } from './prose.ts'
import { PROSE_ROOT } from './rooms.ts'

/** The words of a working text; several paragraphs, which only a paste race can leave, are joined by a space. */
export function proseOf(doc: Y.Doc): Prose {
  const runs: Run[] = []
  for (const paragraph of doc.getXmlFragment(PROSE_ROOT).toArray()) {
    if (!(paragraph instanceof Y.XmlElement)) continue
    const inside = runsOf(paragraph)
    if (runs.length > 0 && inside.length > 0) runs.push({ text: ' ' })
    runs.push(...inside)
  }
  return tidy(runs)
}

/** Puts a prose into an empty working text. */
export function writeProse(doc: Y.Doc, wording: Prose): void {
  const paragraph = new Y.XmlElement('paragraph')
  const children: (Y.XmlText | Y.XmlElement)[] = []
  const pending: Words[] = []
  const flush = () => {
    if (pending.length > 0) children.push(textOf(pending.splice(0)))
  }
  for (const run of tidy(wording)) {
    if (isFootnote(run)) {
      flush()
      const footnote = new Y.XmlElement('footnote')
      footnote.insert(0, [textOf(run.footnote)])
      children.push(footnote)
    } else pending.push(run)
  }
  flush()
  paragraph.insert(0, children)
  doc.getXmlFragment(PROSE_ROOT).insert(0, [paragraph])
}

/**
 * Changes a working text to other words, touching only what differs, so that whoever types in it keeps their place.
 * Where a footnote comes or goes the paragraph is written anew.
 */
export function rewrite(doc: Y.Doc, wording: Prose): void {
  const fragment = doc.getXmlFragment(PROSE_ROOT)
  const now = proseOf(doc)
  const hunks = hunksOf(now, wording)
  const tokens = tokensOf(now)
  const letters = lettersOf(fragment)
  const lengths = tokens.map((token) => (isFootnote(token) ? 1 : token.text.length))
  const before = (word: number) => lengths.slice(0, word).reduce((sum, length) => sum + length, 0)
  const isInWords = hunks.every(
    ({ from, to, words }) =>
      ![...tokens.slice(from, to), ...words].some(isFootnote) && placeAt(letters, before(from)) !== null,
  )
  doc.transact(() => {
    if (fragment.length !== 1 || !isInWords) {
      fragment.delete(0, fragment.length)
      return writeProse(doc, wording)
    }
    // From the end, so that the places before are still right.
    for (const { from, to, words } of hunks.toReversed())
      replaceWords(
        letters,
        { from: before(from), to: before(to) },
        words.filter((word): word is Words => !isFootnote(word)),
      )
  })
}

/** Where each letter of the prose stands: its text and its offset there; null for a footnote. */
type Letter = { readonly text: Y.XmlText; readonly offset: number } | null

function lettersOf(fragment: Y.XmlFragment): readonly Letter[] {
  const [paragraph] = fragment.toArray()
  if (!(paragraph instanceof Y.XmlElement)) return []
  return paragraph
    .toArray()
    .flatMap((child): Letter[] =>
      child instanceof Y.XmlText
        ? Array.from({ length: child.length }, (_, offset) => ({ text: child, offset }))
        : [null],
    )
}

/** Where words are put in before a letter: behind the text before it, or else in front of the text that follows. */
function placeAt(letters: readonly Letter[], at: number): Letter {
  const previous = letters[at - 1]
  return previous ? { ...previous, offset: previous.offset + 1 } : (letters[at] ?? null)
}

function replaceWords(
  letters: readonly Letter[],
  range: { readonly from: number; readonly to: number },
  words: readonly Words[],
): void {
  // The letters that go are deleted from the last to the first: they may stand in several texts.
  for (let at = range.to - 1; at >= range.from; at--) {
    const letter = letters[at]
    letter?.text.delete(letter.offset, 1)
  }
  const place = placeAt(letters, range.from)
  if (!place) return
  let { offset } = place
  for (const word of words) {
    place.text.insert(offset, word.text, { italic: word.italic ? {} : null, bold: word.bold ? {} : null })
    offset += word.text.length
  }
}

/** What is in the document that is not prose, in words for a log; null when all is well. */
export function notProse(doc: Y.Doc): string | null {
  for (const name of doc.share.keys()) if (name !== PROSE_ROOT) return `a root named ${name.slice(0, 40)}`
  for (const paragraph of doc.getXmlFragment(PROSE_ROOT).toArray()) {
    if (!(paragraph instanceof Y.XmlElement) || paragraph.nodeName !== 'paragraph') return 'not a paragraph'
    for (const child of paragraph.toArray()) {
      if (child instanceof Y.XmlText) {
        const fault = notWords(child)
        if (fault) return fault
        continue
      }
      if (!(child instanceof Y.XmlElement) || child.nodeName !== 'footnote') return 'not a footnote'
      for (const inner of child.toArray()) {
        if (!(inner instanceof Y.XmlText)) return 'something in a footnote that is not words'
        const fault = notWords(inner)
        if (fault) return fault
      }
      if (Object.keys(child.getAttributes()).length > 0) return 'an attribute on a footnote'
    }
    if (Object.keys(paragraph.getAttributes()).length > 0) return 'an attribute on a paragraph'
  }
  return null
}

function runsOf(element: Y.XmlElement): Run[] {
  return element.toArray().flatMap((child): Run[] => {
    if (child instanceof Y.XmlText) return wordsOf(child)
    if (!(child instanceof Y.XmlElement)) return []
    return [
      { footnote: child.toArray().flatMap((inner) => (inner instanceof Y.XmlText ? wordsOf(inner) : [])) },
    ]
  })
}

type Delta = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

function deltaOf(text: Y.XmlText): readonly Delta[] {
  return text.toDelta()
}

function wordsOf(text: Y.XmlText): Words[] {
  return deltaOf(text).flatMap(({ insert, attributes }) =>
    typeof insert === 'string'
      ? [
          {
            text: insert,
            ...(attributes?.['italic'] ? { italic: true as const } : {}),
            ...(attributes?.['bold'] ? { bold: true as const } : {}),
          },
        ]
      : [],
  )
}

function notWords(text: Y.XmlText): string | null {
  for (const { insert, attributes } of deltaOf(text)) {
    if (typeof insert !== 'string') return 'an embed'
    for (const [mark, value] of Object.entries(attributes ?? {})) {
      if (mark !== 'italic' && mark !== 'bold') return `a mark named ${mark.slice(0, 40)}`
      if (value !== true && JSON.stringify(value) !== '{}') return `a value on ${mark}`
    }
  }
  return Object.keys(text.getAttributes()).length > 0 ? 'an attribute on words' : null
}

/** The editor's binding writes a mark as an attribute with an empty object. */
function textOf(words: readonly Words[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    words.map((run) => ({
      insert: run.text,
      attributes: { ...(run.italic && { italic: {} }), ...(run.bold && { bold: {} }) },
    })),
  )
  return text
}
