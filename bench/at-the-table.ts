// Whoever acts at a house of the bench: asks at its door as a browser does, times the answer and the last screen, and
// follows the negotiation so that the next thing it asks is on what stands there.

import { Agent, request } from 'node:http'
import * as z from 'zod'
import { type Asked, completed } from '../shared/asked.ts'
import type { Negotiation } from '../shared/negotiation.ts'
import { apply } from '../shared/record.ts'
import { assert } from '../shared/result.ts'
import { Keys } from '../server/signing.fixture.ts'
import { type BenchHouse, LONG, type Ticket } from './house.ts'
import type { Screens } from './screens.ts'

/** What was timed of one kind of act, in milliseconds: until it was answered, and until it was on the last screen. */
export type Timed = { readonly answered: number[]; readonly shown: number[] }
export const KINDS = ['table', 'take-position', 'accept', 'agree'] as const
export type Kind = (typeof KINDS)[number]

const recorded = z.object({ ok: z.literal(true), entry: z.int() })

/** Whoever acts: it asks at the door, times the answer, and follows what was recorded. */
export class AtTheTable {
  negotiation: Negotiation
  asked = 0
  readonly timed: Readonly<Record<Kind, Timed>> = {
    table: { answered: [], shown: [] },
    'take-position': { answered: [], shown: [] },
    accept: { answered: [], shown: [] },
    agree: { answered: [], shown: [] },
  }
  readonly #house: BenchHouse
  readonly #screens: Screens
  readonly #keys = new Keys(LONG)
  readonly #lines = new Agent({ keepAlive: true })

  constructor(house: BenchHouse, screens: Screens, negotiation: Negotiation) {
    this.#house = house
    this.#screens = screens
    this.negotiation = negotiation
  }

  /** Asks, waits until every screen has it, and does the same to its own state. */
  async does({ actor, cookie }: Ticket, act: Asked): Promise<void> {
    const from = performance.now()
    const number = await this.asks({ actor, cookie }, act)
    const answered = performance.now() - from
    const shownAt = (await this.#screens.reached(number)) - from
    const kind = KINDS.find((one) => one === act.does)
    if (kind) {
      this.timed[kind].answered.push(answered)
      this.timed[kind].shown.push(shownAt)
    }
    assert(number === this.negotiation.head + 1, 'nobody else acts')
    const whole = completed(act, actor, this.negotiation)
    this.negotiation = apply(this.negotiation, {
      number,
      at: new Date().toISOString(),
      by: actor,
      act: whole,
    })
  }

  /** The number of the entry. Rejects when the house refuses. */
  asks({ actor, cookie }: Ticket, act: Asked): Promise<number> {
    this.asked += 1
    const { address } = this.#house
    const url = `${address}/api/negotiations/${LONG}/${actor.seat}/acts`
    const { signed, isRecorded } = this.#keys.signs(actor, act)
    const headers = { cookie, origin: address, 'content-type': 'application/json' }
    return new Promise((answer, fail) => {
      const asking = request(url, { method: 'POST', agent: this.#lines, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.once('end', () => {
          const read = recorded.safeParse(JSON.parse(text))
          if (read.success) {
            isRecorded()
            answer(read.data.entry)
          } else fail(new Error(`${actor.seat} may ${act.does}, and is told: ${text}`))
        })
      })
      asking.once('error', fail)
      asking.end(JSON.stringify({ act, signed }))
    })
  }

  leave(): void {
    this.#lines.destroy()
  }
}
