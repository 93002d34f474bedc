// A sentence in the page that the reader should not miss. It is announced when it comes; trouble at once, the rest when
// the reader has finished what they were at.

import './Notice.css'
import type { ReactNode } from 'react'

export type NoticeKind = 'information' | 'warning' | 'trouble'

type NoticeProps = {
  readonly kind?: NoticeKind
  readonly title?: string
  readonly children?: ReactNode
}

/** An inline notice, told by a shape as well as by its colour. */
export function Notice({ kind = 'information', title, children }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role={kind === 'trouble' ? 'alert' : 'status'}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      <div>
        {title !== undefined && <p className="title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}

const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinejoin: 'round' } as const
const stroke = { ...outline, strokeLinecap: 'round' } as const

const SHAPES: Readonly<Record<NoticeKind, ReactNode>> = {
  information: (
    <>
      <circle cx="8" cy="8" r="6.5" {...outline} />
      <path d="M8 7.25v4M8 4.75v.1" {...stroke} />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.75l6.75 12H1.25z" {...outline} />
      <path d="M8 6.25v3.5M8 11.65v.1" {...stroke} />
    </>
  ),
  trouble: (
    <>
      <path d="M5.25 1.5h5.5l3.75 3.75v5.5l-3.75 3.75h-5.5L1.5 10.75v-5.5z" {...outline} />
      <path d="M8 4.5v4M8 11v.1" {...stroke} />
    </>
  ),
}
