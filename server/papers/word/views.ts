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
}

/** The paragraphs as they read; those that are gone are gone with their numbers. */
export function readAs(copy: Pick<Copy, 'paragraphs' | 'lists'>, way: Way): readonly ReadParagraph[] {
  const next = counterOf(copy.lists)
  return joinedAs(copy.paragraphs, way).map(({ like, from, runs }) => ({
    like,
    from,
    runs,
    // Word counts a paragraph in a list also where it has no words.
    label: like.place ? next(like.place) : '',
    isBullet: like.place !== null && isBulleted(copy.lists, like.place),
  }))
}

/** Only the words, without notes: what two files are compared by. */
export const wordsOf = ({ runs }: Pick<ReadParagraph, 'runs'>): string =>
  runs.map((run) => ('text' in run ? run.text : '')).join('')

/** Whether something under these changes is there when they are read this way. */
export const stands = ({ inserted, deleted }: Tracked, way: Way): boolean =>
  way === 'accepted' ? !deleted : !inserted

type Joining = { like: CopyParagraph; readonly from: CopyParagraph[]; readonly runs: CopyRun[] }

function joinedAs(paragraphs: readonly CopyParagraph[], way: Way): readonly Joining[] {
  const joined: Joining[] = []
  let open: Joining | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!stands(paragraph.row, way)) continue
    const runs = paragraph.runs.filter((run) => stands(run, way))
    if (open) {
      if (open.runs.length === 0) open.like = paragraph
      open.from.push(paragraph)
      open.runs.push(...runs)
    } else open = { like: paragraph, from: [paragraph], runs: [...runs] }
    if (!stands(paragraph.mark, way)) {
      if (paragraphs[index + 1]?.cell === paragraph.cell) continue
      if (open.runs.length === 0) {
        open = null
        continue
      }
    }
    joined.push(open)
    open = null
  }
  if (open && open.runs.length > 0) joined.push(open)
  return joined
}
