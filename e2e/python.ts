// Python, which verifies a record with nothing of ours: a second opinion on the copies that leave the house.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { installDebians } from './debian.ts'

const run = promisify(execFile)

/**
 * The name by which Python 3 starts: the system's, or Debian's package, installed now where this process may do so.
 * @throws Error with a sentence that says how to get it
 */
export async function findPython(surroundings: { readonly PATH?: string | undefined }): Promise<string> {
  if (await starts()) return PYTHON
  await installDebians('python3', surroundings)
  if (await starts()) return PYTHON
  throw new Error('The stories need Python 3, which verifies a record. On Debian: apt-get install python3.')
}

const PYTHON = 'python3'

async function starts(): Promise<boolean> {
  try {
    await run(PYTHON, ['--version'], { timeout: 30_000 })
    return true
  } catch {
    return false
  }
}
