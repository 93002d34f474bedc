// The built house as a process of its own, for experiments from outside: what it has used of the processor and of memory
// is read from the system, which is Linux.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { assert } from '../../shared/result.ts'

const BUILT = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))
/** What the system counts processor time in, a hundredth of a second. */
const A_TICK = 10

export class BuiltHouse {
  readonly address: string
  readonly folder: string
  readonly #process: ChildProcess

  private constructor(process: ChildProcess, address: string, folder: string) {
    this.#process = process
    this.address = address
    this.folder = folder
  }

  /** Opens a demonstration on an empty folder, with Node set up as `npm start` does. */
  static async open(): Promise<BuiltHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'adref-doors-'))
    const house = spawn(process.execPath, ['--disable-proto=throw', BUILT], {
      env: { HOST: '127.0.0.1', PORT: '0', ADREF_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    process.once('exit', () => house.kill('SIGKILL'))
    for await (const line of createInterface({ input: house.stdout })) {
      const address = /^Adref is open at (\S+)/.exec(line)?.[1]
      if (address) return new BuiltHouse(house, address, folder)
    }
    throw new Error('the house did not open')
  }

  get isOpen(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** Milliseconds of processor time since it was opened. */
  async processor(): Promise<number> {
    const stat = await readFile(`/proc/${this.#process.pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * A_TICK
  }

  /** Bytes of memory it holds now. */
  async memory(): Promise<number> {
    const status = await readFile(`/proc/${this.#process.pid}/status`, 'utf8')
    const held = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
    assert(held, 'the system says what the house holds')
    return Number(held) * 1_024
  }

  /** Lines of the demonstration's record on disk. */
  async recorded(): Promise<number> {
    const record = await readFile(join(this.folder, 'negotiations', 'demonstration', 'record.jsonl'), 'utf8')
    return record.split('\n').length
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
    await rm(this.folder, { recursive: true, force: true })
  }
}
