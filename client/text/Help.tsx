// The keys of the room, and how it is displayed.

import { Dialog } from '../look/Dialog.tsx'
import { ThemeChoice } from '../look/ThemeChoice.tsx'
import { ROOM, SHORTCUTS } from './words.ts'

export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={ROOM.shortcuts} onClose={onClose}>
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
