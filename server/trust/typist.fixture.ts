// Somebody in the simulation who types in a room, with a Y.Doc of their own and the protocol of a stock client, and who
// remembers what the house has said is recorded.

import { createDecoder, readVarUint } from 'lib0/decoding'
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Actor } from '../../shared/delegations.ts'
import type { ProposalId } from '../../shared/ids.ts'
import type { Prose } from '../../shared/prose.ts'
import { ROOM } from '../../shared/rooms.ts'
import { proseOf } from '../../shared/working-text.ts'
import { textOf } from '../rooms/room.fixture.ts'
import type { Cable, Ear } from './cable.fixture.ts'

export class Typing implements Ear {
  readonly actor: Actor
  readonly proposal: ProposalId
  readonly doc = new Y.Doc()
  cable: Cable | null = null
  /** The code it was shown out with; null while it is in. */
  ended: number | null = null
  /** How far its own clock was when each of its updates was sent. */
  readonly #sent: number[] = []
  #recorded = 0

  constructor(actor: Actor, proposal: ProposalId, client: number) {
    this.actor = actor
    this.proposal = proposal
    this.doc.clientID = client
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#say((to) => writeUpdate(to, update))
    })
  }

  /** Speaks first, as a client does that has just come in. */
  begin(): void {
    this.#say((to) => writeSyncStep1(to, this.doc), false)
    const asks = createEncoder()
    writeVarUint(asks, ROOM.recorded)
    this.cable?.say(toUint8Array(asks))
  }

  hear(frame: Uint8Array | string): void {
    if (typeof frame === 'string') return
    const from = createDecoder(frame)
    const kind = readVarUint(from)
    if (kind === ROOM.recorded) this.#recorded = readVarUint(from)
    if (kind !== ROOM.sync) return
    const answer = createEncoder()
    writeVarUint(answer, ROOM.sync)
    readSyncMessage(from, answer, this.doc, this)
    if (length(answer) > 1) this.#send(toUint8Array(answer), true)
  }

  lost(code: number): void {
    this.cable = null
    this.ended = code
  }

  /** Whether there are words to type in: the house has sent them. */
  get isIn(): boolean {
    return this.cable !== null && this.doc.getXmlFragment('prose').length > 0
  }

  get wording(): Prose {
    return proseOf(this.doc)
  }

  types(words: string, at: number): void {
    const text = textOf(this.doc.getXmlFragment('prose'))
    text.insert(at % (text.length + 1), words)
  }

  /** The clock up to which the house has said its letters are recorded; null before it has said so of any. */
  get recorded(): number | null {
    return this.#recorded === 0 ? null : (this.#sent[this.#recorded - 1] ?? null)
  }

  #say(write: (to: ReturnType<typeof createEncoder>) => void, isWords = true): void {
    const to = createEncoder()
    writeVarUint(to, ROOM.sync)
    write(to)
    this.#send(toUint8Array(to), isWords)
  }

  /** Every message with words counts, also one in which there are none. */
  #send(frame: Uint8Array, isWords: boolean): void {
    if (isWords) this.#sent.push(Y.getState(this.doc.store, this.doc.clientID))
    this.cable?.say(frame)
  }
}
