// Who reads a working text while it is typed: those who draft it, or everyone, on the screen. Words begun in private are
// on nobody else's screen before they are tabled, and what everyone reads is typed only by those who may table it
// [D4, D5].

import type { Actor } from '../shared/delegations.ts'
import { circleOf } from '../shared/drafters.ts'
import type { DelegationCode } from '../shared/ids.ts'
import type { Drafting as WayOfDrafting } from '../shared/paragraphs.ts'
import { mayEnter } from '../shared/rights.ts'
import { CLOSE, type Close } from '../shared/rooms.ts'
import type { Conference } from './conference.ts'
import type { Desk, Desks } from './desks.ts'
import type { Floor } from './floor.ts'
import type { Screen } from './screen.ts'
import type { WorkingTexts } from './working-texts.ts'

type Means = {
  readonly conference: Conference
  readonly texts: WorkingTexts
  readonly desks: Desks
  readonly screen: Screen
  /** Everybody who has been in a room. */
  readonly seated: () => Iterable<Actor>
  readonly floor: Floor
}

export class Audience {
  readonly #means: Means

  constructor(means: Means) {
    this.#means = means
  }

  /** The way of drafting has changed. Words begun in private stay private until they are tabled [D4]. */
  async follow(desk: Desk, way: WayOfDrafting): Promise<void> {
    if (way === 'screen') {
      if (desk.text.live || !(await this.putOnScreen(desk))) return
      const room = await desk.room
      room?.showOut(CLOSE.onScreen) // what is still on the wire was typed in private: it is not taken in [D4]
      return
    }
    desk.isAwaited = false
    await this.#means.screen.settle(desk.text.proposal)
    await this.setLive(desk, false)
  }

  /** A working text has been tabled on the screen: with nothing else in it, or once that is so, everyone reads it. */
  async tabled(desk: Desk): Promise<void> {
    if (desk.text.live) return
    desk.isAwaited = true
    await this.putOnScreen(desk)
  }

  /** Everyone reads it from now on, if they know all its words already; answers whether it is so. */
  async putOnScreen(desk: Desk): Promise<boolean> {
    const room = await desk.room
    await room?.type(() => undefined) // what was typed in private may still be on its way to the disk
    if (room?.isBusy) return this.putOnScreen(desk)
    const { desks } = this.#means
    if (!desks.isOnScreen(desk.text) || desks.isChanged(desk)) return false
    desk.isAwaited = false
    const marked = this.setLive(desk, true)
    this.#showOut(desk, room)
    await marked
    return true
  }

  /** Whoever drafts only within the delegation leaves a room that everyone reads, with their words to copy [D5, W4]. */
  async showOutSilent(desk: Desk): Promise<void> {
    this.#showOut(desk, await desk.room)
  }

  /** Who may draft here has changed: whoever no longer may is shown out, and everyone concerned hears of it [P7]. */
  async showOutStrangers(desk: Desk, leaving: DelegationCode, close: Close): Promise<void> {
    const { seated, floor, desks, conference } = this.#means
    const drafters = desks.drafters(desk)
    const strangers = [...seated()].filter(({ delegation }) => !drafters.includes(delegation))
    // Also those that had it among their drafts until now, and nobody of theirs in the room.
    for (const delegation of new Set([leaving, ...circleOf(desk.text, conference.negotiation)]))
      floor.sayDrafts(delegation)
    const room = await desk.room
    for (const { seat } of strangers) room?.showOut(close, seat)
  }

  /** Tells those who draft at a desk how it stands. */
  sayDrafts(desk: Desk): void {
    for (const delegation of this.#means.desks.drafters(desk)) this.#means.floor.sayDrafts(delegation)
  }

  async setLive(desk: Desk, live: boolean): Promise<void> {
    if (desk.text.live === live) return
    const marked = this.mark(desk, live)
    this.sayDrafts(desk)
    await marked
  }

  /** The same where nobody is told, because nobody is there yet. */
  async mark(desk: Desk, live: boolean): Promise<void> {
    if (desk.text.live === live) return
    desk.text = { ...desk.text, live }
    await this.#means.texts.setLive(desk.text.proposal, live)
  }

  #showOut({ text }: Desk, room: Awaited<Desk['room']> | undefined): void {
    const { seated, conference } = this.#means
    for (const actor of seated()) {
      const answer = mayEnter(actor, text, conference.negotiation)
      if (!answer.ok && answer.refusal === 'head-types-on-screen') room?.showOut(CLOSE.headTypes, actor.seat)
    }
  }
}
