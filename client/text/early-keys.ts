// Keys that are struck between the click into a paragraph and the moment its editor is there. A fast typist's first
// letters are kept and typed in when it is.

import { useEffect, useState } from 'react'

export type EarlyKeys = {
  /** What was typed so far; it is given once. */
  readonly take: () => string
}

/** Collects what is typed while `isOpening`, wherever the keyboard is, except in a field. */
export function useEarlyKeys(isOpening: boolean): EarlyKeys {
  const [early] = useState(() => new Early())
  useEffect(() => (isOpening ? early.listen() : undefined), [isOpening, early])
  return early
}

class Early implements EarlyKeys {
  #typed = ''

  take(): string {
    const typed = this.#typed
    this.#typed = ''
    return typed
  }

  /** Answers how to stop listening. */
  listen(): () => void {
    this.#typed = ''
    const hear = (event: KeyboardEvent) => this.#hear(event)
    document.addEventListener('keydown', hear, { capture: true })
    return () => document.removeEventListener('keydown', hear, { capture: true })
  }

  #hear(event: KeyboardEvent): void {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (
      target instanceof HTMLElement &&
      (target.isContentEditable || target.closest('input, textarea, select'))
    )
      return
    if (key === 'Backspace') this.#typed = this.#typed.slice(0, -1)
    else if (key.length === 1) this.#typed += key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
