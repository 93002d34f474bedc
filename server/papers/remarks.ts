// What the importer tells about a draft besides its paragraphs: the places it did not understand, and how many
// characters it put where. White space is not counted: it is laid out anew.

/** One place of the source that was not understood. Its words may have been kept all the same: `why` says so. */
export type Remark = {
  /** Counted from 1, as an editor shows it. */
  readonly line: number
  readonly text: string
  readonly why: string
  /** How many characters of it, white space aside, are in no paragraph. */
  readonly leftOut: number
}

/** How many characters of a text are not white space. */
export const inkOf = (text: string): number => text.replace(/\s+/g, '').length

/** A remark on something of which nothing is kept. */
export const leftOut = (line: number, text: string, why: string): Remark => ({
  line,
  text,
  why: `${why}; left out`,
  leftOut: inkOf(text),
})
