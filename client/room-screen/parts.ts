// How far one press of a button moves a paragraph that is longer than the room screen. Those who steer do not know how
// much fits on it, so a step is less than the smallest screen holds, and no line is passed over.

import { lengthOf, type Prose } from '../../shared/prose.ts'
import { rolling, type Suggested } from '../../shared/views.ts'

/** In characters: what fits at the smallest type on a projector of 1024 by 768, with a line to spare. */
const FITS = 1_000
/** In characters: what one step moves at most. */
const A_STEP = 600

/** About how many characters stand there: the words, what is proposed in them, and what is proposed about the whole. */
export function lengthShown(
  base: Prose,
  proposals: readonly Suggested[],
  wholes: readonly Suggested[],
): number {
  const inPlace = rolling(base, proposals).map((stretch) =>
    stretch.is === 'text'
      ? lengthOf(stretch.words)
      : sum([stretch.base, ...stretch.alternatives.map(({ words }) => words)].map(lengthOf)),
  )
  return sum(inPlace) + sum(wholes.map(({ wording }) => lengthOf(wording)))
}

/** In how many parts a text of this length is shown; 1 where it fits whatever the screen. */
export const partsOf = (length: number): number =>
  length <= FITS ? 1 : Math.max(2, 1 + Math.ceil((length - FITS) / A_STEP))

/** The place one part further down or up, from 0 to 1. */
export function step(at: number, by: 1 | -1, parts: number): number {
  const part = Math.round(at * (parts - 1)) + by
  return Math.max(0, Math.min(1, part / (parts - 1)))
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, each) => all + each, 0)
