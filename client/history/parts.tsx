// A long list, drawn in parts: so much of it first, and more as the reader comes near its end. Of a short one nothing shows
// that it could have been longer.

import { useCallback, useEffect, useRef, useState } from 'react'

/** Several screens of lines or paragraphs. */
const A_PART = 60

export type Parts = {
  /** How many of the list are drawn. */
  readonly drawn: number
  readonly hasMore: boolean
  readonly onMore: () => void
  /** Draws as far as the one at this place. */
  readonly reach: (place: number) => void
}

export function useParts(total: number): Parts {
  const [drawn, setDrawn] = useState(A_PART)
  const onMore = useCallback(() => setDrawn((before) => before + A_PART), [])
  const reach = useCallback((place: number) => setDrawn((before) => Math.max(before, place + A_PART)), [])
  return { drawn: Math.min(drawn, total), hasMore: drawn < total, onMore, reach }
}

type MoreProps = {
  readonly parts: Parts
  /** About how much room what is not drawn will take, as a length, so that the whole can be scrolled at once. */
  readonly room?: string
}

/** Stands at the end of what is drawn, and asks for more when that is near. */
export function More({ parts: { drawn, hasMore, onMore }, room = '1px' }: MoreProps) {
  return hasMore ? <End key={drawn} room={room} onNear={onMore} /> : null
}

function End({ room, onNear }: { readonly room: string; readonly onNear: () => void }) {
  const itself = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const end = itself.current
    if (!end) return
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && onNear(), {
      root: end.closest('.part, .middle'),
      rootMargin: '100% 0px',
    })
    watch.observe(end)
    return () => watch.disconnect()
  }, [onNear])
  return <li ref={itself} className="end-of-part" style={{ blockSize: room }} aria-hidden="true" />
}
