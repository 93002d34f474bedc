// Adoption: silence holds on a text, the secretariat records that it was adopted and endorsed, heads say where their
// delegations stand on it, and a misprint is put right before everybody's eyes.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const HOUR = 3_600_000

const band = (tab: Tab) => tab.page.getByRole('region', { name: 'Adoption', exact: true })
const bandOf = (tab: Tab) => () => band(tab).innerText()

/** A head says where its delegation stands, on paragraphs or on the whole. */
async function states(tab: Tab, kind: string, words: string, ...on: readonly string[]): Promise<void> {
  const title = 'Say where your delegation stands?'
  await band(tab).getByRole('button', { name: 'Say where we stand…', exact: true }).press('Enter')
  const asked = tab.question(title)
  await asked.getByRole('radio', { name: kind }).check()
  if (on.length > 0) await asked.getByRole('radio', { name: 'On paragraphs', exact: true }).check()
  for (const reference of on) {
    await asked.getByLabel('Find a paragraph').fill(reference)
    await asked.getByRole('checkbox', { name: new RegExp(`^${reference} `) }).press('Space')
  }
  await asked.getByLabel('In the words of your delegation').fill(words)
  await tab.answers(title, 'Put it on the record')
}

test('[Y1] [Y2] [Y3] [Y4] [Y5] [Y6] [Y9] a text is adopted and endorsed, delegations say where they stand, a misprint is put right', async () => {
  const meeting = await openMeeting()
  const [facilitator, clerk, solmar, tavoria, observer] = await Promise.all([
    meeting.enter('cf-1'),
    meeting.enter('sec'),
    meeting.enter('sol-1'),
    meeting.enter('tvr-1'),
    meeting.enter('orsn-1'),
  ])
  const everyone = [facilitator, clerk, solmar, tavoria, observer]
  // Seats whose session ends while the house's clock goes ahead are told so by the browser.
  for (const tab of everyone) tab.expects(/status of 40[13]|WebSocket/)

  // Nothing is adopted that is not agreed, and the question says what is missing.
  await clerk.page.getByLabel('Texts issued', { exact: true }).selectOption({ index: 1 })
  await clerk.button('Record its adoption…').press('Enter')
  const asked = clerk.page.getByRole('dialog')
  await asked.getByLabel('Symbol').fill('PD/2030/1')
  await asked
    .getByRole('status')
    .filter({ hasText: /Not every paragraph|changed since it was issued/ })
    .waitFor()
  await asked.getByRole('button', { name: 'Not yet', exact: true }).press('Enter')

  await facilitator.page.getByLabel('Show').selectOption('called')
  for (const call of await facilitator.page.locator('.map .number').allInnerTexts()) {
    await facilitator.goesTo(call)
    await facilitator.button('Close the call…').press('Enter')
    await facilitator.answers(`Close the call on paragraph ${call}?`, 'Close the call')
  }
  await facilitator.page.getByLabel('Show').selectOption('all')
  await facilitator.issues()
  await facilitator.page.getByLabel('Texts issued', { exact: true }).selectOption('Rev.2')
  await facilitator.button('Open silence on this text…').press('Enter')
  await facilitator.answers('Open silence on Rev.2?', 'Open silence')
  await facilitator.page.getByRole('region', { name: 'The silence procedure', exact: true }).waitFor()
  await meeting.house.kill()
  await meeting.house.restart(50 * HOUR)
  for (const tab of everyone) {
    await tab.page.reload()
    await tab.isInTheRoom()
  }

  await clerk.page.getByLabel('Texts issued', { exact: true }).selectOption('Rev.2')
  await clerk.button('Record its adoption…').press('Enter')
  await clerk.question('Record that Rev.2 was adopted?').getByLabel('Symbol').fill('PD/2030/1')
  await clerk.answers('Record that Rev.2 was adopted?', 'Record the adoption')
  for (const tab of everyone) await comesToRead(bandOf(tab), 'as PD/2030/1. It is final.')
  for (const tab of [facilitator, observer]) expect(await band(tab).getByRole('button').count()).toBe(0)
  await comesToRead(solmar.words('13'), 'Adopted')
  await solmar.goesTo('13')
  expect(await solmar.page.getByRole('button', { name: 'Propose a change', exact: true }).count()).toBe(0)

  await clerk.button('Record an endorsement…').press('Enter')
  const endorsing = clerk.question('Record an endorsement?')
  await endorsing.getByLabel('Body').fill('The Assembly of the Compact')
  await endorsing.getByLabel('Symbol').fill('A/RES/9/1')
  await clerk.answers('Record an endorsement?', 'Record it')
  for (const tab of everyone) await comesToRead(bandOf(tab), 'Endorsed by The Assembly of the Compact')

  await states(solmar, 'Reservation', 'Solmar accepts it within its own law.', '13')
  await states(tavoria, 'Explanation of position', 'Tavoria reads the text as a whole.')
  for (const tab of [facilitator, observer]) {
    await comesToRead(bandOf(tab), 'What delegations have said of it: 2')
    await comesToRead(tab.words('13'), '1 statement')
    await tab.goesTo('13')
    await tab.page.locator('.business').getByText('Solmar accepts it within its own law.').first().waitFor()
    await band(tab).getByText('What delegations have said of it: 2').click()
    await comesToRead(bandOf(tab), 'Tavoria reads the text as a whole.')
  }

  // A corrigendum puts in no other word, and says what stood there.
  await clerk.page.getByLabel('Texts issued', { exact: true }).selectOption('')
  await clerk.goesTo('13')
  await clerk.button('Put a misprint right…').press('Enter')
  const correcting = clerk.question('Put paragraph 13 right?')
  const words = correcting.getByLabel('Words', { exact: true }).last()
  const before = await words.inputValue()
  await words.fill(`${before} at once`)
  await correcting.getByRole('status').filter({ hasText: 'It puts no other word into' }).waitFor()
  await words.fill(before.replace(/[.;]\s*$/, '!'))
  await correcting.getByLabel('Reason').fill('The mark was wrong.')
  await clerk.answers('Put paragraph 13 right?', 'Issue the corrigendum')
  for (const tab of [solmar, observer]) {
    await comesToRead(bandOf(tab), 'Misprints put right: 1')
    await comesToRead(tab.words('13'), 'Corrected')
  }

  // Of a misspelt word notice is given, and with the objection of one delegation the words stay.
  await clerk.button('Put a misprint right…').press('Enter')
  await words.fill((await words.inputValue()).replace(/([a-z]{5})[a-z]\b/, '$1'))
  await correcting.getByLabel('Reason').fill('A letter too many.')
  await clerk.answers('Put paragraph 13 right?', 'Give notice')
  await solmar.goesTo('13')
  await solmar.page.locator('.business').getByRole('button', { name: 'Object…' }).press('Enter')
  const objecting = solmar.question('Object to this correction?')
  await objecting.getByRole('textbox').fill('It is another word.')
  await solmar.answers('Object to this correction?', 'Object')
  const noticed = observer.page.locator('.business').getByText('the words stay as they were adopted')
  await noticed.first().waitFor()

  await solmar.page.locator('.business').getByRole('button', { name: 'Withdraw', exact: true }).press('Enter')
  await solmar.answers('Withdraw this statement?', 'Withdraw')
  await comesToRead(bandOf(observer), 'Withdrawn on')

  const paper = await observer.page.request.get(
    '/api/negotiations/demonstration/demo-orsn-1/papers/clean.txt',
  )
  expect(paper.status()).toBe(200)
  const text = await paper.text()
  expect(text).toContain('as PD/2030/1. Clean text.')
  expect(text).toContain('Tavoria: explanation of position on the text as a whole')
  expect(text).toContain('(withdrawn)')
  expect(text).toContain('Reason: The mark was wrong.')
})
