// A Word file as it was understood: paragraphs and words with every tracked change and its author still on them, before
// anybody says whether it is read with the changes taken in or left out. It is never shown or kept as it is.

import type { Lists, ListPlace } from './lists.ts'

/** A tracked change, as the file has it. The author is whatever a word processor was told; nobody vouches for it. */
export type Change = { readonly by: string; readonly at: string; readonly isMove: boolean }

export type Tracked = { readonly inserted?: Change; readonly deleted?: Change }

/** Words in one style and under one change, or the place where a note is referred to. */
export type CopyRun = Tracked &
  (
    | {
        readonly text: string
        readonly italic?: true
        readonly bold?: true
        readonly underlined?: true
        readonly struck?: true
      }
    | { readonly note: string }
  )

export type CopyParagraph = {
  /** Counted from 1 through the body of the file, as the person who brought it would count. */
  readonly number: number
  /** The name of its style. */
  readonly style: string
  /** Its level as a heading, or null for text. */
  readonly heading: number | null
  /** How far its first line is indented, in twentieths of a point. */
  readonly indent: number
  readonly isRightToLeft: boolean
  readonly runs: readonly CopyRun[]
  /** The end of the paragraph: inserted, it parts what was one paragraph; deleted, the next goes on with this one. */
  readonly mark: Tracked
  /** Its place in a list that numbers it. */
  readonly place: ListPlace | null
  /** The cell of a table it stands in, and whether the cell's row is a change; empty outside of tables. */
  readonly cell: string
  readonly row: Tracked
  /** What the file calls the move that it is part of: both ends of a move have one name. */
  readonly move: string | null
  /** The comments that begin in it. */
  readonly comments: readonly string[]
}

/** `text` is its beginning where it is very long; `ink` counts the characters of all of it. */
export type CopyComment = {
  readonly by: string
  readonly at: string
  readonly text: string
  readonly ink: number
}

/** Something of the file that is no words of the text; `leftOut` counts its characters, white space aside. */
export type CopyRemark = {
  readonly paragraph: number
  readonly text: string
  readonly why: string
  readonly leftOut: number
}

export type Copy = {
  readonly paragraphs: readonly CopyParagraph[]
  /** Footnotes and endnotes, by the name that runs refer to them by. */
  readonly notes: ReadonlyMap<string, readonly CopyParagraph[]>
  readonly comments: ReadonlyMap<string, CopyComment>
  readonly lists: Lists
  readonly remarks: readonly CopyRemark[]
  /** How many characters of text the file holds, white space aside, counted apart from the reading. */
  readonly ink: number
}

export const isNote = (run: CopyRun): run is CopyRun & { readonly note: string } => 'note' in run

/** Everybody who changed something or commented on something, each once. */
export function authorsOf({ paragraphs, notes, comments }: Copy): readonly string[] {
  const names = new Set<string>()
  const see = ({ inserted, deleted }: Tracked) => {
    if (inserted) names.add(inserted.by)
    if (deleted) names.add(deleted.by)
  }
  for (const { runs, mark, row } of [...paragraphs, ...[...notes.values()].flat()]) {
    see(mark)
    see(row)
    for (const run of runs) see(run)
  }
  for (const { by } of comments.values()) names.add(by)
  return [...names]
}
