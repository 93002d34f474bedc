// A page beside the room: the house's name, a way past it for the keyboard, and one column on the desk. The room itself
// has a frame of its own.

import './Page.css'
import { type ReactNode, useEffect } from 'react'
import { ThemeChoice } from './ThemeChoice.tsx'
import { underHouse } from './under-house.ts'
import { LOOK } from './words.ts'

type PageProps = {
  /** The page's name, in the tab and as its first heading. */
  readonly title: string
  /** What stands under the title. */
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Room for two columns. */
  readonly isWide?: boolean
}

/** The frame of the entry, the joining and the desk. */
export function Page({ title, lead, children, isWide = false }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${LOOK.house}`
  }, [title])

  return (
    <div className={isWide ? 'page wide' : 'page'}>
      <a className="skip" href="#content">
        {LOOK.toContent}
      </a>
      <header className="page-head">
        <a href={underHouse('/')} className="house" translate="no">
          <span aria-hidden="true">[</span>
          {LOOK.house}
          <span aria-hidden="true">]</span>
        </a>
        <ThemeChoice />
      </header>
      <main id="content" tabIndex={-1}>
        <div className="page-title">
          <h1>{title}</h1>
          {lead}
        </div>
        {children}
      </main>
    </div>
  )
}
