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
    const down = [0]
    while (down.length < parts) down.push(step(down.at(-1) ?? 0, 1, parts))
    expect(down.at(-1)).toBe(parts > 1 ? 1 : 0)
    // A screen that holds 1,000 characters shows those from `place * (length - 1000)` on.
    for (const [at, place] of down.slice(1).entries()) {
      const before = down[at] ?? 0
      expect((place - before) * (length - 1_000)).toBeLessThan(1_000)
      expect(step(place, -1, parts)).toBeCloseTo(before, 10)
    }
  }
  expect(step(1, 1, 4)).toBe(1)
  expect(step(0, -1, 4)).toBe(0)
})
