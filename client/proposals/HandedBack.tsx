// Words that could not go where they were typed for, handed back to who typed them: to copy, or to discard [W4, W9].

import { useState } from 'react'
import { inPlainText, type Prose } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import type { Closed } from './working-room.ts'
import { HANDED_BACK } from './words.ts'

type HandedBackProps = {
  readonly reference: string
  readonly because: Closed
  readonly words: Prose
  readonly onDiscard: () => void
  /** Where the words may still go: lets everyone read them. */
  readonly onBringIn?: () => void
}

export function HandedBack({ reference, because, words, onDiscard, onBringIn }: HandedBackProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(inPlainText(words))
      setCopied(true)
    } catch {
      setCopied(false) // some browsers lend the clipboard only to pages that come by https
    }
  }
  return (
    <Notice kind="warning" title={HANDED_BACK.title(reference)}>
      <p>{HANDED_BACK.because[because]}</p>
      <blockquote className="handed-back" dir="auto">
        <PlainProse prose={words} />
      </blockquote>
      {copied === false && <p>{HANDED_BACK.copyByHand}</p>}
      <p className="actions">
        {onBringIn && (
          <Button variant="primary" onClick={onBringIn}>
            {HANDED_BACK.bringIn}
          </Button>
        )}
        <Button onClick={() => void copy()}>{copied ? HANDED_BACK.copied : HANDED_BACK.copy}</Button>
        <Button onClick={onDiscard}>{HANDED_BACK.discard}</Button>
      </p>
    </Notice>
  )
}
