// Before the stories: there is a built house, and one browser is open for all of them.

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser, FLAGS } from './browser.ts'
import { BUILT } from './house.ts'
import { findPandoc } from './pandoc.ts'
import { findPython } from './python.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the open browser listens. */
    browser: string
    /** Where pandoc lies. */
    pandoc: string
    /** The name by which Python starts. */
    python: string
  }
}

/** Opens the browser and tells the stories where it is; answers how to close it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(BUILT)) throw new Error('The stories are told in the built house: run npm run build first.')
  const executablePath = await findBrowser(process.env)
  const server = await chromium.launchServer({ executablePath, args: [...FLAGS], host: '127.0.0.1' })
  project.provide('pandoc', await findPandoc(process.env))
  project.provide('python', await findPython(process.env))
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
