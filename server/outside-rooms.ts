// The acts that touch nobody's room and nothing that is drafted. An act is either here or among those that the drafting
// follows (drafting.ts): a new one does not compile until it is in one of the two.

import type { Act } from '../shared/acts.ts'

const OUTSIDE = {
  convene: true,
  admit: true,
  'set-attribution': true,
  'set-observing': true,
  'import-draft': true,
  'confirm-oral': true,
  'open-joint': true,
  reopen: true,
  object: true,
  'withdraw-objection': true,
  'break-silence': true,
  'take-position': true,
  'withdraw-position': true,
  endorse: true,
  'explain-position': true,
  reserve: true,
  dissociate: true,
  'withdraw-statement': true,
  correct: true,
  'notify-correction': true,
  'object-to-correction': true,
} as const satisfies Partial<Record<Act['does'], true>>

type Outside = Extract<Act, { readonly does: keyof typeof OUTSIDE }>

export const isOutsideRooms = (act: Act): act is Outside => Object.hasOwn(OUTSIDE, act.does)
