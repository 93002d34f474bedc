import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../shared/delegations.ts'
import { proposalId } from '../shared/ids.ts'
import {
  allowed,
  facilitator,
  NRL,
  observer,
  p13,
  secretariat,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { type Answer, fact, HERE, isUnmoved, type Person, saidIn, TestHouse } from './house.fixture.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const joint = proposalId('joint')

let house: TestHouse
let chair: Person
let solmar: Person
let northland: Person
let stranger: Person

const comeIn = async () => {
  chair = await house.person(facilitator)
  solmar = await house.person(SOL)
  northland = await house.person(NRL)
  stranger = await house.person(TVR)
}

beforeEach(async () => {
  house = await TestHouse.open()
  await comeIn()
})
afterEach(() => house.close())

const opens = () =>
  chair.acts({
    does: 'open-joint',
    proposal: joint,
    paragraph: p13,
    delegations: [SOL.delegation, NRL.delegation],
  })
const takesPart = (person: Person, does = true) =>
  person.acts({ does: 'answer-joint', proposal: joint, takesPart: does })
const asksForRoom = (person: Person): Promise<Answer> =>
  person.posts(`${person.door}/drafts`, { proposal: joint })
const knocking = (person: Person, { seat }: Actor) =>
  house.knock(`${roomsAddress(HERE, seat)}/${joint}`, person.headers)

test('[J2] [J4] those named write in one room before anything is tabled, and nobody else is sent a word of it', async () => {
  const watching = await house.newcomer(SOL.delegation, 'observer')
  const outside = await Promise.all(
    [stranger, chair, await house.person(observer), await house.person(secretariat), watching].map((person) =>
      person.listens(),
    ),
  )
  const invited = await northland.listens()
  expect(await opens()).toBe(allowed)
  expect((await asksForRoom(solmar)).status).toBe(200)
  await invited.hears('drafts', ({ drafts }) => drafts.some(({ proposal }) => proposal === joint))
  const one = await solmar.enters(joint)
  const two = await northland.enters(joint)
  one.types('MARKER ')
  await fact(() => two.words.startsWith('MARKER'))
  two.types('LODESTAR ')
  await fact(() => one.words.startsWith('LODESTAR'))

  for (const listener of outside) {
    await listener.isCaughtUp()
    expect(listener.texts.join()).not.toMatch(/MARKER|LODESTAR/)
  }
  expect(await solmar.tables(p13, 'LODESTAR and MARKER we follow.', joint)).toBe(allowed)
  for (const listener of outside) {
    const found = () => listener.texts.filter((text) => text.includes('LODESTAR'))
    await fact(() => found().length > 0)
    expect(found()).toHaveLength(1)
    expect(found()[0]).toContain('"does":"table"')
  }
})

test('[J2] [W2] strangers, observers of those named, and whoever opened it ask and knock, and nothing moves', async () => {
  await opens()
  await asksForRoom(solmar)
  const inside = await solmar.enters(joint)
  const watching = await house.newcomer(SOL.delegation, 'observer')
  const strangers = [stranger, chair, await house.person(observer), await house.person(secretariat), watching]
  const floor = [await solmar.listens(), await northland.listens()]
  const isStill = await isUnmoved(house, floor, async () => {
    for (const person of strangers) {
      const answer = await asksForRoom(person)
      expect(answer.status).toBe(409)
      expect(await knocking(person, person.actor)).toBe(403)
      expect(await person.tables(p13, 'We act.', joint)).not.toBe(allowed)
      expect(await takesPart(person)).not.toBe(allowed)
    }
  })
  expect(isStill).toBe(true)
  expect(inside.shownOutWith).toBe(null)
})

test('[J1] what a hostile request names is refused, and nothing is opened', async () => {
  const floor = [await solmar.listens()]
  const asked = { does: 'open-joint', proposal: joint, paragraph: p13 }
  const named = (delegations: unknown, more: object = {}) => ({ ...asked, delegations, ...more })
  const both = [SOL.delegation, NRL.delegation]
  const isStill = await isUnmoved(house, floor, async () => {
    const says = async (act: unknown) => saidIn(await chair.posts(`${chair.door}/acts`, { act }))
    expect(await says(named([]))).toBe('names-are-few-or-many')
    expect(await says(named([...both, SOL.delegation]))).toBe('names-are-few-or-many')
    expect(await says(named([SOL.delegation, observer.delegation]))).toBe('cannot-propose')
    expect(await says(named([SOL.delegation, facilitator.delegation]))).toBe('cannot-propose')
    expect(await says(named(Array(9).fill('SOL')))).toBe('not-understood')
    expect(await says(named(both, { meaning: { is: 'deletion' } }))).toBe('not-understood')
    expect(await says(named(both, { words: 'MARKER' }))).toBe('not-understood')
    expect(await says(named({ 0: 'SOL', length: 2 }))).toBe('not-understood')
    expect(saidIn(await solmar.posts(`${solmar.door}/acts`, { act: named(both) }))).toBe(
      'facilitators-open-joints',
    )
  })
  expect(isStill).toBe(true)
})

test('[J4] with the screen on, the words stay among those named until they are tabled', async () => {
  const outside = await stranger.listens()
  await opens()
  await asksForRoom(solmar)
  await chair.sets('screen', p13)
  const one = await solmar.enters(joint)
  one.types('MARKER ')
  const two = await northland.enters(joint)
  await fact(() => two.words.startsWith('MARKER'))
  await outside.isCaughtUp()
  expect(outside.texts.join()).not.toContain('MARKER')
  expect((await house.session()).drafting.isLive(joint)).toBe(false)
})

test('[J3] [W4] whoever was named and said nothing is shown out when it is tabled, and comes back by agreeing', async () => {
  await opens()
  await asksForRoom(solmar)
  const one = await solmar.enters(joint)
  const two = await northland.enters(joint)
  expect(await solmar.tables(p13, 'We act together.', joint)).toBe(allowed)
  expect(await two.shownOut()).toBe(CLOSE.notSponsor.code)
  expect(await knocking(northland, NRL)).toBe(403)
  await northland.acts({ does: 'cosponsor', proposal: joint, delegation: NRL.delegation })
  const back = await northland.enters(joint)
  back.types('Now ')
  await fact(() => one.words.startsWith('Now'))
})

test('[J5] [W4] who leaves is shown out and keeps their words; later writes change nothing', async () => {
  await opens()
  await asksForRoom(solmar)
  const heard = await northland.listens()
  const one = await solmar.enters(joint)
  const two = await northland.enters(joint)
  const from = heard.messages.length
  expect(await takesPart(northland, false)).toBe(allowed)
  expect(await two.shownOut()).toBe(CLOSE.notSponsor.code)
  await heard.hears('drafts', ({ drafts }) => drafts.length === 0, from)
  two.types('MARKER ')
  one.types('Still ')
  const reader = await solmar.enters(joint)
  await fact(() => reader.words.startsWith('Still'))
  expect(reader.words).not.toContain('MARKER')
  expect(two.words).toContain('MARKER')
})

test('[J5] a facilitator closes it: everyone is shown out, and it is no draft of anybody', async () => {
  await opens()
  await asksForRoom(solmar)
  const heard = await northland.listens()
  const one = await solmar.enters(joint)
  const from = heard.messages.length
  expect(await chair.acts({ does: 'close-joint', proposal: joint })).toBe(allowed)
  expect(await one.shownOut()).toBe(CLOSE.jointClosed.code)
  await heard.hears('drafts', ({ drafts }) => drafts.length === 0, from)
  expect(await knocking(solmar, SOL)).toBe(403)
  expect((await solmar.drafts(p13)).proposal).not.toBe(joint)
})

test('[J5] nobody comes into a closed one by tabling something of their own under its name', async () => {
  await opens()
  await asksForRoom(solmar)
  const one = await solmar.enters(joint)
  one.types('MARKER ')
  await chair.acts({ does: 'close-joint', proposal: joint })
  await one.shownOut()
  const desk = await house.person(secretariat)
  for (const person of [stranger, solmar, chair]) {
    expect(await person.tables(p13, 'We act.', joint)).toBe('no-such-joint')
    expect((await asksForRoom(person)).status).toBe(409)
    expect(await knocking(person, person.actor)).toBe(403)
  }
  const entry = {
    does: 'enter-orally',
    delegation: TVR.delegation,
    instruction: 'Mine.',
    reason: '',
  } as const
  const { base } = (await house.session()).conference.negotiation.paragraphs.get(p13) ?? { base: [] }
  const words = { proposal: joint, paragraph: p13, base: hashOf(base), wording: prose('We act.') } as const
  expect(await desk.acts({ ...entry, ...words })).toBe('entered-already')
  expect(await opens()).toBe('joint-is-there')
})

test('[J2] whoever named writes on the paragraph for itself has a working text of its own', async () => {
  await opens()
  await asksForRoom(solmar)
  const one = await solmar.enters(joint)
  one.types('MARKER ')
  const own = await solmar.drafts(p13)
  expect(own.proposal).not.toBe(joint)
  expect((await solmar.enters(own.proposal)).words).not.toContain('MARKER')
})

test('[J2] [R4] what was written jointly is there after a restart, and after the power was gone', async () => {
  await house.close()
  house = await TestHouse.open({ disk: new MemoryDisk() })
  await comeIn()
  await opens()
  await asksForRoom(solmar)
  const one = await solmar.enters(joint)
  one.types('MARKER ')
  const two = await northland.enters(joint)
  await fact(() => two.words.startsWith('MARKER'))
  one.leaves()
  two.leaves()
  await house.restart()
  await comeIn()
  expect((await northland.enters(joint)).words).toContain('MARKER')
  await house.kill()
  await comeIn()
  expect((await northland.enters(joint)).words).toContain('MARKER')
  expect(await knocking(stranger, TVR)).toBe(403)
})
