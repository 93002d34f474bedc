// `npm run trust:record`: the experiments on the record in their long form. It prints one table, and ends with a fault
// at the first thing that must not be.

import { failAtEveryCall, meetingOf, tearEveryTail, turnBits } from './faults.ts'
import { killUnderLoad } from './kills.ts'
import { simulateAll } from './simulation.ts'

const KILLS = 200
const LIVES = 2_000
const STEPS_A_LIFE = 60

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const row = (...cells: readonly (string | number)[]): boolean => say(`| ${cells.join(' | ')} |`)
const told = (count: number): string => count.toLocaleString('en')

say(`The record, tried on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node}.\n`)
row('what was done', 'how often', 'found')
row('---', '---', '---')

const faults = await failAtEveryCall(meetingOf(30))
row('a call to the disk failed, or the disk died at it', told(faults.faults), 'survived, each one')
row(
  'the record was opened on what a power loss left',
  told(faults.reopened),
  `${told(faults.acknowledged)} entries acknowledged, 0 lost, 0 made up`,
)
const { tails } = await tearEveryTail(meetingOf(40))
row(
  'the file was torn, at every byte of its last three frames',
  told(tails),
  'cut back to the last whole frame, each one',
)
const { bits } = await turnBits(meetingOf(12), { samples: 'every', seed: 1 })
row('a bit of a copy was turned, every one in its turn', told(bits), `${told(bits)} found by verify`)
const lived = await simulateAll(1_000_000, LIVES, STEPS_A_LIFE)
row(
  'a negotiation was lived through by chance, some of it hostile',
  told(LIVES),
  `${told(lived.steps)} steps, ${told(lived.entries)} entries and ${told(lived.keystrokes)} keystrokes acknowledged, ` +
    `${told(lived.reopened)} times opened again, 0 rules broken`,
)
const killed = await killUnderLoad(KILLS, Date.now() & 0xffff)
row(
  'a house was killed under load (kill -9)',
  told(killed.kills),
  `${told(killed.entries)} entries and ${told(killed.keystrokes)} keystrokes acknowledged, 0 lost; ${told(killed.torn)} torn tails`,
)
