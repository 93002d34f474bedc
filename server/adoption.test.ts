import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { STATEMENTS } from '../shared/adoption.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  observer,
  p12,
  p13,
  p13a,
  pp1,
  secretariat,
  SOL,
} from '../shared/negotiation.fixture.ts'
import { allPending } from '../shared/negotiation.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { fact, HERE, isUnmoved, type Person, saidIn, TestHouse } from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const RIGHT = BASE.replace('borders, and', 'borders and')
const DAY = '2026-05-04'

let house: TestHouse
let chair: Person
let clerk: Person
let head: Person
let solmar: Person
beforeEach(async () => {
  house = await TestHouse.open({ clock: () => Date.UTC(2026, 4, 4, 18) })
  chair = await house.person(facilitator)
  clerk = await house.person(secretariat)
  head = await house.person(NRL)
  solmar = await house.person(SOL)
})
afterEach(() => house.close())

const negotiation = async () => (await house.session()).conference.negotiation
const wordsOf13 = async () => plain((await negotiation()).paragraphs.get(p13)?.base ?? [])

/** Every paragraph is agreed, and the text is issued. */
const concludes = async () => {
  for (const paragraph of [pp1, p12, p13, p13a]) expect(await chair.agrees(paragraph)).toBe(allowed)
  expect(await chair.issues('Rev.1')).toBe(allowed)
}
const adopting = async () => {
  const last = (await negotiation()).revisions.at(-1)
  const lapsing = allPending(await negotiation()).map(({ id }) => id)
  return {
    does: 'adopt',
    revision: last?.name,
    text: last?.hash,
    symbol: 'PD/2026/1',
    day: DAY,
    lapsing,
  }
}
const says = async (person: Person, act: unknown) =>
  saidIn(await person.posts(`${person.door}/acts`, { act }))
const correcting = (words: string) => ({
  does: 'correct',
  paragraph: p13,
  base: hashOf(prose(BASE)),
  wording: prose(words),
  reason: 'A misprint.',
})

describe('[Y2] when the text is adopted', () => {
  test('whoever types is shown out and keeps the words, and no room opens any more', async () => {
    await concludes()
    const after = { is: 'after', kind: 'operative', level: 1 }
    const answer = await head.posts(`${head.door}/drafts`, { paragraph: p13, meaning: after })
    expect(answer.status).toBe(200)
    const proposal = (await house.session()).drafting.desks.draftsOf(NRL.delegation)[0]?.proposal
    if (!proposal) throw new Error('it is drafted')
    const one = await head.enters(proposal)
    one.types('We note their work.')
    const { drafting } = await house.session()
    await fact(() => drafting.desks.draftsOf(NRL.delegation)[0]?.changed === true)
    expect(await says(clerk, await adopting())).toBe(allowed)
    expect(await one.shownOut()).toBe(CLOSE.adopted.code)
    expect(one.words).toBe('We note their work.')
    const bodies = [{ paragraph: p13, meaning: after }, { paragraph: p13 }, { proposal }]
    for (const body of bodies)
      expect(saidIn(await head.posts(`${head.door}/drafts`, body))).toBe('text-is-adopted')
    expect(await house.knock(`${roomsAddress(HERE, NRL.seat)}/${proposal}`, head.headers)).toBe(403)
  })

  test('it is so for a house that was killed after it, and everyone hears the same', async () => {
    await concludes()
    const watcher = await (await house.person(observer)).listens()
    expect(await says(clerk, await adopting())).toBe(allowed)
    expect(await says(solmar, { does: 'reserve', on: [p13], statement: 'Within our law.' })).toBe(allowed)
    expect(await says(clerk, correcting(RIGHT))).toBe(allowed)
    const entries = await watcher.hearsEntry((await house.record()).length)
    expect(entries).toEqual(await house.record())
    await house.restart()
    expect(await wordsOf13()).toBe(RIGHT)
    expect((await negotiation()).adoption?.statements).toMatchObject([{ by: 'SOL', on: [p13] }])
    expect(await says(chair, { does: 'reopen', paragraph: p13, reason: 'New facts.' })).toBe(
      'text-is-adopted',
    )
  })
})

test('[Y1] [Y4] [Y6] what makes no sense, and what is somebody else’s to do, changes nothing for anybody', async () => {
  await concludes()
  expect(await says(clerk, await adopting())).toBe(allowed)
  const people = await Promise.all(everyone.map((actor) => house.person(actor)))
  const floors = await Promise.all(people.map((person) => person.listens()))
  const adopt = await adopting()
  const endorse = { does: 'endorse', body: 'The Assembly', symbol: 'A/RES/1', day: DAY }
  const reserve = { does: 'reserve', on: [p13], statement: 'Within our law.' }
  const isStill = await isUnmoved(house, floors, async () => {
    for (const act of [
      { ...adopt, symbol: '' },
      { ...adopt, day: '4 May 2026' },
      { ...adopt, day: '2026-02-30' },
      { ...adopt, by: 'SEC' },
      { ...endorse, day: `${DAY}T10:00:00.000Z` },
      { ...endorse, body: '\u202e' },
      { ...reserve, by: 'NRL' },
      { ...reserve, on: p13 },
      { ...reserve, on: Array.from({ length: 501 }, () => p13) },
      { ...reserve, statement: 'x'.repeat(5_000) },
      { ...reserve, does: 'object-to' },
      { does: 'withdraw-statement', statement: 0 },
      { does: 'withdraw-statement', statement: '9' },
      { ...correcting(RIGHT), does: 'notify-correction' },
      { ...correcting(RIGHT), does: 'notify-correction', until: '2026-13-40' },
      { ...correcting(RIGHT), does: 'notify-correction', until: DAY, by: 'NRL' },
      { does: 'object-to-correction', notice: 0, statement: 'No.' },
      { does: 'object-to-correction', notice: 1, statement: 'No.', delegation: 'TVR' },
      { ...correcting(RIGHT), base: 'no hash' },
      { ...correcting(RIGHT), wording: RIGHT },
      { ...correcting(RIGHT), wording: [{ text: RIGHT, colour: 'red' }] },
      { ...correcting(RIGHT), after: RIGHT },
    ])
      for (const person of people) expect(await says(person, act)).toBe('not-understood')
    const isRole = (role: string) => (person: Person) => person.actor.role === role
    const watching = people.filter(isRole('observer'))
    const others = people.filter((person) => !watching.includes(person))
    for (const person of watching)
      for (const act of [adopt, endorse, reserve, correcting(RIGHT)])
        expect(await says(person, act)).toBe('observers-read')
    for (const person of others) expect(await says(person, adopt)).toBe('text-is-adopted')
    for (const person of others.filter((one) => !isRole('secretariat')(one))) {
      expect(await says(person, endorse)).toBe('secretariat-records-adoption')
      expect(await says(person, correcting(RIGHT))).toBe('secretariat-corrects')
    }
    for (const person of others.filter((one) => !isRole('head')(one)))
      for (const does of STATEMENTS)
        expect(await says(person, { ...reserve, does })).toBe('heads-make-statements')
    expect(await says(clerk, correcting('We act.'))).toBe('not-editorial')
    expect(await says(solmar, { does: 'withdraw-statement', statement: 1 })).toBe('no-such-statement')
  })
  expect(isStill).toBe(true)
  expect(await wordsOf13()).toBe(BASE)
})

test('[Y8] who listens without names hears that something was recorded, and not what was said or by whom', async () => {
  await concludes()
  await chair.acts({ does: 'set-attribution', namesTo: 'facilitators' })
  expect(await says(clerk, await adopting())).toBe(allowed)
  const [told, untold] = await Promise.all([clerk, head].map((person) => person.listens()))
  expect(await says(solmar, { does: 'dissociate', on: [], statement: 'We are not part of this.' })).toBe(
    allowed,
  )
  const number = (await house.record()).length
  expect((await told?.hearsEntry(number))?.at(-1)?.act).toMatchObject({ does: 'dissociate' })
  expect((await untold?.hearsEntry(number))?.at(-1)).toMatchObject({ by: null, act: { does: 'withheld' } })
})
