// What is prepared without being written, from the doors of a house: within a delegation, and within a group.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../shared/floor.ts'
import { delegationCode, paragraphOf, type ProposalId, proposalId, type WordingHash } from '../shared/ids.ts'
import { type Aim, groundOf, type Meaning } from '../shared/meanings.ts'
import {
  allowed,
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
import { hashOf, plain, prose } from '../shared/prose.ts'
import type { Refusal } from '../shared/refusals.ts'
import { roomsAddress } from '../shared/rooms.ts'
import { MOST_PREPARED, type Prepared } from '../shared/unwritten.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { fact, HERE, isUnmoved, type Person, saidIn, TestHouse } from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const DELETION: Meaning = { is: 'deletion' }
const SPLIT: Meaning = { is: 'split' }
const P13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const MARKED = P13.replace('and resolve', '¶ and resolve')
const CITED = [{ citation: 'First Forum, paragraph 4', link: '' }]

let disk: MemoryDisk
let house: TestHouse
let head: Person
let delegate: Person
let chair: Person
beforeEach(async () => {
  disk = new MemoryDisk()
  house = await TestHouse.open({ disk })
  head = await house.person(NRL)
  delegate = await house.person(NRLdelegate)
  chair = await house.person(facilitator)
})
afterEach(() => house.close())

type Words = { readonly words?: string; readonly reason?: string; readonly base?: WordingHash }

const preparing = async (on: Prepared, { words = '', reason = 'MARKER', base }: Words = {}) => {
  const { negotiation } = (await house.session()).conference
  const aim = 'proposal' in on ? await aimOf(on.proposal) : on
  const ground = hashOf(groundOf(negotiation, aim))
  return { on, preparing: { base: base ?? ground, wording: prose(words), reason, precedents: CITED } }
}

/** What is prepared at a desk, as the house has it; where there is none, the deletion of paragraph 13. */
async function aimOf(proposal: ProposalId): Promise<Aim> {
  const { desks } = (await house.session()).drafting
  const desk = desks.get(proposal)
  return desk ? desks.aimOf(desk.text) : { paragraph: p13, meaning: DELETION }
}

const asks = async (who: Person, on: Prepared, words?: Words) =>
  who.posts(`${who.door}/drafts/prepared`, await preparing(on, words))
const prepares = async (who: Person, on: Prepared, words?: Words) => saidIn(await asks(who, on, words))

/** Prepares something about paragraph 13, and answers with its proposal. */
async function prepared(who: Person, meaning: Meaning, words = ''): Promise<ProposalId> {
  const { body } = await asks(who, { paragraph: p13, meaning }, { words })
  return proposalId(String(body['proposal']))
}

const marks = async (who: Person, proposal: ProposalId, words: string | null = '') =>
  saidIn(
    await who.posts(`${who.door}/drafts/ready`, {
      proposal,
      ready: words === null ? null : hashOf(prose(words)),
    }),
  )
const discards = async (who: Person, proposal: ProposalId) =>
  saidIn(await who.posts(`${who.door}/drafts/discarded`, { proposal }))

/** The drafts of a seat's delegation that are prepared, as the house tells them to whoever comes in now. */
async function told(who: Person): Promise<readonly Draft[]> {
  const { drafts } = await (await who.listens()).hears('drafts')
  return drafts.filter(({ unwritten }) => unwritten)
}

const readingOf = (drafts: readonly Draft[]) =>
  drafts.map(({ meaning, ready, unwritten }) =>
    [meaning.is, unwritten?.reason, plain(unwritten?.wording ?? []), ready ? 'ready' : ''].join(' · '),
  )

test('[P14] [P11] a delegate prepares it with its reason and precedents, and its head tables it or hands it back', async () => {
  const own = await head.listens()
  const proposal = await prepared(delegate, DELETION)
  const [draft] = (await own.hears('drafts', ({ drafts }) => drafts.length > 0)).drafts
  expect(draft).toMatchObject({ proposal, unwritten: { reason: 'MARKER', precedents: CITED } })
  expect(await marks(delegate, proposal)).toBe(allowed)
  expect(readingOf(await told(head))).toEqual(['deletion · MARKER ·  · ready'])
  expect(await marks(head, proposal, null)).toBe(allowed)
  expect(readingOf(await told(delegate))).toEqual(['deletion · MARKER ·  · '])
  // Another reason takes the mark off; the same again changes nothing.
  await marks(delegate, proposal)
  expect(await prepares(head, { proposal })).toBe(allowed)
  expect(readingOf(await told(head))).toEqual(['deletion · MARKER ·  · ready'])
  expect(await prepares(head, { proposal }, { reason: 'MARKER anew' })).toBe(allowed)
  expect(readingOf(await told(head))).toEqual(['deletion · MARKER anew ·  · '])
  expect((await house.record()).every(({ act }) => act.does !== 'table')).toBe(true)

  expect(await delegate.proposes({ paragraph: p13, meaning: DELETION }, '', proposal)).toBe('head-tables')
  expect(await head.proposes({ paragraph: p13, meaning: DELETION }, '', proposal)).toBe(allowed)
  expect(await told(head)).toEqual([])
  expect(await prepares(delegate, { proposal }, { reason: 'Another.' })).toBe('nothing-changed')
})

test('[P14] what is prepared anew about the same is the same draft, until it is discarded', async () => {
  const proposal = await prepared(delegate, DELETION)
  const [again, also] = await Promise.all([prepared(delegate, DELETION), prepared(head, DELETION)])
  expect([again, also]).toEqual([proposal, proposal])
  const move: Meaning = { is: 'move', after: p12 }
  expect(await prepares(delegate, { paragraph: p13, meaning: move })).toBe('stands-there')
  expect(await prepares(delegate, { paragraph: p12, meaning: { is: 'move', after: p13 } })).toBe(allowed)
  expect(await told(head)).toHaveLength(2)
  expect(await marks(delegate, proposal)).toBe(allowed)
  expect(await discards(head, proposal)).toBe(allowed)
  expect(readingOf(await told(delegate))).toEqual(['move · MARKER ·  · '])
  expect(await marks(delegate, proposal)).toBe('nothing-changed')
  expect(await prepared(delegate, DELETION)).toBe(proposal)
  expect(readingOf(await told(head))).toEqual(['deletion · MARKER ·  · ', 'move · MARKER ·  · '])
})

test('[P14] [M8] [M9] a split that is prepared goes along with the words, and to the half it is in', async () => {
  const proposal = await prepared(delegate, SPLIT, MARKED)
  await marks(delegate, proposal, MARKED)
  const theirs = proposalId('theirs')
  await head.tables(p13, P13.replace('risks', 'dangers'), theirs)
  await chair.accepts(p13, [theirs])
  await house.kill() // whether it was brought along by then or not
  const along = MARKED.replace('risks', 'dangers')
  const { desks } = (await house.session()).drafting
  const reads = () => readingOf(desks.draftsOf(NRL.delegation).filter(({ unwritten }) => unwritten)).join()
  await fact(() => reads() === `split · MARKER · ${along} · `)

  const sooner = along.replace(' ¶', '').replace('that people', '¶ that people')
  const other = proposalId('other')
  await head.proposes({ paragraph: p13, meaning: SPLIT }, sooner, other)
  await chair.accepts(p13, [other])
  const [, second = ''] = along.replace('that people', '% that people').split(' % ')
  await fact(() => reads() === `split · MARKER · ${second} · `)
  expect((await told(head))[0]).toMatchObject({ proposal, paragraph: paragraphOf(other) })
  expect(await head.proposes({ paragraph: paragraphOf(other), meaning: SPLIT }, second, proposal)).toBe(
    allowed,
  )

  // Its other place is prepared as a draft of what is tabled, and discarding that leaves it as it is.
  const later = second.replace(' ¶', '').replace('and resolve', 'and ¶ resolve')
  expect(await prepares(delegate, { proposal }, { words: second })).toBe('nothing-changed')
  expect(await prepares(delegate, { proposal }, { words: later })).toBe(allowed)
  expect(readingOf(await told(head))).toEqual([`split · MARKER · ${later} · `])
  expect(await discards(head, proposal)).toBe(allowed)
  expect(await told(head)).toEqual([])

  // What was tabled as it was prepared is prepared no more, also once the head has tabled another place by itself.
  const half = { paragraph: paragraphOf(other), meaning: SPLIT }
  expect(await head.proposes(half, later, proposal)).toBe(allowed)
  expect(await told(head)).toEqual([])
  expect(await prepares(delegate, { proposal }, { words: second })).toBe(allowed)
  expect(readingOf(await told(head))).toEqual([`split · MARKER · ${second} · `])
})

test('[P14] with its paragraph agreed it is prepared and ready no more; reopened, it is; and it can be discarded', async () => {
  const proposal = await prepared(delegate, DELETION)
  await chair.agrees(p13)
  expect(await marks(delegate, proposal)).toBe('paragraph-is-agreed')
  expect(await prepares(delegate, { proposal }, { reason: 'Another.' })).toBe('paragraph-is-agreed')
  await chair.reopens(p13)
  expect(await marks(delegate, proposal)).toBe(allowed)
  const theirs = proposalId('theirs')
  await head.proposes({ paragraph: p13, meaning: DELETION }, '', theirs)
  await chair.accepts(p13, [theirs])
  expect(await marks(delegate, proposal)).toBe('paragraph-is-gone')
  expect(await discards(delegate, proposal)).toBe(allowed)
  expect(await told(head)).toEqual([])
})

test('[P14] a delegation has so much prepared at once and no more, until it tables or gives up some', async () => {
  for (let turn = 1; turn <= 12; turn++) {
    const proposal = proposalId(`new-${turn}`)
    await head.proposes(
      { paragraph: p13, meaning: { is: 'after', kind: 'operative', level: 1 } },
      'We act.',
      proposal,
    )
    await chair.accepts(p13, [proposal])
  }
  const { conference, drafting } = await house.session()
  const all = [...conference.negotiation.paragraphs.keys()]
  const empty = { base: hashOf([]), wording: [], reason: '', precedents: [] }
  const moves = all.flatMap((paragraph) =>
    all.map((after): Aim => ({ paragraph, meaning: { is: 'move', after } })),
  )
  const answers: (Refusal | typeof allowed)[] = []
  for (const aim of moves) {
    const answer = await drafting.unwritten.prepare(NRLdelegate, aim, empty)
    answers.push(answer.ok ? allowed : answer.refusal)
  }
  expect(answers.filter((answer) => answer === allowed)).toHaveLength(MOST_PREPARED)
  expect(answers).toContain('too-many-prepared')
  const [one] = await told(head)
  if (one) await discards(delegate, one.proposal)
  expect(await prepares(delegate, { paragraph: p12, meaning: DELETION })).toBe(allowed)
  expect(await prepares(delegate, { paragraph: p13, meaning: DELETION })).toBe('too-many-prepared')
})

test('[R4] it is there after a house was killed, and what was discarded is not', async () => {
  const proposal = await prepared(delegate, DELETION)
  const split = await prepared(delegate, SPLIT, MARKED)
  await prepares(delegate, { proposal: split }, { words: P13.replace('that people', '¶ that people') })
  await marks(delegate, proposal)
  const gone = await prepared(delegate, { is: 'recast', as: 'preambular' })
  await discards(delegate, gone)
  await house.kill()
  expect(readingOf(await told(head))).toEqual([
    'deletion · MARKER ·  · ready',
    `split · MARKER · ${P13.replace('that people', '¶ that people')} · `,
  ])
  expect((await told(head))[0]?.unwritten?.precedents).toEqual(CITED)
})

test('[R5] what cannot be kept is not told, and may be prepared again', async () => {
  const proposal = await prepared(delegate, DELETION)
  disk.full = true
  expect(await prepares(delegate, { proposal }, { reason: 'MARKER anew' })).toBe('not-kept')
  expect(readingOf(await told(head))).toEqual(['deletion · MARKER ·  · '])
  disk.full = false
  expect(await prepares(delegate, { proposal }, { reason: 'MARKER anew' })).toBe(allowed)
})

test('[W1] [W2] nobody else hears of it, prepares, marks or discards it, and nobody types in its room', async () => {
  const proposal = await prepared(delegate, DELETION)
  const strangers = [SOL, TVR, facilitator, secretariat, observer]
  const people = await Promise.all(strangers.map((who) => house.person(who)))
  const floor = await Promise.all(people.map((who) => who.listens()))
  const watcher = await house.newcomer(NRL.delegation, 'observer')
  const still = await isUnmoved(house, floor, async () => {
    for (const who of people) {
      expect(['no-such-proposal', 'observers-read']).toContain(await prepares(who, { proposal }))
      expect(['no-such-proposal', 'observers-read']).toContain(await discards(who, proposal))
      expect(['no-such-proposal', 'observers-read']).toContain(await marks(who, proposal))
      const asked = await who.posts(`${who.door}/drafts`, { proposal })
      expect(['not-your-proposal', 'observers-read']).toContain(saidIn(asked))
    }
    for (const who of [...people, delegate, head, watcher])
      expect(await house.knock(`${roomsAddress(HERE, who.actor.seat)}/${proposal}`, who.headers)).toBe(403)
    expect(await prepares(watcher, { proposal })).toBe('observers-read')
    expect(await discards(watcher, proposal)).toBe('observers-read')
    const asked = await preparing({ proposal })
    expect(saidIn(await delegate.posts(`${head.door}/drafts/prepared`, asked))).toBe('not-your-seat')
    for (const body of [
      { ...asked, owner: 'SOL' },
      { on: { paragraph: p13, meaning: { is: 'words' } }, preparing: asked.preparing },
      { on: { paragraph: p13, meaning: DELETION, owner: 'SOL' }, preparing: asked.preparing },
      { on: {}, preparing: asked.preparing },
      { ...asked, preparing: null },
      { ...asked, preparing: { ...asked.preparing, reason: 'x'.repeat(4_001) } },
    ])
      expect(saidIn(await delegate.posts(`${delegate.door}/drafts/prepared`, body))).toBe('not-understood')
  })
  expect(still).toBe(true)

  // Once it is ready, and changed, and discarded: not a byte of it was anybody else's.
  await marks(delegate, proposal)
  await prepares(delegate, { proposal }, { reason: 'MARKER anew' })
  await discards(delegate, proposal)
  for (const listener of floor) {
    await listener.isCaughtUp()
    for (const secret of ['MARKER', proposal, '"drafts":[{'])
      expect(listener.texts.join()).not.toContain(secret)
  }
  for (const who of people) {
    const answers = [`${who.door}/record`, `${who.door}/drafts`, `${who.door}/drafts/prepared`]
    for (const path of answers) {
      const said = JSON.stringify((await who.gets(path)).body)
      for (const secret of ['MARKER', proposal]) expect(said).not.toContain(secret)
    }
  }
})

test('[E1] [E2] [E3] [P14] a group sends it to its members, who answer; discarded, nothing is asked any more', async () => {
  const members = [SOL.delegation, TVR.delegation]
  const delegation = { code: delegationCode('CGR'), name: 'Coastal Group', kind: 'group', members } as const
  await (await house.person(secretariat)).acts({ does: 'admit', delegation })
  const coordinator = await house.newcomer(delegation.code, 'head')
  const solmar = await house.person(SOL)
  const theirs = await solmar.listens()
  const elsewhere = await head.listens()

  const sends = async (proposal: ProposalId, meaning: Meaning, words = '') => {
    const { preparing: what } = await preparing({ paragraph: p13, meaning }, { words })
    const { base, wording } = what
    const asked = { proposal, paragraph: p13, meaning, base, wording }
    return saidIn(await coordinator.posts(`${coordinator.door}/clearances`, asked))
  }
  const answers = async (proposal: ProposalId, words: string) => {
    const asked = { proposal, wording: hashOf(prose(words)), answer: 'clear', objection: '' }
    return saidIn(await solmar.posts(`${solmar.door}/clearances/answers`, asked))
  }
  expect(await sends(proposalId('unknown'), SPLIT, MARKED)).toBe('no-such-proposal')
  const split = await prepared(coordinator, SPLIT, MARKED)
  const deletion = await prepared(coordinator, DELETION)
  expect(await sends(deletion, SPLIT, MARKED)).toBe('proposal-is-elsewhere')
  expect(await sends(split, SPLIT, MARKED)).toBe(allowed)
  expect(await sends(deletion, DELETION)).toBe(allowed)
  expect(await answers(split, MARKED)).toBe(allowed)
  const asking = () =>
    theirs
      .all('clearances')
      .at(-1)
      ?.clearances.map(({ meaning }) => meaning.is)
  await fact(() => asking()?.join() === 'split,deletion')

  // Another place is other words; what is discarded is asked of nobody, also after a restart.
  await prepares(coordinator, { proposal: split }, { words: P13.replace('that people', '¶ that people') })
  const isEarlier = () =>
    theirs
      .all('clearances')
      .at(-1)
      ?.clearances.map((one) => one.isEarlier)
  await fact(() => isEarlier()?.join() === 'true,false')
  expect(await discards(coordinator, deletion)).toBe(allowed)
  await fact(() => asking()?.join() === 'split')
  expect(await answers(deletion, '')).toBe('no-such-clearance')
  await elsewhere.isCaughtUp()
  for (const secret of ['MARKER', split, deletion]) expect(elsewhere.texts.join()).not.toContain(secret)
  await house.kill()
  const again = await solmar.listens()
  const { clearances } = await again.hears('clearances')
  expect(clearances.map(({ proposal, said }) => [proposal, said.length])).toEqual([[split, 1]])
})
