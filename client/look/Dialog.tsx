// A question that has to be answered before anything else: the browser's own dialog, with its title as its name. While
// it is mounted it is open. Esc closes it, and the keyboard goes back to where it was.

import './Dialog.css'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import { LOOK } from './words.ts'

type DialogProps = {
  readonly title: string
  /** Called when the person closes it; whoever shows the dialog then shows it no longer. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons under it, the one that does it last. */
  readonly actions?: ReactNode
  /** A wide one holds text of the declaration. */
  readonly isWide?: boolean
}

/** A modal dialog, open for as long as it is shown. */
export function Dialog({ title, onClose, children, actions, isWide = false }: DialogProps) {
  const name = useId()
  const itself = useRef<HTMLDialogElement>(null)

  // Before the element is gone, or the browser would not give the keyboard back to where it was.
  useLayoutEffect(() => {
    const dialog = itself.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={itself}
      className={isWide ? 'dialog wide' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose()
      }}
    >
      <div className="sheet">
        <h2 id={name}>{title}</h2>
        <div className="content">{children}</div>
        {actions && <div className="actions">{actions}</div>}
        <div className="close">
          <Button variant="quiet" aria-label={LOOK.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
            </svg>
          </Button>
        </div>
      </div>
    </dialog>
  )
}
