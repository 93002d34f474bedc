// A meeting of the stories: a house, a browser, and those who come in. When a story ends everything is closed, and
// whatever went wrong on a page or in the house without the story expecting it makes the story fail.

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { House } from './house.ts'
import { Tab } from './tab.ts'

/** A house that was killed cannot be reached; the browser says so by itself. */
const OUT_OF_REACH = /WebSocket connection to .* failed|net::ERR_(CONNECTION|EMPTY_RESPONSE|SOCKET)/

export class Meeting {
  readonly house: House
  readonly #browser: Browser
  readonly #tabs: Tab[] = []

  constructor(house: House, browser: Browser) {
    this.house = house
    this.#browser = browser
  }

  /** A browser of somebody's own: its sessions and what it keeps on its device are shared by its tabs alone. */
  browser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      baseURL: this.house.address,
      ...options,
    })
  }

  /** Opens a page of the house, in a browser of its own unless one is named. */
  async visit(path: string, browser?: BrowserContext): Promise<Tab> {
    const tab = new Tab(await (browser ?? (await this.browser())).newPage())
    this.#tabs.push(tab)
    await tab.page.goto(path)
    return tab
  }

  /** Takes a seat of the demonstration, `nrl-1` for example, and waits until the text is there. */
  async enter(seat: string, browser?: BrowserContext): Promise<Tab> {
    const tab = await this.visit(`/n/demonstration/demo-${seat}`, browser)
    await tab.isInTheRoom()
    return tab
  }

  /** What went wrong without the story expecting it. */
  get troubles(): readonly string[] {
    const { wasKilled, faults } = this.house
    const onPages = this.#tabs.flatMap(({ troubles }) => troubles)
    return [...onPages.filter((trouble) => !(wasKilled && OUT_OF_REACH.test(trouble))), ...faults]
  }
}

/** Opens a house with its demonstration for one story. */
export async function openMeeting(): Promise<Meeting> {
  const browser = await chromium.connect(inject('browser'))
  onTestFinished(() => browser.close())
  const house = await House.open()
  onTestFinished(() => house.close())
  const meeting = new Meeting(house, browser)
  onTestFinished(() => expect(meeting.troubles).toEqual([]))
  return meeting
}

/** Waits until a text has come to hold these words. */
export async function comesToRead(text: () => Promise<string>, words: string): Promise<void> {
  await expect.poll(text, { timeout: 15_000, interval: 25 }).toContain(words)
}

/** Waits until a text no longer holds these words. */
export async function ceasesToRead(text: () => Promise<string>, words: string): Promise<void> {
  await expect.poll(text, { timeout: 15_000, interval: 25 }).not.toContain(words)
}
