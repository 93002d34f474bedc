// How much a draft may be. All limits of the importer stand here; that of a paragraph is the core's (shared/wire.ts).

/** Bytes. A printed page is 3 kB: this is far more than any declaration, and still read in a moment. */
export const LARGEST_DRAFT = 5_000_000

/** Over twenty times the longest negotiating text we know of. */
export const MOST_PARAGRAPHS = 20_000

/** A block of more characters than this cannot become a paragraph that is short enough, whatever its marks. */
export const LONGEST_BLOCK = 200_000

/** A mark for every twenty characters of the largest draft; a real one has one for a hundred. */
export const MOST_MARKS = LARGEST_DRAFT / 20
