// How many characters of text a tree of Word's XML holds. It is counted apart from the reading, by a walk that knows
// nothing of paragraphs, so that the account of an import is a check and not an echo.

import { inkOf } from '../remarks.ts'
import { type Element, elementIn, elementsIn, wordsIn } from './xml.ts'

/** The elements that hold letters. */
export const TEXT = new Set(['t', 'delText', 'm:t'])
/** Elements that say how something looks, and hold no text. */
const PROPERTIES = /Pr$|PrChange$/

/** The branch of a choice between ways to say the same, which would otherwise be read twice. */
export const chosen = (choice: Element): Element | undefined =>
  elementIn(choice, 'mc:Choice') ?? elementIn(choice, 'mc:Fallback')

export const isProperty = ({ name }: Element): boolean => PROPERTIES.test(name)

/** The characters in an element, white space aside. */
export function inkIn(element: Element | undefined): number {
  if (!element || isProperty(element)) return 0
  if (TEXT.has(element.name)) return inkOf(wordsIn(element))
  if (element.name === 'mc:AlternateContent') return inkIn(chosen(element))
  const own = inkOf(signOf(element))
  return elementsIn(element).reduce((sum, inner) => sum + inkIn(inner), own)
}

/** The text of an element, for a remark on what is left out. */
export function textIn(element: Element | undefined): string {
  if (!element || isProperty(element)) return ''
  if (TEXT.has(element.name)) return wordsIn(element)
  if (element.name === 'mc:AlternateContent') return textIn(chosen(element))
  const inner = elementsIn(element).map(textIn).join('')
  return element.name === 'p' ? `${inner} ` : signOf(element) + inner
}

/** The one character that some elements stand for. */
export function signOf({ name, attributes }: Element): string {
  if (name === 'noBreakHyphen') return '\u2011'
  if (name !== 'sym') return ''
  const code = Number.parseInt(attributes.get('char') ?? '', 16)
  if (!(code > 32 && code < 0xffff)) return ''
  // Fonts of signs keep them in a private range; the only ones that matter in a text are its points and boxes.
  if (code < 0xf000) return String.fromCodePoint(code)
  return code === 0xf0b7 || code === 0xf0a7 ? '•' : '□'
}
