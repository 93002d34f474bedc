// A delegation brings its Word copy: what it chooses becomes drafts in its own rooms, and nobody else is told anything.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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
} from '../../shared/negotiation.fixture.ts'
import type { Draft } from '../../shared/floor.ts'
import { proposalId } from '../../shared/ids.ts'
import { groundOf, WORDS } from '../../shared/meanings.ts'
import { plain, prose } from '../../shared/prose.ts'
import { rewrite } from '../../shared/working-text.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import { ELSEWHERE, fact, HERE, isUnmoved, type Person, saidIn, TestHouse } from '../house.fixture.ts'
import { del, ins, p, r, wordFile } from '../papers/word/package.fixture.ts'
import type { CopyReading } from '../papers/word/points.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const CHANGED = 'We welcome at once the steps taken to widen regular pathways.'
const COPY = Buffer.from(
  wordFile(
    p(
      r('12. We welcome ') +
        ins('A. Person', r('at once ')) +
        r('the steps taken to widen regular pathways.'),
    ) +
      p(r('13. We remain concerned that people on the move face risks at borders, and resolve to act.')) +
      p(ins('A. Person', r('14. We note their work.')), '<w:rPr><w:ins w:author="A. Person"/></w:rPr>') +
      p(r('(a) To consider procedures ') + del('A. Person', 'that identify them') + r(';')),
  ),
).toString('base64')

let house: TestHouse
let head: Person
beforeEach(async () => {
  house = await TestHouse.open({ disk: new MemoryDisk() })
  head = await house.person(NRL)
})
afterEach(() => house.close())

const looks = (person: Person, body: unknown = { file: COPY, authors: null }) =>
  person.posts(`${person.door}/copies/preview`, body)
const brings = (person: Person, body: unknown) => person.posts(`${person.door}/drafts/brought`, body)
const words = (wording: string) => ({ paragraph: p12, meaning: { is: 'words' }, wording: prose(wording) })

test('[N8] a copy in the old manner is read as changes where a person says so', async () => {
  const underlined = '<w:b/><w:u w:val="single"/>'
  const copy = Buffer.from(
    wordFile(
      p(r('12. We welcome the steps taken to widen') + r(' all', underlined) + r(' regular pathways.')),
    ),
  ).toString('base64')
  const asked = { file: copy, authors: null }
  const points = async (body: unknown) => {
    const { points: found, hasOldManners } = (await looks(head, body)).body['reading'] as CopyReading
    expect(hasOldManners).toBe(true)
    return found.map(({ isUntracked }) => isUntracked)
  }
  expect(await points(asked)).toEqual([true])
  expect(await points({ ...asked, oldManners: true })).toEqual([false])
  expect((await looks(head, { ...asked, oldManners: 'yes' })).status).toBe(400)
})

test('[N5] [W1] what is chosen from a copy is a draft for its own delegation, and nobody else is sent a word of it', async () => {
  const others = await Promise.all(
    [facilitator, secretariat, SOL, observer].map(async (actor) => (await house.person(actor)).listens()),
  )
  const own = await (await house.person(NRLdelegate)).listens()
  const { conference } = await house.session()
  const before = (await conference.entries(1)).length
  const preview = await looks(head)
  const reading = preview.body['reading'] as CopyReading
  expect(reading.points.map(({ reference, words: each }) => [reference, plain(each)])).toEqual([
    ['12', CHANGED],
    ['13', 'We note their work.'],
    ['13 (a)', 'To consider procedures ;'],
  ])
  expect(reading.authors).toEqual(['A. Person'])
  const drafted = await Promise.all(
    reading.points.map(({ paragraph, meaning, words: wording }) =>
      brings(head, { paragraph, meaning, wording }),
    ),
  )
  expect(drafted.map(({ status }) => status)).toEqual([200, 200, 200])
  await own.hears('drafts', ({ drafts }) => drafts.filter(({ changed }) => changed).length === 3)
  const draft = drafted[0]?.body['draft'] as Draft
  const room = await (await house.person(NRLdelegate)).enters(draft.proposal)
  await fact(() => room.words === CHANGED)
  for (const listener of others) {
    await listener.isCaughtUp()
    expect(listener.texts.join()).not.toContain('at once')
    expect(listener.messages.flatMap((one) => (one.is === 'drafts' ? one.drafts : []))).toEqual([])
  }
  expect((await conference.entries(1)).length).toBe(before)
  expect(house.faults).toEqual([])
})

test('[N5] what two seats bring at once on one paragraph are two drafts', async () => {
  const delegate = await house.person(NRLdelegate)
  const answers = await Promise.all([brings(head, words(CHANGED)), brings(delegate, words('We note them.'))])
  const [one, other] = answers.map(({ body }) => body['draft'] as Draft)
  expect(one?.proposal).not.toBe(other?.proposal)
  const room = await head.enters((one as Draft).proposal)
  await fact(() => room.words === CHANGED)
})

const DELETED = { paragraph: p12, meaning: { is: 'deletion' }, wording: [], reason: 'It is said in 13.' }
const SPLIT = {
  paragraph: p13,
  meaning: { is: 'split' },
  wording: prose('We remain concerned that people on the move face risks at borders, ¶ and resolve to act.'),
}

/** What the delegation has in drafting, as a seat of it that comes in now is told. */
const inDrafting = async (person: Person) => (await (await person.listens()).hears('drafts')).drafts

test('[N9] what a copy deletes, moves or divides is prepared with its comment as the reason, for its delegation alone', async () => {
  const others = await Promise.all(
    [facilitator, secretariat, SOL, observer].map(async (actor) => (await house.person(actor)).listens()),
  )
  const delegate = await house.person(NRLdelegate)
  const { conference } = await house.session()
  const before = (await conference.entries(1)).length
  const move = { paragraph: p12, meaning: { is: 'move', after: p13 }, wording: [] }
  for (const body of [DELETED, SPLIT, move]) expect((await brings(delegate, body)).status).toBe(200)
  const drafts = await inDrafting(head)
  expect(drafts.map(({ meaning, unwritten }) => [meaning.is, unwritten?.reason])).toEqual([
    ['deletion', 'It is said in 13.'],
    ['split', ''],
    ['move', ''],
  ])
  for (const listener of others) {
    await listener.isCaughtUp()
    expect(listener.texts.join()).not.toContain('It is said')
    expect(listener.messages.flatMap((one) => (one.is === 'drafts' ? one.drafts : []))).toEqual([])
  }
  expect((await conference.entries(1)).length).toBe(before)
})

test('[N9] what the delegation has prepared or tabled already stays as it is; two that bring at once prepare one', async () => {
  const delegate = await house.person(NRLdelegate)
  const answers = await Promise.all([
    brings(head, DELETED),
    brings(delegate, { ...DELETED, reason: 'Another.' }),
  ])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  const [draft] = await inDrafting(head)
  const reason = draft?.unwritten?.reason
  expect(saidIn(await brings(head, { ...DELETED, reason: 'A third.' }))).toBe('proposed-already')
  expect((await inDrafting(head)).map(({ unwritten }) => unwritten?.reason)).toEqual([reason])
  expect(await head.proposes({ paragraph: p13, meaning: { is: 'deletion' } }, '', proposalId('ours'))).toBe(
    allowed,
  )
  expect(saidIn(await brings(head, { ...DELETED, paragraph: p13 }))).toBe('proposed-already')
})

test('[N9] [W1] [W5] a comment on words is kept with their draft until they are tabled, and told to their owner alone', async () => {
  await brings(head, { ...words(CHANGED), reason: 'As in the capital’s note.' })
  await house.kill()
  head = await house.person(NRL)
  const [draft] = await inDrafting(head)
  expect(draft).toMatchObject({ changed: true, reason: 'As in the capital’s note.' })
  expect(draft?.unwritten).toBeUndefined()
  const listener = await (await house.person(SOL)).listens()
  await listener.isCaughtUp()
  expect(listener.texts.join()).not.toContain('capital')
  const { drafting } = await house.session()
  expect(
    await head.proposes({ paragraph: p12, meaning: WORDS }, 'We welcome nothing.', (draft as Draft).proposal),
  ).toBe(allowed)
  // Tabled in other words than the room has, the draft goes on; what was brought for it is used.
  await fact(() => drafting.desks.get((draft as Draft).proposal)?.text.attached === undefined)
  expect((await inDrafting(head)).map(({ changed, reason }) => [changed, reason])).toEqual([
    [true, undefined],
  ])
})

test('[N9] [W5] a merger in the words of the two is a draft like others, until somebody types and takes it back', async () => {
  const { conference } = await house.session()
  const aim = { paragraph: p12, meaning: { is: 'merge', with: p13 } } as const
  const joined = groundOf(conference.negotiation, aim)
  expect((await brings(head, { ...aim, wording: joined })).status).toBe(200)
  await house.kill()
  head = await house.person(NRL)
  const [draft] = await inDrafting(head)
  expect(draft).toMatchObject({ changed: true, meaning: aim.meaning })
  const room = await head.enters((draft as Draft).proposal)
  await fact(() => room.words === plain(joined))
  room.types('Now ')
  await fact(() => room.words.startsWith('Now '))
  rewrite(room.doc, joined)
  const { drafting } = await house.session()
  await fact(() => drafting.desks.get((draft as Draft).proposal)?.text.attached === undefined)
  expect((await inDrafting(head)).map(({ changed }) => changed)).toEqual([false])
})

test('[D4] also while drafting is on the screen: words from a copy stay private until they are tabled', async () => {
  const chair = await house.person(facilitator)
  await chair.sets('screen')
  const listener = await chair.listens()
  const answer = await brings(head, words(CHANGED))
  expect(answer.body['draft']).toMatchObject({ changed: true, live: false })
  await listener.isCaughtUp()
  expect(listener.texts.join()).not.toContain('at once')
})

test('[D4] [D5] nor do they come to be read by everyone where the screen is turned on meanwhile, or by who may not table', async () => {
  const chair = await house.person(facilitator)
  const delegate = await house.person(NRLdelegate)
  const listener = await chair.listens()
  await Promise.all([chair.sets('screen'), ...Array.from({ length: 8 }, () => brings(head, words(CHANGED)))])
  const answer = await brings(delegate, words(CHANGED))
  expect(answer.body['draft']).toMatchObject({ changed: true, live: false, ready: false })
  await listener.isCaughtUp()
  expect(listener.texts.join()).not.toContain('at once')
  const { drafting } = await house.session()
  expect(drafting.desks.draftsOf(NRL.delegation).map(({ live, changed }) => [live, changed])).toEqual(
    Array.from({ length: 9 }, () => [false, true]),
  )
})

test('[N5] [W5] what was brought is there after the house was killed, and an empty draft of a colleague is left alone', async () => {
  const delegate = await house.person(NRLdelegate)
  const empty = await delegate.drafts(p12)
  const { proposal } = (await brings(head, words(CHANGED))).body['draft'] as Draft
  expect(proposal).not.toBe(empty.proposal)
  await house.kill()
  const room = await (await house.person(NRLdelegate)).enters(proposal)
  await fact(() => room.words === CHANGED)
  const other = await (await house.person(NRL)).enters(empty.proposal)
  expect(other.words).not.toContain('at once')
})

test('[A1] [A3] [S2] who does not draft, or is somebody else, gets nothing and moves nothing', async () => {
  const listener = await (await house.person(SOL)).listens()
  const watch = await house.person(observer)
  const desk = await house.person(secretariat)
  const solmar = await house.person(SOL)
  const isStill = await isUnmoved(house, [listener], async () => {
    expect(saidIn(await looks(watch))).toBe('observers-read')
    expect(saidIn(await brings(watch, words(CHANGED)))).toBe('observers-read')
    expect(saidIn(await brings(watch, DELETED))).toBe('observers-read')
    expect(saidIn(await looks(desk))).toBe('secretariat-proposes-nothing')
    expect(saidIn(await brings(desk, words(CHANGED)))).toBe('secretariat-proposes-nothing')
    expect(saidIn(await brings(desk, SPLIT))).toBe('secretariat-proposes-nothing')
    for (const door of [head.door, head.door.replace(HERE, ELSEWHERE), head.door.replace(HERE, 'nowhere')])
      for (const [path, body] of [
        ['copies/preview', { file: COPY, authors: null }],
        ['drafts/brought', words(CHANGED)],
        ['drafts/brought', DELETED],
      ] as const)
        expect((await solmar.posts(`${door}/${path}`, body)).status).toBe(401)
    const elsewhere = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await head.posts(`${head.door}/drafts/brought`, words(CHANGED), elsewhere)).status).toBe(403)
  })
  expect(isStill).toBe(true)
})

test('[P8] [W6] requests that make no sense, and words that cannot be tabled, are refused and change nothing', async () => {
  await (await house.person(facilitator)).agrees(p13)
  const isStill = await isUnmoved(house, [], async () => {
    for (const body of [
      {},
      { file: COPY },
      { file: 'no base64!', authors: null },
      { file: COPY, authors: [13] },
      [],
    ])
      expect((await looks(head, body)).status).toBe(400)
    for (const file of ['', 'bm8gd29yZA==', '0M8R4KGxGuE='])
      expect((await looks(head, { file, authors: null })).status).toBe(422)
    for (const body of [
      {},
      { ...words(CHANGED), proposal: 'mine' },
      { ...words(CHANGED), owner: 'SOL' },
      { ...words(CHANGED), meaning: { is: 'move' } },
      { ...DELETED, meaning: { is: 'deletion', after: p13 } },
      { ...DELETED, meaning: { is: 'withdrawal' } },
      { ...DELETED, reason: 'x'.repeat(4_001) },
      { ...DELETED, reason: ['so'] },
      { ...DELETED, base: 'sha256:0' },
      { ...words(CHANGED), wording: [{ text: 'x'.repeat(40_001) }] },
      { ...words(CHANGED), wording: [{ text: 'a', script: 'b' }] },
    ])
      expect((await brings(head, body)).status).toBe(400)
    expect(saidIn(await brings(head, words('We \u202enote')))).toBe('hidden-characters')
    expect(saidIn(await brings(head, { ...words(CHANGED), paragraph: p13 }))).toBe('paragraph-is-agreed')
    expect(saidIn(await brings(head, { ...words(CHANGED), meaning: { is: 'deletion' } }))).toBe('words-apart')
    expect(saidIn(await brings(head, { ...SPLIT, wording: prose('We ¶ act.'), paragraph: p12 }))).toBe(
      'no-place',
    )
    expect(saidIn(await brings(head, { ...DELETED, paragraph: p13 }))).toBe('paragraph-is-agreed')
    expect(saidIn(await brings(head, SPLIT))).toBe('paragraph-is-agreed')
    for (const [after, refusal] of [
      [p12, 'stands-there'],
      ['p99', 'no-such-paragraph'],
    ])
      expect(saidIn(await brings(head, { ...DELETED, meaning: { is: 'move', after } }))).toBe(refusal)
    expect(saidIn(await brings(head, { ...words(CHANGED), paragraph: 'p99' }))).toBe('no-such-paragraph')
  })
  expect(isStill).toBe(true)
  expect(house.faults).toEqual([])
})
