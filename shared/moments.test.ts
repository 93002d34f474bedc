import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attempt } from './attempts.fixture.ts'
import type { Entry } from './acts.ts'
import { Moments } from './moments.ts'
import { aMeeting, facilitator, NRL, p13 } from './negotiation.fixture.ts'
import { plain } from './prose.ts'
import { replay } from './record.ts'

const momentsOf = (record: readonly Entry[]) => {
  const moments = new Moments()
  moments.take(record)
  return moments
}

test('[V10] before a paragraph was reopened it stands as it was agreed', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.accepts(facilitator, meeting.last)
  meeting.agrees(facilitator, p13)
  const agreed = meeting.negotiation.head
  meeting.reopens(facilitator, p13)
  meeting.tables(NRL, p13, 'We act at once.')
  meeting.accepts(facilitator, meeting.last)
  const then = momentsOf(meeting.record).at(agreed)
  expect(then.paragraphs.get(p13)?.state.is).toBe('agreed')
  expect(plain(then.paragraphs.get(p13)?.base ?? [])).toBe('We act.')
  expect(then.proposals.size).toBe(1)
})

/** Long enough that stations are kept. */
const sitting = fc.array(fc.noBias(attempt), { minLength: 200, maxLength: 260, size: 'max' })

test('[V10] a moment is what the record up to it replays to, whatever was tried', () => {
  fc.assert(
    fc.property(sitting, fc.array(fc.nat(200), { minLength: 4 }), (attempts, asked) => {
      const meeting = aMeeting()
      for (const attempted of attempts) attempted(meeting)
      const moments = momentsOf(meeting.record)
      for (const number of asked) {
        const then = replay(meeting.record.slice(0, number))
        expect(moments.at(number)).toEqual(then)
      }
      expect(moments.at(meeting.record.length)).toBe(moments.now)
      expect(moments.now).toEqual(meeting.negotiation)
    }),
    { numRuns: 8 },
  )
})

test('[V10] a record that comes in pieces has the same moments', () => {
  const meeting = aMeeting()
  for (let turn = 0; turn < 150; turn += 1) meeting.tables(NRL, p13, `We act ${turn}.`)
  const pieces = new Moments()
  for (let at = 0; at < meeting.record.length; at += 7) pieces.take(meeting.record.slice(at, at + 7))
  for (const number of [0, 1, 63, 64, 65, 128, 150]) {
    expect(pieces.at(number)).toEqual(replay(meeting.record.slice(0, number)))
  }
  expect(pieces.record).toEqual(meeting.record)
})

test('[V10] however long the record, so many states are kept and no more', () => {
  const moments = new Moments()
  const opening = aMeeting().record
  moments.take(opening)
  const by = facilitator
  const act = { does: 'set-drafting', drafting: 'beside', paragraph: p13 } as const
  const at = '2026-05-04T11:00:00.000Z'
  for (let number = opening.length + 1; number <= 30_000; number += 1) moments.take([{ number, at, by, act }])
  expect(moments.stations).toBeLessThanOrEqual(256)
  expect(moments.at(29_999).head).toBe(29_999)
})
