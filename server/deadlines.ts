// The house keeps the deadline of a silence: as soon as it is past, it says so on the record, in its own name. Whether it is
// past is for the rules to say, by the time of the conference; this only asks often enough.

import { HOUSE } from '../shared/delegations.ts'
import { runningSilence } from '../shared/silence.ts'
import type { Clock, Conference } from './conference.ts'
import type { Log } from './log.ts'

/** A clock may be set forward while the house waits: it is looked at this often. In milliseconds. */
const LOOKS_EVERY = 1_000
/** A disk that is full is not well again within a second. */
const TRIES_AGAIN_AFTER = 10_000

export class Deadlines {
  readonly #conference: Conference
  readonly #clock: Clock
  readonly #log: Log
  #timer: NodeJS.Timeout | null = null
  #looking: Promise<void> | null = null
  #isClosed = false

  private constructor(conference: Conference, { clock, log }: { readonly clock: Clock; readonly log: Log }) {
    this.#conference = conference
    this.#clock = clock
    this.#log = log
  }

  /** Records what came due while the house was down, before anybody is heard, and keeps watch from then on [Z5]. */
  static async keep(
    conference: Conference,
    house: { readonly clock: Clock; readonly log: Log },
  ): Promise<Deadlines> {
    const deadlines = new Deadlines(conference, house)
    await deadlines.#look()
    conference.onEntries(() => deadlines.#wait())
    return deadlines
  }

  /** Keeps watch no longer. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#looking
  }

  async #look(): Promise<void> {
    const silence = runningSilence(this.#conference.negotiation)
    if (!silence) return
    try {
      await this.#conference.perform(HOUSE, { does: 'close-silence', silence: silence.entry })
      this.#wait()
    } catch (cause) {
      this.#log.fault('the end of a silence could not be recorded; it is tried again', cause)
      this.#wait(TRIES_AGAIN_AFTER)
    }
  }

  /** Looks again at the deadline, or before it, whatever the clock does meanwhile. */
  #wait(atLeast = 1): void {
    const silence = runningSilence(this.#conference.negotiation)
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (!silence || this.#isClosed) return
    const left = Date.parse(silence.until) - this.#clock() + 1
    this.#timer = setTimeout(
      () => {
        this.#looking = this.#look()
      },
      Math.max(atLeast, Math.min(left, LOOKS_EVERY)),
    )
    this.#timer.unref()
  }
}
