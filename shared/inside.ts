// Proposals inside another's words: which there are, whether they stay inside, and how they read in their place.

import { hunksOf } from './hunks.ts'
import type { Negotiation } from './negotiation.ts'
import { isPending, type Proposal } from './proposals.ts'
import type { Prose } from './prose.ts'
import { proposalsOn } from './negotiation.ts'
import { rolling, type Stretch, type Suggested } from './views.ts'

/** The proposal whose words this one changes; undefined where it is on the paragraph itself. */
export const outerOf = (
  { proposals }: Negotiation,
  { meaning }: Pick<Proposal, 'meaning'>,
): Proposal | undefined => (meaning.is === 'within' ? proposals.get(meaning.proposal) : undefined)

/** The proposals inside the words of this one, decided ones included. */
export const inside = (negotiation: Negotiation, { id, paragraph }: Proposal): readonly Proposal[] =>
  proposalsOn(negotiation, paragraph).filter(
    ({ meaning }) => meaning.is === 'within' && meaning.proposal === id,
  )

export const pendingInside = (negotiation: Negotiation, outer: Proposal): readonly Proposal[] =>
  inside(negotiation, outer).filter(isPending)

/** A range of words, `from` included and `to` excluded. */
type Range = { readonly from: number; readonly to: number }

/** Whether a wording changes nothing but what `outer` puts into its ground. */
export function staysInside(ground: Prose, outer: Prose, wording: Prose): boolean {
  const inserted = insertedBy(ground, outer)
  return hunksOf(outer, wording).every(({ from, to }) =>
    inserted.some((range) => range.from <= from && to <= range.to),
  )
}

/** The words of `outer` that its ground does not have. */
function insertedBy(ground: Prose, outer: Prose): readonly Range[] {
  let shift = 0
  return hunksOf(ground, outer).map(({ from, to, words }) => {
    const start = from + shift
    shift += words.length - (to - from)
    return { from: start, to: start + words.length }
  })
}

/**
 * The words that `outer` puts in a bracket of the rolling text, as they read with the proposals inside them. `from` is
 * where the bracket begins in the base, `words` how many words the alternative has there.
 */
export function nested(
  base: Prose,
  { wording, inside: inner = [] }: Suggested,
  from: number,
  words: number,
): readonly Stretch[] {
  const before = hunksOf(base, wording).filter((hunk) => hunk.from < from)
  const start = before.reduce((at, hunk) => at + hunk.words.length - (hunk.to - hunk.from), from)
  return between(rolling(wording, inner), start, start + words)
}

/** The stretches of a rolling text that stand between two places of its base; words that are cut are cut there. */
function between(stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  let at = 0
  return stretches.flatMap((stretch): readonly Stretch[] => {
    const length = stretch.is === 'text' ? stretch.words.length : stretch.to - stretch.from
    const [from, to] = [at, at + length]
    at = to
    if (to < start || from > end) return []
    if (stretch.is === 'bracket') return [stretch]
    const words = stretch.words.slice(Math.max(0, start - from), end - from)
    return words.length > 0 ? [{ is: 'text', words }] : []
  })
}
