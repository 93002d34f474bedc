// Which items of a long list are in sight or near it: those are drawn first.

import { type RefObject, useEffect, useState } from 'react'

const NOTHING: ReadonlySet<string> = new Set()

/** The `data-id`s of the list's items that are near. `ids` says which items there are, so that others are watched once they change. */
export function useNear(list: RefObject<HTMLElement | null>, ids: string): ReadonlySet<string> {
  const [near, setNear] = useState(NOTHING)
  useEffect(() => {
    const items = list.current
    if (!items) return
    const watch = new IntersectionObserver(
      (changes) =>
        setNear((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of changes) {
            const { id } = target instanceof HTMLElement ? target.dataset : {}
            if (id && isIntersecting) now.add(id)
            else if (id) now.delete(id)
          }
          return now
        }),
      { root: items.closest('.part'), rootMargin: '50% 0px' },
    )
    const known = new Set(ids.split(' '))
    for (const item of items.children)
      if (item instanceof HTMLElement && known.has(item.dataset['id'] ?? '')) watch.observe(item)
    return () => watch.disconnect()
  }, [list, ids])
  return near
}
