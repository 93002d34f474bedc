// Why a draft is not imported: one word each, and one sentence each for the person who brought it.

import { LONGEST_PARAGRAPH } from '../../shared/wire-values.ts'
import { LARGEST_DRAFT, MOST_PARAGRAPHS } from './limits.ts'
import { isWordRefusal, type WordRefusal, wordRefusalInWords } from './word/refusals.ts'

export type DraftRefusal =
  | 'too-big'
  | 'not-text'
  | 'empty'
  | 'too-many-paragraphs'
  | 'paragraph-too-long'
  | WordRefusal

const REFUSALS: Readonly<Record<Exclude<DraftRefusal, WordRefusal>, string>> = {
  'too-big': `This file is larger than ${LARGEST_DRAFT / 1_000_000} MB, or its repeated footnotes and marks would make it so; nothing was imported. Divide it, or take out what is not the text.`,
  'not-text':
    'This file is not plain text or Markdown in UTF-8 or UTF-16; nothing was imported. Save the draft as Word (.docx), or as plain text (.txt) or Markdown (.md) encoded as UTF-8, and import that.',
  empty: 'There are no words in this file; nothing was imported. Choose the file that holds the draft.',
  'too-many-paragraphs': `This text has more than ${MOST_PARAGRAPHS.toLocaleString('en')} paragraphs, notes included; nothing was imported. Import its parts as negotiations of their own.`,
  'paragraph-too-long': `A paragraph of this text is longer than ${LONGEST_PARAGRAPH.toLocaleString('en')} characters, or changes between italic, bold and upright too often; nothing was imported. Put an empty line between its paragraphs.`,
}

/** The sentence for the person whose file was refused. */
export const draftRefusalInWords = (refusal: DraftRefusal): string =>
  isWordRefusal(refusal) ? wordRefusalInWords(refusal) : REFUSALS[refusal]
