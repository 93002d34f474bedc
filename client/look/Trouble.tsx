// What went wrong, in a sentence that stays until it is read.

import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { LOOK } from './words.ts'

export function Trouble({
  sentence,
  onDismiss,
}: {
  readonly sentence: string
  readonly onDismiss: () => void
}) {
  return (
    <Notice kind="trouble">
      <p>{sentence}</p>
      <p>
        <Button variant="quiet" onClick={onDismiss}>
          {LOOK.close}
        </Button>
      </p>
    </Notice>
  )
}
