// Who is in the room and where their carets stand (y-protocols awareness). A connection speaks for one client id of its
// seat's own; its name and colour are written by the house, whatever it says. What a stock client repeats about others
// is skipped unread.

import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { CLOSE, type Close } from '../../shared/rooms.ts'
import { DEEPEST_AWARENESS, LARGEST_AWARENESS, MOST_AWARENESS_ENTRIES } from './bounds.ts'
import { type Entry, awareness } from './messages.ts'
import type { Occupant } from './occupant.ts'
import type { Owners } from './owners.ts'

/** What was heard: a message for everyone, or nothing of the speaker's own. */
export type Heard = { readonly tell: Uint8Array | null; readonly isOwn: boolean }

const NOTHING: Heard = { tell: null, isOwn: false }
const NOBODY = 'null'

type Present = { clock: number; state: string; speaker: Occupant }

export class Presence {
  readonly #owners: Owners
  readonly #present = new Map<number, Present>()
  readonly #clientOf = new Map<Occupant, number>()

  constructor(owners: Owners) {
    this.#owners = owners
  }

  /** Takes the speaker's own entry out of an awareness update. The object `speaker` itself stands for the connection. */
  hear(update: Uint8Array, speaker: Occupant): Result<Heard, Close> {
    const read = readEntries(update)
    if (!read) return refuse(CLOSE.unreadable)
    const own = read.find(({ client }) => this.#speaksFor(speaker, client))
    if (!own) return ok(NOTHING)
    if (own.state.length > LARGEST_AWARENESS) return refuse(CLOSE.tooBig)
    const state = signed(new TextDecoder().decode(own.state), speaker)
    if (state === null) return refuse(CLOSE.unreadable)
    return ok({ tell: this.#take({ client: own.client, clock: own.clock, state }, speaker), isOwn: true })
  }

  /** The speaker has left: what to tell those who stay. */
  leave(speaker: Occupant): Uint8Array | null {
    const client = this.#clientOf.get(speaker)
    this.#clientOf.delete(speaker)
    if (client === undefined) return null
    const present = this.#present.get(client)
    if (!present || present.speaker !== speaker) return null
    this.#present.delete(client)
    return awareness([{ client, clock: present.clock, state: NOBODY }])
  }

  /** Everybody who is here; null when nobody has said anything. */
  get everyone(): Uint8Array | null {
    if (this.#present.size === 0) return null
    return awareness(Array.from(this.#present, ([client, { clock, state }]) => ({ client, clock, state })))
  }

  /** Once a connection has spoken for an id it speaks for no other; another seat's id is never its own. */
  #speaksFor(speaker: Occupant, client: number): boolean {
    const spokenFor = this.#clientOf.get(speaker)
    if (spokenFor !== undefined) return spokenFor === client
    if (!this.#owners.claim(client, speaker.seat)) return false
    this.#clientOf.set(speaker, client)
    return true
  }

  #take({ client, clock, state }: Entry, speaker: Occupant): Uint8Array | null {
    const present = this.#present.get(client)
    if (state === NOBODY) {
      if (!present || clock < present.clock) return null
      this.#present.delete(client)
      return awareness([{ client, clock, state }])
    }
    if (present && clock < present.clock) return null
    // The same clock again is a client that comes back before its old line was missed: the new line speaks now.
    this.#present.set(client, { clock, state, speaker })
    return awareness([{ client, clock, state }])
  }
}

type Raw = { readonly client: number; readonly clock: number; readonly state: Uint8Array }

function readEntries(update: Uint8Array): readonly Raw[] | null {
  try {
    const from = createDecoder(update)
    const count = readVarUint(from)
    if (count > MOST_AWARENESS_ENTRIES) return null
    const entries: Raw[] = []
    for (let left = count; left > 0; left--)
      entries.push({ client: readVarUint(from), clock: readVarUint(from), state: readVarUint8Array(from) })
    return hasContent(from) ? null : entries
  } catch {
    return null
  }
}

/** The state with the house's word for who it is; null when it is no state. */
function signed(json: string, { name, colour }: Occupant): string | null {
  if (depthOf(json) > DEEPEST_AWARENESS || json.includes('__proto__')) return null
  try {
    const state: unknown = JSON.parse(json)
    if (state === null) return NOBODY
    if (typeof state !== 'object' || Array.isArray(state)) return null
    return JSON.stringify({ ...state, user: { name, color: colour } })
  } catch {
    return null
  }
}

/** How deep the brackets of a JSON text go, found without parsing it. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let at = 0; at < json.length; at++) {
    const letter = json[at]
    if (quoted) {
      if (letter === '\\') at++
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth)
    else if (letter === '}' || letter === ']') depth--
  }
  return deepest
}
