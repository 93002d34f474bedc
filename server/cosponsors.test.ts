import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allowed, facilitator, NRL, p13, SOL, TVR } from '../shared/negotiation.fixture.ts'
import type { SeatId } from '../shared/ids.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { fact, HERE, type Person, TestHouse } from './house.fixture.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let owner: Person
let joining: Person
let stranger: Person

beforeEach(async () => {
  house = await TestHouse.open()
  owner = await house.person(NRL)
  joining = await house.person(SOL)
  stranger = await house.person(TVR)
})
afterEach(() => house.close())

const knocking = (proposal: string, person: Person, seat: SeatId) =>
  house.knock(`${roomsAddress(HERE, seat)}/${proposal}`, person.headers)

test('[P7] [W1] a co-sponsor comes in once the owner opens the room, and nobody else is sent a word of it', async () => {
  const elsewhere = await stranger.listens()
  const chair = await (await house.person(facilitator)).listens()
  const invited = await joining.listens()
  const { proposal } = await owner.drafts(p13)
  await owner.tables(p13, 'We act together.', proposal)
  const join = { does: 'cosponsor', proposal, delegation: SOL.delegation } as const
  expect(await joining.acts(join)).toBe(allowed)
  expect(await owner.acts(join)).toBe(allowed)
  expect(await knocking(proposal, joining, SOL.seat)).toBe(403) // a sponsor, and the room is not open to sponsors

  expect(await owner.acts({ does: 'share-room', proposal, shared: true })).toBe(allowed)
  await invited.hears('drafts', ({ drafts }) => drafts.some((draft) => draft.proposal === proposal))
  expect(await knocking(proposal, stranger, TVR.seat)).toBe(403)
  const one = await owner.enters(proposal)
  const two = await joining.enters(proposal)
  two.types('MARKER ')
  await fact(() => one.words.startsWith('MARKER'))
  expect(elsewhere.texts.join()).not.toContain('MARKER')
  expect(chair.texts.join()).not.toContain('MARKER')
})

test('[P7] [W4] whoever ends co-sponsoring is shown out, the owner stays, and later writes change nothing', async () => {
  const { proposal } = await owner.drafts(p13)
  await owner.tables(p13, 'We act together.', proposal)
  const join = { does: 'cosponsor', proposal, delegation: SOL.delegation } as const
  await owner.acts(join)
  await joining.acts(join)
  await owner.acts({ does: 'share-room', proposal, shared: true })
  const one = await owner.enters(proposal)
  const two = await joining.enters(proposal)
  expect(await owner.acts({ ...join, does: 'end-cosponsoring' })).toBe(allowed)
  expect(await two.shownOut()).toBe(CLOSE.notSponsor.code)
  two.types('MARKER ')
  one.types('Still ')
  const reader = await owner.enters(proposal)
  await fact(() => reader.words.startsWith('Still'))
  expect(reader.words).not.toContain('MARKER')
  expect(two.words).toContain('MARKER') // the words stay with who typed them
  expect(await joining.tables(p13, 'We act alone.', proposal)).toBe('not-your-proposal')
})
