// A record in one file, to be handed on: the entries in their frames, and in the first line the checkpoints that the
// house has signed for them. It is read like the house's own file, and by anyone else with a page of code.

import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { type Recorded, withoutNames } from '../../shared/chain.ts'
import { readAsFarAsGood, wholeFile } from '../frames.ts'
import { type Checkpoint, CHECKPOINTS } from './checkpoint.ts'
import { ENTRIES } from './file.ts'

/** What a file of a record holds, as far as it is good. */
export type RecordCopy = {
  readonly recorded: readonly Recorded[]
  readonly checkpoints: readonly Checkpoint[]
  /** Where the file stops being good, in a sentence; null when it is good to its end. */
  readonly fault: string | null
}

/** A record as one file. `names`: with who said what, or with all of that withheld [R8]. */
export function copyOf(
  recorded: readonly Recorded[],
  checkpoints: readonly Checkpoint[],
  { names }: { readonly names: boolean },
): Buffer {
  const header = { adref: ENTRIES.kind, version: ENTRIES.version, checkpoints }
  const lines = names ? recorded : recorded.map(withoutNames)
  return wholeFile(
    JSON.stringify(header),
    lines.map((line) => JSON.stringify(line)),
  )
}

/** Whether a file begins as a record does, whatever else is in it. */
export const looksLikeRecord = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, BEGINNING.length)).toString() === BEGINNING

const BEGINNING = `{"adref":"${ENTRIES.kind}",`

/** Reads a file of a record: a copy, or a house's own. `name` is how the sentences call it. */
export function readCopy(name: string, bytes: Uint8Array): RecordCopy {
  const { header, lines, end, fault } = readAsFarAsGood(name, bytes, { ...ENTRIES, isNeverEmpty: true })
  if (fault) return { recorded: lines, checkpoints: [], fault: fault.what }
  const checkpoints = checkpointsIn(header)
  if (!checkpoints)
    return { recorded: lines, checkpoints: [], fault: `${name}, line 1: The checkpoints cannot be read.` }
  const left = bytes.length - end
  return {
    recorded: lines,
    checkpoints,
    fault:
      left === 0
        ? null
        : `${name}: The last ${left} bytes are no whole frame: a write that was not finished, or an entry that was damaged.`,
  }
}

/**
 * Reads a copy, or a house's own record with the checkpoints that are kept beside it; null when there is no such file.
 * A file that is written into meanwhile may end in half a frame, and that is said.
 */
export async function readKeptRecord(path: string): Promise<RecordCopy | null> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return null
  const copy = readCopy(basename(path), bytes)
  const beside = join(dirname(path), 'checkpoints.jsonl')
  const signed = basename(path) === 'record.jsonl' ? await readFile(beside).catch(() => null) : null
  if (!signed) return copy
  const { lines, end, fault } = readAsFarAsGood(beside, signed, CHECKPOINTS)
  const torn = end < signed.length ? 'checkpoints.jsonl: Its end is no whole frame.' : null
  return { ...copy, checkpoints: lines, fault: copy.fault ?? fault?.what ?? torn }
}

const HEADER = z.strictObject({
  adref: z.literal(ENTRIES.kind),
  version: z.literal(ENTRIES.version),
  checkpoints: z.array(z.strictObject({ note: z.string(), key: z.string() })).optional(),
})

/** Those in a header, when it is written as this house writes it; null otherwise, for nothing else vouches for it. */
function checkpointsIn(header: string): readonly Checkpoint[] | null {
  const read = HEADER.safeParse(JSON.parse(header))
  return read.success && JSON.stringify(read.data) === header ? (read.data.checkpoints ?? []) : null
}
