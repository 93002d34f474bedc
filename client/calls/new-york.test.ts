import { expect, test } from 'vitest'
import { inNewYork } from '../../shared/hours.ts'
import { fromNewYork, typedInNewYork } from './new-york.ts'
import { left } from './words.ts'

const utc = (at: string) => Date.parse(at)

test('a time limit is typed in New York time, in summer and in winter', () => {
  expect(fromNewYork('2026-05-04T14:00')).toBe(utc('2026-05-04T18:00:00Z'))
  expect(fromNewYork('2026-12-04T14:00')).toBe(utc('2026-12-04T19:00:00Z'))
  expect(typedInNewYork(utc('2026-05-04T18:00:00Z'))).toBe('2026-05-04T14:00')
  expect(inNewYork(utc('2026-12-04T19:00:00Z'))).toBe('4 December at 14:00 New York time')
  expect(fromNewYork('')).toBe(null)
  expect(fromNewYork('2026-13-04T14:00')).toBe(null)
})

test('the hour that comes twice is the first of them, and an hour that never comes is one beside it', () => {
  expect(fromNewYork('2026-11-01T01:30')).toBe(utc('2026-11-01T05:30:00Z'))
  expect(fromNewYork('2026-11-01T02:30')).toBe(utc('2026-11-01T07:30:00Z'))
  expect(fromNewYork('2026-03-08T01:59')).toBe(utc('2026-03-08T06:59:00Z'))
  expect(fromNewYork('2026-03-08T03:00')).toBe(utc('2026-03-08T07:00:00Z'))
  expect(inNewYork(fromNewYork('2026-03-08T02:30') ?? 0)).toMatch(/^8 March at 0[13]:30/)
})

test('what is left is said as people say it, and never as nothing before it is', () => {
  expect(left(1)).toBe('0:01 left')
  expect(left(59_001)).toBe('1:00 left')
  expect(left(754_000)).toBe('12:34 left')
  expect(left(3_600_000)).toBe('1 h 0 min left')
  expect(left(47 * 3_600_000)).toBe('47 h 0 min left')
  expect(left(72 * 3_600_000)).toBe('3 days left')
})
