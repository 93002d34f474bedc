import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Draft } from '../shared/floor.ts'
import { delegationCode, proposalId } from '../shared/ids.ts'
import { WORDS } from '../shared/meanings.ts'
import {
  allowed,
  facilitator,
  NRL,
  observer,
  p12,
  p13,
  secretariat,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { MemoryDisk } from './disk.fixture.ts'
import {
  fact,
  isUnmoved,
  type Listener,
  type Person,
  saidIn,
  TestHouse,
  type Wishes,
} from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const CGR = delegationCode('CGR')
const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const OURS = `MARKER ${BASE}`

let house: TestHouse
let coordinator: Person
let solmar: Person
let tavoria: Person
let draft: Draft

/** A group of Solmar, Tavoria and one without a seat here, whose coordinator has a draft on paragraph 13. */
async function opens(wishes: Wishes = {}): Promise<void> {
  house = await TestHouse.open(wishes)
  const members = ['SOL', 'TVR', 'DEL'].map(delegationCode)
  const delegation = { code: CGR, name: 'Coastal Group', kind: 'group', members } as const
  expect(await (await house.person(secretariat)).acts({ does: 'admit', delegation })).toBe(allowed)
  coordinator = await house.newcomer(CGR, 'head')
  solmar = await house.person(SOL)
  tavoria = await house.person(TVR)
  draft = await coordinator.drafts(p13)
  await types('MARKER ')
}

/** Types at the beginning of the group's draft, until it is on disk. */
async function types(words: string): Promise<void> {
  const { drafting } = await house.session()
  const typist = await coordinator.enters(draft.proposal)
  typist.types(words)
  await fact(() => plain(drafting.desks.get(draft.proposal)?.words ?? []) === typist.words)
  typist.leaves()
}

const sends = async (who: Person, words = OURS, more: object = {}): Promise<string> =>
  saidIn(
    await who.posts(`${who.door}/clearances`, {
      proposal: draft.proposal,
      paragraph: p13,
      meaning: WORDS,
      base: hashOf(prose(BASE)),
      wording: prose(words),
      ...more,
    }),
  )

const answers = async (
  who: Person,
  answer: 'clear' | 'objects' | null,
  { objection = '', words = OURS }: { objection?: string; words?: string } = {},
): Promise<string> => {
  const wording = hashOf(prose(words))
  const asked = { proposal: draft.proposal, wording, answer, objection }
  return saidIn(await who.posts(`${who.door}/clearances/answers`, asked))
}

/** What a listener was told last: a line for each clearance. */
const told = (listener: Listener): readonly string[] =>
  (listener.all('clearances').at(-1)?.clearances ?? []).map(({ group, wording, said, isEarlier }) => {
    const words = said.map(
      ({ member, answer, objection, wording: to }) =>
        `${member} ${answer}${objection && `: ${objection}`}${to === hashOf(wording) ? '' : ' then'}`,
    )
    return [`${group} ${plain(wording).slice(0, 9)}`, ...(isEarlier ? ['earlier'] : []), ...words].join(', ')
  })

const comesToHear = (listener: Listener, ...lines: readonly string[]): Promise<unknown> =>
  fact(() => JSON.stringify(told(listener)) === JSON.stringify(lines))

describe('a group and its members', () => {
  beforeEach(() => opens())
  afterEach(() => house.close())

  test('[E1] [E2] what is sent is heard by the group and its members, those who come later too, and by nobody else', async () => {
    const concerned = await Promise.all([coordinator, solmar, tavoria].map((who) => who.listens()))
    const strangers = await Promise.all(
      [facilitator, secretariat, NRL, observer].map(async (who) => (await house.person(who)).listens()),
    )
    expect(await sends(coordinator)).toBe(allowed)
    expect(await answers(solmar, 'objects', { objection: 'MARKER to borders' })).toBe(allowed)
    expect(await answers(tavoria, 'clear')).toBe(allowed)
    const line = 'CGR MARKER We, SOL objects: MARKER to borders, TVR clear'
    for (const listener of concerned) await comesToHear(listener, line)
    const late = await solmar.listens()
    await comesToHear(late, line)

    strangers.push(await (await house.person(facilitator)).listens())
    for (const listener of strangers) {
      await listener.isCaughtUp()
      const frames = listener.texts.join()
      for (const secret of ['MARKER', draft.proposal, 'objects', '"clear"'])
        expect(frames).not.toContain(secret)
    }
    expect(JSON.stringify(await house.record())).not.toContain('MARKER')
  })

  test('[E1] [C7] what members said is there again when a call is closed, whatever was asked meanwhile', async () => {
    const floor = await solmar.listens()
    const chair = await house.person(facilitator)
    expect(await sends(coordinator)).toBe(allowed)
    expect(await answers(solmar, 'clear')).toBe(allowed)
    expect(await chair.calls(p13)).toBe(allowed)
    expect(await sends(coordinator)).not.toBe(allowed)
    expect(await chair.closesCall(p13)).toBe(allowed)
    await comesToHear(floor, 'CGR MARKER We, SOL clear')
    expect(await answers(tavoria, 'clear')).toBe(allowed)
    await comesToHear(floor, 'CGR MARKER We, SOL clear, TVR clear')
  })

  test('[E3] an answer is changed and taken back until the words are tabled; then nothing is asked any more', async () => {
    const listener = await coordinator.listens()
    await sends(coordinator)
    expect(await answers(solmar, null)).toBe('answer-is-so')
    expect(await answers(solmar, 'objects')).toBe('objection-is-missing')
    expect(await answers(solmar, 'objects', { objection: 'Borders.' })).toBe(allowed)
    expect(await answers(solmar, 'objects', { objection: 'Borders.' })).toBe('answer-is-so')
    expect(await answers(solmar, 'clear')).toBe(allowed)
    await comesToHear(listener, 'CGR MARKER We, SOL clear')
    expect(await answers(solmar, null)).toBe(allowed)
    await comesToHear(listener, 'CGR MARKER We')

    expect(await coordinator.tables(p13, OURS, draft.proposal)).toBe(allowed)
    await comesToHear(listener)
    expect(await answers(solmar, 'clear')).toBe('no-such-clearance')
    expect(await sends(coordinator)).toBe('nothing-changed')
  })

  test('[E4] a draft that has changed since is on earlier words, and so are answers once it is sent again', async () => {
    const member = await solmar.listens()
    await sends(coordinator)
    await answers(solmar, 'clear')
    await types('FURTHER ')
    await comesToHear(member, 'CGR MARKER We, earlier, SOL clear')
    expect(member.texts.join()).not.toContain('FURTHER')
    expect(await sends(coordinator)).toBe('sent-already')
    expect(await sends(coordinator, `FURTHER ${OURS}`)).toBe(allowed)
    await comesToHear(member, 'CGR FURTHER M, SOL clear then')
    expect(await answers(solmar, 'clear')).toBe('words-have-moved')
    expect(await answers(solmar, 'clear', { words: `FURTHER ${OURS}` })).toBe(allowed)
    await comesToHear(member, 'CGR FURTHER M, SOL clear')
  })

  test('[E4] so it is when what was accepted has changed the ground', async () => {
    const member = await solmar.listens()
    await sends(coordinator)
    const theirs = proposalId('theirs')
    const head = await house.person(NRL)
    await head.tables(p13, BASE.replace('risks', 'dangers'), theirs)
    await (await house.person(facilitator)).accepts(p13, [theirs])
    await comesToHear(member, 'CGR MARKER We, earlier')
    expect(await sends(coordinator)).toBe('text-has-moved')
  })

  test('[E3] with the paragraph agreed, or the proposal withdrawn, nothing is asked any more', async () => {
    const member = await solmar.listens()
    await sends(coordinator)
    await comesToHear(member, 'CGR MARKER We')
    await (await house.person(facilitator)).agrees(p13)
    await comesToHear(member)
    expect(await answers(solmar, 'clear')).toBe('no-such-clearance')
    expect(await sends(coordinator)).toBe('paragraph-is-agreed')
  })

  test('[P10] what is tabled is on behalf of the group, except for those it names', async () => {
    await sends(coordinator)
    await answers(solmar, 'objects', { objection: 'Borders.' })
    const act = {
      does: 'table',
      proposal: draft.proposal,
      paragraph: p13,
      base: hashOf(prose(BASE)),
      wording: prose(OURS),
      reason: '',
    } as const
    expect(await coordinator.acts({ ...act, except: [NRL.delegation] })).toBe('not-a-member')
    expect(await coordinator.acts({ ...act, except: [SOL.delegation] })).toBe(allowed)
    expect((await house.record()).at(-1)?.act).toMatchObject({ except: ['SOL'] })
  })

  describe('[A5] [E2] [E3] those who are hostile', () => {
    test('a group is sent nothing by others, and no words but those it might table', async () => {
      for (const who of [solmar, await house.person(NRL)]) expect(await sends(who)).toBe('groups-clear')
      expect(await sends(await house.person(observer))).toBe('observers-read')
      expect(await sends(await house.person(facilitator))).toBe('groups-clear')
      expect(await sends(coordinator, BASE)).toBe('as-it-stands')
      expect(await sends(coordinator, '')).toBe('no-words')
      expect(await sends(coordinator, 'MARKER \u202eWe act.')).toBe('hidden-characters')
      expect(await sends(coordinator, OURS, { paragraph: p12 })).toBe('text-has-moved')
      expect(await sends(coordinator, OURS, { proposal: 'unknown' })).toBe('no-such-proposal')
      const theirs = await solmar.drafts(p13)
      expect(await sends(coordinator, OURS, { proposal: theirs.proposal })).toBe('no-such-proposal')
      expect(await sends(coordinator, OURS, { group: 'NRL' })).toBe('not-understood')
      expect(await sends(coordinator, OURS, { wording: [{ text: 'x'.repeat(40_001) }] })).toBe(
        'not-understood',
      )
    })

    test('nobody answers but a member, and a member for itself alone', async () => {
      await sends(coordinator)
      const floor = await Promise.all(
        [facilitator, secretariat, NRL, SOL, TVR, observer].map(async (who) =>
          (await house.person(who)).listens(),
        ),
      )
      await comesToHear(floor[3] ?? (await solmar.listens()), 'CGR MARKER We')
      const others = await Promise.all([facilitator, secretariat, NRL].map((who) => house.person(who)))
      const watcher = await house.person(observer)
      const still = await isUnmoved(house, floor, async () => {
        for (const who of others) expect(await answers(who, 'clear')).toBe('no-such-clearance')
        expect(await answers(watcher, 'clear')).toBe('observers-read')
        expect(await answers(coordinator, 'clear')).toBe('no-such-clearance')
        const asked = { proposal: draft.proposal, wording: hashOf(prose(OURS)), answer: 'clear' }
        for (const more of [{ member: 'TVR' }, { delegation: 'TVR' }, { answer: 'maybe' }, { wording: 'x' }])
          expect(saidIn(await solmar.posts(`${solmar.door}/clearances/answers`, { ...asked, ...more }))).toBe(
            'not-understood',
          )
        // The seat is in the address, and the session has to hold it.
        expect(saidIn(await solmar.posts(`${tavoria.door}/clearances/answers`, asked))).toBe('not-your-seat')
        expect((await solmar.gets(`${solmar.door}/clearances`)).status).toBe(404)
      })
      expect(still).toBe(true)
    })

    test('[A6] a member’s delegate answers where its head has let it', async () => {
      await sends(coordinator)
      const delegate = await house.newcomer(SOL.delegation, 'delegate')
      expect(await answers(delegate, 'clear')).toBe('head-speaks')
      await solmar.delegates()
      expect(await answers(delegate, 'clear')).toBe(allowed)
      expect(await answers(solmar, 'clear')).toBe('answer-is-so')
    })
  })

  test('[R4] what was sent and said is there again after the house was closed', async () => {
    await sends(coordinator)
    await answers(solmar, 'objects', { objection: 'Borders.' })
    await house.restart()
    const listener = await tavoria.listens()
    await comesToHear(listener, 'CGR MARKER We, SOL objects: Borders.')
    expect(await answers(tavoria, 'clear')).toBe(allowed)
    await comesToHear(listener, 'CGR MARKER We, SOL objects: Borders., TVR clear')
    await coordinator.tables(p13, OURS, draft.proposal)
    await comesToHear(listener)
  })

  test('answers changed over and over leave a file that is bounded', async () => {
    await sends(coordinator)
    const { clearing } = await house.session()
    const wording = hashOf(prose(OURS))
    const asked = { proposal: draft.proposal, wording, objection: '' } as const
    for (let turn = 0; turn < 1_100; turn++) {
      await clearing.answer(SOL, { ...asked, answer: 'clear' })
      await clearing.answer(SOL, { ...asked, answer: null })
    }
    await house.restart()
    const file = join(house.folder, 'negotiations', 'test', 'clearances.jsonl')
    const lines = (await readFile(file, 'utf8')).split('\n').length
    expect(lines).toBeLessThan(1_000)
    await comesToHear(await solmar.listens(), 'CGR MARKER We')
  })
})

test('[R4] what was acknowledged survives a house that was killed', async () => {
  const disk = new MemoryDisk()
  await opens({ disk })
  await sends(coordinator)
  await answers(solmar, 'clear')
  const listener = await tavoria.listens()
  await comesToHear(listener, 'CGR MARKER We, SOL clear')
  await house.kill()
  await comesToHear(await tavoria.listens(), 'CGR MARKER We, SOL clear')
  expect(await answers(tavoria, 'clear')).toBe(allowed)
  await house.close()
})

test('[R5] what cannot be kept is not told, and may be said again', async () => {
  const disk = new MemoryDisk()
  await opens({ disk })
  await sends(coordinator)
  const listener = await tavoria.listens()
  await comesToHear(listener, 'CGR MARKER We')
  disk.full = true
  expect(await answers(solmar, 'clear')).toBe('not-kept')
  expect(await answers(solmar, 'clear')).toBe('not-kept')
  disk.full = false
  await listener.isCaughtUp()
  expect(told(listener)).toEqual(['CGR MARKER We'])
  expect(await answers(solmar, 'clear')).toBe(allowed)
  await comesToHear(listener, 'CGR MARKER We, SOL clear')
  await house.close()
})
