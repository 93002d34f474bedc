// `npm run bench`: how fast it is, and how its cost grows. It asks all questions, or those that are named, prints tables,
// and with `--write FILE` puts them into a page. Whatever a question starts it ends.

import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { acts } from './acts.ts'
import { core } from './core.ts'
import { circumstances, inMarkdown, withAnswer } from './page.ts'
import type { Question } from './question.ts'

const QUESTIONS: readonly Question[] = [acts, core]
/** No question may take longer, in milliseconds: it has hung. */
const LONGEST = 240_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    short: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
})
// Whoever stops the bench stops what it has started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const unknown = positionals.filter((asked) => !QUESTIONS.some(({ name }) => name === asked))

if (unknown.length > 0) {
  say(`There is no question ${unknown.join(', ')}. There are:`)
  for (const { name, asks } of QUESTIONS) say(`  ${name.padEnd(6)} ${asks}`)
  process.exitCode = 1
} else {
  const form = { runs: Number(values.runs), isShort: values.short }
  for (const question of QUESTIONS)
    if (positionals.length === 0 || positionals.includes(question.name)) await ask(question, form)
}

async function ask(question: Question, form: { runs: number; isShort: boolean }): Promise<void> {
  const around = circumstances(form)
  const patience = setTimeout(() => {
    say(`“${question.name}” was not answered within ${LONGEST / 1_000} s.`)
    process.exit(1) // whatever was started ends with this process
  }, LONGEST)
  const tables = await question.answer(form).finally(() => clearTimeout(patience))
  const answer = `${around}.\n\n${inMarkdown(tables)}`
  say(`\n# ${question.name}: ${question.asks}\n\n${answer}`)
  if (values.write)
    await writeFile(values.write, withAnswer(await readFile(values.write, 'utf8'), question, answer))
}
