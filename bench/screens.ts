// Those who look on: so many sockets on the floor, each a seat of its own, which note when an entry has reached them and
// read nothing else. The first of them follows the negotiation, as a browser does.

import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as z from 'zod'
import type { Entry } from '../shared/acts.ts'
import { floorAddress } from '../shared/rooms.ts'
import { type BenchHouse, LONG, type Ticket } from './house.ts'

const numbered = z.object({ is: z.literal('entries'), entries: z.array(z.object({ number: z.int() })) })

export class Screens {
  readonly #sockets: WebSocket[] = []
  /** How many have yet to hear an entry, and who waits for the last of them. */
  readonly #missing = new Map<number, number>()
  readonly #heard = new Map<number, number>()
  readonly #waiting = new Map<number, (at: number) => void>()
  /** The frame that came last and the entries in it: the same frame goes to everybody. */
  #last: { readonly frame: Buffer; readonly numbers: readonly number[] } | null = null

  /** Lets them in, behind entry `head`. */
  async enter(house: BenchHouse, tickets: readonly Ticket[], head: number): Promise<void> {
    const address = house.address.replace('http', 'ws')
    for (const { actor, cookie } of tickets) {
      const url = `${address}${floorAddress(LONG, actor.seat)}?since=${head}`
      const socket = new WebSocket(url, {
        origin: house.address,
        headers: { cookie },
        perMessageDeflate: false,
      })
      socket.on('message', (frame) => Buffer.isBuffer(frame) && this.#hear(frame))
      this.#sockets.push(socket)
    }
    await Promise.all(this.#sockets.map((socket) => once(socket, 'message')))
  }

  /** When an entry has reached the last of them. */
  reached(number: number): Promise<number> {
    const at = this.#heard.get(number)
    if (at !== undefined) return Promise.resolve(at)
    return new Promise((reached) => this.#waiting.set(number, reached))
  }

  leave(): void {
    for (const socket of this.#sockets) socket.terminate()
  }

  #hear(frame: Buffer): void {
    if (!this.#last?.frame.equals(frame)) this.#last = { frame, numbers: numbersIn(frame) }
    for (const number of this.#last.numbers) {
      const left = (this.#missing.get(number) ?? this.#sockets.length) - 1
      this.#missing.set(number, left)
      if (left > 0) continue
      this.#missing.delete(number)
      const at = performance.now()
      this.#heard.set(number, at)
      this.#waiting.get(number)?.(at)
    }
  }
}

function numbersIn(frame: Buffer): readonly Entry['number'][] {
  const read = numbered.safeParse(JSON.parse(frame.toString()))
  return read.success ? read.data.entries.map(({ number }) => number) : []
}
