import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'

test('[R11] bytes are written in one way, and read again from that way alone', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
  expect(toBase64(Uint8Array.of(255))).toBe('/w==')
  const others = ['/x==', '/w=', '/w', '_w==', ' /w==', '/w==\n', '====', '=', 'é']
  expect(others.filter((text) => fromBase64(text) !== null)).toEqual([])
})
