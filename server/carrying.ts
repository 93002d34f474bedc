// Carrying drafts over: when the ground under a working text has changed, the new one is typed into it, and its own changes
// stay [B4]. What is on the screen waits meanwhile, and goes on in its new words.

import type { Actor } from '../shared/delegations.ts'
import type { ProposalId } from '../shared/ids.ts'
import type { Audience } from './audience.ts'
import type { Desk, Desks } from './desks.ts'
import type { OpenRooms } from './open-rooms.ts'
import type { Screen } from './screen.ts'

/** What carrying over has of the drafting it is part of. */
export type Carrier = {
  readonly mayEnter: (actor: Actor, proposal: ProposalId) => boolean
  /** Shows everyone out of what is decided. */
  readonly end: (desk: Desk) => void
  readonly audience: Pick<Audience, 'sayDrafts' | 'setLive'>
  /** Takes work that nobody waits for. */
  readonly aside: (work: Promise<void>) => void
}

export class Carrying {
  readonly #desks: Desks
  readonly #rooms: OpenRooms
  readonly #screen: Screen
  readonly #carrier: Carrier

  constructor(desks: Desks, rooms: OpenRooms, screen: Screen, carrier: Carrier) {
    this.#desks = desks
    this.#rooms = rooms
    this.#screen = screen
    this.#carrier = carrier
  }

  /** Carries one desk over, or ends it where there is nothing left to write on. */
  over(desk: Desk): void {
    if (!this.#desks.mayGoOn(desk.text)) return this.#carrier.end(desk)
    if (!this.#desks.isBehind(desk)) return
    if (desk.carrying) return // whoever is at it goes on until the words are on the ground there is then
    desk.carrying = { typist: this.#screen.hold(desk.text.proposal) }
    this.#carrier.aside(this.#retype(desk))
  }

  async #retype(desk: Desk): Promise<void> {
    try {
      let room = await this.#rooms.upToDate(desk)
      while (this.#desks.isBehind(desk)) room = await this.#rooms.upToDate(desk)
      this.#desks.write(desk, room.wording)
      const typist = desk.carrying?.typist
      const { proposal, live } = desk.text
      if (live && !this.#desks.isOnScreen(desk.text)) {
        // Its words went to a paragraph that is drafted beside the text [D1].
        this.#screen.end(proposal)
        await this.#carrier.audience.setLive(desk, false)
      } else if (live && typist && this.#carrier.mayEnter(typist, proposal))
        this.#screen.show({ ...this.#desks.roomAt(desk.text), wording: room.wording }, typist)
      this.#carrier.aside(this.#rooms.putAway(desk, room))
    } finally {
      desk.carrying = null
      this.#carrier.audience.sayDrafts(desk)
    }
  }
}
