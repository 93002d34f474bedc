// The lines of a working text on disk: the updates that were typed and by which seat, whether it is live, the base it is
// written on, the words that were said to be ready to table, and what goes to the table with what nobody types.

import { basename } from 'node:path'
import * as Y from 'yjs'
import * as z from 'zod'
import {
  delegationCode,
  type ParagraphId,
  paragraphId,
  proposalId,
  type SeatId,
  seatId,
  type WordingHash,
  wordingHash,
} from '../shared/ids.ts'
import { WORDS } from '../shared/meanings.ts'
import { assert } from '../shared/result.ts'
import type { Attached } from '../shared/unwritten.ts'
import { fromOnTheWire, meaningOnTheWire, precedents } from '../shared/wire-values.ts'
import { Damaged } from './disk.ts'
import type { Format } from '../shared/frames.ts'
import type { KeptWords, WorkingText } from './working-texts.ts'

/** A working text's file is its proposal's id with this. */
export const ENDING = '.jsonl'

type Update = { readonly u: string; readonly s: SeatId | null }
type Compacted = { readonly state: string; readonly clients: Readonly<Record<string, SeatId>> }
export type Line =
  | Update
  | Compacted
  | { readonly live: boolean }
  | { readonly base: WordingHash; readonly on?: ParagraphId }
  | { readonly ready: WordingHash | null }
  | { readonly attached: Attached | null }

const HEADER = z.looseObject({
  proposal: z.string().transform(proposalId),
  paragraph: z.string().transform(paragraphId),
  meaning: meaningOnTheWire.default(WORDS),
  from: fromOnTheWire.optional(),
  owner: z.string().transform(delegationCode),
  isJoint: z.literal(true).optional(),
  spokenBy: z.string().transform(delegationCode).optional(),
  openedBy: z.string().transform(seatId),
  at: z.string(),
})

const seat = z.string().transform(seatId)

const LINE: z.ZodType<Line> = z.union([
  z.strictObject({ u: z.base64(), s: seat.nullable() }),
  z.strictObject({ live: z.boolean() }),
  z.strictObject({
    base: z.string().transform(wordingHash),
    on: z.exactOptional(z.string().transform(paragraphId)),
  }),
  z.strictObject({ ready: z.string().transform(wordingHash).nullable() }),
  z.strictObject({ attached: z.strictObject({ reason: z.string(), precedents }).nullable() }),
  z.strictObject({ state: z.base64(), clients: z.record(z.string().regex(/^\d{1,10}$/), seat) }),
])

export const LINES: Format<Line> = {
  kind: 'working-text',
  version: 1,
  isNeverEmpty: true,
  read: (json) => readable(LINE.parse(json)),
}

/** The line, when its update is one that Yjs can take apart: one that is not would make the whole file unreadable. */
export function readable(line: Line): Line {
  const update = updateIn(line)
  if (update) Y.parseUpdateMeta(update)
  return line
}

export function textOf(name: string, header: unknown, lines: readonly Line[]): WorkingText {
  try {
    const { isJoint, spokenBy, from, openedBy, at, ...about } = HEADER.parse(header)
    const { proposal, paragraph, meaning, owner } = about
    assert(name === proposal + ENDING, `the file of ${proposal} is called ${proposal}${ENDING}`)
    const live = lines.reduce((was, line) => ('live' in line ? line.live : was), false)
    const { base, on = paragraph } = lines.findLast((line) => 'base' in line) ?? {}
    assert(base, `the working text ${proposal} says on which base it is written`)
    const room = {
      proposal,
      paragraph: on,
      meaning,
      owner,
      ...(from && { from }),
      ...(isJoint && { isJoint }),
      ...(spokenBy && { spokenBy }),
    }
    const ready = lines.findLast((line) => 'ready' in line)?.ready ?? null
    const attached = lines.findLast((line) => 'attached' in line)?.attached
    return { ...room, openedBy, at, live, base, ready, ...(attached && { attached }) }
  } catch (cause) {
    throw new Damaged(`${basename(name)}, line 1`, 'This is not the first line of such a file.', cause)
  }
}

export function wordsOf(lines: readonly Line[]): KeptWords {
  const updates: Uint8Array[] = []
  const clients = new Map<number, SeatId>()
  const ofTheHouse = new Set<number>()
  for (const line of lines) {
    const update = updateIn(line)
    if (!update || !('u' in line || 'state' in line)) continue
    updates.push(update)
    const named = 'state' in line ? line.clients : {}
    for (const [client, first] of Object.entries(named)) clients.set(Number(client), first)
    const typist = 'u' in line ? line.s : null
    for (const client of Y.parseUpdateMeta(update).from.keys()) {
      if (clients.has(client) || ofTheHouse.has(client)) continue
      if (typist === null) ofTheHouse.add(client)
      else clients.set(client, typist)
    }
  }
  return { updates, clients }
}

function updateIn(line: Line): Uint8Array | null {
  if ('u' in line) return fromBase64(line.u)
  return 'state' in line ? fromBase64(line.state) : null
}

export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** A copy of its own: a Buffer may be a window on memory that others share. */
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
