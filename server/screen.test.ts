import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from '../shared/acts.ts'
import type { LiveWording } from '../shared/floor.ts'
import { type ProposalId, proposalId } from '../shared/ids.ts'
import { WORDS } from '../shared/meanings.ts'
import {
  facilitator,
  NRL,
  NRLdelegate,
  opening,
  p12,
  p13,
  secretariat,
} from '../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../shared/prose.ts'
import { Conference } from './conference.ts'
import { Floor } from './floor.ts'
import { recordInMemory } from './record/memory.ts'
import type { RecordBook } from './record/record.ts'
import { Screen } from './screen.ts'
import { performs } from './signing.fixture.ts'

/** A floor that remembers what it was asked to say. */
class LoudFloor extends Floor {
  readonly said: string[] = []

  constructor(conference: Conference) {
    super(
      conference,
      () => [],
      () => null,
      () => [],
    )
  }

  override sayLive({ wording }: LiveWording): void {
    this.said.push(wording.map((run) => ('text' in run ? run.text : '')).join(''))
  }

  override sayLiveEnded(proposal: ProposalId): void {
    this.said.push(`${proposal} ended`)
  }
}

const ours = proposalId('ours')
const live = (words: string, proposal = ours, paragraph = p13): LiveWording => ({
  proposal,
  paragraph,
  meaning: WORDS,
  owner: NRL.delegation,
  wording: prose(words),
})

let conference: Conference
let floor: LoudFloor
let screen: Screen

async function opens(record: RecordBook = recordInMemory()): Promise<void> {
  conference = await Conference.open(record, () => 0)
  for (const act of opening) await performs(conference, secretariat, act)
  await performs(conference, facilitator, { does: 'set-drafting', drafting: 'screen' })
  floor = new LoudFloor(conference)
  screen = new Screen(conference, floor)
}

const recorded = async (): Promise<readonly Entry[]> => conference.entries(8)
const tabled = async (): Promise<readonly Entry[]> =>
  (await recorded()).filter(({ act }) => act.does === 'table')

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await opens()
})
afterEach(() => {
  vi.useRealTimers()
})

test('[D3] [F2] while somebody types, it is shown every tenth of a second with the latest words, and not recorded', async () => {
  for (let letter = 1; letter <= 200; letter++) {
    screen.show(live('x'.repeat(letter)), NRL)
    await vi.advanceTimersByTimeAsync(20)
  }
  expect(floor.said).toHaveLength(40)
  expect(floor.said.slice(0, 3)).toEqual(['x'.repeat(5), 'x'.repeat(10), 'x'.repeat(15)])
  expect(await recorded()).toEqual([])
})

test('[D3] it is recorded once, a second and a half after the last letter, by who typed it', async () => {
  await performs(conference, NRL, { does: 'delegate-tabling', delegated: true })
  screen.show(live('We'), NRL)
  await vi.advanceTimersByTimeAsync(1_499)
  screen.show(live('We act.'), NRLdelegate)
  await vi.advanceTimersByTimeAsync(1_499)
  expect(await tabled()).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(await tabled()).toMatchObject([
    {
      number: 9,
      by: NRLdelegate,
      act: { does: 'table', proposal: ours, wording: prose('We act.') },
      voucher: 'typed-on-screen',
    },
  ])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await tabled()).toHaveLength(1)
  expect(floor.said).toEqual(['We', 'We act.', 'ours ended'])
})

test('[D3] the reason that a proposal was tabled with stays when it is typed on', async () => {
  const base = hashOf(conference.negotiation.paragraphs.get(p13)?.base ?? [])
  const wording = prose('We act.')
  await performs(conference, NRL, {
    does: 'table',
    proposal: ours,
    paragraph: p13,
    base,
    wording,
    reason: 'Time presses.',
  })
  screen.show(live('We act now.'), NRL)
  await screen.settle(ours)
  expect((await recorded()).at(-1)?.act).toMatchObject({ reason: 'Time presses.' })
})

test('[D3] settling records at once what was typed, also what was not shown yet; a second time there is nothing', async () => {
  screen.show(live('We act.'), NRL)
  await Promise.all([screen.settle(ours), screen.settle(ours)])
  await screen.settle(ours)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await recorded()).toHaveLength(1)
  expect(floor.said).toEqual(['ours ended'])
})

test('[L4] what is taken off the screen is neither shown nor recorded any more', async () => {
  screen.show(live('We act.'), NRL)
  screen.end(ours)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await recorded()).toEqual([])
  expect(floor.said).toEqual(['ours ended'])
})

test('[L1] words on a paragraph that was agreed meanwhile are not recorded, and leave the screen', async () => {
  screen.show(live('We act.'), NRL)
  const base = hashOf(conference.negotiation.paragraphs.get(p13)?.base ?? [])
  await performs(conference, facilitator, { does: 'agree', paragraph: p13, wording: base, lapsing: [] })
  await vi.advanceTimersByTimeAsync(2_000)
  expect((await recorded()).map(({ act }) => act.does)).toEqual(['agree'])
  expect(floor.said.at(-1)).toBe('ours ended')
})

test('words typed back to the base are no proposal, and leave the screen', async () => {
  screen.show(live('We welcome the steps taken to widen regular pathways.', ours, p12), NRL)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await recorded()).toEqual([])
  expect(floor.said.at(-1)).toBe('ours ended')
})

test('[D3] what is typed while the last words are on their way to the disk stays live, and is recorded in its turn', async () => {
  let open: () => void = () => undefined
  const book = recordInMemory()
  let gate = Promise.resolve()
  await opens({
    chain: book.chain,
    get head() {
      return book.head
    },
    recorded: () => book.recorded(),
    append: async (...asked) => {
      await gate
      return book.append(...asked)
    },
    read: (from) => book.read(from),
    close: () => book.close(),
  })
  gate = new Promise((go) => {
    open = go
  })
  screen.show(live('We'), NRL)
  const settled = screen.settle(ours)
  screen.show(live('We act.'), NRL)
  open()
  await settled
  expect(floor.said).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(floor.said).toEqual(['We act.', 'ours ended'])
  expect((await recorded()).map(({ act }) => act)).toMatchObject([
    { wording: prose('We') },
    { wording: prose('We act.') },
  ])
})

test('[R5] on a full disk nothing is recorded and nothing breaks; typing on is recorded when there is room', async () => {
  const book = recordInMemory()
  const disk = { isFull: false }
  await opens({
    chain: book.chain,
    get head() {
      return book.head
    },
    recorded: () => book.recorded(),
    append: (...asked) => (disk.isFull ? Promise.reject(new Error('full')) : book.append(...asked)),
    read: (from) => book.read(from),
    close: () => book.close(),
  })
  disk.isFull = true
  screen.show(live('We'), NRL)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await recorded()).toEqual([])
  disk.isFull = false
  screen.show(live('We act.'), NRL)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await recorded()).toHaveLength(1)
})

test('[R4] closing records everything that is on the screen', async () => {
  await performs(conference, NRL, { does: 'delegate-tabling', delegated: true })
  screen.show(live('We act.'), NRL)
  screen.show(live('We welcome.', proposalId('more'), p12), NRLdelegate)
  await screen.close()
  expect((await tabled()).map(({ by }) => by.seat)).toEqual([NRL.seat, NRLdelegate.seat])
})
