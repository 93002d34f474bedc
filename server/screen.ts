// Drafting on the screen: what is typed on a live proposal is put on everybody's rolling text, often enough to be read as
// it is typed, and on the record when the hand rests [D3, F2].

import { completed } from '../shared/asked.ts'
import type { Actor } from '../shared/delegations.ts'
import type { ProposalId } from '../shared/ids.ts'
import { groundOf } from '../shared/meanings.ts'
import type { LiveWording } from '../shared/floor.ts'
import { exceptionsOf, wordingOf } from '../shared/proposals.ts'
import { hasHidden } from '../shared/printable.ts'
import { hashOf } from '../shared/prose.ts'
import type { Conference } from './conference.ts'
import type { Floor } from './floor.ts'

/** Ten times a second: twice what the eye needs to see words being typed, and cheap to fan out [F2]. */
const SHOWN_EVERY = 100
/** The hand rests when nothing was typed for this long. */
const HAND_RESTS = 1_500

/** A proposal being typed on the screen, and by whom last. */
type Typing = {
  words: LiveWording
  typist: Actor
  showing: NodeJS.Timeout | null
  resting: NodeJS.Timeout | null
}

export class Screen {
  readonly #conference: Conference
  readonly #floor: Floor
  readonly #typing = new Map<ProposalId, Typing>()
  /** Those whose words are on their way to the record, and by whom. */
  readonly #settling = new Map<ProposalId, Actor>()
  /** Those whose paragraph is called, and by whom. */
  readonly #suspended = new Map<ProposalId, Actor>()

  constructor(conference: Conference, floor: Floor) {
    this.#conference = conference
    this.#floor = floor
  }

  /** Somebody typed: everyone sees it within a tenth of a second, and it is recorded once the hand rests. */
  show(words: LiveWording, typist: Actor): void {
    if (hasHidden(words.wording)) return // nobody is shown what cannot be seen, and it cannot be tabled [P8]
    const known = this.#typing.get(words.proposal)
    const typing: Typing = known ?? { words, typist, showing: null, resting: null }
    typing.words = words
    typing.typist = typist
    typing.showing ??= setTimeout(() => {
      typing.showing = null
      this.#floor.sayLive(typing.words)
    }, SHOWN_EVERY)
    if (typing.resting) clearTimeout(typing.resting)
    typing.resting = setTimeout(() => void this.settle(words.proposal), HAND_RESTS)
    this.#typing.set(words.proposal, typing)
  }

  /**
   * Records what everyone has seen of a proposal, in the name of who typed last; then it is live no longer. The record says
   * that it was typed so: no key has signed it [R13].
   */
  async settle(proposal: ProposalId): Promise<void> {
    const typing = this.#typing.get(proposal)
    if (!typing) return
    this.#stop(proposal)
    const { words, typist } = typing
    this.#settling.set(proposal, typist)
    await this.#table(words, typist)
    this.#settling.delete(proposal)
    if (!this.#typing.has(proposal)) this.#floor.sayLiveEnded(proposal)
  }

  /**
   * Stops the clocks of a proposal whose words are about to become others; answers who was typing it, also when its
   * words are on their way to the record, where they will find that the text has moved.
   */
  hold(proposal: ProposalId): Actor | null {
    const typing = this.#typing.get(proposal)
    this.#stop(proposal)
    return typing?.typist ?? this.#settling.get(proposal) ?? null
  }

  /** Takes a proposal off the screen without recording it: it was decided, or its paragraph agreed. */
  end(proposal: ProposalId): void {
    this.#stop(proposal)
    this.#floor.sayLiveEnded(proposal)
  }

  /** Takes a proposal off the screen while its paragraph is called, and remembers who was typing it. */
  suspend(proposal: ProposalId): void {
    const typist = this.hold(proposal)
    if (typist) this.#suspended.set(proposal, typist)
    this.end(proposal)
  }

  /** Who was typing a proposal when its paragraph was called; asked once. */
  resume(proposal: ProposalId): Actor | null {
    const typist = this.#suspended.get(proposal) ?? null
    this.#suspended.delete(proposal)
    return typist
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#typing.keys(), (proposal) => this.settle(proposal)))
  }

  #stop(proposal: ProposalId): void {
    const typing = this.#typing.get(proposal)
    if (typing?.showing) clearTimeout(typing.showing)
    if (typing?.resting) clearTimeout(typing.resting)
    this.#typing.delete(proposal)
  }

  async #table({ proposal, paragraph, meaning, from, wording }: LiveWording, typist: Actor): Promise<void> {
    const { negotiation } = this.#conference
    const tabled = negotiation.proposals.get(proposal)
    const { reason, precedents } = tabled ? wordingOf(tabled) : { reason: '', precedents: [] }
    // What a group has said of whom it does not speak for stays said.
    const except = tabled?.owner === typist.delegation ? exceptionsOf(tabled) : []
    const base = hashOf(groundOf(negotiation, { paragraph, meaning }))
    const intent = { paragraph, meaning, ...(from && { from }) }
    const act = {
      does: 'table',
      proposal,
      ...(tabled ? { paragraph } : intent),
      base,
      wording,
      reason,
      precedents,
      ...(except.length > 0 && { except }),
    } as const
    // What is refused (no change left, agreed meanwhile) or cannot be kept stays in the working text: its typists have
    // it, and their desk says why it is not recorded.
    await this.#conference
      .perform(typist, completed(act, typist, negotiation), 'typed-on-screen')
      .catch(() => undefined)
  }
}
