// A draft as a file of any kind that the house reads. What kind it is, its first bytes say; names and endings do not
// count. Nothing is kept of it here.

import type { Result } from '../../shared/result.ts'
import { readDraft } from './draft.ts'
import type { DraftReading } from './manuscript.ts'
import type { DraftRefusal } from './refusals.ts'
import { readDraftInAThread } from './word/in-a-thread.ts'
import { looksLikeWord } from './word/package.ts'

/** Reads a draft from Word, Markdown or plain text; or answers why it is not read. */
export async function readDraftFile(file: Uint8Array): Promise<Result<DraftReading, DraftRefusal>> {
  return looksLikeWord(file) ? readDraftInAThread(file) : readDraft(file)
}
