import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderInUse, lockFolder } from './lock.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adref-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

const lockOf = (holder: object) => writeFile(join(folder, 'house.lock'), JSON.stringify(holder))

/** Another process, alive until its input ends. */
async function anotherProcess(): Promise<{ process: ChildProcess; pid: number; ends(): Promise<void> }> {
  const process = spawn(globalThis.process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await once(process, 'spawn')
  const ends = async () => {
    const ended = once(process, 'exit')
    process.stdin?.end()
    await ended
  }
  return { process, pid: process.pid ?? 0, ends }
}

test('a folder is locked, given free, and locked again', async () => {
  const unlock = await lockFolder(folder)
  expect(await readdir(folder)).toEqual(['house.lock'])
  await unlock()
  expect(await readdir(folder)).toEqual([])
  await (
    await lockFolder(folder)
  )()
})

test('a second house on the folder is refused, and told by whom it is held', async () => {
  const unlock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse)
  await expect(lockFolder(folder)).rejects.toThrow(`in use by another house, process ${process.pid}.`)
  expect(await readdir(folder)).toEqual(['house.lock'])
  await unlock()
})

test('a lock is respected while its process lives, and taken over when it is dead', async () => {
  const other = await anotherProcess()
  await lockOf({ pid: other.pid })
  await expect(lockFolder(folder)).rejects.toThrow(`process ${other.pid}.`)
  await other.ends()
  const unlock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid}.`)
  expect(await readdir(folder)).toEqual(['house.lock'])
  await unlock()
})

test.runIf(process.platform === 'linux')(
  'a lock of an earlier process that had the same number is taken over, as after a crash in a container',
  async () => {
    await lockOf({ pid: process.pid, since: 'an-earlier-start/1' })
    const unlock = await lockFolder(folder)
    await unlock()
    expect(await readdir(folder)).toEqual([])
  },
)

test.each(['', '{"pid":', '{"pid":"one"}'])('half a lock is nobody’s: %s', async (half) => {
  await writeFile(join(folder, 'house.lock'), half)
  const unlock = await lockFolder(folder)
  await unlock()
  expect(await readdir(folder)).toEqual([])
})

test('of several houses that find a dead lock at once, one has the folder', async () => {
  const other = await anotherProcess()
  await other.ends()
  await lockOf({ pid: other.pid })
  const houses = Array.from({ length: 8 }, () => lockFolder(folder).catch((error: unknown) => error))
  const answers = await Promise.all(houses)
  const unlocks = answers.filter((answer) => typeof answer === 'function')
  expect(unlocks).toHaveLength(1)
  expect(answers.filter((answer) => answer instanceof FolderInUse)).toHaveLength(7)
  expect(await readdir(folder)).toEqual(['house.lock'])
  await unlocks[0]?.()
  expect(await readdir(folder)).toEqual([])
})

test('[R4] a house that died while it took over is succeeded in its turn, by one alone, and leaves nothing behind', async () => {
  const dead = await Promise.all([anotherProcess(), anotherProcess()])
  for (const other of dead) await other.ends()
  const [first, second] = dead.map(({ pid }) => pid)
  await lockOf({ pid: first })
  await writeFile(join(folder, `house.lock.after.${first}-`), JSON.stringify({ pid: second }))
  const houses = Array.from({ length: 8 }, () => lockFolder(folder).catch((error: unknown) => error))
  const answers = await Promise.all(houses)
  expect(answers.filter((answer) => typeof answer === 'function')).toHaveLength(1)
  expect(answers.filter((answer) => answer instanceof FolderInUse)).toHaveLength(7)
  expect(await readdir(folder)).toEqual(['house.lock'])
})

test('while a house takes over, no other does', async () => {
  const dead = await anotherProcess()
  await dead.ends()
  const alive = await anotherProcess()
  await lockOf({ pid: dead.pid })
  await writeFile(join(folder, `house.lock.after.${dead.pid}-`), JSON.stringify({ pid: alive.pid }))
  await expect(lockFolder(folder)).rejects.toThrow(`process ${alive.pid}.`)
  await alive.ends()
  const unlock = await lockFolder(folder)
  await unlock()
  expect(await readdir(folder)).toEqual([])
})

test('who cannot be told is not succeeded for ever', async () => {
  await writeFile(join(folder, 'house.lock'), '')
  await writeFile(join(folder, 'house.lock.after.nobody'), '')
  await expect(lockFolder(folder)).rejects.toThrow(/Nobody can tell whose .*house\.lock\.after\.nobody is/)
})

test('a lock that is another’s by now is left alone', async () => {
  const unlock = await lockFolder(folder)
  const others = JSON.stringify({ pid: 1, since: 'some-start/1' })
  await writeFile(join(folder, 'house.lock'), others)
  await unlock()
  expect(await readFile(join(folder, 'house.lock'), 'utf8')).toBe(others)
})
