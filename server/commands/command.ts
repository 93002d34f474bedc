// What the verbs of the command line share: what they are asked with, how they answer, and how they reach the house.

import { resolve } from 'node:path'
import { realChance } from '../chance.ts'
import { realDisk } from '../disk.ts'
import { type Done, type Errand, run, send } from '../errands.ts'
import { openLog } from '../log.ts'
import { openFolder } from '../opening.ts'

export type Asked = {
  /** What the verb is about: a file, a folder or a negotiation. */
  readonly object: string
  /** The house's data folder. */
  readonly folder: string
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly to?: string | undefined
  readonly against?: string | undefined
  readonly key?: string | undefined
  readonly 'without-names': boolean
  readonly look: boolean
}

export type Command = {
  readonly usage: string
  run(asked: Asked): Promise<void>
}

export function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

/** Says what is wrong, and ends with the status 1. */
export function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

/** Does an errand: by the house that is open on the folder, or alone, opening it for as long as that takes. */
export async function done(folder: string, errand: Errand): Promise<Done> {
  const place = resolve(folder)
  return (await send(place, errand)) ?? alone(place, errand)
}

async function alone(folder: string, errand: Errand): Promise<Done> {
  const log = openLog((line) => process.stderr.write(line), Date.now)
  const opened = await openFolder(folder, { disk: realDisk, clock: Date.now, chance: realChance, log })
  try {
    return await run(errand, opened)
  } finally {
    await opened.close()
  }
}
