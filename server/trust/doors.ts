// `npm run trust:doors`: a mixed attack on the doors of a real, built house, for ten minutes or as many as `--minutes`
// says, while honest people type and listen beside it. It prints one table, and ends with a fault where anything reached
// somebody else, where the house held more memory than is promised, or where honest people waited twice as long.

import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { assert } from '../../shared/result.ts'
import { fuzzBodies } from '../../shared/wire.fixture.ts'
import { fuzzMessages } from '../rooms/fuzz.fixture.ts'
import { type Attackers, attacksOf } from './attacks.ts'
import { BuiltHouse } from './built-house.ts'
import { drafted, Pair, visitor, Witness } from './visitors.fixture.ts'

/** What the house may hold at most under attack, in bytes: stated in docs/threats.md. */
const MOST_MEMORY = 512 * 1024 * 1024
/** Milliseconds beyond twice its value at rest that an honest letter may take: what a busy machine does by itself. */
const LEEWAY = 20
const A_LETTER_EVERY = 100
const FUZZED_A_MINUTE = 2_000

const TRIED = z.strictObject({ tried: z.number(), refused: z.number() })

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const row = (...cells: readonly (string | number)[]): boolean => say(`| ${cells.join(' | ')} |`)
const told = (count: number): string => count.toLocaleString('en')
const pause = (time: number): Promise<void> => new Promise((later) => setTimeout(later, time))
const ofHundred = (times: readonly number[], hundredth: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor((times.length * hundredth) / 100)] ?? 0

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const minutes = Number(values.minutes)
assert(minutes > 0, '--minutes is a number of minutes')

const seed = Date.now() & 0xffff
const house = await BuiltHouse.open()
const [victim, colleague, head, observer, listener] = await Promise.all(
  ['demo-nrl-1', 'demo-nrl-1', 'demo-tvr-1', 'demo-orsn-1', 'demo-sol-1'].map((seat) =>
    visitor(house.address, seat),
  ),
)
assert(victim && colleague && head && observer && listener, 'five have come')
const witness = new Witness(listener)
while (witness.entries.length === 0) await pause(20)
await pause(500)
const heard = witness.entries.length
const theirs = await drafted(victim, witness.open)
const own = await drafted(head, witness.open)
const pair = new Pair(victim, colleague, theirs)
while (!pair.isIn) await pause(20)
const recorded = await house.recorded()

const who: Attackers = { address: house.address, head, own, observer, victim, theirs }
const names = attacksOf(who).map(({ name }) => name)
const share = (minutes * 60_000) / (names.length + 1)

say(
  `The doors, tried on ${new Date().toISOString().slice(0, 10)} for ${minutes} minutes with Node ${process.versions.node}, seed ${seed}.\n`,
)
row(
  'what was tried',
  'how often',
  'refused',
  'effects on others',
  'processor',
  'memory',
  'a letter of others, p50',
  'p99',
)
row('---', '---', '---', '---', '---', '---', '---', '---')
const rest = await during(null)
let slowest = 0
let most = rest.memory
for (const attack of names.keys()) {
  const found = await during(attack)
  slowest = Math.max(slowest, found.p99)
  most = Math.max(most, found.memory)
}
pair.leaves()
await house.close()

const runs = Math.ceil(minutes * FUZZED_A_MINUTE)
const { letIn } = fuzzBodies(runs, seed)
const { read } = fuzzMessages(runs, seed)
say(
  `\nBodies by chance: ${told(runs)}, let in ${told(letIn)}. Messages by chance: ${told(runs)}, read ${told(read)}.`,
)
say(`Most memory: ${told(Math.round(most / 1_048_576))} MB of ${MOST_MEMORY / 1_048_576} MB.`)
assert(most <= MOST_MEMORY, 'the house holds no more memory than is promised')
assert(
  slowest <= 2 * rest.p99 + LEEWAY,
  `honest letters take at most twice as long as at rest: ${slowest.toFixed(1)} ms, at rest ${rest.p99.toFixed(1)} ms`,
)
process.exit(0)

/** One attack for its share of the time, or none, with a row about it. */
async function during(attack: number | null) {
  const until = performance.now() + share
  const before = await house.processor()
  const times: number[] = []
  let memory = 0
  const attacking = attack === null ? { tried: 0, refused: 0 } : attackers(attack)
  const honest = async () => {
    while (performance.now() < until) {
      times.push(await pair.types())
      memory = Math.max(memory, await house.memory())
      await pause(A_LETTER_EVERY)
    }
  }
  await honest()
  const sum = await attacking
  const effects =
    witness.entries.length -
    heard +
    witness.timesClosed +
    pair.timesClosed +
    (pair.isUntouched ? 0 : 1) +
    ((await house.recorded()) - recorded)
  const processor = (100 * ((await house.processor()) - before)) / share
  const [p50, p99] = [ofHundred(times, 50), ofHundred(times, 99)]
  row(
    names[attack ?? -1] ?? 'nothing, for comparison',
    told(sum.tried),
    told(sum.refused),
    effects,
    `${Math.round(processor)} %`,
    `${Math.round(memory / 1_048_576)} MB`,
    `${p50.toFixed(1)} ms`,
    `${p99.toFixed(1)} ms`,
  )
  assert(house.isOpen, 'the house is open')
  assert(effects === 0, 'nobody else has noticed anything')
  return { p99, memory }
}

/** Lets attackers go for a share of the time, in a process of their own. */
async function attackers(attack: number): Promise<{ readonly tried: number; readonly refused: number }> {
  const script = fileURLToPath(new URL('./attackers.ts', import.meta.url))
  const words = ['--import', 'tsx', script, JSON.stringify(who), String(attack), String(share)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const { tried, refused } = TRIED.parse(JSON.parse(await text(child.stdout)))
  assert(tried > 0, 'something was tried')
  return { tried, refused }
}
