// The colour of a caret: seats of one delegation share a room, so a colour tells persons apart, not delegations. The
// editor's binding wants six hexadecimal digits.

import type { SeatId } from '../../shared/ids.ts'

/** Six hues that hold on paper and at night, and differ in lightness too. */
const COLOURS = ['#1f5fae', '#9a3b7c', '#0f766e', '#a24b12', '#5b4bb5', '#4a6b1f'] as const

export function colourOf(seat: SeatId): string {
  let sum = 0
  for (const letter of seat) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0]
}
