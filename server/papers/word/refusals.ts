// Why a Word file is not read: one word each, and one sentence each for the person who brought it.

import {
  DEEPEST_XML,
  LARGEST_IN_ALL,
  LARGEST_PART,
  LARGEST_WORD_FILE,
  LONGEST_READING,
  MOST_PARAGRAPHS,
} from '../limits.ts'

export type WordRefusal =
  | 'word-too-big'
  | 'word-is-locked'
  | 'not-word'
  | 'word-is-damaged'
  | 'word-unpacks-too-big'
  | 'word-has-doctype'
  | 'word-is-too-deep'
  | 'word-has-too-much'
  | 'word-takes-too-long'
  | 'word-is-called-off'

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`

const REFUSALS: Readonly<Record<WordRefusal, string>> = {
  'word-too-big': `This Word file is larger than ${megabytes(LARGEST_WORD_FILE)}; nothing was imported. Take out its pictures, or save the text alone.`,
  'word-is-locked':
    'This is an old Word file (.doc) or one locked with a password; nothing was imported. Open it in Word, take off the password, and save it as .docx.',
  'not-word': 'There is no Word text in this file; nothing was imported. Save it as .docx, and bring that.',
  'word-is-damaged':
    'This Word file is damaged and cannot be read to its end; nothing was imported. Open it in Word, save it under another name, and bring that.',
  'word-unpacks-too-big': `Unpacked, this Word file is larger than ${megabytes(LARGEST_PART)} in one part or ${megabytes(LARGEST_IN_ALL)} in all; nothing was imported. No text is: check where the file comes from.`,
  'word-has-doctype':
    'This Word file declares a document type of its own, which Word never writes; nothing was imported. Check where the file comes from.',
  'word-is-too-deep': `This Word file nests its parts more than ${DEEPEST_XML} deep, which Word never does; nothing was imported. Check where the file comes from.`,
  'word-has-too-much': `This Word file has more than ${MOST_PARAGRAPHS.toLocaleString('en')} paragraphs, or more formatting than a text can have; nothing was imported. Import its parts as negotiations of their own.`,
  'word-takes-too-long': `This Word file could not be read within ${LONGEST_READING / 1_000} seconds and the memory set aside for it; nothing was imported. Save the text alone, without pictures and tables.`,
  'word-is-called-off': 'Nobody waits for this Word file any more, and so it was not read to its end.',
}

/** The sentence for the person whose Word file was refused. */
export const wordRefusalInWords = (refusal: WordRefusal): string => REFUSALS[refusal]

export const isWordRefusal = (refusal: string): refusal is WordRefusal => Object.hasOwn(REFUSALS, refusal)
