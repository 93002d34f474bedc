// A record in memory, for tests and for a negotiation that is only tried out: the twin of the one in a file.

import type { Entry } from '../../shared/acts.ts'
import type { Recorded } from '../../shared/chain.ts'
import { ok, refuse } from '../../shared/result.ts'
import { type Chance, realChance } from '../chance.ts'
import { NotKept } from '../disk.ts'
import { Chain } from '../../shared/verifying/chain.ts'
import { headAfter, type RecordBook } from './record.ts'

export function recordInMemory(start: readonly Entry[] = [], chance: Chance = realChance): RecordBook {
  const kept: Entry[] = []
  const lines: Recorded[] = []
  const chain = new Chain()
  const life = { isClosed: false }
  const add = (entries: readonly Entry[]): number => {
    const head = headAfter(kept.length, entries)
    const made = chain.link(entries, chance)
    chain.take(made)
    lines.push(...made)
    kept.push(...entries)
    return head
  }
  add(start)
  return {
    chain,
    get head() {
      return kept.length
    },
    async append(expectedHead, entries) {
      if (life.isClosed) throw new NotKept('The record is closed.', true)
      return expectedHead === kept.length ? ok(add(entries)) : refuse('head-has-moved')
    },
    read: (from) => Promise.resolve(kept.slice(Math.max(from - 1, 0))),
    recorded: () => Promise.resolve([...lines]),
    async close() {
      life.isClosed = true
    },
  }
}
