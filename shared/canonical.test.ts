import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'

test('[R7] literals, numbers and strings are written as RFC 8785 shows (3.2.2)', () => {
  const value: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  expect(canonical(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('[R7] names are put in order by UTF-16 code units, as RFC 8785 shows (3.2.3)', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  const order = [...canonical(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test('[R7] the order in which names were given makes no difference, at any depth', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = canonical(value)
      expect(canonical(turned(value))).toBe(text)
      expect(canonical(JSON.parse(text))).toBe(text)
    }),
  )
})

test('[R7] what is undefined is left out, and minus nothing is nothing', () => {
  expect(canonical({ b: undefined, a: -0 })).toBe('{"a":0}')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', ['\udc00x'], { '\ud800': 1 }, undefined, () => 1])(
  '[R7] what JSON cannot hold is a fault: %o',
  (value) => {
    expect(() => canonical(value)).toThrow('It does not hold that')
  },
)

/** The same value with every object's names given in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, held]) => [name, turned(held)]),
  )
}
