// A connection without a network: the house's end behaves as a socket of ws does, and what is said waits on the way, in
// order, until it is carried. So a seed decides who is heard first, what comes late, and what was on the way when the
// line was cut.

import { EventEmitter } from 'node:events'
import type { WebSocket } from 'ws'
import type { Actor } from '../../shared/delegations.ts'

type Frame = Uint8Array | string

/** What the client's end of a connection hears. */
export type Ear = { hear(frame: Frame): void; lost(code: number): void }

/** How a connection ends that nobody closed. */
export const CUT = 1006

export class Cable {
  /** Who sits at the client's end. */
  readonly actor: Actor
  readonly #house: HouseEnd
  readonly #ear: Ear
  #toHouse: Frame[] = []
  #toClient: (Frame | { readonly closed: number })[] = []
  #isCut = false

  /** `overhear` is told of every frame that the house sends, as it is sent. */
  constructor(actor: Actor, ear: Ear, overhear: (frame: Frame, to: Actor) => void) {
    this.actor = actor
    this.#ear = ear
    this.#house = new HouseEnd({
      send: (frame) => {
        overhear(frame, actor)
        this.#toClient.push(frame)
      },
      close: (closed) => this.#toClient.push({ closed }),
      waiting: () => this.#toClient.reduce((sum, frame) => sum + sizeOf(frame), 0),
    })
  }

  /** The end that is handed to the house. */
  get end(): WebSocket {
    return this.#house as unknown as WebSocket
  }

  get isOpen(): boolean {
    return !this.#isCut
  }

  /** Whether there is anything to be carried, one way or the other. */
  get isBusy(): boolean {
    return !this.#isCut && (this.#toClient.length > 0 || (this.#toHouse.length > 0 && this.#house.reads))
  }

  /** The client says something. */
  say(frame: Frame): void {
    if (!this.#isCut) this.#toHouse.push(frame)
  }

  /** Carries one frame to the house, if there is one that it reads. */
  carryIn(): void {
    if (this.#isCut || !this.#house.reads) return
    const frame = this.#toHouse.shift()
    if (frame !== undefined) this.#house.hear(frame)
  }

  /** Carries one frame to the client, if there is one. */
  carryOut(): void {
    const frame = this.#isCut ? undefined : this.#toClient.shift()
    if (frame === undefined) return
    if (typeof frame === 'object' && 'closed' in frame) this.cut(frame.closed)
    else this.#ear.hear(frame)
  }

  /** The connection is gone, with all that was on the way. */
  cut(code = CUT): void {
    if (this.#isCut) return
    this.#isCut = true
    this.#house.gone(code)
    this.#ear.lost(code)
  }
}

const sizeOf = (frame: Frame | { readonly closed: number }): number =>
  typeof frame === 'object' && 'closed' in frame ? 0 : frame.length

type Way = { send(frame: Frame): void; close(code: number): void; waiting(): number }

const [OPEN, CLOSING, CLOSED] = [1, 2, 3]

class HouseEnd extends EventEmitter {
  readonly OPEN = OPEN
  readyState = OPEN
  readonly #way: Way
  #isPaused = false

  constructor(way: Way) {
    super()
    this.#way = way
  }

  get bufferedAmount(): number {
    return this.#way.waiting()
  }

  get reads(): boolean {
    return !this.#isPaused && this.readyState !== CLOSED
  }

  hear(frame: Frame): void {
    if (typeof frame === 'string') this.emit('message', Buffer.from(frame), false)
    else this.emit('message', frame, true)
  }

  gone(code: number): void {
    this.readyState = CLOSED
    this.emit('close', code)
  }

  send(frame: Frame): void {
    if (this.readyState === OPEN) this.#way.send(typeof frame === 'string' ? frame : Uint8Array.from(frame))
  }

  close(code = 1005): void {
    if (this.readyState !== OPEN) return
    this.readyState = CLOSING
    this.#way.close(code)
  }

  terminate(): void {
    if (this.readyState === CLOSED) return
    this.readyState = CLOSING
    this.#way.close(CUT)
  }

  ping(): void {
    queueMicrotask(() => this.emit('pong'))
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
  }
}
