import { describe, expect, test } from 'vitest'
import { paragraphId } from '../shared/ids.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  p13a,
  secretariat,
  SOL,
} from '../shared/negotiation.fixture.ts'
import type { AskedNote } from '../shared/notes.ts'
import { type Call, MemoryDisk, SURVIVING, type Trouble } from './disk.fixture.ts'
import { Damaged, NotKept } from './disk.ts'
import { Notebooks, type NoteRefused } from './notebooks.ts'

const FILE = '/data/notes.jsonl'
const { negotiation } = aMeeting()

const open = (disk: MemoryDisk): Promise<Notebooks> =>
  Notebooks.open({ file: FILE, disk, clock: () => 1_000_000 }, () => negotiation)

/** What a seat asks: instructions on paragraph 13, on the version named. */
const asks = (instructions: string, on = 0, paragraph = p13): AskedNote => ({
  paragraph,
  on,
  priority: 'high',
  instructions,
  fallback: '',
})

const said = (answer: { ok: true } | { ok: false; refusal: NoteRefused }) =>
  answer.ok ? allowed : answer.refusal.refusal

const kept = (books: Notebooks, of = NRL, paragraph = p13): string | undefined =>
  books.of(of.delegation).get(paragraph)?.instructions

test('[H5] what is answered is found after a power loss, with the seat, the hour and the version', async () => {
  const disk = new MemoryDisk()
  const books = await open(disk)
  expect(said(await books.keep(NRL, asks('Hold.')))).toBe(allowed)
  expect(said(await books.keep(NRLdelegate, { ...asks('Hold on.', 1), fallback: 'at borders' }))).toBe(
    allowed,
  )
  const after = await open(disk.afterPowerLoss('nothing'))
  expect(after.of(NRL.delegation).get(p13)).toEqual({
    paragraph: p13,
    version: 2,
    priority: 'high',
    instructions: 'Hold on.',
    fallback: 'at borders',
    by: NRLdelegate.seat,
    at: '1970-01-01T00:16:40.000Z',
  })
})

test('there is no file before the first note, and asking for notes makes none', async () => {
  const disk = new MemoryDisk()
  const books = await open(disk)
  expect(books.of(NRL.delegation).size).toBe(0)
  expect(said(await books.keep(observer, asks('Let us in.')))).toBe('observers-read')
  await books.close()
  expect(await disk.list('/data')).toEqual([])
})

test('[H2] each delegation has its own, and nobody writes for another', async () => {
  const books = await open(new MemoryDisk())
  for (const [actor, words] of [
    [NRL, 'Northland holds.'],
    [SOL, 'Solmar holds.'],
    [facilitator, 'Bridge it.'],
  ] as const)
    expect(said(await books.keep(actor, asks(words)))).toBe(allowed)
  expect(said(await books.keep(secretariat, asks('We run the room.')))).toBe('secretariat-keeps-no-notes')
  expect([NRL, SOL, facilitator, secretariat, observer].map((actor) => kept(books, actor))).toEqual([
    'Northland holds.',
    'Solmar holds.',
    'Bridge it.',
    undefined,
    undefined,
  ])
})

test('[H4] of two seats that write at once the second is told, and given the words that are kept', async () => {
  const books = await open(new MemoryDisk())
  const [one, other] = await Promise.all([
    books.keep(NRL, asks('Hold.')),
    books.keep(NRLdelegate, asks('Give way.')),
  ])
  expect(one.ok).toBe(true)
  expect(other).toMatchObject({
    ok: false,
    refusal: { refusal: 'note-has-moved', kept: { instructions: 'Hold.', version: 1, by: NRL.seat } },
  })
  expect(kept(books)).toBe('Hold.')
})

test('[H4] where the note it was written on is gone, the refusal says that there is none', async () => {
  const books = await open(new MemoryDisk())
  expect(await books.keep(NRL, asks('Hold.', 4))).toEqual({
    ok: false,
    refusal: { refusal: 'note-has-moved', kept: null },
  })
})

test('[H4] no other refusal shows a note', async () => {
  const books = await open(new MemoryDisk())
  await books.keep(NRL, asks('Hold.'))
  const looksOn = { ...NRL, role: 'observer' } as const
  expect(await books.keep(looksOn, asks('Give way.'))).toEqual({
    ok: false,
    refusal: { refusal: 'observers-read' },
  })
})

test('[H5] asked again after a lost answer it is the same note, told and written once', async () => {
  const disk = new MemoryDisk()
  const books = await open(disk)
  const heard: string[] = []
  books.onNote((delegation, { instructions }) => heard.push(`${delegation}: ${instructions}`))
  const first = await books.keep(NRL, asks('Hold.'))
  const before = disk.text(FILE)
  expect(await books.keep(NRL, asks('Hold.'))).toEqual(first)
  expect(disk.text(FILE)).toBe(before)
  expect(heard).toEqual(['NRL: Hold.'])
})

test('[H5] nothing is heard of a note before it is on disk', async () => {
  const disk = new MemoryDisk()
  const books = await open(disk)
  const found: Promise<Notebooks>[] = []
  books.onNote(() => found.push(open(disk.afterPowerLoss('nothing'))))
  await books.keep(NRL, asks('Hold.'))
  await books.keep(NRL, asks('Hold on.', 1))
  expect((await Promise.all(found)).map((each) => kept(each))).toEqual(['Hold.', 'Hold on.'])
})

test('[H6] what does not fit is refused, and what was kept stays', async () => {
  const page = 'x'.repeat(4_000)
  const many = Array.from({ length: 126 }, (_, turn) => paragraphId(`p-${turn}`))
  const [like] = negotiation.paragraphs.values()
  if (!like) throw new Error('the text has a paragraph')
  const long = { ...negotiation, paragraphs: new Map(many.map((id) => [id, { ...like, id }])) }
  const disk = new MemoryDisk()
  const books = await Notebooks.open({ file: FILE, disk, clock: () => 1_000_000 }, () => long)
  const answers = await Promise.all(
    many.map((paragraph) => books.keep(NRL, { ...asks(page, 0, paragraph), fallback: page })),
  )
  expect(answers.map(said)).toEqual([...many.slice(1).map(() => allowed), 'notes-are-full'])
  expect(books.of(NRL.delegation).size).toBe(125)
  expect(said(await books.keep(SOL, asks(page, 0, many[125])))).toBe(allowed)
})

test('[H1] there is no note on a paragraph that is not there', async () => {
  const books = await open(new MemoryDisk())
  expect(said(await books.keep(NRL, asks('Hold.', 0, paragraphId('nowhere'))))).toBe('no-such-paragraph')
})

describe('the file', () => {
  test('a torn last line is cut off, said, and what was before it stands', async () => {
    const disk = new MemoryDisk()
    const books = await open(disk)
    await books.keep(NRL, asks('Hold.'))
    const whole = disk.text(FILE).length
    await books.keep(NRL, asks('Hold on.', 1))
    const bytes = Buffer.from(disk.text(FILE))
    for (let length = whole; length < bytes.length; length++) {
      const torn = new MemoryDisk()
      torn.put(FILE, bytes.subarray(0, length))
      const after = await open(torn)
      expect([kept(after), after.cut], `cut at byte ${length}`).toEqual(['Hold.', length - whole])
      expect(said(await after.keep(NRL, asks('Once more.', 1)))).toBe(allowed)
      expect(kept(await open(torn.afterPowerLoss('nothing')))).toBe('Once more.')
    }
  })

  test('a file that is damaged anywhere else, or is another’s, is refused by its name', async () => {
    const disk = new MemoryDisk()
    const books = await open(disk)
    await books.keep(NRL, asks('Hold.'))
    await books.keep(NRL, asks('Hold on.', 1))
    const whole = disk.text(FILE)
    for (const text of [
      whole.replace('Hold.', 'Hole.'),
      whole.replace('"notes"', '"record"'),
      'Hold.\n',
      '',
    ]) {
      const changed = new MemoryDisk()
      changed.put(FILE, text)
      await expect(open(changed)).rejects.toThrow(Damaged)
      await expect(open(changed)).rejects.toThrow('notes.jsonl')
    }
  })

  test('what different delegations ask at once goes to disk together', async () => {
    const disk = new MemoryDisk()
    const books = await open(disk)
    await books.keep(NRL, asks('Hold.'))
    const before = disk.calls.get('sync') ?? 0
    await Promise.all([
      books.keep(NRL, asks('Hold on.', 1)),
      ...[SOL, facilitator].map((actor) => books.keep(actor, asks('Hold.'))),
    ])
    expect((disk.calls.get('sync') ?? 0) - before).toBeLessThan(3)
  })

  test('it is written anew when most of its lines no longer count', async () => {
    const disk = new MemoryDisk()
    const books = await open(disk)
    await books.keep(SOL, asks('Untouched.', 0, p12))
    for (let turn = 0; turn < 1_200; turn++) await books.keep(NRL, asks(`Turn ${turn}.`, turn))
    expect(disk.text(FILE).match(/"delegation"/g)?.length).toBeLessThan(600)
    const after = await open(disk.afterPowerLoss('nothing'))
    expect([kept(after), kept(after, SOL, p12)]).toEqual(['Turn 1199.', 'Untouched.'])
  })

  test('what is on its way while it is written anew is in the new file', async () => {
    const three = [NRL, SOL, facilitator]
    let times = 0
    for (let before = 490; before < 515; before++) {
      const disk = new MemoryDisk()
      const books = await open(disk)
      for (const actor of three) await books.keep(actor, asks('To begin with.'))
      for (let turn = 1; turn < before; turn++) await books.keep(NRL, asks(`Turn ${turn}.`, turn))
      const versions = three.map((actor) => books.of(actor.delegation).get(p13)?.version)
      await Promise.all(three.map((actor, turn) => books.keep(actor, asks('At once.', versions[turn]))))
      await books.close()
      if ((disk.text(FILE).match(/"delegation"/g)?.length ?? 0) < before) times += 1
      const after = await open(disk.afterPowerLoss('nothing'))
      expect(
        three.map((actor) => kept(after, actor)),
        `after ${before}`,
      ).toEqual(three.map(() => 'At once.'))
    }
    expect(times).toBeGreaterThan(3)
  })

  test('a full disk keeps nothing and loses nothing, and there is room again later', async () => {
    const disk = new MemoryDisk()
    const books = await open(disk)
    const heard: string[] = []
    books.onNote((_, { instructions }) => heard.push(instructions))
    disk.full = true
    await expect(books.keep(NRL, asks('Hold.'))).rejects.toThrow(NotKept)
    disk.full = false
    expect(said(await books.keep(NRL, asks('Hold.')))).toBe(allowed)
    disk.full = true
    await expect(books.keep(NRL, asks('Hold on.', 1))).rejects.toThrow(NotKept)
    expect(kept(books)).toBe('Hold.')
    disk.full = false
    expect(said(await books.keep(NRL, asks('Hold on.', 1)))).toBe(allowed)
    expect(heard).toEqual(['Hold.', 'Hold on.'])
    expect(kept(await open(disk.afterPowerLoss('nothing')))).toBe('Hold on.')
  })

  test('closing waits for what was asked, and lets go of the file', async () => {
    const disk = new MemoryDisk()
    const books = await open(disk)
    const asked = books.keep(NRL, asks('Hold.'))
    await books.close()
    expect(said(await asked)).toBe(allowed)
    expect(disk.openFiles).toBe(0)
    await expect(books.keep(NRL, asks('Too late.', 1))).rejects.toThrow(NotKept)
  })
})

describe('[H5] whatever call fails, nothing answered is lost and nothing refused comes back', () => {
  const KINDS: readonly Call[] = ['open', 'write', 'cut', 'sync', 'rename', 'folder']
  const troubles: readonly (readonly [string, Omit<Trouble, 'at'>])[] = [
    ['the disk dies at the k-th call', { dies: true }],
    ...KINDS.map((kind) => [`the k-th ${kind} fails`, { of: [kind] }] as const),
  ]
  test.each(troubles)('%s', async (_, trouble) => {
    let k = 1
    while (await aSitting({ ...trouble, at: k })) k += 1
    expect(k).toBeLessThan(60)
  })

  /** Three paragraphs are noted, each three times, on a disk that fails once; answers whether the trouble came. */
  async function aSitting(trouble: Trouble): Promise<boolean> {
    const disk = new MemoryDisk().expect(trouble)
    const books = await open(disk)
    const answered = new Map<string, number>()
    const unsure = new Set<string>()
    for (const version of [0, 1, 2])
      for (const paragraph of [p12, p13, p13a]) {
        const on = answered.get(paragraph) ?? 0
        const answer = await books.keep(NRL, asks(`words ${version}`, on, paragraph)).catch(notKept)
        if (answer instanceof NotKept) {
          if (answer.forGood) unsure.add(paragraph)
        } else if (answer.ok) {
          answered.set(paragraph, answer.value.version)
          unsure.delete(paragraph)
        }
      }
    for (const bytes of SURVIVING) {
      const found = (await open(disk.afterPowerLoss(bytes))).of(NRL.delegation)
      for (const paragraph of [p12, p13, p13a]) {
        const version = answered.get(paragraph) ?? 0
        const possible = unsure.has(paragraph) ? [version, version + 1] : [version]
        expect(possible, `${JSON.stringify(trouble)} ${bytes}`).toContain(found.get(paragraph)?.version ?? 0)
      }
    }
    return disk.troubled
  }
})

function notKept(fault: unknown): NotKept {
  if (fault instanceof NotKept) return fault
  throw fault
}
