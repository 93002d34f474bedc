// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Countdown } from './Countdown.tsx'
import { useIsUp } from './use-left.ts'

const NOON = Date.UTC(2026, 4, 4, 12)
const UNTIL = new Date(NOON).toISOString()

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

type RoomProps = { readonly ahead: number; readonly onDrawn: () => void }

/** A part of the room with a countdown in it, which says when it is drawn itself. */
function Room({ ahead, onDrawn }: RoomProps) {
  const isUp = useIsUp(UNTIL, ahead)
  useEffect(onDrawn)
  return (
    <>
      <Countdown until={UNTIL} ahead={ahead} />
      {isUp && '!'}
    </>
  )
}

function shows(ahead: number) {
  const drawn: number[] = []
  const place = document.createElement('div')
  document.body.append(place)
  act(() => createRoot(place).render(<Room ahead={ahead} onDrawn={() => void drawn.push(Date.now())} />))
  const passes = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds))
  return { drawn, passes, reads: () => place.textContent }
}

test('[C4] the countdown goes second by second, and nothing around it is drawn anew until the time is up', () => {
  vi.setSystemTime(NOON - 90_500)
  const { drawn, passes, reads } = shows(0)
  expect(reads()).toBe('1:31 left')
  const before = drawn.length
  passes(500)
  expect(reads()).toBe('1:30 left')
  for (let second = 89; second > 0; second--) passes(1_000)
  expect(reads()).toBe('0:01 left')
  expect(drawn).toHaveLength(before)
  passes(1_001)
  expect(reads()).toBe('Time is up!')
  expect(drawn).toHaveLength(before + 1)
})

test('[C4] it is the house’s clock that is counted, not this device’s', () => {
  vi.setSystemTime(NOON - 600_000)
  const { passes, reads } = shows(595_000)
  expect(reads()).toBe('0:05 left')
  passes(5_001)
  expect(reads()).toBe('Time is up!')
})
