// Holding: while a paragraph is called or the text under silence nobody is in the rooms of what is drafted about it, and what
// was on everybody's screen is off it; when that ends without agreement it goes on [C7, Z2].

import type { Act } from '../shared/acts.ts'
import type { Actor } from '../shared/delegations.ts'
import type { ProposalId } from '../shared/ids.ts'
import { CLOSE, type Close } from '../shared/rooms.ts'
import { isHeld } from '../shared/standing.ts'
import type { Audience } from './audience.ts'
import type { Conference } from './conference.ts'
import type { Desk, Desks } from './desks.ts'
import type { Screen } from './screen.ts'

/** What holding has of the drafting it is part of. */
export type Holder = {
  readonly mayEnter: (actor: Actor, proposal: ProposalId) => boolean
  /** Shows everyone out of a desk's room, and says why. */
  readonly end: (desk: Desk, close: Close) => void
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

  /** What the act is about is held: everyone is shown out, and what was on the screen is off it. */
  hold(act: Act & { readonly does: 'call' | 'open-silence' }): void {
    for (const desk of this.#concernedBy(act)) {
      if (!isHeld(this.#desks.aimOf(desk.text), this.#conference.negotiation)) continue
      this.#screen.suspend(desk.text.proposal)
      this.#holder.end(desk, act.does === 'call' ? CLOSE.called : CLOSE.silence)
    }
  }

  /** It is over. Where nothing was agreed, what was on everybody's screen is there again; where it was, the rooms are closed. */
  release(act: Act & { readonly does: 'agree' | 'close-call' | 'close-silence' }): void {
    for (const desk of this.#concernedBy(act)) {
      const { proposal, live } = desk.text
      const typist = this.#screen.resume(proposal)
      if (!this.#desks.mayGoOn(desk.text)) this.#holder.end(desk, CLOSE.agreed)
      if (live && typist && this.#desks.isChanged(desk) && this.#holder.mayEnter(typist, proposal))
        this.#screen.show({ ...this.#desks.roomAt(desk.text), wording: desk.words }, typist)
      this.#holder.audience.sayDrafts(desk)
    }
  }

  /** A call is about a paragraph, silence about the whole text. */
  #concernedBy(act: Act): readonly Desk[] {
    return 'paragraph' in act && act.paragraph !== undefined
      ? this.#desks.about(act.paragraph)
      : this.#desks.all
  }
}
