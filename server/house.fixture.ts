// A whole house for tests, entered by its doors: a real server on this machine, a data folder of its own, and people
// with cookies, seats and verbs. Nothing inside is replaced but, where a test asks for it, the disk and the clock.

import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingHttpHeaders, request as ask } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Acceptance } from '../shared/accepting.ts'
import type { Act, Entry } from '../shared/acts.ts'
import type { SeenEntry } from '../shared/attribution.ts'
import type { Actor, Role } from '../shared/delegations.ts'
import type { Draft, FloorMessage } from '../shared/floor.ts'
import {
  type DelegationCode,
  type NegotiationId,
  negotiationId,
  type ParagraphId,
  type ProposalId,
} from '../shared/ids.ts'
import { allowed, everyone, opening, secretariat } from '../shared/negotiation.fixture.ts'
import { type AskedNote, NO_WORDS } from '../shared/notes.ts'
import { type Aim, groundOf, type Meaning, WORDS } from '../shared/meanings.ts'
import { allPending, lapsingWith } from '../shared/negotiation.ts'
import { type Stance, type Subject, wordingNow } from '../shared/positions.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { replay } from '../shared/record.ts'
import { hashOfText, issuable } from '../shared/revisions.ts'
import { type Named } from '../shared/silence.ts'
import { floorAddress, roomsAddress } from '../shared/rooms.ts'
import { seenAt } from '../shared/seen.ts'
import { proseOf } from '../shared/working-text.ts'
import { askedOnTheWire } from '../shared/wire.ts'
import { readAddress } from './address.ts'
import type { Place } from './attendance.ts'
import type { Clock } from './conference.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { type Disk, realDisk } from './disk.ts'
import { cookieName, type House } from './doors/door.ts'
import { type OpenHouse, openHouse } from './house.ts'
import { type Log, openLog } from './log.ts'
import type { Session } from './negotiations.ts'
import { realChance } from './chance.ts'
import { ensureDemonstration, type Opened, openFolder } from './opening.ts'
import { fact, textOf } from './rooms/room.fixture.ts'
import { Keys } from './signing.fixture.ts'

export { fact } from './rooms/room.fixture.ts'

/** The negotiation of shared/negotiation.fixture.ts, and another with the same people in it. */
export const HERE = negotiationId('test')
export const ELSEWHERE = negotiationId('elsewhere')

export type Wishes = {
  readonly mode?: House['mode']
  readonly disk?: Disk
  readonly clock?: Clock
  readonly origin?: string
  /** Without it, the house is opened on the small negotiation and the other one. */
  readonly isEmpty?: boolean
  /** Whether sessions last two months longer, for a test that turns the clock over days and whose people stay. */
  readonly peopleStay?: boolean
}

/** What came back over HTTP. */
export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  /** The body, when it is a JSON object. */
  readonly body: Readonly<Record<string, unknown>>
}

export type Question = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What everyone else would notice. */
export type Surroundings = {
  readonly record: readonly Entry[]
  readonly rooms: readonly unknown[]
  readonly notes: readonly unknown[]
  readonly register: string
}

export class TestHouse {
  #opened: Opened
  #open: OpenHouse
  #disk: Disk
  readonly folder: string
  /** What went into the log as a fault. */
  readonly faults: string[]
  /** Every line of the log. */
  readonly log: string[]
  readonly #wishes: Wishes
  readonly #lines = new Set<Socket>()
  readonly #leaving: (() => void)[] = []

  private constructor(
    { folder, faults, log }: Logged & { folder: string },
    opened: Opened,
    open: OpenHouse,
    wishes: Wishes,
  ) {
    this.folder = folder
    this.faults = faults
    this.log = log
    this.#opened = opened
    this.#open = open
    this.#wishes = wishes
    this.#disk = wishes.disk ?? realDisk
  }

  static async open(wishes: Wishes = {}): Promise<TestHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'adref-house-'))
    const logged: Logged = { faults: [], log: [] }
    const means = {
      disk: wishes.disk ?? realDisk,
      clock: wishes.clock ?? Date.now,
      chance: realChance,
      log: logInto(logged),
    }
    const opened = await openFolder(folder, means)
    if (wishes.mode === 'demonstration') await ensureDemonstration(opened, means.clock)
    if (!wishes.isEmpty) for (const id of [HERE, ELSEWHERE]) await convene(opened, id, means.clock())
    const house = new TestHouse({ folder, ...logged }, opened, doorsOf(opened, wishes, means.log), wishes)
    await house.#listen()
    return house
  }

  get #log(): Log {
    return logInto(this)
  }

  async #listen(): Promise<void> {
    const { server, finish } = this.#open
    finish()
    server.on('connection', (line: Socket) => {
      this.#lines.add(line)
      line.once('close', () => this.#lines.delete(line))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }

  get inside(): Opened {
    return this.#opened
  }

  get at(): string {
    const { port } = this.#open.server.address() as AddressInfo
    return `127.0.0.1:${port}`
  }

  get origin(): string {
    return this.#wishes.origin ? readAddress(this.#wishes.origin).origin : `http://${this.at}`
  }

  get cookieName(): string {
    return cookieName({ address: addressIn(this.#wishes) })
  }

  /** A negotiation in session. */
  async session(id: NegotiationId = HERE): Promise<Session> {
    const session = await this.#opened.negotiations.session(id)
    if (!session) throw new Error(`there is a negotiation ${id}`)
    return session
  }

  /** The record as whoever reads names is told it: what vouches for an entry is in the file alone. */
  async record(id: NegotiationId = HERE): Promise<readonly Entry[]> {
    const entries = await (await this.session(id)).conference.entries(1)
    return entries.map(({ number, at, by, act }) => ({ number, at, by, act }))
  }

  /** Somebody whose browser holds this seat. */
  async person(actor: Actor, negotiation: NegotiationId = HERE): Promise<Person> {
    const { session, cookie } = await this.#opened.accreditation.start()
    await this.#opened.accreditation.give(session, negotiation, actor.seat)
    if (this.#wishes.peopleStay) await this.#stays(session, { negotiation, seat: actor.seat })
    return new Person(this, actor, negotiation, cookie)
  }

  /** Signed in for long, with a page open all the while. */
  #stays(session: string, place: Place): Promise<void> {
    const page = { ...place, session, kind: 'floor', most: Number.MAX_SAFE_INTEGER } as const
    this.#opened.attendance.take(page, new PassThrough())
    const later = (time: string) => new Date(Date.parse(time) + 60 * 86_400_000).toISOString()
    return this.#opened.register.change((data) => ({
      ...data,
      sessions: data.sessions.map((each) =>
        each.hash === session
          ? {
              ...each,
              createdAt: later(each.createdAt),
              seats: each.seats.map((held) => ({ ...held, at: later(held.at ?? each.createdAt) })),
            }
          : each,
      ),
    }))
  }

  /** Somebody new, with a seat in a delegation that the fixture does not know. */
  async newcomer(delegation: DelegationCode, role: Role): Promise<Person> {
    const { accreditation } = this.#opened
    const { session, cookie } = await accreditation.start()
    const seat = await accreditation.seat(session, { negotiation: HERE, delegation, role, name: delegation })
    return new Person(this, { seat, role, delegation }, HERE, cookie)
  }

  /** One request, exactly as written: the path is not tidied, and no header is added but those of HTTP itself. */
  ask(path: string, { method = 'POST', headers = {}, body }: Question = {}): Promise<Answer> {
    const { port } = this.#open.server.address() as AddressInfo
    const bytes = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
    return new Promise((answered, failed) => {
      const length = bytes === null ? {} : { 'Content-Length': String(Buffer.byteLength(bytes)) }
      const asking = ask(
        { host: '127.0.0.1', port, path, method, headers: { ...length, ...headers }, agent: false },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', failed)
          response.on('end', () => {
            const answer = Buffer.concat(parts)
            const text = answer.toString()
            const { statusCode: status = 0, headers: told } = response
            answered({ status, headers: told, bytes: answer, text, body: objectIn(text) })
          })
        },
      )
      // A house that has answered and hangs up while the body is still on its way is no failure.
      asking.on('error', failed)
      asking.end(bytes ?? undefined)
    })
  }

  /** A socket that was not let in answers its status; one that was is open. */
  async knock(path: string, headers: Readonly<Record<string, string>>): Promise<WebSocket | number> {
    const socket = new WebSocket(`ws://${this.at}${path}`, { headers })
    this.onLeaving(() => socket.terminate())
    socket.on('error', () => undefined)
    return new Promise((answered) => {
      socket.once('open', () => answered(socket))
      socket.once('unexpected-response', (request, { statusCode = 0 }) => {
        request.destroy()
        answered(statusCode)
      })
    })
  }

  /** What is done when the house is closed for good, or when its clients are to go. */
  onLeaving(leave: () => void): void {
    this.#leaving.push(leave)
  }

  async surroundings(): Promise<Surroundings> {
    const { register } = this.#opened
    const sessions = await Promise.all(register.data.negotiations.map(({ id }) => this.session(id)))
    const records = await Promise.all(sessions.map(({ conference }) => conference.entries(1)))
    const rooms = sessions.map(({ conference, drafting }) =>
      [...conference.negotiation.delegations.keys()].map((code) => drafting.desks.draftsOf(code)),
    )
    const notes = sessions.flatMap(({ conference, notebooks }) =>
      [...conference.negotiation.delegations.keys()].map((code) => [...notebooks.of(code).values()]),
    )
    return { record: records.flat(), rooms, notes, register: JSON.stringify(register.data) }
  }

  /** Closed in good order and opened again on the same folder. */
  async restart(wishes: Wishes = {}): Promise<void> {
    await this.#stop()
    await this.#opened.close()
    await this.#reopen(wishes)
  }

  /** Killed, with the power gone: only what was synced is found again. Needs a disk in memory. */
  async kill(): Promise<void> {
    if (!(this.#disk instanceof MemoryDisk)) throw new Error('a house that is killed has a disk in memory')
    this.#disk.expect({ at: 1, dies: true })
    await this.#stop()
    await rm(join(this.folder, 'house.lock'))
    this.#disk = this.#disk.afterPowerLoss('nothing')
    await this.#reopen()
  }

  async close(): Promise<void> {
    for (const leave of this.#leaving.splice(0)) leave()
    await this.#stop()
    await this.#opened.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  async #stop(): Promise<void> {
    const stopped = new Promise((closed) => this.#open.server.close(closed))
    for (const line of this.#lines) line.destroy()
    await stopped
  }

  async #reopen(wishes: Wishes = {}): Promise<void> {
    const now = { ...this.#wishes, ...wishes }
    const means = {
      disk: this.#disk,
      clock: now.clock ?? Date.now,
      chance: realChance,
      log: this.#log,
    }
    this.#opened = await openFolder(this.folder, means)
    this.#open = doorsOf(this.#opened, now, this.#log)
    await this.#listen()
  }
}

/** Somebody with a seat and a browser. */
export class Person {
  readonly house: TestHouse
  readonly actor: Actor
  readonly negotiation: NegotiationId
  readonly cookie: string
  /** Where this seat acts and drafts. */
  readonly door: string
  readonly #keys: Keys

  constructor(house: TestHouse, actor: Actor, negotiation: NegotiationId, cookie: string) {
    this.house = house
    this.actor = actor
    this.negotiation = negotiation
    this.cookie = cookie
    this.door = `/api/negotiations/${negotiation}/${actor.seat}`
    this.#keys = new Keys(negotiation)
  }

  /** What the browser of this person sends along from the house's own page. */
  get headers(): Readonly<Record<string, string>> {
    return { Cookie: `${this.house.cookieName}=${this.cookie}`, Origin: this.house.origin }
  }

  /** Posts JSON from the house's own page, and an act with its signature; what `headers` says goes over that. */
  async posts(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const act = path === `${this.door}/acts` ? askedOnTheWire.safeParse(body).data : undefined
    if (!act || act.signed || !hasCanonicalForm(act)) return this.#posts(path, body, headers)
    const { signed, isRecorded } = this.#keys.signs(this.actor, act.act)
    const answer = await this.#posts(path, { ...act, signed }, headers)
    if (answer.status === 200) isRecorded()
    return answer
  }

  /** Posts an act with what is said to be its signature, or with none. */
  says(act: unknown, signed?: unknown): Promise<Answer> {
    return this.#posts(`${this.door}/acts`, { act, ...(signed !== undefined && { signed }) }, {})
  }

  #posts(path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Answer> {
    return this.house.ask(path, {
      headers: { ...this.headers, 'Content-Type': 'application/json', ...headers },
      body,
    })
  }

  gets(path: string): Promise<Answer> {
    return this.house.ask(path, { method: 'GET', headers: this.headers })
  }

  /** Asks for an act: allowed, or the refusal. */
  async acts(act: Act): Promise<string> {
    return saidIn(await this.posts(`${this.door}/acts`, { act }))
  }

  async tables(paragraph: ParagraphId, words: string, proposal: ProposalId, reason = ''): Promise<string> {
    const base = await this.#base(paragraph)
    return this.acts({ does: 'table', proposal, paragraph, base, wording: prose(words), reason })
  }

  /** Tables something about a paragraph as a whole, on the ground there is now. */
  async proposes(aim: Aim, words: string, proposal: ProposalId): Promise<string> {
    const { negotiation } = (await this.house.session(this.negotiation)).conference
    const base = hashOf(groundOf(negotiation, aim))
    return this.acts({ does: 'table', proposal, ...aim, base, wording: prose(words), reason: '' })
  }

  withdraws(proposal: ProposalId): Promise<string> {
    return this.acts({ does: 'withdraw', proposal, reason: '' })
  }

  async agrees(paragraph: ParagraphId): Promise<string> {
    const { conference } = await this.house.session(this.negotiation)
    const lapsing = lapsingWith(conference.negotiation, paragraph).map(({ id }) => id)
    return this.acts({ does: 'agree', paragraph, wording: await this.#base(paragraph), lapsing })
  }

  /** Calls a paragraph in the words it has, until an hour or until the call is closed. */
  async calls(paragraph: ParagraphId, until?: string): Promise<string> {
    const wording = await this.#base(paragraph)
    return this.acts({ does: 'call', paragraph, wording, ...(until && { until }) })
  }

  closesCall(paragraph: ParagraphId): Promise<string> {
    return this.acts({ does: 'close-call', paragraph, reason: '' })
  }

  async objects(paragraph: ParagraphId, statement = 'Not these words.'): Promise<string> {
    return this.acts({ does: 'object', paragraph, wording: await this.#base(paragraph), statement })
  }

  /** Issues the text as it stands. */
  async issues(name: string): Promise<string> {
    const { negotiation } = (await this.house.session(this.negotiation)).conference
    const text = hashOfText(issuable(negotiation))
    return this.acts({ does: 'issue-revision', name, symbol: '', note: '', text, pending: 'carried' })
  }

  /** Opens silence on the last text issued, and knows what lapses if it holds. */
  async opensSilence(until: string): Promise<string> {
    const { negotiation } = (await this.house.session(this.negotiation)).conference
    const last = negotiation.revisions.at(-1)
    if (!last) throw new Error('a text was issued')
    const lapsing = allPending(negotiation).map(({ id }) => id)
    return this.acts({ does: 'open-silence', revision: last.name, text: last.hash, until, lapsing })
  }

  /** Breaks the silence that was opened last. */
  async breaksSilence(named: readonly Named[], reason = 'Our capital cannot agree this.'): Promise<string> {
    const { negotiation } = (await this.house.session(this.negotiation)).conference
    const silence = negotiation.attempts.at(-1)?.entry ?? 1
    return this.acts({ does: 'break-silence', silence, named, reason })
  }

  reopens(paragraph: ParagraphId, ...falling: readonly ParagraphId[]): Promise<string> {
    const chain = falling.length > 0 && { falling }
    return this.acts({ does: 'reopen', paragraph, reason: 'New instructions.', ...chain })
  }

  /** Asks that proposals be taken into the text, in the words there are now where `seen` names no others. */
  async accepts(
    paragraph: ParagraphId,
    proposals: readonly ProposalId[],
    seen: Partial<Acceptance> & Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const { negotiation } = (await this.house.session(this.negotiation)).conference
    const taken = proposals.map((proposal) => ({
      proposal,
      wording: wordingNow(negotiation, { is: 'proposal', proposal }) ?? hashOf([]),
    }))
    const first = proposals[0] && negotiation.proposals.get(proposals[0])
    const base = seenAt(negotiation, { paragraph, meaning: first?.meaning ?? WORDS })
    const act = { does: 'accept', paragraph, base, taken, ...seen }
    return saidIn(await this.posts(`${this.door}/acts`, { act }))
  }

  /** A head lets its delegates table, or no longer. */
  delegates(delegated = true): Promise<string> {
    return this.acts({ does: 'delegate-tabling', delegated })
  }

  /** Takes a position in the words there are now where `more` names no others. */
  async takes(on: Subject, stance: Stance, more: object = {}): Promise<string> {
    const { negotiation } = (await this.house.session(this.negotiation)).conference
    const wording = wordingNow(negotiation, on) ?? hashOf([])
    const act = { does: 'take-position', on, stance, wording, ...more }
    return saidIn(await this.posts(`${this.door}/acts`, { act }))
  }

  /** Keeps a note of the delegation: these words, on the version there is now where `more` names no other. */
  async notes(paragraph: ParagraphId, words: Partial<AskedNote>): Promise<string> {
    const { notebooks } = await this.house.session(this.negotiation)
    const on = notebooks.of(this.actor.delegation).get(paragraph)?.version ?? 0
    return saidIn(await this.posts(`${this.door}/notes`, { paragraph, on, ...NO_WORDS, ...words }))
  }

  sets(drafting: 'beside' | 'screen', paragraph?: ParagraphId): Promise<string> {
    return this.acts({ does: 'set-drafting', drafting, ...(paragraph && { paragraph }) })
  }

  /** Opens a working text of the delegation; a refusal fails the test. */
  async drafts(paragraph: ParagraphId, another = false, meaning: Meaning = WORDS): Promise<Draft> {
    const answer = await this.posts(`${this.door}/drafts`, { paragraph, another, meaning })
    if (answer.status !== 200) throw new Error(`${this.actor.seat} may draft: ${answer.text}`)
    return answer.body['draft'] as Draft
  }

  /** Takes a place on the floor, behind entry `since`. */
  async listens(since = 0): Promise<Listener> {
    const socket = new WebSocket(
      `ws://${this.house.at}${floorAddress(this.negotiation, this.actor.seat)}?since=${since}`,
      { headers: this.headers },
    )
    this.house.onLeaving(() => socket.terminate())
    const listener = new Listener(socket)
    await listener.hears('drafts')
    return listener
  }

  /** Enters a room with a stock client, and has the words in front of them. */
  async enters(proposal: ProposalId, seen?: 'own' | 'all'): Promise<Typist> {
    const typist = this.comesTo(proposal, seen)
    await fact(() => typist.line.synced)
    return typist
  }

  /** A stock client on its way into a room. */
  comesTo(proposal: ProposalId, seen?: 'own' | 'all'): Typist {
    const { headers } = this
    class FromThisBrowser extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers })
      }
    }
    const doc = new Y.Doc()
    const address = `ws://${this.house.at}${roomsAddress(this.negotiation, this.actor.seat)}`
    const line = new WebsocketProvider(address, proposal, doc, {
      WebSocketPolyfill: FromThisBrowser as never,
      disableBc: true,
      maxBackoffTime: 100,
      params: seen ? { seen } : {},
    })
    const typist = new Typist(doc, line)
    this.house.onLeaving(() => typist.leaves())
    return typist
  }

  async #base(paragraph: ParagraphId) {
    const { conference } = await this.house.session(this.negotiation)
    return hashOf(conference.negotiation.paragraphs.get(paragraph)?.base ?? [])
  }
}

/** Somebody on the floor, and everything they were sent. */
export class Listener {
  readonly socket: WebSocket
  readonly texts: string[] = []
  readonly messages: FloorMessage[] = []
  closed: number | null = null

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('error', () => undefined)
    socket.on('message', (data) => {
      const text = (data as Buffer).toString()
      this.texts.push(text)
      this.messages.push(JSON.parse(text))
    })
    socket.on('close', (code) => {
      this.closed = code
    })
  }

  /** Waits for a message of a kind, or the first of which `isSo` holds, from message `from` on. */
  async hears<Is extends FloorMessage['is']>(
    is: Is,
    isSo: (message: FloorMessage & { is: Is }) => boolean = () => true,
    from = 0,
  ): Promise<FloorMessage & { is: Is }> {
    const found = () =>
      this.messages
        .slice(from)
        .find((message): message is FloorMessage & { is: Is } => message.is === is && isSo(message as never))
    await fact(() => found() !== undefined || this.closed !== null)
    const message = found()
    if (!message) throw new Error(`the floor was closed (${this.closed}) before anything ${is} was heard`)
    return message
  }

  /** Waits for entry `number`, and gives every entry heard so far. */
  async hearsEntry(number: number): Promise<readonly SeenEntry[]> {
    await this.hears('entries', ({ entries }) => entries.some((entry) => entry.number === number))
    return this.entries
  }

  get entries(): readonly SeenEntry[] {
    return this.messages.flatMap((message) => (message.is === 'entries' ? message.entries : []))
  }

  /** Every message of a kind, in the order heard. */
  all<Is extends FloorMessage['is']>(is: Is): readonly (FloorMessage & { is: Is })[] {
    return this.messages.filter((message): message is FloorMessage & { is: Is } => message.is === is)
  }

  /** Everything the house said until now has arrived: a line keeps its order. */
  async isCaughtUp(): Promise<void> {
    const pong = once(this.socket, 'pong')
    this.socket.ping()
    await pong
  }
}

/** Somebody with a stock editor's line into a room. */
export class Typist {
  readonly doc: Y.Doc
  readonly line: WebsocketProvider
  /** The code with which the house showed them out for good, once it has. */
  shownOutWith: number | null = null
  /** How often the line was closed or was not let in. */
  turnedAway = 0

  constructor(doc: Y.Doc, line: WebsocketProvider) {
    this.doc = doc
    this.line = line
    line.on('closed', ({ code }) => {
      this.shownOutWith = code
    })
    line.on('connection-close', () => {
      this.turnedAway += 1
    })
  }

  get words(): string {
    return plain(proseOf(this.doc))
  }

  types(words: string, at = 0): void {
    textOf(this.doc.getXmlFragment('prose')).insert(at, words)
  }

  async shownOut(): Promise<number> {
    await fact(() => this.shownOutWith !== null)
    return this.shownOutWith ?? 0
  }

  leaves(): void {
    this.line.destroy()
    this.line.awareness.destroy()
    this.doc.destroy()
  }
}

/** The answer of a door as a test says it: allowed, the refusal, or the status of an answer that is neither. */
export function saidIn({ status, body: { refusal } }: Answer): string {
  if (status < 300) return allowed
  if (typeof refusal === 'string') return refusal
  return typeof refusal === 'object' && refusal && 'is' in refusal ? String(refusal.is) : String(status)
}

/** Whether it can be signed at all: half a character cannot. */
const hasCanonicalForm = (value: unknown): boolean => !/\\ud[89a-f]/.test(JSON.stringify(value))

/** Nothing was recorded, typed, registered or heard while `attack` went on. */
export async function isUnmoved(
  house: TestHouse,
  listeners: readonly Listener[],
  attack: () => Promise<void>,
): Promise<true | object> {
  const before = await house.surroundings()
  for (const listener of listeners) await listener.isCaughtUp()
  const heard = listeners.map(({ texts }) => texts.length)
  await attack()
  for (const listener of listeners) await listener.isCaughtUp()
  const after = await house.surroundings()
  const news = listeners.flatMap(({ texts }, index) => texts.slice(heard[index]))
  if (isDeepStrictEqual(before, after) && news.length === 0) return true
  return {
    recorded: after.record.slice(before.record.length),
    rooms: isDeepStrictEqual(before.rooms, after.rooms) || after.rooms,
    notes: isDeepStrictEqual(before.notes, after.notes) || after.notes,
    register: before.register === after.register,
    news,
  }
}

/** The state that the entries on record lead to. */
export const stateOf = (record: readonly SeenEntry[]) => replay(record)

const addressIn = ({ origin }: Wishes) => (origin ? readAddress(origin) : null)

const doorsOf = (opened: Opened, wishes: Wishes, log: Log) =>
  openHouse(
    { ...opened, mode: wishes.mode ?? 'production', address: addressIn(wishes), log },
    { strict: true },
  )

type Logged = { readonly faults: string[]; readonly log: string[] }

function logInto({ faults, log }: Logged): Log {
  const { note, fault } = openLog((line) => log.push(line), Date.now)
  return {
    note,
    fault: (event, cause) => {
      faults.push(`${event}: ${String(cause)}`)
      fault(event, cause)
    },
  }
}

async function convene({ negotiations }: Opened, id: NegotiationId, now: number): Promise<void> {
  const title = id === HERE ? 'A declaration' : 'Another declaration'
  const acts = opening.map((act) => (act.does === 'convene' ? { ...act, negotiation: id, title } : act))
  await negotiations.create(
    { id, title, demonstration: false },
    acts.map((act, number) => ({ by: secretariat, act, at: now - 60_000 + number })),
    everyone.map(({ seat, role, delegation }) => ({
      id: seat,
      negotiation: id,
      role,
      delegation,
      name: `Seat ${seat}`,
    })),
  )
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read ? { ...read } : {}
  } catch {
    return {}
  }
}
