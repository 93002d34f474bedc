// Splits from the doors of a house: where drafts go, and what nobody may ask for.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paragraphOf, type ProposalId, proposalId } from '../shared/ids.ts'
import type { Meaning } from '../shared/meanings.ts'
import {
  allowed,
  everyone,
  facilitator,
  h1,
  NRL,
  observer,
  p12,
  p13,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { plain } from '../shared/prose.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { fact, isUnmoved, type Person, saidIn, TestHouse } from './house.fixture.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const SPLIT: Meaning = { is: 'split' }
const P13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const MARKED = P13.replace('and resolve', '¶ and resolve')
const [FIRST, SECOND] = MARKED.split(' ¶ ').map(String)
const [ours, theirs] = ['ours', 'theirs'].map(proposalId) as [ProposalId, ProposalId]
const second = paragraphOf(theirs)

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
const baseOf = async (paragraph = p13) => plain((await negotiation()).paragraphs.get(paragraph)?.base ?? [])
const splits = async () => {
  expect(await solmar.proposes({ paragraph: p13, meaning: SPLIT }, MARKED, theirs)).toBe(allowed)
  expect(await chair.accepts(p13, [theirs])).toBe(allowed)
}

test('[M8] [M9] words that were tabled go on under the hands of those who write, on the half they are in', async () => {
  const now = P13.replace('act.', 'act now.')
  await head.tables(p13, now, ours)
  const typist = await head.enters((await head.drafts(p13)).proposal)
  typist.types(' Today.', now.length)
  await splits()
  expect([await baseOf(), await baseOf(second)]).toEqual([FIRST, SECOND])
  await fact(() => typist.words.startsWith('and resolve'))
  expect(typist.words).toBe('and resolve to act now. Today.')
  expect(typist.shownOutWith).toBe(null)
  expect(await head.tables(second, typist.words, ours)).toBe(allowed)
})

test('[M9] [W1] words begun and never tabled go to the half they are in as well, also when nobody is there and the house is killed', async () => {
  const early = await head.drafts(p13)
  const one = await head.enters(early.proposal)
  one.types('Today: ')
  const late = await head.drafts(p13, true)
  const two = await head.enters(late.proposal)
  two.types(' MARKER', P13.length)
  const floor = await solmar.listens()
  await fact(() => one.line.synced && two.line.synced)
  await splits()
  await fact(() => one.words === `Today: ${FIRST}`)
  await fact(() => two.words === `${SECOND} MARKER`)
  await floor.isCaughtUp()
  expect(floor.texts.join()).not.toContain('MARKER')
  await house.kill()
  const drafts = await head.listens()
  await drafts.hears('drafts', (told) =>
    told.drafts.some(({ proposal, paragraph }) => proposal === late.proposal && paragraph === second),
  )
  expect((await head.enters(late.proposal)).words).toBe(`${SECOND} MARKER`)
  expect(await head.tables(second, `${SECOND} Now.`, late.proposal)).toBe(allowed)
})

test('[M9] [Q1] what is begun inside another’s words goes where those go', async () => {
  const now = P13.replace('act.', 'act now.')
  await head.tables(p13, now, ours)
  const tavoria = await house.person(TVR)
  const inner = await tavoria.drafts(p13, false, { is: 'within', proposal: ours })
  const typist = await tavoria.enters(inner.proposal)
  typist.types('right ', now.indexOf('now'))
  await splits()
  await fact(() => typist.words === 'and resolve to act right now.')
  expect(typist.shownOutWith).toBe(null)
  const aim = { paragraph: second, meaning: { is: 'within', proposal: ours } } as const
  expect(await tavoria.proposes(aim, typist.words, inner.proposal)).toBe(allowed)
})

test('[M8] [M11] [P9] what nobody may ask for changes nothing for anybody', async () => {
  await solmar.proposes({ paragraph: p13, meaning: SPLIT }, MARKED, theirs)
  const people = await Promise.all(everyone.map((actor) => house.person(actor)))
  const floors = await Promise.all(people.map((person) => person.listens(8)))
  const tavoria = await house.person(TVR)
  const isStill = await isUnmoved(house, floors, async () => {
    for (const person of people.filter(({ actor }) => actor.role !== 'facilitator'))
      expect(await person.accepts(p13, [theirs])).toBe(
        person.actor === observer ? 'observers-read' : 'facilitators-accept',
      )
    const mine = (meaning: unknown, words: string, paragraph = p13) =>
      tavoria.proposes({ paragraph, meaning: meaning as Meaning }, words, proposalId('mine'))
    for (const words of [P13, `¶ ${P13}`, `${MARKED} ¶ Again.`, MARKED.replace('act', 'wait'), '¶'])
      expect(await mine(SPLIT, words)).toBe('no-place')
    expect(await mine(SPLIT, '')).toBe('no-words')
    expect(await mine(SPLIT, 'Progress ¶ and challenges', h1)).toBe('cannot-split')
    expect(await mine({ is: 'recast', as: 'operative' }, '', p12)).toBe('part-is-so')
    expect(await mine({ is: 'recast', as: 'preambular' }, 'We note.', p12)).toBe('words-apart')
    for (const meaning of [
      { is: 'split', at: 3 },
      { is: 'split', halves: ['We act.', 'We wait.'] },
      { is: 'recast' },
      { is: 'recast', as: 'heading' },
      { is: 'recast', as: 'sub-paragraph' },
    ])
      expect(await mine(meaning, MARKED)).toBe('not-understood')
    // A split has no room: it says a place, and changes no word.
    expect(saidIn(await solmar.posts(`${solmar.door}/drafts`, { proposal: theirs }))).toBe('words-apart')
    for (const meaning of [SPLIT, { is: 'recast', as: 'preambular' }])
      expect(saidIn(await solmar.posts(`${solmar.door}/drafts`, { paragraph: p13, meaning }))).toBe(
        'not-understood',
      )
    // Nor does anybody write inside it, or say where words of others go.
    const inside = { paragraph: p13, meaning: { is: 'within', proposal: theirs } } as const
    expect(await tavoria.proposes(inside, MARKED, proposalId('mine'))).toBe('no-such-proposal')
    const claimed = { does: 'accept', paragraph: p13, base: '0'.repeat(64), taken: [], to: p12 }
    expect(saidIn(await chair.posts(`${chair.door}/acts`, { act: claimed }))).toBe('not-understood')
    expect(await tavoria.proposes({ paragraph: p13, meaning: SPLIT }, MARKED, theirs)).toBe(
      'not-your-proposal',
    )
  })
  expect(isStill).toBe(true)
})
