import { expect, test } from 'vitest'
import { fuzzBodies } from './wire.fixture.ts'

test('[W6] [A5] [P8] whatever a body holds, the doors answer, and what they let in is plain: seed 7', () => {
  expect(fuzzBodies(700, 7).letIn).toBeGreaterThan(20)
})

test('[P8] seed 26307: half a character in a wording passes the doors to be refused by its name, and is put on no record', () => {
  expect(fuzzBodies(1_400, 26_307).letIn).toBeGreaterThan(40)
})
