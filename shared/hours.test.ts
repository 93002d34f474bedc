import { expect, test } from 'vitest'
import { exactlyInNewYork, inNewYork, millisecondsOf } from './hours.ts'

test('a time on the record is the moment it says, in any year and on the last day of February', () => {
  expect(millisecondsOf('1970-01-01T00:00:00.000Z')).toBe(0)
  expect(millisecondsOf('2028-02-29T23:59:59.999Z')).toBe(1_835_481_599_999)
  expect(millisecondsOf('2028-03-01T00:00:00.000Z')).toBe(1_835_481_600_000)
  expect(millisecondsOf('2000-02-29T12:00:00.000Z')).toBe(951_825_600_000)
  expect(millisecondsOf('1900-03-01T00:00:00.000Z')).toBe(-2_203_891_200_000)
  expect(millisecondsOf('9999-12-31T23:59:59.999Z')).toBe(253_402_300_799_999)
  expect(() => millisecondsOf('2028-02-29')).toThrow('as the record writes it')
})

test('[Z1] a deadline reads in New York time on both sides of the hour that is left out and the hour that comes twice', () => {
  const at = (time: string) => inNewYork(millisecondsOf(time))
  expect(at('2026-03-08T06:59:00.000Z')).toBe('8 March at 01:59 New York time')
  expect(at('2026-03-08T07:00:00.000Z')).toBe('8 March at 03:00 New York time')
  expect(at('2026-11-01T05:30:00.000Z')).toBe('1 November at 01:30 New York time')
  expect(at('2026-11-01T06:30:00.000Z')).toBe('1 November at 01:30 New York time')
  expect(exactlyInNewYork(millisecondsOf('2026-11-01T07:00:00.001Z'))).toBe(
    '1 November at 02:00:00.001 New York time',
  )
})
