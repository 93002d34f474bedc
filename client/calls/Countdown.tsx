// What is left of a call's time limit. It is drawn anew by itself: nothing around it is.

import { useLeft } from './use-left.ts'
import { CALLS, left } from './words.ts'

type CountdownProps = {
  readonly until: string
  /** How many milliseconds the house's clock is before this device's. */
  readonly ahead: number
}

export function Countdown({ until, ahead }: CountdownProps) {
  const milliseconds = useLeft(until, ahead)
  return (
    <span className="countdown" role="timer">
      {milliseconds === 0 ? CALLS.timeIsUp : left(milliseconds)}
    </span>
  )
}
