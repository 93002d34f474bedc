// `adref import`: a draft, or the record of a whole negotiation, into a negotiation of its own.

import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Errand } from '../errands.ts'
import { readDraftFile } from '../papers/draft-file.ts'
import { summaryOf } from '../papers/draft-summary.ts'
import { draftRefusalInWords } from '../papers/refusals.ts'
import { looksLikeRecord } from '../../shared/verifying/copy.ts'
import { type Asked, type Command, done, fail, say } from './command.ts'
import { lookAtRecord } from './verify.ts'

export const importCommand: Command = {
  usage: `adref import FILE [--title TITLE] [--text NAME] [--data FOLDER] [--look]

  Imports a draft from a Word (.docx), Markdown or text file into a negotiation of its own, or
  brings in a whole negotiation from a file that adref export has made.
  --title   what the negotiation is called (the first heading of the file)
  --text    what the text is called (Zero draft)
  --data    the house's data folder (ADREF_DATA, or data)
  --look    only show what would be understood; nothing is created
`,
  async run(asked) {
    const bytes = await readFile(asked.object).catch(() => null)
    if (!bytes) return fail(`There is no file ${asked.object} that can be read; nothing was imported.`)
    const errand = looksLikeRecord(bytes) ? recordErrand(asked, bytes) : await draftErrand(asked, bytes)
    if (!errand) return
    const answer = await done(asked.folder, errand)
    if (answer.is === 'refused') return fail(answer.sentence)
    if (answer.is !== 'created') return
    say(answer.summary)
    say(`The negotiation “${answer.title}” is created.`)
    say(`Its secretariat comes in once by the house's address followed by ${answer.link}`)
  },
}

function recordErrand({ object, look }: Asked, bytes: Buffer): Errand | null {
  if (look) {
    lookAtRecord(basename(object), bytes)
    return null
  }
  return { does: 'import-record', name: basename(object), file: bytes.toString('base64') }
}

/** As long as a name may be; a heading that is longer is cut. */
const LONGEST_TITLE = 200

async function draftErrand(asked: Asked, bytes: Buffer): Promise<Errand | null> {
  const reading = await readDraftFile(bytes)
  if (!reading.ok) {
    fail(draftRefusalInWords(reading.refusal))
    return null
  }
  if (asked.look) {
    say(summaryOf(reading.value))
    return null
  }
  const title = asked.title ?? (reading.value.title || basename(asked.object, extname(asked.object)))
  return {
    does: 'import-draft',
    title: title.slice(0, LONGEST_TITLE),
    text: asked.text ?? 'Zero draft',
    file: bytes.toString('base64'),
  }
}
