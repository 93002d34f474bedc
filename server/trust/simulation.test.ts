import { expect, test, vi } from 'vitest'
import { simulate, simulateAll } from './simulation.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 120_000 })

const TENTHS = Array.from({ length: 10 }, (_, tenth) => tenth * 50)

test.each(TENTHS)(
  '[R1] [R2] [R4] [L7] [W1] [W5] [W6] [H3] [T4] whatever happens, what must always hold holds: 50 seeds from %i on',
  async (from) => {
    const { entries, keystrokes, frames, reopened } = await simulateAll(from, 50, 20)
    expect(entries).toBeGreaterThan(100)
    expect(keystrokes).toBeGreaterThan(20)
    expect(frames).toBeGreaterThan(5_000)
    expect(reopened).toBeGreaterThan(50)
  },
)

test('[D4] seed 1000209: a house that was killed while words were marked private again opens without a fault', async () => {
  expect((await simulate(1_000_209, 60)).reopened).toBeGreaterThan(0)
})

test('a seed leads to the same life again', async () => {
  expect(await simulate(7, 60)).toEqual(await simulate(7, 60))
})
