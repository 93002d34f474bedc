// The square brackets of a draft: how many groups, how deep, and which have no other half. Nothing is mended: a bracket
// that nobody closed is for the meeting to see.

import type { ParagraphId } from '../../shared/ids.ts'
import { referencesOf } from '../../shared/numbering.ts'
import type { DraftParagraph } from '../../shared/paragraphs.ts'
import { isFootnote, plain } from '../../shared/prose.ts'

export type Unbalanced = {
  readonly paragraph: ParagraphId
  readonly reference: string
  /** The bracket and the words beside it. */
  readonly excerpt: string
  readonly missing: 'opening' | 'closing'
}

export type Brackets = {
  readonly groups: number
  readonly deepest: number
  readonly unbalanced: readonly Unbalanced[]
}

/** A paragraph of a hundred loose brackets needs reading, not a longer list. */
const MOST_TOLD = 10
const BESIDE = 24

/** The brackets of each paragraph and of its footnotes, each text for itself; at most ten loose ones are told of each. */
export function bracketsIn(paragraphs: readonly DraftParagraph[]): Brackets {
  const references = referencesOf(paragraphs)
  const unbalanced: Unbalanced[] = []
  let groups = 0
  let deepest = 0
  for (const { id, prose } of paragraphs)
    for (const text of [plain(prose), ...prose.filter(isFootnote).map(({ footnote }) => plain(footnote))]) {
      const found = bracketsOfText(text)
      groups += found.groups
      deepest = Math.max(deepest, found.deepest)
      const reference = references.get(id) ?? ''
      for (const { at, missing } of found.loose.slice(0, MOST_TOLD))
        unbalanced.push({ paragraph: id, reference, excerpt: excerptAt(text, at), missing })
    }
  return { groups, deepest, unbalanced }
}

function bracketsOfText(text: string) {
  const open: number[] = []
  const neverOpened: number[] = []
  let groups = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++)
    if (text[at] === '[') open.push(at)
    else if (text[at] === ']') {
      deepest = Math.max(deepest, open.length)
      if (open.pop() !== undefined) groups += 1
      else if (neverOpened.length < MOST_TOLD) neverOpened.push(at)
    }
  const loose = [
    ...neverOpened.map((at) => ({ at, missing: 'opening' as const })),
    ...open.slice(0, MOST_TOLD).map((at) => ({ at, missing: 'closing' as const })),
  ]
  return { groups, deepest, loose: loose.toSorted((one, other) => one.at - other.at) }
}

function excerptAt(text: string, at: number): string {
  const from = Math.max(0, at - BESIDE)
  const to = Math.min(text.length, at + BESIDE)
  const words = text
    .slice(from, to)
    .replace(/\p{Cs}/gu, '')
    .trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}
