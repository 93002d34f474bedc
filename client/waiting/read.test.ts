// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Answer, answersTo, NOTHING_READ } from '../../shared/answers.ts'
import { negotiationId, seatId } from '../../shared/ids.ts'
import { aMeeting, facilitator, type Meeting, NRL, p12, p13, p13a } from '../../shared/negotiation.fixture.ts'
import type { Place } from '../session/asking.ts'
import { answersRead } from './read.ts'

const here: Place = { negotiation: negotiationId('test'), seat: seatId('nrl-head') }
const nextSeat: Place = { ...here, seat: seatId('nrl-delegate') }

let meeting: Meeting
beforeEach(() => {
  localStorage.clear()
  meeting = aMeeting()
  for (const [paragraph, words] of [
    [p13, 'We act.'],
    [p12, 'We welcome all steps.'],
  ] as const) {
    meeting.tables(NRL, paragraph, words)
    meeting.accepts(facilitator, meeting.last)
  }
})
afterEach(() => vi.restoreAllMocks())

const read = (place = here, { head } = meeting.negotiation) =>
  answersRead.readIn(answersRead.seen(place), head)
const unread = (place = here): readonly Answer[] =>
  answersTo(NRL.delegation, meeting.negotiation, read(place))
const puts = (answer: Answer | undefined) => answer && answersRead.one(here, meeting.negotiation.head, answer)

test('[V8] an answer is put away by itself, and stays so when the page comes again', () => {
  expect(unread()).toHaveLength(2)
  const [latest, earlier] = unread()
  puts(latest)
  expect(unread()).toEqual([earlier])
  puts(earlier)
  puts(earlier)
  expect(unread()).toEqual([])
})

test('[V8] all are put away together, and what comes later is new', () => {
  answersRead.all(here, meeting.negotiation.head)
  expect(unread()).toEqual([])
  meeting.tables(NRL, p13a, 'To find them;')
  meeting.accepts(facilitator, meeting.last)
  expect(unread()).toHaveLength(1)
})

test('[V8] each seat on this device has read its own', () => {
  answersRead.all(here, meeting.negotiation.head)
  expect(unread(nextSeat)).toHaveLength(2)
})

test('[V8] whoever listens hears of it, from this tab and from others, until it stops', () => {
  const heard = vi.fn<() => void>()
  const stop = answersRead.subscribe(heard)
  answersRead.all(here, 3)
  dispatchEvent(new StorageEvent('storage'))
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  answersRead.all(here, 4)
  dispatchEvent(new StorageEvent('storage'))
  expect(heard).toHaveBeenCalledTimes(2)
})

test('[V8] what was read of a longer record was read of another one', () => {
  answersRead.all(here, meeting.negotiation.head + 1)
  expect(unread()).toHaveLength(2)
  puts(unread()[0])
  expect(unread()).toHaveLength(1)
})

test.each(['', 'null', '{}', '[]', '["9"]', '[1.5]', '[-1]', '[9', '{"upTo":9}'])(
  '[V8] what makes no sense on the device is nothing read: %s',
  (kept) => {
    expect(answersRead.readIn(kept, 9).beyond).toEqual([])
    expect(answersRead.readIn(kept, 9).upTo).toBeLessThanOrEqual(0)
  },
)

test('[V8] keys that make no sense are left out', () => {
  expect(answersRead.readIn('[3, "7 one", 8, null, ["9"]]', 9)).toEqual({ upTo: 3, beyond: ['7 one'] })
})

test('[V8] a browser that keeps nothing knows it until the page is left', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied')
  })
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied')
  })
  expect(read()).toEqual(NOTHING_READ)
  answersRead.all(here, meeting.negotiation.head)
  expect(unread()).toEqual([])
})
