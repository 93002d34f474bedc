// One connection in a room: a seat's socket, what it may still spend, and whether it is alive. It reads nothing; the
// room does.

import type { WebSocket } from 'ws'
import { CLOSE, type Close } from '../../shared/rooms.ts'
import {
  BYTES,
  FIRST_MESSAGE_WITHIN,
  JUDGING,
  LARGEST_FRAME,
  MESSAGES,
  MOST_CHARGED,
  MOST_WAITING,
  PING_EVERY,
  WHOLE_TEXTS,
} from './bounds.ts'
import { Budget } from './budget.ts'
import { recorded } from './messages.ts'
import type { Occupant } from './occupant.ts'

export class Line {
  readonly occupant: Occupant
  readonly mayType: () => boolean
  readonly #socket: WebSocket
  readonly #now: () => number
  readonly #messages: Budget
  readonly #bytes: Budget
  readonly #judging: Budget
  readonly #wholeTexts: Budget
  #kept = 0
  #wantsToKnow = false
  #hasSpoken = false
  #hasAnswered = true
  #clocks: readonly NodeJS.Timeout[] = []

  constructor(socket: WebSocket, occupant: Occupant, mayType: () => boolean, now: () => number) {
    // A copy: two sockets of one seat are two lines, and each speaks for itself.
    this.occupant = { ...occupant }
    this.mayType = mayType
    this.#socket = socket
    this.#now = now
    this.#messages = new Budget(MESSAGES, now)
    this.#bytes = new Budget(BYTES, now)
    this.#judging = new Budget(JUDGING, now)
    this.#wholeTexts = new Budget(WHOLE_TEXTS, now)
  }

  /** Listens until the socket closes. `hear` gets every binary frame within bounds, `close` the reason to end it. */
  open(hear: (frame: Uint8Array) => void, close: (reason: Close | null) => void): void {
    const socket = this.#socket
    socket.on('message', (data, isBinary) => {
      this.#hasSpoken = true
      if (!isBinary || !(data instanceof Uint8Array)) close(CLOSE.unreadable)
      else if (data.length > LARGEST_FRAME) close(CLOSE.tooBig)
      else if (!this.#bytes.spend(data.length)) close(CLOSE.tooMuch)
      else hear(data)
    })
    socket.on('pong', () => {
      this.#hasAnswered = true
    })
    // ws closes the socket by itself after an error; without a listener the error would end the process.
    socket.on('error', () => undefined)
    socket.on('close', () => close(null))
    this.#clocks = [
      setTimeout(() => {
        if (!this.#hasSpoken) close(CLOSE.idle)
      }, FIRST_MESSAGE_WITHIN),
      setInterval(() => this.#ping(), PING_EVERY),
    ]
  }

  send(message: Uint8Array): void {
    const socket = this.#socket
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount + message.length > MOST_WAITING) return socket.terminate()
    socket.send(message)
  }

  /** Pays for one message, or a part of one; says whether the budget bore it. */
  payMessage(part = 1): boolean {
    return this.#messages.spend(part)
  }

  payWholeText(): boolean {
    return this.#wholeTexts.spend(1)
  }

  /** Pays for the time that judging took, in milliseconds; says whether the budget bore it. */
  payJudging(since: number): boolean {
    return this.#judging.charge(Math.min(MOST_CHARGED, this.#now() - since))
  }

  /** One more of its updates is on disk. */
  countKept(): void {
    this.#kept++
    if (this.#wantsToKnow) this.send(recorded(this.#kept))
  }

  /** From here on it is told what is recorded. */
  tellWhatIsRecorded(): void {
    this.#wantsToKnow = true
    this.send(recorded(this.#kept))
  }

  /** Ends the line; without a reason, the socket is closed already. */
  end(reason: { readonly code: number; readonly reason: string } | null): void {
    for (const clock of this.#clocks) clearTimeout(clock)
    this.#clocks = []
    if (reason) this.#socket.close(reason.code, reason.reason)
  }

  #ping(): void {
    if (!this.#hasAnswered) return this.#socket.terminate()
    this.#hasAnswered = false
    this.#socket.ping()
  }
}
