import { expect, test } from 'vitest'
import { delegationCode } from '../../shared/ids.ts'
import { huesOf } from './Code.tsx'

test('a delegation keeps its hue when others are admitted after it', () => {
  const before = huesOf(['CF', 'SEC', 'NRL', 'SOL'])
  const after = huesOf(['CF', 'SEC', 'NRL', 'SOL', 'HIL', 'TVR'])
  expect([...before]).toEqual([...after].slice(0, before.size))
})

test('those who run the room print in ink', () => {
  expect(huesOf(['CF', 'SEC', 'NRL'])).toEqual(new Map([[delegationCode('NRL'), 1]]))
})

test('the tenth delegation begins again with the first hue', () => {
  const codes = Array.from({ length: 10 }, (_, place) => `D${place}`)
  expect(huesOf(codes).get(delegationCode('D9'))).toBe(1)
})
