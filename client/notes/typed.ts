// A note that is being typed and is not kept yet: on this device, for this seat and paragraph, until the house has kept
// it or it is discarded. So it outlives a tab that is closed by mistake, and a house that does not answer.

import type { ParagraphId } from '../../shared/ids.ts'
import { type NoteWords, PRIORITIES } from '../../shared/notes.ts'
import type { Place } from '../session/asking.ts'

/** The words, and the version of the note they were begun on; 0 where there was none. */
export type Typed = NoteWords & { readonly on: number }

const keyOf = ({ negotiation, seat }: Place, paragraph: ParagraphId): string =>
  `adref/note/${negotiation}/${seat}/${paragraph}`

export const typed = {
  /** Null when nothing is there, or nothing that makes sense; a browser that keeps nothing (private windows) has none. */
  read(place: Place, paragraph: ParagraphId): Typed | null {
    try {
      return typedIn(JSON.parse(localStorage.getItem(keyOf(place, paragraph)) ?? 'null'))
    } catch {
      return null
    }
  },
  write(place: Place, paragraph: ParagraphId, words: Typed): void {
    try {
      localStorage.setItem(keyOf(place, paragraph), JSON.stringify(words))
    } catch {
      // The words are still in the page; they are kept when the house has them.
    }
  },
  remove(place: Place, paragraph: ParagraphId): void {
    try {
      localStorage.removeItem(keyOf(place, paragraph))
    } catch {
      // Where nothing can be removed nothing was written.
    }
  },
}

function typedIn(found: unknown): Typed | null {
  if (typeof found !== 'object' || found === null) return null
  const { on, priority, instructions, fallback }: Readonly<Record<string, unknown>> = { ...found }
  const known = PRIORITIES.find((each) => each === priority)
  if (typeof on !== 'number' || typeof instructions !== 'string' || typeof fallback !== 'string') return null
  return known ? { on, priority: known, instructions, fallback } : null
}
