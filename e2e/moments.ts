// `npm run trust:history`: how soon the history is there for a reader at a browser, by the clock: a record of 100,000 entries
// on 400 paragraphs, and one on 2,000. It prints one table, and ends with a fault where they take longer than is promised.

import { chromium, type Page } from 'playwright-core'
import { assert } from '../shared/result.ts'
import { negotiationId, type SeatId } from '../shared/ids.ts'
import { realChance } from '../server/chance.ts'
import { realDisk } from '../server/disk.ts'
import { openLog } from '../server/log.ts'
import { openFolder } from '../server/opening.ts'
import { longRecord } from '../server/trust/long-record.ts'
import { findBrowser, FLAGS } from './browser.ts'
import { House } from './house.ts'

const ENTRIES = Number(process.argv[3] ?? 100_000)
const TEXTS = process.argv[2] ? [Number(process.argv[2])] : [400, 2_000]
/** What a reader who drags is promised: any moment within this, in milliseconds. */
const LONGEST = 300
/** Moments asked for: all over the record, so that nearly each is far from the one before. */
const ASKED = 100
const STRIDE = 61_803
/** A house that has no snapshot yet replays the whole of it, on a machine that others use as well. */
const OPENS_WITHIN = 180_000
const LONG = negotiationId('long')

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

/** A folder with the negotiation in it, and somebody's session with the seat of its first head. */
async function withLongRecord(folder: string, paragraphs: number): Promise<{ seat: SeatId; cookie: string }> {
  const log = openLog((line) => process.stderr.write(line), Date.now)
  const opened = await openFolder(folder, { disk: realDisk, clock: Date.now, chance: realChance, log })
  const minutes = longRecord(ENTRIES, paragraphs).map(({ by, act, at }) => ({ by, act, at: Date.parse(at) }))
  const head = minutes.find(({ by }) => by.role === 'head')?.by
  assert(head, 'a head has acted')
  const { seat: id, ...of } = head
  const seats = [{ id, negotiation: LONG, name: 'head of delegation', ...of }]
  await opened.negotiations.create(
    { id: LONG, title: 'A long declaration', demonstration: false },
    minutes,
    seats,
  )
  const { session, cookie } = await opened.accreditation.start()
  await opened.accreditation.give(session, LONG, id)
  await opened.close()
  return { seat: id, cookie }
}

/** How long something takes until the page shows it and has been painted, in milliseconds. */
async function timed(page: Page, does: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await does()
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
  return performance.now() - before
}

/** Asks the slider for each moment, as somebody who drags does; answers when its text was painted, by the page's own clock. */
const dragged = (page: Page, moments: readonly number[]): Promise<number[]> =>
  page.evaluate(async (asked) => {
    const slider = document.querySelector<HTMLInputElement>('.in-time input[type="range"]')
    const shown = document.querySelector('.in-time .now-shown strong')
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    if (!slider || !shown || !value) throw new Error('the slider is there')
    const times: number[] = []
    for (const entry of asked) {
      const before = performance.now()
      value.set?.call(slider, String(entry))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      const sign = `Entry ${entry},`
      for (let isThere = false; !isThere; isThere = shown.textContent?.startsWith(sign) ?? false)
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
      times.push(performance.now() - before)
    }
    return times
  }, moments)

async function measure(paragraphs: number): Promise<number> {
  const seated: { seat?: SeatId; cookie?: string } = {}
  const prepare = async (folder: string) => {
    Object.assign(seated, await withLongRecord(folder, paragraphs))
  }
  const house = await House.open(prepare, OPENS_WITHIN)
  const browser = await chromium.launch({ executablePath: await findBrowser(process.env), args: [...FLAGS] })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const { seat = '', cookie = '' } = seated
    await context.addCookies([{ name: 'adref-session', value: cookie, url: house.address }])
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const row = (what: string, time: number): boolean =>
      say(`| ${paragraphs.toLocaleString('en')} | ${what} | ${Math.round(time).toLocaleString('en')} ms |`)
    row(
      'the room is opened',
      await timed(page, async () => {
        await page.goto(`${house.address}/n/${LONG}/${seat}`)
        await page.locator('.line-state[data-state="well"]').waitFor()
      }),
    )
    const part = (name: string) =>
      page.getByRole('navigation', { name: 'History' }).getByRole('button', { name, exact: true })
    for (const [name, sign] of [
      ['What is new', '.digest li'],
      ['Compare', '.comparing ol.text li'],
      ['Origins', '.origins .run'],
      ['The record', '.recorded li'],
      ['Back in time', '.in-time .now-shown'],
    ] as const)
      row(
        `history, ${name}`,
        await timed(page, async () => {
          if (name === 'What is new') await page.keyboard.press('h')
          await part(name).click()
          await page.locator(sign).first().waitFor()
        }),
      )
    const moments = Array.from({ length: ASKED }, (_, turn) => 1 + ((turn * STRIDE) % ENTRIES))
    const times = (await dragged(page, moments)).toSorted((one, other) => one - other)
    row(`${ASKED} moments all over the record, half of them within`, times[ASKED >> 1] ?? 0)
    row(`${ASKED} moments, 95 of 100 within`, times[Math.floor(ASKED * 0.95)] ?? 0)
    row(`${ASKED} moments, the slowest`, times.at(-1) ?? 0)
    // The few beyond that are as late as whatever else the machine was busy with.
    return times[Math.floor(ASKED * 0.95)] ?? 0
  } finally {
    await browser.close()
    await house.close()
  }
}

say(`| paragraphs | with ${ENTRIES.toLocaleString('en')} entries | by the clock |`)
say('| --- | --- | --- |')
const late: number[] = []
for (const paragraphs of TEXTS) late.push(await measure(paragraphs))
assert(Math.max(...late) < LONGEST, `95 moments of 100 are there within ${LONGEST} ms`)
