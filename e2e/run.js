// What `npm test` runs: the checks with the unit tests, the build, then the stories in a browser. Plain JavaScript, for
// it runs before anything is built. It stops at the first step that fails, and its last line says how many tests passed.

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const COUNTS = /** @type {const} */ (['numPassedTests', 'numFailedTests'])

/** A vitest that says what it does, and writes it down for the sum. */
const reporting = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]

/** Runs a program of this project and answers with its exit code. */
function run(program, words) {
  return new Promise((ended) => {
    const child = spawn(program, words, { stdio: 'inherit' })
    child.once('error', (fault) => {
      console.error(fault.message)
      ended(1)
    })
    child.once('close', (code) => ended(code ?? 1))
  })
}

/** How many tests passed and failed; a file that could not even be read counts as one that failed. */
async function countsIn(file) {
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null)
  if (!report) return { passed: 0, failed: 0 }
  const [passed, failed] = COUNTS.map((count) => report[count])
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed, failed: failed + unread.length }
}

async function main() {
  const folder = await mkdtemp(join(tmpdir(), 'adref-test-'))
  const [unit, stories] = [join(folder, 'unit.json'), join(folder, 'e2e.json')]
  // The words after -- go to the last program of `check`, which is vitest.
  const steps = [
    ['npm', ['run', 'check', '--', ...reporting(unit)]],
    ['npx', ['vite', 'build', '--app']],
    ['npx', ['vitest', 'run', '--project', 'e2e', '--project', 'pace', ...reporting(stories)]],
  ]
  try {
    let code = 0
    for (const [program, words] of steps) {
      code = await run(program, words)
      if (code !== 0) break
    }
    const counts = [await countsIn(unit), await countsIn(stories)]
    const passed = counts.reduce((sum, count) => sum + count.passed, 0)
    const failed = counts.reduce((sum, count) => sum + count.failed, 0)
    const isWhole = counts.every((count) => count.passed > 0) && failed === 0
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = code === 0 && !isWhole ? 1 : code
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
