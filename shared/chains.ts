// Agreed *subject to*: a paragraph agreed ad ref that falls open when another is reopened, and with it whatever was
// agreed subject to it in turn. Paragraphs agreed subject to each other stand and fall together: that is no error.

import type { ParagraphId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'

/** The paragraphs that an agreed one is subject to, where their words stand now, in the order in which they were named. */
export function conditionsOf(negotiation: Negotiation, { state }: Paragraph): readonly Paragraph[] {
  if (state.is !== 'agreed') return []
  const standing = new Set(state.subjectTo.map((id) => standingNow(negotiation, id)))
  // Of a paragraph that was split since, both halves are meant: the words that were named stand in the two [M8].
  for (const named of standing)
    for (const { id, splitFrom } of negotiation.paragraphs.values())
      if (splitFrom?.paragraph === named && splitFrom.entry > state.entry)
        standing.add(standingNow(negotiation, id))
  return [...standing].flatMap((id) => negotiation.paragraphs.get(id) ?? [])
}

/** The agreed paragraphs that fall open when this one is reopened: the whole chain, in the order of the text [C8]. */
export function fallingWith(negotiation: Negotiation, id: ParagraphId): readonly Paragraph[] {
  const all = [...negotiation.paragraphs.values()]
  const falling = new Set([id])
  for (const fallen of falling)
    for (const paragraph of all)
      if (conditionsOf(negotiation, paragraph).some((condition) => condition.id === fallen))
        falling.add(paragraph.id)
  return all.filter((paragraph) => paragraph.id !== id && falling.has(paragraph.id))
}

/** A paragraph that was merged is the one its words are in now, also after its number is gone. */
function standingNow(negotiation: Negotiation, id: ParagraphId): ParagraphId {
  const { state } = negotiation.paragraphs.get(id) ?? negotiation.past.get(id) ?? {}
  return state?.is === 'gone' && state.to ? standingNow(negotiation, state.to) : id
}
