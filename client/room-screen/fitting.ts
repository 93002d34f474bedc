// How large the words on the room screen are: as large as lets the paragraph fit, down to what can still be read from the
// back of a hall. What is longer than that is scrolled, never cut.

/** One size is this many times the next smaller one: fine enough to fill the screen, coarse enough not to tremble. */
const A_SIZE = 1.06
/** A short paragraph is not set larger than in lines of which so many would fill the screen: the eye would have to wander. */
const FEWEST_LINES = 11
/** The rule of thumb for halls: a line of type has at least a thirty-eighth of the screen's height. */
const MOST_LINES = 38
/** In characters of average width: a line is never so short that every second word is broken. */
const SHORTEST_LINE = 22
/** In px: on whatever screen. */
const SMALLEST = 16

type Size = { readonly width: number; readonly height: number }

/** The sizes to choose from for a window, in px, the smallest first. */
export function sizesFor({ width, height }: Size): readonly number[] {
  const widest = (2 * width) / SHORTEST_LINE
  const smallest = Math.max(SMALLEST, Math.min(height / MOST_LINES, widest))
  const largest = Math.max(smallest, Math.min(height / FEWEST_LINES, widest))
  const steps = Math.floor(Math.log(largest / smallest) / Math.log(A_SIZE))
  return Array.from({ length: steps + 1 }, (_, step) => smallest * A_SIZE ** step)
}

/**
 * The turn of the largest size at which everything fits, and 0 where nothing does. What has fitted so far (`before`)
 * stays where only the next larger one would fit as well, so that type does not come and go with every letter typed.
 */
export function largestFitting(
  count: number,
  fits: (turn: number) => boolean,
  before: number | null = null,
): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return before !== null && low === before + 1 ? before : low
}
