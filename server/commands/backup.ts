// `adref backup` and `adref restore`: a copy of the whole data folder, and the way back.

import { resolve } from 'node:path'
import { copyDataFolder } from '../backup.ts'
import { type Command, fail, say } from './command.ts'

export const backUpCommand: Command = {
  usage: `adref backup FOLDER [--data FOLDER]

  Copies the whole data folder to FOLDER, which must not be there yet; a house may be open
  meanwhile. Working texts and the house's key are in the copy: keep it as safe as the house.
  --data    the house's data folder (ADREF_DATA, or data)
`,
  async run({ object, folder }) {
    const copied = await copyDataFolder(resolve(folder), resolve(object))
    if (!copied.ok) return fail(copied.refusal)
    say(`${object} is a backup of ${folder}: ${records(copied.value)}, each verified.`)
  },
}

export const restoreCommand: Command = {
  usage: `adref restore FOLDER [--data FOLDER]

  Puts a backup in the place of a data folder that is not there, or is empty. A house opens on
  it afterwards as it was when the backup was made.
  --data    the house's data folder (ADREF_DATA, or data)
`,
  async run({ object, folder }) {
    const copied = await copyDataFolder(resolve(object), resolve(folder))
    if (!copied.ok) return fail(copied.refusal)
    say(`${folder} is restored from ${object}: ${records(copied.value)}, each verified.`)
  },
}

const records = (count: number): string => (count === 1 ? 'one record' : `${count} records`)
