import { expect, test } from 'vitest'
import { proposalId } from '../../shared/ids.ts'
import { prose } from '../../shared/prose.ts'
import { lengthShown, partsOf, step } from './parts.ts'

test('what is proposed in place counts with what it would replace, and what is proposed about the whole counts in full', () => {
  const base = prose('We act.')
  expect(lengthShown(base, [], [])).toBe(7)
  expect(lengthShown(base, [{ id: proposalId('ours'), wording: prose('We resolve.') }], [])).toBe(14)
  expect(lengthShown(base, [], [{ id: proposalId('ours'), wording: prose('We rest.') }])).toBe(15)
})

test('whatever the length and the screen, every line is seen on the way down, and the way up is the same', () => {
  for (let length = 100; length < 40_000; length = Math.ceil(length * 1.3)) {
    const parts = partsOf(length)
    const places = [0]
    while (places.length < parts) places.push(step(places.at(-1) ?? 0, 1, parts))
    if (parts > 1) expect(places.at(-1)).toBe(1)
    // A screen that holds 1,000 characters shows those from `place * (length - 1000)` on.
    for (const [at, place] of places.entries()) {
      const before = places[at - 1] ?? 0
      expect((place - before) * Math.max(0, length - 1_000)).toBeLessThan(1_000)
      if (at > 0) expect(step(place, -1, parts)).toBeCloseTo(before, 10)
    }
  }
  expect(step(1, 1, 4)).toBe(1)
  expect(step(0, -1, 4)).toBe(0)
})
