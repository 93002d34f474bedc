// A paragraph of a delegation's copy beside that of the text: what stood in it, which of it is new, and its words before and
// as they are asked for.

import { type Prose } from '../../../shared/prose.ts'
import { openingOf, proseOf, trimmed, withLabel } from '../opening.ts'
import type { Copy, CopyParagraph, CopyRun } from './copy.ts'
import { markedRuns, type wordsOfNotes } from './draft.ts'
import type { Standing } from './gathered.ts'
import { type ReadParagraph, stands } from './views.ts'

export type NoteWords = ReturnType<typeof wordsOfNotes>

/** The copy whose changes count, with the words of its notes before and as asked for. */
export type Own = { readonly copy: Copy; readonly oldNotes: NoteWords; readonly notes: NoteWords }

export type Found = {
  readonly base: ReadParagraph
  /** Undefined where it is not in the text. */
  readonly paragraph: Standing | undefined
  readonly before: Prose
  /** Paragraphs that are wholly new, in front of what stood there and behind it. */
  readonly newBefore: readonly CopyParagraph[]
  readonly newAfter: readonly CopyParagraph[]
  /** What stood there: more than one where it was divided. Only these say where it begins and ends. */
  readonly old: readonly CopyParagraph[]
  /** Whether something new stands between those. */
  readonly hasNewInside: boolean
  /** Its words as asked for; none where it is gone. */
  readonly runs: readonly CopyRun[]
  readonly said: readonly string[]
}

type Beside = Pick<Found, 'paragraph' | 'before'>

/**
 * The paragraphs that were joined into one of the base, told apart. Typed at its end, a new paragraph takes over the old
 * one's mark.
 */
export function foundAs(base: ReadParagraph, { paragraph, before }: Beside, { copy }: Own): Found {
  const { from } = base
  const isOld = ({ runs, row }: CopyParagraph) => !row.inserted && runs.some((run) => stands(run, 'rejected'))
  const [first, last] = [from.findIndex(isOld), from.findLastIndex(isOld)]
  const within = from.slice(Math.max(0, first), last + 1)
  return {
    base,
    paragraph,
    before,
    newBefore: from.slice(0, Math.max(0, first)),
    newAfter: from.slice(last + 1),
    old: within.filter(isOld),
    hasNewInside: !within.every(isOld),
    runs: within.flatMap(proposedIn),
    said: saidOn(copy, from),
  }
}

/** The words of a paragraph as they are asked for. */
export const proposedIn = ({ runs, row }: CopyParagraph): readonly CopyRun[] =>
  row.deleted ? [] : runs.filter((run) => stands(run, 'accepted'))

/** What was said in comments on these. */
export const saidOn = ({ comments }: Copy, from: readonly CopyParagraph[]): readonly string[] =>
  from.flatMap(({ comments: ids }) => ids.flatMap((id) => comments.get(id)?.text || []))

/** A label and the words behind it, as a draft would have them. */
export function opened(
  { like, label: counted }: Pick<ReadParagraph, 'like' | 'label'>,
  runs: readonly CopyRun[],
  notes: NoteWords,
): { readonly label: string; readonly prose: Prose } {
  const marked = markedRuns(runs, notes)
  const where = like.heading === null ? 'text' : 'heading'
  const { label, runs: words } = counted === '' ? openingOf(marked, where) : withLabel(counted, marked)
  return { label, prose: proseOf(words, notes) }
}

/** The words with whatever they begin with. */
export const asWritten = (runs: readonly CopyRun[], notes: NoteWords): Prose =>
  trimmed(proseOf(markedRuns(runs, notes), notes))

export const textOf = (runs: readonly CopyRun[]): string =>
  runs.map((run) => ('text' in run ? run.text : '')).join('')
