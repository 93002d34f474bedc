// Proposing together: asked, welcomed and written in one room, by keyboard alone; written jointly before anything is
// tabled; taken down from the floor and confirmed; and the same words offered to two names rather than twice.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** Goes to a paragraph by its number, in the list that Ctrl K opens. */
async function goesByKey({ page }: Tab, reference: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'A number, words of a paragraph, or a command' }).waitFor()
  await page.keyboard.type(reference)
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true })
  await comesToRead(() => chosen.innerText(), reference)
  await page.keyboard.press('Enter')
  await page.locator(`[aria-label="Paragraph ${reference}"][aria-current="location"]`).waitFor()
}

/** Goes on by Tab until what has the keyboard is called so, and is in a place of this kind. */
async function tabsTo({ page }: Tab, name: string, place: string): Promise<void> {
  const called = () =>
    page.evaluate((where) => {
      const { activeElement: at } = document
      const label = at instanceof HTMLInputElement ? at.labels?.[0] : at
      return at?.closest(where) ? label?.textContent?.trim() : undefined
    }, place)
  for (let turn = 0; turn < 60; turn++) {
    if ((await called()) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Nothing called ${name} is reached by Tab.`)
}

/** From the cards of the paragraph, to something on the card of this number. */
async function presses(tab: Tab, number: string, name: string, key = 'Enter'): Promise<void> {
  await tab.picksByKey(number)
  await tabsTo(tab, name, 'article.card.picked')
  await tab.page.keyboard.press(key)
}

test('[P6] [P7] a delegation asks, is welcomed, and both write in one room and print together, by keyboard alone', async () => {
  const meeting = await openMeeting()
  const [northland, solmar, reader] = await Promise.all(
    ['nrl-1', 'sol-1', 'arv-1'].map((seat) => meeting.enter(seat)),
  )
  if (!northland || !solmar || !reader) throw new Error('All have come in.')

  await goesByKey(northland, '11')
  await northland.page.keyboard.press('e')
  await northland.editorHasTheCaret()
  await northland.types(' We count those who are lost.')
  await comesToRead(northland.line, 'Recorded')
  await northland.page.keyboard.press('Control+Enter')
  await comesToRead(reader.words('11'), 'We count those who are lost.')
  await northland.page.keyboard.press('Escape')
  await northland.editor.waitFor({ state: 'detached' })

  await goesByKey(solmar, '11')
  await presses(solmar, 'NRL 11.1', 'Ask to co-sponsor')
  await comesToRead(() => solmar.card('NRL 11.1').innerText(), 'You have asked to co-sponsor.')

  // What was asked waits for the owner.
  await goesByKey(northland, '2')
  await expect
    .poll(async () => {
      await northland.page.keyboard.press('w')
      return northland.page.locator('ol.text > [aria-current]').getAttribute('aria-label')
    })
    .toBe('Paragraph 11')
  await presses(northland, 'NRL 11.1', 'Welcome it')
  await comesToRead(reader.words('11'), 'NRL, SOL')
  await presses(northland, 'NRL 11.1', 'Co-sponsors write along in the room', 'Space')

  await solmar.card('NRL 11.1').getByRole('button', { name: 'Edit', exact: true }).waitFor()
  await presses(solmar, 'NRL 11.1', 'Edit')
  await solmar.editorHasTheCaret()
  await solmar.page.keyboard.press('Control+End')
  await northland.page.keyboard.press('e')
  await northland.editorHasTheCaret()
  await comesToRead(solmar.words('11'), 'NRL, SOL see these words')
  await solmar.types(' We name them.')
  await comesToRead(northland.draft, 'We name them.')
  await northland.page.keyboard.press('Control+End')
  await northland.types(' We tell their families.')
  await comesToRead(solmar.draft, 'We name them. We tell their families.')
  await comesToRead(solmar.line, 'Recorded')
  expect(await reader.words('11')()).not.toContain('We name them.')

  await solmar.page.keyboard.press('Control+Enter')
  await comesToRead(reader.words('11'), 'We name them. We tell their families.')
  await comesToRead(reader.words('11'), 'NRL, SOL')

  // Leaving is as easy: its name goes, and its seat is shown out.
  await solmar.page.keyboard.press('Escape')
  await solmar.editor.waitFor({ state: 'detached' })
  await presses(solmar, 'NRL 11.1', 'Leave')
  await ceasesToRead(reader.words('11'), 'NRL, SOL')
  await comesToRead(reader.words('11'), 'We name them.')
})

test('[J2] [J4] two delegations that are named write jointly, and nobody else is sent a word before it is tabled', async () => {
  const meeting = await openMeeting()
  const [chair, solmar, tavoria, outside] = await Promise.all(
    ['cf-1', 'sol-1', 'tvr-1', 'nrl-1'].map((seat) => meeting.enter(seat)),
  )
  if (!chair || !solmar || !tavoria || !outside) throw new Error('All have come in.')
  const marker = 'quicksilver'

  await chair.goesTo('11')
  await chair.button('Open a joint proposal…').click()
  const question = chair.page.getByRole('dialog', { name: 'Open a joint proposal on paragraph 11' })
  for (const code of ['SOL', 'TVR']) await question.getByLabel('Name a delegation').selectOption(code)
  await question.getByRole('button', { name: 'Open it', exact: true }).click()

  for (const tab of [solmar, tavoria]) {
    await tab.goesTo('11')
    await tab.button('Take part and write').click()
    await tab.editorHasTheCaret()
  }
  await solmar.types(` ${marker} is found`)
  await comesToRead(tavoria.draft, `${marker} is found`)
  await tavoria.page.keyboard.press('Control+End')
  await tavoria.types(' and shared')
  await comesToRead(solmar.draft, `${marker} is found and shared`)
  await comesToRead(tavoria.line, 'Recorded')
  for (const tab of [chair, outside])
    expect(tab.frames.filter(({ words }) => words.includes(marker))).toEqual([])

  await tavoria.tables('Found together.')
  for (const tab of [chair, outside]) {
    await comesToRead(tab.words('11'), 'SOL, TVR')
    await comesToRead(tab.words('11'), `${marker} is found and shared`)
  }
})

test('[U1] [U3] [U4] what was said is taken down, says that it is to be confirmed, and is confirmed by who said it', async () => {
  const meeting = await openMeeting()
  const [desk, northland, reader] = await Promise.all(
    ['sec', 'nrl-1', 'arv-1'].map((seat) => meeting.enter(seat)),
  )
  if (!desk || !northland || !reader) throw new Error('All have come in.')

  await desk.goesTo('11')
  await desk.button('Enter an oral proposal…').click()
  const question = desk.page.getByRole('dialog', { name: 'What was proposed orally on paragraph 11?' })
  await question.getByLabel('Which delegation said it').selectOption('NRL')
  await question.getByRole('button', { name: 'Take down its words', exact: true }).click()
  await desk.editorHasTheCaret()
  await desk.page.keyboard.type(' We act at once.', { delay: 20 })
  await comesToRead(desk.line, 'Recorded')
  await desk.page.getByLabel('On whose instruction').fill('The co-facilitators, this morning.')
  await desk.button('Enter for NRL').click()

  await comesToRead(reader.words('11'), 'NRL (oral, to be confirmed)')
  await northland.goesTo('11')
  await comesToRead(() => northland.card('NRL 11.1').innerText(), 'The co-facilitators, this morning.')
  await northland.card('NRL 11.1').getByRole('button', { name: 'Confirm these words' }).press('Enter')
  await ceasesToRead(reader.words('11'), 'oral, to be confirmed')
  expect(await reader.words('11')()).toContain('We act at once.')
})

test('[P13] who is about to table what is there already is offered to co-sponsor it, and keeps no second draft', async () => {
  const meeting = await openMeeting()
  const [northland, solmar] = await Promise.all([meeting.enter('nrl-1'), meeting.enter('sol-1')])
  await northland.writesOn('11')
  await northland.types(' We act at once.')
  await northland.tables('')
  await comesToRead(solmar.words('11'), 'We act at once.')

  await solmar.writesOn('11')
  await solmar.types(' We act at once.')
  await comesToRead(solmar.words('11'), 'NRL 11.1 asks for exactly this already')
  await solmar.button('Ask to co-sponsor NRL 11.1').press('Enter')
  await solmar.editor.waitFor({ state: 'detached' })
  await comesToRead(() => solmar.card('NRL 11.1').innerText(), 'You have asked to co-sponsor.')
  await ceasesToRead(solmar.words('11'), 'Your draft')
  expect(await solmar.words('11')()).toContain('1 proposal')
})

test('[V3] rivals lead to each other, and the paragraph is read as each would have it, by keyboard alone', async () => {
  const meeting = await openMeeting()
  const reader = await meeting.enter('val-1')
  await goesByKey(reader, '13')
  await presses(reader, 'CGR 13.1', 'Compare them')
  const compared = reader.page.getByRole('dialog', { name: 'Paragraph 13 as each would have it' })
  await comesToRead(() => compared.innerText(), 'strengthen without delay')
  expect(await compared.innerText()).toContain('establish')
  await tabsTo(reader, 'Go to ARV 13.1', 'dialog')
  await reader.page.keyboard.press('Enter')
  await compared.waitFor({ state: 'detached' })
  expect(await reader.page.locator('article.card.picked').getAttribute('aria-label')).toBe('ARV 13.1')
})
