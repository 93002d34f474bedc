// Proposals about whole paragraphs, from the doors of a house: their rooms, and what becomes of those when a paragraph
// comes, goes or is merged.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { paragraphOf, type ProposalId, proposalId } from '../shared/ids.ts'
import type { Meaning } from '../shared/meanings.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  secretariat,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { plain } from '../shared/prose.ts'
import { CLOSE, roomsAddress } from '../shared/rooms.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { fact, HERE, isUnmoved, type Person, saidIn, TestHouse } from './house.fixture.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const AFTER: Meaning = { is: 'after', kind: 'operative', level: 1 }
const MERGER: Meaning = { is: 'merge', with: p13 }
const P12 = 'We welcome the steps taken to widen regular pathways.'
const P13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const [ours, theirs] = ['ours', 'theirs'].map(proposalId) as [ProposalId, ProposalId]

let house: TestHouse
let chair: Person
let head: Person
let solmar: Person
beforeEach(async () => {
  house = await TestHouse.open({ disk: new MemoryDisk() })
  chair = await house.person(facilitator)
  head = await house.person(NRL)
  solmar = await house.person(SOL)
})
afterEach(() => house.close())

const negotiation = async () => (await house.session()).conference.negotiation
const baseOf = async (paragraph = p12) => plain((await negotiation()).paragraphs.get(paragraph)?.base ?? [])

test('[M1] [W1] a new paragraph is written in a room of its own, and nobody else is sent a word before it is tabled', async () => {
  const floors = [await solmar.listens(), await chair.listens()]
  const { proposal, meaning } = await head.drafts(p13, false, AFTER)
  expect(meaning).toEqual(AFTER)
  const words = await head.drafts(p13)
  expect(words.proposal).not.toBe(proposal)
  const one = await head.enters(proposal)
  const two = await (await house.person(NRLdelegate)).enters(proposal)
  expect(one.words).toBe('')
  one.types('MARKER we note their work.')
  await fact(() => two.words === one.words)
  for (const { seat, by } of [
    { seat: SOL.seat, by: solmar },
    { seat: facilitator.seat, by: chair },
  ])
    expect(await house.knock(`${roomsAddress(HERE, seat)}/${proposal}`, by.headers)).toBe(403)
  for (const floor of floors) expect(floor.texts.join()).not.toContain('MARKER')
  expect(await head.proposes({ paragraph: p13, meaning: AFTER }, 'We note their work.', proposal)).toBe(
    allowed,
  )
  expect(await chair.accepts(p13, [proposal])).toBe(allowed)
  expect(await one.shownOut()).toBe(CLOSE.decided.code)
  expect(await baseOf(paragraphOf(proposal))).toBe('We note their work.')
})

test('[M5] [B4] a merger is typed under the hands of those who write on the paragraph that goes', async () => {
  const grave = P13.replace('risks', 'grave risks')
  await head.tables(p13, grave, ours)
  const { proposal } = await head.drafts(p13)
  expect(proposal).toBe(ours)
  const typist = await head.enters(ours)
  typist.types('Today: ')
  await solmar.proposes({ paragraph: p12, meaning: MERGER }, `${P12} ${P13} Together.`, theirs)
  expect(await chair.accepts(p12, [theirs])).toBe(allowed)
  await fact(() => typist.words.startsWith(P12))
  expect(typist.words).toBe(`${P12} Today: ${grave} Together.`)
  expect(typist.shownOutWith).toBe(null)
  typist.types('Again: ')
  expect(await head.tables(p12, typist.words, ours)).toBe(allowed)
})

test('[D1] [M5] what was on the screen is drafted beside the text where the paragraph it comes to is', async () => {
  await chair.sets('screen', p13)
  const floor = await solmar.listens()
  const { proposal } = await head.drafts(p13)
  const typist = await head.enters(proposal)
  typist.types('Today: ')
  await floor.hears('entries', ({ entries }) => entries.some(({ act }) => act.does === 'table'))
  await solmar.proposes({ paragraph: p12, meaning: MERGER }, `${P12} ${P13}`, theirs)
  expect(await chair.accepts(p12, [theirs])).toBe(allowed)
  await fact(() => typist.words.startsWith(P12))
  const { desks } = (await house.session()).drafting
  await fact(() => !desks.draftsOf(NRL.delegation)[0]?.live)
  typist.types('MARKER ')
  await fact(() => desks.draftsOf(NRL.delegation)[0]?.changed === true)
  expect(await head.tables(p12, typist.words.replace('MARKER ', ''), proposal)).toBe('nothing-changed')
  await floor.isCaughtUp()
  expect(floor.texts.join()).not.toContain('MARKER')
})

test('[M5] [W4] words begun on a paragraph that goes, and never tabled, are handed back', async () => {
  const { proposal } = await head.drafts(p13)
  const typist = await head.enters(proposal)
  typist.types('Today: ')
  await solmar.proposes({ paragraph: p12, meaning: MERGER }, `${P12} ${P13}`, theirs)
  expect(await chair.accepts(p12, [theirs])).toBe(allowed)
  expect(await typist.shownOut()).toBe(CLOSE.decided.code)
  expect(typist.words).toBe(`Today: ${P13}`)
})

test('[M3] [W3] nobody writes about a paragraph that was deleted, but after it', async () => {
  const { proposal } = await head.drafts(p13)
  const typist = await head.enters(proposal)
  await solmar.proposes({ paragraph: p13, meaning: { is: 'deletion' } }, '', theirs)
  expect(await chair.accepts(p13, [theirs])).toBe(allowed)
  expect(await typist.shownOut()).toBe(CLOSE.decided.code)
  expect(await house.knock(`${roomsAddress(HERE, NRL.seat)}/${proposal}`, head.headers)).toBe(403)
  expect(saidIn(await head.posts(`${head.door}/drafts`, { paragraph: p13 }))).toBe('paragraph-is-gone')
  expect((await head.drafts(p13, false, AFTER)).meaning).toEqual(AFTER)
})

test('[R4] what a draft means is known after the house was killed', async () => {
  const floor = await head.listens()
  const { proposal } = await head.drafts(p12, false, MERGER)
  const typist = await head.enters(proposal)
  typist.types('Together: ')
  await floor.hears('drafts', ({ drafts }) => drafts.some(({ changed }) => changed))
  await house.kill()
  const again = await head.drafts(p12, false, MERGER)
  expect(again).toMatchObject({ proposal, meaning: MERGER, changed: true })
  expect((await head.enters(proposal)).words).toBe(`Together: ${P12} ${P13}`)
})

test('[M1] [M2] [P9] what nobody may ask for changes nothing for anybody', async () => {
  await head.proposes({ paragraph: p12, meaning: { is: 'alternative' } }, 'We welcome every step.', ours)
  await solmar.proposes({ paragraph: p13, meaning: { is: 'deletion' } }, '', theirs)
  const people = await Promise.all(everyone.map((actor) => house.person(actor)))
  const floors = await Promise.all(people.map((person) => person.listens(8)))
  const tavoria = await house.person(TVR)
  const outsiders = people.filter(({ actor }) => actor === observer || actor === secretariat)
  const isStill = await isUnmoved(house, floors, async () => {
    for (const person of people.filter(({ actor }) => actor.role !== 'facilitator'))
      expect(await person.accepts(p13, [theirs])).toBe(
        person.actor === observer ? 'observers-read' : 'facilitators-accept',
      )
    for (const person of outsiders)
      expect(await person.proposes({ paragraph: p12, meaning: AFTER }, 'We act.', proposalId('x'))).toBe(
        person.actor === observer ? 'observers-read' : 'secretariat-proposes-nothing',
      )
    const mine = (meaning: unknown, words = 'We act.') =>
      tavoria.proposes({ paragraph: p12, meaning: meaning as Meaning }, words, proposalId('mine'))
    // A meaning that is none, or another's proposal under another meaning.
    for (const meaning of [
      { is: 'after' },
      { is: 'after', kind: 'title', level: 1 },
      { is: 'nothing' },
      'words',
      [],
    ])
      expect(
        saidIn(
          await tavoria.posts(`${tavoria.door}/acts`, {
            act: {
              does: 'table',
              proposal: 'mine',
              paragraph: p12,
              meaning,
              base: '0'.repeat(64),
              wording: [],
            },
          }),
        ),
      ).toBe('not-understood')
    expect(await mine({ is: 'after', kind: 'operative', level: 99 })).toBe('not-understood')
    expect(await mine({ is: 'merge', with: p12 })).toBe('cannot-merge')
    expect(await mine({ is: 'merge', with: 'nowhere' })).toBe('no-such-paragraph')
    expect(await mine({ is: 'move', after: 'nowhere' }, '')).toBe('no-such-paragraph')
    expect(await tavoria.proposes({ paragraph: p12, meaning: { is: 'alternative' } }, 'We act.', ours)).toBe(
      'not-your-proposal',
    )
    expect(await head.proposes({ paragraph: p12, meaning: { is: 'deletion' } }, '', ours)).toBe(
      'meaning-stays',
    )
    // A deletion has no words, and so no room.
    expect(saidIn(await solmar.posts(`${solmar.door}/drafts`, { proposal: theirs }))).toBe('words-apart')
    expect(
      saidIn(await solmar.posts(`${solmar.door}/drafts`, { paragraph: p12, meaning: { is: 'deletion' } })),
    ).toBe('not-understood')
    // Taken together with another, or on another paragraph than its own.
    expect(await chair.accepts(p12, [ours, theirs])).toBe('proposals-have-moved')
    expect(await chair.accepts(p12, [theirs])).toBe('proposals-have-moved')
  })
  expect(isStill).toBe(true)
})

describe('[Q1] [W2] inside the words of another', () => {
  const WITHIN: Meaning = { is: 'within', proposal: ours }
  const GRAVE = P13.replace('risks', 'grave risks')

  test('its own delegation writes in a room of its own, and the outer one’s owner is sent nothing of it', async () => {
    await head.tables(p13, GRAVE, ours)
    const floor = await head.listens()
    const { proposal } = await solmar.drafts(p13, false, WITHIN)
    const typist = await solmar.enters(proposal)
    expect(typist.words).toBe(GRAVE)
    typist.types('MARKER ')
    await floor.isCaughtUp()
    expect(floor.texts.join()).not.toContain('MARKER')
    expect(await house.knock(`${roomsAddress(HERE, NRL.seat)}/${proposal}`, head.headers)).toBe(403)
  })

  test('[Q2] [Q3] the words follow the outer one under the hands of those who type', async () => {
    await head.tables(p13, GRAVE, ours)
    const { proposal } = await solmar.drafts(p13, false, WITHIN)
    const typist = await solmar.enters(proposal)
    await solmar.proposes({ paragraph: p13, meaning: WITHIN }, GRAVE.replace('grave', 'very grave'), proposal)
    typist.types('very ', GRAVE.indexOf('grave'))
    expect(await head.tables(p13, GRAVE.replace('risks', 'risks and harm'), ours)).toBe(allowed)
    await fact(() => typist.words === GRAVE.replace('grave risks', 'very grave risks and harm'))
    expect(await chair.accepts(p13, [ours])).toBe(allowed)
    typist.types('Today ')
    await fact(() => typist.line.synced)
    expect(typist.shownOutWith).toBe(null)
    expect((await negotiation()).proposals.get(proposal)?.meaning).toEqual({ is: 'words' })
  })

  test('[Q4] [W4] whoever writes there is shown out with their words when the outer one is withdrawn', async () => {
    await head.tables(p13, GRAVE, ours)
    const { proposal } = await solmar.drafts(p13, false, WITHIN)
    const typist = await solmar.enters(proposal)
    typist.types('very ', GRAVE.indexOf('grave'))
    await head.withdraws(ours)
    expect(await typist.shownOut()).toBe(CLOSE.decided.code)
    expect(typist.words).toBe(GRAVE.replace('grave', 'very grave'))
    expect(saidIn(await solmar.posts(`${solmar.door}/drafts`, { paragraph: p13, meaning: WITHIN }))).toBe(
      'outer-is-decided',
    )
  })
})
