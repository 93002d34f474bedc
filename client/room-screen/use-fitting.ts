// A box whose words are as large as fits it. What does not fit even at the smallest type is scrolled to where those who
// steer want it, and the box says that there is more.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { largestFitting, sizesFor } from './fitting.ts'

/** Which part of the words is in sight. */
export type Extent = 'whole' | 'beginning' | 'middle' | 'end'

type Fitted = { readonly of: string; readonly turn: number }

/**
 * Fits the words to the box at every drawing, and when the window or the fonts change. `of` names what is shown: another
 * text is fitted afresh. `at`: how far down it is to be scrolled, from 0 to 1.
 */
export function useFitting(
  of: string,
  at: number,
): { readonly box: RefObject<HTMLDivElement | null>; readonly extent: Extent } {
  const box = useRef<HTMLDivElement>(null)
  const fitted = useRef<Fitted | null>(null)
  const [extent, setExtent] = useState<Extent>('whole')

  const fit = useCallback(() => {
    if (!box.current) return
    const before = fitted.current?.of === of ? fitted.current.turn : null
    fitted.current = { of, turn: setType(box.current, before) }
    setExtent(extentOf(box.current))
  }, [of])
  useLayoutEffect(fit)

  useEffect(() => {
    const scroll = () => box.current?.scrollTo({ top: at * overflowOf(box.current) })
    scroll()
    const again = () => {
      fitted.current = null
      fit()
      scroll()
    }
    const look = () => box.current && setExtent(extentOf(box.current))
    const shown = box.current
    const resized = new ResizeObserver(again)
    if (shown) resized.observe(shown)
    shown?.addEventListener('scroll', look)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      resized.disconnect()
      shown?.removeEventListener('scroll', look)
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [at, fit])

  return { box, extent }
}

/** Sets the largest type at which everything is in sight, and answers its turn among the sizes. */
function setType(box: HTMLElement, before: number | null): number {
  const sizes = sizesFor({ width: innerWidth, height: innerHeight })
  const set = (turn: number) => box.style.setProperty('--fitted', `${sizes[turn] ?? 0}px`)
  const fits = (turn: number) => {
    set(turn)
    return overflowOf(box) <= 0 && box.scrollWidth <= box.clientWidth
  }
  const turn = largestFitting(sizes.length, fits, before)
  set(turn)
  return turn
}

/** In px: what is out of sight. A browser rounds both heights, so that one of them says nothing. */
const overflowOf = ({ scrollHeight, clientHeight }: HTMLElement): number =>
  scrollHeight - clientHeight > 1 ? scrollHeight - clientHeight : 0

function extentOf(box: HTMLElement): Extent {
  const overflow = overflowOf(box)
  if (overflow === 0) return 'whole'
  if (box.scrollTop <= 1) return 'beginning'
  return box.scrollTop >= overflow - 1 ? 'end' : 'middle'
}
