// The one way in which a value is written as JSON before it is hashed, so that a verifier in any language hashes the same
// bytes: RFC 8785, the JSON Canonicalization Scheme. JavaScript writes numbers and strings as that document asks;
// what is added here is the order of names, and the refusal of what has no such form.

import { assert } from './result.ts'

/**
 * The canonical JSON of a value. A property that is undefined is left out, as `JSON.stringify` does.
 * @throws Error for what I-JSON cannot hold: a number that is not finite, half a surrogate pair, a function
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') {
    assert(!HALF_A_PAIR.test(value), 'a text that is hashed holds no half of a surrogate pair')
    return JSON.stringify(value)
  }
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  assert(typeof value === 'object', `${typeof value} has a form in JSON`)
  const members = Object.entries(value).filter(([, held]) => held !== undefined)
  return `{${members
    .toSorted(byName)
    .map(([name, held]) => `${canonical(name)}:${canonical(held)}`)
    .join(',')}}`
}

const HALF_A_PAIR = /\p{Cs}/u

/** By UTF-16 code units, which is how JavaScript compares strings (RFC 8785, 3.2.3). */
const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1
