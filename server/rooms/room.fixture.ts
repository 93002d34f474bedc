// A house with rooms, for tests: real sockets on this machine, stock y-websocket clients as honest delegates, and bare
// sockets for those who are not. Waiting is always for a fact.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createEncoder, type Encoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { WebSocket, WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { seatId, type SeatId } from '../../shared/ids.ts'
import { plain, prose, type Prose } from '../../shared/prose.ts'
import { proseOf, writeProse } from '../../shared/working-text.ts'
import { LARGEST_FRAME } from './bounds.ts'
import { type Keep, Room } from './room.ts'

export const ada = seatId('ada')
export const ben = seatId('ben')
export const eve = seatId('eve')

/** What was kept, in memory: the twin of the working texts on disk. */
export class Shelf {
  readonly kept: { readonly update: Uint8Array; readonly seat: SeatId }[] = []
  /** When set, nothing can be kept any more. */
  isFull = false
  #gate: Promise<void> = Promise.resolve()
  #open: () => void = () => undefined

  readonly keep: Keep = async (update, seat) => {
    await this.#gate
    if (this.isFull) throw new Error('no space left')
    this.kept.push({ update, seat })
  }

  /** Until `go`, keeping takes its time. */
  wait(): void {
    this.#gate = new Promise((open) => {
      this.#open = open
    })
  }

  go(): void {
    this.#open()
  }
}

export const startWith = (wording: Prose = prose('We resolve to act.')): readonly Uint8Array[] => {
  const doc = new Y.Doc()
  writeProse(doc, wording)
  return [Y.encodeStateAsUpdate(doc)]
}

/** A delegate with a stock client. */
export type Delegate = {
  readonly doc: Y.Doc
  readonly line: WebsocketProvider
  readonly root: Y.XmlFragment
}

export class TestHouse {
  readonly shelf = new Shelf()
  readonly rooms = new Map<string, Room>()
  readonly #server: WebSocketServer
  readonly #delegates: Delegate[] = []
  readonly #sockets: WebSocket[] = []
  readonly mayNotType = new Set<SeatId>()

  private constructor(server: WebSocketServer) {
    this.#server = server
    server.on('connection', (socket, { url }) => {
      const [, room = '', seat = ''] = /^\/([a-z]+)\/([a-z]+)/.exec(url ?? '') ?? []
      const occupant = { seat: seatId(seat), name: `Name of ${seat}`, colour: '#336699' }
      this.room(room).enter(socket, occupant, () => !this.mayNotType.has(occupant.seat))
    })
  }

  static async open(): Promise<TestHouse> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: LARGEST_FRAME })
    await once(server, 'listening')
    return new TestHouse(server)
  }

  /** A room by name; the names have letters only. */
  room(name = 'room', start: readonly Uint8Array[] = startWith()): Room {
    const known = this.rooms.get(name)
    if (known) return known
    const room = new Room({ updates: start, clients: new Map() }, this.shelf.keep, () => performance.now())
    this.rooms.set(name, room)
    return room
  }

  address(room: string, seat: SeatId): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${room}/${seat}`
  }

  /** A delegate who has the text in front of them. */
  async delegate(seat: SeatId, room = 'room', doc = new Y.Doc()): Promise<Delegate> {
    const line = new WebsocketProvider(this.address(room, seat), 'x', doc, {
      WebSocketPolyfill: WebSocket as never,
      disableBc: true,
      maxBackoffTime: 100,
    })
    const delegate = { doc, line, root: doc.getXmlFragment('prose') }
    this.#delegates.push(delegate)
    await fact(() => line.synced)
    return delegate
  }

  /** A bare socket; what it hears is in `heard`. */
  async stranger(seat: SeatId, room = 'room'): Promise<Stranger> {
    const socket = new WebSocket(`${this.address(room, seat)}/x`)
    this.#sockets.push(socket)
    const stranger = new Stranger(socket)
    await once(socket, 'open')
    return stranger
  }

  async close(): Promise<void> {
    for (const { line, doc } of this.#delegates) {
      line.destroy()
      line.awareness.destroy()
      doc.destroy()
    }
    for (const socket of this.#sockets) socket.terminate()
    for (const room of this.rooms.values()) room.close()
    for (const socket of this.#server.clients) socket.terminate()
    await new Promise((closed) => this.#server.close(closed))
  }
}

export class Stranger {
  readonly socket: WebSocket
  readonly heard: Uint8Array[] = []
  #closed: number | null = null

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data) => this.heard.push(new Uint8Array(data as Buffer)))
    socket.on('close', (code) => {
      this.#closed = code
    })
    socket.on('error', () => undefined)
  }

  say(...frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.socket.send(frame)
  }

  get isIn(): boolean {
    return this.#closed === null
  }

  /** The code it was shown out with. */
  async shownOut(): Promise<number> {
    await fact(() => this.#closed !== null)
    return this.#closed ?? 0
  }

  /** Everything it said until now has been heard by the house, and it is still in. */
  async isHeard(): Promise<void> {
    const pong = once(this.socket, 'pong')
    this.socket.ping()
    await pong
  }
}

/** Waits until it is so; the test's own time limit says when that is hopeless. */
export async function fact(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((again) => setImmediate(again))
}

export const wordsOf = (doc: Y.Doc): string => plain(proseOf(doc))

/** The first text of the first paragraph. */
/** The first text of a working text; as an editor does, it is made where there are no words yet. */
export function textOf(root: Y.XmlFragment): Y.XmlText {
  const paragraph = root.get(0) as Y.XmlElement
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
  return paragraph.get(0) as Y.XmlText
}

export const type = ({ root }: Delegate, words: string, at = 0): void => textOf(root).insert(at, words)

/** A frame of sync, from an update. */
export const frameOf = (update: Uint8Array, step = 2): Uint8Array =>
  bytes((to) => {
    writeVarUint(to, 0)
    writeVarUint(to, step)
    writeVarUint8Array(to, update)
  })

export function bytes(write: (to: Encoder) => void): Uint8Array {
  const to = createEncoder()
  write(to)
  return toUint8Array(to)
}
