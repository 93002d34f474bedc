// Where the keyboard goes with a card that was prepared a moment ago, and when one goes away under it.

import { useEffect, useRef, useState } from 'react'
import { showPicked } from '../proposals/picked.ts'

/** The keyboard is on a card that was prepared a moment ago, and when it is tabled or discarded on what comes in its place. */
export function useKeyboardGoesOn(isPicked: boolean) {
  const itself = useRef<HTMLElement>(null)
  const isGoing = useRef(false)
  const [isFresh] = useState(isPicked)
  useEffect(() => {
    const card = itself.current
    const business = card?.closest<HTMLElement>('.business') ?? null
    if (isFresh) {
      card?.focus({ preventScroll: true })
      card?.scrollIntoView({ block: 'nearest' })
    }
    return () => {
      if (!isGoing.current) return
      business?.focus({ preventScroll: true })
      showPicked(business)
    }
  }, [isFresh])
  return {
    itself,
    goes: () => {
      isGoing.current = true
    },
  }
}
