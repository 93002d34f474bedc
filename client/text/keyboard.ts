// The keys of the room, outside of fields and editors. The list people read is SHORTCUTS in words.ts.

import { useEffect, useRef } from 'react'

export type Keys = {
  readonly next: () => void
  readonly previous: () => void
  readonly nextOpen: () => void
  readonly nextWaiting: () => void
  /** All that waits. */
  readonly waiting: () => void
  readonly write: () => void
  readonly propose: () => void
  readonly cards: () => void
  readonly note: () => void
  /** Has the paragraph shown on the room screen, or taken off it. */
  readonly show: () => void
  /** Goes to the paragraph that the room screen shows. */
  readonly shown: () => void
  /** What changed, moments, origins, the record. */
  readonly history: () => void
  readonly palette: () => void
  readonly help: () => void
  /** Takes the position of that turn, from 0, on the card that is chosen. */
  readonly stand: (turn: number) => void
}

/** Listens for the room's keys while the component is on the screen. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const does = verbOf(event)
      if (!does) return
      event.preventDefault()
      if (does === 'stand') latest.current.stand(Number(event.key) - 1)
      else latest.current[does]()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

const VERBS = new Map<string, keyof Keys>([
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'nextOpen'],
  ['w', 'nextWaiting'],
  ['a', 'waiting'],
  ['e', 'write'],
  ['p', 'propose'],
  ['c', 'cards'],
  ['n', 'note'],
  ['s', 'show'],
  ['g', 'shown'],
  ['h', 'history'],
  ['?', 'help'],
  ['1', 'stand'],
  ['2', 'stand'],
  ['3', 'stand'],
  ['4', 'stand'],
  ['5', 'stand'],
])

/** Where letters are words. A box that is ticked takes none. */
const TYPED_IN = 'input:not([type="checkbox"]), textarea, select'

function verbOf(event: KeyboardEvent): keyof Keys | undefined {
  if (document.querySelector('dialog[open]')) return undefined
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) return 'palette'
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined
  const { target } = event
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.closest(TYPED_IN) !== null)
  return isTyping ? undefined : VERBS.get(event.key)
}
