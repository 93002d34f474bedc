// Reads a Yjs update (V1) as bytes before Yjs does, without making anything out of it: whether it is well formed, holds
// only what a working text may hold, and declares no more than it brings. The grammar is that of yjs 13,
// `readClientsStructRefs` and `readDeleteSet`; the numbers of the content kinds are from its `contentRefs`.

import { createDecoder, type Decoder, hasContent, readUint8, readVarUint } from 'lib0/decoding'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { PROSE_ROOT } from '../../shared/rooms.ts'
import { CLIENT_LIMIT, CLOCK_LIMIT } from './bounds.ts'

/** Clocks `from` (included) to `to` (excluded) of one client. */
export type Span = { readonly from: number; readonly to: number }

/** What an update brings: the clocks it writes under each client id, and how many structs and deletions it has. */
export type Scanned = {
  readonly written: ReadonlyMap<number, Span>
  readonly structs: number
  readonly ranges: number
}

/** Scans one update. The refusal names what is wrong with it, in words for a log. */
export function scan(update: Uint8Array): Result<Scanned, string> {
  try {
    const from = createDecoder(update)
    const { written, structs } = scanStructs(from)
    const ranges = scanDeletions(from)
    if (hasContent(from)) return refuse('something after the end')
    return ok({ written, structs, ranges })
  } catch (fault) {
    // lib0 throws where the bytes end too soon or a number is too large.
    return refuse(fault instanceof Error ? fault.message : 'unreadable')
  }
}

class Unsound extends Error {}

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Unsound(otherwise)
}

const KIND = 0b0001_1111
const HAS_PARENT_KEY = 0b0010_0000
const HAS_RIGHT_ORIGIN = 0b0100_0000
const HAS_ORIGIN = 0b1000_0000

/** `contentRefs` of yjs; JSON (2), binary (3), embed (5), any (8), sub-document (9) and skip (10) have no place here. */
const GARBAGE = 0
const DELETED = 1
const STRING = 4
const FORMAT = 6
const TYPE = 7

/** `typeRefs` of yjs. */
const XML_ELEMENT = 3
const XML_TEXT = 6

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const ROOTS = [bytesOf(PROSE_ROOT)]
const ELEMENTS = ['paragraph', 'footnote'].map(bytesOf)
const MARKS = ['italic', 'bold'].map(bytesOf)
/** On, on, and off: the editor's binding writes a mark as its attributes, of which ours have none. */
const MARK_VALUES = ['{}', 'true', 'null'].map(bytesOf)

function scanStructs(from: Decoder): {
  readonly written: ReadonlyMap<number, Span>
  readonly structs: number
} {
  const written = new Map<number, Span>()
  let structs = 0
  for (let clients = readVarUint(from); clients > 0; clients--) {
    const declared = readVarUint(from)
    // The smallest struct has two bytes. Yjs makes room for as many as are declared before it reads the first.
    expect(
      declared > 0 && declared <= (from.arr.length - from.pos) / 2,
      'more structs declared than there can be',
    )
    structs += declared
    const client = readClient(from)
    expect(!written.has(client), 'a client twice')
    const first = readVarUint(from)
    let clock = first
    for (let left = declared; left > 0; left--) {
      clock += scanStruct(from)
      expect(clock < CLOCK_LIMIT, 'a clock too large')
    }
    written.set(client, { from: first, to: clock })
  }
  return { written, structs }
}

/** Steps over one struct; its length in clocks. */
function scanStruct(from: Decoder): number {
  const info = readUint8(from)
  if (info === GARBAGE) return readLength(from)
  // Only attributes have a key, and neither a paragraph nor a footnote nor words have any.
  expect((info & HAS_PARENT_KEY) === 0, 'an attribute')
  if (info & HAS_ORIGIN) scanId(from)
  if (info & HAS_RIGHT_ORIGIN) scanId(from)
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) scanParent(from)
  return scanContent(from, info & KIND)
}

function scanParent(from: Decoder): void {
  const isRoot = readVarUint(from)
  expect(isRoot <= 1, 'a parent of no kind')
  if (isRoot === 1) expect(isOneOf(from, ROOTS), 'another root')
  else scanId(from)
}

function scanContent(from: Decoder, kind: number): number {
  switch (kind) {
    case DELETED:
      return readLength(from)
    case STRING:
      return scanString(from)
    case FORMAT:
      expect(isOneOf(from, MARKS), 'an unknown mark')
      expect(isOneOf(from, MARK_VALUES), 'an unknown value of a mark')
      return 1
    case TYPE: {
      const type = readVarUint(from)
      expect(type === XML_TEXT || type === XML_ELEMENT, 'an unknown type')
      if (type === XML_ELEMENT) expect(isOneOf(from, ELEMENTS), 'an unknown element')
      return 1
    }
    default:
      throw new Unsound('content of another kind')
  }
}

/** Steps over a string; its length as Yjs counts it, in UTF-16 units. That it is UTF-8 at all, the trial finds out. */
function scanString(from: Decoder): number {
  const end = readEnd(from)
  let units = 0
  for (; from.pos < end; from.pos++) {
    const byte = from.arr[from.pos] ?? 0
    if ((byte & 0b1100_0000) !== 0b1000_0000) units += byte >= 0b1111_0000 ? 2 : 1
  }
  expect(units > 0, 'a string without words')
  return units
}

function scanDeletions(from: Decoder): number {
  const seen = new Set<number>()
  let ranges = 0
  for (let clients = readVarUint(from); clients > 0; clients--) {
    const client = readClient(from)
    expect(!seen.has(client), 'deletions of a client twice')
    seen.add(client)
    const declared = readVarUint(from)
    expect(declared <= (from.arr.length - from.pos) / 2, 'more deletions declared than there can be')
    ranges += declared
    let end = 0
    for (let left = declared; left > 0; left--) {
      const clock = readVarUint(from)
      // Yjs puts every range in its place by a search from the end: what is out of order costs the square.
      expect(clock >= end, 'deletions out of order')
      end = clock + readLength(from)
      expect(end < CLOCK_LIMIT, 'a deletion too far')
    }
  }
  return ranges
}

function readClient(from: Decoder): number {
  const client = readVarUint(from)
  expect(client < CLIENT_LIMIT, 'a client id too large')
  return client
}

function readLength(from: Decoder): number {
  const length = readVarUint(from)
  expect(length > 0 && length < CLOCK_LIMIT, 'a length of no sense')
  return length
}

function scanId(from: Decoder): void {
  readClient(from)
  expect(readVarUint(from) < CLOCK_LIMIT, 'a clock too large')
}

/** Reads the length of what follows, and where it ends. */
function readEnd(from: Decoder): number {
  const length = readVarUint(from)
  const end = from.pos + length
  expect(end <= from.arr.length, 'the end too soon')
  return end
}

/** Reads a string and says whether it is one of these. */
function isOneOf(from: Decoder, names: readonly Uint8Array[]): boolean {
  const end = readEnd(from)
  const start = from.pos
  from.pos = end
  return names.some(
    (name) => name.length === end - start && name.every((byte, index) => byte === from.arr[start + index]),
  )
}
