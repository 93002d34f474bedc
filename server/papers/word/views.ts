// A Word file as it reads with every tracked change taken in, or with every one left out: paragraphs joined where the
// mark between them is gone, and the automatic numbers counted through what is left.

import type { Copy, CopyParagraph, CopyRun, Tracked } from './copy.ts'
import { counterOf, isBulleted } from './lists.ts'

/** All changes *accepted*, or all *rejected*: the text that the changes were made on. */
export type Way = 'accepted' | 'rejected'

export type ReadParagraph = {
  /** The paragraph whose style, indentation and number count: the first that gives words. */
  readonly like: CopyParagraph
  /** All that were joined into this one. */
  readonly from: readonly CopyParagraph[]
  readonly runs: readonly CopyRun[]
  /** The number that Word would show, or nothing. */
  readonly label: string
  readonly isBullet: boolean
  /** Whether it does not stand: no words, and no end that would leave it as an empty paragraph. */
  readonly isGone: boolean
}

type Read = Pick<Copy, 'paragraphs' | 'lists'>

/** The paragraphs as they read; those that are gone are gone with their numbers. */
export const readAs = (copy: Read, way: Way): readonly ReadParagraph[] =>
  readWithGone(copy, way).filter(({ isGone }) => !isGone)

/** The same, with those that are gone in their places, so that nothing of the file is passed over. */
export function readWithGone(copy: Read, way: Way): readonly ReadParagraph[] {
  const next = counterOf(copy.lists)
  return joinedAs(copy.paragraphs, way).map((joined) => ({
    ...joined,
    // Word counts a paragraph in a list also where it has no words.
    label: joined.like.place && !joined.isGone ? next(joined.like.place) : '',
    isBullet: joined.like.place !== null && isBulleted(copy.lists, joined.like.place),
  }))
}

/** Only the words, without notes: what two files are compared by. */
export const wordsOf = ({ runs }: Pick<ReadParagraph, 'runs'>): string =>
  runs.map((run) => ('text' in run ? run.text : '')).join('')

/** Whether something under these changes is there when they are read this way. */
export const stands = ({ inserted, deleted }: Tracked, way: Way): boolean =>
  way === 'accepted' ? !deleted : !inserted

type Joining = Pick<ReadParagraph, 'from' | 'runs' | 'isGone'> & { readonly like: CopyParagraph }

function joinedAs(paragraphs: readonly CopyParagraph[], way: Way): readonly Joining[] {
  const joined: Joining[] = []
  let open: { like: CopyParagraph; from: CopyParagraph[]; runs: CopyRun[] } | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!stands(paragraph.row, way)) continue
    const runs = paragraph.runs.filter((run) => stands(run, way))
    if (open) {
      if (open.runs.length === 0) open.like = paragraph
      open.from.push(paragraph)
      open.runs.push(...runs)
    } else open = { like: paragraph, from: [paragraph], runs: [...runs] }
    const hasEnd = stands(paragraph.mark, way)
    if (!hasEnd && paragraphs[index + 1]?.cell === paragraph.cell) continue
    joined.push({ ...open, isGone: !hasEnd && open.runs.length === 0 })
    open = null
  }
  if (open) joined.push({ ...open, isGone: open.runs.length === 0 })
  return joined
}
