// The room screen: what the hall sees on the projector, steered from the windows of those who run the room.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, type Meeting, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** The projector, opened from a seat that only reads. */
async function opensScreen(
  meeting: Meeting,
  seat = 'ibhm-1',
  size = { width: 1024, height: 768 },
): Promise<Tab> {
  const tab = await meeting.visit(
    `/n/demonstration/demo-${seat}/screen`,
    await meeting.browser({ viewport: size }),
  )
  await tab.page.locator('.room-screen').waitFor()
  return tab
}

const all = (tab: Tab) => () => tab.page.locator('.room-screen').innerText()
const steering = (tab: Tab) => () => tab.page.locator('.steering').innerText()
const margin = (tab: Tab, reference: string) => async () =>
  (await tab.paragraph(reference).locator('.margin').textContent()) ?? ''

/** How much of the words is out of sight below, in px. */
const below = (tab: Tab) => () =>
  tab.page
    .locator('.room-screen > .words')
    .evaluate((words) => Math.round(words.scrollHeight - words.clientHeight - words.scrollTop))

test('[X1] [X2] [X3] the hall reads what is typed; two steer, and both see who was last; a house that opens again has forgotten it', async () => {
  const meeting = await openMeeting()
  const screen = await opensScreen(meeting)
  const [chair, sec, solmar] = await Promise.all([
    meeting.enter('cf-1'),
    meeting.enter('sec'),
    meeting.enter('sol-1'),
  ])
  await comesToRead(all(screen), 'Nothing is on the room screen')

  await chair.goesTo('13')
  await chair.button('Show on the room screen').click()
  await comesToRead(all(screen), 'Paragraph 13')
  await comesToRead(all(screen), '5 proposals')
  for (const name of ['NRL Northland', 'CGR Coastal Group', 'Rev.1']) await comesToRead(all(screen), name)
  await comesToRead(steering(chair), 'put there from your seat')
  await comesToRead(margin(solmar, '13'), 'Room screen')
  expect(await solmar.page.locator('.steering').count()).toBe(0)

  await solmar.page.getByRole('link', { name: 'Room screen: paragraph 13' }).waitFor()

  // A delegate finds the way there by key, and is read while typing.
  await solmar.goesTo('22')
  await solmar.page.keyboard.press('s')
  await solmar.page.keyboard.press('g')
  await solmar.page.locator('[aria-label="Paragraph 13"][aria-current]').waitFor()
  await solmar.button('A further proposal on this paragraph').click()
  await solmar.editorHasTheCaret()
  await solmar.types(' Quicksilver runs.')
  await comesToRead(all(screen), 'Quicksilver runs.')
  await solmar.page.keyboard.press('Escape')

  // It follows the chair, until the secretariat says otherwise; and the chair again with the next step.
  await chair.button('Let it follow me').click()
  await chair.goesTo('11')
  await comesToRead(all(screen), 'Paragraph 11')
  await sec.goesTo('12')
  await comesToRead(steering(sec), 'shows paragraph 11, put there by a co-facilitator')
  await sec.page.keyboard.press('s')
  await comesToRead(all(screen), 'Paragraph 12')
  await comesToRead(steering(chair), 'shows paragraph 12, put there by the secretariat')
  await chair.page.keyboard.press('j')
  await comesToRead(steering(sec), 'put there by a co-facilitator')

  await meeting.house.kill()
  await comesToRead(all(screen), 'Line cut')
  await meeting.house.restart()
  await comesToRead(all(screen), 'Nothing is on the room screen')
})

test('[X1] a paragraph longer than the screen is set smaller, then scrolled from the facilitators’ window, and never cut', async () => {
  const meeting = await openMeeting()
  const screen = await opensScreen(meeting, 'orsn-1', { width: 1024, height: 768 })
  const [chair, solmar] = await Promise.all([meeting.enter('cf-1'), meeting.enter('sol-1')])
  await chair.goesTo('13')
  await chair.page.keyboard.press('s')
  await comesToRead(all(screen), 'Paragraph 13')
  const size = () =>
    screen.page
      .locator('.room-screen > .words')
      .evaluate((words) => parseFloat(getComputedStyle(words).fontSize))
  const before = await size()
  await expect.poll(below(screen)).toBeLessThanOrEqual(1)

  await solmar.goesTo('13')
  await solmar.button('A further proposal on this paragraph').click()
  await solmar.editorHasTheCaret()
  await solmar.page.keyboard.insertText(` ${'Every line of it is read in the hall. '.repeat(70)}Quicksilver.`)
  await comesToRead(all(screen), 'Quicksilver.')
  await comesToRead(all(screen), 'It goes on below')
  expect(await size()).toBeLessThan(before)
  expect(await size()).toBeGreaterThanOrEqual(16)
  expect(await below(screen)()).toBeGreaterThan(100)

  // Step by step: no line is passed over.
  const window = await screen.page.locator('.room-screen > .words').evaluate((words) => words.clientHeight)
  let left = await below(screen)()
  while (left > 1) {
    await chair.button('Further down').click()
    const earlier = left
    await expect.poll(below(screen)).toBeLessThan(earlier)
    left = await below(screen)()
    expect(earlier - left).toBeLessThan(window)
  }
  await comesToRead(all(screen), 'It begins above')
  await chair.button('Further up').click()
  await comesToRead(all(screen), 'It goes on above and below')
})

test('[X4] [X5] the screen says what became of the paragraph, and names nobody while names are withheld from anyone', async () => {
  const meeting = await openMeeting()
  const [chair, solmar] = await Promise.all([meeting.enter('cf-1'), meeting.enter('sol-1')])
  const screen = await opensScreen(meeting, 'cf-2')
  await chair.goesTo('13')
  await chair.page.keyboard.press('s')
  await comesToRead(all(screen), 'Northland')
  await chair.button('The bench').press('Enter')
  await chair.button('Names to all').press('Enter')
  const question = chair.page.getByRole('dialog', { name: 'To whom are names shown?' })
  await question.getByRole('radio', { name: 'to delegations, not to observers', exact: true }).press('Space')
  // The question stays until the house has done it; then the bench is closed.
  await chair.answers('To whom are names shown?', 'Set it so')
  await chair.page.keyboard.press('Escape')
  await comesToRead(all(screen), 'names are not shown')
  await ceasesToRead(all(screen), 'Northland')
  expect(await all(screen)()).not.toMatch(/NRL|SOL|TVR|CGR|ARV/)
  expect(await screen.page.locator('.room-screen [data-hue]').count()).toBe(0)

  // A delegation would have no text; the facilitators accept it while the hall looks on.
  const question22 = solmar.page.getByRole('dialog', { name: 'What do you propose about paragraph 22?' })
  await solmar.goesTo('22')
  await solmar.page.keyboard.press('p')
  await question22.getByRole('radio', { name: 'No text: delete it' }).press('Space')
  await question22.getByRole('button', { name: 'Table', exact: true }).press('Enter')
  await chair.goesTo('22')
  await chair.page.keyboard.press('s')
  await comesToRead(all(screen), 'no text: delete the paragraph')
  await chair.accepts('22', ['SOL 22.1'])
  await comesToRead(all(screen), 'This paragraph was deleted on')
})
