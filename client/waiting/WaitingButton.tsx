// How much waits, at the top of the room, and the way to it. The count is spoken when it has grown and then stood still
// for a moment: not at every entry.

import './waiting.css'
import { useEffect, useState } from 'react'
import { WAITING } from './words.ts'

/** Milliseconds for which the count has to stand before it is spoken: several entries often come at once. */
const STANDS = 3_000

export function WaitingButton({ count, onOpen }: { readonly count: number; readonly onOpen: () => void }) {
  const spoken = useSpoken(count)
  return (
    <>
      <button type="button" className="waits" aria-keyshortcuts="a" title={WAITING.title} onClick={onOpen}>
        {WAITING.button} {count > 0 && <span className="figure">{count}</span>}
      </button>
      <span className="spoken" role="status">
        {spoken > 0 && WAITING.spoken(spoken)}
      </span>
    </>
  )
}

/** The count that is to be spoken; 0 while there is nothing new to say. */
function useSpoken(count: number): number {
  const [last, setLast] = useState({ count: 0, spoken: 0 })
  useEffect(() => {
    const timer = setTimeout(
      () => setLast((before) => ({ count, spoken: count > before.count ? count : 0 })),
      STANDS,
    )
    return () => clearTimeout(timer)
  }, [count])
  return last.spoken
}
