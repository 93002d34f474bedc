import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WORDS } from '../shared/meanings.ts'
import { negotiationId, proposalId } from '../shared/ids.ts'
import { NRL, opening, p13, secretariat } from '../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../shared/prose.ts'
import { assert, ok, refuse } from '../shared/result.ts'
import { writeProse } from '../shared/working-text.ts'
import { realChance } from './chance.ts'
import { Damaged, type Disk, type DiskFile, NotKept, realDisk } from './disk.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { openHouseKey } from './record/house-key.ts'
import { Negotiations } from './negotiations.ts'
import { readDraft } from './papers/draft.ts'
import type { DraftReading } from './papers/manuscript.ts'
import { Register } from './register.ts'
import { performs } from './signing.fixture.ts'
import { readCopy } from '../shared/verifying/copy.ts'
import { verified } from '../shared/verifying/verify.ts'
import { WorkingTexts } from './working-texts.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adref-negotiations-'))
})
afterEach(() => rm(folder, { recursive: true }))

const log = { note: () => undefined, fault: () => undefined }
const reading: DraftReading = (() => {
  const read = readDraft('1. We welcome the bridge.\n\n2. We resolve to cross it.\n')
  assert(read.ok, 'the draft can be read')
  return read.value
})()

async function opens(disk: Disk = realDisk): Promise<{ register: Register; negotiations: Negotiations }> {
  const register = await Register.open(join(folder, 'register.json'), disk)
  const means = { disk, clock: () => 1_000_000, chance: realChance, log }
  const key = await openHouseKey('/house.key', { disk: new MemoryDisk(), chance: realChance })
  const place = { folder: join(folder, 'negotiations'), key, ...means }
  await realDisk.makeFolder(place.folder)
  return { register, negotiations: new Negotiations(register, place) }
}

const folders = () => readdir(join(folder, 'negotiations'))

/** The disk of this machine, until the `last` call that changes something: then it is gone. */
function dyingAfter(last: number): Disk & { isDead: boolean; bury: () => Promise<unknown> } {
  let calls = 0
  const files: DiskFile[] = []
  const mortal = {
    ...realDisk,
    isDead: false,
    /** Closes what a house that died with its disk left open. */
    bury: () => Promise.allSettled(files.map((file) => file.close())),
    open: async (path: string, as: 'empty' | 'present') =>
      fileOf(await counted(() => realDisk.open(path, as))),
    rename: (from: string, to: string) => counted(() => realDisk.rename(from, to)),
    remove: (path: string) => counted(() => realDisk.remove(path)),
    makeFolder: (path: string) => counted(() => realDisk.makeFolder(path)),
    syncFolder: (path: string) => counted(() => realDisk.syncFolder(path)),
  }
  const counted = async <T>(call: () => Promise<T>): Promise<T> => {
    mortal.isDead ||= ++calls > last
    if (mortal.isDead) throw new Error('EIO: the disk is gone')
    return call()
  }
  const fileOf = (file: DiskFile): DiskFile => {
    files.push(file)
    return {
      write: (bytes, at) => counted(() => file.write(bytes, at)),
      cut: (length) => counted(() => file.cut(length)),
      sync: () => counted(() => file.sync()),
      close: () => file.close(),
    }
  }
  return mortal
}

test('[N1] asking for a negotiation that is not there creates none', async () => {
  const { negotiations } = await opens()
  for (const id of ['nowhere', '-', 'constructor'])
    expect(await negotiations.session(negotiationId(id))).toBe(null)
  expect(await folders()).toEqual([])
  expect(await negotiations.inSession).toEqual([])
})

test('two who ask at once sit in the same session', async () => {
  const { negotiations } = await opens()
  const created = await negotiations.createFromDraft('The valley', 'Zero draft', reading)
  assert(created.ok, 'the name is free')
  const [one, other] = await Promise.all([
    negotiations.session(created.value),
    negotiations.session(created.value),
  ])
  expect(one).toBe(other)
  expect(one?.conference.negotiation).toMatchObject({ id: 'the-valley', title: 'The valley', head: 3 })
  await negotiations.close()
})

test('[N4] of many that are created at once under one name, one is; under names that look alike, each is', async () => {
  const { negotiations, register } = await opens()
  const titles = ['The lake', 'THE LAKE', 'the  lake', 'The lake!', 'The-lake', 'Thé lake']
  const answers = await Promise.all(
    titles.map((title) => negotiations.createFromDraft(title, 'Zero draft', reading)),
  )
  expect(answers.map((answer) => (answer.ok ? answer.value : answer.refusal))).toEqual([
    'the-lake',
    'name-is-taken',
    'name-is-taken',
    'the-lake-2',
    'the-lake-3',
    'the-lake-4',
  ])
  expect(register.data.negotiations).toHaveLength(4)
  expect((await folders()).toSorted()).toEqual(['the-lake', 'the-lake-2', 'the-lake-3', 'the-lake-4'])
})

test('[N4] a name that was refused for want of a disk is not taken', async () => {
  let isFull = true
  const { negotiations } = await opens({
    ...realDisk,
    open: (path, as) => (isFull ? Promise.reject(new Error('ENOSPC')) : realDisk.open(path, as)),
  })
  const creating = negotiations.createFromDraft('The lake', 'Zero draft', reading)
  await expect(creating).rejects.toBeInstanceOf(NotKept)
  isFull = false
  expect(await negotiations.createFromDraft('The lake', 'Zero draft', reading)).toEqual(ok('the-lake'))
})

test('[N2] [R5] a house that dies at any moment of a creation has the whole negotiation or none, and may create it again', async () => {
  let survivals = 0
  for (let last = 0; ; last++) {
    const disk = dyingAfter(last)
    try {
      const { negotiations } = await opens(disk)
      await negotiations.createFromDraft('The lake', 'Zero draft', reading)
    } catch (cause) {
      assert(disk.isDead, `only the disk stops a creation (${String(cause)})`)
    }
    const { negotiations, register } = await opens()
    const known = register.data.negotiations[0]
    if (!known) await negotiations.createFromDraft('The lake', 'Zero draft', reading)
    else survivals += 1
    const session = await negotiations.session(negotiationId('the-lake'))
    expect(session?.conference.negotiation.paragraphs.size).toBe(2)
    await negotiations.close()
    await disk.bury()
    await rm(folder, { recursive: true })
    if (!disk.isDead) break
  }
  expect(survivals).toBeGreaterThan(0)
  folder = await mkdtemp(join(tmpdir(), 'adref-negotiations-'))
})

test('[R13] a negotiation says with its first entry that its acts are signed, and no seat has an act that is not', async () => {
  const { negotiations } = await opens()
  const created = await negotiations.createFromDraft('The signed lake', 'Zero draft', reading)
  const id = negotiationId('the-signed-lake')
  expect(created).toEqual(ok(id))
  const session = await negotiations.session(id)
  assert(session, 'it is in session')
  const admit = {
    does: 'admit',
    delegation: { code: NRL.delegation, name: 'Northland', kind: 'State', members: [] },
  } as const
  expect(await session.conference.perform(secretariat, admit)).toEqual(refuse('not-signed'))
  expect((await performs(session.conference, secretariat, admit)).ok).toBe(true)
  const found = verified(readCopy('copy', await session.checkpoints.copy({ names: true })))
  expect(found.ok && found.value.vouching).toMatchObject({ since: 1, house: 3, signed: 1, told: 0, typed: 0 })
  await negotiations.close()
})

describe('[R6] a record that is damaged', () => {
  test('opens no session, and the others go on; put back, it opens', async () => {
    const { negotiations } = await opens()
    for (const title of ['The lake', 'The valley'])
      await negotiations.createFromDraft(title, 'Zero draft', reading)
    const file = join(folder, 'negotiations', 'the-lake', 'record.jsonl')
    const lake = negotiationId('the-lake')
    const before = await negotiations.session(lake)
    if (before)
      await performs(before.conference, secretariat, {
        does: 'admit',
        delegation: { code: NRL.delegation, name: 'Northland', kind: 'State', members: [] },
      })
    await negotiations.close()
    const good = await readFile(file, 'utf8')
    await writeFile(file, good.replace('We welcome', 'We lament'))
    const { negotiations: again } = await opens()
    await expect(again.session(lake)).rejects.toThrow(Damaged)
    await expect(again.session(lake)).rejects.toThrow(Damaged)
    expect(await again.session(negotiationId('the-valley'))).not.toBe(null)
    await writeFile(file, good)
    expect((await again.session(lake))?.conference.negotiation.head).toBe(4)
    await again.close()
  })
})

test('[A3] [R1] minutes with an act that was not allowed are a fault, and nothing is registered', async () => {
  const { negotiations, register } = await opens()
  const id = negotiationId('test')
  const minutes = opening.map((act) => ({ by: NRL, act, at: 0 }))
  await expect(negotiations.create({ id, title: 'A', demonstration: false }, minutes)).rejects.toThrow(
    /nrl-head may convene/,
  )
  expect(register.data.negotiations).toEqual([])
})

test('[R4] closing and opening again gives the same state', async () => {
  const { negotiations } = await opens()
  const id = negotiationId('test')
  const minutes = opening.map((act) => ({ by: secretariat, act, at: 0 }))
  await negotiations.create({ id, title: 'A declaration', demonstration: false }, minutes)
  const session = await negotiations.session(id)
  const draft = await session?.drafting.draft(NRL, { paragraph: p13, meaning: WORDS }, false)
  const before = session?.conference.negotiation
  await negotiations.close()

  const again = await (await opens()).negotiations.session(id)
  expect(again?.conference.negotiation).toEqual(before)
  expect(again?.drafting.desks.draftsOf(NRL.delegation)).toEqual([draft?.ok && draft.value])
})

test('[D4] a house that was killed before it marked words as private again marks them when it opens', async () => {
  const id = negotiationId('test')
  const first = await opens()
  const minutes = opening.map((act, at) => ({ by: secretariat, act, at }))
  await first.negotiations.create({ id, title: 'A declaration', demonstration: false }, minutes)
  const place = join(folder, 'negotiations', id, 'working-texts')
  const texts = await WorkingTexts.open(place, realDisk)
  const doc = new Y.Doc()
  writeProse(doc, prose('We act.'))
  await texts.create(
    {
      proposal: proposalId('ours'),
      paragraph: p13,
      meaning: WORDS,
      owner: NRL.delegation,
      openedBy: NRL.seat,
      at: new Date(0).toISOString(),
      live: true,
      base: hashOf([]),
      ready: null,
    },
    Y.encodeStateAsUpdate(doc),
  )
  await texts.release(proposalId('ours'))

  const { negotiations } = await opens()
  await negotiations.session(id)
  await negotiations.close()
  expect((await WorkingTexts.open(place, realDisk)).all()).toMatchObject([{ proposal: 'ours', live: false }])
})
