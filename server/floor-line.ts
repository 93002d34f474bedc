// What the floor does with the line to a listener: how much goes into one frame, how fast a long record is sent, when a line
// that takes nothing is cut, and how a listener is sent away to come in again.

import type { WebSocket } from 'ws'
import type { Entry } from '../shared/acts.ts'
import { CLOSE } from '../shared/rooms.ts'

/** A listener this far behind is dropped; it comes back and hears the rest from where it was. */
const MOST_WAITING = 8 * 1024 * 1024
/** With this much on its way, a record that is being sent waits for the line. */
const MUCH_WAITING = 1024 * 1024
/** How often it is looked whether a line has taken what was said, in milliseconds. */
const LOOK_AGAIN = 5
/** Entries go out in frames of about this size. */
const ENTRIES_A_FRAME = 200
/** A line that answers no ping for this long is cut, so that the list of who is present is true. */
const PING_EVERY = 30_000

/** Whether so much is on its way that a record which is being sent waits for the line. */
export const isFull = (socket: WebSocket): boolean => socket.bufferedAmount > MUCH_WAITING

/** Entries in frames of a size that is read in a moment. */
export const inFrames = (entries: readonly Entry[]): readonly (readonly Entry[])[] =>
  Array.from({ length: Math.ceil(entries.length / ENTRIES_A_FRAME) }, (_, turn) =>
    entries.slice(turn * ENTRIES_A_FRAME, (turn + 1) * ENTRIES_A_FRAME),
  )

/** Resolves once a line has taken nearly all that was said to it, or is gone. */
export async function isEmptied(socket: WebSocket): Promise<void> {
  while (socket.readyState === socket.OPEN && socket.bufferedAmount > MUCH_WAITING / 4)
    await new Promise((again) => setTimeout(again, LOOK_AGAIN))
}

/** What this listener has is not how it may read the record now: it is sent away, comes back, and is sent it anew [T7]. */
export const readAnew = (socket: WebSocket): void => socket.close(CLOSE.readAnew.code, CLOSE.readAnew.reason)

export function send(socket: WebSocket, frame: string): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > MOST_WAITING) socket.terminate()
  else socket.send(frame)
}

export function keepAlive(socket: WebSocket): void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const beat = setInterval(() => {
    if (!answered) socket.terminate()
    answered = false
    if (socket.readyState === socket.OPEN) socket.ping()
  }, PING_EVERY)
  socket.on('close', () => clearInterval(beat))
}
