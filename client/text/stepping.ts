// From one paragraph to the next by key.

import type { ParagraphId } from '../../shared/ids.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'

/** The next wanted paragraph after the current one, from the top again after the last; undefined when there is none. */
export function nextFrom(
  paragraphs: Iterable<Paragraph>,
  current: ParagraphId | null,
  isWanted: (paragraph: Paragraph) => boolean,
): Paragraph | undefined {
  const all = [...paragraphs]
  const at = all.findIndex(({ id }) => id === current)
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(isWanted)
}

/** The wanted paragraph before the current one; undefined at the top. */
export function previousFrom(
  paragraphs: Iterable<Paragraph>,
  current: ParagraphId | null,
  isWanted: (paragraph: Paragraph) => boolean,
): Paragraph | undefined {
  const all = [...paragraphs]
  return all
    .slice(
      0,
      Math.max(
        0,
        all.findIndex(({ id }) => id === current),
      ),
    )
    .findLast(isWanted)
}
