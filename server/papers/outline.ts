// Depth: how far below the text's first rank a paragraph stands. Indentation says so, and where everything is typed at
// the margin, the kind of number does: (a) below 1., (i) below (a).

import type { LabelStyle } from './labels.ts'

/** A paragraph that others may stand below. */
export type Rank = {
  readonly column: number
  readonly label: string
  readonly style: LabelStyle | null
}

/** Text typed one column off is still in line; two columns are the least indentation that Markdown knows. */
const LEAST_INDENT = 2
const ORDER: readonly LabelStyle[] = ['number', 'numeral', 'letter', 'roman']

/**
 * Those above the next paragraph, and the paragraph itself last: their number is its level. A letter below a number
 * stays below it however the two are indented, so that the level can be read again from a text written by level.
 */
export function placed(above: readonly Rank[], next: Rank): readonly Rank[] {
  const parents = 1 + above.findLastIndex(({ column }) => column + LEAST_INDENT <= next.column)
  const inLine = 1 + above.findLastIndex(({ column }) => column < next.column + LEAST_INDENT)
  const sibling = above
    .slice(parents, inLine)
    .findLastIndex(({ style }) => style !== null && style === next.style)
  if (sibling >= 0) return [...above.slice(0, parents + sibling), next]
  let level = parents
  while (isBelow(next.style, above[level]?.style ?? null)) level += 1
  return [...above.slice(0, level), next]
}

const isBelow = (style: LabelStyle | null, other: LabelStyle | null): boolean =>
  style !== null && other !== null && ORDER.indexOf(style) > ORDER.indexOf(other)
