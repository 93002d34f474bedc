// The house's round: whoever sits at an open socket is asked again and again, and at once when a seat or a sign-in is
// ended, whether the seat is still theirs. A session that is over, or a seat that has ended, is shown out of the floor and
// of every room within a second [S10].

import type { Server } from 'node:http'
import type { WebSocket } from 'ws'
import { CLOSE } from '../../shared/rooms.ts'
import type { Seated } from '../accreditation.ts'
import type { SessionHash } from '../attendance.ts'
import type { House } from './door.ts'

/** With the moment that a line has to close by itself, less than a second. */
const EVERY = 500
/** A client that does not answer the closing is not listened to for longer. */
const LEAVES_WITHIN = 300

export class Rounds {
  readonly #house: House
  readonly #sitting = new Map<WebSocket, () => boolean>()

  /** Goes round until the server closes. */
  constructor(house: House, server: Server) {
    this.#house = house
    const round = setInterval(() => this.#go(), EVERY)
    round.unref()
    const stopHearing = house.seating.onEnded(() => this.#go())
    server.once('close', () => {
      clearInterval(round)
      stopHearing()
    })
  }

  /** From here on this socket is asked about, until it closes. */
  sit(socket: WebSocket, session: SessionHash, { negotiation, actor }: Seated): void {
    this.#sitting.set(socket, () => this.#house.accreditation.stillHolds(session, negotiation, actor.seat))
    socket.once('close', () => this.#sitting.delete(socket))
  }

  #go(): void {
    for (const [socket, mayStay] of this.#sitting) {
      if (mayStay()) continue
      this.#sitting.delete(socket)
      socket.removeAllListeners('message') // what it still says while it is being closed is not heard [S12]
      socket.close(CLOSE.signedOut.code, CLOSE.signedOut.reason)
      setTimeout(() => socket.terminate(), LEAVES_WITHIN).unref()
    }
  }
}
