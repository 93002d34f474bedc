import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { delegationCode, negotiationId, seatId } from '../shared/ids.ts'
import { Damaged, NotKept, realDisk } from './disk.ts'
import { MemoryDisk, SURVIVING, type Trouble } from './disk.fixture.ts'
import { Register, type RegisterData } from './register.ts'

const FILE = '/data/register.json'
const at = '2030-01-01T10:00:00.000Z'

const naming =
  (title: string) =>
  (data: RegisterData): RegisterData => ({
    ...data,
    negotiations: [
      ...data.negotiations,
      { id: negotiationId(title), title, demonstration: false, createdAt: at },
    ],
  })

const titles = ({ data }: Register) => data.negotiations.map(({ title }) => title)

const FULL: RegisterData = {
  version: 1,
  negotiations: [{ id: negotiationId('imrf'), title: 'Progrès', demonstration: true, createdAt: at }],
  seats: [
    {
      id: seatId('nrl-1'),
      negotiation: negotiationId('imrf'),
      delegation: delegationCode('NRL'),
      role: 'head',
      name: 'First seat',
    },
    {
      id: seatId('nrl-2'),
      negotiation: negotiationId('imrf'),
      delegation: delegationCode('NRL'),
      role: 'delegate',
      name: 'Second seat',
      endedAt: at,
    },
  ],
  invitations: [
    {
      hash: 'ab12',
      negotiation: null,
      delegation: delegationCode('SEC'),
      role: 'secretariat',
      name: 'Desk',
      expiresAt: at,
      usedAt: at,
    },
  ],
  links: [{ hash: 'ef56', negotiation: negotiationId('imrf'), openedAt: at, closedAt: at }],
  sessions: [
    {
      hash: 'cd34',
      seats: [{ negotiation: negotiationId('imrf'), seat: seatId('nrl-1') }],
      desk: false,
      createdAt: at,
      seenAt: at,
    },
  ],
}

test('a register that was never written is empty, and opening it writes nothing', async () => {
  const disk = new MemoryDisk()
  const register = await Register.open(FILE, disk)
  expect(register.data).toEqual({
    version: 1,
    negotiations: [],
    seats: [],
    invitations: [],
    links: [],
    sessions: [],
  })
  expect(await disk.list('/data')).toEqual([])
})

test('[R2] a change that was answered is found after a power loss, with everything in it', async () => {
  const disk = new MemoryDisk()
  const register = await Register.open(FILE, disk)
  await register.change(() => FULL)
  expect(register.data).toEqual(FULL)
  expect((await Register.open(FILE, disk.afterPowerLoss('nothing'))).data).toEqual(FULL)
})

test('it is kept on this disk too, as one readable file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adref-register-'))
  const file = join(folder, 'data', 'register.json')
  await (await Register.open(file, realDisk)).change(() => FULL)
  expect((await Register.open(file, realDisk)).data).toEqual(FULL)
  expect(await readdir(join(folder, 'data'))).toEqual(['register.json'])
  await rm(folder, { recursive: true })
})

test('changes are made one after the other, each on what the one before left', async () => {
  const register = await Register.open(FILE, new MemoryDisk())
  await Promise.all(['a', 'b', 'c'].map((title) => register.change(naming(title))))
  expect(titles(register)).toEqual(['a', 'b', 'c'])
})

test('a change is not seen before it is kept', async () => {
  const register = await Register.open(FILE, new MemoryDisk())
  const changing = register.change(naming('a'))
  await Promise.resolve()
  expect(titles(register)).toEqual([])
  await changing
  expect(titles(register)).toEqual(['a'])
})

test('a change that throws, or that could not be read back, changes nothing and stops no other', async () => {
  const disk = new MemoryDisk()
  const register = await Register.open(FILE, disk)
  await register.change(naming('a'))
  const before = disk.text(FILE)
  const throwing = register.change(() => {
    throw new Error('no such seat')
  })
  await expect(throwing).rejects.toThrow('no such seat')
  await expect(register.change((data) => ({ ...data, sessions: [{}] }) as never)).rejects.toThrow('hash')
  expect(disk.text(FILE)).toBe(before)
  await register.change(naming('b'))
  expect(titles(register)).toEqual(['a', 'b'])
})

test('on a full disk the old value stands, and there is a next time', async () => {
  const disk = new MemoryDisk()
  const register = await Register.open(FILE, disk)
  await register.change(naming('a'))
  disk.full = true
  await expect(register.change(naming('b'))).rejects.toMatchObject({ name: 'NotKept', forGood: false })
  expect(titles(register)).toEqual(['a'])
  disk.full = false
  await register.change(naming('c'))
  expect(titles(register)).toEqual(['a', 'c'])
  expect(await disk.list('/data')).toEqual(['register.json'])
})

test('after a failed sync no change is kept any more', async () => {
  const disk = new MemoryDisk()
  const register = await Register.open(FILE, disk)
  disk.expect({ at: 1, of: ['sync'] })
  await expect(register.change(naming('a'))).rejects.toMatchObject({ forGood: true })
  await expect(register.change(naming('b'))).rejects.toThrow(NotKept)
  expect(titles(register)).toEqual([])
})

test('a damaged register stops the house, with the file, the place and what to do', async () => {
  const written = JSON.stringify(FULL)
  const damaged = [
    ['', /^register.json: This is not a register/],
    [written.slice(0, -1), /Copy the data folder as it is/],
    [written.replace('"version":1', '"version":2'), /at version, /],
    [written.replace('"role":"head"', '"role":"king"'), /at seats\.0\.role, /],
    [written.replace('"desk":false', '"desk":false,"colour":"red"'), /at sessions\.0, .*colour/],
    [written.replace('"NRL"', '"nrl"'), /not a delegation's code: nrl/],
  ] as const
  for (const [contents, sentence] of damaged) {
    const disk = new MemoryDisk()
    disk.put(FILE, contents)
    const opening = Register.open(FILE, disk)
    await expect(opening).rejects.toThrow(Damaged)
    await expect(opening).rejects.toThrow(sentence)
    expect(disk.text(FILE)).toBe(contents)
  }
})

test.each<Omit<Trouble, 'at'>>([{ dies: true }, {}])(
  '[R2] whatever call fails (%o), the register is one that was answered, or the one asked last',
  async (trouble) => {
    let k = 1
    while (await someChanges({ ...trouble, at: k })) k += 1
    expect(k).toBeGreaterThan(10)
  },
)

async function someChanges(trouble: Trouble): Promise<boolean> {
  const disk = new MemoryDisk().expect(trouble)
  const register = await Register.open(FILE, disk).catch(() => null)
  const kept: string[] = []
  const inDoubt: string[] = []
  for (const title of ['a', 'b', 'c']) {
    const answer = await register?.change(naming(title)).catch((error: unknown) => error)
    if (register && answer === undefined) kept.push(title)
    if (answer instanceof NotKept && answer.forGood) inDoubt.push(title)
  }
  for (const bytes of SURVIVING)
    for (const names of ['synced', 'written'] as const) {
      const found = await Register.open(FILE, disk.afterPowerLoss(bytes, names))
      expect([kept, [...kept, ...inDoubt.slice(0, 1)]]).toContainEqual(titles(found))
    }
  return disk.troubled
}
