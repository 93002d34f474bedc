// Which working texts have words on this device that the house may not have yet. The words are in IndexedDB; this is
// the list of where to look, per seat, so that they are sent, or handed back, when the seat's page is opened again [W9].

import { isPlainId, type ParagraphId, paragraphId, type ProposalId, proposalId } from '../../shared/ids.ts'
import type { Place } from '../session/asking.ts'

export type Kept = {
  readonly proposal: ProposalId
  readonly paragraph: ParagraphId
  /** Whether everyone was reading when the words were typed; if not, they are not sent once everyone is [D4]. */
  readonly live: boolean
}

const keyOf = ({ negotiation, seat }: Place): string => `adref/kept/${negotiation}/${seat}`

/** The list; a browser that keeps nothing (private windows) has an empty one. */
function list(place: Place): readonly Kept[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? '[]')
    return Array.isArray(found) ? found.flatMap(read) : []
  } catch {
    return []
  }
}

function read(entry: unknown): Kept[] {
  if (!Array.isArray(entry)) return []
  const [proposal, paragraph, live]: unknown[] = entry
  if (typeof proposal !== 'string' || typeof paragraph !== 'string') return []
  if (!isPlainId(proposal) || !isPlainId(paragraph)) return []
  return [{ proposal: proposalId(proposal), paragraph: paragraphId(paragraph), live: live === true }]
}

function write(place: Place, all: readonly Kept[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(keyOf(place))
    else
      localStorage.setItem(
        keyOf(place),
        JSON.stringify(all.map(({ proposal, paragraph, live }) => [proposal, paragraph, live])),
      )
  } catch {
    // The words themselves are kept elsewhere; without the list they come back when the proposal is opened.
  }
}

const listeners = new Set<() => void>()

function change(place: Place, all: readonly Kept[]): void {
  write(place, all)
  for (const listen of listeners) listen()
}

export const kept = {
  list,
  /** The list as one string, for `useSyncExternalStore`. */
  seen(place: Place): string {
    try {
      return localStorage.getItem(keyOf(place)) ?? ''
    } catch {
      return ''
    }
  },
  subscribe: (listen: () => void): (() => void) => {
    listeners.add(listen)
    return () => listeners.delete(listen)
  },
  /** Adds an entry, or puts it in the place of the one for the same proposal. */
  add(place: Place, entry: Kept): void {
    const all = list(place)
    const known = all.find(({ proposal }) => proposal === entry.proposal)
    if (known?.live === entry.live) return
    change(place, [...all.filter((other) => other !== known), entry])
  },
  remove(place: Place, gone: ProposalId): void {
    const all = list(place)
    if (all.some(({ proposal }) => proposal === gone))
      change(
        place,
        all.filter(({ proposal }) => proposal !== gone),
      )
  },
}
