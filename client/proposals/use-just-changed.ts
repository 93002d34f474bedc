// Whether a value has become another a moment ago.

import { useEffect, useState } from 'react'

/** Long enough for what belongs to the new value to arrive, and for a person to see that something changed. */
const A_MOMENT = 1_000

export function useJustChanged(value: unknown): boolean {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), A_MOMENT)
    return () => clearTimeout(timer)
  }, [value])
  return settled !== value
}
