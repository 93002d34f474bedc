// Two drafts that came from elsewhere have no ids in common. To compare them, a paragraph of the second goes by the id of the
// one in the first that it reads like [V12].

import { compared, type Compared, type Text } from './comparison.ts'
import { type ParagraphId, paragraphId } from './ids.ts'
import { paired } from './likeness.ts'
import { referencesOf } from './numbering.ts'
import type { DraftParagraph } from './paragraphs.ts'
import { plain } from './prose.ts'

/** Which paragraph of the first draft each of the second is, by likeness, and how the two differ. */
export function comparedDrafts(
  before: readonly DraftParagraph[],
  after: readonly DraftParagraph[],
): readonly Compared[] {
  const pairs = paired(before.map(matchable), after.map(matchable))
  const named = (draft: readonly DraftParagraph[], idOf: (place: number) => ParagraphId): Text => {
    const references = referencesOf(draft)
    return draft.map((paragraph, place) => ({
      ...paragraph,
      id: idOf(place),
      reference: references.get(paragraph.id) ?? '',
      isAgreed: false,
    }))
  }
  const first = (place: number) => paragraphId(`before-${place + 1}`)
  return compared(
    named(before, first),
    named(after, (place) => {
      const pair = pairs.get(place)
      return pair === undefined ? paragraphId(`after-${place + 1}`) : first(pair)
    }),
  )
}

const matchable = ({ prose, label }: DraftParagraph) => ({ words: plain(prose), label })
