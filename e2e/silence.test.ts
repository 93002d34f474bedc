// The silence procedure: a text is issued and put under silence while somebody types; a head breaks it, the deadline comes
// while the house is down, and only what was named is open again; the attempt after it holds.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const HOUR = 3_600_000

const band = (tab: Tab) => tab.page.getByRole('region', { name: 'The silence procedure', exact: true })
const bandOf = (tab: Tab) => () => band(tab).innerText()

/** Opens silence from the place of a revision, until the hour that is offered. */
async function opensSilence(tab: Tab, revision: string): Promise<void> {
  await tab.page.getByLabel('Texts issued', { exact: true }).selectOption(revision)
  await tab.button('Open silence on this text…').press('Enter')
  const asked = tab.question(`Open silence on ${revision}?`)
  await comesToRead(() => asked.innerText(), 'New York time')
  await comesToRead(() => asked.innerText(), 'if silence holds')
  await tab.answers(`Open silence on ${revision}?`, 'Open silence')
  await comesToRead(bandOf(tab), `${revision} is under silence until`)
}

/** Everybody comes in again: no session lasts as long as a silence. */
async function comesBack(...tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) {
    await tab.page.reload()
    await tab.isInTheRoom()
  }
}

test('[Z1] [Z3] [Z5] [Z6] [Z7] [Z8] silence is broken once, the house is down at the deadline; the second time it holds', async () => {
  const meeting = await openMeeting()
  const [facilitator, northland, solmar, observer] = await Promise.all([
    meeting.enter('cf-1'),
    meeting.enter('nrl-1'),
    meeting.enter('sol-1'),
    meeting.enter('orsn-1'),
  ])
  // Seats whose session ends while the house's clock goes ahead are told so by the browser.
  for (const tab of [facilitator, northland, solmar, observer]) tab.expects(/status of 40[13]|WebSocket/)

  await facilitator.page.getByLabel('Show').selectOption('called')
  for (const call of await facilitator.page.locator('.map .number').allInnerTexts()) {
    await facilitator.goesTo(call)
    await facilitator.button('Close the call…').press('Enter')
    await facilitator.answers(`Close the call on paragraph ${call}?`, 'Close the call')
  }
  await facilitator.page.getByLabel('Show').selectOption('all')
  await facilitator.goesTo('22')
  await facilitator.button('Agree ad ref').press('Enter')
  await facilitator.answers('Agree paragraph 22 ad referendum?', 'Agree ad ref')
  await facilitator.issues()

  await northland.writesOn('23')
  await northland.types(' Landlocked States too.')
  await comesToRead(northland.line, 'Recorded')
  const typed = await northland.draft()
  await opensSilence(facilitator, 'Rev.2')
  await comesToRead(northland.line, 'Under silence: your words wait')
  for (const tab of [northland, solmar, observer]) {
    await comesToRead(bandOf(tab), 'Rev.2 is under silence until')
    await comesToRead(bandOf(tab), 'Nobody has broken silence.')
    await comesToRead(tab.words('23'), 'Under silence')
  }
  for (const tab of [facilitator, observer])
    expect(await band(tab).getByRole('button', { name: 'Break silence…' }).count()).toBe(0)

  await solmar.button('Break silence…').press('Enter')
  const breaking = solmar.question('Break silence on Rev.2?')
  await breaking.getByLabel('Find a paragraph').fill('22')
  await breaking.getByRole('checkbox', { name: /^22 / }).press('Space')
  await breaking.getByLabel('Words in 22').fill('words that are not there')
  await breaking.getByLabel('Reason').fill('Our capital cannot agree it.')
  await breaking.getByRole('status').filter({ hasText: 'does not hold these words' }).waitFor()
  await breaking.getByLabel('Words in 22').fill('cooperation')
  await solmar.answers('Break silence on Rev.2?', 'Break silence')
  for (const tab of [facilitator, northland, observer])
    await comesToRead(bandOf(tab), 'SOL broke silence on 22 “cooperation”: Our capital cannot agree it.')
  await comesToRead(solmar.words('22'), 'Agreed ad ref')

  // The deadline comes while the house is down. Nobody has to ask it to remember.
  await meeting.house.kill()
  await meeting.house.restart(50 * HOUR)
  await comesBack(facilitator, northland, solmar, observer)
  for (const tab of [facilitator, solmar, observer]) {
    await comesToRead(bandOf(tab), 'Silence on Rev.2 ended broken on')
    await comesToRead(bandOf(tab), 'Reopened: 22.')
    await ceasesToRead(tab.words('22'), 'Agreed ad ref')
    await ceasesToRead(tab.words('23'), 'Agreed ad ref')
  }
  expect((await meeting.house.record()).at(-1)).toContain('"does":"close-silence"')
  await northland.writesOn('23')
  await comesToRead(northland.draft, typed)

  await opensSilence(facilitator, 'Rev.2')
  await comesToRead(bandOf(observer), 'Attempts to agree by silence: 3')
  await meeting.house.kill()
  await meeting.house.restart(100 * HOUR)
  await comesBack(facilitator, observer)
  for (const tab of [facilitator, observer]) {
    await comesToRead(bandOf(tab), 'Silence on Rev.2 held on')
    for (const reference of ['22', '23']) await comesToRead(tab.words(reference), 'Agreed ad ref')
  }
  await band(observer).getByText('Attempts to agree by silence: 3').click()
  await comesToRead(bandOf(observer), 'SOL broke silence on 22 “cooperation”')
  await comesToRead(bandOf(observer), 'Attempt 3, on Rev.2')
})
