// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { negotiationId, seatId } from '../../shared/ids.ts'
import type { Place } from '../session/asking.ts'
import { beHere, lastVisit } from './visits.ts'

const here: Place = { negotiation: negotiationId('test'), seat: seatId('nrl-head') }
const nextSeat: Place = { ...here, seat: seatId('nrl-delegate') }
const HOUR = 60 * 60 * 1_000
const MONDAY = Date.parse('2026-05-04T10:00:00Z')

beforeEach(() => localStorage.clear())

test('[V13] the first time there is no visit before', () => {
  expect(lastVisit(here, 10, MONDAY)).toBe(null)
  beHere(here, 10, MONDAY)
  expect(lastVisit(here, 12, MONDAY + HOUR / 2)).toBe(null)
})

test('[V13] after two days the last visit is where we left, for as long as this one goes on', () => {
  beHere(here, 10, MONDAY)
  const wednesday = MONDAY + 48 * HOUR
  const left = { head: 10, at: '2026-05-04T10:00:00.000Z' }
  expect(lastVisit(here, 40, wednesday)).toEqual(left)
  beHere(here, 40, wednesday)
  beHere(here, 44, wednesday + HOUR / 2)
  expect(lastVisit(here, 44, wednesday + HOUR)).toEqual(left)
  expect(lastVisit(nextSeat, 44, wednesday)).toBe(null)
})

test('[V13] a visit to another record, or one that makes no sense, is none', () => {
  beHere(here, 40, MONDAY)
  expect(lastVisit(here, 12, MONDAY + 48 * HOUR)).toBe(null)
  for (const kept of ['', 'words', '[]', '{"last":{"head":"1","at":1}}', '{"last":{"head":1,"at":"then"}}']) {
    localStorage.setItem('adref/visit/test/nrl-head', kept)
    expect(lastVisit(here, 12, MONDAY)).toBe(null)
  }
})
