// Those who observe: what is on the page of an observer, of whoever reads issued texts alone, and of the public.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

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

test('[T11] [T12] [S6] [S7] where issued texts alone are read, an observer follows one to the next, and so does a stranger with the link', async () => {
  const meeting = await openMeeting()
  const [chair, secretary, observer] = await Promise.all(
    ['cf-1', 'sec', 'ibhm-1'].map((seat) => meeting.enter(seat)),
  )
  if (!chair || !secretary || !observer) throw new Error('three come in')
  await secretary.page.getByRole('link', { name: 'Delegations and invitations' }).click()
  await secretary.button('Open a public link').click()
  const link = await secretary.page.getByRole('textbox', { name: 'Link to copy' }).inputValue()
  const stranger = await meeting.visit(link)
  await stranger.isInTheRoom()
  await comesToRead(() => stranger.page.locator('.seat').innerText(), 'Public reader')

  // The facilitators close the live text while both are reading it.
  await chair.button('The bench').click()
  await chair.button('Observers read the live text').click()
  await chair.page.getByRole('radio', { name: /^the texts that are issued/ }).check()
  await chair.answers('What do observers read?', 'Set it so')
  await chair.page.keyboard.press('Escape')
  const which = (tab: Tab) => tab.page.getByRole('combobox', { name: 'Text issued' })
  for (const reader of [observer, stranger]) {
    await which(reader).waitFor()
    expect(await reader.page.locator('article.card, .tag.contested').count()).toBe(0)
  }

  await chair.accepts('13', ['SOL 13.1'])
  await chair.issues()
  for (const reader of [observer, stranger]) {
    await comesToRead(() => reader.page.locator('.issued .symbol').innerText(), 'Rev.2, issued on')
    await reader.button('Compare').click()
    const compared = reader.page.getByRole('region', { name: 'Two texts compared' })
    await comesToRead(() => compared.getByRole('status').innerText(), 'different')
    expect(await compared.getByRole('combobox', { name: 'From' }).locator(':checked').innerText()).toContain(
      'Rev.1',
    )
    expect(await compared.locator('ins').count()).toBeGreaterThan(0)
    expect(await compared.locator('.by-whom button').count()).toBe(0)
  }
  const [observed, read] = await Promise.all(
    [observer, stranger].map((reader) => reader.page.locator('ol.text').innerText()),
  )
  expect(read).toBe(observed)

  // Once the link is closed nothing that was read by it stands there.
  stranger.expects(/401/)
  await secretary.button('I have kept it').click()
  await secretary.button('Close the public link').click()
  await stranger.page.getByText('This link is not open').waitFor()
  expect(await stranger.page.locator('ol.text').count()).toBe(0)
})
