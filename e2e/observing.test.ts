// Tabling: what a delegation puts on the table stands in everybody's text at once, and leaves it when it is withdrawn.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'

/** What an observer's page may offer: ways of reading, and nothing else. */
const WAYS_OF_READING = [
  'Rolling text',
  'Clean',
  'Paragraphs',
  'Text',
  'Proposals',
  'History…',
  'Take away…',
  'Go to…',
  'Keyboard and display',
  'Close',
]

test('[A1] an observer reads everything on the table, and there is nothing on the page that writes', async () => {
  const meeting = await openMeeting()
  const observer = await meeting.enter('orsn-1')
  const before = await meeting.house.record()

  await observer.goesTo('13')
  await comesToRead(() => observer.card('NRL 13.1').innerText(), 'in particular women and girls')
  expect(await observer.paragraph('13').getByRole('deletion').count()).toBeGreaterThan(0)
  await observer.paragraph('11').locator('.words').click()
  await observer.page.locator('[aria-label="Paragraph 11"][aria-current]').waitFor()
  await observer.page.keyboard.press('e')
  await observer.page.keyboard.type('We would add', { delay: 10 })

  // In the life of the paragraph a proposal's number leads to its card, and is a button as well.
  const named = (all: (HTMLElement | SVGElement)[]) =>
    all.map((one) => one.ariaLabel ?? one.textContent ?? '')
  const leads = await observer.page.locator('.life button.lead').evaluateAll(named)
  expect(leads.filter((name) => !/^[A-Z]+ \d+\.\d+$/.test(name))).toEqual([])
  const buttons = await observer.page.locator('button:not(.life button.lead)').evaluateAll(named)
  expect(buttons.filter((name) => !WAYS_OF_READING.includes(name))).toEqual([])
  expect(await observer.page.locator('[contenteditable="true"], textarea, input').count()).toBe(0)
  expect(await observer.page.getByRole('dialog').count()).toBe(0)
  expect(observer.frames.filter(({ socket }) => socket.startsWith('/rooms/'))).toEqual([])
  expect(await meeting.house.record()).toEqual(before)
})
