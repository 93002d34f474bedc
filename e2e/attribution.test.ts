// Attribution: the meeting decides to whom names are shown, while people read and type.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const CODES = ['NRL', 'SOL', 'TVR', 'HIL', 'ARV', 'IST', 'VAL', 'CGR', 'GMR', 'ORSN', 'IBHM']

/** Solmar, and the group it is a member of: what the group does its members read as the group's own [T3]. */
const SOLMAR = ['SOL', 'CGR', 'IST', 'VAL']

/** Codes of others that stand on the page, or came over its sockets since a moment. */
async function named(tab: Tab, own: readonly string[], since: number): Promise<readonly string[]> {
  const frames = tab.frames.filter(({ at }) => at >= since).map(({ words }) => words)
  const bytes = [await tab.page.content(), ...frames].join('\n')
  return CODES.filter((code) => !own.includes(code) && bytes.includes(code))
}

/** The facilitators' question; each button is pressed by key. */
async function sets(chair: Tab, now: string, way: string): Promise<void> {
  await chair.button('The bench').press('Enter')
  await chair.button(now).press('Enter')
  const question = chair.page.getByRole('dialog', { name: 'To whom are names shown?' })
  await question.getByRole('radio', { name: way, exact: true }).press('Space')
  await question.getByText('What follows').waitFor()
  await question.getByRole('button', { name: 'Set it so' }).press('Enter')
  await question.waitFor({ state: 'detached' })
  await chair.page.keyboard.press('Escape')
}

const head = (tab: Tab) => () => tab.page.locator('.symbol').innerText()

test('[T1] [T2] [T7] names are withheld while one reads and one types, and are shown to all again', async () => {
  const meeting = await openMeeting()
  const [chair, solmar, observer] = await Promise.all([
    meeting.enter('cf-1'),
    meeting.enter('sol-1'),
    meeting.enter('ibhm-1'),
  ])
  await comesToRead(head(observer), 'names shown to all')
  await observer.goesTo('13')
  await observer.card('NRL 13.1').waitFor()
  await solmar.writesOn('22')
  await solmar.types(' This includes small island States.')
  await comesToRead(solmar.line, 'Recorded')

  const since = performance.now()
  await sets(chair, 'Names to all', 'to the co-facilitators and the secretariat alone')
  const withheld = 'names shown to the co-facilitators and the secretariat alone'
  await comesToRead(head(observer), withheld)
  await comesToRead(head(solmar), withheld)
  await observer.card('NRL 13.1').waitFor({ state: 'detached' })
  await comesToRead(() => observer.card('13 #1').innerText(), 'attributed to no one')
  expect(await observer.page.locator('.positions').count()).toBe(0)

  // Who was typing has felt nothing of it, and goes on.
  await solmar.types(' Landlocked States too.')
  await comesToRead(solmar.draft, 'This includes small island States. Landlocked States too.')
  await comesToRead(solmar.line, 'Recorded')
  await solmar.tables('They are the first to need it.')
  await solmar.card('SOL 22.1').waitFor()
  await comesToRead(observer.words('22'), 'Landlocked States too.')
  await observer.goesTo('22')
  await comesToRead(() => observer.card('22 #1').innerText(), 'They are the first to need it.')

  // One's own position is there, and only for those who read names is it anybody's.
  await solmar.goesTo('13')
  await solmar.card('13 #1').getByRole('button', { name: 'Oppose', exact: true }).click()
  await solmar.card('13 #1').locator('[aria-pressed="true"]', { hasText: 'Oppose' }).waitFor()
  await chair.goesTo('13')
  await comesToRead(() => chair.card('NRL 13.1').locator('.positions').innerText(), 'Oppose 1')
  expect(await chair.card('NRL 13.1').locator('.citing').innerText()).toContain('13 #1')
  expect(await solmar.page.locator('.positions').count()).toBe(0)
  await comesToRead(() => solmar.card('13 #1').innerText(), 'Your group, CGR, except VAL: Support.')

  expect(await named(observer, ['IBHM'], since)).toEqual([])
  expect(await named(solmar, SOLMAR, since)).toEqual([])
  const reloaded = performance.now()
  await observer.page.reload()
  await observer.isInTheRoom()
  await comesToRead(head(observer), withheld)
  expect(await named(observer, ['IBHM'], reloaded)).toEqual([])

  await sets(chair, 'Names to facilitators', 'to all')
  await comesToRead(head(observer), 'names shown to all')
  await observer.goesTo('13')
  await comesToRead(() => observer.card('NRL 13.1').locator('.positions').innerText(), 'Oppose 1')
  await ceasesToRead(() => observer.card('NRL 13.1').innerText(), 'attributed to no one')
})
