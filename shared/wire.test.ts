import { expect, test } from 'vitest'
import { fuzzBodies } from './wire.fixture.ts'

test('[W6] [A5] [P8] whatever a body holds, the doors answer, and what they let in is plain: seed 7', () => {
  expect(fuzzBodies(700, 7).letIn).toBeGreaterThan(20)
})
