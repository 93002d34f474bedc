import { expect, test } from 'vitest'
import type { Act, Entry } from '../shared/acts.ts'
import {
  NRL,
  NRLdelegate,
  observer,
  opening,
  p12,
  p13,
  secretariat,
  SOL,
} from '../shared/negotiation.fixture.ts'
import { proposalId } from '../shared/ids.ts'
import { hashOf, prose } from '../shared/prose.ts'
import { replay } from '../shared/record.ts'
import { realChance } from './chance.ts'
import { Conference } from './conference.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { NotKept } from './disk.ts'
import { openRecord } from './record/file.ts'
import { recordInMemory } from './record/memory.ts'
import type { RecordBook } from './record/record.ts'
import { fact } from './rooms/room.fixture.ts'
import { performs } from './signing.fixture.ts'

const FILE = '/data/record.jsonl'

async function inSession(
  record: RecordBook = recordInMemory(),
  clock = () => 1_000_000,
): Promise<Conference> {
  const conference = await Conference.open(record, clock)
  for (const act of opening) await performs(conference, secretariat, act)
  return conference
}

const tabling = (conference: Conference, words: string, id = 'one', paragraph = p13): Act => ({
  does: 'table',
  proposal: proposalId(id),
  paragraph,
  base: hashOf(conference.negotiation.paragraphs.get(paragraph)?.base ?? []),
  wording: prose(words),
  reason: '',
})

/** A record whose next additions reach the disk when the test says so. */
function slowRecord(book = recordInMemory()): RecordBook & { go: () => void; asked: number } {
  let open: () => void = () => undefined
  const slow = {
    asked: 0,
    chain: book.chain,
    get head() {
      return book.head
    },
    recorded: () => book.recorded(),
    async append(expectedHead: number, entries: readonly Entry[]) {
      slow.asked += 1
      await new Promise<void>((go) => {
        open = go
      })
      return book.append(expectedHead, entries)
    },
    read: (from: number) => book.read(from),
    close: () => book.close(),
    go: () => open(),
  }
  return slow
}

test('[R2] an act is answered and heard only once it is on disk, and the state has it by then', async () => {
  const opened = await inSession()
  const record = slowRecord(recordInMemory(await opened.entries(1)))
  const conference = await Conference.open(record, () => 0)
  const steps: string[] = []
  conference.onEntries(([entry]) => {
    steps.push(`heard ${entry?.number} at head ${conference.negotiation.head}`)
  })
  const answered = performs(conference, NRL, tabling(conference, 'We act.')).then(() =>
    steps.push('answered'),
  )
  expect(record.asked).toBe(1)
  expect(conference.negotiation.head).toBe(6)
  expect(steps).toEqual([])
  steps.push('on disk')
  record.go()
  await answered
  expect(steps).toEqual(['on disk', 'heard 7 at head 7', 'answered'])
})

test('[R3] of two acts at once that cannot both be, the first is recorded and the second is judged after it', async () => {
  const conference = await inSession()
  await performs(conference, NRL, { does: 'delegate-tabling', delegated: true })
  const [first, second, third] = await Promise.all([
    performs(conference, NRL, tabling(conference, 'We act.')),
    performs(conference, SOL, tabling(conference, 'We wait.')),
    performs(conference, NRLdelegate, tabling(conference, 'We act now.')),
  ])
  expect(first).toMatchObject({ ok: true, value: { number: 8 } })
  expect(second).toEqual({ ok: false, refusal: 'not-your-proposal' })
  expect(third).toMatchObject({ ok: true, value: { number: 9 } })
  expect(replay(await conference.entries(1))).toEqual(conference.negotiation)
})

test('[R3] what is asked while the disk is busy goes to disk next, as one group', async () => {
  const opened = await inSession()
  const record = slowRecord(recordInMemory(await opened.entries(1)))
  const conference = await Conference.open(record, () => 0)
  const groups: number[][] = []
  conference.onEntries((entries) => groups.push(entries.map(({ number }) => number)))
  const answers = ['a', 'b', 'c'].map((id) =>
    performs(conference, NRL, tabling(conference, `We act ${id}.`, id)),
  )
  record.go()
  await answers[0]
  await fact(() => record.asked === 2)
  record.go()
  await Promise.all(answers)
  expect(groups).toEqual([[7], [8, 9]])
})

test('[R3] an act that is asked at any moment after an answer is taken, however close upon it', async () => {
  const conference = await inSession()
  for (let hops = 0; hops < 8; hops++) {
    await performs(conference, NRL, tabling(conference, `We act ${hops}.`, `before-${hops}`))
    for (let hop = 0; hop < hops; hop++) await Promise.resolve()
    const answer = await performs(conference, NRL, tabling(conference, `We act ${hops}.`, `after-${hops}`))
    expect(answer.ok).toBe(true)
  }
})

test('[R5] what the disk does not take is not done, heard or answered, and later acts work when there is room', async () => {
  const disk = new MemoryDisk()
  const conference = await inSession(await openRecord(FILE, { disk, chance: realChance }))
  const heard: readonly Entry[][] = []
  conference.onEntries((entries) => (heard as Entry[][]).push([...entries]))
  const before = conference.negotiation
  const kept = disk.text(FILE)

  disk.full = true
  const refused = await Promise.allSettled([
    performs(conference, NRL, tabling(conference, 'We act.')),
    performs(conference, SOL, tabling(conference, 'We wait.', 'two')),
  ])
  for (const answer of refused)
    expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(NotKept) })
  expect(conference.negotiation).toBe(before)
  expect(heard).toEqual([])
  expect(disk.text(FILE)).toBe(kept)

  disk.full = false
  expect(await performs(conference, NRL, tabling(conference, 'We act.'))).toMatchObject({
    ok: true,
    value: { number: 7 },
  })
  expect(heard.flat().map(({ number }) => number)).toEqual([7])
  await conference.close()
})

test('[R4] after a power loss the conference opens on everything it had acknowledged', async () => {
  const disk = new MemoryDisk()
  const conference = await inSession(await openRecord(FILE, { disk, chance: realChance }))
  await performs(conference, NRL, tabling(conference, 'We act.'))
  const found = await Conference.open(
    await openRecord(FILE, { disk: disk.afterPowerLoss('nothing'), chance: realChance }),
    () => 0,
  )
  expect(found.negotiation).toEqual(conference.negotiation)
})

test('[R1] a refused act leaves nothing behind', async () => {
  const conference = await inSession()
  const before = conference.negotiation
  expect(await performs(conference, observer, tabling(conference, 'We act.'))).toMatchObject({ ok: false })
  expect(conference.negotiation).toBe(before)
  expect(await conference.entries(7)).toEqual([])
})

test('an act that is a fault ends itself and no other', async () => {
  const conference = await inSession()
  const senseless = { does: 'dance' } as unknown as Act
  const [before, fault, after] = await Promise.allSettled([
    performs(conference, NRL, tabling(conference, 'We act.')),
    performs(conference, NRL, senseless),
    performs(conference, SOL, tabling(conference, 'We wait.', 'two', p12)),
  ])
  expect(before).toMatchObject({ status: 'fulfilled', value: { ok: true, value: { number: 7 } } })
  expect(fault).toMatchObject({ status: 'rejected' })
  expect(after).toMatchObject({ status: 'fulfilled', value: { ok: true, value: { number: 8 } } })
})

test('the house’s time goes forward when its clock stands still or is set back', async () => {
  const times = [5_000, 5_000, 4_000, 9_000]
  const conference = await inSession(recordInMemory(), () => times.shift() ?? 1)
  const at = (await conference.entries(1)).map((entry) => Date.parse(entry.at))
  expect(at).toEqual([5_000, 5_001, 5_002, 9_000, 9_001, 9_002])
})

test('closing waits for what is on its way', async () => {
  const conference = await inSession()
  const asked = performs(conference, NRL, tabling(conference, 'We act.'))
  await conference.close()
  expect(await asked).toMatchObject({ ok: true })
  await expect(performs(conference, NRL, tabling(conference, 'We act.', 'late'))).rejects.toThrow(NotKept)
})
