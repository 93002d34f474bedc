// One part of a Word file as a tree of elements. Any DOCTYPE is refused, so that there are no entities to expand; depth
// and number of elements have limits (limits.ts). Names are those of WordprocessingML, whatever prefix the file uses.

import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { DEEPEST_XML, MOST_ELEMENTS } from '../limits.ts'
import type { WordRefusal } from './refusals.ts'

export type Element = {
  /** The plain name for WordprocessingML, such as `p`; with a prefix of ours for what else is known, such as `mc:Choice`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

/** Word's own namespace, as it has been written since 2006 and as the strict form of the standard has it. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

const KNOWN = new Map([
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

const NONE: ReadonlyMap<string, string> = new Map()

/** Thrown inside the parser, which has no other way to stop, and caught where it was started. */
class Stopped extends Error {
  readonly refusal: WordRefusal
  constructor(refusal: WordRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** The root element of a part. */
export function treeOf(part: Uint8Array): Result<Element, WordRefusal> {
  const above: { children: (Element | string)[] }[] = [{ children: [] }]
  let count = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', () => stop('word-is-damaged'))
  parser.on('doctype', () => stop('word-has-doctype'))
  parser.on('opentag', (tag) => {
    if (above.length > DEEPEST_XML) stop('word-is-too-deep')
    if ((count += 1) > MOST_ELEMENTS) stop('word-has-too-much')
    const children: (Element | string)[] = []
    const element = { name: nameOf(tag.uri, tag.local), attributes: attributesOf(tag), children }
    above.at(-1)?.children.push(element)
    above.push(element)
  })
  parser.on('closetag', () => void above.pop())
  const say = (text: string) => {
    if (above.length > 1) above.at(-1)?.children.push(text)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  try {
    parser.write(decoded(part)).close()
  } catch (cause) {
    if (cause instanceof Stopped) return refuse(cause.refusal)
    if (cause instanceof TypeError) return refuse('word-is-damaged') // bytes that are no text in the encoding they claim
    throw cause
  }
  const root = above[0]?.children.find((child) => typeof child !== 'string')
  return root ? ok(root) : refuse('word-is-damaged')
}

function stop(refusal: WordRefusal): never {
  throw new Stopped(refusal)
}

function nameOf(namespace: string, local: string): string {
  if (WORD.has(namespace)) return local
  return `${KNOWN.get(namespace) ?? 'other'}:${local}`
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = Object.values(tag.attributes)
  if (attributes.length === 0) return NONE
  const kept = new Map<string, string>()
  for (const { uri, local, value } of attributes) if (uri === '' || WORD.has(uri)) kept.set(local, value)
  return kept
}

function decoded(part: Uint8Array): string {
  const [first, second] = part
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(part)
}

/** The elements inside an element, of one name or of any. */
export const elementsIn = (element: Element | undefined, name?: string): readonly Element[] =>
  (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** The first element of this name directly inside. */
export const elementIn = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)

/** The `w:val` of the first element of this name directly inside. */
export const valueIn = (element: Element | undefined, name: string): string | undefined =>
  elementIn(element, name)?.attributes.get('val')

/** The words that stand directly in an element. */
export const wordsIn = (element: Element): string =>
  element.children.filter((child) => typeof child === 'string').join('')

/** Whether a property is on: `<w:b/>` and `<w:b w:val="1"/>` say yes, `<w:b w:val="0"/>` says no; absent says nothing. */
export function isOn(property: Element | undefined): boolean | undefined {
  if (!property) return undefined
  return !/^(?:0|false|off|none)$/i.test(property.attributes.get('val') ?? 'on')
}
