// Holding: while a paragraph is called nobody is in the rooms of what is drafted about it, and what was on everybody's screen
// is off it; when the call ends without agreement it goes on [C7].

import type { Actor } from '../shared/delegations.ts'
import type { ParagraphId, ProposalId } from '../shared/ids.ts'
import { isHeld } from '../shared/standing.ts'
import type { Audience } from './audience.ts'
import type { Conference } from './conference.ts'
import type { Desk, Desks } from './desks.ts'
import type { Screen } from './screen.ts'

/** What holding has of the drafting it is part of. */
export type Holder = {
  readonly mayEnter: (actor: Actor, proposal: ProposalId) => boolean
  /** Shows everyone out of a called paragraph's room. */
  readonly end: (desk: Desk) => void
  readonly audience: Pick<Audience, 'sayDrafts'>
}

export class Holding {
  readonly #conference: Conference
  readonly #desks: Desks
  readonly #screen: Screen
  readonly #holder: Holder

  constructor(conference: Conference, desks: Desks, screen: Screen, holder: Holder) {
    this.#conference = conference
    this.#desks = desks
    this.#screen = screen
    this.#holder = holder
  }

  /** The paragraph is called. */
  hold(paragraph: ParagraphId): void {
    for (const desk of this.#desks.about(paragraph)) {
      if (!isHeld(this.#desks.aimOf(desk.text), this.#conference.negotiation)) continue
      this.#screen.suspend(desk.text.proposal)
      this.#holder.end(desk)
    }
  }

  /** The call is over and the paragraph open: what was on everybody's screen when it came is there again. */
  release(paragraph: ParagraphId): void {
    for (const desk of this.#desks.about(paragraph)) {
      const { proposal, live } = desk.text
      const typist = this.#screen.resume(proposal)
      if (live && typist && this.#desks.isChanged(desk) && this.#holder.mayEnter(typist, proposal))
        this.#screen.show({ ...this.#desks.roomAt(desk.text), wording: desk.words }, typist)
      this.#holder.audience.sayDrafts(desk)
    }
  }
}
