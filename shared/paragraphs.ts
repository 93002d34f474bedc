// The paragraphs of a declaration: what each is, its present wording, and whether its words may still change.

import type { Call, EndedCall } from './calls.ts'
import type { DelegationCode, ParagraphId, ProposalId } from './ids.ts'
import type { Prose } from './prose.ts'

export const PARAGRAPH_KINDS = ['heading', 'preambular', 'operative', 'sub-paragraph', 'unnumbered'] as const
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number]

/** What a part of a declaration is: its preamble, or the numbered part that says what is done. */
export const PART_KINDS = ['preambular', 'operative'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** A paragraph as a draft brings it in. Its label is its number as typed, for example `12 bis.` or `(a)`; it may be empty. */
export type DraftParagraph = {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  /** Depth: 1 for a title or a paragraph of the first rank, 2 for one below it, and so on. */
  readonly level: number
  readonly label: string
  readonly prose: Prose
}

export type ParagraphState =
  | { readonly is: 'open' }
  /** The room is asked to agree these exact words; nothing changes them while the call stands [C2]. */
  | ({ readonly is: 'called' } & Call)
  | {
      readonly is: 'agreed'
      readonly at: string
      readonly entry: number
      /** It falls open when one of these is reopened [C8]. */
      readonly subjectTo: readonly ParagraphId[]
    }
  /** Final: no act changes a word of it [Y2]. */
  | { readonly is: 'adopted'; readonly at: string; readonly entry: number }
  | Gone

/** The words are not in the text any more, or not here. What stays is a tombstone with the number [M3]. */
export type Gone = {
  readonly is: 'gone'
  readonly as: 'deleted' | 'merged' | 'moved'
  /** The proposal that was accepted. */
  readonly by: ProposalId
  readonly at: string
  readonly entry: number
  /** Where the words are now. */
  readonly to?: ParagraphId
}

/** Whether its words are in the text here: not a tombstone. */
export const isStanding = ({ state }: { readonly state: ParagraphState }): boolean => state.is !== 'gone'

/** What was agreed and then opened again: it stays beside the paragraph [L3]. */
export type Reopening = {
  readonly agreed: Prose
  readonly entry: number
  readonly at: string
  readonly askedBy?: DelegationCode
  readonly reason: string
  /** The paragraph that was reopened, where this one was agreed subject to it and fell open with it [C8]. */
  readonly fellWith?: ParagraphId
}

/** A wording the paragraph had, and what replaced it: accepted proposals, or where there are none a corrigendum [Y6]. */
export type Rewording = {
  readonly before: Prose
  readonly accepted: readonly ProposalId[]
  readonly entry: number
  readonly at: string
}

/** Before every other paragraph of the text. */
export const BEGINNING = 'beginning'

/** The paragraph after which a new one stands, or that it stands before them all [M13]. */
export type InsertedAt = ParagraphId | typeof BEGINNING

/** Where proposals are kept while they are written: *beside* the text until tabled, or *in* it on the screen, live. */
export type Drafting = 'beside' | 'screen'

export type Paragraph = Omit<DraftParagraph, 'prose'> & {
  /** How the paragraph is cited in a proposal's number and in speech, for example `13` or `13 (a)` or `PP3`. */
  readonly reference: string
  /** The present wording in the declaration. */
  readonly base: Prose
  readonly state: ParagraphState
  /** Set when this paragraph differs from the negotiation's way of drafting. */
  readonly drafting?: Drafting
  readonly reopenings: readonly Reopening[]
  readonly rewordings: readonly Rewording[]
  /** The calls that are over, in the order in which they ended. */
  readonly calls: readonly EndedCall[]
  /**
   * For a paragraph that was proposed and accepted: by which proposal it came, and where it stands until a revision gives
   * it a number of its own.
   */
  readonly inserted?: { readonly after: InsertedAt | null; readonly by: ProposalId }
  /** For the second half of a paragraph that was split: which that was, and the entry that split it [M8]. */
  readonly splitFrom?: { readonly paragraph: ParagraphId; readonly entry: number }
  /** Whether it became preambular or operative since its number was given: the next revision gives it another [M11]. */
  readonly isRecast?: true
}
