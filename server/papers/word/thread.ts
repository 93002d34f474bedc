// The thread in which Word files are read: one file, one answer, and it ends. What goes wrong in it harms nobody else.

import { parentPort, workerData } from 'node:worker_threads'
import { readWordDraft } from './draft.ts'

const file: unknown = workerData
if (file instanceof Uint8Array) void readWordDraft(file).then((answer) => parentPort?.postMessage(answer, []))
