import { expect, test } from 'vitest'
import { AskedOnce, nameOf } from './asked-once.ts'

/** Something that counts how often it was done, and answers when it is told to. */
function aThing() {
  const waiting: ((answer: string) => void)[] = []
  const does = () => new Promise<string>((answer) => waiting.push(answer))
  return { does, count: () => waiting.length, answer: (what: string) => waiting.at(-1)?.(what) }
}

test('[R16] what is asked twice under one name is done once, also while the first waits for its answer', async () => {
  const { does, count, answer } = aThing()
  const once = new AskedOnce<string>((what) => what === 'done')
  const [first, second] = [once.answer('a', does), once.answer('a', does)]
  answer('done')
  expect(await Promise.all([first, second, once.answer('a', does)])).toEqual(['done', 'done', 'done'])
  expect(count()).toBe(1)
  void once.answer('b', does)
  void once.answer(null, does)
  void once.answer(null, does)
  expect(count()).toBe(4)
})

test('[R16] what was refused, or could not be kept, is judged anew', async () => {
  const { does, count, answer } = aThing()
  const once = new AskedOnce<string>((what) => what === 'done')
  const first = once.answer('a', does)
  answer('refused')
  expect(await first).toBe('refused')
  const second = once.answer('a', does)
  answer('done')
  expect(await second).toBe('done')
  expect(count()).toBe(2)
  const fails = () => Promise.reject(new Error('the disk is full'))
  await expect(once.answer('c', fails)).rejects.toThrow('the disk is full')
  const again = once.answer('c', does)
  answer('done')
  expect(await again).toBe('done')
})

test('[R16] a name is of one seat, for one act', () => {
  const names = [
    nameOf(['forum', 'nrl-1', 'ab', { does: 'withdraw' }]),
    nameOf(['forum', 'sol-1', 'ab', { does: 'withdraw' }]),
    nameOf(['forum', 'nrl-1', 'ab', { does: 'take-up' }]),
    nameOf(['forum', 'nrl-1', 'cd', { does: 'withdraw' }]),
  ]
  expect(new Set(names).size).toBe(4)
  expect(nameOf(['forum', 'nrl-1', 'ab', { does: 'withdraw' }])).toBe(names[0])
})
