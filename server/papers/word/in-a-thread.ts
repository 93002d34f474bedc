// Reads a Word file in a thread of its own, which is ended when it takes more time or memory than reading a text can
// need. The house goes on meanwhile, whatever the file was made to do.

import { Worker, type WorkerOptions } from 'node:worker_threads'
import { refuse, type Result } from '../../../shared/result.ts'
import { LARGEST_WORD_FILE, LONGEST_READING, MOST_READING_MEMORY } from '../limits.ts'
import type { DraftReading } from '../manuscript.ts'
import type { DraftRefusal } from '../refusals.ts'
import type { Standing } from './gathered.ts'
import { looksLikeWord } from './package.ts'
import type { AskedOfCopy, CopyReading } from './points.ts'
import type { Task } from './thread.ts'

/** What a thread may take; tests give it less. */
export type Bounds = { readonly milliseconds: number; readonly megabytes: number }

const BOUNDS: Bounds = { milliseconds: LONGEST_READING, megabytes: MOST_READING_MEMORY }

/** Reads a Word file as a draft, as `readWordDraft` does. */
export const readDraftInAThread = (
  file: Uint8Array,
  bounds: Bounds = BOUNDS,
): Promise<Result<DraftReading, DraftRefusal>> => answerTo({ is: 'draft', file }, bounds)

/** A delegation's copy, the text it is a copy of, and what is asked of it. */
type OfCopy = {
  readonly file: Uint8Array
  readonly text: readonly Standing[]
  readonly asked: AskedOfCopy
}

/** Reads a delegation's copy as `pointsIn` does, until it is called off. */
export const readCopyInAThread = (
  copy: OfCopy,
  stop: AbortSignal,
): Promise<Result<CopyReading, DraftRefusal>> => answerTo({ is: 'copy', ...copy }, BOUNDS, stop)

/** The answer of a thread to one task: what it is asked decides what it answers (thread.ts). */
async function answerTo<T>(task: Task, bounds: Bounds, stop?: AbortSignal): Promise<Result<T, DraftRefusal>> {
  if (stop?.aborted) return refuse('word-is-called-off')
  if (task.file.length > LARGEST_WORD_FILE) return refuse('word-too-big')
  if (!looksLikeWord(task.file)) return refuse('not-word')
  const thread = startThread({
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  })
  try {
    return await new Promise<Result<T, DraftRefusal>>((settle, fail) => {
      setTimeout(() => settle(refuse('word-takes-too-long')), bounds.milliseconds).unref()
      stop?.addEventListener('abort', () => settle(refuse('word-is-called-off')), { once: true })
      thread.once('message', settle)
      thread.once('error', (fault) =>
        isOutOfMemory(fault) ? settle(refuse('word-takes-too-long')) : fail(fault),
      )
    })
  } finally {
    void thread.terminate()
  }
}

/** Built, the thread lies beside whatever starts it; from source it is read by the loader that development runs with. */
function startThread(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./word-thread.js', import.meta.url), options)
  const source = JSON.stringify(new URL('./thread.ts', import.meta.url).href)
  const start = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`
  return new Worker(start, { ...options, eval: true })
}

const isOutOfMemory = (fault: Error): boolean => 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
