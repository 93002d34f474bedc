// The history: an observer follows one revision to the next and goes back to before a reopening, and asks where words come
// from; a delegate comes back after two days and reads what is new.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const history = (tab: Tab) => tab.page.getByRole('dialog', { name: 'History' })

async function opensHistory(tab: Tab, part: string): Promise<void> {
  if (!(await history(tab).isVisible())) await tab.page.keyboard.press('h')
  await history(tab).getByRole('navigation', { name: 'History' }).getByText(part, { exact: true }).click()
}

async function issues(chair: Tab, name: string): Promise<void> {
  await chair.page.getByRole('button', { name: 'The bench' }).click()
  await chair.page.getByRole('button', { name: 'Issue a revision…' }).click()
  const question = chair.page.getByRole('dialog', { name: 'Issue a revision?' })
  await question.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await question.getByRole('button', { name: 'Issue it' }).click()
  await question.waitFor({ state: 'detached' })
  await chair.page.keyboard.press('Escape')
  await chair.page.getByRole('dialog', { name: 'The bench' }).waitFor({ state: 'detached' })
}

const ISLANDS = 'This includes small island States.'
const REASON = 'They are the first to need it.'

test('[V10] [V11] [V12] [V13] from one revision to the next, back to before a reopening, and where words come from', async () => {
  const meeting = await openMeeting()
  const [chair, northland, observer] = await Promise.all(
    ['cf-1', 'nrl-1', 'ibhm-1'].map((seat) => meeting.enter(seat)),
  )
  if (!chair || !northland || !observer) throw new Error('three come in')
  await issues(chair, 'Rev.2')
  await northland.writesOn('22')
  await northland.types(` ${ISLANDS}`)
  await comesToRead(northland.line, 'Recorded')
  await northland.tables(REASON)
  await chair.goesTo('22')
  await chair.card('NRL 22.1').waitFor()
  await chair.accepts('22', ['NRL 22.1'])
  await issues(chair, 'Rev.3')

  // From Rev.2 to Rev.3 one paragraph has other words, and it says whose they are.
  await opensHistory(observer, 'Compare')
  const choose = async (label: string, name: RegExp) => {
    const box = history(observer).getByRole('combobox', { name: label, exact: true })
    const option = box.getByRole('option', { name })
    await option.waitFor({ state: 'attached' })
    await box.selectOption((await option.getAttribute('value')) ?? '')
  }
  await choose('From', /^Rev\.2/)
  await choose('To', /^Rev\.3/)
  await comesToRead(() => history(observer).getByRole('status').innerText(), '1 paragraph is different')
  expect((await history(observer).locator('ins').innerText()).trim()).toBe(ISLANDS)
  expect(await history(observer).locator('.by-whom').innerText()).toContain('NRL 22.1, NRL; accepted')

  // The paragraph that was reopened yesterday stands as agreed, a few acts before.
  await opensHistory(observer, 'Back in time')
  await choose('Paragraph', /^12 ·/)
  const then = history(observer).getByRole('listitem', { name: 'Paragraph 12', exact: true })
  const isAgreed = () => then.locator('.tag.agreed').isVisible()
  const back = history(observer).getByRole('button', { name: 'Act before on 12' })
  for (let turn = 0; turn < 20 && !(await isAgreed()); turn += 1) {
    const before = await history(observer).locator('.now-shown').innerText()
    await back.click()
    await expect.poll(() => history(observer).locator('.now-shown').innerText()).not.toBe(before)
  }
  expect(await isAgreed()).toBe(true)

  // The words of the text say where they came from, by keyboard.
  await opensHistory(observer, 'Origins')
  await choose('Paragraph', /^22 ·/)
  const words = history(observer).getByRole('group', { name: 'Words of 22 by origin' })
  await words.getByRole('button').first().focus()
  await observer.page.keyboard.press('ArrowRight')
  await comesToRead(() => history(observer).locator('.origin-card').innerText(), 'NRL 22.1')
  const card = await history(observer).locator('.origin-card').innerText()
  expect(card).toContain(REASON)
  expect(card).toMatch(/Accepted by the co-facilitators .* \(entry \d+\)/)
  await words.getByRole('button').first().hover()
  await comesToRead(() => history(observer).locator('.origin-card').innerText(), 'Came with the draft')

  // The record leads from a sentence to its moment.
  await opensHistory(observer, 'The record')
  await history(observer).getByText('NRL 22.1 was accepted on 22.').click()
  await comesToRead(() => history(observer).locator('.now-shown').innerText(), 'NRL 22.1 was accepted on 22.')
})

test('[V13] a delegate comes back after two days, reads what is new, and takes it home as a file', async () => {
  const meeting = await openMeeting()
  const browser = await meeting.browser()
  const northland = await meeting.enter('nrl-1', browser)
  const key = 'adref/visit/demonstration/demo-nrl-1'
  await expect.poll(() => northland.page.evaluate((name) => localStorage.getItem(name), key)).not.toBe(null)
  // The clock of this device goes on by two days while nobody is here.
  await northland.page.goto('about:blank')
  const chair = await meeting.enter('cf-1')
  await northland.page.clock.install({ time: Date.now() + 2 * 24 * 60 * 60 * 1_000 })
  await issues(chair, 'Rev.2')
  await northland.page.goto('/n/demonstration/demo-nrl-1')
  await northland.isInTheRoom()
  await opensHistory(northland, 'What is new')
  const digest = () => history(northland).locator('.digest').innerText()
  await comesToRead(digest, 'Since your last visit')
  expect(await digest()).toContain('Issued in Rev.2')
  expect(await digest()).not.toContain('Came with')
  const [file] = await Promise.all([
    northland.page.waitForEvent('download'),
    history(northland).getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('what-is-new.txt')
})
