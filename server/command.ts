// The command line of the house: `adref import FILE`. It works whether or not a house is open on the data folder.

import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Damaged, realDisk } from './disk.ts'
import { run, send } from './errands.ts'
import { FolderInUse } from './lock.ts'
import { openLog } from './log.ts'
import { openFolder } from './opening.ts'
import { readDraftFile } from './papers/draft-file.ts'
import { summaryOf } from './papers/draft-summary.ts'
import { draftRefusalInWords } from './papers/refusals.ts'

const USAGE = `adref import FILE [--title TITLE] [--text NAME] [--data FOLDER] [--look]

  Imports a draft from a Word (.docx), Markdown or text file into a negotiation of its own.
  --title   what the negotiation is called (the first heading of the file)
  --text    what the text is called (Zero draft)
  --data    the house's data folder (ADREF_DATA, or data)
  --look    only show what would be understood; nothing is created
`

/** As long as a name may be; a heading that is longer is cut. */
const LONGEST_TITLE = 200

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

try {
  await main()
} catch (cause) {
  if (cause instanceof Damaged || cause instanceof FolderInUse) fail(cause.message)
  else if (cause instanceof TypeError && 'code' in cause) fail(`${cause.message}\n\n${USAGE}`)
  else throw cause
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      text: { type: 'string' },
      data: { type: 'string' },
      look: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [verb, file, ...more] = positionals
  if (values.help) return say(USAGE)
  if (verb !== 'import' || !file || more.length > 0) return fail(USAGE)

  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return fail(`There is no file ${file} that can be read; nothing was imported.`)
  const reading = await readDraftFile(bytes)
  if (!reading.ok) return fail(draftRefusalInWords(reading.refusal))
  if (values.look) return say(summaryOf(reading.value))

  const folder = resolve(values.data ?? process.env['ADREF_DATA'] ?? 'data')
  const title = values.title ?? (reading.value.title || basename(file, extname(file)))
  const errand = {
    title: title.slice(0, LONGEST_TITLE),
    text: values.text ?? 'Zero draft',
    file: bytes.toString('base64'),
  }
  const done = (await send(folder, errand)) ?? (await alone(folder, errand))
  if (!done.ok) return fail(done.sentence)
  say(done.summary)
  say(`The negotiation “${errand.title}” is created.`)
  say(`Its secretariat comes in once by the house's address followed by ${done.link}`)
}

/** No house is open on the folder: the command opens it itself for as long as the import takes. */
async function alone(folder: string, errand: Parameters<typeof run>[0]) {
  const log = openLog((line) => process.stderr.write(line), Date.now)
  const opened = await openFolder(folder, { disk: realDisk, clock: Date.now, log })
  try {
    return await run(errand, opened)
  } finally {
    await opened.close()
  }
}
