// The rooms in session: each opened from its working text when somebody enters, brought up to date when the base under it
// has changed, and put away when it is empty, its text compacted and its file closed.

import type { SeatId } from '../shared/ids.ts'
import { sameProse } from '../shared/prose.ts'
import { CLOSE } from '../shared/rooms.ts'
import { proseOf, rewrite } from '../shared/working-text.ts'
import { type Chance, newClient } from './chance.ts'
import type { Desk, Desks } from './desks.ts'
import { type Keep, Room } from './rooms/room.ts'
import type { WorkingTexts } from './working-texts.ts'

/** An empty room is put away after a moment, so that a reloaded page finds it open. */
const LINGERS = 10_000

/** What the rooms' keeper is told, and by whom it is told what went wrong. */
export type Keeper = {
  /** Words have changed and are on disk. */
  readonly onWords: (desk: Desk, room: Room, by: SeatId) => void
  /** Takes work that nobody waits for. */
  readonly aside: (work: Promise<void>) => void
  /** Draws the client ids under which the house types. */
  readonly chance: Chance
}

export class OpenRooms {
  readonly #texts: WorkingTexts
  readonly #desks: Desks
  readonly #keeper: Keeper

  constructor(texts: WorkingTexts, desks: Desks, keeper: Keeper) {
    this.#texts = texts
    this.#desks = desks
    this.#keeper = keeper
  }

  /** The room of a desk, opened when it is not. */
  of(desk: Desk): Promise<Room> {
    if (desk.room) return desk.room
    const opening = this.#open(desk)
    desk.room = opening
    opening.catch(() => {
      desk.room = null // the next who enters tries again
    })
    return opening
  }

  /**
   * The room of a desk, with its words on the base there is. Where they cannot be kept everyone leaves the room: nobody
   * goes on typing on the old base, and the next who enters has the new one typed in first.
   */
  async upToDate(desk: Desk): Promise<Room> {
    try {
      const room = await this.of(desk)
      await this.#bringUpToDate(desk, room)
      return room
    } catch (cause) {
      await this.close(desk)
      throw cause
    }
  }

  /** Puts a room away, unless somebody is in it. */
  async putAway(desk: Desk, room: Room): Promise<void> {
    if (room.occupied > 0 || desk.room === null || (await desk.room) !== room) return
    await this.#texts.compact(desk.text.proposal, room.state, room.clients)
    if (room.occupied > 0) return // somebody came back meanwhile
    desk.room = null
    room.close()
    await this.#texts.release(desk.text.proposal)
  }

  /** Closes the room of a desk, whoever is in it. */
  async close(desk: Desk): Promise<void> {
    const room = await desk.room
    desk.room = null // what lingers finds nothing to put away
    room?.close()
    await this.#texts.release(desk.text.proposal)
  }

  /** The house closes: everybody in the room is told and comes back later; what they sent until now is on disk. */
  async suspend(desk: Desk): Promise<void> {
    const room = await desk.room
    room?.showOut(CLOSE.restarting)
    // What could not be kept was never acknowledged, and is on its typist's device.
    await room?.type(() => undefined).catch(() => undefined)
    await this.close(desk)
  }

  async #open(desk: Desk): Promise<Room> {
    const { proposal } = desk.text
    const keep: Keep = (update, seat) => this.#texts.keep(proposal, update, seat)
    const house = newClient(this.#keeper.chance)
    const room = new Room(await this.#texts.read(proposal), keep, () => performance.now(), house)
    room.onWords((by) => this.#keeper.onWords(desk, room, by))
    await this.#bringUpToDate(desk, room)
    room.onEmpty(() => {
      setTimeout(() => this.#keeper.aside(this.putAway(desk, room)), LINGERS).unref()
    })
    return room
  }

  async #bringUpToDate(desk: Desk, room: Room): Promise<void> {
    while (this.#desks.isBehind(desk)) {
      let { paragraph } = desk.text
      let base = this.#desks.baseOf(desk.text)
      // Read where it is typed: what somebody typed this moment may not be on disk yet, and stays.
      await room.type((doc) => {
        const words = proseOf(doc)
        const following = this.#desks.following(desk, words)
        const rebased = this.#desks.rebased(following, following.words)
        paragraph = following.text.paragraph
        base = this.#desks.baseOf(following.text)
        if (!sameProse(rebased, words)) rewrite(doc, rebased)
      })
      await this.#texts.setBase(desk.text.proposal, base, paragraph)
      desk.text = { ...desk.text, base, paragraph }
    }
  }
}
