// `adref verify`: whether a record is whole, with nothing but the file. No house is asked, and none need be there.

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readCopy, type RecordCopy } from '../../shared/verifying/copy.ts'
import { keptIn } from '../../shared/verifying/kept.ts'
import { reportOf } from '../../shared/verifying/report.ts'
import { faultBeside, verified, type Verified } from '../../shared/verifying/verify.ts'
import { readKeptRecord } from '../record/copy.ts'
import { isActSignedHere } from '../record/signed-here.ts'
import { type Command, fail, say } from './command.ts'

export const verifyCommand: Command = {
  usage: `adref verify FILE [--against OLDER] [--key KEY]

  Verifies a record: a file that adref export has made, or a house's own record.jsonl. It ends
  with the status 0 when everything holds; otherwise it names the first bad entry.
  --against  an older copy of the same record, or receipts as the room saves them
  --key      the key the last checkpoint has to be signed with, as the house has given it to you
`,
  async run({ object, against, key }) {
    const copy = await readKeptRecord(object)
    if (!copy) return fail(`There is no file ${object} that can be read.`)
    const found = report(copy, key)
    if (!found || against === undefined) return
    const older = await readFile(against).catch(() => null)
    if (!older) return fail(`There is no file ${against} that can be read.`)
    const kept = keptIn(basename(against), older, isActSignedHere)
    if (!kept.ok) return fail(kept.refusal)
    const fault = faultBeside(found, kept.value)
    if (fault) return fail(`Compared with ${against}: ${fault}`)
    say(`Compared with ${against}: all that was kept is here, unchanged.`)
  },
}

/** Verifies the bytes of a record and says what was found; null when it is not whole, which is said too. */
export function lookAtRecord(name: string, bytes: Uint8Array): Verified | null {
  return report(readCopy(name, bytes))
}

function report(copy: RecordCopy, key?: string): Verified | null {
  const found = verified(copy, key, isActSignedHere)
  if (!found.ok) {
    fail(found.refusal)
    return null
  }
  say(reportOf(copy, found.value))
  return found.value
}
