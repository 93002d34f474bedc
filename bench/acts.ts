// What an act costs: from asking until it is answered, and until the last of many screens has it; how many are taken in a
// second; and whether that grows with the record. Every act is asked at the house's own door and goes to its disk.

import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, FACILITATORS } from '../shared/delegations.ts'
import { seatId } from '../shared/ids.ts'
import type { Negotiation } from '../shared/negotiation.ts'
import { replay } from '../shared/record.ts'
import { longRecord } from '../server/trust/long-record.ts'
import { KINDS } from './at-the-table.ts'
import { removed, type Template, templateOf } from './house.ts'
import { median, quantile } from './quantiles.ts'
import { type Figure, inEachRun, type Question, ratio, shown, type Table } from './question.ts'
import { type Agenda, CARRIED, sat, type Sitting } from './sitting.ts'

/** Writes that are timed to know what the disk takes. */
const FLUSHES = 50

type Size = Agenda & { readonly lengths: readonly number[]; readonly screens: number }
const FULL: Size = { lengths: [100, 10_000, 100_000], screens: 500, paragraphs: 8, seconds: 2 }
const SHORT: Size = { lengths: [100], screens: 3, paragraphs: 1, seconds: 0.1 }

export const acts: Question = {
  name: 'acts',
  asks: 'how soon an act is answered and on every screen, and whether that grows with the record',
  answer: async (form) => {
    const size = form.isShort ? SHORT : FULL
    const tables = await Promise.all(size.lengths.map((length) => lengthTemplate(length, size.screens)))
    try {
      const runs = await inEachRun(form, async () => {
        const sittings: Sitting[] = []
        for (const { negotiation, template } of tables) sittings.push(await sat(template, negotiation, size))
        return { sittings, flush: await flushed() }
      })
      return [tableOf(size, runs)]
    } finally {
      for (const { template } of tables) await removed(template)
    }
  },
}

type Prepared = { readonly negotiation: Negotiation; readonly template: Template }

/** A record of this length, and seats for its people and for so many who look on. */
async function lengthTemplate(length: number, screens: number): Promise<Prepared> {
  const entries = longRecord(length)
  const negotiation = replay(entries)
  const states = [...negotiation.delegations.values()].filter(({ kind }) => kind === 'State')
  const heads = states.map(({ code }): Actor => ({
    seat: seatId(code.toLowerCase()),
    role: 'head',
    delegation: code,
  }))
  const facilitator: Actor = { seat: seatId('cf-1'), role: 'facilitator', delegation: FACILITATORS }
  const onlookers = Array.from({ length: screens }, (_, turn): Actor => ({
    seat: seatId(`screen-${turn}`),
    role: 'observer',
    delegation: heads[turn % heads.length]?.delegation ?? FACILITATORS,
  }))
  return { negotiation, template: await templateOf(entries, [facilitator, ...heads, ...onlookers]) }
}

/** What one small write and its flush take on this disk, in milliseconds: no act that is kept is answered sooner. */
async function flushed(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'adref-bench-'))
  const file = await open(join(folder, 'flushed'), 'a')
  const times: number[] = []
  for (let turn = 0; turn < FLUSHES; turn += 1) {
    const from = performance.now()
    await file.write(Buffer.alloc(500))
    await file.datasync()
    times.push(performance.now() - from)
  }
  await file.close()
  await rm(folder, { recursive: true })
  return median(times)
}

type Run = { readonly sittings: readonly Sitting[]; readonly flush: number }

function tableOf({ lengths, screens }: Size, runs: readonly Run[]): Table {
  const figure = (turn: number, value: (sitting: Sitting) => number): Figure =>
    runs.map(({ sittings: { [turn]: sitting } }) => (sitting ? value(sitting) : Number.NaN))
  const row = (what: string, value: (sitting: Sitting) => number, unit: string): readonly string[] => {
    const figures = lengths.map((_, turn) => figure(turn, value))
    const [first = [], last = []] = [figures[0], figures.at(-1)]
    return [what, ...figures.map((one) => shown(one, unit)), shown(ratio(last, first))]
  }
  const kinds = KINDS.flatMap((kind) => [
    row(`${kind}: answered, median`, ({ timed }) => median(timed[kind].answered), 'ms'),
    row(`${kind}: on the last screen, median`, ({ timed }) => median(timed[kind].shown), 'ms'),
  ])
  const all = ({ timed }: Sitting): readonly number[] => KINDS.flatMap((kind) => timed[kind].answered)
  const costIn = ({ cost }: Sitting): number => cost ?? Number.NaN
  const isKnown = runs.every(({ sittings }) => sittings.every(({ cost }) => cost !== null))
  const flush = shown(
    runs.map((run) => run.flush),
    'ms',
  )
  return {
    title: `An act, with ${screens} screens on the floor, by the length of the record`,
    head: ['', ...lengths.map((length) => `${length.toLocaleString('en')} entries`), 'last against first'],
    rows: [
      ...kinds,
      row('any act: answered, 99 of 100 within', (sitting) => quantile(all(sitting), 0.99), 'ms'),
      ...(isKnown ? [row("the house's processor for an act and all its screens", costIn, 'ms')] : []),
      row('positions taken in a second, all heads at once', ({ perSecond }) => perSecond, ''),
    ],
    note:
      `With ${CARRIED} proposals to carry at each acceptance and to lapse at each agreement. Everything is on disk before it ` +
      `is answered: one small write and its flush took ${flush} here, measured in the same runs.`,
  }
}
