// A Word file is a package of parts in a zip. Only the parts that hold text or say how it is numbered are unpacked, in
// memory and within the limits (limits.ts); pictures, fonts, macros and embedded files are never looked at.

import type { Readable } from 'node:stream'
import * as yauzl from 'yauzl'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import {
  LARGEST_IN_ALL,
  LARGEST_PART,
  LARGEST_WORD_FILE,
  MOST_PARTS,
  PACKING_JUDGED_FROM,
  STEEPEST_PACKING,
} from '../limits.ts'
import type { WordRefusal } from './refusals.ts'

/** The parts that are read, by their names in small letters. */
export type Parts = ReadonlyMap<string, Uint8Array>

const WANTED = /^(?:_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml)$/i

const ZIP = Buffer.from('504b0304', 'hex')
/** The container of the old Word, and of any file that Office has locked with a password. */
const COMPOUND = Buffer.from('d0cf11e0', 'hex')
const IS_ENCRYPTED = 1

/** Whether a file is for this reader to read or to refuse, by its first bytes. */
export const looksLikeWord = (file: Uint8Array): boolean =>
  startsWith(file, ZIP) || startsWith(file, COMPOUND)

/** The parts of a Word file, or why it is not read. */
export async function partsOf(file: Uint8Array): Promise<Result<Parts, WordRefusal>> {
  if (file.length > LARGEST_WORD_FILE) return refuse('word-too-big')
  if (startsWith(file, COMPOUND)) return refuse('word-is-locked')
  if (!startsWith(file, ZIP)) return refuse('not-word')
  try {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    return await unpacked(await yauzl.fromBufferPromise(bytes, { strictFileNames: true }))
  } catch {
    // Whatever yauzl objects to (sizes that lie, paths that climb, no end of the directory) is a damaged package.
    return refuse('word-is-damaged')
  }
}

async function unpacked(zip: yauzl.ZipFile): Promise<Result<Parts, WordRefusal>> {
  if (zip.entryCount > MOST_PARTS) return refuse('word-unpacks-too-big')
  const parts = new Map<string, Uint8Array>()
  let size = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (entry.generalPurposeBitFlag & IS_ENCRYPTED) return refuse('word-is-locked')
    if (!WANTED.test(name)) continue
    // Two parts of one name: one reader would see the first, another the second.
    if (parts.has(name)) return refuse('word-is-damaged')
    if (isBomb(entry)) return refuse('word-unpacks-too-big')
    size += entry.uncompressedSize
    if (size > LARGEST_IN_ALL) return refuse('word-unpacks-too-big')
    parts.set(name, await bytesOf(await zip.openReadStreamPromise(entry)))
  }
  return ok(parts)
}

function isBomb({ compressedSize, uncompressedSize }: yauzl.Entry): boolean {
  if (uncompressedSize > LARGEST_PART) return true
  return uncompressedSize > PACKING_JUDGED_FROM && uncompressedSize > compressedSize * STEEPEST_PACKING
}

/** All of a stream; yauzl ends it with an error where it is longer than the directory says. */
async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) if (piece instanceof Uint8Array) pieces.push(piece)
  return Buffer.concat(pieces)
}

const startsWith = (file: Uint8Array, header: Buffer): boolean =>
  header.equals(file.subarray(0, header.length))
