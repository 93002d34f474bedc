// How much a draft may be. All limits of the importer stand here; that of a paragraph is the core's (shared/wire.ts).

/** Bytes. A printed page is 3 kB: this is far more than any declaration, and still read in a moment. */
export const LARGEST_DRAFT = 5_000_000

/** Over twenty times the longest negotiating text we know of. */
export const MOST_PARAGRAPHS = 20_000

/** A block of more characters than this cannot become a paragraph that is short enough, whatever its marks. */
export const LONGEST_BLOCK = 200_000

/** A mark for every twenty characters of the largest draft; a real one has one for a hundred. */
export const MOST_MARKS = LARGEST_DRAFT / 20

/** What a Word file may be: bytes as it comes in, of one part unpacked, and of all the parts that are read. */
export const LARGEST_WORD_FILE = 20_000_000
export const LARGEST_PART = 40_000_000
export const LARGEST_IN_ALL = 80_000_000

/** Parts in the package; a report with 300 pictures has under 700. */
export const MOST_PARTS = 2_000

/** How many times larger a part may be unpacked than packed: Word's own XML is 5 to 40 times. */
export const STEEPEST_PACKING = 200

/** From here on the packing of a part is judged: a short empty one may pack very well. */
export const PACKING_JUDGED_FROM = 1_000_000

/** Elements inside elements; tables in tables in tables reach 60. */
export const DEEPEST_XML = 256

/** Elements in one part. A report of 1,900 paragraphs has 60,000. */
export const MOST_ELEMENTS = 1_000_000

/** Milliseconds and megabytes that the thread which reads one Word file may take. */
export const LONGEST_READING = 20_000
export const MOST_READING_MEMORY = 768
