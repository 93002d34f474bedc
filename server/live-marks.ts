// Which working texts everyone reads while they are typed: the mark on each, kept on disk, and how it follows the way of
// drafting. Words begun in private stay private until they are tabled [D4].

import { CLOSE } from '../shared/rooms.ts'
import type { Drafting } from '../shared/paragraphs.ts'
import type { Desk, Desks } from './desks.ts'
import type { Screen } from './screen.ts'
import type { WorkingTexts } from './working-texts.ts'

export class LiveMarks {
  readonly #desks: Desks
  readonly #texts: WorkingTexts
  readonly #screen: Screen
  readonly #onChange: (desk: Desk) => void

  constructor(desks: Desks, texts: WorkingTexts, screen: Screen, onChange: (desk: Desk) => void) {
    this.#desks = desks
    this.#texts = texts
    this.#screen = screen
    this.#onChange = onChange
  }

  /** The way of drafting has changed. */
  async follow(known: Desk, way: Drafting): Promise<void> {
    if (way === 'screen') {
      const room = await known.room
      await room?.type(() => undefined) // what was typed in private may still be on its way to the disk
      if (this.#desks.wayOf(known.text) !== 'screen') return
      if (this.#desks.draftOf(known).changed) return
      const marked = this.set(known, true)
      room?.showOut(CLOSE.onScreen) // what is still on the wire was typed in private: it is not taken in [D4]
      await marked
      return
    }
    await this.#screen.settle(known.text.proposal)
    await this.set(known, false)
  }

  async set(known: Desk, live: boolean): Promise<void> {
    if (known.text.live === live) return
    known.text = { ...known.text, live }
    this.#onChange(known)
    await this.#texts.setLive(known.text.proposal, live)
  }
}
