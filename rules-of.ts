// What names the rules of a build: a hash over all the sources they are made of, and over the versions of what they use.
// A snapshot of a negotiation is believed by a house with the same rules alone.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** In hexadecimal. `folder` is beside this file. */
export function rulesOf(folder: string): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const sources = readdirSync(here + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
    .toSorted()
    .map((name) => `${folder}/${name}`)
  const hash = createHash('sha256')
  for (const name of [...sources, 'package-lock.json']) {
    const text = readFileSync(here + name)
    hash.update(`${name} ${text.length}\n`).update(text)
  }
  return hash.digest('hex')
}
