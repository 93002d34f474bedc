// What is read of a file of a record: a copy that was handed on, or a house's own. The entries stand in their frames, and
// in the first line of a copy the checkpoints that the house has signed for them.

import * as z from 'zod'
import { type Recorded, recordedFrom } from '../chain.ts'
import { type Format, readFrames } from '../frames.ts'
import type { Checkpoint } from './checkpoint.ts'

/** How the entries of a record are kept. */
export const ENTRIES: Format<Recorded> = {
  kind: 'record',
  version: 2, // 1 had no chain
  read: recordedFrom,
}

/** What a file of a record holds, as far as it is good. */
export type RecordCopy = {
  readonly recorded: readonly Recorded[]
  readonly checkpoints: readonly Checkpoint[]
  /** Where the file stops being good, in a sentence; null when it is good to its end. */
  readonly fault: string | null
}

/** Whether a file begins as a record does, whatever else is in it. */
export const looksLikeRecord = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, BEGINNING.length)) === BEGINNING

const BEGINNING = `{"adref":"${ENTRIES.kind}",`

/** Reads a file of a record: a copy, or a house's own. `name` is how the sentences call it. */
export function readCopy(name: string, bytes: Uint8Array): RecordCopy {
  const { header, lines, end, fault } = readFrames(bytes, { ...ENTRIES, isNeverEmpty: true })
  if (fault) return { recorded: lines, checkpoints: [], fault: `${name}, line ${fault.line}: ${fault.what}` }
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
