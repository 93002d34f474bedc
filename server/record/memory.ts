// A record in memory, for tests and for a negotiation that is only tried out: the twin of the one in a file.

import type { Entry } from '../../shared/acts.ts'
import { ok, refuse } from '../../shared/result.ts'
import { NotKept } from '../disk.ts'
import { headAfter, type RecordBook } from './record.ts'

export function recordInMemory(start: readonly Entry[] = []): RecordBook {
  const kept = [...start]
  const life = { isClosed: false }
  headAfter(0, kept)
  return {
    get head() {
      return kept.length
    },
    async append(expectedHead, entries) {
      if (life.isClosed) throw new NotKept('The record is closed.', true)
      if (expectedHead !== kept.length) return refuse('head-has-moved')
      const head = headAfter(expectedHead, entries)
      kept.push(...entries)
      return ok(head)
    },
    read: (from) => Promise.resolve(kept.slice(Math.max(from - 1, 0))),
    async close() {
      life.isClosed = true
    },
  }
}
