// Words that could not go where they were typed for, handed back to who typed them: to copy, or to discard [W4, W9].

import type { Prose } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { Closed, Held } from './keeping.ts'
import { HANDED_BACK } from './words.ts'

type HandedBackProps = {
  readonly reference: string
  readonly because: Exclude<Closed, Held>
  readonly words: Prose
  readonly onDiscard: () => void
  /** Where the words may still go: lets everyone read them. */
  readonly onBringIn?: () => void
}

export function HandedBack({ reference, because, words, onDiscard, onBringIn }: HandedBackProps) {
  return (
    <Notice kind="warning" title={HANDED_BACK.title(reference)}>
      <p>{HANDED_BACK.because[because]}</p>
      <blockquote className="handed-back" dir="auto">
        <PlainProse prose={words} />
      </blockquote>
      <div className="actions">
        {onBringIn && (
          <Button variant="primary" onClick={onBringIn}>
            {HANDED_BACK.bringIn}
          </Button>
        )}
        <CopyButton words={words} />
        <Button onClick={onDiscard}>{HANDED_BACK.discard}</Button>
      </div>
    </Notice>
  )
}
