import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { millisecondsTo } from '../shared/times.ts'

test('[R11] a time is as many milliseconds from 1970 as every calendar says', () => {
  const times = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  fc.assert(fc.property(times, (time) => millisecondsTo(time.toISOString()) === time.getTime()))
  for (const at of ['2024-02-29T00:00:00Z', '2100-03-01T00:00:00.5Z', '2000-12-31T23:59:59.999999Z'])
    expect(millisecondsTo(at)).toBe(Date.parse(at))
  expect(millisecondsTo('yesterday')).toBeNaN()
})
