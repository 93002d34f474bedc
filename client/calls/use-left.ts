// The time that is left, by the house's clock as far as this device knows it. What shows it is drawn anew every second and
// nothing around it; what only needs to know that it is up is drawn once more.

import { useEffect, useState } from 'react'

const SECOND = 1_000
/** The longest a browser's timer can wait; after that it is asked again. */
const LONGEST = 2 ** 31 - 1

/** `ahead`: how many milliseconds the house's clock is before this device's. */
const leftUntil = (until: string, ahead: number): number => Date.parse(until) - (Date.now() + ahead)

/** Milliseconds left, looked at as often as a second changes; never less than 0. */
export function useLeft(until: string, ahead: number): number {
  const [left, setLeft] = useState(() => leftUntil(until, ahead))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const now = leftUntil(until, ahead)
      setLeft(now)
      // To the next full second, so that none is skipped.
      if (now > 0) timer = setTimeout(look, now % SECOND || SECOND)
    }
    look()
    return () => clearTimeout(timer)
  }, [until, ahead])
  return Math.max(0, left)
}

/** Whether the time is up; without a time limit it never is. */
export function useIsUp(until: string | undefined, ahead: number): boolean {
  const [isUp, setIsUp] = useState(() => until !== undefined && leftUntil(until, ahead) < 0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const now = until === undefined ? Infinity : leftUntil(until, ahead)
      setIsUp(now < 0)
      if (now >= 0 && now < Infinity) timer = setTimeout(look, Math.min(LONGEST, now + 1))
    }
    look()
    return () => clearTimeout(timer)
  }, [until, ahead])
  return isUp
}

/** The first moment at which a time limit is over, as the rules compare it. */
export const justAfter = (until: string): string => new Date(Date.parse(until) + 1).toISOString()
