import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../shared/delegations.ts'
import { delegationCode, type ProposalId, proposalId } from '../shared/ids.ts'
import { allowed, facilitator, NRL, observer, p13, secretariat, SOL } from '../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { type Answer, fact, HERE, isUnmoved, type Person, saidIn, TestHouse } from './house.fixture.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let desk: Person
let northland: Person
let chair: Person

beforeEach(async () => {
  house = await TestHouse.open()
  desk = await house.person(secretariat)
  northland = await house.person(NRL)
  chair = await house.person(facilitator)
})
afterEach(() => house.close())

const takesDown = (person: Person, spokenBy: unknown = NRL.delegation): Promise<Answer> =>
  person.posts(`${person.door}/drafts`, { paragraph: p13, spokenBy })

async function roomOf(person: Person): Promise<ProposalId> {
  const { body, status } = await takesDown(person)
  expect(status).toBe(200)
  return proposalId(String(Object(body['draft'])['proposal']))
}

async function oral(words: string, proposal: ProposalId, more: object = {}) {
  const { conference } = await house.session()
  const base = hashOf(conference.negotiation.paragraphs.get(p13)?.base ?? [])
  return {
    does: 'enter-orally',
    delegation: NRL.delegation,
    instruction: 'The co-facilitators.',
    proposal,
    paragraph: p13,
    base,
    wording: prose(words),
    ...more,
  }
}

const enters = async (person: Person, words: string, proposal: ProposalId, more: object = {}) =>
  saidIn(await person.posts(`${person.door}/acts`, { act: await oral(words, proposal, more) }))

const knocking = (person: Person, { seat }: Actor, room: ProposalId) =>
  house.knock(`${roomsAddress(HERE, seat)}/${room}`, person.headers)

test('[U2] what the secretariat takes down is sent to nobody else, on the screen or beside; entered, it is the delegation’s', async () => {
  const outside = await Promise.all([northland, chair].map((person) => person.listens()))
  await chair.sets('screen', p13)
  const room = await roomOf(desk)
  const typist = await desk.enters(room)
  typist.types('MARKER ')
  expect(await roomOf(desk)).toBe(room) // the one there is
  for (const [person, actor] of [
    [northland, NRL],
    [chair, facilitator],
    [await house.person(observer), observer],
  ] as const)
    expect(await knocking(person, actor, room)).toBe(403)
  for (const listener of outside) {
    await listener.isCaughtUp()
    expect(listener.texts.join()).not.toContain('MARKER')
  }

  expect(await enters(desk, 'MARKER we act.', room)).toBe(allowed)
  expect(await typist.shownOut()).toBe(CLOSE.notSponsor.code)
  expect(await knocking(desk, secretariat, room)).toBe(403)
  const owner = await northland.enters(room)
  expect(owner.words).toContain('MARKER')
  for (const listener of outside) {
    await listener.hears('entries', ({ entries }) => entries.some(({ act }) => act.does === 'enter-orally'))
    const [first] = listener.texts.filter((text) => text.includes('MARKER'))
    expect(first).toContain('"does":"enter-orally"')
  }
})

test('[U1] nobody but the secretariat asks for such a room or enters, and nothing moves', async () => {
  const solmar = await house.person(SOL)
  const floor = [await northland.listens()]
  const isStill = await isUnmoved(house, floor, async () => {
    for (const person of [northland, solmar, chair]) {
      expect(saidIn(await takesDown(person))).toBe('secretariat-enters-orals')
      expect(await enters(person, 'We act.', proposalId('theirs'))).toBe('secretariat-enters-orals')
    }
  })
  expect(isStill).toBe(true)
})

test('[U1] [A3] the secretariat enters nothing for who may not propose, nor of its own, nor without an instruction', async () => {
  const floor = [await northland.listens()]
  const mine = proposalId('mine')
  const isStill = await isUnmoved(house, floor, async () => {
    for (const code of [observer.delegation, facilitator.delegation, secretariat.delegation]) {
      expect(saidIn(await takesDown(desk, code))).toBe('cannot-propose')
      expect(await enters(desk, 'We act.', mine, { delegation: code })).toBe('cannot-propose')
    }
    expect(saidIn(await takesDown(desk, delegationCode('NOONE')))).toBe('no-such-delegation')
    expect(saidIn(await takesDown(desk, 'nobody at all'))).toBe('not-understood')
    expect(await enters(desk, 'We act.', mine, { instruction: ' \n ' })).toBe('instruction-is-missing')
    expect(await enters(desk, 'We act.', mine, { by: NRL })).toBe('not-understood')
    expect(await enters(desk, 'We \u202etca.', mine)).toBe('hidden-characters')
    expect(await desk.tables(p13, 'We act.', mine)).toBe('secretariat-proposes-nothing')
    const asked = await desk.posts(`${desk.door}/drafts`, { paragraph: p13 })
    expect(saidIn(asked)).toBe('secretariat-proposes-nothing')
    const both = await desk.posts(`${desk.door}/drafts`, { paragraph: p13, spokenBy: 'NRL', another: true })
    expect(saidIn(both)).toBe('not-understood')
  })
  expect(isStill).toBe(true)
})

test('[U2] the delegation’s own working text on the paragraph is another, and the secretariat does not get at it', async () => {
  const own = await northland.drafts(p13)
  const one = await northland.enters(own.proposal)
  one.types('MARKER ')
  const room = await roomOf(desk)
  expect(room).not.toBe(own.proposal)
  expect((await desk.enters(room)).words).not.toContain('MARKER')
  expect(await knocking(desk, secretariat, own.proposal)).toBe(403)
  expect((await northland.drafts(p13)).proposal).toBe(own.proposal)
})

test('[U3] confirming comes from the delegation’s own seats, in the words there are', async () => {
  const room = await roomOf(desk)
  await enters(desk, 'We act.', room)
  const confirm = (words: string) =>
    ({ does: 'confirm-oral', proposal: room, wording: hashOf(prose(words)) }) as const
  const floor = [await northland.listens()]
  const solmar = await house.person(SOL)
  const isStill = await isUnmoved(house, floor, async () => {
    for (const person of [desk, chair, solmar])
      expect(await person.acts(confirm('We act.'))).toBe('owner-confirms')
    expect(await northland.acts(confirm('We wait.'))).toBe('text-has-moved')
    expect(await chair.accepts(p13, [room])).toBe('oral-is-unconfirmed')
  })
  expect(isStill).toBe(true)
  expect(await northland.acts(confirm('We act.'))).toBe(allowed)
  expect(await chair.accepts(p13, [room])).toBe(allowed)
})

test('[U2] [R4] words half taken down are there after a restart, for the secretariat alone', async () => {
  const room = await roomOf(desk)
  const typist = await desk.enters(room)
  typist.types('MARKER ')
  const again = await desk.enters(room)
  await fact(() => again.words.startsWith('MARKER'))
  typist.leaves()
  again.leaves()
  await house.restart()
  desk = await house.person(secretariat)
  northland = await house.person(NRL)
  expect(await roomOf(desk)).toBe(room)
  expect((await desk.enters(room)).words).toContain('MARKER')
  expect(await knocking(northland, NRL, room)).toBe(403)
})

test('[P12] a link that is no address is refused with its own sentence, and nothing moves', async () => {
  const floor = [await northland.listens()]
  const room = proposalId('ours')
  const { conference } = await house.session()
  const base = hashOf(conference.negotiation.paragraphs.get(p13)?.base ?? [])
  const cites = async (precedents: unknown) =>
    northland.posts(`${northland.door}/acts`, {
      act: { does: 'table', proposal: room, paragraph: p13, base, wording: prose('We act.'), precedents },
    })
  const isStill = await isUnmoved(house, floor, async () => {
    const answer = await cites([{ citation: 'Of the first', link: 'javascript:alert(1)' }])
    expect(saidIn(answer)).toBe('link-is-no-address')
    expect(answer.body['sentence']).toMatch(/https:\/\//)
    expect(saidIn(await cites([{ citation: ' ', link: '' }]))).toBe('citation-is-missing')
    expect(saidIn(await cites([{ citation: 'x'.repeat(301), link: '' }]))).toBe('not-understood')
    expect(saidIn(await cites([{ citation: 'x', link: `https://a.example/${'x'.repeat(2_000)}` }]))).toBe(
      'not-understood',
    )
    expect(saidIn(await cites(Array.from({ length: 11 }, () => ({ citation: 'x', link: '' }))))).toBe(
      'not-understood',
    )
    expect(saidIn(await cites([{ citation: 'x', link: '', html: '<b>' }]))).toBe('not-understood')
    expect(saidIn(await cites('Of the first'))).toBe('not-understood')
  })
  expect(isStill).toBe(true)
  expect(saidIn(await cites([{ citation: ' Of the first ', link: ' https://reviews.example/1 ' }]))).toBe(
    allowed,
  )
  expect((await house.record()).at(-1)?.act).toMatchObject({
    precedents: [{ citation: 'Of the first', link: 'https://reviews.example/1' }],
  })
})
