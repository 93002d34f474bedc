import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { delegationCode, paragraphId, proposalId, seatId } from '../shared/ids.ts'
import { WORDS } from '../shared/meanings.ts'
import { hashOf, prose } from '../shared/prose.ts'
import { NotKept, realDisk } from './disk.ts'
import { MemoryDisk, SURVIVING, type Trouble } from './disk.fixture.ts'
import { type WorkingText, WorkingTexts } from './working-texts.ts'
import { workingTextsInMemory } from './working-texts.fixture.ts'

const FOLDER = '/data/negotiations/demonstration/working-texts'
const nrl1 = seatId('nrl-1')
const nrl2 = seatId('nrl-2')
const proposal = proposalId('nrl-13-1')

const aText = (change: Partial<WorkingText> = {}): WorkingText => ({
  proposal,
  paragraph: paragraphId('p13'),
  meaning: WORDS,
  owner: delegationCode('NRL'),
  openedBy: nrl1,
  at: '2030-01-01T10:00:00.000Z',
  live: false,
  base: hashOf(prose('The words of the paragraph.')),
  ready: null,
  ...change,
})

/** Someone at a keyboard: types at the end, and answers the update that y-websocket would send. */
function typist(client: number, knowing: readonly Uint8Array[] = []) {
  const doc = new Y.Doc()
  doc.clientID = client
  for (const update of knowing) Y.applyUpdate(doc, update)
  return {
    types(words: string): Uint8Array {
      const before = Y.encodeStateVector(doc)
      doc.getText('prose').insert(doc.getText('prose').length, words)
      return Y.encodeStateAsUpdate(doc, before)
    },
    reads: (update: Uint8Array) => Y.applyUpdate(doc, update),
    state: () => Y.encodeStateAsUpdate(doc),
  }
}

function wordsIn(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect(doc.store.pendingStructs).toBeNull()
  return doc.getText('prose').toJSON()
}

const folder = mkdtemp(join(tmpdir(), 'adref-texts-'))
afterAll(async () => rm(await folder, { recursive: true }))
let folders = 0

const keepers = [
  ['in memory', async () => workingTextsInMemory()],
  ['in a folder', () => WorkingTexts.open(FOLDER, new MemoryDisk())],
  [
    'in a folder on this disk',
    async () => WorkingTexts.open(join(await folder, `${(folders += 1)}`, 'working-texts'), realDisk),
  ],
] as const

describe.each(keepers)('working texts %s', (_, open) => {
  test('there are none at first', async () => {
    expect((await open()).all()).toEqual([])
  })

  test('a new one is known with its first words', async () => {
    const texts = await open()
    const house = typist(1)
    await texts.create(aText(), house.types('We note'))
    expect(texts.all()).toEqual([aText()])
    const { updates, clients } = await texts.read(proposal)
    expect(wordsIn(updates)).toBe('We note')
    expect(clients).toEqual(new Map())
    await texts.release(proposal)
  })

  test('one is opened once, and only what was opened can be typed in', async () => {
    const texts = await open()
    await texts.create(aText(), typist(1).types('We note'))
    await expect(texts.create(aText(), typist(1).types('We note'))).rejects.toThrow('is new')
    await expect(texts.read(proposalId('none'))).rejects.toThrow('there is a working text none')
    await texts.release(proposal)
  })

  test('what seats type is kept in order, and each client id is the seat’s that first used it', async () => {
    const texts = await open()
    const first = typist(1).types('We note ')
    const [one, other] = [typist(4_000_000_001, [first]), typist(4_000_000_002, [first])]
    await texts.create(aText(), first)
    await texts.keep(proposal, one.types('with concern '), nrl1)
    await texts.keep(proposal, other.types('with regret '), nrl2)
    await texts.keep(proposal, one.types('that'), nrl2)
    const { updates, clients } = await texts.read(proposal)
    expect(updates).toHaveLength(4)
    expect(wordsIn(updates)).toMatch(/^We note with (concern|regret) /)
    expect(clients).toEqual(
      new Map([
        [4_000_000_001, nrl1],
        [4_000_000_002, nrl2],
      ]),
    )
    await texts.release(proposal)
  })

  test('an id of the house is never a seat’s, also after it is compacted', async () => {
    const texts = await open()
    const house = typist(1)
    await texts.create(aText(), house.types('We '))
    await texts.keep(proposal, house.types('note '), nrl1)
    expect((await texts.read(proposal)).clients).toEqual(new Map())
    await texts.compact(proposal, house.state(), new Map())
    await texts.keep(proposal, house.types('that'), nrl1)
    const { updates, clients } = await texts.read(proposal)
    expect(clients).toEqual(new Map())
    expect(wordsIn(updates)).toBe('We note that')
    await texts.release(proposal)
  })

  test('a compacted one holds the same words in one update, and still knows whose they are', async () => {
    const texts = await open()
    const first = typist(1).types('We ')
    const one = typist(2, [first])
    await texts.create(aText(), first)
    for (const word of ['note ', 'with ', 'concern']) await texts.keep(proposal, one.types(word), nrl1)
    await texts.compact(proposal, one.state(), (await texts.read(proposal)).clients)
    const kept = await texts.read(proposal)
    expect(kept.updates).toHaveLength(1)
    expect(wordsIn(kept.updates)).toBe('We note with concern')
    expect(kept.clients).toEqual(new Map([[2, nrl1]]))
    await texts.keep(proposal, one.types(' that'), nrl2)
    const more = await texts.read(proposal)
    expect(wordsIn(more.updates)).toBe('We note with concern that')
    expect(more.clients).toEqual(new Map([[2, nrl1]]))
    await texts.release(proposal)
  })

  test('[D3] whether one is live is kept, and outlasts its compacting', async () => {
    const texts = await open()
    const house = typist(1)
    await texts.create(aText(), house.types('We'))
    await texts.setLive(proposal, true)
    expect(texts.all()).toEqual([aText({ live: true })])
    await texts.compact(proposal, house.state(), new Map())
    expect(texts.all()).toEqual([aText({ live: true })])
    await texts.release(proposal)
  })
})

test('a house that starts again finds every working text, in the order in which they were opened', async () => {
  const disk = new MemoryDisk()
  const before = await WorkingTexts.open(FOLDER, disk)
  const second = aText({ proposal: proposalId('a-later-one'), at: '2030-01-01T11:00:00.000Z', live: true })
  const house = typist(1)
  await before.create(second, house.types('We welcome'))
  await before.create(aText(), house.types(' all'))
  await before.keep(second.proposal, typist(2, [house.state()]).types('.'), nrl2)
  await before.setLive(proposal, true)
  await before.setLive(proposal, false)
  const after = await WorkingTexts.open(FOLDER, disk.afterPowerLoss('nothing'))
  expect(after.all()).toEqual([aText(), second])
  expect(after.notices).toEqual([])
  expect((await after.read(second.proposal)).clients).toEqual(new Map([[2, nrl2]]))
})

test('[D3] a live one that was compacted is live when the house starts again', async () => {
  const disk = new MemoryDisk()
  const before = await WorkingTexts.open(FOLDER, disk)
  const house = typist(1)
  await before.create(aText({ live: true }), house.types('We'))
  await before.compact(proposal, house.state(), new Map())
  const after = await WorkingTexts.open(FOLDER, disk.afterPowerLoss('nothing'))
  expect(after.all()).toEqual([aText({ live: true })])
})

test('[P11] the words that were said to be ready are kept, and outlast its compacting and a restart', async () => {
  const disk = new MemoryDisk()
  const before = await WorkingTexts.open(FOLDER, disk)
  const house = typist(1)
  const ready = hashOf(prose('We'))
  await before.create(aText(), house.types('We'))
  await before.setReady(proposal, ready)
  await before.compact(proposal, house.state(), new Map())
  expect((await WorkingTexts.open(FOLDER, disk.afterPowerLoss('nothing'))).all()).toEqual([aText({ ready })])
  await before.setReady(proposal, null)
  await before.compact(proposal, house.state(), new Map())
  expect((await WorkingTexts.open(FOLDER, disk.afterPowerLoss('nothing'))).all()).toEqual([aText()])
})

test('[B4] [M9] the base and the paragraph a text is written on are kept, and outlast its compacting and a restart', async () => {
  const disk = new MemoryDisk()
  const before = await WorkingTexts.open(FOLDER, disk)
  const house = typist(1)
  const base = hashOf(prose('The words of the paragraph, as accepted.'))
  const elsewhere = paragraphId('elsewhere')
  await before.create(aText(), house.types('We'))
  await before.setBase(proposal, base, elsewhere)
  await before.compact(proposal, house.state(), new Map())
  expect(before.all()).toEqual([aText({ base, paragraph: elsewhere })])
  expect((await WorkingTexts.open(FOLDER, disk.afterPowerLoss('nothing'))).all()).toEqual([
    aText({ base, paragraph: elsewhere }),
  ])
})

test('words that are on their way when a text is compacted are kept behind it', async () => {
  const disk = new MemoryDisk()
  const texts = await WorkingTexts.open(FOLDER, disk)
  const house = typist(1)
  await texts.create(aText(), house.types('We'))
  const state = house.state()
  const one = typist(2, [state])
  await Promise.all([
    texts.keep(proposal, one.types(' note'), nrl1),
    texts.keep(proposal, one.types(' with'), nrl1),
    texts.compact(proposal, state, new Map()),
    texts.keep(proposal, one.types(' concern'), nrl1),
  ])
  const found = await WorkingTexts.open(FOLDER, disk.afterPowerLoss('nothing'))
  const { updates, clients } = await found.read(proposal)
  expect(wordsIn(updates)).toBe('We note with concern')
  expect(clients).toEqual(new Map([[2, nrl1]]))
})

test('an update that nobody could read back is a fault, and is not written', async () => {
  const disk = new MemoryDisk()
  const texts = await WorkingTexts.open(FOLDER, disk)
  await texts.create(aText(), typist(1).types('We'))
  await expect(texts.keep(proposal, new Uint8Array([9, 9, 9]), nrl1)).rejects.toThrow(
    'Unexpected end of array',
  )
  expect((await WorkingTexts.open(FOLDER, disk)).all()).toEqual([aText()])
})

test('a file that cannot be read is set aside and said, and the others are open', async () => {
  const disk = new MemoryDisk()
  const before = await WorkingTexts.open(FOLDER, disk)
  const good = aText({ proposal: proposalId('sol-13-1') })
  await before.create(aText(), typist(1).types('We note'))
  await before.keep(proposal, typist(2).types('that'), nrl1)
  await before.create(good, typist(1).types('We welcome'))
  const file = join(FOLDER, 'nrl-13-1.jsonl')
  const whole = disk.text(file)
  const spoilt = [
    whole.replace('"u":"A', '"u":"B'),
    'not a journal',
    '',
    whole.replace('nrl-13-1', 'sol-13-1'),
  ]
  for (const [turn, contents] of spoilt.entries()) {
    disk.put(file, contents)
    const after = await WorkingTexts.open(FOLDER, disk)
    expect(after.all()).toEqual([good])
    expect(after.notices).toEqual([
      expect.stringMatching(
        new RegExp(`^nrl-13-1.jsonl, line \\d: .* set aside as nrl-13-1.jsonl.aside-${turn + 1};`),
      ),
    ])
    expect(disk.text(`${file}.aside-${turn + 1}`)).toBe(contents)
  }
  expect((await WorkingTexts.open(FOLDER, disk.afterPowerLoss('nothing'))).notices).toEqual([])
})

test('an unfinished last write is cut off, and said', async () => {
  const disk = new MemoryDisk()
  const before = await WorkingTexts.open(FOLDER, disk)
  await before.create(aText(), typist(1).types('We note'))
  await before.keep(proposal, typist(2).types('that'), nrl1)
  const file = join(FOLDER, 'nrl-13-1.jsonl')
  disk.put(file, disk.text(file).slice(0, -3))
  const after = await WorkingTexts.open(FOLDER, disk)
  expect(after.notices).toEqual([
    expect.stringMatching(/^nrl-13-1.jsonl: \d+ bytes of an unfinished last write/),
  ])
  expect(wordsIn((await after.read(proposal)).updates)).toBe('We note')
})

test('few files are open, however many rooms are', async () => {
  const disk = new MemoryDisk()
  const texts = await WorkingTexts.open(FOLDER, disk)
  const rooms = Array.from({ length: 300 }, (_, n) => proposalId(`nrl-${n}`))
  await Promise.all(rooms.map((room) => texts.create(aText({ proposal: room }), typist(1).types('We'))))
  expect(disk.openFiles).toBe(0)
  const type = (room: typeof proposal) => texts.keep(room, typist(2).types(' note'), nrl1)
  for (const room of rooms) await type(room)
  expect(disk.openFiles).toBeLessThanOrEqual(128)
  await Promise.all(rooms.map((room) => texts.release(room)))
  expect(disk.openFiles).toBe(0)
  await Promise.all(rooms.map(type))
})

test.each<Omit<Trouble, 'at'>>([{ dies: true }, {}])(
  '[R2] whatever call fails (%o), no words that were answered are lost and none are made up',
  async (trouble) => {
    let k = 1
    while (await aSession({ ...trouble, at: k })) k += 1
    expect(k).toBeGreaterThan(20)
  },
)

/** Typing, compacting and typing again on a failing disk, and what is found afterwards. */
async function aSession(trouble: Trouble): Promise<boolean> {
  const disk = new MemoryDisk().expect(trouble)
  const words = ['We', ' note', ' with', ' concern', ' that', ' all', ' States']
  const answered = await typing(disk, words)
  for (const bytes of SURVIVING)
    for (const names of ['synced', 'written'] as const) {
      const texts = await WorkingTexts.open(FOLDER, disk.afterPowerLoss(bytes, names))
      expect(texts.notices.filter((notice) => notice.includes('aside'))).toEqual([])
      const [text] = texts.all()
      const found = text ? wordsIn((await texts.read(proposal)).updates) : ''
      const possible = [answered, answered + 1].map((count) => words.slice(0, count).join(''))
      expect(possible, `${JSON.stringify(trouble)} ${bytes} ${names}`).toContain(found)
      const typists = text ? (await texts.read(proposal)).clients : new Map()
      expect(texts.all()).toEqual(found === '' ? [] : [aText()])
      expect(typists).toEqual(new Map(found.includes(' ') ? [[2, nrl1]] : []))
    }
  return disk.troubled
}

/** Types word after word until one is not kept, and compacts twice; answers how many words were kept. */
async function typing(disk: MemoryDisk, [first = '', ...words]: readonly string[]): Promise<number> {
  const house = typist(1)
  let kept = 0
  try {
    const texts = await WorkingTexts.open(FOLDER, disk)
    await texts.create(aText(), house.types(first))
    kept += 1
    const one = typist(2, [house.state()])
    for (const [turn, word] of words.entries()) {
      await texts.keep(proposal, one.types(word), nrl1)
      kept += 1
      if (turn % 2 === 0) await texts.compact(proposal, one.state(), new Map([[2, nrl1]])).catch(() => null)
      if (turn === 3) await texts.release(proposal)
    }
  } catch (error) {
    if (!(error instanceof NotKept)) expect(error).toMatchObject({ message: expect.stringMatching(/^EIO/) })
  }
  return kept
}
