// What a file holds as text: its encoding is told by its first bytes, and whatever is not text is refused. Characters
// that hide what a text says are taken out here, before anything reads the words, and listed.

import { ok, refuse, type Result } from '../../shared/result.ts'
import { LARGEST_DRAFT } from './limits.ts'
import { inkOf, type Remark } from './remarks.ts'

/** Files that are something else than text, by their first bytes: zip and Word, PDF, the old Word, RTF. */
const NOT_TEXT = ['504b0304', '504b0506', '25504446', 'd0cf11e0', '7b5c727466'].map((hex) =>
  Buffer.from(hex, 'hex'),
)

/** Controls, lone surrogates and overrides of direction: what `proseOnTheWire` never lets in. */
const HIDDEN =
  /[^\P{Cc}\t\n\v\f\r]|[\p{Cs}\u180e\u200b\u202a-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const CONTROL = /\p{Cc}/u

/** The text of a file: UTF-8, with or without a byte order mark, or UTF-16 with one. */
export function textOf(file: Uint8Array | string): Result<string, 'too-big' | 'not-text'> {
  if ((typeof file === 'string' ? Buffer.byteLength(file) : file.length) > LARGEST_DRAFT)
    return refuse('too-big')
  const text = typeof file === 'string' ? file : decoded(file)
  return text === null || text.includes('\0') ? refuse('not-text') : ok(text)
}

/**
 * The text without the characters that hide, and one remark for each line that had any. A control becomes a space,
 * since it may have parted two words; a mark of direction or half a character stood inside or beside one and goes.
 */
export function withoutHidden(text: string): { readonly text: string; readonly remarks: readonly Remark[] } {
  if (text.search(HIDDEN) < 0) return { text, remarks: [] }
  const remarks = text.split(/\r\n|\n|\r/).flatMap((line, index): Remark[] => {
    const hidden = line.match(HIDDEN) ?? []
    if (hidden.length === 0) return []
    const why = 'characters that cannot be seen; left out'
    return [{ line: index + 1, text: namesOf(hidden), why, leftOut: inkOf(hidden.join('')) }]
  })
  return { text: text.replace(HIDDEN, (hidden) => (CONTROL.test(hidden) ? ' ' : '')), remarks }
}

/** `U+202E ×3, U+0007`, each character once. */
function namesOf(hidden: readonly string[]): string {
  const times = new Map<string, number>()
  for (const character of hidden) times.set(character, (times.get(character) ?? 0) + 1)
  return Array.from(times, ([character, count]) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return count > 1 ? `${name} ×${count}` : name
  }).join(', ')
}

function decoded(bytes: Uint8Array): string | null {
  if (NOT_TEXT.some((header) => header.equals(bytes.subarray(0, header.length)))) return null
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
