// The client's end of a room: a working text kept in step with the house by the stock y-websocket provider, and kept on
// this device by y-indexeddb, so that words survive a cut line and a closed tab [W9]. It counts what the house says is
// on disk: `recorded` means that everything this connection sent is [W5].

import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { type Decoder, readVarUint } from 'lib0/decoding'
import { count, transact } from 'lib0/indexeddb'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Draft } from '../../shared/floor.ts'
import type { ProposalId } from '../../shared/ids.ts'
import type { Prose } from '../../shared/prose.ts'
import { CLOSE, ROOM, roomsAddress } from '../../shared/rooms.ts'
import { proseOf, rewrite } from '../../shared/working-text.ts'
import { underHouse } from '../look/under-house.ts'
import type { Place } from '../session/asking.ts'
import { type Closed, type Keeping, sameKeeping } from './keeping.ts'
import { kept } from './kept.ts'

export type OpenRoom = {
  readonly proposal: ProposalId
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
}

const BECAUSE = new Map<number, Closed>([
  [CLOSE.agreed.code, 'agreed'],
  [CLOSE.adopted.code, 'adopted'],
  [CLOSE.called.code, 'called'],
  [CLOSE.silence.code, 'silence'],
  [CLOSE.decided.code, 'decided'],
  [CLOSE.notSponsor.code, 'not-sponsor'],
  [CLOSE.jointClosed.code, 'joint-closed'],
  [CLOSE.headTypes.code, 'head-types'],
  [CLOSE.signedOut.code, 'signed-out'],
])

const DEVICE_ANSWERS_WITHIN = 2_000

/** Said at the door: the house opens no room for words typed for one's own delegation when all would read them. */
const seenBy = (live: boolean) => ({ seen: live ? 'all' : 'own' })

/** The name under which this device keeps a working text: each seat has its own, also in one browser. */
export const deviceName = ({ negotiation, seat }: Place, proposal: ProposalId): string =>
  `adref/${negotiation}/${seat}/${proposal}`

export class WorkingRoom implements OpenRoom {
  readonly proposal: ProposalId
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly #device: IndexeddbPersistence
  readonly #listeners = new Set<() => void>()
  readonly #place: Place
  #isLive: boolean
  #keeping: Keeping = { is: 'opening' }
  #sent = 0
  #onDisk = 0
  #unsent = 0
  #keptOfUnsent = 0
  #isWritingDown = false
  #isLeft = false

  constructor(place: Place, { proposal, paragraph, live }: Draft) {
    this.#place = place
    this.#isLive = live
    this.proposal = proposal
    this.#device = new IndexeddbPersistence(deviceName(place, proposal), this.doc)
    const { protocol, host } = location
    const house = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`
    this.provider = new WebsocketProvider(
      house + underHouse(roomsAddress(place.negotiation, place.seat)),
      proposal,
      this.doc,
      {
        connect: false,
        params: seenBy(live),
        disableBc: true, // else one tab passes on another's words as its own
        WebSocketPolyfill: this.#countingSocket(),
      },
    )
    this.provider.messageHandlers[ROOM.recorded] = (_encoder: unknown, decoder: Decoder) => {
      this.#onDisk = readVarUint(decoder)
      this.#look()
    }
    this.provider.on('sync', () => this.#look())
    this.provider.on('status', ({ status }) => {
      if (status !== 'connected') return this.#look()
      this.#sent = 0
      this.#onDisk = 0
      this.#askForCounts()
    })
    this.provider.on('closed', ({ code }) => this.#close(code))
    this.provider.on('connection-close', (event) => {
      if (event?.code === CLOSE.onScreen.code) this.#comeInAnew()
    })
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.provider || origin === this.#device) return
      kept.add(this.#place, { proposal, paragraph, live: this.#isLive })
      if (!this.provider.wsconnected) {
        this.#unsent += 1
        void this.#writeDown()
      }
      this.#look()
    })
    // What this device kept is there before the house is asked, so that both go out in one answer. A browser that
    // keeps nothing (some private windows) does not make its typist wait.
    const patience = new Promise((resolve) => setTimeout(resolve, DEVICE_ANSWERS_WITHIN))
    void this.#connectAfter(Promise.race([this.#device.whenSynced, patience]))
  }

  /** Enters a room and gives it to `use`; answers how to leave. */
  static enter(place: Place, draft: Draft, use: (room: WorkingRoom) => void): () => void {
    const room = new WorkingRoom(place, draft)
    use(room)
    return () => room.leave()
  }

  get keeping(): Keeping {
    return this.#keeping
  }

  /** The words as they stand on this screen. */
  get words(): Prose {
    return proseOf(this.doc)
  }

  /** Gives the words up: they are these again. */
  resetTo(words: Prose): void {
    rewrite(this.doc, words)
  }

  readonly subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  /** Everyone reads these words from now on, or no longer. Words typed in private while the line was cut are held back. */
  becomeLive(live: boolean): void {
    if (live === this.#isLive) return
    if (live && !this.provider.wsconnected && this.#hasUnkept) return this.#holdBack()
    this.#isLive = live
    this.provider.params = seenBy(live)
  }

  /** Everyone reads these words now, and this seat writes within its delegation alone: it keeps its words to copy [D5]. */
  leaveToTheHead(): void {
    this.provider.disconnect()
    this.#become({ is: 'closed', because: 'head-types' })
  }

  /** Lets everyone read what was held back. */
  bringIn(): void {
    this.#isLive = true
    this.provider.params = seenBy(true)
    this.#keeping = { is: 'opening' }
    this.provider.connect()
    this.#look()
  }

  /** The floor says that we may not go on; the room cannot, for the line to it is cut. */
  leaveBecause(because: Closed): void {
    this.provider.disconnect()
    this.#become({ is: 'closed', because })
  }

  /** The call is over: goes on where the house showed us out. What it had not got yet is sent now. */
  comeBack(): void {
    this.#become({ is: 'opening' })
    this.provider.connect()
  }

  leave(): void {
    this.#isLeft = true
    this.provider.destroy()
    void this.#device.destroy()
    this.doc.destroy()
  }

  /** Leaves, and forgets the words on this device: they were copied, or are not wanted. */
  async discard(): Promise<void> {
    this.#isLeft = true
    this.provider.destroy()
    await this.#device.clearData()
    kept.remove(this.#place, this.proposal)
    this.doc.destroy()
  }

  /**
   * Finds out when this device has written down what was typed: y-indexeddb writes an update in a transaction of its
   * own, and one that only reads, asked for afterwards, is answered when those before it are complete.
   */
  async #writeDown(): Promise<void> {
    const { db } = this.#device
    if (this.#isWritingDown || !db) return
    this.#isWritingDown = true
    while (this.#keptOfUnsent < this.#unsent) {
      const typed = this.#unsent
      const [updates] = transact(db, ['updates'], 'readonly')
      if (!updates) break
      await count(updates)
      this.#keptOfUnsent = Math.min(typed, this.#unsent)
    }
    this.#isWritingDown = false
    this.#look()
  }

  async #connectAfter(ready: Promise<unknown>): Promise<void> {
    await ready
    if (!this.#isLeft) this.provider.connect()
  }

  /** The screen was turned on: what the house has not got yet was typed in private, and waits for its owner [D4]. */
  #comeInAnew(): void {
    if (this.#hasUnkept) return this.#holdBack()
    this.#isLive = true
    this.provider.params = seenBy(true)
  }

  /** Whether there are words that the house may not have. */
  get #hasUnkept(): boolean {
    return this.#unsent > 0 || this.#onDisk < this.#sent
  }

  #holdBack(): void {
    this.provider.disconnect()
    this.#become({ is: 'closed', because: 'on-screen' })
  }

  #close(code: number): void {
    this.#become({ is: 'closed', because: BECAUSE.get(code) ?? 'refused' })
  }

  #look(): void {
    if (this.#keeping.is === 'closed') return
    if (!this.provider.wsconnected)
      return this.#become(
        this.#keeping.is === 'opening'
          ? this.#keeping
          : { is: 'offline', changes: this.#unsent, isKept: this.#keptOfUnsent === this.#unsent },
      )
    if (!this.provider.synced) return
    if (this.#onDisk < this.#sent) return this.#become({ is: 'saving' })
    this.#unsent = 0
    this.#keptOfUnsent = 0
    kept.remove(this.#place, this.proposal)
    this.#become({ is: 'recorded' })
  }

  #become(keeping: Keeping): void {
    if (sameKeeping(this.#keeping, keeping)) return // it is looked at with every key
    this.#keeping = keeping
    for (const listen of this.#listeners) listen()
  }

  #askForCounts(): void {
    const encoder = createEncoder()
    writeVarUint(encoder, ROOM.recorded)
    this.provider.ws?.send(toUint8Array(encoder))
  }

  /** A WebSocket that counts the updates it sends: the house answers with how many of them are on disk. */
  #countingSocket(): typeof WebSocket {
    const tally = (frame: unknown) => {
      if (frame instanceof Uint8Array && frame[0] === ROOM.sync && (frame[1] === 1 || frame[1] === 2))
        this.#sent += 1
    }
    return class extends WebSocket {
      override send(frame: Parameters<WebSocket['send']>[0]): void {
        tally(frame)
        super.send(frame)
      }
    }
  }
}
