// Bridging and live drafting of what is more than words, from the doors of a house.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { From } from '../shared/bridging.ts'
import { type ProposalId, proposalId } from '../shared/ids.ts'
import type { Meaning } from '../shared/meanings.ts'
import { allowed, facilitator, NRL, p12, p13, SOL } from '../shared/negotiation.fixture.ts'
import { plain } from '../shared/prose.ts'
import { wordingOf } from '../shared/proposals.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { fact, isUnmoved, type Person, saidIn, TestHouse } from './house.fixture.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const P13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const [women, sea] = ['women', 'sea'].map(proposalId) as [ProposalId, ProposalId]
const BRIDGE: From = { as: 'bridge', proposals: [women, sea] }

let house: TestHouse
let chair: Person
let head: Person
let solmar: Person
beforeEach(async () => {
  house = await TestHouse.open({ disk: new MemoryDisk() })
  chair = await house.person(facilitator)
  head = await house.person(NRL)
  solmar = await house.person(SOL)
  await head.tables(p13, P13.replace('move face', 'move, in particular women, face'), women)
  await solmar.tables(p13, P13.replace('at borders', 'at sea'), sea)
})
afterEach(() => house.close())

const proposals = async () => (await house.session()).conference.negotiation.proposals
const asksFor = async (person: Person, body: object) =>
  saidIn(await person.posts(`${person.door}/drafts`, body))

test('[G1] a bridge is drafted from the words of its sources, and is still one after the house was killed', async () => {
  const answer = await chair.posts(`${chair.door}/drafts`, { paragraph: p13, from: BRIDGE })
  const { proposal } = answer.body['draft'] as { proposal: ProposalId }
  const typist = await chair.enters(proposal)
  expect(typist.words).toBe(
    P13.replace('move face', 'move, in particular women, face').replace('at borders', 'at sea'),
  )
  await house.kill()
  const again = await chair.posts(`${chair.door}/drafts`, { proposal })
  expect(again.body['draft']).toMatchObject({ proposal, from: BRIDGE, changed: true })
})

test('[G1] [A5] only facilitators bridge, and only what is pending there; nothing else comes of asking', async () => {
  const floors = [await chair.listens(), await head.listens(), await solmar.listens()]
  const isStill = await isUnmoved(house, floors, async () => {
    expect(await asksFor(head, { paragraph: p13, from: BRIDGE })).toBe('facilitators-bridge')
    expect(await asksFor(chair, { paragraph: p12, from: BRIDGE })).toBe('cannot-be-bridged')
    expect(await asksFor(chair, { paragraph: p13, from: { as: 'bridge', proposals: ['nothing'] } })).toBe(
      'cannot-be-bridged',
    )
    for (const from of [
      { as: 'theft', proposals: [women] },
      { as: 'bridge', proposals: [] },
      { as: 'bridge' },
    ])
      expect(await asksFor(chair, { paragraph: p13, from })).toBe('not-understood')
  })
  expect(isStill).toBe(true)
})

test('[D3] [M1] a new paragraph typed on the screen is read by all as one, and recorded as one', async () => {
  const after: Meaning = { is: 'after', kind: 'operative', level: 1 }
  await chair.sets('screen')
  const floor = await solmar.listens()
  const { proposal } = await head.drafts(p13, false, after)
  const typist = await head.enters(proposal)
  typist.types('We note their work.')
  const { live } = await floor.hears('live', ({ live: one }) => plain(one.wording) === 'We note their work.')
  expect(live.meaning).toEqual(after)
  await fact(() => floor.entries.some(({ act }) => act.does === 'table' && act.proposal === proposal))
  const tabled = (await proposals()).get(proposal)
  expect(tabled?.meaning).toEqual(after)
  expect(tabled && plain(wordingOf(tabled).prose)).toBe('We note their work.')
  expect(await chair.accepts(p13, [proposal])).toBe(allowed)
})
