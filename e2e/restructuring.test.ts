// Restructuring: one paragraph becomes two, a heading comes, a part becomes the preamble, and two revisions number all of it
// anew. Everything is done by keyboard.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** Opens the question what to propose about the paragraph one is on, and chooses. */
async function proposes(tab: Tab, choice: string) {
  await tab.page.keyboard.press('p')
  const question = tab.page.getByRole('dialog', { name: 'What do you propose about paragraph' })
  await question.getByRole('radio', { name: choice, exact: true }).press('Space')
  return question
}

const mapOf = (tab: Tab) => async (): Promise<string> =>
  (await tab.page.getByRole('navigation', { name: 'Paragraphs of the declaration' }).textContent()) ?? ''

/** Goes to a heading by the map. */
const goesToHeading = (tab: Tab, words: string) =>
  tab.page
    .getByRole('navigation', { name: 'Paragraphs of the declaration' })
    .getByRole('link', { name: words, exact: true })
    .press('Enter')

/** Accepts the proposal on whose card these words stand. */
async function acceptsThe(tab: Tab, words: string): Promise<void> {
  const card = tab.page.locator('article.card').filter({ hasText: words })
  await card.getByRole('button', { name: 'Accept…', exact: true }).press('Enter')
  await tab.button('Accept into the text').press('Enter')
  await tab.button('Accept into the text').waitFor({ state: 'detached' })
}

/** Issues the text under the name that is offered, and gives back the concordance as it was shown before. */
async function issues(tab: Tab, name: string): Promise<readonly string[]> {
  await tab.button('The bench').press('Enter')
  await tab.button('Issue a revision…').press('Enter')
  const question = tab.page.getByRole('dialog', { name: 'Issue a revision?' })
  expect(await question.getByRole('textbox', { name: 'Name' }).inputValue()).toBe(name)
  await question.locator('.concordance summary').press('Enter')
  const before = await question.locator('.concordance dt').allInnerTexts()
  const after = await question.locator('.concordance dd').allInnerTexts()
  await question.getByRole('button', { name: 'Issue it', exact: true }).press('Enter')
  await question.waitFor({ state: 'detached' })
  await tab.page.keyboard.press('Escape')
  return before.map((number, at) => `${number} → ${after[at]}`)
}

test('[M8] [M9] [I5] a paragraph is split at a place chosen by key, what others propose goes with its words, and a revision numbers both', async () => {
  const meeting = await openMeeting()
  const [solmar, tavoria, facilitator, observer] = await Promise.all([
    meeting.enter('sol-1'),
    meeting.enter('tvr-1'),
    meeting.enter('cf-1'),
    meeting.enter('ibhm-1'),
  ])
  await tavoria.writesOn('22')
  await tavoria.types(' Its costs are shared.')
  await comesToRead(tavoria.line, 'Recorded')
  await tavoria.page.keyboard.press('Control+Enter')
  await tavoria.card('TVR 22.1').waitFor()
  await tavoria.types(' Always.') // still typing when the paragraph is split

  await solmar.goesTo('22')
  const question = await proposes(solmar, 'To split it in two')
  const place = question.getByRole('slider', { name: 'Where the second paragraph begins' })
  const where = () => place.getAttribute('aria-valuetext').then(String)
  expect(await where()).toContain('before “Such cooperation should answer')
  await place.press('ArrowRight')
  await comesToRead(where, 'before “cooperation should answer')
  await place.press('ArrowLeft')
  await comesToRead(where, 'before “Such cooperation')
  await question.getByRole('textbox', { name: 'Reason' }).fill('Two thoughts, two paragraphs.')
  await question.getByRole('button', { name: 'Table', exact: true }).press('Enter')

  const card = facilitator.card('SOL 22.1')
  await facilitator.goesTo('22')
  await comesToRead(() => card.innerText(), 'splits the paragraph')
  await comesToRead(facilitator.words('22'), 'split in two; the second begins “Such cooperation')
  // Its owner moves the place by pressing another word, and moves it back.
  for (const [word, begins] of [
    ['build', 'build on what'],
    ['Such', 'Such cooperation'],
  ] as const) {
    await solmar.card('SOL 22.1').getByRole('button', { name: 'Choose the place…' }).press('Enter')
    const again = solmar.page.getByRole('dialog', { name: 'Where does SOL 22.1 split the paragraph?' })
    await again
      .locator('.split-places span')
      .filter({ hasText: new RegExp(`^${word}\\s*$`) })
      .click()
    await again.getByRole('button', { name: 'Table', exact: true }).press('Enter')
    await comesToRead(() => card.innerText(), `the second begins “${begins}`)
  }

  await card.getByRole('button', { name: 'Accept…', exact: true }).press('Enter')
  const accepting = facilitator.page.getByRole('dialog', { name: 'Accept into paragraph 22' })
  const shown = await accepting.locator('.halves').innerText()
  expect(shown).toMatch(
    /22\n.*We encourage cooperation.*statistical offices\.\n.*22 bis\n.*Such cooperation/s,
  )
  expect(await accepting.innerText()).toContain('They go with their words to 22 bis: TVR 22.1.')
  await accepting.getByRole('button', { name: 'Accept into the text', exact: true }).press('Enter')

  for (const reader of [solmar, facilitator, observer]) {
    await comesToRead(reader.words('22 bis'), 'Such cooperation should answer to needs')
    expect(await reader.words('22')()).not.toContain('Such cooperation')
  }
  await comesToRead(tavoria.words('22 bis'), 'Such cooperation should answer to needs')
  // Under the hands of who types they move when the room has carried them over, a moment after the acceptance is told.
  await ceasesToRead(tavoria.words('22'), 'Such cooperation')
  // Who was typing goes on where the words are now.
  await comesToRead(tavoria.draft, 'Such cooperation')
  await expect.poll(tavoria.draft).toMatch(/^Such cooperation.* Its costs are shared\. Always\.$/s)
  await tavoria.paragraph('22 bis').locator('.ProseMirror').waitFor()
  await tavoria.types(' Truly.')
  await comesToRead(tavoria.line, 'Recorded')
  await tavoria.page.keyboard.press('Control+Enter')
  await comesToRead(facilitator.words('22 bis'), 'Its costs are shared. Always. Truly.')
  expect(await tavoria.draft()).toMatch(/Always\. Truly\.$/)

  const numbers = await issues(facilitator, 'Rev.2')
  expect(numbers).toContain('22 bis → 23')
  expect(numbers).toContain('23 → 24')
  await comesToRead(observer.words('23'), 'Such cooperation should answer')
  await observer.goesTo('23')
  const life = () => observer.page.locator('.business').innerText()
  await comesToRead(life, 'this paragraph was split from 22')
  await comesToRead(life, 'Issued in Rev.2: 22 bis is 23 from then on.')
})

test('[I3] [I5] [M11] [M12] Rev.2 and Rev.3: a new heading, a heading in other words, a part that becomes the preamble, and concordances that stay', async () => {
  const meeting = await openMeeting()
  const [northland, facilitator, observer] = await Promise.all([
    meeting.enter('nrl-1'),
    meeting.enter('cf-1'),
    meeting.enter('ibhm-1'),
  ])
  await northland.goesTo('21')
  const heading = await proposes(northland, 'A new heading after it')
  await heading.getByRole('button', { name: 'Write it', exact: true }).press('Enter')
  await northland.editorHasTheCaret()
  await northland.types('Cooperation and capacity')
  await comesToRead(northland.line, 'Recorded')
  await northland.page.keyboard.press('Control+Enter')
  await northland.page.keyboard.press('Escape')
  await facilitator.accepts('21', ['NRL 21.1'])
  for (const tab of [facilitator, observer]) await comesToRead(mapOf(tab), 'Cooperation and capacity')

  await goesToHeading(northland, 'Cooperation and capacity')
  await northland.page.keyboard.press('e')
  await northland.editorHasTheCaret()
  await northland.types(' of States')
  await comesToRead(northland.line, 'Recorded')
  await northland.page.keyboard.press('Control+Enter')
  await northland.page.keyboard.press('Escape')
  await goesToHeading(facilitator, 'Cooperation and capacity 1 proposal')
  await acceptsThe(facilitator, 'of States')
  await comesToRead(mapOf(observer), 'Cooperation and capacity of States')

  const first = await issues(facilitator, 'Rev.2')
  expect(first).toHaveLength(2 + 2) // the words at the top, the new heading, and the headings behind it

  await northland.goesTo('22')
  const recast = await proposes(northland, 'That it be preambular or operative')
  expect(await recast.innerText()).toContain('What changes: 22.')
  await recast.getByRole('button', { name: 'Table', exact: true }).press('Enter')
  await facilitator.goesTo('22')
  await acceptsThe(facilitator, 'make this preambular')
  const second = await issues(facilitator, 'Rev.3')
  expect(second).toContain('23 → 22')

  // Both are read as they were issued, by whoever reads.
  for (const name of ['Rev.2', 'Rev.3']) {
    const offered = observer.page.getByRole('combobox', { name: 'Texts issued' })
    const option = offered.locator('option').filter({ hasText: name })
    await offered.selectOption(await option.getAttribute('value'))
    const issued = observer.page.locator('.sheet.issued')
    await comesToRead(() => issued.innerText(), `${name}, issued on`)
    expect(await issued.locator('.concordance').count()).toBe(1)
    expect(await issued.textContent()).toContain('Cooperation and capacity of States')
  }
})
