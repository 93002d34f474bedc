// A delegation's words while the paragraph is called or the text is under silence: they wait, and go on by themselves if that
// ends without agreement [C7, Z2].

import type { Prose } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { Held } from './keeping.ts'
import { HANDED_BACK } from './words.ts'

type WaitingProps = {
  readonly reference: string
  readonly because: Held
  readonly words: Prose
  /** Leaves the words where they are, out of sight. */
  readonly onClose?: () => void
}

export function Waiting({ reference, because, words, onClose }: WaitingProps) {
  return (
    <Notice kind="information" title={HANDED_BACK.title(reference)}>
      <p>{HANDED_BACK.waits[because]}</p>
      <blockquote className="handed-back" dir="auto">
        <PlainProse prose={words} />
      </blockquote>
      <div className="actions">
        <CopyButton words={words} />
        {onClose && <Button onClick={onClose}>{HANDED_BACK.close}</Button>}
      </div>
    </Notice>
  )
}
