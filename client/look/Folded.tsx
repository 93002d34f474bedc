// What is there when somebody asks for it: a line that unfolds. What is inside is made when it is first opened, so that
// a page with thousands of names is as quick as one with ten.

import { type ReactNode, useState } from 'react'

type FoldedProps = {
  readonly summary: ReactNode
  readonly className?: string
  /** What is inside, made on request. */
  readonly children: () => ReactNode
}

export function Folded({ summary, className, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}
