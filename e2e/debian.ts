// Programs of Debian that the stories need: found on the path, or installed where this process may do so.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The places on the path where programs of these names would be. */
export const onPath = (
  { PATH = '/usr/bin' }: { readonly PATH?: string | undefined },
  names: readonly string[],
): readonly string[] => PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))

/** Installs a package, as root on a machine that has apt-get; anywhere else it does nothing. */
export async function installDebians(
  name: string,
  surroundings: { readonly PATH?: string | undefined },
): Promise<void> {
  if (process.getuid?.() !== 0) return
  const apt = onPath(surroundings, ['apt-get']).find((path) => existsSync(path))
  if (!apt) return
  process.stderr.write(`This machine lacks a program of the stories; installing Debian’s package ${name}.\n`)
  // One source of packages that does not answer need not be the one that has it.
  await shown(apt, ['update'])
  await shown(apt, ['install', '-y', name])
}

/** Runs a program with its words on standard error; how it ended is seen by what is there afterwards. */
function shown(program: string, words: readonly string[]): Promise<void> {
  return new Promise((ended) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.once('error', () => ended())
    child.once('close', () => ended())
  })
}
