// What is typed and not sent yet outlives its form, in this tab: the call may be closed under an objection, and come again.

import { useState } from 'react'

export type Typed = {
  readonly text: string
  readonly type: (text: string) => void
  /** It was sent, or given up. */
  readonly forget: () => void
}

/** `key` says whose it is and what it is about; `first` is what there is before anything is typed. */
export function useTyped(key: string, first: string): Typed {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? first)
  return {
    text,
    type: (typed) => {
      sessionStorage.setItem(key, typed)
      setText(typed)
    },
    forget: () => sessionStorage.removeItem(key),
  }
}
