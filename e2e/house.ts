// The built house as a process of its own, on a data folder of its own: it can be killed without a word and opened
// again on the same folder and the same port, as after a power cut.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `vite build --app` leaves behind. */
export const BUILT = fileURLToPath(new URL('../dist/server/main.js', import.meta.url))

const HOST = '127.0.0.1'
const OPENS_WITHIN = 20_000

export class House {
  readonly #folder: string
  readonly #opensWithin: number
  #process: ChildProcess | null = null
  #address = ''
  #said = ''
  #wasKilled = false

  private constructor(folder: string, opensWithin: number) {
    this.#folder = folder
    this.#opensWithin = opensWithin
  }

  /** Opens a house on an empty folder, or on what is put into it before. */
  static async open(prepare?: (folder: string) => Promise<void>, opensWithin = OPENS_WITHIN): Promise<House> {
    const house = new House(await mkdtemp(join(tmpdir(), 'adref-house-')), opensWithin)
    await prepare?.(house.#folder)
    await house.#start('0')
    return house
  }

  /** Its data folder. */
  get folder(): string {
    return this.#folder
  }

  /** `http://127.0.0.1:` and the port it found. */
  get address(): string {
    return this.#address
  }

  /** Whether it was ever ended: then its pages have lost their line, and said so. */
  get wasKilled(): boolean {
    return this.#wasKilled
  }

  /** The faults it has written down: things that went wrong in it, not refusals. */
  get faults(): readonly string[] {
    return this.#said.split('\n').filter((line) => line.includes('"level":"fault"'))
  }

  /** Ends it as the system does when there is no memory left: it hears nothing of it. */
  async kill(): Promise<void> {
    this.#wasKilled = true
    await this.#end()
  }

  /** Asks it to close, as the system does when it is restarted, and waits until it has. */
  async stop(): Promise<void> {
    this.#wasKilled = true
    await this.#end('SIGTERM')
  }

  /** Opens it again where it was, its clock so many milliseconds ahead of the machine's. */
  async restart(ahead = 0): Promise<void> {
    await this.#start(new URL(this.#address).port, ahead)
  }

  /** The lines of the demonstration's record as they are on disk. */
  async record(): Promise<readonly string[]> {
    const file = await readFile(join(this.#folder, 'negotiations', 'demonstration', 'record.jsonl'), 'utf8')
    return file.split('\n').filter((line) => line !== '')
  }

  /** Ends it and removes its folder. */
  async close(): Promise<void> {
    await this.#end()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #start(port: string, ahead = 0): Promise<void> {
    const house = spawn(process.execPath, ['--disable-proto=throw', BUILT], {
      env: { HOST, PORT: port, ADREF_DATA: this.#folder, ADREF_AHEAD: String(ahead / 1_000) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = house
    // A runner that is stopped half way leaves no house behind.
    const orphaned = () => house.kill('SIGKILL')
    process.once('exit', orphaned)
    house.once('exit', () => process.off('exit', orphaned))
    house.stderr.setEncoding('utf8').on('data', (words: string) => {
      this.#said += words
    })
    this.#address = await addressSaidBy(house, this.#opensWithin, () => this.#said)
  }

  async #end(by: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const house = this.#process
    this.#process = null
    if (!house || house.exitCode !== null || house.signalCode !== null) return
    const ended = once(house, 'exit')
    house.kill(by)
    await ended
  }
}

/** Where a house says that it is open, within so many milliseconds; rejects with its `troubles` when it does not open. */
export function addressSaidBy(
  house: ChildProcess,
  opensWithin: number,
  troubles: () => string,
): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const patience = setTimeout(
      () => failed(new Error(`The house did not open.\n${troubles()}`)),
      opensWithin,
    )
    house.once('exit', () => {
      clearTimeout(patience)
      failed(new Error(`The house ended before it was open.\n${troubles()}`))
    })
    house.stdout?.setEncoding('utf8').on('data', (words: string) => {
      said += words
      const address = /Adref is open at (\S+)\n/.exec(said)?.[1]
      if (!address) return
      clearTimeout(patience)
      found(address)
    })
  })
}
