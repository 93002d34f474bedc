// A question with two answers: leave everything as it is, or do what it says. Done or left, it goes away.

import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

type QuestionProps = {
  readonly title: string
  /** What the two buttons say. */
  readonly leave: string
  readonly answer: string
  /** The sentence that says why it cannot be done now. */
  readonly refusal?: string | undefined
  readonly variant?: ButtonVariant
  readonly isWide?: boolean
  readonly onAnswer: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Question(props: QuestionProps) {
  const { title, leave, answer, refusal, variant = 'primary', isWide = false, onAnswer, onClose } = props
  return (
    <Dialog
      title={title}
      isWide={isWide}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{leave}</Button>
          <Button
            variant={variant}
            refusal={refusal}
            onClick={() => {
              onAnswer()
              onClose()
            }}
          >
            {answer}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
