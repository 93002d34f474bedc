// Finds a browser for the stories, and gets one where the machine has none. The stories never pass for want of a
// browser: where none can be had, the answer is a fault that says how to get one.

import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { installDebians, onPath } from './debian.ts'

const run = promisify(execFile)

/** The variables of the environment that are read here. */
export type Surroundings = {
  readonly ADREF_BROWSER?: string | undefined
  readonly PATH?: string | undefined
  readonly PLAYWRIGHT_BROWSERS_PATH?: string | undefined
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const

const HOW_TO_GET_ONE =
  'The stories need a Chromium, and this machine has none that starts. Install one (on Debian: apt-get install chromium), ' +
  'or name one: ADREF_BROWSER=/path/to/chromium npm test'

/**
 * What the browser is not to do. The first four load pages of its own window, the list below its address bar among them,
 * beside every page of ours, and take as long for it. The others are off in Playwright too: a browser heeds the last such
 * list alone, and here what asks for the network, or holds a first picture back, has to stay off.
 */
const WITHOUT: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** What a browser in a container, without a screen and without a network, is started with. */
export const FLAGS: readonly string[] = [
  `--disable-features=${WITHOUT.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a browser that starts: the one that is named, the system's, one that Playwright has fetched, or Debian's
 * package, installed now where this process may do so.
 * @throws Error with a sentence that says how to get a browser
 */
export async function findBrowser(surroundings: Surroundings): Promise<string> {
  const named = surroundings.ADREF_BROWSER
  if (named) {
    if (await starts(named)) return named
    throw new Error(`ADREF_BROWSER names ${named}, which is no browser that starts on this machine.`)
  }
  const found = await firstThatStarts([...onPath(surroundings, NAMES), ...(await fetched(surroundings))])
  if (found) return found
  await installDebians('chromium', surroundings)
  const installed = await firstThatStarts(onPath(surroundings, NAMES))
  if (installed) return installed
  throw new Error(HOW_TO_GET_ONE)
}

async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await starts(path)) return path
  return null
}

const A_BROWSER = /chrom/i

/** Ubuntu's chromium-browser is a script that only says to use another package: being there is not enough. */
async function starts(path: string): Promise<boolean> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 30_000 })
    return A_BROWSER.test(stdout)
  } catch {
    return false
  }
}

/** What Playwright has fetched: its own version first, then whatever lies beside it. */
async function fetched({ PLAYWRIGHT_BROWSERS_PATH }: Surroundings): Promise<readonly string[]> {
  const cache = PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')
  const versions = (await foldersIn(cache)).filter((name) => name.startsWith('chromium'))
  const beside = await Promise.all(
    versions.map(async (version) => {
      const builds = await foldersIn(join(cache, version))
      return builds.flatMap((build) =>
        ['chrome', 'headless_shell', 'chrome-headless-shell'].map((name) =>
          join(cache, version, build, name),
        ),
      )
    }),
  )
  return [chromium.executablePath(), ...beside.flat()]
}

async function foldersIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path)
  } catch {
    return []
  }
}
