// The floor: what everyone in a negotiation listens to. Entries are the record, as the listener may read it
// (attribution.ts); the rest says how things stand now and is not recorded. Each message is one JSON text frame, from
// the house to the client.

import type { SeenEntry } from './attribution.ts'
import type { Intent } from './bridging.ts'
import type { ClearanceNow } from './clearances.ts'
import type { Actor } from './delegations.ts'
import type { Note } from './notes.ts'
import type { DelegationCode, ProposalId } from './ids.ts'
import type { RoomOf } from './drafters.ts'
import type { Prose } from './prose.ts'
import type { OnScreen } from './room-screen.ts'
import type { Unwritten } from './unwritten.ts'

/** A working text that the listener's delegation writes; nobody else hears of it [W1]. */
export type Draft = RoomOf & {
  /** Whether its words differ from what is tabled, or from the base where nothing is tabled yet. */
  readonly changed: boolean
  /** Whether everyone reads it while it is typed [D3]. */
  readonly live: boolean
  /** Whether one of its delegation has said that these words are ready for its head to table [P11]. */
  readonly ready: boolean
  /** The reason that was brought with its words, while they were never tabled [N9]. */
  readonly reason?: string
  /** What is prepared, where nobody types it; not there when nothing is [P14]. */
  readonly unwritten?: Unwritten
}

/** Whether a draft has words that only its own delegation sees: what is live is on everybody's screen already. */
export const isUntabled = ({ changed, live }: Draft): boolean => changed && !live

/** A proposal on the screen while it is typed: seen by all, not yet recorded [D3]. */
export type LiveWording = Intent & {
  readonly proposal: ProposalId
  /** Null for a listener who is not told. */
  readonly owner: DelegationCode | null
  readonly wording: Prose
}

/** What the house says; `Said` are entries as recorded on the house's side, and as they may be read on the listener's. */
export type FloorMessage<Said extends SeenEntry = SeenEntry> =
  /**
   * The first message: who the house takes the listener for, what its clock shows (ISO 8601 in UTC), and the entry behind
   * which the entries follow. That is the
   * `since` that was asked for, or 0 where names were set since: what the listener has is then to be replaced [T7].
   */
  | {
      readonly is: 'seated'
      readonly actor: Actor
      readonly name: string
      readonly head: number
      readonly since: number
      readonly at: string
    }
  /** Entries in order, each once [F1]. */
  | { readonly is: 'entries'; readonly entries: readonly Said[] }
  /** Delegations with somebody in the room. */
  | { readonly is: 'present'; readonly delegations: readonly DelegationCode[] }
  | { readonly is: 'drafts'; readonly drafts: readonly Draft[] }
  /** What the listener's group has with its members, or the listener's own group; nobody else hears of it [E2]. */
  | { readonly is: 'clearances'; readonly clearances: readonly ClearanceNow[] }
  /** The notes of the listener's own delegation when it comes in, and each as it changes; nobody else hears of them [H3]. */
  | { readonly is: 'notes'; readonly notes: readonly Note[] }
  | { readonly is: 'note'; readonly note: Note }
  /** What the room screen shows now [X3]. */
  | { readonly is: 'screen'; readonly shown: OnScreen | null }
  | { readonly is: 'live'; readonly live: LiveWording }
  /** What was live is recorded, or is private again, or gone. */
  | { readonly is: 'live-ended'; readonly proposal: ProposalId }
