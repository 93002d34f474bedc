// What is tried at the doors of a built house, over and over, each kind for its share of the time: by a seat with its own
// program, by an observer, and by somebody without a seat. Each try says how much was tried, and how
// much of it came to nothing.

import { once } from 'node:events'
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import type { ProposalId } from '../../shared/ids.ts'
import { CLOSE } from '../../shared/rooms.ts'
import { chanceFrom } from './chance.fixture.ts'
import { emptyText } from '../rooms/text.ts'
import { frameOf } from '../rooms/room.fixture.ts'
import { garbage, update, words } from '../rooms/update.fixture.ts'
import { somethingHostile } from './hostile.fixture.ts'
import type { Visitor } from './visitors.fixture.ts'

export type Tried = { readonly tried: number; readonly refused: number }
export type Attack = { readonly name: string; readonly go: () => Promise<Tried> }

export type Attackers = {
  readonly address: string
  /** A head of delegation with its own program, and a working text of its own. */
  readonly head: Visitor
  readonly own: ProposalId
  readonly observer: Visitor
  /** Whose words and seat they are after. */
  readonly victim: Visitor
  readonly theirs: ProposalId
}

const MINE = 0xfedc_ba98
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, turn) => turn)
const sum = (all: readonly Tried[]): Tried => ({
  tried: all.reduce((count, { tried }) => count + tried, 0),
  refused: all.reduce((count, { refused }) => count + refused, 0),
})
const answered = (isRefused: boolean): Tried => ({ tried: 1, refused: isRefused ? 1 : 0 })

export function attacksOf({ address, head, own, observer, victim, theirs }: Attackers): readonly Attack[] {
  const posts = async (
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<Tried> => {
    try {
      const answer = await fetch(url, { method: 'POST', headers, body })
      await answer.arrayBuffer()
      return answered(answer.status >= 400)
    } catch {
      return answered(true) // hung up on while it was still talking
    }
  }
  const takes = async (url: string, { headers }: Visitor): Promise<Tried> => {
    const answer = await fetch(url, { headers })
    await answer.arrayBuffer()
    return answered(answer.status >= 400)
  }
  const knocks = (url: string, headers: Readonly<Record<string, string>>): Promise<Tried> =>
    new Promise((said) => {
      const socket = new WebSocket(url, { headers })
      socket.once('open', () => {
        socket.terminate()
        said(answered(false))
      })
      socket.once('error', () => said(answered(true)))
    })
  const withdrawing = JSON.stringify({ act: { does: 'withdraw', proposal: theirs, reason: '' } })
  const steering = JSON.stringify({ act: { does: 'set-drafting', drafting: 'screen' } })
  const nobody = { Origin: address, 'Content-Type': 'application/json' }
  const dice = chanceFrom(7)

  return [
    {
      name: 'acts of others, from one’s own seat, from another’s and from none',
      go: async () =>
        sum(
          await Promise.all([
            posts(`${head.door}/acts`, head.headers, withdrawing),
            posts(`${victim.door}/acts`, head.headers, withdrawing),
            posts(`${head.door}/acts`, head.headers, steering),
            posts(`${observer.door}/acts`, observer.headers, steering),
            posts(`${victim.door}/acts`, nobody, withdrawing),
            posts(
              `${victim.door}/acts`,
              { ...victim.headers, Origin: 'https://elsewhere.example' },
              withdrawing,
            ),
          ]),
        ),
    },
    {
      name: 'bodies that are none, deep ones and large ones',
      go: async () =>
        sum(
          await Promise.all(
            [
              '{"act":',
              '['.repeat(200_000),
              '{"act":{"__proto__":{"by":1}}}',
              `"${'x'.repeat(10_000_000)}"`,
            ].map((body) => posts(`${head.door}/acts`, head.headers, body)),
          ),
        ),
    },
    {
      name: 'codes of invitations guessed',
      go: async () =>
        sum(
          await Promise.all(
            range(20).map(() =>
              posts(`${address}/api/invitations`, nobody, JSON.stringify({ code: dice(24).toString() })),
            ),
          ),
        ),
    },
    {
      name: 'knocks at rooms and floors of others, and from other pages',
      go: async () =>
        sum(
          await Promise.all([
            knocks(`${head.rooms}/${theirs}`, head.headers),
            knocks(`${observer.rooms}/${theirs}`, observer.headers),
            knocks(`${victim.rooms}/${theirs}`, head.headers),
            knocks(victim.floor, head.headers),
            knocks(victim.floor, { ...victim.headers, Origin: 'https://elsewhere.example' }),
          ]),
        ),
    },
    {
      name: 'updates made to break or to cost, in a room of one’s own',
      go: async () => {
        const socket = new WebSocket(`${head.rooms}/${own}`, { headers: head.headers })
        socket.on('error', () => undefined)
        const closed = once(socket, 'close')
        await Promise.race([once(socket, 'open'), closed])
        socket.send(frameOf(update([{ client: MINE, clock: 0, structs: [], declared: 33_000_000 }])))
        for (const turn of range(50)) {
          socket.send(frameOf(update([{ client: MINE, clock: turn + 1, structs: [garbage(1)] }])))
          socket.send(somethingHostile(dice, emptyText()))
        }
        socket.send(frameOf(update([{ client: MINE, clock: 0, structs: [words('x', { root: 'other' })] }])))
        const [code]: unknown[] = await closed
        return { tried: 102, refused: code === CLOSE.unreadable.code ? 102 : 0 }
      },
    },
    {
      name: 'questions for a whole text, 1,900 at once, hardly reading',
      go: async () => {
        const socket = new WebSocket(`${head.rooms}/${own}`, { headers: head.headers })
        socket.on('error', () => undefined)
        let given = 0
        socket.on('message', (data: Buffer) => (given += data[0] === 0 && data[1] === 1 ? 1 : 0))
        const closed = once(socket, 'close')
        await Promise.race([once(socket, 'open'), closed])
        if (socket.readyState !== socket.OPEN) return answered(true)
        socket.pause()
        for (const _ of range(1_900)) socket.send(frameOf(new Uint8Array([0]), 0))
        await new Promise((later) => setTimeout(later, 200))
        socket.resume()
        const pong = once(socket, 'pong')
        socket.ping()
        await Promise.race([pong, closed])
        socket.terminate()
        return { tried: 1_900, refused: 1_900 - given }
      },
    },
    {
      name: 'lines that never say what they want',
      go: async () => {
        const { hostname, port } = new URL(address)
        let answeredLines = 0
        const lines = range(50).map(() => connect(Number(port), hostname))
        for (const line of lines) {
          line.on('error', () => undefined)
          line.on('data', () => (answeredLines += 1))
          line.write('POST /api/invitations HTTP/1.1\r\nHost:')
        }
        await new Promise((later) => setTimeout(later, 1_000))
        for (const line of lines) line.destroy()
        return { tried: 50, refused: 50 - answeredLines }
      },
    },
    {
      name: 'papers and copies of the record, taken without end',
      go: async () =>
        sum(
          await Promise.all(
            ['papers/rolling.docx', 'papers/proposals.csv', 'record', 'seats', 'nowhere'].map((what) =>
              takes(`${observer.door}/${what}`, observer),
            ),
          ),
        ),
    },
  ]
}
