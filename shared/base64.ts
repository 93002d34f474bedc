// Base64 as it is written, and in no second way: a turned bit that would mean the same bytes is seen too.

import { fromBase64 as decoded, toBase64 as encoded } from 'lib0/buffer'

export const toBase64 = (bytes: Uint8Array): string => encoded(bytes)

/** The bytes; null where the text is not what `toBase64` makes of any. */
export function fromBase64(text: string): Uint8Array | null {
  if (!LETTERS.test(text) || text.length % 4 !== 0) return null
  const bytes = decoded(text)
  return toBase64(bytes) === text ? bytes : null
}

const LETTERS = /^[A-Za-z0-9+/]*={0,2}$/
