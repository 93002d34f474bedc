// The keys of the room, how it is displayed, and the way to what this seat has been given for the record.

import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { ThemeChoice } from '../look/ThemeChoice.tsx'
import { ROOM, SHORTCUTS } from './words.ts'

type HelpProps = { readonly onReceipts: () => void; readonly onClose: () => void }

export function Help({ onReceipts, onClose }: HelpProps) {
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
        {SHORTCUTS.map(([keys, does]) => (
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
