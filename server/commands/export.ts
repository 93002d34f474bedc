// `adref export`: the record of a negotiation as one file, signed up to its end, for whoever wants to keep or verify it.

import { negotiationOnTheWire } from '../../shared/wire.ts'
import { realDisk, replaceFile } from '../disk.ts'
import { type Command, done, fail, say } from './command.ts'
import { lookAtRecord } from './verify.ts'

export const exportCommand: Command = {
  usage: `adref export NEGOTIATION [--to FILE] [--without-names] [--data FOLDER]

  Writes the record of a negotiation, by its id, into one file; a house may be open meanwhile.
  --to             the file (the id, and .record.jsonl)
  --without-names  who said what is withheld; the file is verified all the same
  --data           the house's data folder (ADREF_DATA, or data)
`,
  async run({ object, folder, to = `${object}.record.jsonl`, 'without-names': withheld }) {
    const negotiation = negotiationOnTheWire.safeParse(object)
    if (!negotiation.success) return fail(`${object} is no negotiation's id; nothing was exported.`)
    const answer = await done(folder, { does: 'export', negotiation: negotiation.data, names: !withheld })
    if (answer.is === 'refused') return fail(answer.sentence)
    if (answer.is !== 'exported') return
    const bytes = Buffer.from(answer.file, 'base64')
    await replaceFile(realDisk, to, bytes)
    if (lookAtRecord(to, bytes)) say(`It is in ${to}.`)
  },
}
