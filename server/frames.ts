// How lines stand in a journal's file: a header line; then frames, each a frame line and the lines that were added
// together. `{"first":8,"count":2,"bytes":77,"crc32":"0b52c8a1"}` says that lines 8 and 9 follow, in 77 bytes. The next
// frame is begun only when the last is synced: so a bad last frame is a write that never counted, and a bad frame with
// another after it is damage.

import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { Damaged } from './disk.ts'

export type Format<Line> = {
  /** What the journal holds, for example `record`. */
  readonly kind: string
  readonly version: number
  /** Every file is made with a first frame in it, so that a first frame that is bad is damage too. */
  readonly isNeverEmpty?: true
  /** Makes a line of what was written; throws when it makes no sense. What it returns must be writable as JSON. */
  read(json: unknown): Line
}

/** A frame line, then its lines. `bytes` and `crc32` are of the lines with their line ends. */
export function frameOf(first: number, lines: readonly string[]): Buffer {
  const payload = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  const frame = { first, count: lines.length, bytes: payload.length, crc32: checksum(payload) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(frame)}\n`), payload])
}

/** The bytes of a journal that holds these lines, in one frame. */
export const wholeFile = (header: string, lines: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from(`${header}\n`), lines.length > 0 ? frameOf(1, lines) : Buffer.alloc(0)])

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0')

/** What a journal's file holds: its first line, its lines, and the byte where the last good frame ends. */
export type Contents<Line> = {
  readonly header: string
  readonly lines: readonly Line[]
  readonly end: number
}

/**
 * Reads a journal's file up to the end of its last good frame. What stands behind that never counted.
 * @throws Damaged when the file is not such a journal, or a frame is bad that once counted
 */
export function contentsOf<Line>(path: string, file: Uint8Array, format: Format<Line>): Contents<Line> {
  const { fault, ...contents } = readAsFarAsGood(path, file, format)
  if (fault) throw fault
  return contents
}

/**
 * The same, for whoever wants to know how much of a damaged file is good: the lines up to the fault, and the fault.
 */
export function readAsFarAsGood<Line>(
  path: string,
  file: Uint8Array,
  format: Format<Line>,
): Contents<Line> & { readonly fault: Damaged | null } {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const lines: Line[] = []
  const where = (line: number) => `${basename(path)}, line ${line}`
  const header = lineAt(bytes, 0)
  const upTo = (end: number, fault: Damaged | null) => ({ header: header?.text ?? '', lines, end, fault })
  if (!header || versionIn(header.text, format.kind) !== format.version)
    return upTo(0, notOfThisVersion(where(1), header?.text ?? '', format))

  let { end } = header
  let line = 2
  try {
    for (let frame = frameAt(bytes, end); frame; frame = frameAt(bytes, end)) {
      if (frame.first !== lines.length + 1)
        throw new Damaged(
          where(line),
          `Line ${lines.length + 1} was to follow, and this frame begins with ${frame.first}.`,
        )
      for (const text of frame.lines) {
        line += 1
        lines.push(readLine(text, format, where(line)))
      }
      line += 1
      ;({ end } = frame)
    }
  } catch (fault) {
    if (!(fault instanceof Damaged)) throw fault
    return upTo(end, fault)
  }
  if (format.isNeverEmpty && lines.length === 0)
    return upTo(
      end,
      new Damaged(where(line), 'This frame is damaged, and it was there when the file was made.'),
    )
  if (frameBegunAfter(bytes, end))
    return upTo(
      end,
      new Damaged(where(line), 'This frame is damaged, and others that counted come after it.'),
    )
  return upTo(end, null)
}

/** The bytes of a journal up to the end of its last good frame, whatever it holds; all of a file that is none. */
export function upToLastFrame(bytes: Buffer): Buffer {
  let end = lineAt(bytes, 0)?.end ?? bytes.length
  for (let frame = frameAt(bytes, end); frame; frame = frameAt(bytes, end)) ({ end } = frame)
  return frameBegunAfter(bytes, end) ? bytes : bytes.subarray(0, end)
}

function readLine<Line>(text: string, format: Format<Line>, where: string): Line {
  try {
    return format.read(JSON.parse(text))
  } catch (cause) {
    throw new Damaged(where, 'This line was kept whole and makes no sense.', cause)
  }
}

/** The version that a header says its kind of journal has; null when it is the header of something else. */
function versionIn(text: string, kind: string): number | null {
  const json = jsonOf(text)
  if (typeof json !== 'object' || json === null || !('adref' in json) || json.adref !== kind) return null
  return 'version' in json && typeof json.version === 'number' ? json.version : null
}

/** A journal of another version is whole, and not ours to read; anything else here is damage. */
function notOfThisVersion<Line>(where: string, header: string, { kind, version }: Format<Line>): Damaged {
  const found = versionIn(header, kind)
  return found === null
    ? new Damaged(where, `This is not the first line of a ${kind} of version ${version}.`)
    : new Damaged(
        where,
        `This is a ${kind} of version ${found}, and this house keeps version ${version}.`,
        undefined,
        'It was kept by another version of Adref: start that one on it, or give this one a data folder of its own.',
      )
}

type Frame = { readonly first: number; readonly lines: readonly string[]; readonly end: number }

/** The frame that begins at this byte; null when what is there is no frame, or not all of one. */
function frameAt(bytes: Buffer, at: number): Frame | null {
  const line = lineAt(bytes, at)
  const opening = line && frameLine(line.text)
  if (!opening) return null
  const end = line.end + opening.bytes
  const payload = bytes.subarray(line.end, end)
  if (payload.length !== opening.bytes || checksum(payload) !== opening.crc32) return null
  const lines = payload.toString().split('\n')
  return lines.pop() === '' && lines.length === opening.count ? { first: opening.first, lines, end } : null
}

const FRAME_LINE = /\{"first":(\d+),"count":(\d+),"bytes":(\d+),"crc32":"([0-9a-f]{8})"\}\n/

/**
 * Whether another frame was begun behind the one that is bad at this byte. It need not be whole, nor begin a line, to
 * prove that the bad one counted once; words that were kept never look so, because JSON escapes their quotes.
 */
const frameBegunAfter = (bytes: Buffer, at: number): boolean =>
  FRAME_LINE.test(bytes.toString('latin1', at + 1))

function frameLine(text: string) {
  const found = FRAME_LINE.exec(`${text}\n`)
  if (found?.index !== 0) return null
  const [, first, count, bytes, sum] = found
  return { first: Number(first), count: Number(count), bytes: Number(bytes), crc32: sum }
}

function lineAt(bytes: Buffer, at: number): { readonly text: string; readonly end: number } | null {
  const end = bytes.indexOf(10, at)
  return end === -1 ? null : { text: bytes.toString('utf8', at, end), end: end + 1 }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
