// How the house writes the frames of its journals, and reads them where a bad one is a fault. The form of the file is in
// shared/frames.ts, because anyone may read one.

import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { type BadFrame, type Contents, type Format, readFrames } from '../shared/frames.ts'
import { Damaged } from './disk.ts'

/** A frame line, then its lines. `bytes` and `crc32` are of the lines with their line ends. */
export function frameOf(first: number, lines: readonly string[]): Buffer {
  const payload = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  const checksum = crc32(payload).toString(16).padStart(8, '0')
  const frame = { first, count: lines.length, bytes: payload.length, crc32: checksum }
  return Buffer.concat([Buffer.from(`${JSON.stringify(frame)}\n`), payload])
}

/** The bytes of a journal that holds these lines, in one frame. */
export const wholeFile = (header: string, lines: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from(`${header}\n`), lines.length > 0 ? frameOf(1, lines) : Buffer.alloc(0)])

/**
 * Reads a journal's file up to the end of its last good frame. What stands behind that never counted.
 * @throws Damaged when the file is not such a journal, or a frame is bad that once counted
 */
export function contentsOf<Line>(path: string, file: Uint8Array, format: Format<Line>): Contents<Line> {
  const { fault, ...contents } = readFrames(file, format)
  if (fault) throw damaged(path, fault)
  return contents
}

const damaged = (path: string, { line, what, isOfAnotherVersion, cause }: BadFrame): Damaged =>
  new Damaged(`${basename(path)}, line ${line}`, what, cause, isOfAnotherVersion && ANOTHER_VERSION)

const ANOTHER_VERSION =
  'It was kept by another version of Adref: start that one on it, or give this one a data folder of its own.'
