// Characters that hide what a text says: they cannot be seen, or they make others read in another order. They are never
// part of a wording; marks of direction and joiners, which Arabic, Hebrew, Persian and Indic typing needs, may be.

import { isFootnote, type Prose } from './prose.ts'

const HIDDEN =
  /[\p{Cc}\p{Cs}\u180e\u200b\u2028-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u
const SPACES = /[\p{Cc}\u2028\u2029]/gu
const OTHERS = /[\p{Cs}\u180e\u200b\u202a-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/gu

/** Whether a prose holds a character that hides. */
export const hasHidden = (prose: Prose): boolean =>
  prose.some((run) => (isFootnote(run) ? hasHidden(run.footnote) : HIDDEN.test(run.text)))

/** Text from outside as it may stand in a wording: tabs and line ends become spaces, what cannot be seen is left out. */
export const printable = (text: string): string => text.replace(SPACES, ' ').replace(OTHERS, '')

/**
 * A remark as it is kept: what makes its reader see another order is shown as a sign for a character, half a character
 * likewise; what cannot be seen is left out. Its own lines stay.
 */
export const plainly = (text: string): string =>
  text
    .replace(/[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(REORDERING, '\ufffd')
    .replace(OTHERS, '')
    .trim()
