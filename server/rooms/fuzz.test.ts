import { expect, test } from 'vitest'
import { fuzzMessages } from './fuzz.fixture.ts'

test('[W6] [W7] [W8] whatever messages come, they are read or refused, and the room holds what it held: seed 7', () => {
  const { read, kept } = fuzzMessages(3_000, 7)
  expect(read).toBeGreaterThan(500)
  expect(kept).toBeGreaterThan(0)
})
