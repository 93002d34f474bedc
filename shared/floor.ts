// The floor: what everyone in a negotiation listens to. Entries are the record and are the same for all; the rest says
// how things stand now and is not recorded. Each message is one JSON text frame, from the house to the client.

import type { Entry } from './acts.ts'
import type { Intent } from './bridging.ts'
import type { Actor } from './delegations.ts'
import type { Note } from './notes.ts'
import type { DelegationCode, ProposalId } from './ids.ts'
import type { Prose } from './prose.ts'

/** A working text of the listener's own delegation; nobody else hears of it [W1]. */
export type Draft = Intent & {
  readonly proposal: ProposalId
  readonly owner: DelegationCode
  /** Whether its words differ from what is tabled, or from the base where nothing is tabled yet. */
  readonly changed: boolean
  /** Whether everyone reads it while it is typed [D3]. */
  readonly live: boolean
}

/** A proposal on the screen while it is typed: seen by all, not yet recorded [D3]. */
export type LiveWording = Intent & {
  readonly proposal: ProposalId
  readonly owner: DelegationCode
  readonly wording: Prose
}

export type FloorMessage =
  /** The first message: who the house takes the listener for. */
  | { readonly is: 'seated'; readonly actor: Actor; readonly name: string; readonly head: number }
  /** Entries in order, each once; the first follows the `since` that was asked for [F1]. */
  | { readonly is: 'entries'; readonly entries: readonly Entry[] }
  /** Delegations with somebody in the room. */
  | { readonly is: 'present'; readonly delegations: readonly DelegationCode[] }
  | { readonly is: 'drafts'; readonly drafts: readonly Draft[] }
  /** The notes of the listener's own delegation when it comes in, and each as it changes; nobody else hears of them [H3]. */
  | { readonly is: 'notes'; readonly notes: readonly Note[] }
  | { readonly is: 'note'; readonly note: Note }
  | { readonly is: 'live'; readonly live: LiveWording }
  /** What was live is recorded, or is private again, or gone. */
  | { readonly is: 'live-ended'; readonly proposal: ProposalId }
