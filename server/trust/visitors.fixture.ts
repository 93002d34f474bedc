// People at a built house, over its own doors: honest ones who type to each other and listen, and whoever else has a seat.

import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Entry } from '../../shared/acts.ts'
import { type ParagraphId, proposalId, type ProposalId } from '../../shared/ids.ts'
import { replay } from '../../shared/record.ts'
import { assert } from '../../shared/result.ts'
import { textOf } from '../rooms/room.fixture.ts'

export type Visitor = {
  readonly door: string
  readonly floor: string
  readonly rooms: string
  readonly headers: Readonly<Record<string, string>>
}

const HERE = 'demonstration'

/** Somebody who has taken a seat of the demonstration. */
export async function visitor(address: string, seat: string): Promise<Visitor> {
  const own = { Origin: address, 'Content-Type': 'application/json' }
  const taken = await fetch(`${address}/api/demonstration/seats/${seat}`, {
    method: 'POST',
    headers: own,
    body: '{}',
  })
  const [cookie] = (taken.headers.get('set-cookie') ?? '').split(';')
  assert(taken.ok && cookie, `${seat} is taken`)
  const sockets = address.replace('http:', 'ws:')
  return {
    door: `${address}/api/negotiations/${HERE}/${seat}`,
    floor: `${sockets}/floor/${HERE}/${seat}`,
    rooms: `${sockets}/rooms/${HERE}/${seat}`,
    headers: { ...own, Cookie: cookie },
  }
}

/** Listens on the floor, and counts what is recorded and whether it was ever sent away. */
export class Witness {
  readonly entries: Entry[] = []
  timesClosed = 0

  constructor({ floor, headers }: Visitor) {
    const socket = new WebSocket(floor, { headers })
    socket.on('message', (data: Buffer) => {
      const said = JSON.parse(data.toString())
      if (said.is === 'entries') this.entries.push(...said.entries)
    })
    socket.on('close', () => (this.timesClosed += 1))
    socket.on('error', () => undefined)
  }

  /** Paragraphs on which proposals are open to all. */
  get open(): readonly ParagraphId[] {
    return [...replay(this.entries).paragraphs.values()]
      .filter(({ state }) => state.is === 'open')
      .map(({ id }) => id)
  }
}

/** A working text of this seat on the first of these paragraphs that lets it have one. */
export async function drafted(
  { door, headers }: Visitor,
  paragraphs: readonly ParagraphId[],
): Promise<ProposalId> {
  for (const paragraph of paragraphs) {
    const answer = await fetch(`${door}/drafts`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ paragraph, another: true }),
    })
    const { draft } = (await answer.json()) as { draft?: { proposal: string } }
    if (draft) return proposalId(draft.proposal)
  }
  throw new Error('some paragraph may be written on')
}

/** Two honest seats in one room: how soon a letter of the one is with the other. */
export class Pair {
  readonly #one: WebsocketProvider
  readonly #other: WebsocketProvider
  #typed = ''
  #before = ''
  timesClosed = 0

  constructor(one: Visitor, other: Visitor, proposal: ProposalId) {
    this.#one = lineOf(one, proposal)
    this.#other = lineOf(other, proposal)
    for (const line of [this.#one, this.#other]) line.on('connection-close', () => (this.timesClosed += 1))
  }

  get isIn(): boolean {
    return this.#one.synced && this.#other.synced
  }

  /** Types a letter, and answers with the milliseconds until the other has it. */
  async types(): Promise<number> {
    const since = performance.now()
    const [mine, theirs] = [this.#one, this.#other].map(({ doc }) => textOf(doc.getXmlFragment('prose')))
    assert(mine && theirs, 'both have words in front of them')
    if (this.#typed === '') this.#before = mine.toJSON()
    this.#typed += 'a'
    mine.insert(0, 'a')
    while (!theirs.toJSON().startsWith(this.#typed) && performance.now() - since < 10_000)
      await new Promise((again) => setTimeout(again, 1))
    return performance.now() - since
  }

  /** Whether both have the same words, and in front of them what was typed and nothing else. */
  get isUntouched(): boolean {
    const [mine, theirs] = [this.#one, this.#other].map(({ doc }) =>
      textOf(doc.getXmlFragment('prose')).toJSON(),
    )
    return mine === theirs && mine?.replace(/^a+/, '') === this.#before
  }

  leaves(): void {
    for (const line of [this.#one, this.#other]) line.destroy()
  }
}

function lineOf({ rooms, headers }: Visitor, proposal: ProposalId): WebsocketProvider {
  class FromThisBrowser extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers })
    }
  }
  return new WebsocketProvider(rooms, proposal, new Y.Doc(), {
    WebSocketPolyfill: FromThisBrowser as never,
    disableBc: true,
  })
}
