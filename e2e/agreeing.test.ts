// From zero draft to agreed: five delegations on one paragraph. They propose, stand, rival and co-sponsor; the facilitators
// accept, set aside, call, hear an objection, accept what answers it, and record that it is agreed ad ref.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const PARAGRAPH = '22'

const call = (tab: Tab) =>
  tab.page.getByRole('region', { name: `The call on paragraph ${PARAGRAPH}`, exact: true })

/** Answers a question by keyboard, and waits until it is gone. */
async function answers(tab: Tab, title: string, answer: string): Promise<void> {
  const asked = tab.page.getByRole('dialog', { name: title, exact: true })
  await asked.getByRole('button', { name: answer, exact: true }).press('Enter')
  await asked.waitFor({ state: 'detached' })
}

/** Types at the end of the paragraph, or behind these words, and tables by key. */
async function tables(tab: Tab, words: string, behind?: string): Promise<void> {
  await tab.writesOn(PARAGRAPH)
  if (behind) await tab.goesBehind(behind)
  await tab.types(words)
  await comesToRead(tab.line, 'Recorded')
  await tab.page.keyboard.press('Control+Enter')
  await tab.page.keyboard.press('Escape')
}

async function calls(tab: Tab): Promise<void> {
  await tab.button('Call…').press('Enter')
  await answers(tab, `Call paragraph ${PARAGRAPH}?`, 'Call the paragraph')
  await call(tab).waitFor()
}

/** Presses a stance on a card. */
const takes = (tab: Tab, number: string, stance: string) =>
  tab.card(number).getByRole('button', { name: stance, exact: true }).press('Enter')

test('[B2] [C6] [L2] [L5] [V7] a paragraph goes from zero draft to agreed with five delegations', async () => {
  const meeting = await openMeeting()
  const [facilitator, northland, solmar, tavoria, highlands, arvenia] = await Promise.all([
    meeting.enter('cf-1'),
    meeting.enter('nrl-1'),
    meeting.enter('sol-1'),
    meeting.enter('tvr-1'),
    meeting.enter('hil-1'),
    meeting.enter('arv-1'),
  ])
  const five = [northland, solmar, tavoria, highlands, arvenia]
  const everybody = [facilitator, ...five]
  const before = await facilitator.words(PARAGRAPH)()
  expect(before).not.toContain('proposal')

  // Three write, on other words and on the same; all of it is in the brackets of everyone.
  await tables(northland, ' This includes small island States.')
  await tables(tavoria, ' voluntary', 'We encourage')
  await tables(arvenia, ' further', 'We encourage')
  for (const tab of everybody) {
    for (const words of ['small island States', 'voluntary', 'further'])
      await comesToRead(tab.words(PARAGRAPH), words)
    await tab.goesTo(PARAGRAPH)
    for (const number of ['NRL 22.1', 'TVR 22.1', 'ARV 22.1']) await tab.card(number).waitFor()
  }

  // The others stand: one joins, one can live with it, one cannot.
  await solmar.card('NRL 22.1').getByRole('button', { name: 'Ask to co-sponsor' }).press('Enter')
  await northland.card('NRL 22.1').getByRole('button', { name: 'Welcome it' }).press('Enter')
  await takes(highlands, 'NRL 22.1', 'Can accept')
  await takes(arvenia, 'TVR 22.1', 'Oppose')
  await takes(tavoria, 'NRL 22.1', 'Support')
  const positions = () => facilitator.card('NRL 22.1').locator('.positions').innerText()
  await comesToRead(positions, 'Can accept 1')
  await expect.poll(positions).toMatch(/Support 3\s*NRL\s*SOL\s*TVR/)

  // Two are taken together, one is not retained, with the reason.
  await facilitator.card('TVR 22.1').getByRole('button', { name: 'Set aside…' }).press('Enter')
  const aside = facilitator.page.getByRole('dialog', { name: 'Set TVR 22.1 aside?' })
  await aside.getByRole('radio', { name: 'Do not retain it in the text' }).press('Space')
  await aside.getByRole('textbox', { name: 'Reason' }).fill('Paragraph 3 says that already.')
  await aside.getByRole('button', { name: 'Set aside', exact: true }).press('Enter')
  await facilitator.accepts(PARAGRAPH, ['NRL 22.1', 'ARV 22.1'])
  for (const tab of five) {
    await comesToRead(tab.words(PARAGRAPH), 'We encourage further cooperation')
    await comesToRead(tab.words(PARAGRAPH), 'This includes small island States.')
    await ceasesToRead(tab.words(PARAGRAPH), 'voluntary')
  }

  // Called; one objects; the call is closed, the objection answered in other words, and called again.
  await calls(facilitator)
  for (const tab of five) await comesToRead(() => call(tab).innerText(), 'Nobody has objected.')
  await call(tavoria).getByRole('button', { name: 'Object…' }).press('Enter')
  await tavoria.page.keyboard.type('Not every developing country asks for this.')
  await call(tavoria).getByRole('button', { name: 'Object', exact: true }).press('Enter')
  await comesToRead(() => call(facilitator).innerText(), 'TVR objects: Not every developing country')
  await facilitator.button('Close the call…').press('Enter')
  await answers(facilitator, `Close the call on paragraph ${PARAGRAPH}?`, 'Close the call')
  for (const tab of five) await ceasesToRead(tab.words(PARAGRAPH), 'Called')
  await tables(
    highlands,
    ', where they ask for it,',
    'We encourage further cooperation, among developing countries',
  )
  await takes(tavoria, 'HIL 22.1', 'Support')
  await facilitator.accepts(PARAGRAPH, ['HIL 22.1'])
  await calls(facilitator)
  for (const tab of five) await call(tab).waitFor()

  // Nobody objects: it is agreed, and from that moment nobody types on it.
  await facilitator.button('Agree ad ref').press('Enter')
  const asked = facilitator.page.getByRole('dialog', { name: `Agree paragraph ${PARAGRAPH} ad referendum?` })
  await comesToRead(() => asked.innerText(), 'Silence is not support')
  await answers(facilitator, `Agree paragraph ${PARAGRAPH} ad referendum?`, 'Agree ad ref')
  for (const tab of everybody) {
    await comesToRead(tab.words(PARAGRAPH), 'Agreed ad ref')
    await comesToRead(tab.words(PARAGRAPH), 'among developing countries, where they ask for it, and')
    expect(await tab.paragraph(PARAGRAPH).getByRole('button', { name: 'Propose a change' }).count()).toBe(0)
  }

  // Its life tells all of it, in order.
  await arvenia.page
    .locator('.life')
    .getByRole('button', { name: /before$/ })
    .press('Enter')
  const life = (await arvenia.page.locator('.life').innerText()).replace(/\s+/g, ' ')
  const told = [
    'Came with Zero draft',
    'NRL 22.1 tabled: adds words',
    'TVR 22.1 tabled',
    'ARV 22.1 tabled',
    'co-sponsored by SOL',
    'TVR 22.1 not retained',
    'accepted into the text',
    'Called:',
    'The call was closed',
    'HIL 22.1 tabled: adds words',
    'Agreed ad ref.',
  ]
  expect(told.filter((words) => !life.includes(words))).toEqual([])
  const places = told.map((words) => life.indexOf(words))
  expect(places).toEqual(places.toSorted((one, next) => one - next))
})
