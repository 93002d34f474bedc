import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

/** A house that answers when it is told to, and what it was asked. */
function aSlowHouse() {
  const asked: number[] = []
  const waiting: (() => void)[] = []
  const want = inTurn<number>((wanted) => {
    asked.push(wanted)
    return new Promise((answered) => waiting.push(answered))
  })
  return { asked, want, answers: () => waiting.shift()?.() }
}

test('[X2] one request at a time, and only the last thing wanted while it was under way', async () => {
  const { asked, want, answers } = aSlowHouse()
  for (const paragraph of [11, 12, 13, 14]) want(paragraph)
  expect(asked).toEqual([11])
  answers()
  await expect.poll(() => asked).toEqual([11, 14])
  answers()
  want(15)
  await expect.poll(() => asked).toEqual([11, 14, 15])
  answers()
  await expect.poll(() => asked).toEqual([11, 14, 15])
})
