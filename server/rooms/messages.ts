// The messages of a room, as bytes: the grammar of y-protocols (sync and awareness) and our own `recorded`.
//
//   message   = 0 sync | 1 bytes(awareness) | 3 | 121 count
//   sync      = 0 bytes(state vector) | 1 bytes(update) | 2 bytes(update)
//   awareness = count (client clock json)*

import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding'
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { ROOM } from '../../shared/rooms.ts'

/** What a client may say. `other` is a message of a newer client, which is not ours to understand. */
export type Said =
  | { readonly says: 'what-have-you' }
  | { readonly says: 'words'; readonly update: Uint8Array }
  | { readonly says: 'awareness'; readonly update: Uint8Array }
  | { readonly says: 'who-is-here' }
  | { readonly says: 'tell-what-is-recorded' }
  | { readonly says: 'other' }

/** Reads a message. Throws when it makes no sense; the bytes are those of the frame, not a copy. */
export function read(frame: Uint8Array): Said {
  const from = createDecoder(frame)
  const bytes = (): Uint8Array => {
    const content = readVarUint8Array(from)
    if (hasContent(from)) throw new RangeError('a message ends with its content')
    return content
  }
  switch (readVarUint(from)) {
    case ROOM.sync: {
      const step = readVarUint(from)
      const content = bytes()
      if (step === messageYjsSyncStep1) return { says: 'what-have-you' }
      if (step === messageYjsSyncStep2 || step === messageYjsUpdate) return { says: 'words', update: content }
      throw new RangeError('sync has three steps')
    }
    case ROOM.awareness:
      return { says: 'awareness', update: bytes() }
    case ROOM.queryAwareness:
      return { says: 'who-is-here' }
    case ROOM.recorded:
      return { says: 'tell-what-is-recorded' }
    default:
      return { says: 'other' }
  }
}

/** "This is what I have": the client answers with what is missing in it. */
export const whatIHave = (stateVector: Uint8Array): Uint8Array => sync(messageYjsSyncStep1, stateVector)

/** The answer to "what have you": a stock client counts as synced from here on. */
export const wholeText = (state: Uint8Array): Uint8Array => sync(messageYjsSyncStep2, state)

export const newWords = (update: Uint8Array): Uint8Array => sync(messageYjsUpdate, update)

/** How many updates of this connection are on disk. */
export const recorded = (count: number): Uint8Array => message(ROOM.recorded, (to) => writeVarUint(to, count))

/** One occupant's state of awareness; `state` is JSON. */
export type Entry = { readonly client: number; readonly clock: number; readonly state: string }

export const awareness = (entries: readonly Entry[]): Uint8Array => {
  const update = createEncoder()
  writeVarUint(update, entries.length)
  for (const { client, clock, state } of entries) {
    writeVarUint(update, client)
    writeVarUint(update, clock)
    writeVarString(update, state)
  }
  return message(ROOM.awareness, (to) => writeVarUint8Array(to, toUint8Array(update)))
}

const sync = (step: number, content: Uint8Array): Uint8Array =>
  message(ROOM.sync, (to) => {
    writeVarUint(to, step)
    writeVarUint8Array(to, content)
  })

function message(kind: number, write: (to: Encoder) => void): Uint8Array {
  const to = createEncoder()
  writeVarUint(to, kind)
  write(to)
  return toUint8Array(to)
}
