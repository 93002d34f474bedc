// The thread in which Word files are read: one file, one answer, and it ends. What goes wrong in it harms nobody else.

import { parentPort, workerData } from 'node:worker_threads'
import { ok, type Result } from '../../../shared/result.ts'
import type { DraftReading } from '../manuscript.ts'
import type { DraftRefusal } from '../refusals.ts'
import { readCopy } from './copy-in.ts'
import { readWordDraft } from './draft.ts'
import type { Standing } from './gathered.ts'
import { type AskedOfCopy, type CopyReading, pointsIn } from './points.ts'

/** What a thread is asked: to read a draft, or to read a delegation's copy of the text that stands. */
export type Task =
  | { readonly is: 'draft'; readonly file: Uint8Array }
  | {
      readonly is: 'copy'
      readonly file: Uint8Array
      readonly text: readonly Standing[]
      readonly asked: AskedOfCopy
    }

export type Answer = Result<DraftReading | CopyReading, DraftRefusal>

async function answerTo(task: Task): Promise<Answer> {
  if (task.is === 'draft') return readWordDraft(task.file)
  const copy = await readCopy(task.file)
  return copy.ok ? ok(pointsIn(copy.value, task.text, task.asked)) : copy
}

const task: Task = workerData
void answerTo(task).then((answer) => parentPort?.postMessage(answer, []))
