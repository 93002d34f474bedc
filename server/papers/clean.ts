// The clean text: every paragraph as it stands, and nothing that is only proposed.

import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Line, plainLine } from './paper.ts'
import { referenceOf } from './proposed.ts'
import { PAPER } from './words.ts'

export const cleanLines = (negotiation: Negotiation): readonly Line[] =>
  [...negotiation.paragraphs.values()].map((paragraph) => cleanLine(negotiation, paragraph))

/** One paragraph as it stands, or what became of it where it is gone. */
export function cleanLine(negotiation: Negotiation, paragraph: Paragraph): Line {
  const { kind, level, label, base, state } = paragraph
  const place = { as: kind, level, label }
  if (state.is !== 'gone') return plainLine(place, base)
  const to = state.to ? referenceOf(negotiation, state.to) : ''
  return plainLine(place, [{ text: PAPER.gone(state.as, to), italic: true }])
}
