// The keys of the room, how it is displayed, and the way to what this seat has been given for the record.

import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { ThemeChoice } from '../look/ThemeChoice.tsx'
import { ROOM, SHORTCUTS } from './words.ts'

type HelpProps = {
  /** Observers act on nothing: their list has the keys of reading. */
  readonly acts: boolean
  readonly onReceipts: () => void
  readonly onClose: () => void
}

export function Help({ acts, onReceipts, onClose }: HelpProps) {
  return (
    <Dialog
      title={ROOM.shortcuts}
      onClose={onClose}
      actions={
        <Button variant="quiet" onClick={onReceipts}>
          {ROOM.receipts}
        </Button>
      }
    >
      <dl className="shortcuts">
        {SHORTCUTS.filter(([, , who]) => acts || !who).map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <ThemeChoice />
    </Dialog>
  )
}
