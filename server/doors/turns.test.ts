import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('work is done two at a time, in order, and what comes after those who may wait is not done', async () => {
  const turns = new Turns(2, 2)
  const done: number[] = []
  const ends: (() => void)[] = []
  const work = (name: number) => () =>
    new Promise<number>((end) => {
      ends.push(() => {
        done.push(name)
        end(name)
      })
    })
  const asked = [1, 2, 3, 4, 5].map((name) => turns.take(work(name)))
  expect(await asked[4]).toBeNull()
  expect(ends.length).toBe(2)
  ends[1]?.()
  await asked[1]
  ends[0]?.()
  await asked[0]
  expect(ends.length).toBe(4)
  ends[2]?.()
  ends[3]?.()
  expect(await Promise.all(asked)).toEqual([1, 2, 3, 4, null])
  expect(done).toEqual([2, 1, 3, 4])
})

test('work that fails leaves its place to the next', async () => {
  const turns = new Turns(1, 1)
  const failing = turns.take(() => Promise.reject(new Error('no')))
  const next = turns.take(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
