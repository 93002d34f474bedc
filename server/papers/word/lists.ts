// The automatic numbers of a Word file. Word keeps no number in the text: it keeps lists (numbering.xml) and says of a
// paragraph in which list and at which level it stands. Here they are counted, so that a label is what Word would show.

import { printable } from '../../../shared/printable.ts'
import { LONGEST_LABEL } from '../labels.ts'
import { countedAs } from './counting.ts'
import { type Element, elementIn, elementsIn, isOn, valueIn } from './xml.ts'

type Level = {
  readonly start: number
  readonly way: string
  /** `%1.%2` stands for the numbers of the first and the second level. */
  readonly text: string
  readonly isInDigits: boolean
  /** The level after which this one starts again; 0 for never; null for the one above. */
  readonly restartsAfter: number | null
  /** The id of the style whose paragraphs stand at this level. */
  readonly style: string
}

type Levels = ReadonlyMap<number, Level>
type Override = { readonly start: number | null; readonly level: Level | null }
type List = { readonly scheme: string; readonly overrides: ReadonlyMap<number, Override> }

/** The lists of a file, by number, and the schemes they count by. */
export type Lists = {
  readonly lists: ReadonlyMap<string, List>
  readonly schemes: ReadonlyMap<string, Levels>
}

/** A paragraph's place in a list; `level` counts from 0. */
export type ListPlace = { readonly list: string; readonly level: number }

/** Word has nine levels. */
const LEVELS = 9

export function listsOf(root: Element | undefined): Lists {
  const schemes = new Map<string, Levels>()
  const named = new Map<string, string>()
  const links: (readonly [string, string])[] = []
  for (const scheme of elementsIn(root, 'abstractNum')) {
    const id = scheme.attributes.get('abstractNumId') ?? ''
    schemes.set(id, new Map(elementsIn(scheme, 'lvl').map((level) => [placeOf(level), levelOf(level)])))
    const [name, link] = [valueIn(scheme, 'styleLink'), valueIn(scheme, 'numStyleLink')]
    if (name !== undefined) named.set(name, id)
    if (link !== undefined) links.push([id, link])
  }
  const linked = new Map(
    links.flatMap(([id, link]) => (named.has(link) ? [[id, named.get(link) ?? id]] : [])),
  )
  const lists = new Map<string, List>()
  for (const list of elementsIn(root, 'num')) {
    const scheme = valueIn(list, 'abstractNumId') ?? ''
    const overrides = elementsIn(list, 'lvlOverride').map((override) => {
      const [start, level] = [valueIn(override, 'startOverride'), elementIn(override, 'lvl')]
      const value: Override = {
        start: start === undefined ? null : wholeIn(start),
        level: level ? levelOf(level) : null,
      }
      return [placeOf(override), value] as const
    })
    lists.set(list.attributes.get('numId') ?? '', {
      scheme: linked.get(scheme) ?? scheme,
      overrides: new Map(overrides),
    })
  }
  return { lists, schemes }
}

/** The level at which the paragraphs of a style stand in a list. */
export function levelOfStyle({ lists, schemes }: Lists, list: string, style: string): number | undefined {
  const levels = schemes.get(lists.get(list)?.scheme ?? '')
  for (const [place, level] of levels ?? []) if (level.style === style) return place
  return undefined
}

/** Whether the place is one of points rather than of numbers. */
export const isBulleted = (all: Lists, { list, level }: ListPlace): boolean =>
  levelIn(all, list, level)?.way === 'bullet'

/** Counts through a text from its beginning: give it each paragraph's place in turn, and it answers the label. */
export function counterOf(all: Lists): (place: ListPlace) => string {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return ({ list, level }) => {
    const own = levelIn(all, list, level)
    const { scheme, overrides } = all.lists.get(list) ?? {
      scheme: '',
      overrides: new Map<number, Override>(),
    }
    if (!own) return ''
    const count = counts.get(scheme) ?? []
    counts.set(scheme, count)
    for (const [place, { start }] of overrides) {
      const name = `${list} ${place}`
      if (start === null || place > level || begun.has(name)) continue
      begun.add(name)
      count[place] = place === level ? start - 1 : start
      count.fill(undefined, place + 1)
    }
    for (let above = 0; above < level; above++) count[above] ??= levelIn(all, list, above)?.start ?? 1
    count[level] = (count[level] ?? own.start - 1) + 1
    for (let below = level + 1; below < LEVELS; below++) {
      const after = levelIn(all, list, below)?.restartsAfter ?? below
      if (after > level) count[below] = undefined
    }
    if (own.way === 'bullet') return ''
    return written(own, (place) => {
      const other = levelIn(all, list, place)
      const way = own.isInDigits && other?.way !== 'decimalZero' ? 'decimal' : (other?.way ?? 'decimal')
      return other ? countedAs(count[place] ?? other.start, way) : ''
    })
  }
}

const written = ({ text }: Level, numberAt: (place: number) => string): string =>
  text
    .replace(/%([1-9])/g, (_, place: string) => numberAt(Number(place) - 1))
    .slice(0, LONGEST_LABEL)
    .trim()

function levelIn({ lists, schemes }: Lists, list: string, level: number): Level | undefined {
  const own = lists.get(list)
  return own?.overrides.get(level)?.level ?? schemes.get(own?.scheme ?? '')?.get(level)
}

const levelOf = (level: Element): Level => {
  const restart = valueIn(level, 'lvlRestart')
  return {
    start: wholeIn(valueIn(level, 'start') ?? '0'),
    way: valueIn(level, 'numFmt') ?? 'decimal',
    text: printable((valueIn(level, 'lvlText') ?? '').slice(0, LONGEST_LABEL)),
    isInDigits: isOn(elementIn(level, 'isLgl')) ?? false,
    restartsAfter: restart === undefined ? null : wholeIn(restart),
    style: valueIn(level, 'pStyle') ?? '',
  }
}

/** The level that an element is about, counted from 0. */
const placeOf = (element: Element): number =>
  Math.min(LEVELS - 1, wholeIn(element.attributes.get('ilvl') ?? '0'))

/** A whole number from a file: nothing negative, nothing that is no number, nothing that cannot be counted on from. */
export function wholeIn(text: string): number {
  const number = Math.trunc(Number(text))
  return number > 0 && number < 1_000_000 ? number : 0
}
