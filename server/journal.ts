// A journal: a file of JSON lines to which lines are only added, and which is believed after a crash. One frame is on
// its way to the disk at a time; whatever is asked meanwhile goes into the next. Nothing is answered before it is synced.

import { basename } from 'node:path'
import type { Contents, Format } from '../shared/frames.ts'
import { assert } from '../shared/result.ts'
import { Damaged, type Disk, type DiskFile, NotKept, replaceFile } from './disk.ts'
import { contentsOf, frameOf, wholeFile } from './frames.ts'

export type Opened<Line> = {
  readonly journal: Journal<Line>
  /** The first line of the file: the kind and version, and what the journal was created with. */
  readonly header: unknown
  readonly lines: readonly Line[]
  /** Bytes of an unfinished last frame that were cut off; 0 when there was none. */
  readonly cut: number
}

export class Journal<Line> {
  readonly #disk: Disk
  readonly #path: string
  readonly #format: Format<Line>
  readonly #header: string
  /** Where the last good frame ends, in bytes, and how many lines there are up to there. */
  #end: number
  #count: number
  #file: DiskFile | null = null
  #queue: Asked[] = []
  #atWork = false
  #stopped: NotKept | null = null

  private constructor(disk: Disk, path: string, format: Format<Line>, contents: Contents<Line>) {
    this.#disk = disk
    this.#path = path
    this.#format = format
    this.#header = contents.header
    this.#end = contents.end
    this.#count = contents.lines.length
  }

  /**
   * Opens what is on disk; null when there is no such file. An unfinished last frame is cut off, and said.
   * @throws Damaged when the file is not such a journal, or a frame is bad that once counted
   */
  static async open<Line>(disk: Disk, path: string, format: Format<Line>): Promise<Opened<Line> | null> {
    const bytes = await disk.read(path)
    if (!bytes) return null
    const contents = contentsOf(path, bytes, format)
    const journal = new Journal(disk, path, format, contents)
    const cut = bytes.length - contents.end
    if (cut > 0) await journal.#cutBack()
    await journal.rest()
    return { journal, header: JSON.parse(contents.header), lines: contents.lines, cut }
  }

  /**
   * A new journal with its first lines, there as a whole or not at all. It takes the place of a file of that name.
   * @param about written into the header beside the kind and version
   * @throws NotKept
   */
  static async create<Line>(
    disk: Disk,
    path: string,
    format: Format<Line>,
    { about = {}, lines = [] }: { readonly about?: object; readonly lines?: readonly Line[] } = {},
  ): Promise<Journal<Line>> {
    const header = JSON.stringify({ adref: format.kind, version: format.version, ...about })
    const bytes = wholeFile(header, lines.map(written))
    await replaceFile(disk, path, bytes)
    return new Journal(disk, path, format, { header, lines, end: bytes.length })
  }

  /**
   * Adds lines, all of them or none. Resolves when they are on the medium.
   * @throws NotKept when they are not; everything that waited behind them is rejected with them, because it was asked
   * in the belief that they would be there. After a failed sync the journal keeps nothing any more.
   */
  async append(lines: readonly Line[]): Promise<void> {
    if (lines.length > 0) await this.#ask({ does: 'append', lines: lines.map(written) })
  }

  /**
   * Replaces all lines by others, in order with what was asked before and after. After a crash there are the old lines
   * or the new ones.
   * @throws NotKept as `append`
   */
  async rewrite(lines: readonly Line[]): Promise<void> {
    await this.#ask({ does: 'rewrite', lines: lines.map(written) })
  }

  /** The lines as they are on disk, with everything that was asked before. */
  async read(): Promise<readonly Line[]> {
    return contentsOf(this.#path, await this.bytes(), this.#format).lines
  }

  /** The file as it is on disk up to its last good frame, with everything that was asked before. */
  async bytes(): Promise<Uint8Array> {
    let good: Uint8Array = new Uint8Array()
    await this.#ask({
      does: 'turn',
      take: async () => {
        const bytes = await this.#disk.read(this.#path)
        if (!bytes) throw new Damaged(basename(this.#path), 'The file has gone.')
        good = bytes.subarray(0, this.#end)
      },
    })
    return good
  }

  /** Lets go of the file after what was asked before; whatever is asked later opens it again. */
  rest(): Promise<void> {
    return this.#ask({ does: 'turn', take: () => this.#letGo() })
  }

  /** Lets go of the file for good. */
  async close(): Promise<void> {
    this.#stopped ??= new NotKept(`${basename(this.#path)} is closed.`, true)
    await this.rest()
  }

  #ask(asking: Asking): Promise<void> {
    if (this.#stopped && asking.does !== 'turn') return Promise.reject(this.#stopped)
    return new Promise((kept, refused) => {
      this.#queue.push({ ...asking, kept, refused })
      if (!this.#atWork) void this.#work()
    })
  }

  /** One thing at a time, in the order in which they were asked; lines asked one after the other share a frame. */
  async #work(): Promise<void> {
    this.#atWork = true
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const group = [next]
      while (next.does === 'append' && this.#queue[0]?.does === 'append')
        group.push(...this.#queue.splice(0, 1))
      try {
        await this.#do(next, group)
        for (const asked of group) asked.kept()
      } catch (failure) {
        this.#refuse(group, failure)
      }
    }
    this.#atWork = false
  }

  #do(next: Asked, group: readonly Asked[]): Promise<void> {
    if (next.does === 'turn') return next.take()
    if (next.does === 'rewrite') return this.#replace(next.lines)
    return this.#add(group.flatMap((asked) => (asked.does === 'append' ? asked.lines : [])))
  }

  async #add(lines: readonly string[]): Promise<void> {
    const frame = frameOf(this.#count + 1, lines)
    const name = basename(this.#path)
    const file = await this.#opened()
    try {
      await file.write(frame, this.#end)
    } catch (cause) {
      await this.#cutBack()
      throw new NotKept(`${name} could not be written to; what was asked is not kept.`, false, cause)
    }
    try {
      await file.sync()
    } catch (cause) {
      throw new NotKept(
        `${name} could not be synced; it keeps nothing until the house starts again.`,
        true,
        cause,
      )
    }
    this.#end += frame.length
    this.#count += lines.length
  }

  async #opened(): Promise<DiskFile> {
    try {
      this.#file ??= await this.#disk.open(this.#path, 'present')
      return this.#file
    } catch (cause) {
      throw new NotKept(
        `${basename(this.#path)} could not be opened; what was asked is not kept.`,
        false,
        cause,
      )
    }
  }

  /**
   * Takes off what stands behind the last good frame, and syncs that: what was refused must not come back after a
   * crash, in front of what is written next.
   */
  async #cutBack(): Promise<void> {
    const file = await this.#opened()
    try {
      await file.cut(this.#end)
      await file.sync()
    } catch (cause) {
      throw new NotKept(
        `${basename(this.#path)} could not be cut back to its last good frame; it keeps nothing until the house starts again.`,
        true,
        cause,
      )
    }
  }

  async #replace(lines: readonly string[]): Promise<void> {
    const bytes = wholeFile(this.#header, lines)
    await this.#letGo()
    await replaceFile(this.#disk, this.#path, bytes)
    this.#end = bytes.length
    this.#count = lines.length
  }

  async #letGo(): Promise<void> {
    const file = this.#file
    this.#file = null
    // All that counts in the file is synced, so a failure to close it loses nothing.
    await file?.close().catch(() => {})
  }

  #refuse(group: readonly Asked[], failure: unknown): void {
    for (const asked of group) asked.refused(failure)
    if (!(failure instanceof NotKept)) return
    if (failure.forGood) this.#stopped = failure
    for (const asked of this.#queue) if (asked.does !== 'turn') asked.refused(failure)
    this.#queue = this.#queue.filter((asked) => asked.does === 'turn')
  }
}

type Asking =
  | { readonly does: 'append'; readonly lines: readonly string[] }
  | { readonly does: 'rewrite'; readonly lines: readonly string[] }
  | { readonly does: 'turn'; take(): Promise<void> }

type Asked = Asking & { kept(): void; refused(why: unknown): void }

function written(line: unknown): string {
  const json: string | undefined = JSON.stringify(line)
  assert(json !== undefined, 'a line can be written as JSON')
  return json
}
