// A table that leaves the house, as CSV for a spreadsheet or as JSON for a program: the same rows in both, and above them
// which text they are of.

import type { Face } from './paper.ts'
import { linesOfFace } from './face.ts'

/** A column: its name for a program, and its title for a reader. */
export type Column = { readonly key: string; readonly title: string }

export type Table = {
  readonly face: Face
  readonly columns: readonly Column[]
  /** Each as long as the columns. */
  readonly rows: readonly (readonly string[])[]
}

/** UTF-8 with its mark, as spreadsheets want it, and nothing in it that one would take for a formula. */
export function csvOf({ face, columns, rows }: Table): string {
  const all = [
    [face.title],
    ...linesOfFace(face).map((line) => [line]),
    [],
    columns.map(({ title }) => title),
    ...rows,
  ]
  return `\ufeff${all.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** One object: what the table is of, and its rows as objects by the columns' keys. */
export function jsonOf({ face, columns, rows }: Table): string {
  const named = rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? ''])))
  return `${JSON.stringify({ ...face, rows: named }, null, 2)}\n`
}

/** A spreadsheet runs what begins with one of these, also behind white space. */
const FORMULA = /^\s*[=+\-@\t\r|%]/

/** A quoted cell; an apostrophe before what would be run makes it text. */
export const cell = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
