// A paragraph of a copy in which an end was inserted: a split at that place, and other words where its words were changed
// as well.

import { joined } from '../../../shared/meanings.ts'
import { lengthOf, type Prose, sameProse, tidy } from '../../../shared/prose.ts'
import { splitAfter } from '../../../shared/splitting.ts'
import { openingOf } from '../opening.ts'
import { markedRuns } from './draft.ts'
import { asWritten, type Found, opened, type Own, proposedIn } from './found.ts'
import { WHY } from './gathered.ts'
import { stands } from './views.ts'

/** The split of the words as they were, and those words as asked for; or why it is no split. */
export type Division =
  | { readonly is: 'split'; readonly split: Prose; readonly words: Prose }
  | { readonly is: 'none'; readonly why: string }

/** How a paragraph was divided; null where it was not. */
export function divisionOf(
  { base, before, old, hasNewInside, paragraph }: Found,
  { oldNotes, notes }: Own,
): Division | null {
  const [first, second, ...more] = old.filter((each) => proposedIn(each).length > 0)
  if (!first || !second) return null
  if (more.length > 0 || old.length > 2 || hasNewInside) return { is: 'none', why: WHY.divided }
  if (paragraph?.kind === 'heading') return { is: 'none', why: WHY.dividedHeading }
  const [oldFirst, oldSecond] = [first, second].map(({ runs }) =>
    runs.filter((run) => stands(run, 'rejected')),
  )
  if (!oldFirst || !oldSecond) return null
  const wereFirst = opened(base, oldFirst, oldNotes).prose
  const wereSecond = asWritten(oldSecond, oldNotes)
  const split = splitAfter(before, lengthOf(wereFirst))
  if (!split) return { is: 'none', why: WHY.dividedInside }
  const areFirst = opened(base, proposedIn(first), notes).prose
  const [were, are] = [oldSecond, proposedIn(second)].map((runs) =>
    openingOf(markedRuns(runs, notes), 'text'),
  )
  // What the second half begins with is a label only where it was typed for it.
  const isNew = are !== undefined && are.label !== '' && are.label !== were?.label
  const areSecond = isNew
    ? opened({ like: second, label: '' }, proposedIn(second), notes).prose
    : asWritten(proposedIn(second), notes)
  if (sameProse(wereFirst, areFirst) && sameProse(wereSecond, areSecond))
    return { is: 'split', split, words: before }
  const hasSpace = lengthOf(before) > lengthOf(wereFirst) + lengthOf(wereSecond)
  const words = hasSpace ? joined(areFirst, areSecond) : tidy([...areFirst, ...areSecond])
  return { is: 'split', split, words }
}
