// The priority of a note as a shape: a bar is a red line, up is high, down is low. Its word always stands beside it, or
// is said to those who listen.

import './notes.css'
import type { ReactNode } from 'react'
import type { Priority } from '../../shared/notes.ts'

const SHAPES: Readonly<Record<Priority, ReactNode>> = {
  'red-line': <rect x="0" y="3" width="10" height="4" rx="1" fill="currentColor" />,
  high: <path d="M5 0.5L10 9.5H0z" fill="currentColor" />,
  medium: <path d="M5 0L10 5L5 10L0 5z" fill="currentColor" />,
  low: (
    <path d="M1 1.5H9L5 8.5z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
  ),
  none: <path d="M0.5 2H9.5M0.5 5H9.5M0.5 8H6" fill="none" stroke="currentColor" strokeWidth="1.25" />,
}

export function PriorityMark({ priority }: { readonly priority: Priority }) {
  return (
    <svg className="priority-mark" data-priority={priority} viewBox="0 0 10 10" aria-hidden="true">
      {SHAPES[priority]}
    </svg>
  )
}
