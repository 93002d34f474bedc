// How lines stand in a journal's file: a header line; then frames, each a frame line and the lines that were added
// together. `{"first":8,"count":2,"bytes":77,"crc32":"0b52c8a1"}` says that lines 8 and 9 follow, in 77 bytes. The next
// frame is begun only when the last is synced: so a bad last frame is a write that never counted, and a bad frame with
// another after it is damage.

import { decodeUtf8 } from 'lib0/string'
import { crc32 } from './crc32.ts'

export type Format<Line> = {
  /** What the journal holds, for example `record`. */
  readonly kind: string
  readonly version: number
  /** Every file is made with a first frame in it, so that a first frame that is bad is damage too. */
  readonly isNeverEmpty?: true
  /** Makes a line of what was written; throws when it makes no sense. What it returns must be writable as JSON. */
  read(json: unknown): Line
}

/** What a journal's file holds: its first line, its lines, and the byte where the last good frame ends. */
export type Contents<Line> = {
  readonly header: string
  readonly lines: readonly Line[]
  readonly end: number
}

/** Why a file is not good to its end. */
export type BadFrame = {
  /** The line of the file, counted from 1. */
  readonly line: number
  /** What is the matter, in a sentence. */
  readonly what: string
  /** Nothing is damaged: the file was kept by another version. */
  readonly isOfAnotherVersion?: true
  readonly cause?: unknown
}

/**
 * Reads a journal's file up to the end of its last good frame, and says why it is not good to its end when bytes that
 * once counted are bad. What else stands behind the end is a write that was not finished.
 */
export function readFrames<Line>(
  bytes: Uint8Array,
  format: Format<Line>,
): Contents<Line> & { readonly fault: BadFrame | null } {
  const lines: Line[] = []
  const header = lineAt(bytes, 0)
  const upTo = (end: number, fault: BadFrame | null) => ({ header: header?.text ?? '', lines, end, fault })
  if (!header || versionIn(header.text, format.kind) !== format.version)
    return upTo(0, notOfThisVersion(header?.text ?? '', format))

  let { end } = header
  let line = 2
  for (let frame = frameAt(bytes, end); frame; frame = frameAt(bytes, end)) {
    const expected = lines.length + 1
    if (frame.first !== expected)
      return upTo(end, {
        line,
        what: `Line ${expected} was to follow, and this frame begins with ${frame.first}.`,
      })
    for (const text of frame.lines) {
      line += 1
      const read = lineIn(text, format)
      if ('cause' in read) return upTo(end, { line, what: SENSELESS, cause: read.cause })
      lines.push(read.line)
    }
    line += 1
    ;({ end } = frame)
  }
  if (format.isNeverEmpty && lines.length === 0)
    return upTo(end, { line, what: 'This frame is damaged, and it was there when the file was made.' })
  if (frameBegunAfter(bytes, end))
    return upTo(end, { line, what: 'This frame is damaged, and others that counted come after it.' })
  return upTo(end, null)
}

/** The bytes of a journal up to the end of its last good frame, whatever it holds; all of a file that is none. */
export function upToLastFrame(bytes: Uint8Array): Uint8Array {
  let end = lineAt(bytes, 0)?.end ?? bytes.length
  for (let frame = frameAt(bytes, end); frame; frame = frameAt(bytes, end)) ({ end } = frame)
  return frameBegunAfter(bytes, end) ? bytes : bytes.subarray(0, end)
}

const SENSELESS = 'This line was kept whole and makes no sense.'

function lineIn<Line>(
  text: string,
  format: Format<Line>,
): { readonly line: Line } | { readonly cause: unknown } {
  try {
    return { line: format.read(JSON.parse(text)) }
  } catch (cause) {
    return { cause }
  }
}

/** The version that a header says its kind of journal has; null when it is the header of something else. */
function versionIn(text: string, kind: string): number | null {
  const json = jsonOf(text)
  if (typeof json !== 'object' || json === null || !('adref' in json) || json.adref !== kind) return null
  return 'version' in json && typeof json.version === 'number' ? json.version : null
}

/** A journal of another version is whole, and not ours to read; anything else here is damage. */
function notOfThisVersion<Line>(header: string, { kind, version }: Format<Line>): BadFrame {
  const found = versionIn(header, kind)
  return found === null
    ? { line: 1, what: `This is not the first line of a ${kind} of version ${version}.` }
    : {
        line: 1,
        what: `This is a ${kind} of version ${found}, and this house keeps version ${version}.`,
        isOfAnotherVersion: true,
      }
}

type Frame = { readonly first: number; readonly lines: readonly string[]; readonly end: number }

/** The frame that begins at this byte; null when what is there is no frame, or not all of one. */
function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const line = lineAt(bytes, at)
  const opening = line && frameLine(line.text)
  if (!opening) return null
  const end = line.end + opening.bytes
  const payload = bytes.subarray(line.end, end)
  if (payload.length !== opening.bytes || checksum(payload) !== opening.crc32) return null
  const lines = textOf(payload)?.split('\n')
  return lines?.pop() === '' && lines.length === opening.count ? { first: opening.first, lines, end } : null
}

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0')

const FRAME_LINE = /\{"first":(\d+),"count":(\d+),"bytes":(\d+),"crc32":"([0-9a-f]{8})"\}\n/

/**
 * Whether another frame was begun behind the one that is bad at this byte. It need not be whole, nor begin a line, to
 * prove that the bad one counted once; words that were kept never look so, because JSON escapes their quotes.
 */
const frameBegunAfter = (bytes: Uint8Array, at: number): boolean => {
  for (let from = bytes.indexOf(BRACE, at + 1); from !== -1; from = bytes.indexOf(BRACE, from + 1))
    if (FRAME_LINE.exec(letters(bytes.subarray(from, from + LONGEST_FRAME_LINE)))?.index === 0) return true
  return false
}

const BRACE = 0x7b

/** Four numbers of at most sixteen digits, and what stands around them. */
const LONGEST_FRAME_LINE = 128

/** Byte for byte, as the frame line has nothing else. */
const letters = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

function frameLine(text: string) {
  const found = FRAME_LINE.exec(`${text}\n`)
  if (found?.index !== 0) return null
  const [, first, count, bytes, sum] = found
  return { first: Number(first), count: Number(count), bytes: Number(bytes), crc32: sum }
}

function lineAt(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } | null {
  const end = bytes.indexOf(10, at)
  const text = end === -1 ? null : textOf(bytes.subarray(at, end))
  return text === null ? null : { text, end: end + 1 }
}

/** The text of bytes in UTF-8; null when they are none. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return decodeUtf8(bytes)
  } catch {
    return null
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
