// The tables as they are printed and as they stand in docs/performance.md: Markdown, each question between two marks of
// its own, so that one can be asked again without the others.

import { arch, cpus, loadavg, totalmem } from 'node:os'
import type { Form, Question, Table } from './question.ts'

const GIGABYTE = 1024 ** 3

/** The machine, the day, and what else it was busy with when the question was asked. */
export function circumstances({ runs, isShort }: Form): string {
  const [processor] = cpus()
  const load = loadavg().map((value) => value.toFixed(1))
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${processor?.model ?? 'unknown'}`,
    `${Math.round(totalmem() / GIGABYTE)} GB, ${process.platform} ${arch()}, Node ${process.versions.node}`,
    `load ${load.join(', ')} over 1, 5 and 15 minutes when it began`,
    `${runs === 1 ? 'one run' : `${runs} runs`}${isShort ? ' in the short form: these figures mean nothing' : ''}; median (least–most)`,
  ].join('; ')
}

export const inMarkdown = (tables: readonly Table[]): string => tables.map(tableInMarkdown).join('\n\n')

function tableInMarkdown({ title, head, rows, note }: Table): string {
  const widths = head.map((cell, column) =>
    Math.max(3, ...[cell, ...rows.map((row) => row[column] ?? '')].map(({ length }) => length)),
  )
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  return [`**${title}**`, '', line(head), rule, ...rows.map(line), '', note].join('\n')
}

/**
 * The page with what a question came to in the place of what it came to before.
 * @throws RangeError when the page has no place for it
 */
export function withAnswer(page: string, { name }: Question, answer: string): string {
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new RangeError(`the page has a place between ${begin} and ${end}`)
  return `${page.slice(0, from)}${begin}\n\n${answer}\n\n${page.slice(to)}`
}
