// Working texts in memory: the twin of those on disk, for tests of what stands on them.

import * as Y from 'yjs'
import type { ProposalId, SeatId } from '../shared/ids.ts'
import { assert } from '../shared/result.ts'
import { withAttached, type WorkingText, type WorkingTexts } from './working-texts.ts'

type Sheet = { text: WorkingText; updates: Uint8Array[]; clients: Map<number, SeatId | null> }

export function workingTextsInMemory(): WorkingTexts {
  const sheets = new Map<ProposalId, Sheet>()
  const sheet = (proposal: ProposalId): Sheet => {
    const found = sheets.get(proposal)
    assert(found, `there is a working text ${proposal}`)
    return found
  }
  const type = ({ updates, clients }: Sheet, update: Uint8Array, seat: SeatId | null) => {
    for (const client of Y.parseUpdateMeta(update).from.keys())
      if (!clients.has(client)) clients.set(client, seat)
    updates.push(update)
  }
  return {
    notices: [],
    all: () => [...sheets.values()].map(({ text }) => text),
    async create(text, first) {
      assert(!sheets.has(text.proposal), `working text ${text.proposal} is new`)
      const made: Sheet = { text, updates: [], clients: new Map() }
      type(made, first, null)
      sheets.set(text.proposal, made)
    },
    async read(proposal) {
      const { updates, clients } = sheet(proposal)
      const ofSeats = [...clients].flatMap(([client, seat]) => (seat ? [[client, seat] as const] : []))
      return { updates: [...updates], clients: new Map(ofSeats) }
    },
    async keep(proposal, update, seat) {
      type(sheet(proposal), update, seat)
    },
    async setLive(proposal, live) {
      const found = sheet(proposal)
      found.text = { ...found.text, live }
    },
    async setReady(proposal, ready) {
      const found = sheet(proposal)
      found.text = { ...found.text, ready }
    },
    async setAttached(proposal, attached) {
      const found = sheet(proposal)
      found.text = withAttached(found.text, attached)
    },
    async setBase(proposal, base, paragraph) {
      const found = sheet(proposal)
      found.text = { ...found.text, base, paragraph }
    },
    async compact(proposal, state, clients) {
      const found = sheet(proposal)
      found.updates = []
      found.clients = new Map(clients)
      type(found, state, null)
    },
    release: () => Promise.resolve(),
  }
}
