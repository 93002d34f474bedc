// What somebody has kept of a record, in whatever file: an older copy of it, or receipts as a browser saves them.

import { refuse, ok, type Result } from '../result.ts'
import type { IsActSigned } from '../signing.ts'
import { looksLikeRecord, readCopy } from './copy.ts'
import { receiptsIn } from './kept-receipts.ts'
import { type Kept, keptOf, verified } from './verify.ts'

/** What is in a file of that kind; the refusal is a sentence in which the file goes by its `name`. */
export function keptIn(name: string, bytes: Uint8Array, isActSigned?: IsActSigned): Result<Kept, string> {
  if (!looksLikeRecord(bytes)) {
    const receipts = receiptsIn(bytes)
    return receipts ? ok(receipts) : refuse(`${name} is neither a record nor a file of receipts.`)
  }
  const older = verified(readCopy(name, bytes), undefined, isActSigned)
  return older.ok ? ok(keptOf(older.value)) : refuse(`The older copy is not whole itself. ${older.refusal}`)
}
