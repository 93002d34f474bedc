import { describe, expect, test } from 'vitest'
import { Damaged, NotKept } from './disk.ts'
import { type Call, MemoryDisk, SURVIVING, type Trouble } from './disk.fixture.ts'
import type { Format } from '../shared/frames.ts'
import { Journal } from './journal.ts'

const FILE = '/data/minutes.jsonl'
const WORDS: Format<string> = {
  kind: 'minutes',
  version: 1,
  read(json) {
    if (typeof json !== 'string') throw new Error('not words')
    return json
  },
}

const create = (disk: MemoryDisk) => Journal.create(disk, FILE, WORDS)

async function opened(disk: MemoryDisk) {
  const found = await Journal.open(disk, FILE, WORDS)
  if (!found) throw new Error('no journal')
  return found
}

/** A journal of three frames: `a` · `b`, `c` · `d` (with an é, so that bytes are not characters). */
async function threeFrames(): Promise<{ disk: MemoryDisk; bytes: Buffer; ends: number[] }> {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  const size = () => Buffer.byteLength(disk.text(FILE))
  const ends = [size()]
  for (const lines of [['a'], ['b', 'c'], ['dé']]) {
    await journal.append(lines)
    ends.push(size())
  }
  return { disk, bytes: Buffer.from(disk.text(FILE)), ends }
}

const holding = (bytes: Uint8Array): MemoryDisk => {
  const disk = new MemoryDisk()
  disk.put(FILE, bytes)
  return disk
}

test('lines come back as they were written, in order', async () => {
  const { disk } = await threeFrames()
  const { lines, cut, header } = await opened(disk)
  expect(lines).toEqual(['a', 'b', 'c', 'dé'])
  expect(cut).toBe(0)
  expect(header).toEqual({ adref: 'minutes', version: 1 })
})

test('the file is lines of JSON: a header, and before each group a frame line', async () => {
  const { disk } = await threeFrames()
  expect(disk.text(FILE).split('\n').slice(0, 6)).toEqual([
    '{"adref":"minutes","version":1}',
    '{"first":1,"count":1,"bytes":4,"crc32":"250db680"}',
    '"a"',
    expect.stringMatching(/^\{"first":2,"count":2,"bytes":8,"crc32":"[0-9a-f]{8}"\}$/),
    '"b"',
    '"c"',
  ])
})

test('there is no journal where there is no file', async () => {
  expect(await Journal.open(new MemoryDisk(), FILE, WORDS)).toBeNull()
})

test('[R2] what is answered is found after a power loss', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  expect((await opened(disk.afterPowerLoss('nothing'))).lines).toEqual([])
  await journal.append(['a'])
  expect((await opened(disk.afterPowerLoss('nothing'))).lines).toEqual(['a'])
})

test('what is asked while the disk is busy goes into one frame with one sync', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  const before = disk.calls.get('sync') ?? 0
  const asked = Array.from({ length: 100 }, (_, n) => `line ${n}`)
  await Promise.all(asked.map((line) => journal.append([line])))
  expect((disk.calls.get('sync') ?? 0) - before).toBe(2)
  expect(disk.text(FILE).match(/\{"first":\d+,"count":\d+/g)).toEqual([
    '{"first":1,"count":1',
    '{"first":2,"count":99',
  ])
  expect((await opened(disk)).lines).toEqual(asked)
})

test('a file cut at any byte opens with every whole frame, and says what it cut', async () => {
  const { bytes, ends } = await threeFrames()
  const [header = 0] = ends
  for (let length = header; length <= bytes.length; length++) {
    const disk = holding(bytes.subarray(0, length))
    const frames = ends.filter((end) => end <= length).length - 1
    const { journal, lines, cut } = await opened(disk)
    const whole = ['a', 'b', 'c', 'dé'].slice(0, [0, 1, 3, 4][frames])
    expect(lines, `cut at byte ${length}`).toEqual(whole)
    expect(cut).toBe(length - (ends[frames] ?? 0))
    await journal.append(['next'])
    expect((await opened(disk.afterPowerLoss('nothing'))).lines).toEqual([...whole, 'next'])
  }
})

test('a file cut inside its first line was never made so, and is refused', async () => {
  const { bytes, ends } = await threeFrames()
  for (let length = 0; length < (ends[0] ?? 0); length++)
    await expect(opened(holding(bytes.subarray(0, length)))).rejects.toThrow(Damaged)
})

test('any byte changed before the last frame is refused, and nothing is cut', async () => {
  const { bytes, ends } = await threeFrames()
  for (let at = ends[0] ?? 0; at < (ends[2] ?? 0); at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    const disk = holding(changed)
    await expect(opened(disk), `byte ${at}`).rejects.toThrow(Damaged)
    expect(disk.calls.size).toBe(0)
  }
})

test('damage is told with the file, the line and what to do', async () => {
  const { bytes } = await threeFrames()
  const damaged = holding(Buffer.from(bytes.toString().replace('"b"', '"x"')))
  await expect(opened(damaged)).rejects.toThrow(
    'minutes.jsonl, line 4: This frame is damaged, and others that counted come after it. The house does not start with it.',
  )
})

test('a bad frame with only the beginning of another behind it is damage too', async () => {
  const { bytes } = await threeFrames()
  const text = bytes.toString().replace('"b"', '"x"')
  await expect(opened(holding(Buffer.from(text.slice(0, -2))))).rejects.toThrow(Damaged)
})

test('a frame that was put in twice, or left out, is damage', async () => {
  const { bytes, ends } = await threeFrames()
  const [, one = 0, two = 0] = ends
  const twice = Buffer.concat([bytes.subarray(0, two), bytes.subarray(one)])
  const without = Buffer.concat([bytes.subarray(0, one), bytes.subarray(two)])
  await expect(opened(holding(twice))).rejects.toThrow('line 7: Line 4 was to follow')
  await expect(opened(holding(without))).rejects.toThrow('line 4: Line 2 was to follow')
})

test('a line that was kept whole and makes no sense is damage', async () => {
  const disk = new MemoryDisk()
  await Journal.create(disk, FILE, { ...WORDS, read: String }, { lines: ['a', 'b'] })
  const pages = { ...WORDS, read: (json: unknown) => (json === 'b' ? fault() : json) }
  await expect(Journal.open(disk, FILE, pages)).rejects.toThrow(
    'minutes.jsonl, line 4: This line was kept whole',
  )
})

test('a journal of another kind or version is refused', async () => {
  const disk = new MemoryDisk()
  await create(disk)
  for (const format of [
    { ...WORDS, kind: 'record' },
    { ...WORDS, version: 2 },
  ])
    await expect(Journal.open(disk, FILE, format)).rejects.toThrow('minutes.jsonl, line 1')
})

test('when every file of a kind has a first frame, one without it is damage', async () => {
  const disk = new MemoryDisk()
  const format = { ...WORDS, isNeverEmpty: true } as const
  await Journal.create(disk, FILE, format, { lines: ['a'] })
  expect((await Journal.open(disk, FILE, format))?.lines).toEqual(['a'])
  const torn = holding(Buffer.from(disk.text(FILE).slice(0, -1)))
  await expect(Journal.open(torn, FILE, format)).rejects.toThrow(Damaged)
})

describe('a full disk', () => {
  test('refuses what does not fit with all that waits behind it, and takes more when there is space', async () => {
    const disk = new MemoryDisk()
    const journal = await create(disk)
    await journal.append(['a'])
    disk.full = true
    const answers = await Promise.allSettled(['b', 'c', 'd'].map((line) => journal.append([line])))
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'NotKept', forGood: false } })
    await expect(journal.append(['e'])).rejects.toThrow('minutes.jsonl could not be written to')
    disk.full = false
    await journal.append(['f'])
    for (const bytes of SURVIVING)
      expect((await opened(disk.afterPowerLoss(bytes))).lines).toEqual(['a', 'f'])
  })

  test('leaves nothing behind of what it refused', async () => {
    const disk = new MemoryDisk()
    const journal = await create(disk)
    disk.full = true
    const before = disk.text(FILE)
    await expect(journal.append(['a'])).rejects.toThrow(NotKept)
    expect(disk.text(FILE)).toBe(before)
    await expect(journal.rewrite(['b'])).rejects.toThrow(NotKept)
    expect(await disk.list('/data')).toEqual(['minutes.jsonl'])
    for (const bytes of SURVIVING) expect((await opened(disk.afterPowerLoss(bytes, 'written'))).cut).toBe(0)
  })

  test('tells the cause', async () => {
    const disk = new MemoryDisk()
    const journal = await create(disk)
    disk.full = true
    const answer = await journal.append(['a']).catch((error: unknown) => error)
    expect(answer).toMatchObject({ cause: { message: expect.stringContaining('ENOSPC') } })
  })
})

test('after a failed sync nothing is kept any more, and it is never tried again', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  await journal.append(['a'])
  disk.expect({ at: 1, of: ['sync'] })
  await expect(journal.append(['b'])).rejects.toMatchObject({ name: 'NotKept', forGood: true })
  const syncs = disk.calls.get('sync')
  await expect(journal.append(['c'])).rejects.toThrow(NotKept)
  await expect(journal.rewrite(['d'])).rejects.toThrow(NotKept)
  expect(disk.calls.get('sync')).toBe(syncs)
})

test('a journal that cannot be cut back keeps nothing any more', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  disk.full = true
  disk.expect({ at: 1, of: ['cut'] })
  await expect(journal.append(['a'])).rejects.toMatchObject({ forGood: true })
  disk.full = false
  await expect(journal.append(['b'])).rejects.toThrow(NotKept)
})

test('a journal that could not be opened this once takes the next line', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  disk.expect({ at: 1, of: ['open'] })
  await expect(journal.append(['a'])).rejects.toMatchObject({ forGood: false })
  await journal.append(['b'])
  expect(await journal.read()).toEqual(['b'])
})

test('lines asked before and after a rewriting keep their place', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  await Promise.all([
    journal.append(['a']),
    journal.append(['b']),
    journal.rewrite(['all']),
    journal.append(['c']),
    journal.append(['d']),
  ])
  expect(await journal.read()).toEqual(['all', 'c', 'd'])
  expect((await opened(disk.afterPowerLoss('nothing'))).lines).toEqual(['all', 'c', 'd'])
})

test('a journal at rest holds no file, and wakes for the next line', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  expect(disk.openFiles).toBe(0)
  await journal.append(['a'])
  expect(disk.openFiles).toBe(1)
  await journal.rest()
  expect(disk.openFiles).toBe(0)
  await journal.append(['b'])
  expect(await journal.read()).toEqual(['a', 'b'])
})

test('a closed journal keeps what was asked before, and nothing after', async () => {
  const disk = new MemoryDisk()
  const journal = await create(disk)
  const asked = journal.append(['a'])
  const closed = journal.close()
  await expect(journal.append(['b'])).rejects.toThrow('minutes.jsonl is closed')
  await Promise.all([asked, closed])
  expect(disk.openFiles).toBe(0)
  expect((await opened(disk)).lines).toEqual(['a'])
})

describe('[R2] whatever call fails, nothing answered is lost and nothing is made up', () => {
  const KINDS: readonly Call[] = ['open', 'write', 'cut', 'sync', 'rename', 'remove', 'folder']
  const troubles: readonly (readonly [string, Omit<Trouble, 'at'>])[] = [
    ['the disk dies at the k-th call', { dies: true }],
    ['the k-th call of any kind fails', {}],
    ...KINDS.map((kind) => [`the k-th ${kind} fails`, { of: [kind] }] as const),
  ]
  test.each(troubles)('%s', async (_, trouble) => {
    let k = 1
    while (await aSitting({ ...trouble, at: k })) k += 1
    expect(k).toBeLessThan(60)
  })

  /** A sitting on a failing disk, and what is found afterwards; answers whether the trouble came. */
  async function aSitting(trouble: Trouble): Promise<boolean> {
    const disk = new MemoryDisk().expect(trouble)
    const asked: Asked[] = []
    const journal = await create(disk).catch(refused)
    if (journal) {
      const ask = async (lines: readonly string[], rewrite = false) => {
        const act: Asked = { lines, rewrite, answer: 'none' }
        asked.push(act)
        const writing = rewrite ? journal.rewrite(lines) : journal.append(lines)
        act.answer = await writing.then(() => 'kept' as const, refusalOf)
      }
      await ask(['a'])
      await Promise.all([ask(['b', 'c']), ask(['d']), ask(['e'])])
      disk.full = true
      await Promise.all([ask(['f'.repeat(40)]), ask(['g'])])
      disk.full = false
      await Promise.all([ask(['h']), ask(['a–h'], true), ask(['i']), ask(['j'])])
      await journal.rest()
      await ask(['k'])
    }
    for (const bytes of SURVIVING)
      for (const names of ['synced', 'written'] as const) {
        const found = await Journal.open(disk.afterPowerLoss(bytes, names), FILE, WORDS)
        if (!journal && !found) continue
        expect(possible(asked), `${JSON.stringify(trouble)} ${bytes} ${names}`).toContain(
          JSON.stringify(found?.lines),
        )
      }
    return disk.troubled
  }
})

/** A refusal that is not for good is a promise too: what was refused is not found again. */
type Answer = 'kept' | 'refused' | 'none'
type Asked = { readonly lines: readonly string[]; readonly rewrite: boolean; answer: Answer }

const refusalOf = (error: unknown): Answer => {
  expect(error).toBeInstanceOf(NotKept)
  return (error as NotKept).forGood ? 'none' : 'refused'
}

/** What was answered, and behind it any first part of what was asked later and never answered. */
function possible(asked: readonly Asked[]): readonly string[] {
  const last = asked.findLastIndex(({ answer }) => answer === 'kept')
  const kept = asked.filter(({ answer }) => answer === 'kept')
  const open = asked.slice(last + 1).filter(({ answer }) => answer === 'none')
  return Array.from({ length: open.length + 1 }, (_, more) =>
    JSON.stringify(
      [...kept, ...open.slice(0, more)].reduce<readonly string[]>(
        (before, { lines, rewrite }) => (rewrite ? lines : [...before, ...lines]),
        [],
      ),
    ),
  )
}

function refused(error: unknown): null {
  expect(error).toBeInstanceOf(NotKept)
  return null
}

function fault(): never {
  throw new Error('no sense')
}
