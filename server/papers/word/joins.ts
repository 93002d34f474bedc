// Paragraphs of a copy whose ends were deleted go on with the next. Two that keep words of their own are a merger; one that
// keeps none is gone, and what was typed in it belongs to the one it goes on with.

import { joined } from '../../../shared/meanings.ts'
import type { Prose } from '../../../shared/prose.ts'
import type { CopyRun } from './copy.ts'
import { type Found, opened, type Own, proposedIn } from './found.ts'
import { WHY } from './gathered.ts'
import { readWithGone } from './views.ts'

/** What becomes of a paragraph of the copy. */
export type Fate =
  | { readonly is: 'gone' }
  /** It stands by itself, in the words of these runs; `why` where it was joined in a way that is no draft. */
  | { readonly is: 'alone'; readonly runs: readonly CopyRun[]; readonly why?: string }
  | { readonly is: 'merged'; readonly second: Found; readonly words: Prose }
  /** It goes on from the one before, which tells it. */
  | { readonly is: 'told' }

/** The fate of each. */
export function fatesOf(found: readonly Found[], own: Own): ReadonlyMap<Found, Fate> {
  const fates = new Map<Found, Fate>()
  for (const group of groupsOf(found, own))
    for (const [one, fate] of fatesIn(group, own)) fates.set(one, fate)
  return fates
}

type Group = readonly Found[]
type Fates = readonly (readonly [Found, Fate])[]

/** Neighbours with words that read as one paragraph; what has no words is by itself. */
function groupsOf(found: readonly Found[], { copy }: Own): readonly Group[] {
  const places = new Map<number, number>()
  for (const [place, { from }] of readWithGone(copy, 'accepted').entries())
    for (const { number } of from) places.set(number, place)
  const placeOf = ({ old }: Found, which: 'first' | 'last') => {
    const words = old.filter((paragraph) => proposedIn(paragraph).length > 0)
    return places.get((which === 'first' ? words[0] : words.at(-1))?.number ?? -1)
  }
  const groups: Found[][] = []
  let before: Found | null = null
  for (const one of found) {
    if (one.runs.length === 0) groups.push([one])
    else {
      const place = placeOf(one, 'first')
      const goesOn = before !== null && place !== undefined && place === placeOf(before, 'last')
      const group = goesOn ? groups.findLast((each) => each[0]?.runs.length !== 0) : undefined
      if (group) group.push(one)
      else groups.push([one])
      before = one
    }
  }
  return groups
}

function fatesIn(group: Group, { notes }: Own): Fates {
  const [first] = group
  if (!first) return []
  if (group.length === 1)
    return [[first, first.runs.length > 0 ? { is: 'alone', runs: first.runs } : { is: 'gone' }]]
  const keeping = group.filter(({ runs }) => runs.some(({ inserted }) => !inserted))
  const [one = first, other, ...more] = keeping
  const runsOf = (members: Group) => members.flatMap(({ runs }) => runs)
  if (!other)
    return group.map((each) => [each, each === one ? { is: 'alone', runs: runsOf(group) } : { is: 'gone' }])
  const isDivided = group.some(({ old }) => old.length > 1)
  const isOfTheText = one.paragraph && other.paragraph
  if (more.length > 0 || isDivided || !isOfTheText) return apart(group, WHY.joined)
  if (one.paragraph.kind === 'heading' || other.paragraph.kind === 'heading')
    return apart(group, WHY.joinedHeading)
  const at = group.indexOf(other)
  const words = joined(
    opened(one.base, runsOf(group.slice(0, at)), notes).prose,
    opened(other.base, runsOf(group.slice(at)), notes).prose,
  )
  return group.map((each) => {
    if (each === one) return [each, { is: 'merged', second: other, words }]
    return [each, each === other ? { is: 'told' } : { is: 'gone' }]
  })
}

/** The last of them has nothing behind it to be joined with. */
const apart = (group: Group, why: string): Fates =>
  group.map((each, turn) => [each, { is: 'alone', runs: each.runs, ...(turn < group.length - 1 && { why }) }])
