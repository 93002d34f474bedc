// Calling: the room is asked to agree exact words while somebody types on them, one objects, the call is closed and they go
// on; then a call that holds, an agreement subject to another, and what was agreed restored after a reopening.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const call = (tab: Tab, reference: string) =>
  tab.page.getByRole('region', { name: `The call on paragraph ${reference}`, exact: true })

const question = (tab: Tab, title: string) => tab.page.getByRole('dialog', { name: title, exact: true })

/** The mark of a call beside a paragraph on the map. */
const callOnMap = (tab: Tab, reference: string) =>
  tab.page
    .locator('.map a')
    .filter({ has: tab.page.locator('.number').getByText(reference, { exact: true }) })
    .locator('.mark.called')

/** Answers a question of the bench by keyboard, and waits until it is gone. */
async function answers(tab: Tab, title: string, answer: string): Promise<void> {
  const asked = question(tab, title)
  await asked.getByRole('button', { name: answer, exact: true }).press('Enter')
  await asked.waitFor({ state: 'detached' })
}

async function calls(tab: Tab, reference: string): Promise<void> {
  await tab.goesTo(reference)
  await tab.button('Call…').press('Enter')
  await answers(tab, `Call paragraph ${reference}?`, 'Call the paragraph')
  await call(tab, reference).waitFor()
}

async function agrees(tab: Tab, reference: string, subjectTo?: string): Promise<void> {
  await tab.goesTo(reference)
  await tab.button('Agree ad ref').press('Enter')
  const asked = question(tab, `Agree paragraph ${reference} ad referendum?`)
  if (subjectTo) {
    const choice = asked.getByLabel('Subject to', { exact: true })
    const other = choice.locator('option').filter({ hasText: new RegExp(`^${subjectTo} ·`) })
    await choice.selectOption(await other.getAttribute('value'))
  }
  await answers(tab, `Agree paragraph ${reference} ad referendum?`, 'Agree ad ref')
  await tab.page.getByText('Agreed ad ref on').waitFor()
}

test('[C2] [C3] [C7] a paragraph is called while somebody types; one objects, the call is closed, and no word is lost', async () => {
  const meeting = await openMeeting()
  const [facilitator, typist, solmar, observer] = await Promise.all([
    meeting.enter('cf-1'),
    meeting.enter('nrl-1'),
    meeting.enter('sol-1'),
    meeting.enter('orsn-1'),
  ])
  await typist.writesOn('22')
  await typist.types(' Landlocked States too.')
  await comesToRead(typist.line, 'Recorded')
  const typed = await typist.draft()
  await calls(facilitator, '22')

  // Everyone sees it, on the map and in the text; the typist's words wait beside it.
  await typist.page.getByText('Yours wait here').waitFor()
  await comesToRead(typist.line, 'Called: your words wait')
  expect(await typist.editor.count()).toBe(0)
  for (const tab of [typist, solmar, observer]) {
    await comesToRead(tab.words('22'), 'Called')
    await callOnMap(tab, '22').waitFor()
    await tab.goesTo('22')
    await comesToRead(() => call(tab, '22').innerText(), 'Nobody has objected.')
  }
  expect(await call(observer, '22').getByRole('button').count()).toBe(0)
  await solmar.page.getByLabel('Show').selectOption('mine')
  await callOnMap(solmar, '22').waitFor()

  await call(solmar, '22').getByRole('button', { name: 'Object…' }).press('Enter')
  await solmar.page.keyboard.type('“among developing countries” leaves the small ones out.')
  await call(solmar, '22').getByRole('button', { name: 'Object', exact: true }).press('Enter')
  for (const tab of [facilitator, observer])
    await comesToRead(() => call(tab, '22').innerText(), 'SOL objects: “among developing countries” leaves')
  await callOnMap(solmar, '22').waitFor({ state: 'detached' })

  // It is not agreed over the objection, and closing it gives everybody their place again.
  await facilitator.button('Agree ad ref').press('Enter')
  const asked = question(facilitator, 'Agree paragraph 22 ad referendum?')
  await asked.getByRole('status').filter({ hasText: 'An objection stands' }).waitFor()
  await asked.getByRole('button', { name: 'Not yet' }).press('Enter')
  await facilitator.button('Close the call…').press('Enter')
  await answers(facilitator, 'Close the call on paragraph 22?', 'Close the call')
  await comesToRead(typist.line, 'Recorded')
  expect(await typist.draft()).toBe(typed)
  await typist.goesOn()
  await typist.types(' Island States as well.')
  await comesToRead(typist.draft, 'Landlocked States too. Island States as well.')
  await comesToRead(typist.line, 'Recorded')
  for (const tab of [facilitator, solmar, observer]) await ceasesToRead(tab.words('22'), 'Called')
  await comesToRead(() => observer.page.locator('.life').innerText(), 'Objected: SOL.')
  await comesToRead(() => observer.page.locator('.life').innerText(), 'Not heard: NRL,')
})

test('[C6] [C8] [C9] nobody objects, it is agreed subject to another; that is reopened, changed and restored', async () => {
  const meeting = await openMeeting()
  const [facilitator, northland, observer] = await Promise.all([
    meeting.enter('cf-1'),
    meeting.enter('nrl-1'),
    meeting.enter('ibhm-1'),
  ])
  await agrees(facilitator, '22')
  await calls(facilitator, '23')
  await agrees(facilitator, '23', '22')
  await observer.goesTo('23')
  const chain = observer.page.getByRole('region', { name: 'What this agreement hangs together with' })
  await comesToRead(() => chain.innerText(), 'Paragraph 22 · Agreed ad ref')

  await facilitator.goesTo('22')
  await facilitator.button('Reopen').press('Enter')
  const reopening = question(facilitator, 'Reopen paragraph 22?')
  await comesToRead(() => reopening.innerText(), 'they are reopened with it: 23.')
  await reopening.getByLabel('Reason').fill('New instructions.')
  await answers(facilitator, 'Reopen paragraph 22?', 'Reopen')
  for (const reference of ['22', '23']) await ceasesToRead(observer.words(reference), 'Agreed')
  await comesToRead(() => observer.page.locator('.life').innerText(), 'with paragraph 22, which was reopened')

  await northland.writesOn('22')
  await northland.types(' Landlocked States too.')
  await comesToRead(northland.line, 'Recorded')
  await northland.page.keyboard.press('Control+Enter')
  await facilitator.card('NRL 22.1').waitFor()
  await facilitator.accepts('22', ['NRL 22.1'])
  await comesToRead(observer.words('22'), 'Landlocked States too.')

  // Somebody is typing while what was agreed comes back.
  await northland.writesOn('22')
  await northland.goesBehind('We')
  await northland.types(' strongly')
  await comesToRead(northland.line, 'Recorded')
  await facilitator.button('Restore these words…').press('Enter')
  await comesToRead(
    () => question(facilitator, 'Restore the words agreed on paragraph 22?').innerText(),
    'delete Landlocked States too.',
  )
  await answers(facilitator, 'Restore the words agreed on paragraph 22?', 'Restore')
  await ceasesToRead(observer.words('22'), 'Landlocked')
  await ceasesToRead(northland.draft, 'Landlocked')
  expect(await northland.draft()).toMatch(/^We strongly encourage cooperation/)
  expect(await northland.beforeTheCaret()).toBe('We strongly')
  await facilitator.page.getByText('What had been agreed was restored on').waitFor()
  expect((await meeting.house.record()).at(-1)).toContain('"does":"restore"')
})
