// The desks of the delegations: every working text with its words as they last stood on disk, and which of them a
// delegation means when it goes on writing on a paragraph.

import type { Actor } from '../shared/delegations.ts'
import type { Draft } from '../shared/floor.ts'
import type { DelegationCode, ParagraphId, ProposalId } from '../shared/ids.ts'
import { type Negotiation, pendingOn, startingWords } from '../shared/negotiation.ts'
import { isPending } from '../shared/proposals.ts'
import { type Prose, sameProse } from '../shared/prose.ts'
import type { Room } from './rooms/room.ts'
import type { WorkingText } from './working-texts.ts'

/** A working text in drafting: its words as last durable, and its room while it is open. */
export type Desk = {
  text: WorkingText
  words: Prose
  room: Promise<Room> | null
  /** While a new base is being typed into it: who was typing on the screen. */
  carrying: { typist: Actor | null } | null
}

export class Desks {
  readonly #desks = new Map<ProposalId, Desk>()
  readonly #negotiation: () => Negotiation

  /** `negotiation` answers the state of things now. */
  constructor(negotiation: () => Negotiation) {
    this.#negotiation = negotiation
  }

  put(text: WorkingText, words: Prose): Desk {
    const desk: Desk = { text, words, room: null, carrying: null }
    this.#desks.set(text.proposal, desk)
    return desk
  }

  get(proposal: ProposalId): Desk | undefined {
    return this.#desks.get(proposal)
  }

  get all(): readonly Desk[] {
    return [...this.#desks.values()]
  }

  /** A desk as its own delegation hears of it. */
  draftOf({ text, words }: Desk): Draft {
    const { proposal, paragraph, owner, live } = text
    return { proposal, paragraph, owner, live, changed: !sameProse(words, this.startOf(text)) }
  }

  /** What a delegation has in drafting; decided proposals no longer. */
  draftsOf(delegation: DelegationCode): readonly Draft[] {
    return this.all
      .filter(({ text }) => text.owner === delegation && this.#isPending(text))
      .map((desk) => this.draftOf(desk))
  }

  /** What the words of a working text are compared with, and start from: what is tabled, or the base. */
  startOf({ paragraph, proposal }: Pick<WorkingText, 'paragraph' | 'proposal'>): Prose {
    const negotiation = this.#negotiation()
    const known = negotiation.paragraphs.get(paragraph)
    return known ? startingWords(negotiation, known, proposal) : []
  }

  /**
   * The proposal a delegation goes on with on a paragraph: the last it is drafting in words of its own, or has tabled;
   * undefined when it has none.
   */
  pendingOf(delegation: DelegationCode, paragraph: ParagraphId): ProposalId | undefined {
    const drafted = this.#on(delegation, paragraph).findLast(
      (desk) => this.#isPending(desk.text) && !this.#isUntouched(desk),
    )
    const tabled = pendingOn(this.#negotiation(), paragraph).findLast(({ owner }) => owner === delegation)
    return drafted?.text.proposal ?? tabled?.id
  }

  /** A working text nobody has written in: it serves for the next proposal, so that a click leaves nothing behind. */
  untouchedOf(delegation: DelegationCode, paragraph: ParagraphId): ProposalId | undefined {
    return this.#on(delegation, paragraph).find((desk) => this.#isUntouched(desk))?.text.proposal
  }

  #on(delegation: DelegationCode, paragraph: ParagraphId): readonly Desk[] {
    return this.all.filter(({ text }) => text.owner === delegation && text.paragraph === paragraph)
  }

  #isPending({ proposal }: WorkingText): boolean {
    const tabled = this.#negotiation().proposals.get(proposal)
    return !tabled || isPending(tabled)
  }

  #isUntouched({ text, words }: Desk): boolean {
    return !this.#negotiation().proposals.has(text.proposal) && sameProse(words, this.startOf(text))
  }
}
