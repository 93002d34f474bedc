// A paper that leaves the house: the lines of a text as they are printed, whatever the file's format. Names in it are
// those of delegations; no person is named.

import type { ParagraphKind } from '../../shared/paragraphs.ts'
import { type Run, tidy } from '../../shared/prose.ts'

/** Words that are a change to the text, by whom (as printed), and when they were tabled. */
export type Change = { readonly is: 'inserted' | 'deleted'; readonly by: string; readonly at: string }

export type Comment = { readonly by: string; readonly at: string; readonly text: string }

/** A run of words in its place. A comment may stand at it. */
export type Piece = { readonly run: Run; readonly change?: Change; readonly comment?: Comment }

export type Line = {
  /** A paragraph of its kind, or what is said below one: a proposal, or a line of the legend. */
  readonly as: ParagraphKind | 'proposal' | 'legend'
  readonly level: number
  readonly label: string
  readonly pieces: readonly Piece[]
  /** Set where the whole paragraph is a change, its label and its end included. */
  readonly change?: Change
  /** Set where the number alone is another than it was, and by whom and when. */
  readonly relabelled?: { readonly from: string } & Omit<Change, 'is'>
  /** Comments on the whole of it. */
  readonly comments: readonly Comment[]
}

/** What a paper says of itself, so that nobody has to guess which text it is. */
export type Face = {
  readonly title: string
  /** The name of the text, for example "Zero draft". */
  readonly text: string
  /** Which reading of the text this is. */
  readonly reading: string
  /** The last entry of the record that is in it, and its hour in UTC; null where it is a text as it was issued. */
  readonly entry: number | null
  readonly at: string
  /** Of the paragraphs as they stand, in hexadecimal. */
  readonly hash: string
  readonly attribution: string
}

export type Paper = { readonly face: Face; readonly lines: readonly Line[] }

/** A line without changes and comments. */
export const plainLine = (
  { as, level, label }: Pick<Line, 'as' | 'level' | 'label'>,
  runs: readonly Run[],
): Line => ({ as, level, label, pieces: tidy(runs).map((run) => ({ run })), comments: [] })

/** Whether a text is written from right to left: by its first letter that is written either way. */
export const isRightToLeft = (text: string): boolean => {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
}
