// A record in one file, to be handed on: the entries in their frames, and in the first line the checkpoints that the
// house has signed for them. It is read like the house's own file, and by anyone else with a page of code.

import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Recorded, withoutNames } from '../../shared/chain.ts'
import { readFrames } from '../../shared/frames.ts'
import { type Checkpoint, CHECKPOINTS } from '../../shared/verifying/checkpoint.ts'
import { ENTRIES, readCopy, type RecordCopy } from '../../shared/verifying/copy.ts'
import { wholeFile } from '../frames.ts'

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
  const { lines, end, fault } = readFrames(signed, CHECKPOINTS)
  const torn = end < signed.length ? 'checkpoints.jsonl: Its end is no whole frame.' : null
  return {
    ...copy,
    checkpoints: lines,
    fault: copy.fault ?? (fault && `checkpoints.jsonl, line ${fault.line}: ${fault.what}`) ?? torn,
  }
}
