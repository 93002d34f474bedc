// Chance that comes again, so that whatever a seed has led to is led to by it again.

import type { Chance } from '../chance.ts'

/** Chance that comes again with the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance & { below(limit: number): number } {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return Object.assign((bytes: number) => Uint8Array.from({ length: bytes }, () => next() & 255), {
    below: (limit: number) => next() % limit,
  })
}
