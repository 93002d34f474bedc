// What waits for me, by keyboard alone: a position that has gone stale is confirmed from the list, an invitation is
// answered from it, and an answer is read.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const list = (tab: Tab) => tab.page.getByRole('dialog', { name: 'What waits for you' })
const line = (tab: Tab, sentence: string) => list(tab).getByRole('listitem').filter({ hasText: sentence })
const lines = (tab: Tab) => async (): Promise<string> => (await list(tab).allInnerTexts()).join('\n')
const waiting = (tab: Tab) => async (): Promise<string> => tab.page.locator('.waits').innerText()

/** Writes on, and tables again. */
async function adds(tab: Tab, words: string): Promise<void> {
  await tab.types(words)
  await comesToRead(tab.line, 'Recorded')
  await tab.page.keyboard.press('Control+Enter')
}

test('[V8] a stale position is confirmed, an invitation answered and an answer read, from one list, by keyboard alone', async () => {
  const meeting = await openMeeting()
  const [chair, northland, solmar] = await Promise.all(
    ['cf-1', 'nrl-1', 'sol-1'].map((seat) => meeting.enter(seat)),
  )
  if (!chair || !northland || !solmar) throw new Error('three come in')
  const { keyboard } = solmar.page

  // A paragraph is called in the demonstration; nothing else waits at first.
  await keyboard.press('a')
  await comesToRead(lines(solmar), 'Paragraph 28 is called')
  expect(await list(solmar).getByRole('listitem').count()).toBe(1)
  await keyboard.press('Escape')
  await list(solmar).waitFor({ state: 'detached' })

  await northland.writesOn('22')
  await adds(northland, ' This includes small island States.')
  await solmar.goesTo('22')
  await solmar.card('NRL 22.1').waitFor()
  await solmar.picksByKey('NRL 22.1')
  await keyboard.press('2')
  await comesToRead(() => solmar.card('NRL 22.1').innerText(), 'Withdraw position')
  await adds(northland, ' Landlocked States too.')
  await comesToRead(waiting(solmar), '2')

  // Another thing comes while the list is read.
  await keyboard.press('a')
  await comesToRead(lines(solmar), 'You said “Can accept” on earlier words of NRL 22.1.')
  expect((await line(solmar, 'earlier words').locator('ins').innerText()).trim()).toBe(
    'Landlocked States too.',
  )
  await northland.page.getByRole('combobox', { name: 'Invite to co-sponsor…' }).selectOption('SOL')
  await comesToRead(lines(solmar), 'NRL invites you to co-sponsor NRL 22.1.')

  await solmar.walksTo(line(solmar, 'earlier words').getByRole('button', { name: 'Confirm “Can accept”' }))
  await keyboard.press('Enter')
  await ceasesToRead(lines(solmar), 'earlier words')
  // The keyboard is on the line that is left.
  await comesToRead(
    () => solmar.page.evaluate(() => document.activeElement?.textContent ?? ''),
    'Paragraph 28 is called',
  )
  await solmar.walksTo(line(solmar, 'invites you').getByRole('button', { name: 'Co-sponsor', exact: true }))
  await keyboard.press('Enter')
  await ceasesToRead(lines(solmar), 'invites you')
  expect(await list(solmar).getByRole('listitem').count()).toBe(1)
  await keyboard.press('Escape')
  await comesToRead(() => northland.card('NRL 22.1').innerText(), 'SOL co-sponsors.')
  await comesToRead(waiting(northland), 'Waiting')

  // What is decided comes to both as an answer; it leads to the card, and is read by that.
  await chair.accepts('22', ['NRL 22.1'])
  await comesToRead(waiting(solmar), '2')
  await keyboard.press('a')
  await comesToRead(lines(solmar), 'NRL 22.1 was accepted into the text.')
  await solmar.walksTo(line(solmar, 'was accepted').getByRole('button').first())
  await keyboard.press('Enter')
  await list(solmar).waitFor({ state: 'detached' })
  await comesToRead(() => solmar.page.locator('article.card.picked').innerText(), 'Accepted into the text')
  await comesToRead(waiting(solmar), '1')

  // It stays read when the page is opened again, and the life of the paragraph tells all of it.
  await solmar.page.reload()
  await solmar.isInTheRoom()
  await solmar.goesTo('22')
  const life = () => solmar.page.locator('.life').innerText()
  await comesToRead(life, 'accepted into the text')
  for (const words of ['Came with', 'tabled: adds words', 'revised', 'co-sponsored by SOL'])
    expect(await life()).toContain(words)
  expect(await waiting(solmar)()).toMatch(/^Waiting\s+1$/)

  // The call is closed: nothing is left, and the list says what it is for.
  await chair.goesTo('28')
  await chair.walksTo(chair.button('Close the call…'))
  await chair.page.keyboard.press('Enter')
  const question = chair.page.getByRole('dialog', { name: 'Close the call on paragraph 28?' })
  await chair.walksTo(question.getByRole('button', { name: 'Close the call', exact: true }))
  await chair.page.keyboard.press('Enter')
  await ceasesToRead(waiting(solmar), '1')
  await keyboard.press('a')
  await comesToRead(lines(solmar), 'Nothing waits for you now.')
  expect(await list(solmar).getByRole('listitem').count()).toBe(0)
})
