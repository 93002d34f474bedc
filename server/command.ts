// The command line of the house: which verb is asked for. What works with an open house goes to it as an errand.

import { parseArgs } from 'node:util'
import { backUpCommand, restoreCommand } from './commands/backup.ts'
import { compareCommand } from './commands/compare.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { verifyCommand } from './commands/verify.ts'
import { type Asked, type Command, fail, say } from './commands/command.ts'
import { Damaged } from './disk.ts'
import { FolderInUse } from './lock.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  export: exportCommand,
  verify: verifyCommand,
  compare: compareCommand,
  backup: backUpCommand,
  restore: restoreCommand,
}

const USAGE = Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n')

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
      to: { type: 'string' },
      against: { type: 'string' },
      key: { type: 'string' },
      'without-names': { type: 'boolean', default: false },
      look: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [verb, object, ...more] = positionals
  const command = verb === undefined ? undefined : COMMANDS[verb]
  if (values.help) return say(command?.usage ?? USAGE)
  if (!command) return fail(USAGE)
  if (object === undefined || more.length > 0) return fail(command.usage)
  await command.run({
    ...values,
    object,
    folder: values.data ?? process.env['ADREF_DATA'] ?? 'data',
  } satisfies Asked)
}
