// A question with two answers: leave everything as it is, or do what it says. It stays, as it was filled in, until the
// house has done it; what the house refuses it says here, and nothing that was typed is lost.

import { type ReactNode, useState } from 'react'
import { Button, type ButtonVariant } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Unsent } from './Unsent.tsx'
import { type Sent, useSending } from './use-sending.ts'
import { LOOK } from './words.ts'

type QuestionProps = {
  readonly title: string
  /** What the two buttons say. */
  readonly leave: string
  readonly answer: string
  /** The sentence that says why it cannot be done now. */
  readonly refusal?: string | undefined
  readonly variant?: ButtonVariant
  readonly isWide?: boolean
  /** Does it, and answers what the house said. */
  readonly onAnswer: () => Sent
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Question(props: QuestionProps) {
  const { title, leave, answer, refusal, variant = 'primary', isWide = false, onAnswer, onClose } = props
  const { isUnderway, trouble, send } = useSending(onClose)
  // While the house is asked, the question stands as it was put: that it is done shows elsewhere before the answer is here.
  const [put, setPut] = useState({ title, children: props.children })
  const shown = isUnderway ? put : { title, children: props.children }
  return (
    <Dialog
      title={shown.title}
      isWide={isWide}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{leave}</Button>
          <Button
            variant={variant}
            refusal={isUnderway ? LOOK.asking : refusal}
            onClick={() => {
              setPut(shown)
              send(onAnswer)
            }}
          >
            {answer}
          </Button>
        </>
      }
    >
      {shown.children}
      <Unsent isUnderway={isUnderway} trouble={trouble} />
    </Dialog>
  )
}
