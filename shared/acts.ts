// What people do. An act is what a seat asks of the negotiation; the record keeps those that were allowed, numbered.
// To add one: add a case here, and the compiler leads through rights, record, wire and words.

import type { NamesTo } from './attribution.ts'
import type { From } from './bridging.ts'
import type { Actor, Delegation } from './delegations.ts'
import type { DelegationCode, NegotiationId, ParagraphId, ProposalId, TextHash, WordingHash } from './ids.ts'
import type { Meaning } from './meanings.ts'
import type { ObserversRead } from './observing.ts'
import type { Drafting, DraftParagraph } from './paragraphs.ts'
import type { Stance, Subject } from './positions.ts'
import type { SetAside } from './proposals.ts'
import type { Prose } from './prose.ts'
import type { Tabling } from './tabling.ts'
import type { Named } from './silence.ts'
import type { Voucher } from './signing.ts'

/** A proposal in the words in which it was seen. */
export type Seen = { readonly proposal: ProposalId; readonly wording: WordingHash }

/** A proposal in the words in which it was seen, and those in which it goes on. */
export type Carried = Seen & {
  readonly prose: Prose
  /** Where a split brings it: the paragraph that its words are in now, when that is another [M9]. */
  readonly to?: ParagraphId
}

/** What an acceptance comes to. The house works it out, and the record keeps it. */
export type Outcome = {
  /** The new base of the paragraph, or of the one that is new. */
  readonly result: Prose
  /** Every other pending proposal it touches: carried over to the new base in these words … */
  readonly carried: readonly Carried[]
  /** … or left on the old one, because it changes the same words … */
  readonly outdated: readonly Seen[]
  /** … or ended, because what it is about is no longer there. */
  readonly lapsing?: readonly Seen[]
}

/** What a delegation says of the adopted text: on these paragraphs, or where there are none on the whole [Y4]. */
type Stated = { readonly on: readonly ParagraphId[]; readonly statement: string }

export type Act =
  | {
      readonly does: 'convene'
      readonly negotiation: NegotiationId
      readonly title: string
      /** From here on every act of a seat is signed by the seat's own key [R13]; records that are older do not say it. */
      readonly acts?: 'signed'
    }
  | { readonly does: 'admit'; readonly delegation: Delegation }
  /** A head lets the delegates of its own delegation table, or no longer [A6]. */
  | { readonly does: 'delegate-tabling'; readonly delegated: boolean }
  | {
      readonly does: 'import-draft'
      /** The name of the text, for example "Zero draft". */
      readonly name: string
      readonly paragraphs: readonly DraftParagraph[]
    }
  | { readonly does: 'set-drafting'; readonly drafting: Drafting; readonly paragraph?: ParagraphId }
  /** To whom it is shown who proposed what, from now on and for all that was before [T1]. */
  | { readonly does: 'set-attribution'; readonly namesTo: NamesTo }
  /** What observers, and whoever has the public link, are sent from now on [T10]. */
  | { readonly does: 'set-observing'; readonly observersRead: ObserversRead }
  | ({
      readonly does: 'table'
      readonly proposal: ProposalId
      readonly paragraph: ParagraphId
      /** Said when it is first tabled; where it is not said, other words for the paragraph. */
      readonly meaning?: Meaning
      /** What a facilitators' proposal was made from; said when it is first tabled. */
      readonly from?: From
      /** For a group: members it does not speak for in this [P10]. */
      readonly except?: readonly DelegationCode[]
      /** The pending proposals inside the words it had, as they read inside these (worked out by the house). */
      readonly carried?: readonly Carried[]
    } & Tabling)
  /** What a delegation said, taken down by the secretariat [U1]. */
  | ({
      readonly does: 'enter-orally'
      readonly delegation: DelegationCode
      /** On whose instruction, in words. */
      readonly instruction: string
      readonly proposal: ProposalId
      readonly paragraph: ParagraphId
      readonly meaning?: Meaning
    } & Tabling)
  | {
      readonly does: 'confirm-oral'
      readonly proposal: ProposalId
      /** The words the delegation saw. */
      readonly wording: WordingHash
    }
  | {
      readonly does: 'open-joint'
      readonly proposal: ProposalId
      readonly paragraph: ParagraphId
      readonly meaning?: Meaning
      /** In the order in which their names print. */
      readonly delegations: readonly DelegationCode[]
    }
  /** Said by a delegation that was named: that it takes part, or that it does not, or no more. */
  | { readonly does: 'answer-joint'; readonly proposal: ProposalId; readonly takesPart: boolean }
  | { readonly does: 'close-joint'; readonly proposal: ProposalId }
  | { readonly does: 'withdraw'; readonly proposal: ProposalId; readonly reason: string }
  | {
      readonly does: 'agree'
      readonly paragraph: ParagraphId
      /** The words the facilitator saw. */
      readonly wording: WordingHash
      /** The pending proposals the facilitator saw, and knows will lapse. */
      readonly lapsing: readonly ProposalId[]
      /** It falls open when one of these is reopened [C8]. */
      readonly subjectTo?: readonly ParagraphId[]
    }
  | {
      readonly does: 'reopen'
      readonly paragraph: ParagraphId
      readonly askedBy?: DelegationCode
      readonly reason: string
      /** What was agreed subject to it, as the facilitator saw it, and falls open with it [C8]. */
      readonly falling?: readonly ParagraphId[]
    }
  | {
      readonly does: 'call'
      readonly paragraph: ParagraphId
      /** The words the facilitator saw. */
      readonly wording: WordingHash
      /** The last moment for an objection; without it the call stands until the facilitators close it. */
      readonly until?: string
    }
  | {
      readonly does: 'object'
      readonly paragraph: ParagraphId
      /** The called words the delegation saw. */
      readonly wording: WordingHash
      readonly statement: string
    }
  | { readonly does: 'withdraw-objection'; readonly paragraph: ParagraphId }
  /** The paragraph is open again, in the words it has. */
  | { readonly does: 'close-call'; readonly paragraph: ParagraphId; readonly reason: string }
  | ({
      readonly does: 'accept'
      readonly paragraph: ParagraphId
      /** What the facilitator saw there: the words, and what is done to the text beside (`seenAt` in seen.ts). */
      readonly base: WordingHash
      /** What is taken into the text, in the words the facilitator saw. */
      readonly taken: readonly Seen[]
    } & Outcome)
  /** What was agreed and then reopened becomes the base again: a facilitators' proposal, accepted as it is tabled [C9]. */
  | ({
      readonly does: 'restore'
      readonly paragraph: ParagraphId
      /** The words the facilitator saw there. */
      readonly base: WordingHash
      /** The entry that reopened the paragraph. */
      readonly reopening: number
      /** The proposal that is tabled and accepted in one. */
      readonly proposal: ProposalId
    } & Outcome)
  /** Said by the owner it is an invitation, said by the delegation itself a request; with both it is a sponsor [P6]. */
  | { readonly does: 'cosponsor'; readonly proposal: ProposalId; readonly delegation: DelegationCode }
  | { readonly does: 'end-cosponsoring'; readonly proposal: ProposalId; readonly delegation: DelegationCode }
  | { readonly does: 'share-room'; readonly proposal: ProposalId; readonly shared: boolean }
  | {
      readonly does: 'set-aside'
      readonly proposal: ProposalId
      readonly as: SetAside
      readonly reason: string
    }
  | { readonly does: 'take-up'; readonly proposal: ProposalId }
  | {
      readonly does: 'issue-revision'
      readonly name: string
      readonly symbol: string
      readonly note: string
      /** The text the facilitator saw, as it would be issued. */
      readonly text: TextHash
      /** Whether pending proposals go on, or end with the revision. */
      readonly pending: 'carried' | 'ended'
    }
  | {
      readonly does: 'open-silence'
      /** The last text issued, by its name and by its hash. */
      readonly revision: string
      readonly text: TextHash
      /** The last moment at which silence can be broken, ISO 8601 in UTC with milliseconds. */
      readonly until: string
      /** The pending proposals the facilitator saw, and knows will lapse if silence holds. */
      readonly lapsing: readonly ProposalId[]
    }
  | {
      readonly does: 'break-silence'
      /** The attempt, by the number of the entry that opened it. */
      readonly silence: number
      readonly named: readonly Named[]
      readonly reason: string
    }
  /** The deadline has passed. Only the house itself says so; what came of it follows from what was recorded before. */
  | { readonly does: 'close-silence'; readonly silence: number }
  | {
      readonly does: 'adopt'
      /** The last text issued, by its name and by its hash. */
      readonly revision: string
      readonly text: TextHash
      /** Its symbol as adopted, and the day, as `2030-05-10`. */
      readonly symbol: string
      readonly day: string
      /** The pending proposals the secretariat saw, and knows will lapse. */
      readonly lapsing: readonly ProposalId[]
    }
  /** Another body has made the adopted text its own. */
  | { readonly does: 'endorse'; readonly body: string; readonly symbol: string; readonly day: string }
  | ({ readonly does: 'explain-position' } & Stated)
  | ({ readonly does: 'reserve' } & Stated)
  | ({ readonly does: 'dissociate' } & Stated)
  /** By the number of the entry by which it was said. */
  | { readonly does: 'withdraw-statement'; readonly statement: number }
  /** Misspelt words are to be put right: for ever beside them, and open to objection until this time [Y9]. */
  | {
      readonly does: 'notify-correction'
      readonly paragraph: ParagraphId
      /** The words the secretariat saw there. */
      readonly base: WordingHash
      readonly wording: Prose
      readonly reason: string
      /** The last moment for an objection, ISO 8601 in UTC with milliseconds. */
      readonly until: string
    }
  /** By the number of the entry that gave the notice. */
  | { readonly does: 'object-to-correction'; readonly notice: number; readonly statement: string }
  | {
      readonly does: 'correct'
      readonly paragraph: ParagraphId
      /** The words the secretariat saw there. */
      readonly base: WordingHash
      readonly wording: Prose
      readonly reason: string
    }
  | {
      readonly does: 'take-position'
      readonly on: Subject
      readonly stance: Stance
      /** The words the delegation saw. */
      readonly wording: WordingHash
      readonly statement: string
      readonly condition: string
      readonly except: readonly DelegationCode[]
    }
  | { readonly does: 'withdraw-position'; readonly on: Subject }

/** One line of the record. Numbers start at 1, without gaps; an entry is never changed or removed [R1]. */
export type Entry = {
  readonly number: number
  /** The house's clock, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  readonly by: Actor
  readonly act: Act
  /** What shows that the seat said it; without one it is the house that says so. */
  readonly voucher?: Voucher
}
