// A question about an adopted text, with what the rules say to it as it is filled in.

import type { ReactNode } from 'react'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { Sent } from '../look/use-sending.ts'
import { ADOPTION } from './words.ts'

type AskingProps = {
  readonly title: string
  readonly answer: string
  readonly refusal: string | undefined
  readonly children: ReactNode
  readonly onAnswer: () => Sent
  readonly onClose: () => void
}

export function Asking({ refusal, children, ...question }: AskingProps) {
  return (
    <Question {...question} leave={ADOPTION.notYet} refusal={refusal} isWide>
      {children}
      {refusal && <Notice kind="warning">{refusal}</Notice>}
    </Question>
  )
}
