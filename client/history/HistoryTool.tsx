// The way into the history, beside what the text says of itself.

import { Button } from '../look/Button.tsx'
import { HISTORY } from './words.ts'

export const HistoryTool = ({ onOpen }: { readonly onOpen: () => void }) => (
  <Button
    variant="quiet"
    className="paper-tool"
    title={HISTORY.command}
    aria-keyshortcuts="h"
    onClick={onOpen}
  >
    {HISTORY.open}
  </Button>
)
