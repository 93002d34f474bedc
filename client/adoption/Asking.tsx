// A question about an adopted text: what is asked, what the rules say to it, and the two answers.

import type { ReactNode } from 'react'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice } from '../look/Notice.tsx'
import { ADOPTION } from './words.ts'

type AskingProps = {
  readonly title: string
  readonly done: string
  /** Why it cannot be done as it is filled in. */
  readonly refusal: string | undefined
  readonly children: ReactNode
  readonly onDone: () => void
  readonly onClose: () => void
}

export function Asking({ title, done, refusal, children, onDone, onClose }: AskingProps) {
  return (
    <Dialog
      title={title}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ADOPTION.notYet}</Button>
          <Button
            variant="primary"
            refusal={refusal}
            onClick={() => {
              onDone()
              onClose()
            }}
          >
            {done}
          </Button>
        </>
      }
    >
      {children}
      {refusal && <Notice kind="warning">{refusal}</Notice>}
    </Dialog>
  )
}
