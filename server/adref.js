#!/usr/bin/env -S node --disable-proto=throw
// What `npx adref` starts: the built command line (server/command.ts), built first where that has not been done.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/server/command.js', import.meta.url)
if (!existsSync(built)) {
  const house = fileURLToPath(new URL('..', import.meta.url))
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: house,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
}
await import(built.href)
