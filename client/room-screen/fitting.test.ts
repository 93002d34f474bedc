import { expect, test } from 'vitest'
import { largestFitting, sizesFor } from './fitting.ts'

const PROJECTORS = [
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 200, height: 100 },
]

test.each(PROJECTORS)(
  'on $width by $height there is a size, and each is larger than the one before',
  (window) => {
    const sizes = sizesFor(window)
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.every((size) => size >= 16)).toBe(true)
    expect(sizes).toEqual([...new Set(sizes)].toSorted((one, other) => one - other))
  },
)

test('the largest size that fits is found, and the smallest stands where none does', () => {
  for (let count = 1; count < 20; count++)
    for (let last = 0; last < count; last++) expect(largestFitting(count, (turn) => turn <= last)).toBe(last)
  expect(largestFitting(12, () => false)).toBe(0)
})

test('while words are typed the type does not tremble between two sizes, and still follows', () => {
  const upTo = (last: number) => (turn: number) => turn <= last
  expect(largestFitting(12, upTo(7), 8)).toBe(7)
  expect(largestFitting(12, upTo(8), 7)).toBe(7)
  expect(largestFitting(12, upTo(9), 7)).toBe(9)
})
