// Whoever watches a simulation: what the house has acknowledged, what was typed for whose eyes, and after every step
// whether all holds that must always hold. A breach is a fault that says which rule was broken.

import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import type { Entry } from '../../shared/acts.ts'
import { audienceOf } from '../../shared/attribution.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { DelegationCode, EntryHash, ProposalId } from '../../shared/ids.ts'
import { everyone } from '../../shared/negotiation.fixture.ts'
import { type Negotiation, NOTHING_YET } from '../../shared/negotiation.ts'
import { sameProse } from '../../shared/prose.ts'
import { apply } from '../../shared/record.ts'
import { assert } from '../../shared/result.ts'
import type { MemoryDisk } from '../disk.fixture.ts'
import type { Session } from '../negotiations.ts'

/** Words that are found again wherever they go. */
const TOKEN = /zq\d+z/g

/** For whose eyes words are: those who draft a proposal, or a delegation that keeps a note. */
type Private = { readonly on: ProposalId } | { readonly noteOf: DelegationCode }

/** A letter that the house has said is recorded. */
type Keystroke = { readonly proposal: ProposalId; readonly client: number; readonly clock: number }

export class Watch {
  /** How often each thing was seen. */
  readonly figures = { entries: 0, keystrokes: 0, frames: 0 }
  readonly #record: string
  readonly #acknowledged = new Map<number, EntryHash>()
  readonly #keystrokes = new Map<string, Keystroke>()
  readonly #private = new Map<string, Private>()
  readonly #public = new Set<string>()
  /** What the record replays into, entry by entry as it is read from it. */
  #replayed: Negotiation = NOTHING_YET
  #rooms = new WeakSet<Uint8Array>()

  /** `record` is the path of the record on its disk. */
  constructor(record: string) {
    this.#record = record
  }

  /** New words that only some may see. */
  words(whose: Private): string {
    const token = `zq${this.#private.size}z`
    this.#private.set(token, whose)
    return token
  }

  acknowledged(number: number, hash: EntryHash): void {
    this.figures.entries += 1
    this.#acknowledged.set(number, hash)
  }

  recorded(typed: Keystroke): void {
    const key = `${typed.proposal} ${typed.client}`
    if (this.#keystrokes.get(key)?.clock === typed.clock) return
    this.figures.keystrokes += 1
    this.#keystrokes.set(key, typed)
  }

  /** A frame as the house sends it: nobody is sent what is not theirs to see, nor anything before it is on disk. */
  overhear(frame: Uint8Array | string, to: Actor, session: Session, disk: MemoryDisk): void {
    this.figures.frames += 1
    const text = typeof frame === 'string' ? frame : Buffer.from(frame).toString('latin1')
    const { negotiation } = session.conference
    for (const [token] of text.matchAll(TOKEN))
      if (!this.#maySee(to, token, session))
        assert(this.#isOnRecord(token, disk), `[W1] [H3] [R2] ${token} is not sent to ${to.seat}`)
    if (typeof frame !== 'string' || audienceOf(to, negotiation).reads === 'names') return
    const others = everyone.filter(({ delegation }) => delegation !== to.delegation)
    for (const { seat } of others)
      assert(!frame.includes(`"${seat}"`), `[T4] who is not shown names is not sent ${seat}`)
  }

  /** What must hold after every step of a house in session. */
  async afterStep(session: Session, disk: MemoryDisk): Promise<void> {
    const { conference } = session
    const news = await conference.entries(this.#replayed.head + 1)
    for (const entry of news) this.#read(JSON.parse(JSON.stringify(entry)))
    if (news.length > 0) {
      assert(
        conference.negotiation.head <= this.#replayed.head,
        '[R2] nothing is in the state before the record has it',
      )
      if (conference.negotiation.head === this.#replayed.head)
        assert(isDeepStrictEqual(conference.negotiation, this.#replayed), '[R1] the replay is the state')
      const kept = disk.synced(this.#record)
      for (const [number, hash] of this.#acknowledged)
        if (number > this.#replayed.head - news.length)
          assert(kept.includes(`"hash":"${hash}"`), `[R2] entry ${number} that was acknowledged is on disk`)
    }
    for (const desk of session.drafting.desks.all) {
      const room = await desk.room
      if (room) this.#room(room.state)
    }
  }

  /** What must hold of a house that was opened again, on whatever the last one left. */
  async afterOpening({ conference, checkpoints }: Session, keptOf: (proposal: ProposalId) => Promise<Y.Doc>) {
    const { head } = conference.negotiation
    for (const [number, hash] of this.#acknowledged) {
      assert(number <= head, `[R4] entry ${number} that was acknowledged is there`)
      assert(
        checkpoints.receipt(number).hash === hash,
        `[R4] entry ${number} is the one that was acknowledged`,
      )
    }
    for (const { proposal, client, clock } of this.#keystrokes.values())
      assert(
        Y.getState((await keptOf(proposal)).store, client) >= clock,
        `[W5] what was said to be recorded of ${proposal} is there`,
      )
    this.#replayed = NOTHING_YET
    for (const entry of await conference.entries(1)) this.#read(entry)
    assert(
      isDeepStrictEqual(conference.negotiation, this.#replayed),
      '[R1] the replay is the state, opened again',
    )
  }

  #read(entry: Entry): void {
    const before = this.#replayed
    this.#replayed = apply(before, entry)
    for (const { id, state, base } of before.paragraphs.values())
      if (state.is === 'agreed')
        assert(
          sameProse(this.#replayed.paragraphs.get(id)?.base ?? [], base),
          `[L7] ${entry.act.does} leaves the agreed words of ${id} as they are`,
        )
    for (const [token] of JSON.stringify(entry).matchAll(TOKEN)) this.#public.add(token)
  }

  /** The text of a room waits for nothing that it does not have. */
  #room(state: Uint8Array): void {
    if (this.#rooms.has(state)) return
    this.#rooms.add(state)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    assert(!doc.store.pendingStructs && !doc.store.pendingDs, '[W6] nothing in a room is pending')
  }

  #maySee(to: Actor, token: string, { drafting }: Session): boolean {
    const whose = this.#private.get(token)
    if (!whose || this.#public.has(token)) return true
    if ('noteOf' in whose) return whose.noteOf === to.delegation
    if (drafting.isLive(whose.on)) {
      this.#public.add(token)
      return true
    }
    const desk = drafting.desks.get(whose.on)
    return desk !== undefined && drafting.desks.drafters(desk).includes(to.delegation)
  }

  #isOnRecord(token: string, disk: MemoryDisk): boolean {
    return disk.synced(this.#record).includes(token)
  }
}
