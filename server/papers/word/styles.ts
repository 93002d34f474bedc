// The styles of a Word file, as far as a text needs them: what a style is called, what it is based on, and the
// properties it gives to its paragraphs and words.

import { type Element, elementIn, elementsIn, isOn, valueIn } from './xml.ts'

export type Style = {
  readonly id: string
  /** As Word shows it, for example `heading 1`. */
  readonly name: string
  readonly basedOn: string
  readonly forParagraphs: Element | undefined
  readonly forWords: Element | undefined
}

export type Styles = {
  readonly all: ReadonlyMap<string, Style>
  /** The id of the style of a paragraph that names none. */
  readonly usual: string
  /** What words are like where nothing says otherwise. */
  readonly words: Element | undefined
}

/** Styles are based on styles, not deeper than this; longer chains and circles are cut here. */
const LONGEST_CHAIN = 20

export function stylesOf(root: Element | undefined): Styles {
  const all = new Map<string, Style>()
  let usual = ''
  for (const style of elementsIn(root, 'style')) {
    const id = style.attributes.get('styleId') ?? ''
    all.set(id, {
      id,
      name: valueIn(style, 'name') ?? id,
      basedOn: valueIn(style, 'basedOn') ?? '',
      forParagraphs: elementIn(style, 'pPr'),
      forWords: elementIn(style, 'rPr'),
    })
    const isDefault = /^(?:1|true|on)$/.test(style.attributes.get('default') ?? '')
    if (isDefault && style.attributes.get('type') === 'paragraph') usual = id
  }
  const words = elementIn(elementIn(elementIn(root, 'docDefaults'), 'rPrDefault'), 'rPr')
  return { all, usual, words }
}

/** The style and those it is based on, the nearest first. */
export function chainOf({ all }: Styles, id: string | undefined): readonly Style[] {
  const chain: Style[] = []
  let next = all.get(id ?? '')
  while (next && !chain.includes(next) && chain.length < LONGEST_CHAIN) {
    chain.push(next)
    next = all.get(next.basedOn)
  }
  return chain
}

/** A property of paragraphs as the nearest style of a chain sets it. */
export const paragraphProperty = (chain: readonly Style[], name: string): Element | undefined =>
  firstOf(chain, ({ forParagraphs }) => elementIn(forParagraphs, name))

/** Whether a chain of styles turns a property of words on or off, or says nothing. */
export const wordsAre = (chain: readonly Style[], name: string): boolean | undefined =>
  firstOf(chain, ({ forWords }) => isOn(elementIn(forWords, name)))

function firstOf<T>(chain: readonly Style[], find: (style: Style) => T | undefined): T | undefined {
  for (const style of chain) {
    const found = find(style)
    if (found !== undefined) return found
  }
  return undefined
}
