// On a phone: which of map, text and proposals is on the screen, and what the top bar has no room for.

import type { Papers } from '../papers/Papers.tsx'
import { ROOM } from './words.ts'

export type Pane = 'map' | 'text' | 'business'

/** What lies over the room when it is asked for. */
export type Over = 'palette' | 'help' | 'bench' | 'receipts' | 'tabling' | 'waiting' | 'history' | Papers

type PanesProps = {
  readonly pane: Pane
  readonly onPane: (pane: Pane) => void
  readonly onOver: (over: Over) => void
}

const PANES: readonly Pane[] = ['map', 'text', 'business']

export function Panes({ pane, onPane, onOver }: PanesProps) {
  return (
    <nav className="panes" aria-label={ROOM.views}>
      {PANES.map((name) => (
        <button key={name} type="button" aria-pressed={pane === name} onClick={() => onPane(name)}>
          {ROOM.panes[name]}
        </button>
      ))}
      <button type="button" onClick={() => onOver('palette')}>
        {ROOM.palette}
      </button>
      <button type="button" aria-label={ROOM.shortcuts} onClick={() => onOver('help')}>
        ?
      </button>
    </nav>
  )
}
