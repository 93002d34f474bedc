// The doors for sockets: the floor of a negotiation, and the rooms of its proposals. Everything is checked before the
// connection is upgraded: the page it comes from, the session, the seat, and the right to this room.

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { PUBLIC } from '../../shared/delegations.ts'
import type { NegotiationId } from '../../shared/ids.ts'
import { CLOSE } from '../../shared/rooms.ts'
import { proposalOnTheWire } from '../../shared/wire.ts'
import { withoutPath } from '../address.ts'
import type { Seated } from '../accreditation.ts'
import type { SessionHash } from '../attendance.ts'
import type { Session } from '../negotiations.ts'
import { LARGEST_FRAME } from '../rooms/bounds.ts'
import { colourOf } from './colours.ts'
import { type House, isOwnOrigin, readerAt, seatedAt, sessionOf } from './door.ts'
import { Rounds } from './rounds.ts'

/** Tabs of one seat: a floor and a few rooms each. */
const MOST_SOCKETS_A_SEAT = 24
/** Readers by one public link. What more would come is turned away, and none of those who have a seat. */
const MOST_SOCKETS_A_LINK = 1_000
/** A listener says nothing; a frame this size is none of ours. */
const LARGEST_FROM_A_LISTENER = 1024

type Refused = { readonly status: 400 | 401 | 403 | 404 | 409 | 429; readonly why: string }

export function openSockets(house: House, server: Server): void {
  const floors = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FROM_A_LISTENER,
    perMessageDeflate: false,
  })
  const rooms = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false })
  /** Who reads by a public link: they are shown out when it is closed [S7]. */
  const byLink = new Map<NegotiationId, Set<WebSocket>>()
  house.accreditation.links.onClosed((negotiation) => {
    for (const socket of byLink.get(negotiation) ?? [])
      socket.close(CLOSE.linkClosed.code, CLOSE.linkClosed.reason)
  })
  const follow = (negotiation: NegotiationId, socket: WebSocket): void => {
    const all = byLink.get(negotiation) ?? new Set()
    byLink.set(negotiation, all.add(socket))
    socket.on('close', () => all.delete(socket))
  }
  const rounds = new Rounds(house, server)

  /** Takes a place for a socket that is about to open; answers null when there is one. */
  const admit = (
    { negotiation, actor }: Seated,
    session: SessionHash | null,
    kind: 'floor' | 'room',
    line: Duplex,
  ): Refused | null => {
    const isPublic = actor === PUBLIC
    const most = isPublic ? MOST_SOCKETS_A_LINK : MOST_SOCKETS_A_SEAT
    const place = { negotiation, seat: actor.seat, kind, session: isPublic ? null : session, most }
    return house.attendance.take(place, line) ? null : { status: 429, why: 'too many connections' }
  }

  const upgrade = async (request: IncomingMessage, line: Duplex, head: Buffer): Promise<Refused | null> => {
    if (!isOwnOrigin(house, request.headers)) return { status: 403, why: 'not from this page' } // [S3]
    const address = read(withoutPath(house.address?.path ?? '', request.url ?? ''))
    if (!address) return { status: 404, why: 'nothing at this address' }
    const by = sessionOf(house, request.headers.cookie)
    if (address.place === 'floor') {
      const here = await readerAt(house, by, address)
      if (!here) return { status: 401, why: 'not your seat' }
      const { seated, session, isPublic } = here
      const refused = admit(seated, by, 'floor', line)
      if (refused) return refused
      floors.handleUpgrade(request, line, head, (socket) => {
        if (isPublic) follow(session.id, socket)
        else if (by) rounds.sit(socket, by, seated)
        // Who asks from beyond the head has heard of another record, and is told where this one stands.
        const since = Math.min(address.since, session.conference.negotiation.head)
        session.floor
          .enter(socket, { actor: seated.actor, name: seated.name }, since)
          .catch((fault: unknown) => {
            house.log.fault('the floor could not be entered', fault)
            socket.terminate()
          })
      })
      return null
    }
    const here = await seatedAt(house, by, address)
    if (!here || !by) return { status: 401, why: 'not your seat' }
    return enterRoom({ seated: here.seated, by }, here.session, address, { request, line, head })
  }

  const enterRoom = (
    { seated, by }: { readonly seated: Seated; readonly by: SessionHash },
    { drafting }: Session,
    { room: name, isPrivate }: Address & { readonly place: 'rooms' },
    { request, line, head }: { request: IncomingMessage; line: Duplex; head: Buffer },
  ): Refused | null => {
    const room = proposalOnTheWire.safeParse(name)
    if (!room.success) return { status: 404, why: 'no such room' }
    if (!drafting.mayEnter(seated.actor, room.data).ok) return { status: 403, why: 'not your room' } // [W2]
    if (isPrivate && drafting.isLive(room.data)) return { status: 409, why: 'on the screen now' } // [D4]
    const refused = admit(seated, by, 'room', line)
    if (refused) return refused
    rooms.handleUpgrade(request, line, head, (socket) => {
      rounds.sit(socket, by, seated)
      socket.on('error', () => socket.terminate()) // also before the room is open, and after it has shown them out
      const { seat, delegation } = seated.actor
      const occupant = { seat, name: `${delegation} · ${seated.name}`, colour: colourOf(seat) }
      drafting
        .enter(socket, { actor: seated.actor, occupant, isPrivate }, room.data)
        .catch((fault: unknown) => {
          house.log.fault('a room could not be entered', fault)
          socket.terminate()
        })
    })
    return null
  }

  const answer = async (request: IncomingMessage, line: Duplex, head: Buffer): Promise<void> => {
    line.on('error', () => line.destroy())
    try {
      const refused = await upgrade(request, line, head)
      if (!refused) return
      line.once('finish', () => line.destroy()) // whoever is turned away does not keep the line
      line.end(`HTTP/1.1 ${refused.status} ${refused.why}\r\nConnection: close\r\n\r\n`)
    } catch (fault) {
      house.log.fault('a socket could not be opened', fault)
      line.destroy()
    }
  }
  server.on('upgrade', (request: IncomingMessage, line: Duplex, head: Buffer) => {
    void answer(request, line, head)
  })
}

type Address = { readonly negotiation: string; readonly seat: string } & (
  | { readonly place: 'floor'; readonly since: number }
  /** `isPrivate`: the words were typed for one's own delegation, and are not sent where everyone would read them. */
  | { readonly place: 'rooms'; readonly room: string; readonly isPrivate: boolean }
)

/** `/floor/<negotiation>/<seat>?since=<entry>` or `/rooms/<negotiation>/<seat>/<proposal>?seen=own`; null for anything else. */
function read(url: string): Address | null {
  const [path = '', query = ''] = url.split('?', 2)
  const [empty, place, negotiation, seat, room, ...rest] = path.split('/')
  if (empty !== '' || !negotiation || !seat || rest.length > 0) return null
  const asked = new URLSearchParams(query)
  const since = Number(asked.get('since') ?? 0)
  if (place === 'rooms')
    return room ? { place, negotiation, seat, room, isPrivate: asked.get('seen') === 'own' } : null
  if (place !== 'floor' || room !== undefined || !Number.isSafeInteger(since) || since < 0) return null
  return { place, negotiation, seat, since }
}
