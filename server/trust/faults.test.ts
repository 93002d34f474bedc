import { expect, test, vi } from 'vitest'
import { killUnderLoad } from './kills.ts'
import { failAtEveryCall, meetingOf, tearEveryTail, turnBits } from './faults.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 60_000 })

test('[R2] [R4] [R9] whatever call to the disk fails, nothing acknowledged is lost and nothing is made up', async () => {
  const figures = await failAtEveryCall(meetingOf(12))
  expect(figures.faults).toBeGreaterThan(50)
  expect(figures.reopened).toBeGreaterThan(250)
})

test('[R4] [R6] torn at any byte of its last three frames, the record is found up to the last whole one', async () => {
  const { tails } = await tearEveryTail(meetingOf(15))
  expect(tails).toBeGreaterThan(2_000)
})

test('[R11] any bit that is turned in a copy is found', async () => {
  expect(await turnBits(meetingOf(12), { samples: 400, seed: 2030 })).toEqual({ bits: 400 })
})

test('[R4] [W5] a house that is killed under load has lost nothing it acknowledged, neither entries nor keystrokes', async () => {
  const { kills, entries, keystrokes } = await killUnderLoad(3, 2030)
  expect(kills).toBe(3)
  expect(entries).toBeGreaterThan(0)
  expect(keystrokes).toBeGreaterThan(0)
})
