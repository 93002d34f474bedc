// What the bench asks, and the form of its answers: tables of figures, each figure taken in several runs. A ratio is made
// of two figures of one run, so that what else the machine did then weighs on both.

import { quantile } from './quantiles.ts'

/** One value a run. */
export type Figure = readonly number[]

export type Table = {
  readonly title: string
  /** The first column says what was measured; the others what it came to. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What one has to know to read it. */
  readonly note: string
}

/** How much is done. The short form shows that the bench works; its figures mean nothing. */
export type Form = { readonly runs: number; readonly isShort: boolean }

export type Question = {
  /** As the command line calls it. */
  readonly name: string
  readonly asks: string
  readonly answer: (form: Form) => Promise<readonly Table[]>
}

/** What `measure` answers, in each run. */
export async function inEachRun<Value>(
  { runs }: Form,
  measure: () => Value | Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = []
  for (let run = 0; run < runs; run += 1) values.push(await measure())
  return values
}

/** The ratio of two figures, run by run. */
export const ratio = (one: Figure, other: Figure): Figure =>
  one.map((value, run) => value / (other[run] ?? Number.NaN))

/** Median and range over the runs. */
export function shown(figure: Figure, unit = ''): string {
  const [least, middle, most] = [0, 0.5, 1].map((part) => digits(quantile(figure, part)))
  const range = least === most ? '' : ` (${least}–${most})`
  return `${middle}${unit && ` ${unit}`}${range}`
}

/** Three digits that count, and no more than there are. */
const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
