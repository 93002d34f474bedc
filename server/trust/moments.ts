// `npm run trust:moments`: how soon any moment of a record of 100,000 entries is there. It prints one table, and ends with a
// fault where a moment takes longer than a reader who drags would wait.

import { Moments } from '../../shared/moments.ts'
import { assert } from '../../shared/result.ts'
import { longRecord } from './long-record.ts'

const ENTRIES = 100_000
/** What a reader who drags is promised: any moment within this, in milliseconds. */
const LONGEST = 300
/** Moments asked for: all over the record, so that nearly each is far from the one before. */
const ASKED = 400
const STRIDE = 61_803

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const millis = (time: number): string => `${time.toFixed(1)} ms`

/** What it costs the processor, in milliseconds: what else the machine is busy with does not count. */
function timed(does: () => unknown): number {
  const before = process.cpuUsage()
  does()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const entries = longRecord(ENTRIES)
const moments = new Moments()
const replayed = timed(() => moments.take(entries))

const times = Array.from({ length: ASKED }, (_, turn) => {
  const number = 1 + ((turn * STRIDE) % ENTRIES)
  return timed(() => assert(moments.at(number).head === number, `the moment of entry ${number} is there`))
}).toSorted((one, other) => one - other)
const dragged = Array.from({ length: ASKED }, (_, turn) =>
  timed(() => moments.at(ENTRIES - 20_000 - turn * 3)),
).toSorted((one, other) => one - other)

const { proposals, happenings } = moments.now
say(
  `Moments of a record of ${ENTRIES.toLocaleString('en')} entries, ${proposals.size.toLocaleString('en')} proposals,`,
)
say(`${happenings.length.toLocaleString('en')} things that happened, with Node ${process.versions.node}.\n`)
say('| what was asked for | median | 95 of 100 within | longest |')
say('| --- | --- | --- | --- |')
const row = (what: string, sorted: readonly number[]): boolean =>
  say(
    `| ${[what, millis(sorted[ASKED >> 1] ?? 0), millis(sorted[Math.floor(ASKED * 0.95)] ?? 0), millis(sorted.at(-1) ?? 0)].join(' | ')} |`,
  )
row(`${ASKED} moments all over the record`, times)
row(`${ASKED} moments one after the other, backwards`, dragged)
say(
  `\nThe whole record was replayed in ${(replayed / 1_000).toFixed(1)} s; ${moments.stations} states are kept.`,
)
assert((times.at(-1) ?? 0) < LONGEST, `every moment is there within ${LONGEST} ms`)
